"""The build of topics and programs: what each must have so that a reader can find, remember and do it.

Sources: PEMAT-P (AHRQ) items on purpose, summary, headings and action; the CDC Clear Communication Index; for the
number of exercises Henry 1999, Eckard 2015 and Medina-Mirapeix 2009.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.paths import item, under
from handoutgen.content.program import Program, Stage
from handoutgen.content.topic import Topic
from handoutgen.plan.choice import all_of
from handoutgen.problems import Place, Problem, Severity
from handoutgen.rules.codes import Code
from handoutgen.rules.dose import LONGEST_DAY, day_of

BEST, MOST = 4, 6
"""Exercises in a day's routine: 2 to 4 are best, and nobody does more than 6."""


def topic_findings(topics: Iterable[Topic]) -> Iterator[Problem]:
    """Topics without a summary, an action or headings; the tiers of warning signs have actions of their own."""
    for topic in topics:
        if not topic.tiers and not topic.summary:
            message = "This topic says nothing to remember at its end."
            yield _wording(Code.NO_SUMMARY, topic.place, "summary", message, 'Add "summary": up to three short lines.')
        if not topic.tiers and not topic.action:
            message = "This topic does not say what to do first."
            yield _wording(Code.NO_ACTION, topic.place, "action", message, 'Add "action": one thing to do.')
        for number, (before, section) in enumerate(pairwise(topic.sections), 2):
            if not section.heading and not before.heading:
                path = under(item("sections", number), "heading")
                message = "Neither this section nor the one before it has a heading."
                yield _wording(Code.NO_HEADING, section.place, path, message, 'Add "heading": what it is about.')


def source_findings(library: Library) -> Iterator[Problem]:
    """Exercises, topics and programs that do not say where they come from."""
    shelves = (library.exercises, library.topics, library.programs)
    for record in (record for shelf in shelves for record in shelf.values()):
        if not record.sources:
            message = "This does not say where it comes from."
            hint = 'Add "sources": ids of publications in library.yaml.'
            yield _wording(Code.NO_SOURCES, record.place, "sources", message, hint)


def topicless_findings(library: Library) -> Iterator[Problem]:
    """Exercises that no topic has: they have no page to print on."""
    named = {name for topic in library.topics.values() for name in all_of(topic)}
    for exercise in library.exercises.values():
        if exercise.id not in named:
            message = "No topic has this exercise, so it never prints."
            hint = 'Name it under "exercises" in a topic\'s file.'
            yield Problem(Code.IN_NO_TOPIC, exercise.place, "", message, hint, Severity.WARNING)


def program_findings(programs: Iterable[Program], exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Stages whose weeks leave a gap or overlap, and stages that ask too much."""
    for program in programs:
        expected = 1
        for number, stage in enumerate(program.stages, 1):
            path = item("stages", number)
            if stage.weeks.low != expected:
                message = f"This stage begins in week {stage.weeks.low}, where week {expected} comes next."
                hint = f"Begin it in week {expected}."
                yield Problem(Code.WEEKS_APART, stage.place, under(path, "weeks"), message, hint)
            expected = stage.weeks.high + 1
            yield from _asks(stage, path, exercises)


def many(count: int, place: Place, path: str) -> Iterator[Problem]:
    """What there is to say of so many exercises in a day's routine."""
    hint = f"Choose 2 to {BEST}."
    message = f"{count} exercises are more than most people do in a day."
    if count > MOST:
        yield Problem(Code.TOO_MANY_EXERCISES, place, path, message, hint)
    elif count > BEST:
        yield Problem(Code.MANY_EXERCISES, place, path, message, hint, Severity.WARNING)


def long_day(seconds: int, place: Place, path: str) -> Iterator[Problem]:
    """What there is to say of a day's exercise that takes so long."""
    if seconds > LONGEST_DAY:
        message = f"A day's exercises take {-(-seconds // 60)} minutes."
        hint = f"Keep to {LONGEST_DAY // 60}: fewer exercises, sets or times a day."
        yield Problem(Code.LONG_DAY, place, path, message, hint, Severity.WARNING)


def _asks(stage: Stage, path: str, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    yield from many(len(stage.exercises), stage.place, under(path, "exercises"))
    yield from long_day(day_of(stage.exercises, exercises).high, stage.place, under(path, "exercises"))


def _wording(code: Code, place: Place, path: str, message: str, hint: str) -> Problem:
    return Problem(code, place, path, message, hint, Severity.WORDING)
