"""The sides of a booklet as the pages of a PDF.

It is for a printer alone: its pages are out of order, so it is not tagged, and it asks to be printed as it is.
Like ``output.foreign`` this module loads pikepdf.
"""

import io
from collections.abc import Sequence
from enum import Enum

import pikepdf
from pikepdf import Object, Pdf

from handoutgen import __version__
from handoutgen.imposition.sheets import Box, Mark, Placement, Side
from handoutgen.output.foreign import Foreign, ForeignPage
from handoutgen.theme.rules import HAIRLINE

_MADE_BY = f"handoutgen {__version__}"
"""Begins as ``output.files`` knows the files of this program."""

_EARLIEST = "1.7"
"""The version of PDF in which a file can ask for duplex."""


class Duplex(Enum):
    """What a file asks of the printer (ISO 32000-1, 12.2)."""

    ONE_SIDED = "/Simplex"
    SHORT_EDGE = "/DuplexFlipShortEdge"
    LONG_EDGE = "/DuplexFlipLongEdge"


def imposed_pdf(foreign: Foreign, sides: Sequence[Side], duplex: Duplex) -> bytes:
    """A PDF of ``sides``, one a page, whose placements number the pages of ``foreign``.

    The same input gives the same bytes.
    """
    with pikepdf.new() as pdf:
        for side in sides:
            _add_page(pdf, foreign, side)
        layers = foreign.pdf.Root.get("/OCProperties")
        if isinstance(layers, pikepdf.Dictionary):  # which layers are hidden is not said with their content
            held = layers if layers.is_indirect else foreign.pdf.make_indirect(layers)
            pdf.Root.OCProperties = pdf.copy_foreign(held)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(
            Duplex=pikepdf.Name(duplex.value), PrintScaling=pikepdf.Name("/None")
        )
        if foreign.title:
            pdf.docinfo["/Title"] = foreign.title
        pdf.docinfo["/Producer"] = _MADE_BY
        file = io.BytesIO()
        pdf.save(
            file,
            min_version=max(_EARLIEST, foreign.pdf.pdf_version),
            object_stream_mode=pikepdf.ObjectStreamMode.disable,  # or the producer could not be found in the file
            deterministic_id=True,
        )
    return file.getvalue()


def _add_page(pdf: Pdf, foreign: Foreign, side: Side) -> None:
    """A page that draws each form of a side at its place, and the marks."""
    forms: dict[str, Object] = {}
    content = []
    if side.turned:
        content.append(f"-1 0 0 -1 {_numbers(*side.size)} cm")
    for placement in side.placements:
        page, name = foreign.pages[placement.page], f"/P{placement.page}"
        forms[name] = pdf.copy_foreign(page.form)
        content.append(_drawn(name, page, placement))
    content += [_line(mark) for mark in side.marks]
    pdf.add_blank_page(page_size=side.size)
    made = pdf.pages[-1]
    made.Contents = pdf.make_stream("\n".join(content).encode())
    made.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(forms))
    made.TrimBox = pikepdf.Array(side.trim)


def _drawn(name: str, page: ForeignPage, placement: Placement) -> str:
    left, bottom, right, top = placement.clip
    clip = _numbers(left, bottom, right - left, top - bottom)
    return f"q {clip} re W n {_numbers(*matrix(page, placement))} cm {name} Do Q"


def matrix(page: ForeignPage, placement: Placement) -> tuple[float, float, float, float, float, float]:
    """The matrix that takes a page's own coordinates to where it is placed, upright (ISO 32000-1, 8.3.3)."""
    scale = placement.scale * page.unit
    a, b, c, d = _TURNS[page.rotation]
    x, y = _corner(page.box, page.rotation)
    e, f = placement.x - scale * (a * x + c * y), placement.y - scale * (b * x + d * y)
    return scale * a, scale * b, scale * c, scale * d, e, f


_TURNS = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}
"""Turns clockwise, by their degrees."""


def _corner(box: Box, rotation: int) -> tuple[float, float]:
    """The corner of a page that is at the lower left once the page is turned clockwise."""
    return (box.left if rotation in (0, 270) else box.right), (box.bottom if rotation in (0, 90) else box.top)


def _line(mark: Mark) -> str:
    return f"q 0 G {HAIRLINE} w {_numbers(mark.x, mark.bottom)} m {_numbers(mark.x, mark.top)} l S Q"


def _numbers(*values: float) -> str:
    """Numbers as operands, which may have no exponent."""
    return " ".join(f"{value:.7f}".rstrip("0").rstrip(".") for value in values)
