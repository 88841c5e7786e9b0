"""Doses of a program: what its stages ask in a day.

The longest day is this project's own limit.
"""

from collections.abc import Iterable, Mapping

from handoutgen.content.amounts import Seconds
from handoutgen.content.exercise import Dose, Exercise
from handoutgen.content.program import ProgramItem
from handoutgen.plan.time import seconds_a_day

LONGEST_DAY = 20 * 60
"""Seconds of exercise a day from which it is too much to ask."""


def of_item(dose: Dose, item: ProgramItem) -> Dose:
    """An exercise's dose with what a program says instead."""
    said = {name: getattr(item, name) for name in ("sets", "reps", "hold", "times_a_day", "days_a_week")}
    return dose._replace(**{name: value for name, value in said.items() if value is not None})


def day_of(items: Iterable[ProgramItem], exercises: Mapping[str, Exercise]) -> Seconds:
    """How long a stage of a program takes on a day on which everything in it is done."""
    times = [
        seconds_a_day(of_item(exercises[item.exercise].dose, item), exercises[item.exercise].sides) for item in items
    ]
    return Seconds(sum(time.low for time in times), sum(time.high for time in times))
