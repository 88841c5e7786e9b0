"""The plan that travels in a handout: which exercises, how much, on which side, in which order, in which edition.

Nothing of the patient is in it: no name, condition, override, note, date or title, each of which may be one.
"""

from handoutgen.content.model import Library
from handoutgen.content.plan import DOSE, PlanFile, PlanItem
from handoutgen.plan.choice import AS_LISTED
from handoutgen.plan.model import USUAL, ChosenExercise, Plan
from handoutgen.problems import Place

ATTACHED = "plan.yaml"
"""The name of the file that holds it."""

_NOWHERE = Place("", 1, 1)


def carried(plan: Plan, library: Library) -> PlanFile:
    """A plan file that prints the same exercises in the same order once more, for whomever it is."""
    exercises = sorted((one for topic in plan.topics for one in topic.exercises), key=lambda one: one.number)
    items = [_item(one, plan, library) for one in exercises]
    return PlanFile(
        place=_NOWHERE,
        program=plan.program.id if plan.program else "",
        topics=tuple(chosen.topic.id for chosen in plan.topics),
        exercises=tuple(items),
        leave_out=plan.said.leave_out if plan.said else (),
        order=AS_LISTED if plan.session else "",
        side=plan.side,
        edition=plan.edition,
        many=plan.many,
        tick=plan.tick_boxes,
    )


def _item(chosen: ChosenExercise, plan: Plan, library: Library) -> PlanItem:
    """An exercise with what is not as in the library and the program."""
    name = chosen.exercise.id
    usual = library.exercises[name].dose
    said = chosen.item or PlanItem(_NOWHERE, name)
    doses = {each: getattr(said, each) for each in DOSE} if chosen.dosed else {}
    return PlanItem(
        place=_NOWHERE,
        exercise=name,
        instead_of=said.instead_of + _replaced(name, plan),
        variant=said.variant if chosen.variant != USUAL or chosen.stages else "",
        side=(chosen.side or "both") if chosen.side != plan.side else "",
        **{each: value for each, value in doses.items() if value != getattr(usual, each) or chosen.stages},
    )


def _replaced(name: str, plan: Plan) -> tuple[str, ...]:
    """The exercises of the program that gave way to this one for want of equipment."""
    of_program = {item.exercise for stage in (plan.program.stages if plan.program else ()) for item in stage.exercises}
    return tuple(swap.exercise for swap in plan.swaps if swap.instead == name and swap.exercise in of_program)
