"""The one function that draws: pages of positioned boxes become the bytes of a PDF."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

from handoutgen.compose.blocks import Document, Section
from handoutgen.draw import operators
from handoutgen.draw.attachments import Attachment, write_attachment
from handoutgen.draw.canvas import new_canvas
from handoutgen.draw.elements import Corners, Part
from handoutgen.draw.fonts import Fonts
from handoutgen.draw.objects import Stream, shows, use_form
from handoutgen.draw.pages import show_page
from handoutgen.draw.recordings import Recording, Recordings
from handoutgen.draw.streams import Form, content_stream
from handoutgen.draw.tags import END, Area, Marks, Place
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
from handoutgen.records import NamedTuple

if TYPE_CHECKING:  # recordings need no figures
    from handoutgen.draw.forms import FormsById

_NO_PARTS: Mapping[Any, Any] = MappingProxyType({})


class Source(NamedTuple):
    """What drawing takes beside the pages: fonts, figures, and the stamp of the file in seconds since 1970 (UTC).

    ``attachment`` is a file to put into the PDF, if any; ``recordings`` are those of earlier files, to be added to;
    ``parts`` are those of the structure tree that an earlier run made, by section.
    """

    family: Family
    forms: "FormsById"
    stamp: int
    attachment: Attachment | None = None
    recordings: Recordings | None = None
    parts: Mapping[Section, Sequence[Part]] = _NO_PARTS


def draw(layout: Layout, document: Document, source: Source) -> bytes:
    """The tagged PDF of a laid-out Document."""
    marks = Marks([part for section in document.sections for part in _parts_of(section, source)])
    return draw_pages(layout.pages, document, marks, source)


def _parts_of(section: Section, source: Source) -> Sequence[Part]:
    """The parts of the tree that a section comes to: from before, or made now."""
    if section in source.parts:
        return source.parts[section]
    from handoutgen.draw.element_forms import parts_of  # noqa: PLC0415  put off: what was kept needs none of it

    return parts_of(section)


def draw_pages(pages: Sequence[Page], document: Document, marks: Marks, source: Source) -> bytes:
    """The tagged PDF of pages whose leaves stand in the tree that ``marks`` was made with."""
    file = BytesIO()
    canvas = new_canvas(file, document, source.stamp)
    fonts = Fonts(canvas._doc, source.family)
    recordings = source.recordings or Recordings()
    recordings.begin()
    pen = _Pen(canvas, marks, fonts, source.forms, recordings, {}, {})
    for page in pages:
        _draw_page(pen, page)
    pen.fonts.write()
    marks.write(canvas)
    if source.attachment:
        write_attachment(canvas, source.attachment, source.stamp)
    canvas.save()
    return file.getvalue()


class _Pen(NamedTuple):
    """What draws boxes, and what stays the same from page to page: what marks nothing, drawn, and its streams."""

    canvas: Canvas
    marks: Marks
    fonts: Fonts
    forms: "FormsById"
    recordings: Recordings
    unmarked: dict[tuple[tuple[Box, ...], float], Recording]
    streams: dict[bytes, Stream]


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
            contents.append(_stream(pen, recording, f"contents {page.number} {len(contents)}"))
        _replay(pen, recording, page.number - 1)
    show_page(pen.canvas, contents)


def _stream(pen: _Pen, recording: Recording, name: str) -> Stream:
    """The content stream of a recording, which stands in the file once if it marks nothing: a page's header."""
    if recording.keys:
        return Stream(pen.canvas._doc, recording.content, name)
    if recording.content not in pen.streams:
        pen.streams[recording.content] = Stream(pen.canvas._doc, recording.content, name)
    return pen.streams[recording.content]


def _recording(pen: _Pen, stretch: Stretch, height: float) -> Recording:
    """A stretch recorded: before, if it lasts, or now."""
    first = pen.marks.next_id
    if stretch.boxes and isinstance(stretch.boxes[0], Played) and isinstance(stretch.boxes[0].recording, Recording):
        return stretch.boxes[0].recording
    boxes, lasts = stretch.boxes, stretch.lasting
    known = pen.recordings.find(boxes, first, height) if lasts else pen.unmarked.get((boxes, height))
    if known:
        return known
    recording = _recorded(pen, boxes, height, first)
    if not lasts and not recording.keys:
        pen.unmarked[boxes, height] = recording
    if lasts and not pen.fonts.passing:
        pen.recordings.keep(boxes, first, height, recording)
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
    content = content_stream("\n".join([*code, ""])) if code else b""
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
    QrBox: operators.qr_code,
}


def _draw_box(pen: _Pen, box: Box, height: float, into: tuple[list[str], list[Form]]) -> None:
    """Add the operators of a box, and the forms that they show."""
    code, forms = into
    match box:
        case TextLine():
            code.append(_text(pen.fonts, box, height))
        case PictureBox():
            from handoutgen.draw.pictures import picture  # noqa: PLC0415  put off: recordings hold the most of them

            for piece in picture(box, height, pen.forms):
                code.append(shows(piece) if isinstance(piece, Form) else piece)
                forms += [piece] if isinstance(piece, Form) else []
        case IconBox():
            from handoutgen.draw.icons import icon  # noqa: PLC0415  put off as above

            code.append(icon(box, height))
        case ImageBox():
            from handoutgen.draw.images import image  # noqa: PLC0415  put off as above

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
