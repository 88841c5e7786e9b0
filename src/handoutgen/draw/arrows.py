"""The outline of a figure's arrow: it swells towards its head, all its breadths print millimetres at any scale."""

import bisect
import itertools
import math

from handoutgen.content.figures import BakedArrow, Point, points
from handoutgen.records import NamedTuple
from handoutgen.units import MM

HALO = 0.55 * MM
"""Breadth of the white around an arrow."""

SHAFT = 0.95 * MM
"""Width of an arrow's shaft at its head; the tail has 0.55 of it."""

HEAD = 3.0 * MM
"""Length of an arrow's head, or 0.45 of a short arrow."""

HEAD_BREADTH = 0.90
"""Breadth of the head by its length."""

STATIONS = 14
"""Points along a shaft at which its breadth is set."""

_STEPS = 6
"""Straight pieces for each curve of a shaft."""


class Shaft(NamedTuple):
    """An arrow's middle line as a polyline in baked units, tail first, and the way run at each of its points."""

    line: tuple[Point, ...]
    run: tuple[float, ...]
    both: bool


class _Rib(NamedTuple):
    """A station on a shaft, the unit vector to its left, and half the shaft's breadth there, in baked units."""

    x: float
    y: float
    across: float
    up: float
    half: float


def shaft(arrow: BakedArrow) -> Shaft:
    """What an arrow's outline is found from at any scale."""
    line = tuple(_flatten(points(arrow.shaft)))
    run = itertools.accumulate((math.dist(*pair) for pair in itertools.pairwise(line)), initial=0.0)
    return Shaft(line, tuple(run), arrow.both)


def arrow_outlines(shaft: Shaft, unit: float) -> tuple[list[Point], list[Point]]:
    """The corners of an arrow's halo and of the arrow, in baked units; ``unit`` is points in one."""
    length = shaft.run[-1]
    head = min(HEAD / unit, 0.45 * length)
    begin, end = (head if shaft.both else 0.0), length - head
    stations = [_along(shaft, begin + (end - begin) * i / (STATIONS - 1)) for i in range(STATIONS)]
    normals = map(_normal, [stations[0], *stations[:-1]], [*stations[1:], stations[-1]])
    breadth, tail = SHAFT / unit / 2, 1.0 if shaft.both else 0.55
    halves = (breadth * (tail + (1 - tail) * i / (STATIONS - 1)) for i in range(STATIONS))
    ribs = [_Rib(*at, *normal, half) for at, normal, half in zip(stations, normals, halves, strict=True)]
    return _outline(shaft, ribs, head, HALO / unit), _outline(shaft, ribs, head, 0.0)


def _flatten(curves: list[Point]) -> list[Point]:
    """Cubic curves as a polyline."""
    line = [curves[0]]
    for i in range(1, len(curves) - 2, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = curves[i - 1 : i + 3]
        for k in range(1, _STEPS + 1):
            u = k / _STEPS
            a, b, c, d = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
            line.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return line


def _along(shaft: Shaft, distance: float) -> Point:
    """The point so far along a shaft."""
    line, run, _ = shaft
    i = min(max(bisect.bisect_left(run, distance), 1), len(run) - 1)
    (ax, ay), (bx, by) = line[i - 1], line[i]
    share = (distance - run[i - 1]) / (run[i] - run[i - 1]) if run[i] > run[i - 1] else 0.0
    return ax + (bx - ax) * share, ay + (by - ay) * share


def _normal(start: Point, end: Point) -> Point:
    """The unit vector to the left of the way from one point to another."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    return -dy / length, dx / length


def _outline(shaft: Shaft, ribs: list[_Rib], head: float, grow: float) -> list[Point]:
    """The arrow's outline in baked units, grown on every side."""
    first, last = ribs[0], ribs[-1]
    if not shaft.both:
        ribs = [first._replace(x=first.x - first.up * grow, y=first.y + first.across * grow), *ribs[1:]]
    left = [(x + across * (half + grow), y + up * (half + grow)) for x, y, across, up, half in ribs]
    right = [(x - across * (half + grow), y - up * (half + grow)) for x, y, across, up, half in reversed(ribs)]
    tail = _head((first.x, first.y), shaft.line[0], head, grow) if shaft.both else []
    return [*left, *_head((last.x, last.y), shaft.line[-1], head, grow), *right, *tail]


def _head(base: Point, tip: Point, length: float, grow: float) -> list[Point]:
    """The corners of a head, left of its way first."""
    nx, ny = _normal(base, tip)
    dx, dy = ny, -nx
    half, back = length * HEAD_BREADTH / 2 + grow, grow + 0.12 * length
    return [
        (base[0] + nx * half - dx * back, base[1] + ny * half - dy * back),
        (tip[0] + dx * 1.6 * grow, tip[1] + dy * 1.6 * grow),
        (base[0] - nx * half - dx * back, base[1] - ny * half - dy * back),
    ]
