"""A request becomes a plan: names become topics and exercises in the order of care, and every choice is made.

What was said decides, then the clinic profile, then the region.
"""

from collections.abc import Set
from itertools import accumulate, count
from typing import NamedTuple

from handoutgen.content.exercise import Dose, Exercise
from handoutgen.content.library import DEFAULT_REGION
from handoutgen.content.model import Library
from handoutgen.content.phrases import Phrases
from handoutgen.content.program import Program, ProgramItem
from handoutgen.content.shared import Clinic, Region
from handoutgen.content.suggest import did_you_mean, spoken_list
from handoutgen.content.topic import Topic
from handoutgen.plan.editions import OF_EXERCISES, STANDARD, WITH_BINDING_MARGIN
from handoutgen.plan.model import ChosenExercise, ChosenTopic, Plan, Request, StagedDose

_LONGEST_NAME = 60
_WHAT_THERE_IS = 'See "handoutgen list" for what there is.'


class Misuse(NamedTuple):
    """Wrong use of the command: what is wrong with the request, and what to do; whole sentences."""

    message: str
    hint: str


def resolve(request: Request, library: Library, clinic: Clinic | None) -> tuple[Plan | None, tuple[Misuse, ...]]:
    """The plan that a request comes to; None if the request names nothing, or what the library does not hold."""
    program, misuse = _program(request, library)
    misuse += _edition(request)
    wanted = request.region or (clinic.region if clinic else "") or DEFAULT_REGION
    region = next((region for name, region in library.regions.items() if name.casefold() == wanted.casefold()), None)
    misuse += _unknown_names(request, library)
    if not region:
        known = f"Choose {spoken_list(sorted(library.regions), 'or')}."
        misuse += (Misuse(f'There is no region "{wanted}".', known),)
    topics = () if misuse else _chosen(request, library, program)
    misuse += _without_exercises(request, topics)
    if misuse or not region:
        return None, misuse
    plan = Plan(
        region=region,
        phrases=_phrases(region, library),
        paper=request.paper or (clinic.paper if clinic else "") or region.paper,
        topics=topics,
        side=request.side,
        patient=request.patient,
        title=request.title,
        date=request.date,
        tick_boxes=program is None,
        program=program,
        per_page=request.per_page,
        edition=request.edition,
        mono=request.mono,
        binding_margin=request.binding_margin,
    )
    return plan, ()


def file_name(request: Request, plan: Plan) -> str:
    """A file name made of the program, topics and exercises that were named, in the order of care, and the edition."""
    named = set(request.names)
    parts: list[str] = [request.program] if request.program else []
    for chosen in plan.topics:
        exercises = [numbered.exercise.id for numbered in chosen.exercises]
        if request.program:
            exercises = [exercise for exercise in exercises if exercise in named]
        parts += [chosen.topic.id] if chosen.topic.id in named else exercises
    fitting = max(1, sum(len(name) <= _LONGEST_NAME for name in accumulate(parts, "{}-{}".format)))
    more = [f"and-{len(parts) - fitting}-more"] if fitting < len(parts) else []
    edition = [plan.edition] if plan.edition != STANDARD else []
    return "-".join(parts[:fitting] + more + edition) + ".pdf"


def in_care_order(library: Library) -> tuple[Topic, ...]:
    """Every topic, in the order in which topics print; those that the library does not order come last."""
    rank = {name: index for index, name in enumerate(library.catalogue.order)}
    return tuple(sorted(library.topics.values(), key=lambda topic: (rank.get(topic.id, len(rank)), topic.id)))


def _program(request: Request, library: Library) -> tuple[Program | None, tuple[Misuse, ...]]:
    """The program that a request names, if it names one."""
    program = library.programs.get(request.program)
    if program or not request.program:
        return program, ()
    hint = did_you_mean(request.program, library.programs, _WHAT_THERE_IS)
    return None, (Misuse(f'There is no program "{request.program}".', hint),)


