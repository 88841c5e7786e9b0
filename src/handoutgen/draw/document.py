"""The one function that draws: pages of positioned boxes become the bytes of a PDF."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.blocks import Document, Section
from handoutgen.compose.leaves import Words, inlines, leaves, plain
from handoutgen.compose.structure import structure
from handoutgen.draw import operators
from handoutgen.draw.attachments import Attachment, write_attachment
from handoutgen.draw.canvas import new_canvas
from handoutgen.draw.fonts import Fonts
from handoutgen.draw.forms import Form, FormsById
from handoutgen.draw.icons import icon
from handoutgen.draw.images import image
from handoutgen.draw.objects import Stream
from handoutgen.draw.pages import show_page
from handoutgen.draw.pictures import picture, shows, use_form
from handoutgen.draw.recordings import Recording, Recordings
from handoutgen.draw.streams import compressed_stream
from handoutgen.draw.tags import END, Area, Corners, Marks, Place
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
    Played,
    QrBox,
    Rectangle,
    Rule,
    Stretch,
    TextLine,
)
from handoutgen.layout.document import Layout


class Source(NamedTuple):
    """What drawing takes beside the pages: fonts, figures, and the stamp of the file in seconds since 1970 (UTC).

    ``attachment`` is a file to put into the PDF, if any; ``recordings`` are those of earlier files, to be added to.
    """

    family: Family
    forms: FormsById
    stamp: int
    attachment: Attachment | None = None
    recordings: Recordings | None = None


def draw(layout: Layout, document: Document, source: Source) -> bytes:
    """The tagged PDF of a laid-out Document."""
    return draw_pages(layout.pages, document, Marks(structure(document), _texts(document)), source)


def _texts(document: Document) -> dict[str, str]:
    """What each leaf, and each stretch of one with links in it, says, by key: the words that a link may cover."""
    return {key: text for section in document.sections for key, text in _texts_of(section)}


@lru_cache(maxsize=256)
def _texts_of(section: Section) -> tuple[tuple[str, str], ...]:
    """The same of a section; remembered, because most sections of a handout stand in the next as well."""
    words = [leaf for leaf in leaves(section) if isinstance(leaf, Words)]
    linked = [leaf for leaf in words if any([run.link for run in leaf.runs])]
    stretches = ((part.key, plain(part)) for leaf in linked for part in inlines(leaf))
    return (*((leaf.key, plain(leaf)) for leaf in words), *stretches)


def draw_pages(pages: Sequence[Page], document: Document, marks: Marks, source: Source) -> bytes:
    """The tagged PDF of pages whose leaves stand in the tree that ``marks`` was made with."""
    file = BytesIO()
    canvas = new_canvas(file, document, source.stamp)
    fonts = Fonts(canvas._doc, source.family)
    pen = _Pen(canvas, marks, fonts, source.forms, source.recordings or Recordings())
    for page in pages:
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
    recordings: Recordings


def _draw_page(pen: _Pen, page: Page) -> None:
    """A page: a content stream for each of its stretches (ISO 32000-1, 7.8.2)."""
    pen.marks.new_page()
    pen.canvas.setPageSize((page.width, page.height))
    contents: list[Stream] = []
    for stretch in page.stretches or (Stretch(page.boxes),):
        for box in stretch.boxes:
            if isinstance(box, Anchor):
                _bookmark(pen, box, page)
        recording = _recording(pen, stretch, page.height)
        if recording.content:
            name = f"contents {page.number} {len(contents)}"
            contents.append(Stream(pen.canvas._doc, recording.content, name))
        _replay(pen, recording, page.number - 1)
    show_page(pen.canvas, contents)


def _recording(pen: _Pen, stretch: Stretch, height: float) -> Recording:
    """A stretch recorded: before, if it lasts, or now."""
    first = pen.marks.next_id
    if stretch.boxes and isinstance(stretch.boxes[0], Played) and isinstance(stretch.boxes[0].recording, Recording):
        return stretch.boxes[0].recording
    known = pen.recordings.find(stretch.boxes, first, height) if stretch.lasting else None
    if known:
        return known
    recording = _recorded(pen, stretch.boxes, height, first)
    if stretch.lasting and not pen.fonts.passing:
        pen.recordings.keep(stretch.boxes, first, height, recording)
    return recording


def _replay(pen: _Pen, recording: Recording, page: int) -> None:
    """Let the file hold and know what a recording on its page, from 0, shows and marks."""
    for form in recording.forms:
        use_form(pen.canvas, form)
    pen.fonts.use(recording.fonts)
    pen.marks.mark(recording.keys)
    pen.marks.boxes.update(recording.figures)
    pen.marks.links += [area._replace(page=page) for area in recording.links]


def _recorded(pen: _Pen, boxes: Sequence[Box], height: float, first: int) -> Recording:
    """Every box in its marked content: its leaf's or an artifact's, which neighbours of one leaf or of none share."""
    pen.fonts.begin()
    code: list[str] = []
    keys: list[str] = []
    forms: list[Form] = []
    figures: list[tuple[str, Corners]] = []
    links: list[Area] = []
    open_key: str | None = None
    for box in boxes:
        if isinstance(box, Link):
            links.append(Area(0, _corners(box, height), box.target, box.key))
        if isinstance(box, Link | Anchor):
            continue
        for key, part in _marked(box):
            if key != open_key:
                if open_key is not None:
                    code.append(END)
                code.append(pen.marks.beginning(key, first + len(keys)))
                keys += [key] if key else []
                open_key = key
            _draw_box(pen, part, height, (code, forms))
        if isinstance(box, PictureBox | ImageBox | QrBox):
            figures.append((box.key, _corners(box, height)))
    if open_key is not None:
        code.append(END)
    content = compressed_stream(b"", zlib.compress(f"{chr(10).join(code)}\n".encode("latin-1"))) if code else b""
    shown = tuple(dict.fromkeys(forms))
    return Recording(content, tuple(keys), tuple(figures), tuple(links), shown, pen.fonts.shown_since())


def _corners(box: Link | PictureBox | ImageBox | QrBox, height: float) -> Corners:
    """A box's rectangle in PDF coordinates."""
    return box.x, height - box.y - box.height, box.x + box.width, height - box.y


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


