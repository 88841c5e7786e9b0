"""The structure elements of a section as bytes (ISO 32000-1, 14.7.2), in a form that is filled in for each file.

Most sections of a handout stand in the next as well, on pages that mark the same. Then their elements differ in the
numbers of objects, and in the page numbers that are read aloud. So the rest is made once in a process: a part by its
element alone (:func:`part_of`), a form by all that it depends on (:func:`form_of`).
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from handoutgen.compose.structure import Element
from handoutgen.draw.operators import numbers
from handoutgen.draw.streams import text_string

_Corners = tuple[float, ...]
"""A rectangle in PDF coordinates."""

_KEPT = 256


class Part:
    """A kid of the tree's root, with its elements counted in their order: it is 0.

    ``size`` is how many there are. ``leaves`` are the keys of the leaves in order, ``tags`` the structure type under
    which each is marked, ``owners`` its element. ``links`` has the element of each link, ``figures`` the leaves that
    want a rectangle. Only the very same parts are equal.
    """

    def __init__(self, element: Element) -> None:
        self.element = element
        self.size = 0
        self.leaves: list[str] = []
        self.tags: dict[str, str] = {}
        self.owners: dict[str, int] = {}
        self.links: dict[str, int] = {}
        self.figures: list[str] = []
        self._take(element)

    def _take(self, element: Element) -> None:
        at = self.size
        self.size += 1
        if element.link:
            self.links[element.link] = at
        if element.tag == "Figure":
            self.figures.append(str(element.kids[0]))
        for kid in element.kids:
            if isinstance(kid, Element):
                self._take(kid)
            else:
                self.leaves.append(kid)
                self.tags[kid] = element.tag
                self.owners[kid] = at


@lru_cache(maxsize=_KEPT)
def part_of(element: Element) -> Part:
    """An element as a part."""
    return Part(element)


class Seen(NamedTuple):
    """What pages show of a part.

    ``pages`` are the leaves that each of its pages marks, in order, with those of other parts; ``areas`` are the areas
    of its links, each with the link's key and its page, from 0 at the part's first; ``figures`` the rectangles.
    """

    pages: tuple[tuple[str, ...], ...]
    areas: tuple[tuple[str, int], ...]
    figures: tuple[_Corners, ...]


class Form(NamedTuple):
    """The elements of a part, a line each, with slots.

    ``slots`` takes what fills them from a sequence: the numbers of the elements, of the pages and of the areas, then
    the texts, made of ``spoken`` (words, and the anchor whose page they name), and last the number of the parent.
    """

    lines: bytes
    slots: Callable[[Sequence[Any]], Any]
    spoken: tuple[tuple[str, str], ...]


@lru_cache(maxsize=_KEPT)
def form_of(part: Part, seen: Seen) -> Form:
    """The form of a part that is seen so."""
    return _Making(part, seen).form()


_PARENT = -1
"""Where the number of what holds the whole part stands among all that fills a form."""


class _Making:
    """A form while it is made: a line for each element, and for each its slots."""

    def __init__(self, part: Part, seen: Seen) -> None:
        self._part = part
        self._seen = seen
        self._page = part.size
        self._area = self._page + len(seen.pages)
        self._text = self._area + len(seen.areas)
        self._content = _content(part, seen)
        self._boxes = dict(zip(part.figures, seen.figures, strict=True))
        self._lines: list[str] = []
        self._slots: list[list[int]] = []
        self._spoken: list[tuple[str, str]] = []

    def form(self) -> Form:
        """The form."""
        self._write(self._part.element, _PARENT)
        slots = [slot for line in self._slots for slot in line]
        return Form("\n".join(self._lines).encode("ascii"), itemgetter(*slots), tuple(self._spoken))

    def _write(self, element: Element, parent: int) -> int:
        """Write an element with all below it; its place among those of the part."""
        at = len(self._lines)
        self._lines.append("")
        self._slots.append([])
        kids, within, own = self._kids(element, at)
        page, pages = ("", []) if own is None else ("/Pg %d 0 R", [self._page + own])
        held = f"/K[{' '.join(kids)}]" if kids else ""
        texts, spoken = self._texts(element)
        rest = _attributes(element, self._boxes) + texts
        self._lines[at] = f"<</Type/StructElem/S/{element.tag}/P %d 0 R{page}{held}{rest}>>"
        self._slots[at] = [parent, *pages, *within, *spoken]
        return at

    def _kids(self, element: Element, at: int) -> tuple[list[str], list[int], int | None]:
        """What an element holds, the slots in it, and the page on which a marked content stands by its number alone."""
        own: int | None = None
        kids: list[str] = []
        slots: list[int] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                slots.append(self._write(kid, at))
                kids.append("%d 0 R")
                continue
            for page, number in self._content[kid]:
                own = page if own is None else own
                kids.append(str(number) if page == own else f"<</Type/MCR/Pg %d 0 R/MCID {number}>>")
                slots += [] if page == own else [self._page + page]
        for area, (key, page) in enumerate(self._seen.areas):
            if key == element.link:
                kids.append("<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>")
                slots += [self._page + page, self._area + area]
        return kids, slots, own

    def _texts(self, element: Element) -> tuple[str, list[int]]:
        """What is read in place of the content: a description, other words, or those of an abbreviation (14.9.3 to 5).

        Words that name a page are a slot.
        """
        texts = {"Alt": element.alt, "ActualText": element.spoken, "E": element.expansion}
        written = {name: _escaped(text_string(text)) for name, text in texts.items() if text}
        slots: list[int] = []
        if element.spoken and element.anchor:
            written["ActualText"] = "%b"
            slots.append(self._text + len(self._spoken))
            self._spoken.append((element.spoken, element.anchor))
        return "".join([f"/{name} {text}" for name, text in written.items()]), slots


def _content(part: Part, seen: Seen) -> dict[str, list[tuple[int, int]]]:
    """For each leaf of a part, the page and number of each of its marked contents."""
    content: dict[str, list[tuple[int, int]]] = {key: [] for key in part.leaves}
    for page, keys in enumerate(seen.pages):
        for number, key in enumerate(keys):
            if key in content:
                content[key].append((page, number))
    return content


def _attributes(element: Element, boxes: dict[str, _Corners]) -> str:
    """Scope of a header cell, numbering of a list, bounding box of a figure (ISO 32000-1, 14.8.5)."""
    if element.scope:
        return f"/A<</O/Table/Scope/{element.scope}>>"
    if element.tag == "L" and any(isinstance(kid, Element) and len(kid.kids) > 1 for kid in element.kids):
        return "/A<</O/List/ListNumbering/Decimal>>"
    if element.tag == "Figure":
        return f"/A<</O/Layout/Placement/Block/BBox[{numbers(*boxes[str(element.kids[0])])}]>>"
    return ""


def _escaped(text: str) -> str:
    """A text in which what looks like a slot is none."""
    return text.replace("%", "%%")
