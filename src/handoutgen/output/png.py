"""A page of a PDF as a PNG image (ISO/IEC 15948)."""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from handoutgen.output.files import PNG_MADE_BY

_HEADER = 8 + 25
"""Bytes of the signature and of the IHDR chunk, which comes first."""


def png(pdf: bytes, dots: float) -> bytes:
    """The first page of a PDF in colour, at so many dots an inch."""
    return next(pngs(pdf, dots))


def pngs(pdf: bytes, dots: float) -> Iterator[bytes]:
    """Every page of a PDF in colour, at so many dots an inch."""
    import pypdfium2  # noqa: PLC0415  put off for start-up speed: loading the library takes longer than a handout

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield _image(page, dots)
            page.close()
    finally:
        document.close()


def _image(page: Any, dots: float) -> bytes:
    file = io.BytesIO()
    page.render(scale=dots / 72).to_pil().save(file, "PNG", optimize=True, dpi=(dots, dots))
    return _signed(file.getvalue())


def _signed(image: bytes) -> bytes:
    """The image with the chunk that says who made it."""
    chunk = b"tEXt" + PNG_MADE_BY
    framed = struct.pack(">I", len(PNG_MADE_BY)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return image[:_HEADER] + framed + image[_HEADER:]
