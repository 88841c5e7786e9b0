"""What the library holds, kind by kind, as entries: the lines of ``list`` and its JSON are made of them."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from handoutgen.cli.entries import (
    ConditionEntry,
    EditionEntry,
    EquipmentEntry,
    ExerciseEntry,
    FigureEntry,
    Origin,
    ProgramEntry,
    RegionEntry,
    SourceEntry,
    StageEntry,
    TopicEntry,
)
from handoutgen.cli.terminal import label, seen_from_here
from handoutgen.content.editions import EDITIONS
from handoutgen.content.model import Library
from handoutgen.packaged import data_folder
from handoutgen.plan.choice import in_care_order
from handoutgen.plan.fitting import AVOID, CHANGE, Filters, fitting, programs_of, topics_of
from handoutgen.plan.model import EASIER, USUAL
from handoutgen.problems import Place

BUILT_IN = "built-in"


def topics(library: Library) -> list[TopicEntry]:
    """In the order in which they print."""
    entries = []
    for topic in in_care_order(library):
        core, rest = (topic.exercises.core, topic.exercises.rest) if topic.exercises else ((), ())
        origin = _origin(library, "topic", topic.id, topic.place)
        entries.append(TopicEntry(topic.id, label(topic.name), core, rest, topic.sources, *origin))
    return entries


def exercises(library: Library, filters: Filters) -> list[ExerciseEntry]:
    """Those that fit, in the order in which they print."""
    of_topics, of_programs = topics_of(library), programs_of(library)
    return [
        ExerciseEntry(
            id=exercise.id,
            name=label(exercise.name),
            kind=exercise.kind,
            position=exercise.position,
            equipment=exercise.equipment,
            sides=exercise.sides,
            exclude=exercise.exclude,
            instead=exercise.instead or None,
            topics=of_topics.get(exercise.id, ()),
            programs=of_programs.get(exercise.id, ()),
            sources=exercise.sources,
            way=EASIER if easier else USUAL,
            **_origin(library, "exercise", exercise.id, exercise.place)._asdict(),
        )
        for exercise, easier in fitting(library, filters)
    ]


def programs(library: Library) -> list[ProgramEntry]:
    """By their ids."""
    return [
        ProgramEntry(
            id=name,
            name=label(program.name),
            who=label(program.who),
            weeks=program.stages[-1].weeks.high,
            topics=program.topics,
            stages=tuple(
                StageEntry((stage.weeks.low, stage.weeks.high), tuple(item.exercise for item in stage.exercises))
                for stage in program.stages
            ),
            sources=program.sources,
            **_origin(library, "program", name, program.place)._asdict(),
        )
        for name, program in sorted(library.programs.items())
    ]


def editions(_library: Library) -> list[EditionEntry]:
    """As "build" lists them."""
    return [EditionEntry(*each) for each in EDITIONS.items()]


def figures(library: Library) -> list[FigureEntry]:
    """By their ids."""
    shown: dict[str, list[str]] = {}
    for topic in in_care_order(library):
        for name in dict.fromkeys(each.figure for section in topic.sections for each in section.figures):
            shown.setdefault(name, []).append(topic.id)
    return [
        FigureEntry(
            name,
            name if name in library.exercises else None,
            tuple(shown.get(name, ())),
            *_origin(library, "figure", name, Place(file, 1, 1)),
        )
        for name, file in sorted(library.figures.items())
    ]


def regions(library: Library) -> list[RegionEntry]:
    """By their ids."""
    return [
        RegionEntry(
            id=name,
            name=label(region.name),
            language=region.language,
            paper=region.paper,
            emergency=region.emergency,
            urgent=region.urgent or None,
            **_origin(library, "region", name, region.place)._asdict(),
        )
        for name, region in sorted(library.regions.items())
    ]


def conditions(library: Library) -> list[ConditionEntry]:
    """In the order in which a handout asks for them."""

    def excluding(name: str, level: str) -> tuple[str, ...]:
        return tuple(each for each in order if library.exercises[each].exclude.get(name) == level)

    order = [fit.exercise.id for fit in fitting(library, Filters())]
    return [
        ConditionEntry(
            name,
            label(condition.ask),
            condition.overridable,
            excluding(name, AVOID),
            excluding(name, CHANGE),
            _of_catalogue(library),
        )
        for name, condition in library.catalogue.conditions.items()
    ]


def equipment(library: Library) -> list[EquipmentEntry]:
    """In the library's order."""
    order = [fit.exercise for fit in fitting(library, Filters())]
    return [
        EquipmentEntry(
            name, label(words), tuple(each.id for each in order if name in each.equipment), _of_catalogue(library)
        )
        for name, words in library.catalogue.equipment.items()
    ]


def sources(library: Library) -> list[SourceEntry]:
    """In the library's order."""
    return [
        SourceEntry(
            name, label(source.title), label(source.by), source.year or None, source.web or None, _of_catalogue(library)
        )
        for name, source in library.catalogue.sources.items()
    ]


KINDS: Mapping[str, Callable[[Library], Iterable[Any]]] = {
    "topics": topics,
    "exercises": lambda library: exercises(library, Filters()),
    "programs": programs,
    "editions": editions,
    "figures": figures,
    "regions": regions,
    "conditions": conditions,
    "equipment": equipment,
    "sources": sources,
}
"""What can be listed, and how."""


def as_json(listed: object) -> str:
    """Entries as JSON: each an object with its fields as keys, in ASCII alone; what is not there is null."""
    return json.dumps(_plain(listed), indent=2)


def _plain(value: object) -> object:
    """A value with entries as mappings, whatever holds them."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def _origin(library: Library, kind: str, name: str, place: Place) -> Origin:
    """Where a file of the library comes from."""
    return Origin(_folder(library, kind, name), seen_from_here(place).file)


def _of_catalogue(library: Library) -> str:
    """Where the file that the whole library shares comes from."""
    return _folder(library, "library", "library")


def _folder(library: Library, kind: str, name: str) -> str:
    folder = library.origins[kind, name]
    return BUILT_IN if Path(folder) == data_folder("handouts") else folder
