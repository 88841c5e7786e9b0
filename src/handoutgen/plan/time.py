"""How long a plan's exercises take in a day, and what they need at hand."""

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose
from handoutgen.content.model import Library
from handoutgen.plan.model import ChosenExercise, Plan

TEMPO = 3
"""Seconds up, and as many down, where a dose does not say."""

_MINUTE = 60
_STEP = 5
"""From so many minutes on, times are told in steps of as many."""


def seconds_a_day(dose: Dose, sides: str) -> Seconds:
    """How long a dose takes in a day, from its lowest to its highest numbers.

    Sets times (repetitions times (up, hold and down), or the hold) times sides, and a rest between sets; the second
    side's sets need no rests of their own, since the other side rests meanwhile. Then times a day. A time in all stands
    for all but that.
    """
    return Seconds(*(_seconds(dose, 2 if sides == "each" else 1, end) for end in (0, 1)))


def time_a_day(plan: Plan) -> Seconds:
    """How long a day takes on which all exercises are done; with a program from its shortest stage to its longest."""
    if plan.program is None:
        return _in_all([_time(one, one.exercise.dose) for one in _exercises(plan)])
    stages = [stage_time(plan, stage.weeks) for stage in plan.program.stages]
    times = [time for time in stages if time.high]
    return Seconds(min((time.low for time in times), default=0), max((time.high for time in times), default=0))


def stage_time(plan: Plan, weeks: Range) -> Seconds:
    """The same in some weeks of a program, which has a stage for them; what is in no stage is done in every week."""
    return _in_all([_time(one, dose) for one in _exercises(plan) for dose in _doses(one, weeks)])


def in_weeks(chosen: ChosenExercise, weeks: Range | None) -> bool:
    """Whether an exercise is done in the stage of these weeks; what is in no stage is done in every week."""
    return weeks is None or bool(_doses(chosen, weeks))


def in_minutes(time: Seconds) -> Range:
    """Minutes as they are told: whole ones below 5, steps of 5 from there on; never none."""
    return Range(*map(_told, time))


def kit(plan: Plan, library: Library) -> tuple[str, ...]:
    """The ids of what the exercises need, each once, in the library's order."""
    needed = {thing for one in _exercises(plan) for thing in one.exercise.equipment}
    return tuple(thing for thing in library.catalogue.equipment if thing in needed)


def _exercises(plan: Plan) -> list[ChosenExercise]:
    return [one for topic in plan.topics for one in topic.exercises]


def _doses(chosen: ChosenExercise, weeks: Range) -> list[Dose]:
    """The dose of an exercise in a stage; none if the stage does not have it."""
    return [stage.dose for stage in chosen.stages if stage.weeks == weeks] if chosen.stages else [chosen.exercise.dose]


def _time(chosen: ChosenExercise, dose: Dose) -> Seconds:
    """The time of a dose; an exercise for one side is done on that side alone."""
    return seconds_a_day(dose, "one" if chosen.side else chosen.exercise.sides)


def _in_all(times: list[Seconds]) -> Seconds:
    return Seconds(sum(time.low for time in times), sum(time.high for time in times))


def _told(seconds: int) -> int:
    minutes = _nearest(seconds, _MINUTE)
    return max(1, minutes) if minutes < _STEP else _STEP * _nearest(seconds, _STEP * _MINUTE)


def _nearest(number: int, step: int) -> int:
    """How many steps come nearest to a number; of two as near, the higher."""
    return (2 * number + step) // (2 * step)


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
