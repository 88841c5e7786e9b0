"""Cold: each program as a whole process that makes the handout once; all in turn, round for round.

This program finds what its first run kept in the user's cache folder, as it does from the second run on: library,
figures and pages. Beside it run the same command with every page laid out anew, and at a home where nothing was kept.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from benchmarks.engines import ANEW, FIRST, FPDF2, OWN, WEASYPRINT, Command, Took, own_command, peer_command, whole
from benchmarks.export import exported
from benchmarks.handout import TOPICS, ready
from handoutgen.pipeline.build import ready as laid_out
from handoutgen.pipeline.load import Loaded

FLOOR = "import reportlab.pdfgen.canvas"
"""What any program that draws with ReportLab must do first."""

ROUNDS = 15
_SLOW = (FIRST, WEASYPRINT, FPDF2)
_EVERY = 3
"""The slow ones take part in every third round."""

Rounds = list[Mapping[str, Took]]
"""For each round, what each that took part took."""


def of(rounds: Rounds, name: str) -> list[Took]:
    """What one took in the rounds that it took part in."""
    return [taken[name] for taken in rounds if name in taken]


def cold(folder: Path, home: Path, peers: tuple[str, ...]) -> Rounds:
    """The rounds of this program, its peers and the floor, after one that warms the disk and the cache at ``home``.

    PDFs stay in ``folder``.
    """
    data = folder / "handout.json"
    data.write_text(json.dumps(_handout(folder), ensure_ascii=False), encoding="utf-8")
    build = own_command("build", *TOPICS, "--force", "--quiet", "-o", folder / f"{OWN}.pdf")
    runs: dict[str, Callable[[], Took]] = {
        OWN: partial(whole, build, folder, home),
        ANEW: partial(whole, [*build[:-1], folder / "anew.pdf", "--binding-margin"], folder, home),
        FIRST: partial(_first, build, folder),
        FLOOR: partial(whole, [sys.executable, "-c", FLOOR], folder),
    }
    for name in peers:
        runs[name] = partial(whole, peer_command(name, folder, data, folder / f"{name}.pdf"), folder)
    for run in runs.values():
        run()
    return [
        {name: run() for name, run in runs.items() if at % _EVERY == 0 or name not in _SLOW} for at in range(ROUNDS)
    ]


def _first(command: Command, folder: Path) -> Took:
    """What a command takes at a new home."""
    with tempfile.TemporaryDirectory(dir=folder) as home:
        return whole(command, folder, Path(home))


def _handout(folder: Path) -> object:
    here = ready()
    made, problems = laid_out(here.plan, Loaded(here.library, None))
    if made is None:
        raise ValueError("\n".join(map(str, problems)))
    return exported(made, here.library, folder)
