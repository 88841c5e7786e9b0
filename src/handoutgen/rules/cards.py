"""What every handout with an exercise says: when to stop, that warning signs come first, and who it is for.

What "Stop if", a topic or a program must name is said by the library's files of safety (``content.safety``).
Source: the project's clinical rules ("Pain guide", "Who asks first", "How it prints").
"""

from collections.abc import Iterable, Iterator

from handoutgen.content.model import Library
from handoutgen.content.program import Program
from handoutgen.content.safety import ProgramLimit, StopSign, TopicLimit
from handoutgen.content.text import Text
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.rules.found import has
from handoutgen.rules.prose import prose_of, readable
from handoutgen.rules.signs import names


def said_findings(library: Library) -> Iterator[Problem]:
    """What a library does not say and must."""
    safety = library.safety
    for exercise in library.exercises.values():
        yield from _stop(exercise.stop, [each for each in safety.stop if exercise.kind not in each.except_kinds])
    for limit in safety.topics:
        yield from _topic_limit(limit, library)
    for program in library.programs.values():
        for each in safety.programs:
            yield from _program_limit(each, program)
    notes = library.pain_guide.notes
    if not any(has(readable(note), "warning signs (?:override|come before|come first)") for note in notes):
        message = "The pain guide does not say that warning signs come before any score."
        hint = 'Add a note: "Warning signs come before any score."'
        yield Problem(Code.OVERRIDE_UNSAID, notes[0].place, "notes", message, hint)
    first_page = library.front.subtitle
    if not has(readable(first_page), r"\badults\b"):
        hint = 'Say "For adults": a child in pain needs a doctor.'
        message = "The first page does not say that it is for adults."
        yield Problem(Code.ADULTS_UNSAID, first_page.place, "subtitle", message, hint)


def _stop(text: Text, named: Iterable[StopSign]) -> Iterator[Problem]:
    lacking = [each.name for each in named if not names(readable(text), each.words)]
    if lacking:
        message = f"This does not name {', '.join(lacking)}."
        hint = "Every card names them, says what next, and points to the warning signs."
        yield Problem(Code.STOP_INCOMPLETE, text.place, "stop", message, hint)


def _topic_limit(limit: TopicLimit, library: Library) -> Iterator[Problem]:
    """A topic that does not say for whom it is not."""
    topic = library.topics.get(limit.topic)
    if not topic:
        return
    said = " ".join(text.words for text in prose_of(topic))
    lacking = [each.name for each in limit.says if not names(said, each.words)]
    if lacking:
        message = f"This topic does not name {', '.join(lacking)}."
        hint = "It is not for everybody: say for whom, and with whom at hand."
        yield Problem(Code.TOPIC_LIMITS, topic.place, "sections", message, hint)


def _program_limit(limit: ProgramLimit, program: Program) -> Iterator[Problem]:
    """A program that lets those begin whom it should keep back."""
    about, begins = f"{readable(program.name)} {readable(program.who)}", program.before and readable(program.before)
    if names(about, limit.words) and not names(begins or "", limit.before.words):
        place = program.before.place if program.before else program.place
        message = f'By its name or "who" this program must keep somebody back: {limit.why}.'
        hint = f'Say under "before" that nobody starts with {limit.before.name}, and whom to call with it.'
        yield Problem(Code.PROGRAM_LIMITS, place, "before", message, hint)
