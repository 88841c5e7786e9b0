"""A baked panel as PDF content-stream operators (ISO 32000-1, 8.4 and 8.5): paths only, no text.

Line widths, the hatch, arrows and halos are print millimetres at any scale.
"""

import bisect
import itertools
import math
from typing import NamedTuple

from handoutgen.content.figures import UNIT, BakedArrow, BakedPanel, Layer
from handoutgen.draw.operators import number, numbers
from handoutgen.theme.colours import BLACK, TEAL, WHITE, Colour
from handoutgen.units import MM

HATCH_WIDTH = 0.34 * MM
HATCH_PITCH = 1.0 * MM
FEEL_OUTLINE = 0.30 * MM
FEEL_TINT = 0.22
HALO = 0.55 * MM
SHAFT = 0.95 * MM
"""Width of an arrow's shaft at its head; the tail has 0.55 of it."""

HEAD = 3.0 * MM
"""Length of an arrow's head, or 0.45 of a short arrow."""

HEAD_BREADTH = 0.90
"""Breadth of the head by its length."""

STATIONS = 14
"""Points along a shaft at which its breadth is set."""

Point = tuple[float, float]


class Placement(NamedTuple):
    """Where a panel goes: its ground's left end in points, points in a body millimetre, and how it is printed.

    ``mirrored`` flips it about its own upright middle; ``mono`` uses black for the feel-it area.
    """

    x: float
    y: float
    scale: float
    mirrored: bool = False
    mono: bool = False


def operators(panel: BakedPanel, placement: Placement) -> str:
    """The panel as one fragment of a content stream that leaves the graphics state as it was."""
    unit = placement.scale / UNIT
    flip = -1 if placement.mirrored else 1
    left = placement.x + (panel.width * placement.scale if placement.mirrored else 0.0) - flip * panel.origin[0] * unit
    bottom = placement.y - panel.origin[1] * unit
    parts = ["q", f"{flip * unit:.6f} 0 0 {unit:.6f} {numbers(left, bottom)} cm", "1 J 1 j"]
    parts += [f"{_grey(tint.black)} g\n{_closed(tint.paths)} f" for tint in panel.tints]
    if panel.feel:
        parts.append(_feel(panel.feel, unit, placement.mono))
    parts += [_stroked(layer, unit) for layer in (*panel.ghost, *panel.lines)]
    parts += [_arrow(arrow, unit) for arrow in panel.arrows]
    parts.append("Q")
    return "\n".join(parts)


def _grey(black: float) -> str:
    return number(1 - black / 100)


def _subpath(path: str) -> str:
    """SVG's M, C and Z to PDF's m, c and h: the same numbers, each operator after its operands."""
    drawn = path[1:].replace("C", " m ", 1).replace("C", " c ")
    return f"{drawn[:-1]} c h" if drawn.endswith("Z") else f"{drawn} c"


def _closed(paths: tuple[str, ...]) -> str:
    return "\n".join(map(_subpath, paths))


def _stroked(layer: Layer, unit: float) -> str:
    """Lines of one weight, their width in print millimetres."""
    return f"{_grey(layer.black)} G {number(layer.width * MM / unit)} w\n{_closed(layer.paths)} S"


def _feel(areas: tuple[str, ...], unit: float, mono: bool) -> str:
    """Tint, hatch and outline of the feel-it areas."""
    colour = BLACK if mono else TEAL
    outline = _closed(areas)
    left, low, right, high = _bounds(areas)
    lines = " ".join(f"{a} {b:g} m {c} {d:g} l" for (a, b), (c, d) in hatch_lines(areas, unit))
    tint = WHITE if mono else feel_tint(colour)
    return (
        f"q {outline} W n {numbers(*tint)} rg {left:g} {low:g} {right - left:g} {high - low:g} re f\n"
        f"{numbers(*colour)} RG {number(HATCH_WIDTH / unit)} w {lines} S Q\n"
        f"{numbers(*colour)} RG {number(FEEL_OUTLINE / unit)} w {outline} S"
    )


def feel_tint(colour: Colour) -> Colour:
    """The pale ground under a hatch of some colour."""
    return Colour(*(1 - (1 - part) * FEEL_TINT for part in colour))


