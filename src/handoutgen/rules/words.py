"""Words: how hard a text is to read, how long its sentences and paragraphs are, and how its numbers are written.

Sources: the AMA and NIH for the reading grade; NHS content style for sentences and paragraphs; PEMAT-P (AHRQ) items 6
and 7 and ISMP's list of error-prone abbreviations for numbers. Grade: Kincaid and others, 1975. English only.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.phrases import Phrases
from handoutgen.content.topic import Topic
from handoutgen.problems import Place, Problem, Severity
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Banned, Prose, banned
from handoutgen.rules.prose import printed_in, prose_in, prose_of
from handoutgen.rules.syllables import syllables

MOST_GRADE = 6.0
"""US school grade that a whole topic or exercise may read at."""

MOST_WORDS, MOST_WORDS_IN_STEP = 20, 15
"""Words in a sentence; in a sentence of a step."""

MOST_SENTENCES = 3
"""Sentences in a paragraph."""

_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+")
_WORD = re.compile(r"[^\s\u2014]*[^\W_][^\s\u2014]*")
_STEP = re.compile(r"(?:^|\.)steps\[\d+\]$")

_LABEL = re.compile(r"(?:^|\.)(?:name|short|heading|caption|alt|label|write)$")
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


class Count(NamedTuple):
    """What a text counts."""

    sentences: int
    words: int
    syllables: int

    def grade(self) -> float:
        """The Flesch-Kincaid grade; of a text without words, 0."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; what ends without a mark, as an item of a list, is one too."""
    return tuple(sentence for sentence in _END.split(text) if _WORD.search(sentence))


def words(text: str) -> tuple[str, ...]:
    """The words of a text: whatever stands between spaces or dashes and has a letter or figure."""
    return tuple(_WORD.findall(text))


def count(texts: Iterable[str]) -> Count:
    """The sentences, words and syllables of texts."""
    split = [sentence for text in texts for sentence in sentences(text)]
    found = [word for sentence in split for word in words(sentence)]
    return Count(len(split), len(found), sum(syllables(word) for word in found))


def wording_findings(library: Library) -> Iterator[Problem]:
    """What is hard to read in a library, in whichever region it prints; each once."""
    told: set[tuple[str, Place, str]] = set()
    for problem in _in_every_region(library):
        key = (problem.code, problem.place, problem.path)
        if key not in told:
            told.add(key)
            yield problem


def _in_every_region(library: Library) -> Iterator[Problem]:
    for region in library.regions.values():
        phrases = library.phrases.get(region.language) or library.phrases[region.language.partition("-")[0]]
        reads = printed_in(region, phrases, library.glossary)
        texts = tuple(prose_in(library, reads))
        yield from banned(texts, _NUMBERS)
        for text in texts:
            yield from _lengths(text)
        records: tuple[Topic | Exercise, ...] = (*library.topics.values(), *library.exercises.values())
        for record in records:
            yield from _grade(record.place, _running(prose_of(record, "", reads), phrases))


def _lengths(text: Prose) -> Iterator[Problem]:
    """Long sentences, and more of them than a paragraph holds."""
    step = _STEP.search(text.path) is not None
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


def _grade(place: Place, texts: tuple[str, ...]) -> Iterator[Problem]:
    counted = count(texts)
    grade = round(counted.grade(), 1)
    if grade > MOST_GRADE:
        found = {word.strip(".,:;!?()“”").lower() for text in texts for word in words(text)}
        hardest = sorted(found, key=lambda word: (-syllables(word), word))[:3]
        message = f"This reads at grade {grade}, where {MOST_GRADE:.0f} is the most."
        hint = (
            f"Sentences have {counted.words / counted.sentences:.1f} words on average; "
            f"words with the most syllables: {', '.join(hardest)}."
        )
        yield Problem(Code.READING_GRADE, place, "", message, hint, Severity.WORDING)


def _running(texts: Iterable[Prose], phrases: Phrases) -> tuple[str, ...]:
    """The running texts of a topic or exercise; those that go on from a label of the card begin with it."""
    goes_on = {"feel": phrases.card.feel, "avoid": phrases.card.avoid, "stop": phrases.card.stop}
    return tuple(f"{goes_on.get(text.path, '')} {text.words}".strip() for text in texts if not _LABEL.search(text.path))
