"""PDFs as other programs make them, and what is printed on a booklet's sheets."""

import io
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Array, Dictionary, Name
from reportlab.pdfgen.canvas import Canvas

A5 = (420.0, 595.0)

Half = tuple[str, float]
"""The words on one half of a side, and the angle in radians at which they stand; a blank half has none."""


def numbered(count: int, size: tuple[float, float] = A5) -> bytes:
    """A PDF whose every page holds its number, from 1."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=1)
    canvas.setTitle("Numbers")
    for number in range(1, count + 1):
        canvas.drawString(size[0] / 4, size[1] * 3 / 4, f"page {number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def changed(content: bytes, change: Callable[[pikepdf.Pdf], Any], **how: Any) -> bytes:
    """A PDF with something done to it; ``how`` it is saved."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(file, **how)
    return file.getvalue()


def note(pdf: pikepdf.Pdf, words: str, flags: int, kind: str = "/FreeText") -> pikepdf.Object:
    """An annotation that shows words; ``flags`` say where (ISO 32000-1, table 165: 2 nowhere, 4 on paper)."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    look = pdf.make_stream(
        f"BT /Helv 10 Tf 2 5 Td ({words}) Tj ET".encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 100, 20]),
        Resources=Dictionary(Font=Dictionary(Helv=font)),
    )
    rectangle = Array([60, 100 + 20 * flags, 160, 120 + 20 * flags])
    made = Dictionary(Type=Name.Annot, Subtype=Name(kind), Rect=rectangle, F=flags, AP=Dictionary(N=look))
    return pdf.make_indirect(made)


def words(content: bytes) -> list[str]:
    """The words of each page, with single spaces."""
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def halves(content: bytes) -> list[tuple[Half, Half]]:
    """What stands on the left and the right half of each page, as it comes out of the printer."""
    found = []
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            width, height = page.get_size()
            text = page.get_textpage()
            left = text.get_text_bounded(0, 0, width / 2, height)
            right = text.get_text_bounded(width / 2, 0, width, height)
            angles = {_middle(text, at) < width / 2: pdfium.FPDFText_GetCharAngle(text, at) for at in _letters(text)}
            found.append(((left.strip(), angles.get(True, 0.0)), (right.strip(), angles.get(False, 0.0))))
    return found


def _letters(text: pypdfium2.PdfTextPage) -> list[int]:
    return [at for at, letter in enumerate(text.get_text_range()) if letter.isalnum()]


def _middle(text: pypdfium2.PdfTextPage, at: int) -> float:
    left, _, right, _ = text.get_charbox(at)
    return float(left + right) / 2


def cut_apart(fronts: Sequence[tuple[Half, Half]], backs: Sequence[tuple[Half, Half]], flip: str) -> list[Half]:
    """The pages of one signature, its sheets turned over about an edge, folded and nested, as a reader meets them."""
    first: list[Half] = []
    second: list[Half] = []
    for (left, right), (back_left, back_right) in zip(fronts, backs, strict=True):
        if flip == "short":  # what is on the left of the back lies behind the right of the front
            back_left, back_right = back_right, back_left
        first += [right, back_right]
        second = [back_left, left, *second]
    return first + second
