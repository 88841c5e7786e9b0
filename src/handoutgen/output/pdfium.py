"""What PDFium, the reader in Chrome, makes of a PDF where qpdf alone would fall short.

This module loads PDFium: whoever needs it puts its import off.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium
from pypdfium2 import PdfDocument


def pages_seen(content: bytes) -> int | None:
    """How many pages a viewer finds in a PDF; None if it cannot open it."""
    with _opened(content) as document:
        return None if document is None else len(document)


def with_fields_drawn(content: bytes) -> bytes | None:
    """A PDF with its fields and notes drawn into its pages as they print; None if a viewer cannot open it.

    Fields without an appearance of their own get the viewer's (ISO 32000-1, 12.7.3.3); qpdf would set each on one line.
    """
    with _opened(content) as document:
        if document is None:
            return None
        document.init_forms()  # from here on a page that is loaded gets the appearances that its fields lack
        for page in document:
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_PRINT)
            page.close()
        file = io.BytesIO()
        document.save(file)
    return file.getvalue()


@contextmanager
def _opened(content: bytes) -> Iterator[PdfDocument | None]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        yield document
    finally:
        document.close()
