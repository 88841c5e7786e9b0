"""The pages of a file (ISO 32000-1, 7.7.3): dictionaries as finished bytes, and a tree of one node that holds them.

ReportLab knows the pages by name and number alone, for what it makes refer to them.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import xObjectName
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.objects import Raw, Stream
from handoutgen.draw.operators import fine
from handoutgen.records import NamedTuple

_PROCEDURES = "/ProcSet[/PDF/Text/ImageB/ImageC/ImageI]"
"""Obsolete, and asked of writers all the same (14.2)."""


class _Pages(NamedTuple):
    """The node of the page tree and its pages."""

    node: Raw
    pages: list[Raw]


def begin_pages(document: Any) -> None:
    """Let a canvas's document have its pages from :func:`show_page`, not from ReportLab."""
    document.shown = _Pages(Raw(document), [])
    document.Catalog.Pages = document.shown.node.reference


def show_page(canvas: Canvas, contents: Sequence[Stream]) -> None:
    """End the page of a canvas, with these content streams; ReportLab's own operators paint nothing."""
    document = canvas._doc
    page, (width, height) = Raw(document), canvas._pagesize
    forms = "".join([f"/{name} {_number(document, name)} 0 R" for name in map(xObjectName, canvas._formsinuse)])
    shown = f"/XObject<<{forms}>>" if forms else ""
    page.data = (
        f"<</Type/Page/Parent {document.shown.node.reference}/MediaBox[0 0 {fine(width)} {fine(height)}]"
        f"/Resources<</Font {_number(document, 'BasicFonts')} 0 R{_PROCEDURES}{shown}>>"
        f"/Contents[{' '.join([f'{stream.number} 0 R' for stream in contents])}]>>"
    ).encode("ascii")
    document.idToObjectNumberAndVersion[document.thisPageName()] = page.number, 0
    document.shown.pages.append(page)
    document.pageCounter += 1
    canvas._formsinuse = []


def page_numbers(document: Any) -> list[int]:
    """The object numbers of the pages that were shown."""
    return [page.number for page in document.shown.pages]


def finish_pages(document: Any, annotations: Sequence[Sequence[int]]) -> None:
    """Write the tree when all pages are shown; each page knows its annotations and its place in the parent tree.

    Who moves through a page from link to link follows the structure (ISO 14289-1, 7.18.3).
    """
    node, pages = document.shown
    for at, (page, here) in enumerate(zip(pages, annotations, strict=True)):
        named = b"/Annots[%b]" % b" ".join([b"%d 0 R" % number for number in here]) if here else b""
        page.data = b"%b/StructParents %d/Tabs/S%b>>" % (page.data.removesuffix(b">>"), at, named)
    kids = " ".join([page.reference for page in pages])
    node.data = f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode("ascii")


def _number(document: Any, name: str) -> int:
    """The object number of what ReportLab knows by a name."""
    number: int = document.idToObjectNumberAndVersion[name][0]
    return number
