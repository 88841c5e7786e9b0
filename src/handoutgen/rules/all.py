"""All the rules at once: over a library, and over the plan of one handout."""

from collections.abc import Iterator

from handoutgen.content.model import Library
from handoutgen.plan.model import Plan
from handoutgen.problems import Place, Problem, in_reading_order
from handoutgen.rules.dose import dose_findings, seconds_a_day
from handoutgen.rules.exclusions import instead_findings
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.structure import long_day, many, program_findings, topic_findings
from handoutgen.rules.words import wording_findings


def library_findings(library: Library) -> tuple[Problem, ...]:
    """Everything that any rule has to say of a library, in reading order: errors, wording and warnings."""
    found = (
        *safety_findings(library),
        *instead_findings(library),
        *topic_findings(library.topics.values()),
        *program_findings(library.programs.values(), library.exercises),
        *(problem for exercise in library.exercises.values() for problem in dose_findings(exercise)),
        *wording_findings(library),
    )
    return in_reading_order(found)


def plan_findings(plan: Plan, place: Place) -> tuple[Problem, ...]:
    """What there is to say of the exercises chosen for one patient, who does them all in a day.

    Nothing of a plan with tick boxes, of which the clinician will choose, nor of one with a program, whose stages are
    judged with the library. ``place`` is that of the plan.
    """
    return () if plan.tick_boxes or plan.program else tuple(_routine(plan, place))


def _routine(plan: Plan, place: Place) -> Iterator[Problem]:
    exercises = [chosen.exercise for topic in plan.topics for chosen in topic.exercises]
    yield from many(len(exercises), place, "exercises")
    times = [seconds_a_day(exercise.dose, exercise.sides) for exercise in exercises]
    yield from long_day(sum(time.high for time in times), place, "exercises")
