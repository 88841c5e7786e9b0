"""A file that travels in a PDF: embedded (ISO 32000-1, 7.11.4), and associated with all of it (ISO 19005-3, annex E).

PDF/A-3 wants of it a media type, a date, its name twice, and what it is to the document; PDF/UA-1 its name twice too
(ISO 14289-1, 7.11).
"""

import hashlib
import re
import zlib
from datetime import UTC, datetime
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.objects import Raw, Stream
from handoutgen.draw.streams import compressed_stream, text_string
from handoutgen.records import NamedTuple


class Attachment(NamedTuple):
    """A file from which a document was made: its name, bytes, media type, and in plain words what it is."""

    name: str
    data: bytes
    mime: str
    description: str


def write_attachment(canvas: Canvas, attachment: Attachment, stamp: int) -> None:
    """Put a file into that of a canvas, as its source; ``stamp`` is its date in seconds since 1970 (UTC)."""
    document = canvas._doc
    name, description = (text_string(text).encode("ascii") for text in (attachment.name, attachment.description))
    file = b"%d 0 R" % _embedded(document, attachment, stamp)
    specification = Raw(
        document,
        b"<</Type/Filespec/F%b/UF%b/Desc%b/AFRelationship/Source/EF<</F %b/UF %b>>>>"
        % (name, name, description, file, file),
    )
    tree = Raw(document, b"<</EmbeddedFiles<</Names[%b %b]>>>>" % (name, specification.reference.encode("ascii")))
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "AF"]
    catalogue.AF = f"[{specification.reference}]"
    catalogue.Names = tree.reference


def _embedded(document: Any, attachment: Attachment, stamp: int) -> int:
    """The number of the stream that holds the bytes (ISO 32000-1, 7.11.4.1, tables 45 and 46)."""
    when = datetime.fromtimestamp(stamp, UTC).strftime("D:%Y%m%d%H%M%S+00'00'").encode("ascii")
    check = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest().encode("ascii")
    parameters = b"/Params<</Size %d/ModDate(%b)/CheckSum<%b>>>" % (len(attachment.data), when, check)
    entries = b"/Type/EmbeddedFile/Subtype%b%b" % (_name(attachment.mime), parameters)
    return Stream(document, compressed_stream(entries, zlib.compress(attachment.data, 9)), _KEY).number


_KEY = "attachment"
"""What ReportLab knows the stream by."""


def _name(text: str) -> bytes:
    """A name object: what is no regular character stands by its number (ISO 32000-1, 7.3.5)."""
    return b"/" + re.sub(rb"[^A-Za-z0-9.+_-]", lambda found: b"#%02X" % found[0][0], text.encode("utf-8"))
