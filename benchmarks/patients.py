"""Made-up patients for a batch, and what they get as data for the peers."""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.export import exported
from benchmarks.handout import TOPICS
from handoutgen.pipeline.build import ready
from handoutgen.pipeline.load import load
from handoutgen.pipeline.patients import patients
from handoutgen.pipeline.plans import planned
from handoutgen.plan.model import Request

KINDS = 24
"""So many different handouts there are; patients beyond get one of them again, with their own names."""

COLUMNS = ("patient", "topics", "exercises", "side", "bridge.sets", "clamshell.reps", "note")
ALWAYS = ("bridge", "clamshell")
MORE = ("bird-dog", "cat-cow", "dead-bug", "heel-slide", "sit-to-stand", "standing-march", "step-up", "wall-plank")
NOTES = ("", "Walk to the shop, each day.", "Rest when you are tired.")


def write_table(path: Path, numbers: Iterable[int]) -> None:
    """A table of patients by their numbers; each gets one of the kinds of handout."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(_row(f"A. Person {number}", number % KINDS) for number in numbers)


def _row(name: str, number: int) -> tuple[str, ...]:
    """The four topics, four exercises of which two vary, and doses, a side and a note of their own."""
    exercises = ", ".join((*ALWAYS, *(MORE[(number + at) % len(MORE)] for at in range(2))))
    side = ("left", "right", "both")[number % 3]
    sets, reps = str(1 + number % 2), str(8 + number % 7)
    return (name, " ".join(TOPICS), exercises, side, sets, reps, NOTES[number % len(NOTES)])


def export_kinds(folder: Path) -> list[Path]:
    """The data of each kind of handout; the patient's name is ``A. Person`` in all of them."""
    table = folder / "kinds.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(_row("A. Person", number) for number in range(KINDS))
    return list(_exports(table, folder))


def _exports(table: Path, folder: Path) -> Iterator[Path]:
    loaded, problems = load((), None)
    if loaded is None:
        raise ValueError("\n".join(map(str, problems)))
    for patient in patients((table,), loaded.library):
        plan = planned(Request(), patient.source, patient.settings, loaded, patient.place).plan
        made, problems = ready(plan, loaded) if plan else (None, patient.problems)
        if made is None:
            raise ValueError("\n".join(map(str, problems)))
        path = folder / f"kind-{patient.number - 1:02}.json"
        path.write_text(json.dumps(exported(made, loaded.library, folder), ensure_ascii=False), encoding="utf-8")
        yield path