def _edition(request: Request) -> tuple[Misuse, ...]:
    """What the edition does not go with."""
    if request.per_page > 1 and request.edition != STANDARD:
        wrong = f'Two exercises a page are for the standard edition, not for "{request.edition}".'
        return (Misuse(wrong, "Leave out --per-page, or --edition."),)
    if request.binding_margin and request.edition not in WITH_BINDING_MARGIN:
        wrong = f'The pages of the "{request.edition}" edition have no room for a binding margin.'
        return (Misuse(wrong, "Leave out --binding-margin, or --edition."),)
    return ()


def _without_exercises(request: Request, topics: tuple[ChosenTopic, ...]) -> tuple[Misuse, ...]:
    """An edition that is made of exercises needs some."""
    if request.edition not in OF_EXERCISES or not topics or any(chosen.exercises for chosen in topics):
        return ()
    return (Misuse(f'The "{request.edition}" edition is made of exercises, and none is named.', _WHAT_THERE_IS),)


def _exercises_of(program: Program) -> set[str]:
    """The exercises of all stages."""
    return {item.exercise for stage in program.stages for item in stage.exercises}


def _stages(exercise: Exercise, program: Program | None) -> tuple[StagedDose, ...]:
    """The doses of an exercise in the stages that have it; what a stage does not say is as always."""
    return tuple(
        StagedDose(stage.weeks, _dose(exercise.dose, item))
        for stage in (program.stages if program else ())
        for item in stage.exercises
        if item.exercise == exercise.id
    )


def _dose(usual: Dose, item: ProgramItem) -> Dose:
    said = {name: getattr(item, name) for name in ("sets", "reps", "hold", "times_a_day", "days_a_week")}
    return usual._replace(place=item.place, **{name: value for name, value in said.items() if value is not None})


def _unknown_names(request: Request, library: Library) -> tuple[Misuse, ...]:
    if not request.names and not request.program:
        return (Misuse("No topic or exercise is named.", _WHAT_THERE_IS),)
    printable = {*library.topics, *(name for topic in library.topics.values() for name in _all(topic))}
    return tuple(
        Misuse(*_why_not(name, library, printable)) for name in dict.fromkeys(request.names) if name not in printable
    )


def _why_not(name: str, library: Library, printable: Set[str]) -> tuple[str, str]:
    """Why a name cannot print, and what to do."""
    if name in library.exercises:
        message = f'The exercise "{name}" belongs to no topic, so it has no page to print on.'
        return message, 'Add it under "exercises:" in a topic\'s file of your library.'
    return f'There is no topic or exercise "{name}".', did_you_mean(name, printable, _WHAT_THERE_IS)


def _phrases(region: Region, library: Library) -> Phrases:
    """The phrases of the region's language; those of ``en`` serve ``en-GB``."""
    language = region.language
    return library.phrases.get(language) or library.phrases[language.partition("-")[0]]


def _chosen(request: Request, library: Library, program: Program | None) -> tuple[ChosenTopic, ...]:
    """Each topic that prints, in the order of care, with its exercises in its own order, numbered through."""
    topics = in_care_order(library)
    asked = [topic for topic in topics if topic.id in request.names]
    named = [topic for topic in topics if topic in asked or (program and topic.id in program.topics)]
    wanted = {*request.names, *(exercise for topic in asked for exercise in _printing(topic, request))}
    wanted |= _exercises_of(program) if program else set()
    owner: dict[str, str] = {}
    # An exercise of several topics prints once: under one that was named, if there is one.
    for topic in (*named, *topics):
        for exercise in _all(topic):
            owner.setdefault(exercise, topic.id)
    numbers = count(1)
    chosen: list[ChosenTopic] = []
    for topic in topics:
        ids = [name for name in dict.fromkeys(_all(topic)) if name in wanted and owner[name] == topic.id]
        if ids or topic in named:
            exercises = tuple(
                ChosenExercise(next(numbers), library.exercises[name], _stages(library.exercises[name], program))
                for name in ids
            )
            chosen.append(ChosenTopic(topic, exercises))
    return tuple(chosen)


def _all(topic: Topic) -> tuple[str, ...]:
    return (*topic.exercises.core, *topic.exercises.rest) if topic.exercises else ()


def _printing(topic: Topic, request: Request) -> tuple[str, ...]:
    """The exercises that a topic brings along when it is named."""
    core = topic.exercises.core if topic.exercises else ()
    return _all(topic) if request.everything else core
