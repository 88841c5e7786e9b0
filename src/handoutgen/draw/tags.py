"""Tagged PDF: marked content on the pages, and the structure tree that holds it (ISO 32000-1, 14.6 to 14.8).

Open-source ReportLab knows no tags, so the objects are written here, as finished bytes. Pages mark their content as
they are drawn (:class:`Marks`); when all are drawn, the elements (:mod:`handoutgen.draw.elements`), the parent tree and
the links, which know their element too, are written.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.elements import Corners, Part, Seen, form_of
from handoutgen.draw.objects import Raw, Run
from handoutgen.draw.operators import numbers
from handoutgen.draw.pages import finish_pages, page_numbers
from handoutgen.draw.streams import text_string
from handoutgen.records import NamedTuple

ARTIFACT = "/Artifact BMC"
"""Begins what is no part of the reading: rules, grounds, icons, headers, footers."""

END = "EMC"


class TagError(Exception):
    """The pages and the tree do not agree: a fault of this program, never of its input."""


class Area(NamedTuple):
    """A link's rectangle, where it leads, and the leaf or stretch whose words it covers."""

    page: int
    rectangle: Corners
    target: str
    key: str


class Place(NamedTuple):
    """Where an anchor lies: its page, from 0, and its height in PDF coordinates."""

    page: int
    top: float


class Marks:
    """What each page has marked, collected while it is drawn.

    ``parts`` are the tree below its root, the element ``Document``.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self.tags: dict[str, str] = {}
        for part in parts:
            self.tags.update(part.tags)
        self.pages: list[list[str]] = []
        self.boxes: dict[str, Corners] = {}
        self.links: list[Area] = []
        self.anchors: dict[str, Place] = {}

    def new_page(self) -> None:
        """Begin the next page."""
        self.pages.append([])

    @property
    def next_id(self) -> int:
        """The id of the next marked content of the page."""
        return len(self.pages[-1])

    def beginning(self, key: str, number: int) -> str:
        """The operator that begins the marked content of a leaf, with its id, or without a key that of an artifact.

        A leaf that the tree lacks is an error.
        """
        if not key:
            return ARTIFACT
        if key not in self.tags:
            raise TagError(f"{key} is drawn but stands in no structure element")
        return f"/{self.tags[key]} <</MCID {number}>> BDC"

    def mark(self, keys: Iterable[str]) -> None:
        """Note the leaves that the page marks next, in order."""
        self.pages[-1] += keys

    def write(self, canvas: Canvas) -> None:
        """Write tree and links when all pages are drawn; where the two do not agree, it is an error."""
        _check_leaves(self)
        _check_links(self)
        _write(canvas._doc, self)


# ------------------------------------------------------------------ pages and tree agree


def _check_leaves(marks: Marks) -> None:
    """A leaf that is never drawn, drawn without an element, or in two of them, is an error."""
    drawn = set().union(*marks.pages)
    if lost := [key for key in marks.tags if key not in drawn]:
        raise TagError(f"these are never drawn: {', '.join(lost[:5])}")
    if stray := drawn - marks.tags.keys():
        raise TagError(f"{min(stray)} is drawn but stands in no structure element")
    if sum([len(part.leaves) for part in marks.parts]) > len(marks.tags):
        leaves = [key for part in marks.parts for key in part.leaves]
        twice = next(key for at, key in enumerate(leaves) if key in leaves[:at])
        raise TagError(f"{twice} stands in two structure elements")


def _check_links(marks: Marks) -> None:
    """A link that leads from nowhere on a page, or an area that is no link's, is an error."""
    stray = {key for part in marks.parts for key in part.links} ^ {area.key for area in marks.links}
    if stray:
        raise TagError(f"these are a link in the tree or on a page, but not in both: {', '.join(sorted(stray)[:5])}")


# ------------------------------------------------------------------ objects


class _Objects(NamedTuple):
    """The numbers of objects that name each other: pages, links, and the elements of each part."""

    pages: list[int]
    links: Run
    elements: list[Run]


def _write(document: Any, marks: Marks) -> None:
    """Write the structure tree and the links of a document whose pages are all drawn."""
    root, top, links = Raw(document), Raw(document), Run(document, len(marks.links))
    objects = _Objects(page_numbers(document), links, [Run(document, part.size) for part in marks.parts])
    for part, run, (span, areas) in zip(marks.parts, objects.elements, _spans(marks), strict=True):
        run.data = _elements(marks, objects, _PartOnPages(part, run, span, areas), top.number)
    kids = " ".join([f"{run.first} 0 R" for run in objects.elements])
    held = f"/K[{kids}]" if kids else ""
    top.data = f"<</Type/StructElem/S/Document/P {root.number} 0 R{held}>>".encode("ascii")
    links.data = _links(marks, objects)
    parents = Raw(document, _parent_tree(marks, objects))
    root.data = b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>" % (
        top.number,
        parents.number,
        len(marks.pages) + len(marks.links),
    )
    finish_pages(document, _annotations(marks, objects))
    document.Catalog.StructTreeRoot = root.reference
    document.Catalog.MarkInfo = "<</Marked true>>"


