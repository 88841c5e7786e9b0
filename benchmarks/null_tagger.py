"""A tagger that marks nothing and writes no tree, so that the real drawing can be timed without tags."""

from collections.abc import Iterable, Sequence
from typing import Any
from unittest.mock import patch

from reportlab.pdfbase.pdfdoc import PDFArray
from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.blocks import Document
from handoutgen.compose.structure import Element
from handoutgen.draw.document import Source, draw_pages
from handoutgen.draw.objects import Raw
from handoutgen.draw.operators import numbers
from handoutgen.draw.tags import Area, Marks, Place
from handoutgen.layout.boxes import Page

_END = "handoutgen.draw.document.END"
"""The operator that ends marked content, which drawing writes by itself."""


def untagged(pages: Sequence[Page], document: Document, source: Source) -> bytes:
    """The PDF of pages without tags; ``source`` may hold no recordings, for those of a tagged file are tagged."""
    if source.recordings is not None:
        raise ValueError("recordings are tagged")
    with patch(_END, ""):
        return draw_pages(pages, document, _NullMarks(), source)


class _NullMarks(Marks):
    """No marks on the pages and no tree behind them; the links from page to page, which any file would have."""

    def __init__(self) -> None:
        super().__init__(Element("Document", ()), {})

    def beginning(self, key: str, number: int) -> str:
        """Nothing, for any leaf."""
        return ""

    def mark(self, keys: Iterable[str]) -> None:
        """Nothing to note."""

    def write(self, canvas: Canvas) -> None:
        """Gives the pages their links."""
        document = canvas._doc
        for at in range(len(self.pages)):
            here = [area for area in self.links if area.page == at and area.target.startswith("#")]
            links = [Raw(document, _link(document, area, self.anchors[area.target[1:]])).reference for area in here]
            document.idToObject[f"Page{at + 1}"].Annots = PDFArray(links) if links else None


def _link(document: Any, area: Area, place: Place) -> bytes:
    page, _ = document.idToObjectNumberAndVersion[f"Page{place.page + 1}"]
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{numbers(*area.rectangle)}]/Border[0 0 0]/F 4"
        f"/Dest[{page} 0 R/XYZ 0 {numbers(place.top)} 0]>>"
    ).encode("ascii")
