"""Tagged PDF: marked content on the pages, and the structure tree that holds it (ISO 32000-1, 14.6 to 14.8).

Open-source ReportLab knows no tags, so the objects are written here, as finished bytes. Pages mark their content as
they are drawn (:class:`Marks`); when all are drawn, the elements, the parent tree and the links, which know their
element too, are written.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.structure import Element
from handoutgen.draw.objects import Raw
from handoutgen.draw.operators import numbers
from handoutgen.draw.streams import text_string

ARTIFACT = "/Artifact BMC"
"""Begins what is no part of the reading: rules, grounds, icons, headers, footers."""

END = "EMC"


class TagError(Exception):
    """The pages and the tree do not agree: a fault of this program, never of its input."""


Corners = tuple[float, float, float, float]
"""A rectangle in PDF coordinates: left, bottom, right, top."""


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
    """What each page has marked, collected while it is drawn; ``words`` are the texts that links cover, by key."""

    def __init__(self, root: Element, words: Mapping[str, str]) -> None:
        self.root = root
        self.words = words
        self.tags = dict(_tags(root))
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
        """Write tree and links when all pages are drawn."""
        _write_tree(canvas, self)


def _tags(element: Element) -> Iterator[tuple[str, str]]:
    """The structure type under which each leaf's content is marked."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _tags(kid)
        else:
            yield kid, element.tag


# ------------------------------------------------------------------ objects


class _Written(NamedTuple):
    """The objects of a tree: each element's, and which object holds each leaf and each link's areas."""

    document: Any
    marks: Marks
    pages: list[int]
    objects: dict[int, Raw]
    leaves: dict[str, Raw]
    links: dict[str, Raw]
    content: Mapping[str, list[tuple[int, int]]]
    annotations: Mapping[str, list[tuple[int, int]]]


def _write_tree(canvas: Canvas, marks: Marks) -> None:
    """Write the structure tree and the links of a canvas whose pages are all drawn."""
    document = canvas._doc
    pages = [document.idToObjectNumberAndVersion[f"Page{at + 1}"][0] for at in range(len(marks.pages))]
    root = Raw(document)
    links = [Raw(document) for _ in marks.links]
    annotations: dict[str, list[tuple[int, int]]] = {}
    for area, link in zip(marks.links, links, strict=True):
        annotations.setdefault(area.key, []).append((area.page, link.number))
    written = _Written(document, marks, pages, {}, {}, {}, _content(marks), annotations)
    _register(written, marks.root)
    _check_links(written)
    _write_element(written, marks.root, root.number)
    _write_links(written, links)
    _write_root(written, root)
    _write_pages(written, links)
    _write_catalogue(document, root)


def _content(marks: Marks) -> dict[str, list[tuple[int, int]]]:
    """For each leaf, the page and number of each of its marked contents; one without any is an error."""
    content: dict[str, list[tuple[int, int]]] = {}
    for page, keys in enumerate(marks.pages):
        for number, key in enumerate(keys):
            content.setdefault(key, []).append((page, number))
    lost = [key for key in marks.tags if key not in content]
    if lost:
        raise TagError(f"these are never drawn: {', '.join(lost[:5])}")
    return content


def _register(written: _Written, element: Element) -> None:
    """Give every element its object, so that parents and kids can name each other."""
    raw = Raw(written.document)
    written.objects[id(element)] = raw
    if element.link:
        written.links[element.link] = raw
    for kid in element.kids:
        if isinstance(kid, Element):
            _register(written, kid)
        elif kid in written.leaves:
            raise TagError(f"{kid} stands in two structure elements")
        else:
            written.leaves[kid] = raw


def _check_links(written: _Written) -> None:
    """A link that leads from nowhere on a page, or an area that is no link's, is an error."""
    stray = written.links.keys() ^ written.annotations.keys()
    if stray:
        raise TagError(f"these are a link in the tree or on a page, but not in both: {', '.join(sorted(stray)[:5])}")


def _write_element(written: _Written, element: Element, parent: int) -> None:
    raw = written.objects[id(element)]
    page: int | None = None
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            _write_element(written, kid, raw.number)
            kids.append(written.objects[id(kid)].reference)
        else:
            content = written.content[kid]
            page = content[0][0] if page is None else page
            kids += [_content_item(written, each, page) for each in content]
    if element.link:
        kids += _areas(written, element)
    own = f"/Pg {written.pages[page]} 0 R" if page is not None else ""
    held = f"/K[{' '.join(kids)}]" if kids else ""
    rest = _attributes(written, element) + _texts(written, element)
    raw.data = f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R{own}{held}{rest}>>".encode("ascii")


