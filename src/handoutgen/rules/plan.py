"""All the rules over the plan of one handout at once."""

from collections.abc import Iterator

from handoutgen.content.model import Library
from handoutgen.plan.model import Asked, Plan
from handoutgen.problems import Problem

# Put off, where it is used, is what most handouts need none of.


def plan_findings(plan: Plan, library: Library) -> tuple[Problem, ...]:
    """What there is to say of a plan for one patient: of its conditions, its choice, and what it asks in a day.

    A plan with tick boxes asks nothing yet: the clinician will choose of it. A program as it is was judged with the
    library.
    """
    if _is_plain(plan):
        return ()
    from handoutgen.rules.chosen import choice_findings  # noqa: PLC0415
    from handoutgen.rules.patient import patient_findings  # noqa: PLC0415

    found = (*patient_findings(plan, library), *choice_findings(plan), *_notes(plan))
    asks_nothing = plan.tick_boxes or (plan.program and not plan.said)
    return (*found, *(() if asks_nothing else _routine(plan)))


def _is_plain(plan: Plan) -> bool:
    """Whether topics and exercises were named, and nothing was said of the patient or of how to do them."""
    items = [chosen.item for topic in plan.topics for chosen in topic.exercises if chosen.item]
    return plan.tick_boxes and not (plan.said or plan.program or plan.asked != Asked() or plan.overrides or items)


def _notes(plan: Plan) -> Iterator[Problem]:
    """Notes to the patient that name the wrong side."""
    if plan.note or any(chosen.note for topic in plan.topics for chosen in topic.exercises):
        from handoutgen.rules.sides import note_findings  # noqa: PLC0415

        yield from note_findings(plan)


def _routine(plan: Plan) -> Iterator[Problem]:
    """Too much on the fullest day, and doses of the plan that are unusual."""
    from handoutgen.plan.time import in_weeks, time_a_day  # noqa: PLC0415
    from handoutgen.rules.structure import long_day, many  # noqa: PLC0415

    exercises = [chosen for topic in plan.topics for chosen in topic.exercises]
    stages = [stage.weeks for stage in plan.program.stages] if plan.program else [None]
    if not plan.many:
        fullest = max(sum(in_weeks(one, weeks) for one in exercises) for weeks in stages)
        yield from many(fullest, plan.place, "exercises")
    yield from long_day(time_a_day(plan).high, plan.place, "exercises")
    for chosen in exercises:
        if chosen.dosed:
            from handoutgen.rules.usual import dose_findings  # noqa: PLC0415

            dose = chosen.exercise.dose._replace(place=chosen.place)
            yield from dose_findings(chosen.exercise._replace(dose=dose))
