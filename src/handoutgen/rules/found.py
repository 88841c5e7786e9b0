"""Search in author texts: which words a text may not have, and the problem that they make."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple
from handoutgen.rules.codes import Code


class Prose(NamedTuple):
    """One author text: its words on one line, its place, and the path of its field."""

    words: str
    place: Place
    path: str


class Banned(NamedTuple):
    """Words that no text may have.

    ``stems`` are letters of which a text has some if it has such words: most texts are done with after them.
    ``pattern`` is a regular expression, whatever the capitals; ``message`` has a slot for the words ``{found}``.
    ``unless`` excuses them when it is found before them in their sentence ("never", "do not").
    """

    code: Code
    stems: tuple[str, ...]
    pattern: str
    message: str
    hint: str
    unless: str = ""
    severity: Severity = Severity.ERROR


def banned(texts: Iterable[Prose], words: Iterable[Banned]) -> Iterator[Problem]:
    """A problem for each text and each entry of ``words`` that is found in it."""
    texts = tuple(texts)
    everything = "\n".join(text.words for text in texts).lower()
    possible = [each for each in words if any(stem in everything for stem in each.stems)]
    for text in texts:
        lower = text.words.lower()
        for each in possible:
            if not any([stem in lower for stem in each.stems]):
                continue
            found = _first(each, text.words)
            if found:
                message = each.message.format(found=found)
                yield Problem(each.code, text.place, text.path, message, each.hint, each.severity)


@lru_cache(maxsize=2**13)
def _first(words: Banned, text: str) -> str | None:
    """The first banned words of a text; remembered, because a library is read anew with one of its files changed."""
    return next(_matches(words, text), None)


@lru_cache(maxsize=2**14)
def has(words: str, pattern: str) -> bool:
    """Whether a pattern is found in the words, whatever the capitals; remembered as above."""
    return expression(pattern).search(words) is not None


def has_all(words: str, patterns: Iterable[str]) -> bool:
    """Whether every one of the patterns is found in the words."""
    return all(has(words, pattern) for pattern in patterns)


@lru_cache(maxsize=2**13)
def first(pattern: str, words: str) -> str:
    """What a pattern finds first in the words, whatever the capitals; empty if nothing. Remembered as above."""
    found = expression(pattern).search(words)
    return found[0] if found else ""


@cache
def expression(pattern: str) -> re.Pattern[str]:
    """A pattern ready for use; made when it is first needed, so that importing it costs nothing."""
    return re.compile(pattern, re.IGNORECASE)


def _matches(words: Banned, text: str) -> Iterator[str]:
    """The banned words of a text that nothing excuses, as typed."""
    for match in expression(words.pattern).finditer(text):
        begun = max(text.rfind(mark, 0, match.start()) for mark in ".!?") + 1
        if not words.unless or not has(text[begun : match.start()], words.unless):
            yield match.group()