def _content_item(written: _Written, content: tuple[int, int], own: int) -> str:
    """A marked content, on the element's ``own`` page by its number alone."""
    page, number = content
    return str(number) if page == own else f"<</Type/MCR/Pg {written.pages[page]} 0 R/MCID {number}>>"


def _areas(written: _Written, element: Element) -> list[str]:
    """The annotations of a link."""
    return [
        f"<</Type/OBJR/Pg {written.pages[page]} 0 R/Obj {number} 0 R>>"
        for page, number in written.annotations.get(element.link, ())
    ]


def _attributes(written: _Written, element: Element) -> str:
    """Scope of a header cell, numbering of a list, bounding box of a figure (ISO 32000-1, 14.8.5)."""
    if element.scope:
        return f"/A<</O/Table/Scope/{element.scope}>>"
    if element.tag == "L" and any(isinstance(kid, Element) and len(kid.kids) > 1 for kid in element.kids):
        return "/A<</O/List/ListNumbering/Decimal>>"
    if element.tag == "Figure":
        box = written.marks.boxes[str(element.kids[0])]
        return f"/A<</O/Layout/Placement/Block/BBox[{numbers(*box)}]>>"
    return ""


def _texts(written: _Written, element: Element) -> str:
    """What is read in place of the content: a description, other words, or those of an abbreviation (14.9.3 to 5)."""
    if not (element.alt or element.spoken or element.expansion):
        return ""
    spoken = element.spoken
    if element.anchor:
        spoken = spoken.replace("{page}", str(written.marks.anchors[element.anchor].page + 1))
    texts = {"Alt": element.alt, "ActualText": spoken, "E": element.expansion}
    return "".join([f"/{name} {text_string(text)}" for name, text in texts.items() if text])


# ------------------------------------------------------------------ links, parent tree, catalogue


def _write_links(written: _Written, links: list[Raw]) -> None:
    """Each link as an annotation that prints, says where it leads, and knows its element."""
    first = len(written.marks.pages)
    for at, (area, link) in enumerate(zip(written.marks.links, links, strict=True)):
        label = text_string(written.marks.words[area.key])
        link.data = (
            f"<</Type/Annot/Subtype/Link/Rect[{numbers(*area.rectangle)}]/Border[0 0 0]/F 4"
            f"/StructParent {first + at}/Contents {label}{_destination(written, area.target)}>>"
        ).encode("ascii")


def _destination(written: _Written, target: str) -> str:
    if not target.startswith("#"):
        return f"/A<</Type/Action/S/URI/URI {text_string(target)}>>"
    place = written.marks.anchors[target[1:]]
    return f"/Dest[{written.pages[place.page]} 0 R/XYZ 0 {numbers(place.top)} 0]"


def _write_root(written: _Written, root: Raw) -> None:
    """The root with its parent tree: for each page its marked contents, then for each link its element."""
    numbered = [
        f"{page} [{' '.join([written.leaves[key].reference for key in keys])}]"
        for page, keys in enumerate(written.marks.pages)
    ]
    first = len(numbered)
    numbered += [f"{first + at} {written.links[area.key].number} 0 R" for at, area in enumerate(written.marks.links)]
    tree = Raw(written.document, f"<</Nums[{' '.join(numbered)}]>>".encode("ascii"))
    top = written.objects[id(written.marks.root)].number
    root.data = (
        f"<</Type/StructTreeRoot/K {top} 0 R/ParentTree {tree.number} 0 R/ParentTreeNextKey {len(numbered)}>>"
    ).encode("ascii")


def _write_pages(written: _Written, links: list[Raw]) -> None:
    for at in range(len(written.marks.pages)):
        page = written.document.idToObject[f"Page{at + 1}"]
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = at
        page.Tabs = pdfdoc.PDFName("S")
        page.Trans = None
        here = [link.reference for area, link in zip(written.marks.links, links, strict=True) if area.page == at]
        page.Annots = pdfdoc.PDFArray(here) if here else None


def _write_catalogue(document: Any, root: Raw) -> None:
    document.Catalog.StructTreeRoot = root.reference
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
