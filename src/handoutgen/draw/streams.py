"""Streams of a PDF as they stand in a file (ISO 32000-1, 7.3.8)."""

END_OF_STREAM = b"\r\nendstream\n"
"""What follows a stream's data (ISO 19005-3, 6.1.7.1). A line feed alone would be taken together with a return that
happens to be the last of the data, and the stream for a byte shorter than it says."""


def compressed_stream(entries: bytes, deflated: bytes) -> bytes:
    """A stream of deflated data; ``entries`` are those of its dictionary beside filter and length."""
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b%b" % (entries, len(deflated), deflated, END_OF_STREAM)
