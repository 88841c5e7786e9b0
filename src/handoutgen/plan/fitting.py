"""Which exercises fit: a body position, a sort, the things at hand, a patient's conditions; and where each prints."""

from collections.abc import Iterable, Mapping

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.plan.choice import all_of, in_care_order
from handoutgen.records import NamedTuple

AVOID, CHANGE = "avoid", "change"
"""How strictly an exercise excludes a condition: not at all with it, or in its easier way alone."""


class Filters(NamedTuple):
    """What an exercise has to be, in ids; where a field is empty, anything will do.

    Any one of ``positions``, ``kinds`` and ``topics`` will do. ``at_hand`` is all that it may need, None for anything.
    ``conditions`` are those of one patient, who has all of them.
    """

    positions: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    at_hand: frozenset[str] | None = None
    conditions: frozenset[str] = frozenset()


class Fit(NamedTuple):
    """An exercise that fits; ``easier``: by the patient's conditions in its easier way alone."""

    exercise: Exercise
    easier: bool = False


def fitting(library: Library, filters: Filters) -> tuple[Fit, ...]:
    """The exercises that fit, in the order in which they print; those that no topic holds come last."""
    topics = topics_of(library)
    found = []
    for name in dict.fromkeys((*topics, *sorted(library.exercises))):
        exercise = library.exercises[name]
        levels = {exercise.exclude.get(condition) for condition in filters.conditions}
        if AVOID not in levels and _is(exercise, topics.get(name, ()), filters):
            found.append(Fit(exercise, easier=CHANGE in levels))
    return tuple(found)


def topics_of(library: Library) -> Mapping[str, tuple[str, ...]]:
    """The topics that each exercise prints in; exercises and topics in the order in which they print."""
    topics: dict[str, tuple[str, ...]] = {}
    for topic in in_care_order(library):
        for name in dict.fromkeys(all_of(topic)):
            topics[name] = (*topics.get(name, ()), topic.id)
    return topics


def programs_of(library: Library) -> Mapping[str, tuple[str, ...]]:
    """The programs that each exercise is in, by name."""
    programs: dict[str, tuple[str, ...]] = {}
    for program in sorted(library.programs):
        stages = library.programs[program].stages
        for name in dict.fromkeys(item.exercise for stage in stages for item in stage.exercises):
            programs[name] = (*programs.get(name, ()), program)
    return programs


def by_beginning(ids: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """The ids that a word stands for: an id for itself, else the beginning of ids up to a hyphen (``lying``)."""
    known = tuple(ids)
    meant: dict[str, frozenset[str]] = {}
    for each in known:
        parts = each.split("-")
        for end in range(1, len(parts)):
            beginning = "-".join(parts[:end])
            meant[beginning] = meant.get(beginning, frozenset()) | {each}
    return {**meant, **{each: frozenset({each}) for each in known}}


def _is(exercise: Exercise, topics: Iterable[str], filters: Filters) -> bool:
    """Whether an exercise is what is asked for, whatever the patient has."""
    return (
        (not filters.positions or exercise.position in filters.positions)
        and (not filters.kinds or exercise.kind in filters.kinds)
        and (not filters.topics or not filters.topics.isdisjoint(topics))
        and (filters.at_hand is None or filters.at_hand.issuperset(exercise.equipment))
    )
