"""A page of a PDF as a PNG image (ISO/IEC 15948)."""

import struct
import zlib

MADE_BY = b"tEXt" + b"Software\x00handoutgen"
"""The text chunk by which the program knows its own images."""

_HEADER = 8 + 25
"""Bytes of the signature and of the IHDR chunk, which comes first."""


def png(pdf: bytes, dots: float) -> bytes:
    """The first page of a PDF in colour, at so many dots an inch."""
    import io  # noqa: PLC0415  put off with what follows
    from typing import Any  # noqa: PLC0415

    import pypdfium2  # noqa: PLC0415  put off for start-up speed: loading the library takes longer than a handout

    document = pypdfium2.PdfDocument(pdf)
    try:
        image: Any = document[0].render(scale=dots / 72).to_pil()
    finally:
        document.close()
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True, dpi=(dots, dots))
    return _signed(file.getvalue())


def _signed(image: bytes) -> bytes:
    """The image with the chunk that says who made it."""
    chunk = struct.pack(">I", len(MADE_BY) - 4) + MADE_BY + struct.pack(">I", zlib.crc32(MADE_BY))
    return image[:_HEADER] + chunk + image[_HEADER:]
