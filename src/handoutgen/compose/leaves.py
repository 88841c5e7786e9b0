"""The leaves of a Document: words, page numbers, pictures and codes, and how to walk them.

Each carries the structure type that it has in a tagged PDF (ISO 32000-1, 14.8.4), its key, unique in the Document,
and the place of its author text.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from handoutgen.content.shared import Raster
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Run(NamedTuple):
    """A stretch of text set one way.

    ``link`` is a web address or ``#`` and an anchor of this Document; ``expansion`` what its abbreviation stands for.
    """

    text: str
    bold: bool = False
    link: str = ""
    expansion: str = ""


class Words(NamedTuple):
    """A leaf of text. ``role`` is its structure type, ``Artifact`` if it is not part of the reading.

    ``spoken`` is how it is read aloud where its print is too short for speech.
    """

    key: str
    role: str
    runs: tuple[Run, ...]
    place: Place | None = None
    spoken: str = ""


class Inline(NamedTuple):
    """A stretch of a leaf that is a link, an abbreviation, or neither; ``key`` names it in the structure tree."""

    key: str
    runs: tuple[Run, ...]
    link: str
    expansion: str


class PageNumber(NamedTuple):
    """A leaf whose text is the page that ``anchor`` stands on: known once pages are laid out.

    ``spoken`` is how it is read aloud; it holds the slot ``{page}``.
    """

    key: str
    role: str
    anchor: str
    spoken: str


ARROW = "arrow"
"""Names the tail of a panel's first arrow in the callouts of a :class:`Picture`."""


class Logo(NamedTuple):
    """A leaf that is the clinic's logo, with its alternative text."""

    key: str
    image: Raster
    alt: str


class QrCode(NamedTuple):
    """A leaf that is a QR code (ISO/IEC 18004), with its alternative text.

    ``modules`` are its rows from the top, without the quiet zone; a byte is 1 where a module is dark.
    """

    key: str
    modules: tuple[bytes, ...]
    alt: str


class Picture(NamedTuple):
    """A leaf that is a panel of a baked figure, numbered from 0, with its alternative text.

    ``callouts`` are the numbers that stand on it, each with the anchor of the figure it points to, or ``ARROW``.
    """

    key: str
    figure: str
    panel: int
    mirrored: bool
    alt: str
    place: Place
    callouts: tuple[tuple[str, int], ...] = ()


Leaf = Words | PageNumber | Picture | Logo | QrCode


def leaves(block: object) -> Iterator[Leaf]:
    """Every leaf of a block, in reading order, artifacts left out."""
    found: list[Leaf] = []
    _gather(block, found)
    return iter(found)


@lru_cache(maxsize=256)
def leaves_of(section: tuple[Any, ...]) -> tuple[Leaf, ...]:
    """The same of a section; remembered, because it is asked several times, and most stand in the next handout too."""
    return tuple(leaves(section))


def _gather(block: object, found: list[Leaf]) -> None:
    if isinstance(block, Words):
        if block.role != "Artifact":
            found.append(block)
    elif isinstance(block, PageNumber | Picture | Logo | QrCode):
        found.append(block)
    elif isinstance(block, tuple):
        for part in block:
            if isinstance(part, tuple):
                _gather(part, found)


def plain(words: Words | Inline) -> str:
    """The text of a leaf, or of a stretch of it, without its setting."""
    return "".join([run.text for run in words.runs])


def inlines(words: Words) -> tuple[Inline, ...]:
    """The stretches of a leaf, in order; one alone has the leaf's own key. Spaces alone are no stretch."""
    if words.runs and not any([run.link or run.expansion for run in words.runs]):
        return (Inline(words.key, words.runs, "", ""),)
    found: list[Inline] = []
    for run in words.runs:
        last = found[-1] if found else None
        if last and (not run.text.strip(" ") or (run.link, run.expansion) == (last.link, last.expansion)):
            found[-1] = last._replace(runs=(*last.runs, run))
        elif last and not plain(last).strip(" "):
            found[-1] = Inline("", (*last.runs, run), run.link, run.expansion)
        else:
            found.append(Inline("", (run,), run.link, run.expansion))
    if len(found) == 1:
        return (found[0]._replace(key=words.key),)
    return tuple(each._replace(key=f"{words.key}~{at}") for at, each in enumerate(found, 1))
