"""The one function that draws: pages of positioned boxes become the bytes of a PDF."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import groupby
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import Words, inlines, leaves, plain
from handoutgen.compose.structure import structure
from handoutgen.draw import operators
from handoutgen.draw.attachments import Attachment, write_attachment
from handoutgen.draw.canvas import new_canvas
from handoutgen.draw.fonts import Fonts
from handoutgen.draw.forms import FormsById
from handoutgen.draw.icons import icon
from handoutgen.draw.images import image
from handoutgen.draw.pictures import picture
from handoutgen.draw.tags import Area, Marks, Place
from handoutgen.fonts.faces import Family
from handoutgen.layout.boxes import (
    Anchor,
    Box,
    Circle,
    Hatch,
    IconBox,
    ImageBox,
    Link,
    Page,
    PendingNumber,
    PictureBox,
    QrBox,
    Rectangle,
    Rule,
    TextLine,
)
from handoutgen.layout.document import Layout


class Source(NamedTuple):
    """What drawing takes beside the pages: fonts, figures, and the stamp of the file in seconds since 1970 (UTC).

    ``attachment`` is a file to put into the PDF, if any.
    """

    family: Family
    forms: FormsById
    stamp: int
    attachment: Attachment | None = None


def draw(layout: Layout, document: Document, source: Source) -> bytes:
    """The tagged PDF of a laid-out Document."""
    return draw_pages(layout.pages, document, Marks(structure(document), _texts(document)), source)


def _texts(document: Document) -> dict[str, str]:
    """What each leaf, and each stretch of one with links in it, says, by key: the words that a link may cover."""
    words = [leaf for leaf in leaves(document.sections) if isinstance(leaf, Words)]
    linked = [leaf for leaf in words if any([run.link for run in leaf.runs])]
    whole = {leaf.key: plain(leaf) for leaf in words}
    return whole | {part.key: plain(part) for leaf in linked for part in inlines(leaf)}


def draw_pages(pages: Sequence[Page], document: Document, marks: Marks, source: Source) -> bytes:
    """The tagged PDF of pages whose leaves stand in the tree that ``marks`` was made with."""
    file = BytesIO()
    canvas = new_canvas(file, document, source.stamp)
    pen = _Pen(canvas, marks, Fonts(canvas._doc, source.family), source.forms)
    for page in pages:
        marks.new_page()
        _draw_page(pen, page)
    pen.fonts.write()
    marks.write(canvas)
    if source.attachment:
        write_attachment(canvas, source.attachment, source.stamp)
    canvas.save()
    return file.getvalue()


class _Pen(NamedTuple):
    """What draws boxes."""

    canvas: Canvas
    marks: Marks
    fonts: Fonts
    forms: FormsById


def _draw_page(pen: _Pen, page: Page) -> None:
    """Every box in its marked content: its leaf's or an artifact's, which neighbours of one leaf or of none share."""
    canvas, marks = pen.canvas, pen.marks
    canvas.setPageSize((page.width, page.height))
    open_key: str | None = None
    for box in page.boxes:
        if isinstance(box, Link | Anchor):
            _note(canvas, box, page, marks)
            continue
        for key, part in _marked(box):
            if key != open_key:
                if open_key is not None:
                    canvas.addLiteral(marks.end())
                canvas.addLiteral(marks.begin(key))
                open_key = key
            _draw_box(pen, part, page.height)
        if isinstance(box, PictureBox | ImageBox | QrBox):
            marks.boxes[box.key] = (box.x, page.height - box.y - box.height, box.x + box.width, page.height - box.y)
    if open_key is not None:
        canvas.addLiteral(marks.end())
    canvas.showPage()


def _marked(box: Box) -> Iterator[tuple[str, Box]]:
    """A box with the key of its marked content, if any; a line in parts, one for each stretch of its leaf."""
    if not isinstance(box, TextLine):
        yield box.key if isinstance(box, PictureBox | ImageBox | QrBox | PendingNumber) else "", box
    elif not box.key or not any(run.key for run in box.runs):
        yield box.key, box
    else:
        yield from _stretches(box)


def _stretches(line: TextLine) -> Iterator[tuple[str, TextLine]]:
    x = line.x
    for key, group in groupby(line.runs, key=lambda run: run.key or line.key):
        runs = tuple(group)
        yield key, line._replace(x=x, runs=runs)
        x += sum(run.width for run in runs)


_OPERATORS: dict[type, Callable[[Any, float], str]] = {
    Rectangle: operators.rectangle,
    Circle: operators.circle,
    Rule: operators.rule,
    Hatch: operators.hatch,
    IconBox: icon,
    QrBox: operators.qr_code,
}


def _draw_box(pen: _Pen, box: Box, height: float) -> None:
    match box:
        case TextLine():
            pen.canvas.addLiteral(_text(pen.fonts, box, height))
        case PictureBox():
            picture(pen.canvas, box, height, pen.forms)
        case ImageBox():
            image(pen.canvas, box, height)
        case PendingNumber():
            raise TypeError(f"the page number of {box.anchor} was never resolved")
        case _:
            pen.canvas.addLiteral(_OPERATORS[type(box)](box, height))


def _text(fonts: Fonts, line: TextLine, height: float) -> str:
    """A text object (ISO 32000-1, 9.4)."""
    size = operators.fine(line.size)
    shown = " ".join([fonts.shown(run.face, size, run.text) for run in line.runs])
    return (
        f"BT 1 0 0 1 {operators.fine(line.x)} {operators.fine(height - line.y)} Tm "
        f"{operators.text_colour(line.colour)} {shown} ET"
    )


def _note(canvas: Canvas, box: Link | Anchor, page: Page, marks: Marks) -> None:
    """A link's area, or an anchor with its entry in the outline: nothing that is painted."""
    at = page.number - 1
    if isinstance(box, Link):
        area = (box.x, page.height - box.y - box.height, box.x + box.width, page.height - box.y)
        marks.links.append(Area(at, area, box.target, box.key))
        return
    top = page.height - box.y
    marks.anchors[box.name] = Place(at, top)
    canvas.bookmarkPage(box.name, fit="XYZ", left=0, top=top, zoom=0)
    canvas.addOutlineEntry(box.title, box.name, box.level, closed=False)
