"""Cold: each program as a whole process that makes the handout once; all in turn, round for round."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.engines import FPDF2, OWN, WEASYPRINT, Command, Took, own_command, peer_command, whole
from benchmarks.export import exported
from benchmarks.handout import TOPICS, ready
from handoutgen.pipeline.build import ready as laid_out
from handoutgen.pipeline.load import Loaded

FLOOR = "import reportlab.pdfgen.canvas"
"""What any program that draws with ReportLab must do first."""

ROUNDS = 15
_SLOW = (WEASYPRINT, FPDF2)
_EVERY = 3
"""The slow ones take part in every third round."""

Rounds = list[Mapping[str, Took]]
"""For each round, what each that took part took."""


def of(rounds: Rounds, name: str) -> list[Took]:
    """What one took in the rounds that it took part in."""
    return [taken[name] for taken in rounds if name in taken]


def cold(folder: Path, peers: tuple[str, ...]) -> Rounds:
    """The rounds of this program, its peers and the floor, after one that warms the disk; PDFs stay in ``folder``."""
    data = folder / "handout.json"
    data.write_text(json.dumps(_handout(folder), ensure_ascii=False), encoding="utf-8")
    commands: dict[str, Command] = {
        OWN: own_command("build", *TOPICS, "--force", "--quiet", "-o", folder / f"{OWN}.pdf"),
        FLOOR: [sys.executable, "-c", FLOOR],
    }
    commands |= {name: peer_command(name, folder, data, folder / f"{name}.pdf") for name in peers}
    for command in commands.values():
        whole(command, folder)
    slow = [name for name in commands if name in _SLOW]
    return [
        {name: whole(command, folder) for name, command in commands.items() if at % _EVERY == 0 or name not in slow}
        for at in range(ROUNDS)
    ]


def _handout(folder: Path) -> object:
    here = ready()
    made, problems = laid_out(here.plan, Loaded(here.library, None))
    if made is None:
        raise ValueError("\n".join(map(str, problems)))
    return exported(made, folder)
