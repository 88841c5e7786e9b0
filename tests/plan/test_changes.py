"""What is new in a plan against the one before it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.plan import PlanFile, PlanItem
from handoutgen.plan.changes import changes, weekly_work
from handoutgen.plan.model import Change, Changes, Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place
from tests.shipped import library, plan_from, plan_of

HERE, ELSEWHERE = Place("plan.yaml", 1, 1), Place("other.yaml", 7, 3)
SOME = ("bridge", "standing-march", "kneeling-hip-flexor-stretch", "clamshell", "seated-figure-four", "belly-breathing")


@st.composite
def any_plan(draw: st.DrawFn) -> Plan:
    """A plan of some exercises or of a program, with doses, sides and ways of its own."""
    names = draw(st.lists(st.sampled_from(SOME), unique=True))
    amounts = st.none() | st.builds(lambda low, more: Range(low, low + more), st.integers(1, 4), st.integers(0, 2))
    items = tuple(
        PlanItem(
            HERE,
            name,
            variant=draw(st.sampled_from(("", "easier", "usual", "harder"))),
            side=draw(st.sampled_from(("", "left", "right", "both"))),
            sets=draw(amounts),
            days_a_week=draw(amounts),
            hold=draw(st.none() | st.just(Seconds(20, 30))),
        )
        for name in names
    )
    program = draw(st.sampled_from(("", *library().programs)))
    file = PlanFile(HERE, program=program or ("" if items else "runner"), exercises=items)
    plan, misuse = resolve(Request(plan=file), library(), None)
    assert plan, misuse
    return plan


def of(text: str) -> Plan:
    """The plan of one exercise, the bridge, with what else is said of it."""
    return plan_from(f"exercises: [{{exercise: bridge{text}}}]")


def mirrored(found: tuple[Change, ...]) -> set[str]:
    """Changes as somebody sees them who goes back."""
    return {str((change.now, change.before)) for change in found}


@given(any_plan())
def test_a_plan_has_nothing_new_against_itself(plan: Plan) -> None:
    """The same plan twice says nothing."""
    assert Changes() == changes(plan, plan)


@given(any_plan(), any_plan())
def test_going_back_is_the_mirror_of_going_on(one: Plan, other: Plan) -> None:
    """What is added one way is stopped the other way, and more is less."""
    there, back = changes(one, other), changes(other, one)
    assert (there.added, there.stopped) == (back.stopped, back.added)
    assert mirrored(there.more) == {str(tuple(change)) for change in back.less}
    assert mirrored(there.less) == {str(tuple(change)) for change in back.more}
    assert mirrored(there.changed) == {str(tuple(change)) for change in back.changed}


@given(any_plan(), any_plan())
def test_every_exercise_is_told_of_once_or_goes_on(one: Plan, other: Plan) -> None:
    """An exercise of both plans is never added or stopped, and changes in one way at most."""
    found = changes(one, other)
    before, now = ({each.exercise.id for topic in plan.topics for each in topic.exercises} for plan in (one, other))
    kept = [change.now.exercise.id for way in found[2:] for change in way]
    assert (set(found.added), set(found.stopped)) == (now - before, before - now)
    assert len(kept) == len(set(kept))
    assert set(kept) <= before & now


def test_each_is_told_in_the_order_of_its_plan() -> None:
    """New exercises by their new numbers, old ones by their old numbers."""
    found = changes(plan_from("exercises: [clamshell, sit-to-stand]"), plan_from("exercises: [bridge, standing-march]"))
    assert found == Changes(added=("standing-march", "bridge"), stopped=("sit-to-stand", "clamshell"))


@pytest.mark.parametrize(
    ("before", "now", "way"),
    [
        ("", ", sets: 3", "more"),
        (", sets: 3", ", sets: 1-2", "less"),
        (", reps: 8", ", reps: 8-10", "more"),
        (", hold: 5 s", ", hold: 4 s", "less"),
        ("", ", times-a-day: 2", "more"),
        (", days-a-week: 3", ", days-a-week: 2", "less"),
        (", sets: 1, reps: 12", ", sets: 2, reps: 6", "changed"),
        ("", ", rest: 30 s", "changed"),
        ("", ", variant: harder", "more"),
        ("", ", variant: easier", "less"),
        (", variant: easier", ", variant: harder", "more"),
        (", sets: 1", ", sets: 3, variant: harder", "more"),
        (", sets: 3", ", sets: 1, variant: harder", "changed"),
    ],
)
def test_which_way_an_exercise_goes(before: str, now: str, way: str) -> None:
    """By the work of a week, then by the way to do it; neither where they go against each other or nothing grows."""
    found = changes(of(before), of(now))._asdict()
    assert {way} == {name for name, each in found.items() if each}


@pytest.mark.parametrize(
    ("before", "now", "way"),
    [("left", "right", {"changed"}), ("both", "left", {"less"}), ("right", "both", {"more"}), ("left", "left", set())],
)
def test_another_side(before: str, now: str, way: set[str]) -> None:
    """One side is half of both; the other side is another thing to do."""
    old, new = (plan_from(f"exercises: [clamshell]\nside: {side}") for side in (before, now))
    assert way == {name for name, each in changes(old, new)._asdict().items() if each}


def test_a_side_is_nothing_to_an_exercise_for_both() -> None:
    """The side of the plan changes nothing in an exercise that both sides do together."""
    assert Changes() == changes(plan_from("exercises: [bridge]\nside: left"), plan_from("exercises: [bridge]"))


def test_where_and_what_else_is_said_is_no_change() -> None:
    """The same dose from another file, and another note, are nothing new to do."""
    old, new = of(", sets: 2, reps: 10-15"), of(", note: Hold on.")
    moved = new.topics[0].exercises[0]
    dose = moved.exercise.dose._replace(place=ELSEWHERE)
    elsewhere = moved._replace(exercise=moved.exercise._replace(dose=dose))
    assert Changes() == changes(old, new._replace(topics=(new.topics[0]._replace(exercises=(elsewhere,)),)))


def test_the_work_of_a_week() -> None:
    """2 sets of 10 to 15 times 3 s up, 3 held and 3 down on 3 days; a hold on both sides; a time in all."""
    names = ("bridge", "seated-figure-four", "belly-breathing")
    plans = {name: plan_from(f"exercises: [{name}]") for name in names}
    work = {name: weekly_work(plan, plan.topics[0].exercises[0]) for name, plan in plans.items()}
    assert Fraction(25, 2) * 2 * 9 * 3 == work["bridge"]
    assert 2 * 30 * 2 * Fraction(3, 2) * 6 == work["seated-figure-four"]
    breathing = library().exercises["belly-breathing"].dose
    assert breathing.time is not None
    assert Fraction(sum(breathing.time), 2) * 7 * Fraction(sum(breathing.times_a_day), 2) == work["belly-breathing"]


def test_a_program_works_on_average_over_its_weeks() -> None:
    """An exercise of two of six weeks counts for a third of what it is in them."""
    plan = plan_of(program="desk-worker")
    taps = next(one for topic in plan.topics for one in topic.exercises if one.exercise.id == "heel-taps")
    (stage,) = taps.stages
    alone = plan._replace(program=None)
    in_its_weeks = weekly_work(alone, taps._replace(stages=(), exercise=taps.exercise._replace(dose=stage.dose)))
    assert in_its_weeks / 3 == weekly_work(plan, taps)


def test_a_way_that_the_plan_chooses_goes_before_that_of_a_stage() -> None:
    """A program's exercise that the plan makes easier is less, however the program does it."""
    old, new = plan_of(program="runner"), plan_from("program: runner\nexercises: [{exercise: bridge, variant: easier}]")
    assert ["bridge"] == [change.now.exercise.id for change in changes(old, new).less]