def hatch_lines(areas: tuple[str, ...], unit: float) -> list[tuple[Point, Point]]:
    """Rising diagonals over the areas, to be cut to them; ``unit`` is points in a baked unit."""
    left, low, right, high = _bounds(areas)
    pitch, rise = HATCH_PITCH * 2**0.5 / unit, high - low
    count = int((right - left + rise) / pitch) + 2
    return [((round(left - rise + i * pitch), low), (round(left + i * pitch), high)) for i in range(count)]


def _bounds(areas: tuple[str, ...]) -> tuple[float, float, float, float]:
    """Left, low, right and high of paths with their control points."""
    points = [point for area in areas for point in _points(area)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _points(path: str) -> list[Point]:
    """The points of a path, control points and all."""
    values = [int(value) for value in path.removesuffix("Z")[1:].replace("C", " ").split()]
    return list(zip(values[::2], values[1::2], strict=True))


def _arrow(arrow: BakedArrow, unit: float) -> str:
    """A filled arrow that swells towards its head, on a white halo."""
    halo, solid = arrow_outlines(arrow, unit)
    return f"1 g {_polygon(halo)} f 0 g {_polygon(solid)} f"


def arrow_outlines(arrow: BakedArrow, unit: float) -> tuple[list[Point], list[Point]]:
    """The corners of an arrow's halo and of the arrow, in baked units; ``unit`` is points in one."""
    line = _flatten(_points(arrow.shaft), 6)
    run = list(itertools.accumulate((math.dist(*pair) for pair in itertools.pairwise(line)), initial=0.0))
    head = min(HEAD / unit, 0.45 * run[-1])
    begin, end = (head if arrow.both else 0.0), run[-1] - head
    distances = [begin + (end - begin) * i / (STATIONS - 1) for i in range(STATIONS)]
    shaft = _Shaft([_along(line, run, distance) for distance in distances], line[0], line[-1], head, arrow.both)
    return _outline(shaft, HALO / unit, unit), _outline(shaft, 0.0, unit)


class _Shaft(NamedTuple):
    """An arrow's middle line between its heads, where it begins and ends, and the length of a head, in baked units."""

    points: list[Point]
    tail: Point
    tip: Point
    head: float
    both: bool


def _polygon(points: list[Point]) -> str:
    (x, y), *others = points
    return f"{round(x)} {round(y)} m " + " ".join(f"{round(x)} {round(y)} l" for x, y in others) + " h"


def _flatten(points: list[Point], steps: int) -> list[Point]:
    """Cubic curves as a polyline."""
    line = [points[0]]
    for i in range(1, len(points) - 2, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[i - 1 : i + 3]
        for k in range(1, steps + 1):
            u = k / steps
            a, b, c, d = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
            line.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return line


def _along(line: list[Point], run: list[float], distance: float) -> Point:
    """The point so far along a polyline, given the way run at each of its points."""
    i = min(max(bisect.bisect_left(run, distance), 1), len(run) - 1)
    (ax, ay), (bx, by) = line[i - 1], line[i]
    share = (distance - run[i - 1]) / (run[i] - run[i - 1]) if run[i] > run[i - 1] else 0.0
    return ax + (bx - ax) * share, ay + (by - ay) * share


def _normal(start: Point, end: Point) -> Point:
    """The unit vector to the left of the way from one point to another."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    return -dy / length, dx / length


def _outline(shaft: _Shaft, grow: float, unit: float) -> list[Point]:
    """The arrow's outline in baked units, grown on every side."""
    points, left, right = shaft.points, [], []
    for i, (x, y) in enumerate(points):
        nx, ny = _normal(points[max(0, i - 1)], points[min(i + 1, len(points) - 1)])
        swell = 1.0 if shaft.both else 0.55 + 0.45 * i / (len(points) - 1)
        half = SHAFT / unit / 2 * swell + grow
        back = grow if i == 0 and not shaft.both else 0.0
        left.append((x + nx * half - ny * back, y + ny * half + nx * back))
        right.append((x - nx * half - ny * back, y - ny * half + nx * back))
    tail = _head(points[0], shaft.tail, shaft.head, grow) if shaft.both else []
    return [*left, *_head(points[-1], shaft.tip, shaft.head, grow), *right[::-1], *tail]


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
