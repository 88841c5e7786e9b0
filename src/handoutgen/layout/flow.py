"""Flowing parts over pages: breaks fall between parts, and a heading is never the last of a page."""

from collections.abc import Sequence

from handoutgen.layout.boxes import Frame
from handoutgen.layout.frames import column
from handoutgen.records import NamedTuple


class Item(NamedTuple):
    """A part that is never split, with the space above it; ``with_next`` keeps it on the page of the next."""

    frame: Frame
    gap: float
    with_next: bool = False


_TIGHTEST = 0.6
_BELOW_CONTINUED = 6.0
_STEPS = (1.0, 0.9, 0.8, 0.7, _TIGHTEST)


def flow(items: Sequence[Item], height: float, continued: Frame) -> tuple[Frame, ...]:
    """Pages of at most ``height`` points; every page but the first begins with ``continued``, if it has any height.

    Gaps give way a little, evenly, where that saves a page.
    """
    fewest = len(_pages(items, height, continued, _TIGHTEST))
    return next(pages for share in _STEPS if len(pages := _pages(items, height, continued, share)) == fewest)


def _pages(items: Sequence[Item], height: float, continued: Frame, share: float) -> tuple[Frame, ...]:
    """Pages with every gap at a share of its height."""
    pages: list[list[Frame | float]] = [[]]
    used = 0.0
    for group in _groups(items):
        needed = sum(share * item.gap + item.frame.height for item in group)
        if pages[-1] and used + needed > height:
            pages.append([])
            used = 0.0
            if continued.height:
                spare = height - continued.height - needed
                least = 0.0 if group[0].gap else max(0.0, min(_BELOW_CONTINUED, spare))
                pages[-1] += [continued, least]
                used = continued.height + least
        for item in group:
            if pages[-1]:
                pages[-1].append(share * item.gap)
                used += share * item.gap
            pages[-1].append(item.frame)
            used += item.frame.height
    return tuple(column(*page) for page in pages)


def _groups(items: Sequence[Item]) -> list[list[Item]]:
    """Parts that stay together: each with those before it that must not be parted from it."""
    groups: list[list[Item]] = []
    joined = False
    for item in items:
        if joined:
            groups[-1].append(item)
        else:
            groups.append([item])
        joined = item.with_next
    return groups
