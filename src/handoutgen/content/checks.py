"""What only a whole record can break: fields that are each in order and do not fit together.

These are rules of validity, not of wording. A check takes a record and the places of its fields by path.
Sources of the clinical limits: the project's clinical rules (README, "Sources").
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from handoutgen.content.codes import Code
from handoutgen.content.exercise import Exercise, Review
from handoutgen.content.paths import item, under
from handoutgen.content.program import Program
from handoutgen.content.safety import NOTHING, Safety
from handoutgen.content.shared import Clinic, PainGuide
from handoutgen.content.source import quoted
from handoutgen.content.text import Text
from handoutgen.content.topic import Topic
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple

STEPS, WORDS_A_STEP = 5, 10
"""Either at most so many steps of at most so many words …"""

MORE_STEPS, WORDS_TOGETHER = 7, 45
"""… or at most so many steps with at most so many words together."""

PAIN_SCALE = (0, 10)
"""The numeric rating scale of pain: from none to the worst."""

ACTS = ("go", "ease", "stop")
"""What the bands of the pain guide ask for, from the least pain to the worst."""


class Fault(NamedTuple):
    """A problem before it has its place: ``path`` is the field that it stands at."""

    code: Code
    path: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR


def check_record(record: object, places: Mapping[str, Place]) -> tuple[Problem, ...]:
    """Every problem of a record that no single field has."""
    return tuple(
        Problem(fault.code, places[fault.path], fault.path, fault.message, fault.hint, fault.severity)
        for check in _CHECKS.get(type(record), ())
        for fault in check(record)
    )


def words_of(text: Text) -> int:
    """The number of words that a text prints; a token counts as one."""
    typed = "".join(part.token or part.text for part in text.parts)
    return sum(any(character.isalnum() for character in word) for word in typed.split())


def _arrows(exercise: Exercise) -> Iterator[Fault]:
    for number, panel in enumerate(exercise.panels, 1):
        if panel.arrow is not None and panel.arrow > len(panel.steps):
            yield _no_such_step(under(item("panels", number), "arrow"), panel.arrow, len(panel.steps))


def _callouts(topic: Topic) -> Iterator[Fault]:
    for number, section in enumerate(topic.sections, 1):
        for nth, figure in enumerate(section.figures, 1):
            for name, step in figure.callouts.items():
                if step > len(section.steps):
                    path = item(under(item("sections", number), "figures"), nth)
                    yield _no_such_step(under(under(path, "callouts"), name), step, len(section.steps))


def _no_such_step(path: str, step: int, count: int) -> Fault:
    has = "one step" if count == 1 else f"{count or 'no'} steps"
    return Fault(Code.NO_SUCH_STEP, path, f"There is no step {step} with this picture.", f"It has {has}; count from 1.")


def _dose(exercise: Exercise) -> Iterator[Fault]:
    if exercise.dose.reps is None and exercise.dose.hold is None and exercise.dose.time is None:
        hint = 'Add "reps", as 10, "hold", as 30 s, or "time", as 5 min.'
        yield Fault(Code.DOSE_INCOMPLETE, "dose", "This dose says neither how often nor how long.", hint)


def _itself(exercise: Exercise) -> Iterator[Fault]:
    leads = {"instead": exercise.instead, "easier.exercise": exercise.easier.exercise}
    leads["harder.exercise"] = exercise.harder.exercise
    for path, target in leads.items():
        if target == exercise.id:
            hint = "Name another exercise, or take the line out."
            yield Fault(Code.LEADS_TO_ITSELF, path, "This leads back to the same exercise.", hint)


def _steps(exercise: Exercise) -> Iterator[Fault]:
    words = [words_of(step) for panel in exercise.panels for step in panel.steps]
    few = len(words) <= STEPS and max(words) <= WORDS_A_STEP
    short = len(words) <= MORE_STEPS and sum(words) <= WORDS_TOGETHER
    if not few and not short:
        message = f"The {len(words)} steps have {sum(words)} words together, the longest {max(words)}."
        hint = (
            f"Keep to {STEPS} steps of at most {WORDS_A_STEP} words each, "
            f"or to {MORE_STEPS} steps of at most {WORDS_TOGETHER} words together."
        )
        yield Fault(Code.TOO_MUCH_TO_READ, "panels", message, hint)


def _topic_content(topic: Topic) -> Iterator[Fault]:
    if not topic.sections and topic.tiers is None and topic.exercises is None:
        hint = 'Add "sections", "exercises" or, in the topic that warns, "tiers".'
        yield Fault(Code.TOPIC_WITHOUT_CONTENT, "", "This topic has nothing to print below its message.", hint)


def _safety_content(safety: Safety) -> Iterator[Fault]:
    if safety._replace(about="") == NOTHING:
        hint = 'Say under "signs" what its warning signs must name, and under "exclude" who asks first.'
        message = "This file says what it is about, and asks for nothing."
        yield Fault(Code.SAFETY_WITHOUT_CONTENT, "", message, hint, Severity.WARNING)


def _cauda_equina(topic: Topic) -> Iterator[Fault]:
    if topic.tiers is None:
        return
    for key, tier in (("same-day", topic.tiers.same_day), ("soon", topic.tiers.soon)):
        if tier.cauda_equina:
            message = "Signs of cauda equina are an emergency and cannot stand in this tier."
            hint = 'Move them to "emergency".'
            yield Fault(Code.CAUDA_EQUINA_TIER, f"tiers.{key}.cauda-equina", message, hint)


def _pain_bands(guide: PainGuide) -> Iterator[Fault]:
    lowest, highest = PAIN_SCALE
    expected = lowest
    for number, (band, act) in enumerate(zip(guide.bands, ACTS, strict=True), 1):
        path = item("bands", number)
        if band.act != act:
            message = f'This band says "{band.act}", where "{act}" is its turn.'
            yield Fault(Code.PAIN_BANDS, under(path, "act"), message, "More pain never asks for less care.")
        if band.low != expected:
            hint = f"Begin this band at {expected}."
            yield Fault(Code.PAIN_BANDS, under(path, "low"), f"The bands leave a gap or overlap at {band.low}.", hint)
        if band.high < band.low:
            hint = f"End it at {band.low} or above."
            yield Fault(Code.PAIN_BANDS, under(path, "high"), f"This band ends at {band.high}, below its start.", hint)
        expected = band.high + 1
    if expected != highest + 1:
        path = under(item("bands", len(guide.bands)), "high")
        hint = f"End the last band at {highest}."
        yield Fault(Code.PAIN_BANDS, path, f"The bands end at {expected - 1}.", hint)


def _reviewed(record: Exercise | Topic | Program) -> Iterator[Fault]:
    return _review("reviewed", record.reviewed)


def _reviewer(clinic: Clinic) -> Iterator[Fault]:
    return _review("reviewer", clinic.reviewer)


def _review(path: str, review: Review | None) -> Iterator[Fault]:
    if review and review.next <= review.date:
        message = f"The next review, {review.next}, is not after this one, {review.date}."
        yield Fault(Code.REVIEW_DATES, under(path, "next"), message, "Give a later day.")


def _qr(clinic: Clinic) -> Iterator[Fault]:
    return _scannable("qr", clinic.qr)


def _watch(exercise: Exercise) -> Iterator[Fault]:
    return _scannable("watch", exercise.watch)


def _scannable(path: str, address: str) -> Iterator[Fault]:
    """Codes hold ASCII alone (RFC 3986): phones read other letters each in their own way."""
    other = next((character for character in address if not character.isascii()), "")
    if other:
        message = f"This address has {quoted(other)} in it, which not every phone reads from a square code."
        hint = "Copy it from the address bar of a browser, or take a short address in plain letters."
        yield Fault(Code.NOT_SCANNABLE, path, message, hint)


_CHECKS: Mapping[type, tuple[Callable[[Any], Iterator[Fault]], ...]] = {
    Clinic: (_reviewer, _qr),
    Exercise: (_arrows, _dose, _itself, _steps, _reviewed, _watch),
    Program: (_reviewed,),
    Topic: (_topic_content, _callouts, _cauda_equina, _reviewed),
    PainGuide: (_pain_bands,),
    Safety: (_safety_content,),
}
