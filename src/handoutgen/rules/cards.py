"""What every handout with an exercise says: when to stop, that warning signs come first, and who it is for.

Source: the project's clinical rules ("Pain guide", "Who asks first", "How it prints").
"""

from collections.abc import Iterator

from handoutgen.content.model import Library
from handoutgen.content.program import Program
from handoutgen.content.text import Text
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.rules.found import has
from handoutgen.rules.prose import prose_of, readable

STOP = (
    ("weakness", "weak"),
    ("dizziness", "dizz"),
    ("chest pain", "chest pain"),
    ("a pinch in the groin", "pinch[^.]* groin"),
    ("the warning signs", "warning signs"),
)
"""What "Stop if" names on each card, and where it points; at rest nothing pinches in the groin."""

AT_REST = "calm"
"""The kind of exercise that is no effort."""

SELF_CHECK = "self-check"
"""The topic with the Thomas test."""

SELF_CHECK_LIMITS = (
    ("a clinician at hand", "clinician"),
    ("hip replacement", "hip replacement"),
    ("pregnancy", "pregnan"),
    ("poor balance", "balance"),
    ("thin bones", "osteoporosis|thin bones"),
)
"""Who does the self-check only with whom, and who not at all."""

RUNS = r"\brunn(?:er|ing)s?\b|\bran\b"
"""What a program says that is for people who run."""


def said_findings(library: Library) -> Iterator[Problem]:
    """What a library does not say and must."""
    for exercise in library.exercises.values():
        yield from _stop(exercise.stop, STOP[:3] + STOP[4:] if exercise.kind == AT_REST else STOP)
    yield from _self_check(library)
    for program in library.programs.values():
        yield from _runs(program)
    notes = library.pain_guide.notes
    if not any(has(readable(note), "warning signs (?:override|come before|come first)") for note in notes):
        message = "The pain guide does not say that warning signs come before any score."
        hint = 'Add a note: "Warning signs come before any score."'
        yield Problem(Code.OVERRIDE_UNSAID, notes[0].place, "notes", message, hint)
    first_page = library.front.subtitle
    if not has(readable(first_page), r"\badults\b"):
        hint = 'Say "For adults": children with hip pain need a doctor.'
        message = "The first page does not say that it is for adults."
        yield Problem(Code.ADULTS_UNSAID, first_page.place, "subtitle", message, hint)


def _stop(text: Text, named: tuple[tuple[str, str], ...]) -> Iterator[Problem]:
    lacking = [name for name, pattern in named if not has(readable(text), pattern)]
    if lacking:
        message = f"This does not name {', '.join(lacking)}."
        hint = "Every card names them, says what next, and points to the warning signs."
        yield Problem(Code.STOP_INCOMPLETE, text.place, "stop", message, hint)


def _self_check(library: Library) -> Iterator[Problem]:
    topic = library.topics.get(SELF_CHECK)
    if not topic:
        return
    said = " ".join(text.words for text in prose_of(topic))
    lacking = [name for name, pattern in SELF_CHECK_LIMITS if not has(said, pattern)]
    if lacking:
        message = f"The self-check does not name {', '.join(lacking)}."
        hint = "It is done with a clinician, and not with a hip replacement, pregnancy, poor balance or thin bones."
        yield Problem(Code.SELF_CHECK_LIMITS, topic.place, "sections", message, hint)


def _runs(program: Program) -> Iterator[Problem]:
    """A program for runners that lets those with groin pain begin, whose hip bone may be about to break."""
    begins = readable(program.before) if program.before else ""
    if has(f"{readable(program.name)} {readable(program.who)}", RUNS) and not has(begins, r"\bgroin\b"):
        place = program.before.place if program.before else program.place
        message = "This is for runners, and nobody with groin pain is kept from it."
        hint = 'Say under "before" that walking and hopping cause no groin pain, and whom to call if they do.'
        yield Problem(Code.RUNNER_GROIN, place, "before", message, hint)
