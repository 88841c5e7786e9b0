"""Doses: the time they take, and usual ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose
from handoutgen.content.program import ProgramItem
from handoutgen.problems import Place, Severity
from handoutgen.rules.dose import day_of, dose_findings, of_item, seconds_a_day
from tests.rules.broken import shipped

HERE = Place("a.yaml", 9, 3)


def _dose(sets: int, **more: object) -> Dose:
    return Dose(HERE, Range(sets, sets))._replace(**more)  # type: ignore[arg-type]


def test_a_stretch_takes_its_holds_on_both_sides() -> None:
    """2 times 30 seconds on each of 2 sides, with one rest of 15 seconds, twice a day."""
    dose = _dose(2, hold=Seconds(30, 30), rest=Seconds(15, 15), times_a_day=Range(2, 2))
    assert Seconds(270, 270) == seconds_a_day(dose, "each")


def test_strength_takes_its_moves_up_and_down() -> None:
    """2 sets of 10 to 15 times 3 seconds up, 3 held and 3 down, with a rest of 60 seconds."""
    dose = _dose(2, reps=Range(10, 15), hold=Seconds(3, 3), tempo=Seconds(3, 3), rest=Seconds(60, 60))
    assert Seconds(240, 330) == seconds_a_day(dose, "both")


def test_a_dose_without_a_tempo_is_done_slowly() -> None:
    """3 seconds up and 3 down are counted where a dose does not say."""
    assert Seconds(60, 60) == seconds_a_day(_dose(1, reps=Range(10, 10)), "one")


def test_a_time_in_all_is_just_that() -> None:
    """Breathing for 3 to 5 minutes twice a day takes 6 to 10."""
    dose = _dose(1, time=Seconds(180, 300), times_a_day=Range(2, 2))
    assert Seconds(360, 600) == seconds_a_day(dose, "both")


@given(st.integers(1, 6), st.integers(1, 600), st.integers(5, 300), st.integers(1, 12))
def test_two_sides_take_longer_and_less_than_twice(sets: int, hold: int, rest: int, times: int) -> None:
    """The second side adds its holds and no rests."""
    dose = _dose(sets, hold=Seconds(hold, hold), rest=Seconds(rest, rest), times_a_day=Range(times, times))
    one, each = seconds_a_day(dose, "one").low, seconds_a_day(dose, "each").low
    assert each - one == sets * hold * times


def test_a_program_says_what_replaces_a_dose() -> None:
    """What an item gives replaces the exercise's own numbers, and nothing else does."""
    dose = _dose(2, reps=Range(10, 15), rest=Seconds(60, 60))
    expected = dose._replace(sets=Range(3, 3), reps=Range(12, 12))
    assert expected == of_item(dose, ProgramItem(HERE, "bridge", sets=Range(3, 3), reps=Range(12, 12)))


def test_a_day_is_the_sum_of_its_exercises() -> None:
    """Two items take as long as each on its own."""
    exercises = shipped().exercises
    items = (ProgramItem(HERE, "bridge"), ProgramItem(HERE, "clamshell"))
    times = [seconds_a_day(exercises[item.exercise].dose, exercises[item.exercise].sides) for item in items]
    assert Seconds(times[0].low + times[1].low, times[0].high + times[1].high) == day_of(items, exercises)


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
