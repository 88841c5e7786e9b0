"""The one function that draws: pages of positioned boxes become the bytes of a PDF."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.blocks import Document
from handoutgen.draw import operators
from handoutgen.draw.canvas import new_canvas
from handoutgen.draw.fonts import register
from handoutgen.draw.icons import icon
from handoutgen.draw.pictures import picture
from handoutgen.fonts.faces import Family
from handoutgen.layout.boxes import (
    Anchor,
    Box,
    Circle,
    Hatch,
    IconBox,
    Link,
    Page,
    PendingNumber,
    PictureBox,
    Rectangle,
    Rule,
    TextLine,
)
from handoutgen.layout.document import Layout
from handoutgen.layout.pictures import Figures


class Source(NamedTuple):
    """What drawing takes beside the pages: fonts, figures, and the stamp of the file in seconds since 1970 (UTC)."""

    family: Family
    figures: Figures
    stamp: int


def draw(layout: Layout, document: Document, source: Source) -> bytes:
    """The PDF of a laid-out Document."""
    file = BytesIO()
    faces = {run.face for page in layout.pages for box in page.boxes if isinstance(box, TextLine) for run in box.runs}
    register(source.family, faces)
    canvas = new_canvas(file, document, source.family.regular[0].name, source.stamp)
    for page in layout.pages:
        _draw_page(canvas, page, source.figures)
    canvas.save()
    return file.getvalue()


def _draw_page(canvas: Canvas, page: Page, figures: Figures) -> None:
    canvas.setPageSize((page.width, page.height))
    for box in page.boxes:
        _draw_box(canvas, box, page.height, figures)
    canvas.showPage()


_OPERATORS: dict[type, Callable[[Any, float], str]] = {
    Rectangle: operators.rectangle,
    Circle: operators.circle,
    Rule: operators.rule,
    Hatch: operators.hatch,
    IconBox: icon,
}


def _draw_box(canvas: Canvas, box: Box, height: float, figures: Figures) -> None:
    match box:
        case TextLine():
            _draw_text(canvas, box, height)
        case PictureBox():
            canvas.addLiteral(picture(box, height, figures))
        case Link():
            _draw_link(canvas, box, height)
        case Anchor():
            canvas.bookmarkPage(box.name, fit="XYZ", left=0, top=height - box.y, zoom=0)
            canvas.addOutlineEntry(box.title, box.name, box.level, closed=False)
        case PendingNumber():
            raise TypeError(f"the page number of {box.anchor} was never resolved")
        case _:
            canvas.addLiteral(_OPERATORS[type(box)](box, height))


def _draw_text(canvas: Canvas, line: TextLine, height: float) -> None:
    text = canvas.beginText(line.x, height - line.y)
    text.setFillColorRGB(*line.colour)
    for run in line.runs:
        text.setFont(run.face, line.size)
        text.textOut(run.text)
    canvas.drawText(text)


def _draw_link(canvas: Canvas, link: Link, height: float) -> None:
    area = (link.x, height - link.y - link.height, link.x + link.width, height - link.y)
    if link.target.startswith("#"):
        canvas.linkRect("", link.target[1:], area, thickness=0)
    else:
        canvas.linkURL(link.target, area, thickness=0)
