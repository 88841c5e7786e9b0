"""Where a number may stand on a picture: beside its arrow, where it covers as little as can be.

All places and lengths are body millimetres from a panel's left edge and its top.
"""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from handoutgen.content.figures import BakedPanel, Outlines, PackedOutlines, Point
from handoutgen.layout.outlines import FINE, Paths, paths_of, traced, unpacked
from handoutgen.records import NamedTuple

_CELL = 32.0
"""Places on lines are kept by squares of this size."""

_NEVER = 1e6
"""What it costs to cover an arrow, what should be felt, or another number."""

_ON_LINES = 8.0
_ON_BODY = 2.0
"""What it costs to cover a millimetre of a line a print millimetre broad: an outline of the body is 0.36 broad, an
edge of a mat 0.19; and to stand on something, for each millimetre of the radius."""

_ASIDE, _AWAY = 0.15, 1.5
"""What it costs to leave the first choice, for each millimetre; to leave the arrow."""

_ALONG = (0.5, 0.3, 0.7, 0.1, 0.9)
_AROUND = 16
_RINGS = (0.0, 0.7, 1.4, 2.4)


class Disc(NamedTuple):
    """A number to be placed: its radius, and how far it stays from an arrow."""

    radius: float
    gap: float


class Bounds(NamedTuple):
    """Where the middle of a number may be."""

    left: float
    top: float
    right: float
    bottom: float

    def nearest(self, place: Point) -> Point:
        """The place itself, or the nearest within."""
        x, y = place
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)


class _Drawn(NamedTuple):
    """What a panel shows, with the places on its lines by squares."""

    lines: Mapping[tuple[int, int], Sequence[tuple[float, float, float]]]
    outlines: Outlines


def clearest(panel: BakedPanel, disc: Disc, bounds: Bounds, taken: Sequence[Point] = ()) -> Point:
    """The place for the number of a panel's first arrow, other numbers being at the places ``taken``.

    First choice is beside the middle of the arrow, on the side away from the middle of the picture's lower edge. It is
    left for another place where that covers less, the less gladly the further that is from the arrow.
    """
    drawn = _drawn(panel)
    arrow = drawn.outlines.arrows[0]
    first = bounds.nearest(_beside(panel, disc))
    best, least = first, _cost(drawn, disc, first, taken)
    for place in map(bounds.nearest, _places(arrow, disc)):
        far = _ASIDE * math.dist(place, first)
        if far < least:
            far += _AWAY * max(0.0, _off(arrow, place) - disc.radius - disc.gap)
        if far < least:
            cost = far + _cost(drawn, disc, place, taken)
            if cost < least:
                best, least = place, cost
    return best


def _off(arrow: Sequence[Point], place: Point) -> float:
    """How far a place is from an arrow."""
    return min(math.dist(place, point) for point in arrow)


def _beside(panel: BakedPanel, disc: Disc) -> Point:
    """Beside the middle of the first arrow, on the side away from where the body is."""
    arrow = panel.arrows[0]
    x, y = ((arrow.anchor[at] + arrow.head[at]) / 2 for at in (0, 1))
    across, up = arrow.direction
    aside = (up, across)
    if aside[0] * (x - panel.width / 2) + aside[1] * (y - panel.height) < 0:
        aside = (-aside[0], -aside[1])
    return x + aside[0] * (disc.radius + disc.gap), y + aside[1] * (disc.radius + disc.gap)


def _places(arrow: Sequence[Point], disc: Disc) -> Iterator[Point]:
    """Places beside the arrow along its way, before its tail and its head, then in rings around its middle."""
    away = disc.radius + disc.gap
    for share in _ALONG:
        at = round(share * (len(arrow) - 1))
        (x, y), (ax, ay), (bx, by) = arrow[at], arrow[max(at - 1, 0)], arrow[min(at + 1, len(arrow) - 1)]
        length = math.dist((ax, ay), (bx, by)) or 1.0
        nx, ny = (by - ay) / length * away, (ax - bx) / length * away
        yield from ((x + nx, y + ny), (x - nx, y - ny))
    for (ax, ay), (bx, by) in ((arrow[0], arrow[-1]), (arrow[-1], arrow[0])):
        length = math.dist((ax, ay), (bx, by)) or 1.0
        yield ax + (ax - bx) / length * away, ay + (ay - by) / length * away
    (x, y), reach = arrow[len(arrow) // 2], math.dist(arrow[0], arrow[-1]) / 2
    for ring, turn in itertools.product(_RINGS, range(_AROUND)):
        angle = 2 * math.pi * turn / _AROUND
        radius = away + ring * disc.radius
        yield x + (radius + reach * abs(math.cos(angle))) * math.cos(angle), y + radius * math.sin(angle)


def _cost(drawn: _Drawn, disc: Disc, place: Point, taken: Sequence[Point]) -> float:
    """How much a number covers, in millimetres of line."""
    x, y = place
    radius = disc.radius
    cost = _NEVER * sum(math.dist(place, other) < 2 * radius for other in taken)
    close = (radius + 0.9 * disc.gap) ** 2
    cost += _NEVER * any((px - x) ** 2 + (py - y) ** 2 < close for arrow in drawn.outlines.arrows for px, py in arrow)
    edge = (radius + disc.gap / 6) ** 2
    for area in drawn.outlines.feel:
        cost += _NEVER * (_winds(area, x, y) != 0 or any((px - x) ** 2 + (py - y) ** 2 < edge for px, py in area))
    if cost < _NEVER:
        near = _near(drawn, place, radius)
        cost += _ON_LINES * FINE * sum(broad for px, py, broad in near if (px - x) ** 2 + (py - y) ** 2 < edge)
        cost += _ON_BODY * radius * (sum(_winds(shape, x, y) for shape in drawn.outlines.shapes) != 0)
    return cost


def _near(drawn: _Drawn, place: Point, reach: float) -> Iterator[tuple[float, float, float]]:
    """Places on lines in the squares around a place."""
    across, down = (range(int((at - reach) // _CELL), int((at + reach) // _CELL) + 1) for at in place)
    for cell in itertools.product(across, down):
        yield from drawn.lines.get(cell, ())


def _winds(polygon: Sequence[Point], x: float, y: float) -> int:
    """How often a polygon goes round a place, left less right: 0 outside."""
    turns = 0
    px, py = polygon[-1]
    for qx, qy in polygon:
        if (py <= y) != (qy <= y):
            side = (qx - px) * (y - py) - (x - px) * (qy - py)
            if qy > py and side > 0:
                turns += 1
            elif qy <= py and side < 0:
                turns -= 1
        px, py = qx, qy
    return turns


def _drawn(panel: BakedPanel) -> _Drawn:
    """What a panel shows; remembered, since a panel is set again and again until its page is full."""
    return _by_squares(panel.outlines or paths_of(panel))


@lru_cache(maxsize=256)
def _by_squares(source: PackedOutlines | Paths) -> _Drawn:
    found = unpacked(source) if isinstance(source, PackedOutlines) else traced(source)
    squares: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
    for x, y, broad in found.lines:
        squares.setdefault((int(x // _CELL), int(y // _CELL)), []).append((x, y, broad))
    return _Drawn(squares, found)