def _draw_box(pen: _Pen, box: Box, height: float, into: tuple[list[str], list[Form]]) -> None:
    """Add the operators of a box, and the forms that they show."""
    code, forms = into
    match box:
        case TextLine():
            code.append(_text(pen.fonts, box, height))
        case PictureBox():
            for piece in picture(box, height, pen.forms):
                code.append(shows(piece) if isinstance(piece, Form) else piece)
                forms += [piece] if isinstance(piece, Form) else []
        case ImageBox():
            code += image(pen.canvas, box, height)
        case PendingNumber():
            raise TypeError(f"the page number of {box.anchor} was never resolved")
        case _:
            code.append(_OPERATORS[type(box)](box, height))


def _text(fonts: Fonts, line: TextLine, height: float) -> str:
    """A text object (ISO 32000-1, 9.4)."""
    size = operators.fine(line.size)
    shown = " ".join([fonts.shown(run.face, size, run.text) for run in line.runs])
    return (
        f"BT 1 0 0 1 {operators.fine(line.x)} {operators.fine(height - line.y)} Tm "
        f"{operators.text_colour(line.colour)} {shown} ET"
    )


def _bookmark(pen: _Pen, anchor: Anchor, page: Page) -> None:
    """Where links to an anchor lead, and its entry in the outline: nothing that is painted."""
    top = page.height - anchor.y
    pen.marks.anchors[anchor.name] = Place(page.number - 1, top)
    pen.canvas.bookmarkPage(anchor.name, fit="XYZ", left=0, top=top, zoom=0)
    pen.canvas.addOutlineEntry(anchor.title, anchor.name, anchor.level, closed=False)
