"""How time and memory grow: with the exercises in one document, and with the documents of one run.

Every point is a whole process. A peer is left out of a point that would take it longer than some minutes.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.chart import Chart, Line, written
from benchmarks.engines import NAMES, OWN, ROOT, Command, Took, own_command, peer_command, peers, whole
from benchmarks.export import exported
from benchmarks.handout import TOPICS
from benchmarks.libraries import TOPIC, write_library
from benchmarks.patients import KINDS, export_kinds, write_table
from benchmarks.results import table
from handoutgen.pipeline.build import ready
from handoutgen.pipeline.load import load
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve

EXERCISES = (10, 100, 1000)
DOCUMENTS = (1, 10, 100, 1000, 10_000)
PICTURE = ROOT / "docs" / "pictures" / "scale.svg"
_PATIENCE = 900
_PATIENCE_PEERS = 240

Points = dict[str, dict[int, Took]]
"""By name and number, what it took."""


class Grown(NamedTuple):
    """What was measured."""

    exercises: Points
    documents: Points


def scale(most: int = DOCUMENTS[-1]) -> str:
    """Measure with at most so many documents, draw the picture, and tell it as Markdown."""
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / "build") as name:
        home = Path(name, "home")
        home.mkdir()
        found = Grown(_exercises(Path(name), home), _documents(Path(name), home, most))
    PICTURE.write_text(written(_charts(found)), encoding="utf-8")
    head = "CPU time and peak memory of whole processes, each measured once.\n\n"
    one = f"### Exercises in one document\n\n{_table(found.exercises, 'exercises', each=False)}"
    many = f"### Documents in one run\n\nTime is that of each document.\n\n{_table(found.documents, 'documents')}"
    many += f"\n{_flat(found.documents[OWN])}"
    return f"{head}{one}\n{many}\n![Time and memory](../docs/pictures/{PICTURE.name})\n"


def _exercises(folder: Path, home: Path) -> Points:
    """One document of so many exercises: this program from its library, the peers from what it exports.

    Before each point this program runs once, and keeps at ``home`` what it keeps for the next run.
    """
    points: Points = {name: {} for name in (OWN, *peers())}
    for count in EXERCISES:
        library = folder / f"library-{count}"
        write_library(library, count)
        out = folder / "one.pdf"
        build = own_command("build", TOPIC, "--all", "--library", library, "--force", "--quiet", "-o", out)
        commands: dict[str, Command] = {OWN: build}
        data = _export(library, folder, count)
        commands |= {name: peer_command(name, folder, data, out) for name in points if name != OWN}
        whole(build, home=home)
        for name, command in commands.items():
            _take(points[name], count, _PATIENCE, partial(whole, command, home=home if name == OWN else None))
    return points


def _export(library: Path, folder: Path, count: int) -> Path:
    loaded, problems = load((library,), None)
    plan, _ = resolve(Request((TOPIC,), everything=True), loaded.library, None) if loaded else (None, None)
    made, problems = ready(plan, loaded) if loaded and plan else (None, problems)
    if loaded is None or made is None:
        raise ValueError("\n".join(map(str, problems)))
    path = folder / f"exercises-{count}.json"
    path.write_text(json.dumps(exported(made, loaded.library, folder), ensure_ascii=False), encoding="utf-8")
    return path


def _documents(folder: Path, home: Path, most: int) -> Points:
    """So many documents of one process, each with new content; this program has kept its library and figures."""
    points: Points = {name: {} for name in (OWN, *peers())}
    kinds = export_kinds(folder)
    whole(own_command("build", *TOPICS, "--all", "--force", "--quiet", "-o", folder / "all.pdf"), home=home)
    for count in (each for each in DOCUMENTS if each <= most):
        patients = folder / f"patients-{count}.csv"
        write_table(patients, range(count))
        out = folder / f"out-{count}"
        batch = own_command("batch", patients, "--jobs", "1", "--quiet", "-o", out)
        _take(points[OWN], count, float("inf"), partial(whole, batch, home=home))
        for name in (each for each in points if each != OWN):
            jobs = folder / "jobs.json"
            pdf = str(folder / "many.pdf")
            asked = [(str(kinds[at % KINDS]), f"A. Person {at}", pdf) for at in range(count)]
            jobs.write_text(json.dumps({"jobs": asked}), encoding="utf-8")
            command = peer_command(name, folder, jobs)
            _take(points[name], count, _PATIENCE_PEERS, partial(whole, command))
    return points


def _take(points: dict[int, Took], count: int, patience: float, run: Callable[[], Took]) -> None:
    """Take a point, unless the one before it says that this takes too long."""
    last = max(points, default=0)
    if last == 0 or (points[last].cpu * count / last <= patience):
        points[count] = run()
        sys.stderr.write(f"{count}: {points[count]}\n")


def _flat(took: dict[int, Took]) -> str:
    """How memory grew, in a sentence."""
    last = max(took)
    first = min(took, key=lambda count: abs(count - last // 10))
    ratio = took[last].memory / took[first].memory
    return f"{NAMES[OWN]}'s peak memory at {last:,} documents is {ratio:.2f} times that at {first:,}.\n"


def _table(points: Points, what: str, *, each: bool = True) -> str:
    counts = sorted({count for found in points.values() for count in found})

    def cells(name: str) -> list[str]:
        shown = []
        for count in counts:
            took = points[name].get(count)
            shown += [_seconds(took.cpu / (count if each else 1)), f"{took.memory:.0f} MiB"] if took else ["", ""]
        return shown

    head = ["", *(column for count in counts for column in (_counted(count, what), "memory"))]
    return table(head, ([NAMES[name], *cells(name)] for name in points))


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what if count > 1 else what.removesuffix('s')}"


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def _charts(found: Grown) -> list[Chart]:
    def lines(points: Points, value: Callable[[int, Took], float]) -> list[Line]:
        named = ((NAMES[name], took) for name, took in points.items())
        return [Line(name, [(at, value(at, one)) for at, one in sorted(took.items())]) for name, took in named]

    one, many = "exercises in one document", "documents in one run"
    return [
        Chart("Time of a document", one, "seconds of CPU time", lines(found.exercises, lambda _, took: took.cpu)),
        Chart("Peak memory", one, "MiB", lines(found.exercises, lambda _, took: took.memory)),
        Chart(
            "Time of each document", many, "seconds of CPU time", lines(found.documents, lambda at, took: took.cpu / at)
        ),
        Chart("Peak memory", many, "MiB", lines(found.documents, lambda _, took: took.memory)),
    ]
