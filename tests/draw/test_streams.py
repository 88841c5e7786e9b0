"""Content streams as they stand in a file."""

import zlib

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.draw.streams import END_OF_STREAM, content_stream


def data_of(stream: bytes) -> bytes:
    """The data of a stream, with the filter that it names taken off."""
    head, _, rest = stream.partition(b"\nstream\n")
    data = rest.removesuffix(END_OF_STREAM)
    assert head == b"<</Filter/FlateDecode/Length %d>>" % len(data)
    return zlib.decompress(data)


@given(st.text(st.characters(min_codepoint=10, max_codepoint=255), max_size=400), st.integers(1, 60))
def test_operators_come_back(operators: str, times: int) -> None:
    """Whatever its length, a stream holds its operators and tells how many bytes it has."""
    assert (operators * times).encode("latin-1") == data_of(content_stream(operators * times))
