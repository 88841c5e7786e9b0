"""What does not fit: text that runs out of its page's body, reported at the line of its author."""

from collections.abc import Iterable, Sequence

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import Words, leaves
from handoutgen.layout.boxes import Box, TextLine
from handoutgen.problems import Place, Problem
from handoutgen.theme.grid import Grid

_TOLERANCE = 0.5


def outside(boxes: Iterable[Box], grid: Grid) -> tuple[str, ...]:
    """The leaves that run out of the text area, below it or beside it, by key."""
    return tuple(box.key for box in boxes if isinstance(box, TextLine) and box.key and _outside(box, grid))


def misfits(outside: Sequence[tuple[int, str]], document: Document) -> tuple[Problem, ...]:
    """A problem for every leaf that runs out of its page's text area, given with the page's number."""
    if not outside:
        return ()
    places = {leaf.key: leaf.place for leaf in leaves(document.sections) if isinstance(leaf, Words)}
    return tuple(_problem(number, key, places.get(key)) for number, key in dict.fromkeys(outside))


def _outside(line: TextLine, grid: Grid) -> bool:
    end = line.x + sum(run.width for run in line.runs)
    return line.y > grid.body_bottom + _TOLERANCE or line.x < grid.left - _TOLERANCE or end > grid.right + 2


def _problem(number: int, key: str, place: Place | None) -> Problem:
    return Problem(
        code="does-not-fit",
        place=place or Place("handout", number, 1),
        path=key,
        message=f"This does not fit page {number}.",
        hint="Shorten it, or what stands above it on the page.",
    )
