"""The order of pages in a folded booklet: what stands on which half of which side of a sheet.

Pages are numbered from 0 in the order in which they are read; None is a page that stays blank.
"""

from collections.abc import Sequence

from handoutgen.records import NamedTuple

Order = tuple[int | None, ...]

PER_SHEET = 4
"""A sheet folded once has two leaves, and a leaf two pages."""


class Faces(NamedTuple):
    """The pages of one sheet as it lies open: its outside, then its inside as seen when turned over like a page."""

    front_left: int | None
    front_right: int | None
    back_left: int | None
    back_right: int | None


def missing(count: int) -> int:
    """How many pages a booklet needs beyond ``count`` to fill its last sheet: 0 to 3."""
    return -count % PER_SHEET


def filled(count: int, fillers: int = 0, *, back_cover: bool = False) -> Order:
    """The pages of a booklet as they are read, filled to whole sheets.

    Fillers are numbered on from ``count`` and come after the last page as far as there is room; blank pages follow
    them. With a back cover both come before the last page, which stays on the outside.
    """
    room = missing(count)
    used = min(fillers, room)
    added: Order = (*range(count, count + used), *(None for _ in range(room - used)))
    kept = int(back_cover and count > 1)
    return (*range(count - kept), *added, *range(count - kept, count))


def signatures(sheets: int, most: int | None) -> tuple[int, ...]:
    """How many sheets are folded together each time: as few signatures as hold at most ``most`` sheets each.

    They differ by one sheet at most, the larger ones first; None folds all sheets together.
    """
    count = -(-sheets // most) if most else min(sheets, 1)
    return tuple(sheets // count + (at < sheets % count) for at in range(count))


def folded(pages: Sequence[int | None]) -> tuple[Faces, ...]:
    """The sheets of one signature, outermost first: each wraps round the pages that those inside it hold."""
    last = len(pages) - 1
    return tuple(
        Faces(pages[last - at], pages[at], pages[at + 1], pages[last - at - 1]) for at in range(0, len(pages) // 2, 2)
    )
