"""What is new in a plan against the one before it: values only, for the words of the first page and for the record."""

from fractions import Fraction

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose
from handoutgen.plan.model import EASIER, HARDER, USUAL, Change, Changes, ChosenExercise, Plan
from handoutgen.plan.time import TEMPO
from handoutgen.records import NamedTuple

_RANKS = {EASIER: -1, USUAL: 0, HARDER: 1}


def changes(old: Plan, new: Plan) -> Changes:
    """What somebody who did the old plan does otherwise in the new one."""
    before, now = _by_id(old), _by_id(new)
    kept = [_Compared(old, new, Change(before[name], now[name])) for name in now if name in before]
    found = [(each.change, each.way()) for each in kept if each.differs()]
    return Changes(
        added=tuple(name for name in now if name not in before),
        stopped=tuple(name for name in before if name not in now),
        more=tuple(change for change, way in found if way > 0),
        less=tuple(change for change, way in found if way < 0),
        changed=tuple(change for change, way in found if way == 0),
    )


def _by_id(plan: Plan) -> dict[str, ChosenExercise]:
    """The exercises of a plan by their ids, in the order of their numbers."""
    found = (one for topic in plan.topics for one in topic.exercises)
    return {one.exercise.id: one for one in sorted(found, key=lambda one: one.number)}


class _Compared(NamedTuple):
    """An exercise that is in both plans."""

    old: Plan
    new: Plan
    change: Change

    def differs(self) -> bool:
        """Whether anything is different to do: a dose, a side or the way."""
        return _what(self.change.before) != _what(self.change.now)

    def way(self) -> int:
        """1 where it has become more, -1 where it is less.

        0 where it has become neither, or more in one way and less in the other.
        """
        work = _order(weekly_work(self.old, self.change.before), weekly_work(self.new, self.change.now))
        way = _order(_rank(self.change.before), _rank(self.change.now))
        return work or way if work * way >= 0 else 0


def weekly_work(plan: Plan, chosen: ChosenExercise) -> Fraction:
    """Seconds of work in a week, at the middle of each range; in a program on average over its weeks.

    Sets times (repetitions times (up, hold and down), or the hold) times sides, times a day and days a week. A time in
    all stands for sets, repetitions and sides.
    """
    sides = 2 if chosen.exercise.sides == "each" and not chosen.side else 1
    if plan.program is None or not chosen.stages:
        return _work(chosen.exercise.dose, sides)
    weeks = sum(_count(stage.weeks) for stage in plan.program.stages)
    return sum((_count(stage.weeks) * _work(stage.dose, sides) for stage in chosen.stages), Fraction(0)) / weeks


def _work(dose: Dose, sides: int) -> Fraction:
    often = _middle(dose.times_a_day) * _middle(dose.days_a_week)
    if dose.time is not None:
        return often * _middle(dose.time)
    once = _middle(dose.hold)
    if dose.reps is not None:
        once = _middle(dose.reps) * (2 * _middle(dose.tempo or Seconds(TEMPO, TEMPO)) + once)
    return often * _middle(dose.sets) * once * sides


def _middle(numbers: Range | Seconds | None) -> Fraction:
    return Fraction(sum(numbers), 2) if numbers else Fraction(0)


def _count(weeks: Range) -> int:
    return weeks.high - weeks.low + 1


def _order(before: Fraction, now: Fraction) -> int:
    """1 where it has grown, -1 where it has shrunk, 0 where it is the same."""
    return (now > before) - (now < before)


def _rank(chosen: ChosenExercise) -> Fraction:
    """How hard the way is, from -1 to 1; in a program on average over the weeks that have the exercise."""
    weeks = sum(_count(stage.weeks) for stage in chosen.stages)
    if not weeks:
        return Fraction(_RANKS[chosen.variant])
    ranks = (_count(stage.weeks) * _RANKS[_variant(chosen, stage.variant)] for stage in chosen.stages)
    return Fraction(sum(ranks), weeks)


def _variant(chosen: ChosenExercise, of_stage: str) -> str:
    """The way to do it in a stage: what the plan says goes before what the program says."""
    return chosen.variant if chosen.variant != USUAL else of_stage


def _what(chosen: ChosenExercise) -> object:
    """All that a patient does of an exercise, wherever it was said."""
    side = chosen.side if chosen.exercise.sides != "both" else ""
    if not chosen.stages:
        return _numbers(chosen.exercise.dose), side, chosen.variant
    stages = tuple((stage.weeks, _numbers(stage.dose), _variant(chosen, stage.variant)) for stage in chosen.stages)
    return stages, side


def _numbers(dose: Dose) -> tuple[object, ...]:
    """A dose without the place where it was said."""
    return tuple(value for name, value in dose._asdict().items() if name != "place")
