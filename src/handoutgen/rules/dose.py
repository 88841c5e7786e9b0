"""Doses of a program: what its stages ask in a day.

The longest day is this project's own limit.
"""

from collections.abc import Iterable, Mapping

from handoutgen.content.amounts import Seconds
from handoutgen.content.exercise import Exercise
from handoutgen.content.program import ProgramItem
from handoutgen.plan.choice import OF_PROGRAM, dosed
from handoutgen.plan.time import seconds_a_day

LONGEST_DAY = 20 * 60
"""Seconds of exercise a day from which it is too much to ask."""


def day_of(items: Iterable[ProgramItem], exercises: Mapping[str, Exercise]) -> Seconds:
    """How long a stage of a program takes on a day on which everything in it is done."""
    times = [
        seconds_a_day(dosed(exercises[item.exercise].dose, item, OF_PROGRAM), exercises[item.exercise].sides)
        for item in items
    ]
    return Seconds(sum(time.low for time in times), sum(time.high for time in times))
