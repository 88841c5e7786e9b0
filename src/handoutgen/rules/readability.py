"""Readability: the grade that a topic or exercise reads at, and the sentences and words that make it hard.

Two formulas for English, each a grade of school in the United States: Flesch-Kincaid (Kincaid and others, 1975), for
which the AMA and NIH ask for grade 6, and SMOG (McLaughlin, 1969), which is made for texts of 30 sentences or more.

What is counted: running text alone; an item of a list is a sentence with or without its full stop, as the NHS digital
service manual asks ("Use a readability tool to prioritise content"). The manual also takes the long words of a page's
title out of its text, since they cannot be avoided. This project's own rule goes less far: a word of the glossary,
which the handout explains at its end, counts in full where a text first says it, and as one syllable a word from then
on.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import sqrt

from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Prose
from handoutgen.rules.syllables import syllables

MOST_GRADE = 6.0
"""The highest Flesch-Kincaid grade."""

PLAIN_SMOG, MOST_SMOG = 7.0, 8.0
"""SMOG grades: above the first is a warning, above the second too hard."""

LEAST_SENTENCES = 30
"""Sentences from which SMOG means anything."""

LONG = 3
"""Syllables from which a word is long: SMOG's "polysyllable"."""

_NAMED_SENTENCES, _NAMED_WORDS, _QUOTED_WORDS = 3, 4, 5

_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+")
_WORD = re.compile(r"[^\s\u2014]*[^\W_][^\s\u2014]*")
_EDGES = re.compile(r"^\W+|(?:['’]s)?\W*$")

Term = tuple[str, ...]
"""A word of the glossary as the bare words that it is made of."""


class Count(NamedTuple):
    """What a text counts; ``long`` are its words of three or more syllables."""

    sentences: int
    words: int
    syllables: int
    long: int

    def grade(self) -> float:
        """The Flesch-Kincaid grade; of a text without words, 0."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    def smog(self) -> float:
        """McLaughlin's SMOG grade of 1969, 1.0430 * sqrt(polysyllables * 30 / sentences) + 3.1291."""
        return 1.0430 * sqrt(self.long * 30 / self.sentences) + 3.1291 if self.sentences else 0.0


class Sentence(NamedTuple):
    """A sentence as it is counted: its words, the syllables of each, and the place of its text."""

    words: tuple[str, ...]
    syllables: tuple[int, ...]
    place: Place

    def long(self) -> tuple[str, ...]:
        """Its long words, bare, the longest first."""
        found = [(-count, bare(word)) for word, count in zip(self.words, self.syllables, strict=True) if count >= LONG]
        return tuple(word for _, word in sorted(set(found)))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; what ends without a mark, as an item of a list, is one too."""
    return tuple(sentence for sentence in _END.split(text) if _WORD.search(sentence))


def words(text: str) -> tuple[str, ...]:
    """The words of a text: whatever stands between spaces or dashes and has a letter or figure."""
    return tuple(_WORD.findall(text))


def bare(word: str) -> str:
    """A word in small letters, without the marks around it and without its possessive."""
    return _EDGES.sub("", word).lower()


def measured(texts: Iterable[Prose], explained: Iterable[str] = ()) -> tuple[Sentence, ...]:
    """The sentences of a topic's texts in reading order, counted; ``explained`` are words of the glossary."""
    terms = _by_first_word(explained)
    said: set[Term] = set()
    return tuple(
        Sentence(found, tuple(_spoken(found, terms, said)), text.place)
        for text in texts
        for found in map(words, sentences(text.words))
    )


def total(counted: Iterable[Sentence]) -> Count:
    """What sentences count together."""
    counted = tuple(counted)
    spoken = [count for sentence in counted for count in sentence.syllables]
    return Count(len(counted), len(spoken), sum(spoken), sum(count >= LONG for count in spoken))


def grade_findings(place: Place, counted: tuple[Sentence, ...]) -> Iterator[Problem]:
    """What the grades of a topic or exercise at ``place`` come to, with the sentences to mend first."""
    count = total(counted)
    grade, smog = round(count.grade(), 1), round(count.smog(), 1)
    if grade > MOST_GRADE:
        message = f"This reads at grade {grade} (Flesch-Kincaid), where {MOST_GRADE:.0f} is the most."
        hint = _mend(counted, _above)
        yield Problem(Code.READING_GRADE, place, "", message, hint, Severity.WORDING)
    if smog > PLAIN_SMOG and count.sentences >= LEAST_SENTENCES:
        severity = Severity.WORDING if smog > MOST_SMOG else Severity.WARNING
        message = f"This reads at grade {smog} (SMOG), where {PLAIN_SMOG:.0f} is plain and {MOST_SMOG:.0f} the most."
        hint = _mend(counted, lambda sentence: total([sentence]).long)
        yield Problem(Code.SMOG_GRADE, place, "", message, hint, severity)


def _by_first_word(explained: Iterable[str]) -> Mapping[str, tuple[Term, ...]]:
    """The words of the glossary by the first of their bare words in one and several; the longest come first."""
    terms: dict[str, tuple[Term, ...]] = {}
    for term in sorted((tuple(map(bare, words(each))) for each in explained), key=len, reverse=True):
        for first in {term[0], term[0] + "s"} if len(term) == 1 else {term[0]}:
            terms[first] = (*terms.get(first, ()), term)
    return terms


def _spoken(found: tuple[str, ...], terms: Mapping[str, tuple[Term, ...]], said: set[Term]) -> Iterator[int]:
    """The syllables of a sentence's words; those of a term that has been ``said`` count as one each."""
    plain = tuple(map(bare, found))
    at = 0
    while at < len(found):
        term = next((each for each in terms.get(plain[at], ()) if _stands(each, plain, at)), ())
        if term in said:
            yield from (1 for _ in term)
        else:
            yield from (syllables(word) for word in found[at : at + max(1, len(term))])
        if term:
            said.add(term)
        at += max(1, len(term))


def _stands(term: Term, plain: tuple[str, ...], at: int) -> bool:
    """Whether a term stands at a word of a sentence, as one or several."""
    here = plain[at : at + len(term)]
    return here == term or here == (*term[:-1], term[-1] + "s")


def _above(sentence: Sentence) -> float:
    """How much of the grade above the highest is a sentence's: by how much it is above, once for each word."""
    return (total([sentence]).grade() - MOST_GRADE) * len(sentence.words)


def _mend(counted: tuple[Sentence, ...], hardness: Callable[[Sentence], float]) -> str:
    """The hardest sentences, each with its place, its length and its long words."""
    hardest = sorted((each for each in counted if hardness(each) > 0), key=hardness, reverse=True)[:_NAMED_SENTENCES]
    return f"Mend these first: {'; '.join(map(_told, hardest))}."


def _told(sentence: Sentence) -> str:
    """A sentence by its place and first words, and what makes it hard."""
    start = " ".join(sentence.words[:_QUOTED_WORDS]).rstrip(".,:;!?")
    more = " …" if len(sentence.words) > _QUOTED_WORDS else ""
    long = sentence.long()[:_NAMED_WORDS]
    length = "1 word" if len(sentence.words) == 1 else f"{len(sentence.words)} words"
    why = length + (f"; long: {', '.join(long)}" if long else "")
    return f'{sentence.place.file}:{sentence.place.line} "{start}{more}" ({why})'
