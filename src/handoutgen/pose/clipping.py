"""Curves cut to a window: lines end at its edges, and areas go along them."""

import numpy as np

from handoutgen.pose.closeup import Window
from handoutgen.pose.curves import Curve
from handoutgen.pose.drawing import Arrow, Drawing, Stroke, Tint
from handoutgen.pose.vectors import Floats

CLOSE = 1e-6
STUB = 12.0
"""A line that is cut to less than this, in the unit of its window, reads as a speck."""

Edge = tuple[int, float, float]
"""A side of a window: the axis across it, where it lies, and the sign of what is within."""


def clip(drawing: Drawing, window: Window) -> Drawing:
    """What of a panel lies in a window of the same unit; arrows and anchors stay, and so does the feel-it area.

    That one is cut before it has an outline, so that no line runs along an edge.
    """
    tints = [
        Tint(black, [part for area in areas if (part := clip_area(area, window))]) for black, areas in drawing.tints
    ]
    return drawing._replace(
        tints=[tint for tint in tints if tint.areas],
        ghost=[_clip_stroke(stroke, window) for stroke in drawing.ghost],
        strokes=[stroke for each in drawing.strokes if (stroke := _clip_stroke(each, window)).curves],
    )


def enlarge(drawing: Drawing, times: int) -> Drawing:
    """The panel so many times as large; widths, which are of print, stay."""

    def larger(curve: Curve) -> Curve:
        return [cubic * times for cubic in curve]

    def lines(strokes: list[Stroke]) -> list[Stroke]:
        return [each._replace(curves=[(larger(curve), closed) for curve, closed in each.curves]) for each in strokes]

    return Drawing(
        [tint._replace(areas=[larger(area) for area in tint.areas]) for tint in drawing.tints],
        [larger(area) for area in drawing.feel],
        lines(drawing.ghost),
        lines(drawing.strokes),
        [Arrow(larger(arrow.shaft), arrow.both) for arrow in drawing.arrows],
        {name: (x * times, y * times) for name, (x, y) in drawing.anchors.items()},
        drawing.ground * times,
    )


def _clip_stroke(stroke: Stroke, window: Window) -> Stroke:
    return stroke._replace(
        curves=[part for curve, closed in stroke.curves for part in clip_line(curve, closed, window)]
    )


def clip_line(curve: Curve, closed: bool, window: Window) -> list[tuple[Curve, bool]]:
    """The stretches of a line within a window, closed or open, without stubs; one that it holds stays as it is."""
    pieces = [(piece, all(_within(piece, edge) for edge in _edges(window))) for piece in _pieces(curve, window)]
    if all(kept for _, kept in pieces):
        return [(curve, closed)]
    runs: list[list[Floats]] = [[]]
    for piece, kept in pieces:
        if kept:
            runs[-1].append(piece)
        elif runs[-1]:
            runs.append([])
    if closed and len(runs) > 1 and pieces[0][1] and pieces[-1][1]:
        runs[0] = runs.pop() + runs[0]
    return [(run, False) for run in runs if sum(np.abs(np.diff(piece, axis=0)).sum() for piece in run) > STUB]


def clip_area(loop: Curve, window: Window) -> Curve:
    """A closed curve cut to a window, one side after the other (Sutherland & Hodgman 1974); empty if none is left."""
    for edge in _edges(window):
        kept = [piece for cubic in loop for piece in _split(cubic, edge) if _within(piece, edge)]
        loop = []
        for piece, after in zip(kept, [*kept[1:], *kept[:1]], strict=True):
            loop = [*loop, piece]
            if np.abs(after[0] - piece[3]).max() > CLOSE:
                loop.append(np.linspace(piece[3], after[0], 4))
    return loop


def _edges(window: Window) -> tuple[Edge, ...]:
    return (0, window.left, 1.0), (1, window.low, 1.0), (0, window.right, -1.0), (1, window.high, -1.0)


def _pieces(curve: Curve, window: Window) -> list[Floats]:
    """The cubics of a curve, parted where they cross a side of the window."""
    pieces = list(curve)
    for edge in _edges(window):
        pieces = [part for piece in pieces for part in _split(piece, edge)]
    return pieces


def _within(piece: Floats, edge: Edge) -> bool:
    """Whether a piece that does not cross the edge lies within it."""
    axis, at, sign = edge
    return bool(sign * (_halves(piece, 0.5)[0][3][axis] - at) > 0)


def _split(cubic: Floats, edge: Edge) -> list[Floats]:
    """A cubic in the pieces into which an edge's line parts it; they meet on the line."""
    axis, at, _ = edge
    off = cubic[:, axis] - at
    if (off > 0).all() or (off < 0).all():
        return [cubic]
    a, b, c, d = off
    roots = np.roots([d - 3 * c + 3 * b - a, 3 * (c - 2 * b + a), 3 * (b - a), a])
    cuts = sorted(float(root.real) for root in roots if abs(root.imag) < CLOSE and CLOSE < root.real < 1 - CLOSE)
    pieces, done = [], 0.0
    for cut in cuts:
        if cut - done > CLOSE:
            first, cubic = _halves(cubic, (cut - done) / (1 - done))
            first[3][axis] = cubic[0][axis] = at
            pieces.append(first)
            done = cut
    return [*pieces, cubic]


def _halves(cubic: Floats, at: float) -> tuple[Floats, Floats]:
    """A cubic parted at a parameter (de Casteljau)."""
    p0, p1, p2, p3 = cubic
    a, b, c = p0 + (p1 - p0) * at, p1 + (p2 - p1) * at, p2 + (p3 - p2) * at
    d, e = a + (b - a) * at, b + (c - b) * at
    middle = d + (e - d) * at
    return np.array([p0, a, d, middle]), np.array([middle, e, c, p3])