class _PartOnPages(NamedTuple):
    """A part, its objects, the pages that it stands on, and by their places the areas of its links."""

    part: Part
    run: Run
    pages: range
    areas: list[int]


def _spans(marks: Marks) -> list[tuple[range, list[int]]]:
    """For each part the pages from the first to the last that show any of it, and the areas of its links."""
    whose = {key: at for at, part in enumerate(marks.parts) for key in part.tags}
    linked = {key: at for at, part in enumerate(marks.parts) for key in part.links}
    pages: list[list[int]] = [[] for _ in marks.parts]
    areas: list[list[int]] = [[] for _ in marks.parts]
    for page, keys in enumerate(marks.pages):
        for at in set(map(whose.__getitem__, keys)):
            pages[at].append(page)
    for place, area in enumerate(marks.links):
        pages[linked[area.key]].append(area.page)
        areas[linked[area.key]].append(place)
    spans = [range(min(shown, default=0), max(shown, default=-1) + 1) for shown in pages]
    return list(zip(spans, areas, strict=True))


def _elements(marks: Marks, objects: _Objects, shown: _PartOnPages, parent: int) -> list[bytes]:
    """The elements of a part."""
    part, run, span, places = shown
    areas = [marks.links[place] for place in places]
    seen = Seen(
        tuple([tuple(marks.pages[page]) for page in span]),
        tuple([(area.key, area.page - span.start) for area in areas]),
        tuple([marks.boxes[key] for key in part.figures]),
    )
    form = form_of(part, seen)
    spoken = [
        text_string(words.replace("{page}", str(marks.anchors[anchor].page + 1))).encode("ascii")
        for words, anchor in form.spoken
    ]
    pages = objects.pages[span.start : span.stop]
    filling = (*run.numbers, *pages, *[objects.links.first + place for place in places], *spoken, parent)
    lines: bytes = form.lines % tuple(map(filling.__getitem__, form.slots))
    return lines.split(b"\n")


def _links(marks: Marks, objects: _Objects) -> list[bytes]:
    """Each link as an annotation that prints, says where it leads, and knows its element."""
    words = {key: text for part in marks.parts for key, text in part.words.items()}
    return [
        (
            f"<</Type/Annot/Subtype/Link/Rect[{numbers(*area.rectangle)}]/Border[0 0 0]/F 4/StructParent {at}"
            f"/Contents {text_string(words[area.key])}{_destination(marks, objects, area.target)}>>"
        ).encode("ascii")
        for at, area in enumerate(marks.links, len(marks.pages))
    ]


def _destination(marks: Marks, objects: _Objects, target: str) -> str:
    if not target.startswith("#"):
        return f"/A<</Type/Action/S/URI/URI {text_string(target)}>>"
    place = marks.anchors[target[1:]]
    return f"/Dest[{objects.pages[place.page]} 0 R/XYZ 0 {numbers(place.top)} 0]"


def _annotations(marks: Marks, objects: _Objects) -> list[list[int]]:
    """For each page the links on it."""
    here: list[list[int]] = [[] for _ in marks.pages]
    for area, number in zip(marks.links, objects.links.numbers, strict=True):
        here[area.page].append(number)
    return here


def _parent_tree(marks: Marks, objects: _Objects) -> bytes:
    """For each page the elements of its marked contents, then for each link its element (14.7.4.4)."""
    owners: dict[str, int] = {}
    linked: dict[str, int] = {}
    for part, run in zip(marks.parts, objects.elements, strict=True):
        owners.update(zip(part.owners, map(run.first.__add__, part.owners.values()), strict=True))
        linked.update((key, run.first + at) for key, at in part.links.items())
    numbered = [_references(at, [owners[key] for key in keys]) for at, keys in enumerate(marks.pages)]
    numbered += [b"%d %d 0 R" % (at, linked[area.key]) for at, area in enumerate(marks.links, len(marks.pages))]
    return b"<</Nums[%b]>>" % b" ".join(numbered)


def _references(at: int, named: Sequence[int]) -> bytes:
    """An entry of a number tree that is an array."""
    return b"%d [%b]" % (at, b"%d 0 R " * len(named) % tuple(named))
