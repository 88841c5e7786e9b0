"""What the library holds of one thing: its words as a handout prints them, and what stands behind them."""

from collections.abc import Iterable

from handoutgen.compose.about import source_line
from handoutgen.compose.blocks import ProgramPage, Section
from handoutgen.compose.context import context
from handoutgen.compose.document import compose
from handoutgen.compose.words import author
from handoutgen.content.exercise import Exercise, Review
from handoutgen.content.model import Library
from handoutgen.content.program import Program
from handoutgen.content.shared import Condition
from handoutgen.content.topic import Topic
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.fitting import AVOID, CHANGE, Filters, fitting, programs_of, topics_of
from handoutgen.plan.model import Plan
from handoutgen.problems import Place
from handoutgen.records import NamedTuple
from handoutgen.rules.patient import Instead, alternative

Thing = Exercise | Topic | Program


class Behind(NamedTuple):
    """What stands behind an exercise, a topic or a program; ids of the library, and ``sources`` as sentences.

    ``avoid`` are the conditions that exclude an exercise, ``easier`` those that leave it in its easier way alone.
    ``topics`` are those that an exercise prints in, or that a program prints; ``programs`` those that have it.
    ``reviewed`` is the clinic's own review of everything, else that of the thing.
    """

    avoid: tuple[str, ...]
    easier: tuple[str, ...]
    instead: str
    topics: tuple[str, ...]
    programs: tuple[str, ...]
    sources: tuple[str, ...]
    reviewed: Review | None
    place: Place


class Excluded(NamedTuple):
    """An exercise that a condition excludes, and what to take in its place, if there is anything."""

    exercise: Exercise
    instead: Instead | None


class Effect(NamedTuple):
    """What a condition does to the exercises, in the order in which they print: excluded, eased, as usual."""

    excluded: tuple[Excluded, ...]
    eased: tuple[Exercise, ...]
    usual: tuple[Exercise, ...]


def section(plan: Plan, loaded: Loaded, name: str) -> Section:
    """The section of a topic or an exercise that stands in the plan."""
    document = compose(plan, loaded.library, loaded.clinic)
    return next(section for section in document.sections if section.anchor == name)


def program_page(plan: Plan, loaded: Loaded, program: Program) -> ProgramPage:
    """The page of the plan's program, under the program's own name."""
    document = compose(plan, loaded.library, loaded.clinic)
    page = next(section for section in document.sections if isinstance(section, ProgramPage))
    wording = context(plan, loaded.library, loaded.clinic).wording
    return page._replace(title=author(wording, page.title.key, page.title.role, program.name))


def behind(plan: Plan, loaded: Loaded, thing: Thing) -> Behind:
    """What stands behind an exercise, a topic or a program."""
    library = loaded.library
    exclude = thing.exclude if isinstance(thing, Exercise) else {}
    here = context(plan, library, loaded.clinic)
    return Behind(
        avoid=tuple(name for name in library.catalogue.conditions if exclude.get(name) == AVOID),
        easier=tuple(name for name in library.catalogue.conditions if exclude.get(name) == CHANGE),
        instead=thing.instead if isinstance(thing, Exercise) else "",
        topics=_topics(thing, library),
        programs=_programs(thing, library),
        sources=tuple(source_line(here, library.catalogue.sources[name]) for name in thing.sources),
        reviewed=(loaded.clinic.reviewer if loaded.clinic else None) or thing.reviewed,
        place=thing.place,
    )


def effect(condition: str, library: Library) -> Effect:
    """What a condition does to the exercises."""
    left = fitting(library, Filters(conditions=frozenset({condition})))
    possible = {fit.exercise.id for fit in left}
    found = library.catalogue.conditions[condition]
    return Effect(
        excluded=tuple(
            Excluded(exercise, _instead(exercise, condition, found, library))
            for exercise, _ in fitting(library, Filters())
            if exercise.id not in possible
        ),
        eased=tuple(exercise for exercise, easier in left if easier),
        usual=tuple(exercise for exercise, easier in left if not easier),
    )


def _instead(exercise: Exercise, name: str, condition: Condition, library: Library) -> Instead | None:
    """What to do instead; nothing with a condition that only a clearance lifts."""
    return alternative(exercise, (name,), library) if condition.overridable else None


def _topics(thing: Thing, library: Library) -> tuple[str, ...]:
    if isinstance(thing, Exercise):
        return topics_of(library).get(thing.id, ())
    return thing.topics if isinstance(thing, Program) else ()


def _programs(thing: Thing, library: Library) -> tuple[str, ...]:
    if isinstance(thing, Exercise):
        return programs_of(library).get(thing.id, ())
    if isinstance(thing, Topic):
        return _named(library.programs.values(), thing.id)
    return ()


def _named(programs: Iterable[Program], topic: str) -> tuple[str, ...]:
    """The programs that print a topic, by name."""
    return tuple(sorted(program.id for program in programs if topic in program.topics))
