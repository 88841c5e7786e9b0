"""Doses of a program: what its items say instead, and the time of a stage."""

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose
from handoutgen.content.program import ProgramItem
from handoutgen.plan.choice import OF_PROGRAM, dosed
from handoutgen.plan.time import seconds_a_day
from handoutgen.problems import Place
from handoutgen.rules.dose import day_of
from tests.rules.broken import shipped

HERE = Place("a.yaml", 9, 3)


def _dose(sets: int, **more: object) -> Dose:
    return Dose(HERE, Range(sets, sets))._replace(**more)  # type: ignore[arg-type]


def test_a_program_says_what_replaces_a_dose() -> None:
    """What an item gives replaces the exercise's own numbers, and nothing else does."""
    dose = _dose(2, reps=Range(10, 15), rest=Seconds(60, 60))
    expected = dose._replace(sets=Range(3, 3), reps=Range(12, 12))
    assert expected == dosed(dose, ProgramItem(HERE, "bridge", sets=Range(3, 3), reps=Range(12, 12)), OF_PROGRAM)


def test_a_day_is_the_sum_of_its_exercises() -> None:
    """Two items take as long as each on its own."""
    exercises = shipped().exercises
    items = (ProgramItem(HERE, "bridge"), ProgramItem(HERE, "clamshell"))
    times = [seconds_a_day(exercises[item.exercise].dose, exercises[item.exercise].sides) for item in items]
    assert Seconds(times[0].low + times[1].low, times[0].high + times[1].high) == day_of(items, exercises)
