"""Streams and text strings of a PDF as they stand in a file (ISO 32000-1, 7.3.8 and 7.9.2.2)."""

import re
import zlib

from handoutgen.records import NamedTuple


class Form(NamedTuple):
    """A form XObject (ISO 32000-1, 8.10): a name made of what it holds, and its object as it stands in a file."""

    name: str
    data: bytes


END_OF_STREAM = b"\r\nendstream\n"
"""What follows a stream's data (ISO 19005-3, 6.1.7.1). A line feed alone would be taken together with a return that
happens to be the last of the data, and the stream for a byte shorter than it says."""


def compressed_stream(entries: bytes, deflated: bytes) -> bytes:
    """A stream of deflated data; ``entries`` are those of its dictionary beside filter and length."""
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b%b" % (entries, len(deflated), deflated, END_OF_STREAM)


def plain_stream(entries: bytes, data: bytes) -> bytes:
    """A stream whose data stand as they are; ``entries`` are those of its dictionary beside the length."""
    return b"<<%b/Length %d>>\nstream\n%b%b" % (entries, len(data), data, END_OF_STREAM)


_SHORT = 4096
"""Bytes that a window of 4 KiB holds whole (RFC 1950, 2.2)."""


def content_stream(operators: str) -> bytes:
    """The content stream of some operators, in Latin-1."""
    return compressed_stream(b"", _deflated(operators.encode("latin-1")))


def _deflated(data: bytes) -> bytes:
    """Data deflated (RFC 1951); short data in as little memory as they need, which takes a tenth of the time."""
    deflate = zlib.compressobj(wbits=12, memLevel=5) if len(data) <= _SHORT else zlib.compressobj()
    return deflate.compress(data) + deflate.flush()


_SPECIAL = re.compile(r"[()\\]")


def text_string(text: str) -> str:
    """A text as a string object, in ASCII: as it is, or where it holds anything else in UTF-16."""
    if text.isascii() and text.isprintable():
        return f"({_SPECIAL.sub(_escaped, text)})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _escaped(special: re.Match[str]) -> str:
    return f"\\{special[0]}"
