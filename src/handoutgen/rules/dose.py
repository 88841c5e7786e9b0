"""Doses: how long a day's exercise takes, and what lies outside the usual ranges.

Sources: the American College of Sports Medicine's position stand (Garber and others, 2011) for stretching (10 to 30 s,
30 to 60 s in older adults, about 60 s in all for each muscle, 2 to 4 times, at least 2 to 3 days a week) and for
strength (8 to 15 repetitions, 1 to 4 sets, 2 to 3 days a week). The longest day is this project's own limit.
"""

from collections.abc import Iterable, Iterator, Mapping

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose, Exercise
from handoutgen.content.program import ProgramItem
from handoutgen.problems import Problem, Severity
from handoutgen.rules.codes import Code

LONGEST_DAY = 20 * 60
"""Seconds of exercise a day from which it is too much to ask."""

TEMPO = 3
"""Seconds up, and as many down, where a dose does not say."""

STRETCH_HOLD = Range(10, 60)
STRETCH_TIMES = Range(2, 4)
STRETCH_IN_ALL = Range(30, 180)
"""Seconds held on each side in one go: about 60, taken widely."""
STRETCH_DAYS = Range(2, 7)
STRENGTH_REPS = Range(8, 15)
STRENGTH_SETS = Range(1, 4)
STRENGTH_DAYS = Range(2, 3)


def seconds_a_day(dose: Dose, sides: str) -> Seconds:
    """How long a dose takes in a day, from its lowest to its highest numbers.

    Sets times (repetitions times (up, hold and down), or the hold) times sides, and a rest between sets; the second
    side's sets need no rests of their own, since the other side rests meanwhile. Then times a day. A time in all stands
    for all but that.
    """
    return Seconds(*(_seconds(dose, 2 if sides == "each" else 1, end) for end in (0, 1)))


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


def dose_findings(exercise: Exercise) -> Iterator[Problem]:
    """What of an exercise's dose lies wholly outside the usual range of its kind."""
    dose = exercise.dose
    for path, value, usual, unit in _usual(exercise):
        if value is not None and (value[1] < usual.low or value[0] > usual.high):
            said = f"{value[0]}" if value[0] == value[1] else f"{value[0]} to {value[1]}"
            message = f"{said} {unit} is unusual for this kind of exercise."
            hint = f"Usual are {usual.low} to {usual.high}; keep it where the source says so."
            yield Problem(Code.UNUSUAL_DOSE, dose.place, f"dose.{path}", message, hint, Severity.WARNING)


def _usual(exercise: Exercise) -> Iterator[tuple[str, tuple[int, int] | None, Range, str]]:
    """Each number of a dose with its usual range."""
    dose = exercise.dose
    if exercise.kind == "stretch" and dose.hold:
        in_all = (dose.sets.low * dose.hold.low, dose.sets.high * dose.hold.high)
        yield "hold", dose.hold, STRETCH_HOLD, "seconds"
        yield "sets", dose.sets, STRETCH_TIMES, "times in a row"
        yield "hold", in_all, STRETCH_IN_ALL, "seconds in all"
        yield "days-a-week", dose.days_a_week, STRETCH_DAYS, "days a week"
    elif exercise.kind == "strength":
        yield "reps", dose.reps, STRENGTH_REPS, "repetitions"
        if dose.reps:
            yield "sets", dose.sets, STRENGTH_SETS, "sets"
        yield "days-a-week", dose.days_a_week, STRENGTH_DAYS, "days a week"


def _seconds(dose: Dose, sides: int, end: int) -> int:
    """The seconds of a day at one end of each range: 0 the lowest, 1 the highest."""
    if dose.time is not None:
        return dose.time[end] * dose.times_a_day[end]
    sets, hold = dose.sets[end], dose.hold[end] if dose.hold else 0
    once = hold
    if dose.reps is not None:
        tempo = dose.tempo[end] if dose.tempo else TEMPO
        once = dose.reps[end] * (2 * tempo + hold)
    rest = dose.rest[end] if dose.rest else 0
    return (sets * once * sides + (sets - 1) * rest) * dose.times_a_day[end]
