"""A tagger that marks nothing and writes no tree, so that the real drawing can be timed without tags."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray
from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.structure import Element
from handoutgen.draw.objects import Raw
from handoutgen.draw.operators import numbers
from handoutgen.draw.tags import Area, Marks, Place


class NullMarks(Marks):
    """No marks on the pages and no tree behind them; the links from page to page, which any file would have."""

    def __init__(self) -> None:
        super().__init__(Element("Document", ()), {})

    def begin(self, key: str) -> str:
        """Nothing, for any leaf."""
        return ""

    def end(self) -> str:
        """Nothing."""
        return ""

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
