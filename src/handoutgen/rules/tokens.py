"""Tokens that went wrong: what was meant as one and prints as typed, as "{phone.emergency}".

A token with two braces on either side is known when it is read; one with a brace too few is a text like any other, and
a patient would read its letters in place of the number to call. So would one that gives another number. Both block a
build.
"""

import re
from collections.abc import Iterable, Iterator

from handoutgen.content.markup import TOKENS, WORD
from handoutgen.content.model import Library
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Prose, expression, first, has
from handoutgen.rules.prose import by_token, prose_in

_DOTTED = rf"(?:phone\.|{re.escape(WORD)})[a-z]+(?:-[a-z]+)*"
_UNMISTAKABLE = rf"{_DOTTED}|other-side"
"""Names of tokens that are no words of a language."""

URGENT = r"(\bemergency\b(?! department| room)|\bchest pain|\btrouble breathing|\bdizzy after a fall).{0,60}\bcall\b"
"""What calls for the emergency number, and no other."""


def number_findings(library: Library) -> Iterator[Problem]:
    """Texts that send an emergency to another number than the emergency one."""
    for text in prose_in(library, by_token):
        other = has(text.words, r"\{\{phone\.(?:clinic|urgent)\}\}") and "{{phone.emergency}}" not in text.words
        found = expression(URGENT).search(text.words) if other else None
        if found:
            message = f'"{found[1]}" calls for the emergency number, and this gives another one.'
            yield Problem(Code.EMERGENCY_NUMBER, text.place, text.path, message, "Write {{phone.emergency}}.")


def token_findings(texts: Iterable[Prose], terms: Iterable[str]) -> Iterator[Problem]:
    """The first broken token of each text; ``terms`` are the ids of the glossary."""
    names = "|".join(map(re.escape, sorted({*TOKENS, *terms}, key=len, reverse=True)))
    name = rf"(?:{names}|[a-z]+(?:[.-][a-z]+)+)"
    broken = rf"\{{+ ?{name} ?\}}*|\b{name} ?\}}+|\b(?:{_UNMISTAKABLE})\b"
    for text in texts:
        found = first(broken, text.words)
        if found:
            message = f'"{found}" prints as typed.'
            hint = f"Write {{{{{found.strip('{} ')}}}}} with two braces on either side."
            yield Problem(Code.BROKEN_TOKEN, text.place, text.path, message, hint)
