"""Who asks before any exercise: what nobody has asked this patient yet."""

from handoutgen.compose.context import Context
from handoutgen.compose.leaves import Words
from handoutgen.compose.words import author
from handoutgen.records import NamedTuple


class Questions(NamedTuple):
    """Conditions that only a clearance lifts, and others to talk about, each under its lead; none where none is left.

    ``heading`` stands over both.
    """

    heading: Words | None
    never_lead: Words | None
    never: tuple[Words, ...]
    ask_lead: Words | None
    asks: tuple[Words, ...]


def questions(context: Context) -> Questions:
    """Every question that one of the exercises gives reason to ask, once, in the library's order."""
    front, wording = context.library.front, context.wording
    lead = front.ask_lead if context.plan.tick_boxes else front.ask_lead_chosen
    never, asks = (_left(context, overridable=overridable) for overridable in (False, True))
    return Questions(
        heading=author(wording, "ask.heading", "H3", front.ask_heading) if never or asks else None,
        never_lead=author(wording, "never.lead", "P", front.never_lead) if never else None,
        never=never,
        ask_lead=author(wording, "ask.lead", "P", lead) if asks else None,
        asks=asks,
    )


def _left(context: Context, *, overridable: bool) -> tuple[Words, ...]:
    """The questions whose answer is not in the plan; one that asks for several conditions stays until all are known."""
    conditions, known = context.library.catalogue.conditions, context.plan.asked
    matter = {condition for chosen in context.exercises() for condition in chosen.exercise.exclude}
    unknown = matter - known.present - known.absent
    asked = {conditions[name].asked_with or name for name in unknown}
    return tuple(
        author(context.wording, f"ask.{name}", "LBody", condition.ask)
        for name, condition in conditions.items()
        if name in asked and condition.overridable == overridable
    )
