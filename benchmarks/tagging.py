"""What tags cost: a warm build beside the same build without tags."""

from collections.abc import Iterator

from benchmarks.clock import Row, paired
from benchmarks.handout import laid_out, ready
from benchmarks.null_tagger import NullMarks
from handoutgen.draw.document import draw, draw_pages

ROUNDS = 25


def rows() -> Iterator[Row]:
    """The share of build time that tags add, from composing to bytes, and the bytes that they add to a page."""
    pair = paired(_tagged, _untagged, ROUNDS)
    layout, _ = laid_out()
    pages = len(layout.pages)
    yield Row(f"a warm build of {pages} pages", f"{pair.first * 1000:.0f} ms")
    yield Row("tags: build time beside untagged", f"+{(pair.ratio - 1) * 100:.0f} %", "+25 %")
    yield Row("tags: bytes a page", f"{(len(_tagged()) - len(_untagged())) / pages / 1000:.1f} kB", "6 kB")


def _tagged() -> bytes:
    layout, document = laid_out()
    return draw(layout, document, ready().source)


def _untagged() -> bytes:
    layout, document = laid_out()
    return draw_pages(layout.pages, document, NullMarks(), ready().source)
