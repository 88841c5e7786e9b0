"""Who asks first: each exercise excludes the conditions that it must, as strictly as it must.

What it must exclude follows from its kind, position and hold, and from what a library's files of safety say of it by
name (``content.safety``). Source: the project's clinical rules ("Who asks first").
"""

from collections.abc import Iterator, Mapping

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.paths import under
from handoutgen.content.safety import Exclusion
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple
from handoutgen.rules.codes import Code

_STRICTNESS = {"": 0, "change": 1, "avoid": 2}


class Need(NamedTuple):
    """A condition that an exercise must exclude, how strictly at least, and why; a clause that ends a sentence."""

    condition: str
    level: str
    why: str


def exclusion_findings(library: Library) -> Iterator[Problem]:
    """Exclusions that are missing or too weak, and conditions that a plan could set aside and may not."""
    for name in library.safety.never:
        condition = library.catalogue.conditions.get(name)
        if condition and condition.overridable:
            path = under(under("conditions", name), "overridable")
            message = f'Nobody may set "{name}" aside: no exercise until it is cleared.'
            yield Problem(Code.NEVER_OVERRIDABLE, condition.ask.place, path, message, 'Write "overridable: no".')
    for exercise in library.exercises.values():
        place = library.places.get(("exercise", exercise.id), {}).get("exclude", exercise.place)
        yield from _missing(exercise, needed(exercise, library), place)


def needed(exercise: Exercise, library: Library) -> tuple[Need, ...]:
    """What an exercise must exclude, each condition once and as strictly as the strictest reason asks."""
    needs: dict[str, Need] = {}
    for need in (*_always(library), *_by_rule(exercise, library)):
        known = needs.get(need.condition)
        if known is None or _STRICTNESS[need.level] > _STRICTNESS[known.level]:
            needs[need.condition] = need
    for need in _by_others(exercise, needs, library):
        needs[need.condition] = need
    return tuple(needs.values())


def instead_findings(library: Library) -> Iterator[Problem]:
    """Exercises whose listed alternative is open to nobody for whom the exercise itself is not."""
    cleared = {*library.safety.never, *_cleared_first(library)}
    for exercise in library.exercises.values():
        other = library.exercises.get(exercise.instead)
        asked = exercise.exclude.keys() - cleared
        avoids = any(exercise.exclude[name] == "avoid" for name in asked)
        if other and avoids and all(_level(other, name) >= _level(exercise, name) for name in asked):
            place = library.places.get(("exercise", exercise.id), {}).get("instead", exercise.place)
            message = f'Whoever cannot do this exercise can do "{other.id}" no better.'
            hint = "Name one that some of them can do, or take the line out."
            yield Problem(Code.INSTEAD_NO_HELP, place, "instead", message, hint, Severity.WARNING)


def _cleared_first(library: Library) -> Iterator[str]:
    """Conditions that say nothing of one exercise against another: they hold for all, or all of a kind."""
    for rule in library.safety.exclude:
        if not (rule.exercises or rule.positions or rule.held_over):
            yield from rule.conditions


def _level(exercise: Exercise, condition: str) -> int:
    return _STRICTNESS[exercise.exclude.get(condition, "")]


def _missing(exercise: Exercise, needs: tuple[Need, ...], place: Place) -> Iterator[Problem]:
    for need in needs:
        if _level(exercise, need.condition) >= _STRICTNESS[need.level]:
            continue
        path = under("exclude", need.condition)
        hint = f'Write "{need.condition}: {need.level}" under "exclude".'
        if need.condition in exercise.exclude:
            message = f'"{need.condition}" may not do this at all, {need.why}.'
            yield Problem(Code.EXCLUSION_TOO_WEAK, place, path, message, hint)
        else:
            message = f'"{need.condition}" is not excluded, {need.why}.'
            yield Problem(Code.EXCLUSION_MISSING, place, path, message, hint)


def _always(library: Library) -> Iterator[Need]:
    for name in library.safety.never:
        yield Need(name, "avoid", "and every exercise excludes it")


def _by_rule(exercise: Exercise, library: Library) -> Iterator[Need]:
    for rule in library.safety.exclude:
        if _holds(rule, exercise):
            for name in rule.conditions:
                yield Need(name, rule.level, rule.why or _why(rule, exercise))


def _holds(rule: Exclusion, exercise: Exercise) -> bool:
    """Whether an exercise is one of those that a rule speaks of."""
    hold = exercise.dose.hold.high if exercise.dose.hold else 0
    return (
        (not rule.exercises or exercise.id in rule.exercises)
        and (not rule.kinds or exercise.kind in rule.kinds)
        and (not rule.positions or exercise.position in rule.positions)
        and (rule.held_over is None or hold > rule.held_over)
    )


def _why(rule: Exclusion, exercise: Exercise) -> str:
    """Why a rule speaks of an exercise, if it does not say so itself."""
    if rule.exercises:
        return "and the table of exclusions lists it for this exercise"
    if rule.held_over and exercise.dose.hold:
        return f"and it is held for {exercise.dose.hold.high} seconds"
    if rule.positions:
        return f'and the position is "{exercise.position}"'
    return f'and the kind is "{exercise.kind}"' if rule.kinds else "and every exercise excludes it"


def _by_others(exercise: Exercise, needs: Mapping[str, Need], library: Library) -> Iterator[Need]:
    """What follows from other exclusions.

    Conditions that are asked with one question: whoever does not know which is theirs counts as the strictest.
    """

    def level(name: str) -> str:
        own, need = exercise.exclude.get(name, ""), needs[name].level if name in needs else ""
        return max(own, need, key=_STRICTNESS.__getitem__)

    conditions = library.catalogue.conditions
    for asked in dict.fromkeys(each.asked_with for each in conditions.values() if each.asked_with):
        group = [name for name in conditions if conditions[name].asked_with == asked]
        strictest = max(map(level, group), key=_STRICTNESS.__getitem__)
        if strictest:
            yield Need(asked, strictest, f"and one of those that it may stand for is ({', '.join(group)})")
    for alike in library.safety.alike:
        for one in alike.conditions:
            other = next((each for each in alike.conditions if each != one and level(each)), "")
            if other and one not in needs:
                yield Need(one, "change", f'and "{other}" is, for which the same holds')
