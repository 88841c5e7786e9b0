"""How long a day's exercises take, and what they need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose
from handoutgen.plan.time import in_minutes, kit, seconds_a_day, stage_time, time_a_day
from handoutgen.problems import Place
from tests.shipped import library, plan_from, plan_of

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


def test_a_day_is_all_of_its_exercises() -> None:
    """Two exercises take as long as each on its own."""
    both, bridge, clamshell = (
        plan_from(f"exercises: [{names}]") for names in ("bridge, clamshell", "bridge", "clamshell")
    )
    one, other = time_a_day(bridge), time_a_day(clamshell)
    assert Seconds(one.low + other.low, one.high + other.high) == time_a_day(both)


def test_one_side_takes_less_than_both() -> None:
    """What is done on one side alone is counted once, whoever says which side."""
    times = [
        time_a_day(plan_from(text))
        for text in (
            "exercises: [clamshell]",
            "exercises: [clamshell]\nside: left",
            "exercises: [{exercise: clamshell, side: right}]",
        )
    ]
    assert times[0].low > times[1].low == times[2].low


def test_a_program_has_a_time_for_each_stage() -> None:
    """A stage has its own exercises and doses; the whole program goes from its shortest to its longest."""
    plan = plan_of(program="desk-worker")
    times = [stage_time(plan, weeks) for weeks in (Range(1, 2), Range(3, 4), Range(5, 6))]
    assert len(set(times)) == 3
    assert Seconds(min(time.low for time in times), max(time.high for time in times)) == time_a_day(plan)


def test_what_is_added_to_a_program_is_done_in_every_stage() -> None:
    """An exercise beside the program's own makes each stage longer by the same time."""
    plan, more = plan_of(program="desk-worker"), plan_from("program: desk-worker\nexercises: [heel-raise]")
    alone = time_a_day(plan_from("exercises: [heel-raise]"))
    for weeks in (Range(1, 2), Range(5, 6)):
        assert stage_time(more, weeks).high == stage_time(plan, weeks).high + alone.high


def test_a_plan_without_exercises_takes_no_time() -> None:
    """Nothing to do takes nothing and needs nothing."""
    plan = plan_of("sitting")
    assert (Seconds(0, 0), ()) == (time_a_day(plan), kit(plan, library()))


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(1, 1), (60, 1), (100, 2), (250, 4), (270, 5), (400, 5), (450, 10), (700, 10), (760, 15), (1500, 25)],
)
def test_minutes_are_told_as_people_tell_them(seconds: int, minutes: int) -> None:
    """Single minutes up to 5, then every 5; never none."""
    assert Range(minutes, minutes) == in_minutes(Seconds(seconds, seconds))


@given(st.integers(1, 7200), st.integers(0, 600))
def test_more_seconds_are_never_fewer_minutes(seconds: int, more: int) -> None:
    """The span keeps its order, and is never further off than 2 and a half minutes."""
    told = in_minutes(Seconds(seconds, seconds + more))
    assert told.low <= told.high
    assert abs(60 * told.low - seconds) <= 150


def test_the_kit_names_each_thing_once_in_the_librarys_order() -> None:
    """Whatever the order of the exercises."""
    plan = plan_from("exercises: [clamshell, bridge, standing-march, sit-to-stand]")
    assert ("chair", "counter", "mat", "pillow") == kit(plan, library())


def test_no_kit() -> None:
    """An exercise that needs nothing leaves the list empty."""
    assert () == kit(plan_from("exercises: [lunge]"), library())
