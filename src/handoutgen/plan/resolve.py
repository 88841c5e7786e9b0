"""A request becomes a plan: names become topics and exercises in the order of care, and every choice is made.

What was said decides, then the clinic profile, then the region.
"""

from collections.abc import Set
from itertools import accumulate

from handoutgen.content.editions import OF_EXERCISES, STANDARD, WITH_BINDING_MARGIN
from handoutgen.content.model import Library
from handoutgen.content.phrases import Phrases
from handoutgen.content.plan import PlanFile
from handoutgen.content.program import Program
from handoutgen.content.shared import DEFAULT_REGION, Clinic, Region
from handoutgen.content.suggest import did_you_mean, spoken_list
from handoutgen.plan.choice import Choice, all_of, choose, is_session
from handoutgen.plan.model import Asked, ChosenTopic, Plan, Request
from handoutgen.plan.said import asked_for
from handoutgen.records import NamedTuple

BOTH = "both"
_LONGEST_NAME = 60
_WHAT_THERE_IS = 'See "handoutgen list" for what there is.'


class Misuse(NamedTuple):
    """Wrong use of the command: what is wrong with the request, and what to do; whole sentences."""

    message: str
    hint: str


def resolve(request: Request, library: Library, clinic: Clinic | None) -> tuple[Plan | None, tuple[Misuse, ...]]:
    """The plan that a request comes to; None if the request names nothing, or what the library does not hold."""
    request = asked_for(request)
    request = request._replace(edition=request.edition or STANDARD)
    program, misuse = _program(request, library)
    misuse += _edition(request)
    wanted = request.region or (clinic.region if clinic else "") or DEFAULT_REGION
    region = library.regions.get(next((name for name in library.regions if name.casefold() == wanted.casefold()), ""))
    misuse += _unknown_names(request, library)
    if not region:
        known = f"Choose {spoken_list(sorted(library.regions), 'or')}."
        misuse += (Misuse(f'There is no region "{wanted}".', known),)
    chosen = Choice((), (), ()) if misuse else choose(request, library, program)
    misuse += _without_exercises(request, chosen.topics)
    misuse += _idle(chosen)
    if misuse or not region:
        return None, misuse
    plan = Plan(
        region=region,
        phrases=_phrases(region, library),
        paper=request.paper or (clinic.paper if clinic else "") or region.paper,
        topics=chosen.topics,
        side=request.side if request.side != BOTH else "",
        patient=request.patient,
        title=request.title,
        date=request.date,
        tick_boxes=not is_session(request),
        program=program,
        per_page=request.per_page,
        edition=request.edition,
        mono=request.mono,
        binding_margin=request.binding_margin,
        session=is_session(request),
        swaps=chosen.swaps,
    )
    return (_for_patient(plan, request.plan, library) if request.plan else plan), ()


def _for_patient(plan: Plan, said: PlanFile, library: Library) -> Plan:
    """What a plan file says of the patient beside the exercises."""
    others = library.catalogue.conditions if said.other_conditions == "no" else ()
    answers = {**dict.fromkeys(others, "no"), **said.conditions}
    return plan._replace(
        clinician=said.clinician,
        start=said.start,
        review=said.review,
        note=said.note,
        asked=Asked(
            present=frozenset(name for name, answer in answers.items() if answer == "yes"),
            absent=frozenset(name for name, answer in answers.items() if answer == "no"),
        ),
        overrides=said.overrides,
        many=said.many,
        said=said,
        place=said.place,
        places=said.places,
    )


def file_name(request: Request, plan: Plan) -> str:
    """A file name made of the program, topics and exercises that were named, in the order of care, and the edition."""
    said = request.plan
    named = {*request.names, *((*said.topics, *(item.exercise for item in said.exercises)) if said else ())}
    parts: list[str] = [plan.program.id] if plan.program else []
    for chosen in plan.topics:
        exercises = [numbered.exercise.id for numbered in chosen.exercises]
        if plan.program or (said and chosen.topic.id not in named):
            exercises = [exercise for exercise in exercises if exercise in named]
        parts += [chosen.topic.id] if chosen.topic.id in named else exercises
    fitting = max(1, sum(len(name) <= _LONGEST_NAME for name in accumulate(parts, "{}-{}".format)))
    more = [f"and-{len(parts) - fitting}-more"] if fitting < len(parts) else []
    edition = [plan.edition] if plan.edition != STANDARD else []
    return "-".join(parts[:fitting] + more + edition) + ".pdf"


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


def _idle(chosen: Choice) -> tuple[Misuse, ...]:
    """Changes of exercises that do not print."""
    return tuple(
        Misuse(f'"{change.exercise}" is changed and is not in this handout.', "Name it, or leave the change out.")
        for change in chosen.idle
    )


def _without_exercises(request: Request, topics: tuple[ChosenTopic, ...]) -> tuple[Misuse, ...]:
    """An edition that is made of exercises needs some."""
    if request.edition not in OF_EXERCISES or not topics or any(chosen.exercises for chosen in topics):
        return ()
    return (Misuse(f'The "{request.edition}" edition is made of exercises, and none is named.', _WHAT_THERE_IS),)


def _unknown_names(request: Request, library: Library) -> tuple[Misuse, ...]:
    plan = request.plan
    if not (request.names or request.program or (plan and (plan.topics or plan.exercises))):
        return (Misuse("No topic or exercise is named.", _WHAT_THERE_IS),)
    printable = {*library.topics, *(name for topic in library.topics.values() for name in all_of(topic))}
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
