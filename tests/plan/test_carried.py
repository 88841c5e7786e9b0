"""The plan that travels in a handout."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.library import read_plan
from handoutgen.content.plan import PlanFile, PlanItem
from handoutgen.content.text import Part, Text
from handoutgen.content.written import as_yaml
from handoutgen.plan.carried import carried
from handoutgen.plan.model import ChosenExercise, Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place
from tests.shipped import library

HERE = Place("plan.yaml", 1, 1)
NOTE = Text((Part("Ask A. Person."),), HERE)


def resolved(request: Request) -> Plan:
    plan, misuse = resolve(request, library(), None)
    assert plan, misuse
    return plan


def once_more(plan: Plan) -> Plan:
    """The plan as it is read from what a handout carries."""
    text = as_yaml(carried(plan, library()))
    file, problems = read_plan(text.encode(), "plan.yaml", library())
    assert problems == (), text
    return resolved(Request(plan=file))


def printed(plan: Plan) -> object:
    """What a plan prints of its exercises; notes do not travel."""

    def one(chosen: ChosenExercise) -> object:
        dose = chosen.exercise.dose._replace(place=HERE)
        stages = [(stage.weeks, stage.dose._replace(place=HERE), stage.variant) for stage in chosen.stages]
        return chosen.number, chosen.exercise.id, dose, stages, chosen.side, chosen.variant, chosen.dosed

    topics = [(topic.topic.id, [one(each) for each in topic.exercises]) for topic in plan.topics]
    return topics, plan.side, plan.edition, plan.tick_boxes, plan.session, plan.many, plan.program


DOSES = st.fixed_dictionaries(
    {},
    optional={
        "sets": st.integers(1, 6).map(lambda count: Range(count, count)),
        "reps": st.tuples(st.integers(1, 15), st.integers(15, 30)).map(Range._make),
        "hold": st.sampled_from([Seconds(5, 5), Seconds(20, 30), Seconds(120, 120), Seconds(120, 300)]),
        "days_a_week": st.integers(1, 7).map(lambda count: Range(count, count)),
        "variant": st.sampled_from(["usual", "easier", "harder"]),
        "side": st.sampled_from(["left", "right", "both"]),
    },
)


@st.composite
def plans(draw: st.DrawFn) -> Request:
    """Requests with a plan, alone or with a program, for somebody with all sorts of particulars."""
    program: str = draw(st.sampled_from(["", "", *library().programs]))
    names = draw(st.lists(st.sampled_from(sorted(library().exercises)), unique=True, min_size=1, max_size=5))
    said: list[dict[str, Any]] = [draw(DOSES) for _ in names]
    items = tuple(PlanItem(HERE, name, note=NOTE)._replace(**each) for name, each in zip(names, said, strict=True))
    has = draw(st.none() | st.sets(st.sampled_from(sorted(library().catalogue.equipment))))
    whole: dict[str, Any] = {
        "order": draw(st.sampled_from(["", "position", "as-listed"])),
        "side": draw(st.sampled_from(["", "left", "right", "both"])),
        "edition": draw(st.sampled_from(["", "large", "sheet"])),
        "many": draw(st.booleans()),
        "tick": draw(st.booleans()),
        "topics": tuple(draw(st.sets(st.sampled_from(sorted(library().topics)), max_size=3))),
        "equipment": None if has is None else tuple(sorted(has)),
    }
    return Request(plan=PlanFile(HERE, program, exercises=items)._replace(**whole))


@given(plans())
def test_a_plan_prints_the_same_once_more(request: Request) -> None:
    """What a handout carries comes to the same exercises, doses, sides, order and edition."""
    plan = resolved(request)
    assert printed(once_more(plan)) == printed(plan)


@given(st.lists(st.sampled_from([*library().topics, "bridge", "lunge", "cat-cow"]), min_size=1), st.booleans())
def test_a_choice_prints_the_same_once_more(names: list[str], everything: bool) -> None:
    """So does a choice of topics and exercises without a plan."""
    plan = resolved(Request(tuple(names), everything))
    assert printed(once_more(plan)) == printed(plan)


def test_nothing_of_the_patient_travels() -> None:
    """Names, title, notes, conditions, overrides, equipment and dates stay behind."""
    text = "topics: [sitting]\nexercises:\n  - exercise: bridge\n    note: For A. Person.\n"
    text += "patient: A. Person\nclinician: B. Person\ntitle: Plan of A. Person\nnote: Dear A. Person.\n"
    text += "start: 2026-01-05\nreview: 2026-02-05\nconditions:\n  pregnancy: yes\nequipment: [mat]\n"
    text += "overrides:\n  - exercise: bridge\n    condition: pregnancy\n    by: B. Person\n    why: A reason.\n"
    file, problems = read_plan(text.encode(), "plan.yaml", library())
    assert problems == ()
    written = as_yaml(carried(resolved(Request(plan=file)), library()))
    assert written == (
        "topics: [sitting, strengthening]\nexercises:\n  - exercise: bridge\norder: as-listed\nedition: standard\n"
    )
