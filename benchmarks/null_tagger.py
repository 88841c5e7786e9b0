"""A tagger that marks nothing and writes no tree, so that the real drawing can be timed without tags."""

from collections.abc import Iterable, Sequence
from typing import Any
from unittest.mock import patch

from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.blocks import Document
from handoutgen.draw.document import Source, draw_pages
from handoutgen.draw.objects import Raw
from handoutgen.draw.operators import numbers
from handoutgen.draw.pages import finish_pages, page_numbers
from handoutgen.draw.tags import Area, Marks
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
        super().__init__(())

    def beginning(self, key: str, number: int) -> str:
        """Nothing, for any leaf."""
        return ""

    def mark(self, keys: Iterable[str]) -> None:
        """Nothing to note."""

    def write(self, canvas: Canvas) -> None:
        """Gives the pages their links."""
        document = canvas._doc
        pages = page_numbers(document)
        links = [
            [
                self._link(document, area, pages)
                for area in self.links
                if area.page == at and area.target.startswith("#")
            ]
            for at in range(len(self.pages))
        ]
        finish_pages(document, links)

    def _link(self, document: Any, area: Area, pages: Sequence[int]) -> int:
        """The number of a link's annotation."""
        place = self.anchors[area.target[1:]]
        rectangle, top = numbers(*area.rectangle), numbers(place.top)
        shown = f"/Rect[{rectangle}]/Border[0 0 0]/F 4/Dest[{pages[place.page]} 0 R/XYZ 0 {top} 0]"
        return Raw(document, f"<</Type/Annot/Subtype/Link{shown}>>".encode("ascii")).number
