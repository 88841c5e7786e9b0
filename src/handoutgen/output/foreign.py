"""Reading a PDF that any program made, so that its pages can be placed on others: what prints, and nothing else.

A page becomes a form XObject (ISO 32000-1, 8.10) of its content. Filled-in fields and notes that would print are drawn
into it; links, scripts, attachments and the document's structure are no part of a page's content and stay behind.

This module loads pikepdf, which takes longer than a handout: whoever needs it puts its import off.
"""

import io
from decimal import Decimal
from math import isfinite
from typing import Any

import pikepdf
from pikepdf import Object, Page, Pdf

from handoutgen.imposition.sheets import Box, Size
from handoutgen.output.pdfium import pages_seen, with_fields_drawn
from handoutgen.output.unreadable import FAULTS, Unreadable, without_log
from handoutgen.records import NamedTuple
from handoutgen.units import LETTER

_TREE_DEPTH = 100
"""Page trees are some levels deep; a broken one may go round in circles."""

_LARGEST = 1e7
"""No page is so many units wide or high; PDF's own limit is 14,400."""


class ForeignPage(NamedTuple):
    """A page as a form XObject.

    ``box`` is the part of it that shows, ``rotation`` the degrees by which it is turned clockwise to be read, and
    ``unit`` the points of one of its units (ISO 32000-1, 14.11.2 and 7.7.3.3).
    """

    form: Object
    box: Box
    rotation: int
    unit: float

    @property
    def size(self) -> Size:
        """The page as it is read, in points."""
        width = (self.box.right - self.box.left) * self.unit
        height = (self.box.top - self.box.bottom) * self.unit
        return Size(height, width) if self.rotation % 180 else Size(width, height)


class Foreign(NamedTuple):
    """What there is to print in a PDF, with the title that it has, if any.

    ``mended``: the file has faults, and what is here was made out in spite of them. ``pdf`` holds the pages' objects.
    """

    pages: tuple[ForeignPage, ...]
    title: str
    mended: bool
    pdf: Pdf


_DAMAGED = Unreadable(
    "pdf-damaged",
    "This file is damaged, or is no PDF.",
    "Open it in a viewer; if that shows it, print it to a new PDF there and use that one.",
)
_LOST = _DAMAGED._replace(message="This file is damaged: some of its pages are lost.", hint="Ask for it again.")
_LOCKED = Unreadable(
    "pdf-locked",
    "This file is locked with a password.",
    "Ask whoever made it for one without a password, or print it to a new PDF from a viewer in which you can open it.",
)
_PROTECTED = Unreadable(
    "pdf-locked",
    "Whoever made this file has protected it against changes.",
    "Ask them for one without protection.",
)
_FORM = Unreadable(
    "pdf-form",
    "This file is a form that only Adobe's own programs can show (XFA).",
    "Open it there, print it to a new PDF, and use that one.",
)
_EMPTY = Unreadable("pdf-empty", "This file has no pages.", "Name another one.")


def read_foreign(content: bytes) -> Foreign | Unreadable:
    """The pages of a PDF, or why there are none to be had."""
    try:
        with without_log():
            return _read(content)
    except pikepdf.PasswordError:
        return _LOCKED
    except FAULTS:
        return _DAMAGED


def _read(content: bytes) -> Foreign | Unreadable:
    pdf = pikepdf.open(io.BytesIO(content))
    root: Any = pdf.Root
    if pdf.is_encrypted:
        return _PROTECTED
    if root.get("/NeedsRendering") is True:
        return _FORM
    mended = bool(pdf.get_warnings())
    seen = pages_seen(content)
    if seen is None and mended:
        return _DAMAGED
    if seen is not None and seen > len(pdf.pages):  # qpdf leaves out without a word what is no page
        return _LOST
    if _has_bare_fields(pdf):
        drawn = with_fields_drawn(content)
        if not drawn:
            return _DAMAGED
        pdf = pikepdf.open(io.BytesIO(drawn))
    pdf.flatten_annotations("print")
    pages: list[ForeignPage] = []
    for number, page in enumerate(pdf.pages, 1):
        read = _page(page)
        if not read:
            return _DAMAGED._replace(message=f"Page {number} of this file is damaged.")
        pages.append(read)
    return Foreign(tuple(pages), _title(pdf), mended or bool(pdf.get_warnings()), pdf) if pages else _EMPTY


def _has_bare_fields(pdf: Pdf) -> bool:
    """Whether a field has no appearance, or asks for a new one."""
    form = pdf.acroform
    if not form.exists:
        return False
    fields = (annotation.obj for field in form.fields for annotation in form.get_annotations_for_field(field))
    return form.needs_appearances or any("/AP" not in each for each in fields)


def _page(page: Page) -> ForeignPage | None:
    """A page; None if its content cannot be decoded."""
    form = page.as_form_xobject(handle_transformations=False)
    try:
        form.read_bytes()
    except pikepdf.PdfError:
        return None
    box = _shown(page)
    form.BBox = pikepdf.Array(box)
    rotation = _inherited(page, "/Rotate")
    turned = int(rotation) % 360 if isinstance(rotation, int) and not rotation % 90 else 0
    unit = _number(page.get("/UserUnit", 1))
    return ForeignPage(form, box, turned, unit if unit and unit > 0 else 1.0)


def _shown(page: Page) -> Box:
    """What a viewer shows of a page: its crop box within its media box, and Letter where it names no usable size."""
    media = _box(_inherited(page, "/MediaBox")) or Box(0.0, 0.0, LETTER.width, LETTER.height)
    crop = _box(_inherited(page, "/CropBox")) or media
    both = Box(*map(max, media[:2], crop[:2]), *map(min, media[2:], crop[2:]))
    return both if both.left < both.right and both.bottom < both.top else media


def _box(value: Any) -> Box | None:
    """A rectangle by any two opposite corners; None if it is none, or has no area."""
    numbers = [_number(each) for each in value] if isinstance(value, pikepdf.Array) else []
    corners = [each for each in numbers if each is not None]
    if len(corners) != 4 or len(numbers) != 4:
        return None
    (left, right), (bottom, top) = sorted(corners[::2]), sorted(corners[1::2])
    return Box(left, bottom, right, top) if left < right and bottom < top else None


def _number(value: Any) -> float | None:
    """A number of a PDF that a page can be measured in."""
    number = float(value) if isinstance(value, int | float | Decimal) and not isinstance(value, bool) else None
    return number if number is not None and isfinite(number) and abs(number) < _LARGEST else None


def _inherited(page: Page, name: str) -> Any:
    """An attribute of a page, or of the nearest node of the page tree above it (ISO 32000-1, 7.7.3.4)."""
    node: Any = page.obj
    for _ in range(_TREE_DEPTH):
        if not isinstance(node, pikepdf.Dictionary) or name in node:
            break
        node = node.get("/Parent")
    return node.get(name) if isinstance(node, pikepdf.Dictionary) else None


def _title(pdf: Pdf) -> str:
    """The title in the document information, else in the metadata."""
    title = pdf.docinfo.get("/Title")
    if isinstance(title, pikepdf.String) and str(title):
        return str(title)
    return str(pdf.open_metadata(set_pikepdf_as_editor=False, strict=False).get("dc:title") or "")
