"""Which exercises a plan comes to, how each is done, and in which order."""

from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.plan import PlanFile, PlanItem
from handoutgen.plan.model import Asked, ChosenExercise, Plan, Request, Swap
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place
from tests.shipped import library

HERE = Place("plan.yaml", 1, 1)
SOME = ("bridge", "standing-march", "kneeling-hip-flexor-stretch", "clamshell", "seated-figure-four", "cat-cow")


def item(exercise: str, **said: object) -> PlanItem:
    return PlanItem(HERE, exercise)._replace(**said)  # type: ignore[arg-type]


def plan_of(*items: PlanItem | str, options: Request | None = None, **said: object) -> Plan:
    """The plan of a file with these exercises."""
    exercises = tuple(each if isinstance(each, PlanItem) else item(each) for each in items)
    file = PlanFile(HERE, exercises=exercises)._replace(**said)  # type: ignore[arg-type]
    plan, misuse = resolve((options or Request())._replace(plan=file), library(), None)
    assert plan, misuse
    return plan


def chosen(plan: Plan) -> dict[str, ChosenExercise]:
    """The exercises of a plan in the order of their numbers."""
    exercises = sorted((one for topic in plan.topics for one in topic.exercises), key=lambda one: one.number)
    assert [one.number for one in exercises] == list(range(1, len(exercises) + 1))
    return {one.exercise.id: one for one in exercises}


@given(st.permutations(SOME))
def test_a_session_goes_down_once(names: list[str]) -> None:
    """In whatever order exercises are named, they are numbered from standing down to the floor."""
    positions = list(library().catalogue.positions)
    ranks = [positions.index(one.exercise.position) for one in chosen(plan_of(*names)).values()]
    assert ranks == sorted(ranks)


@given(st.permutations(SOME))
def test_as_listed(names: list[str]) -> None:
    """With its own order a plan is numbered as it lists its exercises."""
    assert list(chosen(plan_of(*names, order="as-listed"))) == names


def test_topics_beside_exercises_bring_words_alone() -> None:
    """A topic of a plan that picks exercises brings none itself; without them it brings its core, to be ticked."""
    picked = plan_of("bridge", topics=("stretches", "sitting"))
    assert list(chosen(picked)) == ["bridge"]
    assert [topic.topic.id for topic in picked.topics] == ["sitting", "stretches", "strengthening"]
    assert (picked.session, picked.tick_boxes) == (True, False)
    core = plan_of(topics=("stretches",))
    assert tuple(chosen(core)) == library().topics["stretches"].exercises.core  # type: ignore[union-attr]
    assert (core.session, core.tick_boxes) == (False, True)


def test_tick_boxes_where_the_plan_asks_for_them() -> None:
    """A plan can print exercises to be ticked, topic by topic."""
    plan = plan_of("bridge", "standing-hip-flexor-stretch", tick=True)
    assert (plan.session, plan.tick_boxes) == (False, True)
    assert list(chosen(plan)) == ["standing-hip-flexor-stretch", "bridge"]


def test_what_a_plan_says_of_an_exercise() -> None:
    """Dose, way and side are the plan's; what it leaves open is the exercise's own."""
    said = item("bridge", sets=Range(3, 3), days_a_week=Range(5, 5), variant="easier")
    one = chosen(plan_of(said, item("clamshell", side="right"), side="left"))
    usual = library().exercises["bridge"].dose
    assert one["bridge"].exercise.dose == usual._replace(sets=Range(3, 3), days_a_week=Range(5, 5))
    assert (one["bridge"].variant, one["bridge"].side, one["bridge"].dosed) == ("easier", "left", True)
    assert (one["clamshell"].side, one["clamshell"].dosed) == ("right", False)


def test_both_sides_within_a_plan_of_one() -> None:
    """An exercise of both sides in a plan for one side counts each side again."""
    assert chosen(plan_of(item("clamshell", side="both"), side="left"))["clamshell"].side == ""


def test_options_go_before_the_plan() -> None:
    """What is said on the command line stands over what the plan says."""
    options = Request(side="right", edition="large", title="Mine", patient="B. Person")
    plan = plan_of("bridge", side="left", edition="giant", title="Plan", patient="A. Person", options=options)
    assert (plan.side, plan.edition, plan.title, plan.patient) == ("right", "large", "Mine", "B. Person")
    assert plan_of("bridge", side="left", options=Request(side="both")).side == ""


def test_a_change_of_a_program() -> None:
    """In a program an exercise can be left out, replaced in its weeks, changed in all weeks, and one added to all."""
    plan = plan_of(
        item("standing-hip-flexor-stretch", hold=Seconds(15, 15)),
        item("seated-march", instead_of=("standing-march",)),
        item("clamshell"),
        program="desk-worker",
        leave_out=("kneeling-hip-flexor-stretch", "sit-to-stand"),
    )
    one = chosen(plan)
    assert not {"kneeling-hip-flexor-stretch", "sit-to-stand", "standing-march"} & one.keys()
    assert [(stage.weeks, stage.dose.hold) for stage in one["standing-hip-flexor-stretch"].stages] == [
        (Range(1, 2), Seconds(15, 15))
    ]
    (march,) = one["seated-march"].stages
    assert (march.weeks, march.dose) == (Range(3, 4), library().exercises["seated-march"].dose)
    assert one["clamshell"].stages == ()


def test_lacking_equipment_swaps_in_the_alternative() -> None:
    """An exercise that needs what is not at home gives way, with its side and note but in the other's own dose."""
    kneeling = item("kneeling-hip-flexor-stretch", side="left", sets=Range(4, 4))
    plan = plan_of(kneeling, equipment=("counter",))
    assert plan.swaps == (Swap("kneeling-hip-flexor-stretch", "standing-hip-flexor-stretch", ("cushion", "chair")),)
    (one,) = chosen(plan).values()
    assert one.exercise == library().exercises["standing-hip-flexor-stretch"]
    assert one.side == "left"
    assert plan_of(kneeling, equipment=None).swaps == ()
    assert plan_of(kneeling, equipment=tuple(library().catalogue.equipment)).swaps == ()


@given(st.sets(st.sampled_from(sorted(library().exercises)), min_size=1, max_size=4), st.data())
def test_no_swap_ends_where_something_is_lacking(names: set[str], data: st.DataObject) -> None:
    """Whatever a patient has at home, what prints needs no more, unless the plan says that it found nothing."""
    things = data.draw(st.sets(st.sampled_from(sorted(library().catalogue.equipment))))
    plan = plan_of(*sorted(names), equipment=tuple(sorted(things)))
    unresolved = {swap.exercise for swap in plan.swaps if not swap.instead}
    for name, one in chosen(plan).items():
        assert name in unresolved or set(one.exercise.equipment) <= things


def test_conditions_are_asked_or_not() -> None:
    """Yes, no and not asked stay three things; "no" for all others leaves none of them open."""
    plan = plan_of(
        "bridge", conditions=MappingProxyType({"knee-pain": "yes", "pregnancy": "no", "fracture": "not-asked"})
    )
    assert plan.asked == Asked(frozenset({"knee-pain"}), frozenset({"pregnancy"}))
    all_asked = plan_of("bridge", conditions=MappingProxyType({"knee-pain": "yes"}), other_conditions="no")
    assert all_asked.asked.present | all_asked.asked.absent == set(library().catalogue.conditions)
