"""Notes for the patient's record as a text file: plain lines, to be pasted anywhere."""

import textwrap
from collections.abc import Iterator

from handoutgen.compose.notes import Given, Notes
from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.output.files import NOTES_MADE_BY

WIDTH = 80
"""The most characters of a line."""

_BOX = "[ ] "


def as_notes(notes: Notes) -> str:
    """The notes in lines of at most ``WIDTH`` characters; the first is one by which the program knows its own files."""
    blocks = [
        [NOTES_MADE_BY],
        [line for fact in notes.facts for line in _wrapped(fact)],
        [notes.heading, *(line for given in notes.given for line in _exercise(given, notes.tick_boxes))],
        [line for text in notes.decided for line in _wrapped(text)],
        [line for text in notes.behind for line in _wrapped(text)],
    ]
    shown = [block for block in blocks if block not in ([], [notes.heading])]
    text = "\n\n".join("\n".join(block) for block in shown)
    return text.replace(NO_BREAK_SPACE, " ") + "\n"


def _exercise(given: Given, tick_box: bool) -> Iterator[str]:
    """A number, a name and a dose; doses of several weeks a line each, below the name."""
    start = f"{_BOX if tick_box else ''}{given.number}. "
    hanging = " " * len(start)
    if len(given.doses) == 1:
        yield from _wrapped(f"{given.name}: {given.doses[0]}", start, hanging)
        return
    yield from _wrapped(f"{given.name}:", start, hanging)
    for dose in given.doses:
        yield from _wrapped(dose, hanging, hanging)


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
