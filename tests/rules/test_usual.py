"""Usual doses of each kind of exercise."""

import pytest

from handoutgen.content.amounts import Range, Seconds
from handoutgen.problems import Severity
from handoutgen.rules.all import library_findings
from handoutgen.rules.usual import dose_findings, kind_findings, program_dose_findings
from tests.rules.broken import broken, shipped


@pytest.mark.parametrize(
    ("name", "change", "path"),
    [
        ("seated-figure-four", {"hold": Seconds(5, 5)}, "dose.hold"),
        ("seated-figure-four", {"hold": Seconds(90, 90)}, "dose.hold"),
        ("seated-figure-four", {"sets": Range(5, 5)}, "dose.sets"),
        ("seated-figure-four", {"days_a_week": Range(1, 1)}, "dose.days-a-week"),
        ("bridge", {"reps": Range(3, 5)}, "dose.reps"),
        ("bridge", {"sets": Range(5, 6)}, "dose.sets"),
        ("bridge", {"days_a_week": Range(7, 7)}, "dose.days-a-week"),
        ("bridge", {"times_a_day": Range(2, 2)}, "dose.times-a-day"),
        ("bridge", {"hold": Seconds(30, 30)}, "dose.hold"),
        ("bridge", {"rest": Seconds(6, 6)}, "dose.rest"),
        ("bridge", {"tempo": Seconds(10, 10)}, "dose.tempo"),
        ("plank", {"hold": Seconds(150, 300)}, "dose.hold"),
        ("plank", {"sets": Range(6, 6)}, "dose.sets"),
        ("seated-figure-four", {"rest": Seconds(150, 150)}, "dose.rest"),
        ("seated-figure-four", {"times_a_day": Range(10, 12)}, "dose.times-a-day"),
        ("heel-toe-stand", {"hold": Seconds(200, 200)}, "dose.hold"),
        ("cat-cow", {"reps": Range(16, 16)}, "dose.reps"),
        ("belly-breathing", {"time": Seconds(1800, 1800)}, "dose.time"),
        ("belly-breathing", {"times_a_day": Range(10, 10)}, "dose.times-a-day"),
    ],
)
def test_an_unusual_dose_is_a_warning(name: str, change: dict[str, object], path: str) -> None:
    """A number wholly outside the usual range of its kind is told of at the dose, and blocks nothing."""
    exercise = shipped().exercises[name]
    dose = exercise.dose._replace(**change)  # type: ignore[arg-type]
    found = list(dose_findings(exercise._replace(dose=dose)))
    assert ("unusual-dose", dose.place, path, Severity.WARNING) in [
        (each.code, each.place, each.path, each.severity) for each in found
    ]


@pytest.mark.parametrize("reps", [Range(6, 10), Range(8, 15), Range(15, 20)])
def test_a_dose_that_reaches_the_usual_range_is_fine(reps: Range) -> None:
    """A span that is partly usual has no finding: the author's dose stands."""
    exercise = shipped().exercises["bridge"]
    assert [] == list(dose_findings(exercise._replace(dose=exercise.dose._replace(reps=reps))))


def test_the_shipped_doses_are_usual() -> None:
    """No shipped exercise or program has an unusual dose, or one of another kind."""
    library = shipped()
    assert [] == [each for exercise in library.exercises.values() for each in dose_findings(exercise)]
    assert [] == list(program_dose_findings(library.programs.values(), library.exercises))
    assert [] == list(kind_findings(library))


@pytest.mark.parametrize(
    ("typed", "instead", "key"),
    [
        ("        sets: 2\n        hold: 30 s", "        sets: 2\n        hold: 300 s", "hold"),
        ("        reps: 12", "        reps: 24", "reps"),
        ("        times-a-day: 2", "        times-a-day: 4", "times-a-day"),
        ("        days-a-week: 3", "        days-a-week: 6", "days-a-week"),
        ("        sets: 2", "        sets: 5", "sets"),
    ],
)
def test_an_unusual_dose_of_a_program_is_a_warning(typed: str, instead: str, key: str) -> None:
    """A number above the usual is told of at the item of the stage."""
    there = broken("programs/desk-worker.yaml", typed, instead)
    found = [each for each in there.said(library_findings(there.library)) if each[0] == "unusual-dose"]
    item = there.text[: there.text.index(instead.rpartition("\n")[2])].rindex("- exercise")
    line = there.text[:item].count("\n") + 1
    assert any((line, key) == (at, path.rpartition(".")[2]) for _, at, path in found)


def test_a_program_may_begin_below_the_usual() -> None:
    """Three repetitions are a beginner's dose and no finding."""
    there = broken("programs/desk-worker.yaml", "        reps: 12", "        reps: 3")
    assert [] == there.said(program_dose_findings(there.library.programs.values(), there.library.exercises))


@pytest.mark.parametrize(
    ("name", "kind"),
    [("bridge", "stretch"), ("bridge", "calm"), ("seated-figure-four", "mobility"), ("belly-breathing", "strength"),
     ("cat-cow", "calm"), ("heel-toe-stand", "mobility")],
)  # fmt: skip
def test_a_dose_is_one_of_its_kind(name: str, kind: str) -> None:
    """A stretch that is repeated, or a rest without its minutes, is a warning at the line of the kind."""
    there = broken(f"exercises/{name}.yaml", "^kind: .*$", f"kind: {kind}")
    found = tuple(kind_findings(there.library))
    assert [("dose-unlike-kind", there.line("kind:"), "kind")] == there.said(found)
    assert [Severity.WARNING] == [each.severity for each in found]
