"""What tags cost: a warm build beside the same build without tags; and a warm build that has made it all before.

Tags are timed where every section is laid out and drawn anew, for what was drawn before is replayed with its tags.
"""

from collections.abc import Iterator
from functools import partial
from statistics import median

from benchmarks.clock import Row, paired, seconds
from benchmarks.handout import laid_out, ready
from benchmarks.null_tagger import untagged
from handoutgen.draw.document import draw
from handoutgen.draw.recordings import Recordings
from handoutgen.layout.memory import Memory

ROUNDS = 25


def rows(rounds: int = ROUNDS) -> Iterator[Row]:
    """Build times from composing to bytes, the share that tags add to it, and the bytes that they add to a page."""
    pair = paired(_tagged, _untagged, rounds)
    layout, _ = laid_out()
    pages = len(layout.pages)
    yield Row(f"a warm build of {pages} pages", f"{pair.first * 1000:.0f} ms")
    yield Row(f"a warm build of {pages} pages, replayed", f"{_replaying(rounds) * 1000:.1f} ms")
    yield Row("tags: build time beside untagged", f"+{(pair.ratio - 1) * 100:.0f} %", "+25 %")
    yield Row("tags: bytes a page", f"{(len(_tagged()) - len(_untagged())) / pages / 1000:.1f} kB", "6 kB")


def _tagged() -> bytes:
    layout, document = laid_out()
    return draw(layout, document, ready().source)


def _untagged() -> bytes:
    layout, document = laid_out()
    return untagged(layout.pages, document, ready().source)


def _replaying(rounds: int) -> float:
    """The time of a build of which all but the first page was laid out and drawn before."""
    build = partial(_replayed, Memory(), Recordings())
    build()
    return median(seconds(build) for _ in range(rounds))


def _replayed(memory: Memory, recordings: Recordings) -> bytes:
    layout, document = laid_out(memory)
    return draw(layout, document, ready().source._replace(recordings=recordings))
