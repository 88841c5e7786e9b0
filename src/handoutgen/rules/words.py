"""Words: every rule of wording over a library, text by text and record by record.

Sources: NHS content style for sentences and paragraphs; PEMAT-P (AHRQ) items 6 and 7 and ISMP's list of error-prone
abbreviations for how numbers are written. What each module beside this one looks for stands there.

English only: rules of words know the words of one language. A region whose language is another one is not read by
them; a library without an English region has no finding here.
"""

from collections.abc import Iterable, Iterator

from handoutgen.content.model import Library
from handoutgen.content.phrases import Phrases
from handoutgen.content.shared import Region
from handoutgen.plan.model import Plan
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Banned, Prose, banned, expression
from handoutgen.rules.jargon import jargon_findings
from handoutgen.rules.prose import Reads, printed_in, prose_in, prose_of, readable
from handoutgen.rules.readability import grade_findings, measured, sentences, words
from handoutgen.rules.steps import ANYWHERE, step_findings
from handoutgen.rules.sums import sum_findings
from handoutgen.rules.voice import voice_findings

MOST_WORDS, MOST_WORDS_IN_STEP = 20, 15
"""Words in a sentence; in a sentence of a step."""

MOST_SENTENCES = 3
"""Sentences in a paragraph."""

ENGLISH = "en"

_LABEL = r"(?:^|\.)(?:name|title|short|(?:\w+-)?heading|caption|alt|label|write)$"
"""Fields that are no running text: they stand alone, and would make a text seem easier than it is."""

_FIGURES = tuple("0123456789")
_NUMBERS = (
    Banned(
        Code.COMPARISON_SIGN,
        ("<", ">", "≤", "≥"),
        "[<>≤≥]",
        '"{found}" is a sign that many readers cannot read.',
        'Write "less than", "up to" or "more than".',
        severity=Severity.WORDING,
    ),
    Banned(
        Code.BARE_DECIMAL,
        (".",),
        r"(?<![\w.])\.\d+|\b(?<!BY )\d+\.0+\b(?!\.?\d)",
        '"{found}" is easily read as ten times as much.',
        "Write a figure before the point, and no point before a last 0.",
        severity=Severity.WORDING,
    ),
    Banned(
        Code.NO_UNIT_SPACE,
        _FIGURES,
        r"\b(?!\d{4}s\b)\d+(?:\.\d+)?(?:mm|cm|km|m|kg|g|mg|ml|l|lbs?|oz|in|ft|s|secs?|mins?|h|hrs?)\b",
        '"{found}" has no space between the figure and its unit.',
        "Put a space there.",
        severity=Severity.WORDING,
    ),
)


class Reading(NamedTuple):
    """How a region's handouts read: its phrases, what tokens print, and the words that the glossary explains."""

    phrases: Phrases
    reads: Reads
    explained: tuple[str, ...]


def wording_findings(library: Library) -> Iterator[Problem]:
    """What is hard to read in a library, in whichever region it prints; each once."""
    told: set[tuple[str, Place, str]] = set()
    read: set[object] = set()
    for region in library.regions.values():
        reading = _in_region(library, region)
        if not reading:
            continue
        for problem in (*_of_texts(library, reading, read), *_of_records(library, reading, read)):
            key = (problem.code, problem.place, problem.path)
            if key not in told:
                told.add(key)
                yield problem


def note_wording(plan: Plan, library: Library) -> Iterator[Problem]:
    """What is hard to read in a clinician's notes to a patient."""
    reading = _in_region(library, plan.region)
    if reading:
        cards = (chosen for topic in plan.topics for chosen in topic.exercises)
        notes = ((plan.note, "note"), *((chosen.note, f"{chosen.exercise.id}.note") for chosen in cards))
        texts = tuple(text for note, path in notes if note for text in prose_of(note, path, reading.reads))
        yield from _of_words(texts, reading, library)


def _in_region(library: Library, region: Region) -> Reading | None:
    """How a region reads; None where that is not in English."""
    phrases = library.phrases.get(region.language) or library.phrases[region.language.partition("-")[0]]
    if phrases.language.partition("-")[0] != ENGLISH:
        return None
    reads = printed_in(region, phrases, library.glossary)
    return Reading(phrases, reads, tuple(readable(term.word, reads) for term in library.glossary.values()))


def _of_texts(library: Library, reading: Reading, read: set[object]) -> Iterator[Problem]:
    """What there is to say of single texts, but for those already ``read`` in the same words."""
    texts = tuple(text for text in prose_in(library, reading.reads) if text not in read)
    read.update(texts)
    yield from _of_words(texts, reading, library)


def _of_words(texts: tuple[Prose, ...], reading: Reading, library: Library) -> Iterator[Problem]:
    """What there is to say of texts, each by itself."""
    yield from banned(texts, _NUMBERS)
    for text in texts:
        yield from _lengths(text)
    yield from jargon_findings(texts, reading.explained)
    yield from voice_findings(texts)
    yield from step_findings(texts)
    yield from sum_findings(texts, library.pain_guide.limit.place)


def _of_records(library: Library, reading: Reading, read: set[object]) -> Iterator[Problem]:
    """What there is to say of whole topics, exercises and pages, but for those already ``read`` in the same words."""
    shelves = (library.topics, library.exercises, library.programs)
    pages = (library.front, library.pain_guide)
    for record in (*(record for shelf in shelves for record in shelf.values()), *pages):
        running = tuple(_running(prose_of(record, "", reading.reads), reading.phrases))
        if running not in read:
            read.add(running)
            yield from grade_findings(record.place, measured(running, reading.explained))


def _lengths(text: Prose) -> Iterator[Problem]:
    """Long sentences, and more of them than a paragraph holds."""
    step = expression(ANYWHERE).search(text.path) is not None
    most = MOST_WORDS_IN_STEP if step else MOST_WORDS
    split = sentences(text.words)
    longest = max((len(words(sentence)) for sentence in split), default=0)
    if longest > most:
        what = "sentence of a step" if step else "sentence"
        message = f"A {what} here has {longest} words, where {most} are the most."
        code = Code.LONG_STEP if step else Code.LONG_SENTENCE
        yield Problem(code, text.place, text.path, message, "Make two of it.", Severity.WORDING)
    if len(split) > MOST_SENTENCES and not text.path.endswith("alt"):
        message = f"This paragraph has {len(split)} sentences, where {MOST_SENTENCES} are the most."
        yield Problem(Code.LONG_PARAGRAPH, text.place, text.path, message, "Make two of it.", Severity.WORDING)


def _running(texts: Iterable[Prose], phrases: Phrases) -> Iterator[Prose]:
    """The running texts of a record; those that go on from a label of the card begin with it."""
    goes_on = {"feel": phrases.card.feel, "avoid": phrases.card.avoid, "stop": phrases.card.stop}
    for text in texts:
        if not expression(_LABEL).search(text.path):
            yield text._replace(words=f"{goes_on.get(text.path, '')} {text.words}".strip())
