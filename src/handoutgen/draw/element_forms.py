"""Parts of the structure tree made of its elements, and the forms in which they are written (ISO 32000-1, 14.7.2)."""

from collections.abc import Mapping
from functools import lru_cache

from handoutgen.compose.blocks import Section
from handoutgen.compose.leaves import Words, inlines, leaves_of, plain
from handoutgen.compose.structure import Element, elements_of
from handoutgen.draw.elements import Corners, ElementForm, Part, Seen
from handoutgen.draw.operators import numbers
from handoutgen.draw.streams import text_string

_KEPT = 256
"""Sections whose parts are remembered, because most sections of a handout stand in the next as well."""


@lru_cache(maxsize=_KEPT)
def parts_of(section: Section) -> tuple[Part, ...]:
    """The parts that a section comes to."""
    words = _linked(section)
    return tuple(part_of(element, words) for element in elements_of(section))


def _linked(section: Section) -> dict[str, str]:
    """What each leaf of a section that may be a link, and each stretch of one with links in it, says, by key."""
    words = [leaf for leaf in leaves_of(section) if isinstance(leaf, Words)]
    linked = [leaf for leaf in words if any([run.link for run in leaf.runs])]
    stretches = {part.key: plain(part) for leaf in linked for part in inlines(leaf)}
    return {leaf.key: plain(leaf) for leaf in words} | stretches


def parts_in(root: Element) -> tuple[Part, ...]:
    """The parts of a tree without links, whose root holds elements alone."""
    return tuple(part_of(kid) for kid in root.kids if isinstance(kid, Element))


def part_of(element: Element, words: Mapping[str, str] | None = None) -> Part:
    """An element as a part; ``words`` are what its links say, by key, and perhaps more."""
    taken = _Taken()
    taken.take(element)
    return Part(
        size=taken.size,
        leaves=tuple(taken.leaves),
        tags=taken.tags,
        owners=taken.owners,
        links=taken.links,
        words={key: words[key] for key in taken.links} if words else {},
        figures=tuple(taken.figures),
        element=lambda: element,
        forms={},
    )


class _Taken:
    """What is known of an element and those below it, counted in their order."""

    def __init__(self) -> None:
        self.size = 0
        self.leaves: list[str] = []
        self.tags: dict[str, str] = {}
        self.owners: dict[str, int] = {}
        self.links: dict[str, int] = {}
        self.figures: list[str] = []

    def take(self, element: Element) -> None:
        """Count an element with all below it."""
        at = self.size
        self.size += 1
        if element.link:
            self.links[element.link] = at
        if element.tag == "Figure":
            self.figures.append(str(element.kids[0]))
        for kid in element.kids:
            if isinstance(kid, Element):
                self.take(kid)
            else:
                self.leaves.append(kid)
                self.tags[kid] = element.tag
                self.owners[kid] = at


def made_form(part: Part, seen: Seen) -> ElementForm:
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

    def form(self) -> ElementForm:
        """The form."""
        self._write(self._part.element(), _PARENT)
        slots = tuple(slot for line in self._slots for slot in line)
        return ElementForm("\n".join(self._lines).encode("ascii"), slots, tuple(self._spoken))

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


def _attributes(element: Element, boxes: dict[str, Corners]) -> str:
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
