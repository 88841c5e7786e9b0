"""Pixel chains to smooth curves: Gaussian smoothing, least-squares cubic Beziers (Schneider 1990), region outlines.

A curve is a list of cubics, each an array of four points (4, 2).
"""

from collections.abc import Sequence

import numpy as np

from handoutgen.pose.vectors import Bools, Floats

Curve = Sequence[Floats]


def smooth(values: Floats, sigma: float, closed: bool) -> Floats:
    """Gaussian smoothing along the first axis; the ends of an open line stay where they are."""
    if sigma <= 0 or len(values) < 3:
        return values.copy()
    reach = int(min(3 * sigma + 1, len(values) - 1))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    kernel /= kernel.sum()
    if closed:
        padded = np.concatenate([values[-reach:], values, values[:reach]])
    else:
        before, after = 2 * values[0] - values[reach:0:-1], 2 * values[-1] - values[-2 : -reach - 2 : -1]
        padded = np.concatenate([before, values, after])
    columns = padded.reshape(len(padded), -1).T
    return np.stack([np.convolve(column, kernel, "valid") for column in columns], -1).reshape(values.shape)


def _direction(vector: Floats) -> Floats:
    length = np.hypot(*vector)
    return vector / length if length > 1e-12 else np.array([1.0, 0.0])


def _evaluate(cubic: Floats, at: Floats) -> Floats:
    u = at[:, None]
    return (1 - u) ** 3 * cubic[0] + 3 * u * (1 - u) ** 2 * cubic[1] + 3 * u * u * (1 - u) * cubic[2] + u**3 * cubic[3]


def _least_squares(points: Floats, at: Floats, leave: Floats, arrive: Floats) -> Floats:
    """The cubic through the end points with given end tangents that lies nearest the points."""
    u = at[:, None]
    b0, b1, b2, b3 = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
    first, second = b1 * leave, b2 * arrive
    rest = points - (b0 + b1) * points[0] - (b2 + b3) * points[-1]
    c00, c01, c11 = (first * first).sum(), (first * second).sum(), (second * second).sum()
    x0, x1 = (first * rest).sum(), (second * rest).sum()
    det, chord = c00 * c11 - c01 * c01, float(np.hypot(*(points[-1] - points[0])))
    alpha, beta = ((x0 * c11 - x1 * c01) / det, (c00 * x1 - c01 * x0) / det) if abs(det) > 1e-12 else (0.0, 0.0)
    if not (1e-3 * chord <= alpha <= 3 * chord + 1 and 1e-3 * chord <= beta <= 3 * chord + 1):
        alpha = beta = chord / 3
    return np.array([points[0], points[0] + leave * alpha, points[-1] + arrive * beta, points[-1]])


def _nearer(cubic: Floats, at: Floats, points: Floats) -> Floats:
    """One Newton step of each parameter towards the foot of its point."""
    u = at[:, None]
    d1 = 3 * (
        (1 - u) ** 2 * (cubic[1] - cubic[0]) + 2 * (1 - u) * u * (cubic[2] - cubic[1]) + u * u * (cubic[3] - cubic[2])
    )
    d2 = 6 * ((1 - u) * (cubic[2] - 2 * cubic[1] + cubic[0]) + u * (cubic[3] - 2 * cubic[2] + cubic[1]))
    miss = _evaluate(cubic, at) - points
    bottom = (d1 * d1).sum(1) + (miss * d2).sum(1)
    moved = at - np.where(np.abs(bottom) > 1e-9, (d1 * miss).sum(1) / np.where(bottom == 0, 1, bottom), 0)
    return np.maximum.accumulate(np.clip(moved, 0, 1))


def fit(points: Floats, tolerance: float, closed: bool = False) -> list[Floats]:
    """Cubics along a polyline, nowhere further from it than the tolerance."""
    keep = np.r_[True, np.abs(np.diff(points, axis=0)).sum(1) > 1e-6]
    points = points[keep]
    if len(points) < 2:
        return []
    reach = min(3, len(points) - 1)
    if closed:
        tangent = _direction(
            points[reach] - points[-1 - reach] if len(points) > 2 * reach + 1 else points[1] - points[0]
        )
        points, leave, arrive = np.concatenate([points, points[:1]]), tangent, -tangent
    else:
        leave, arrive = _direction(points[reach] - points[0]), _direction(points[-1 - reach] - points[-1])
    cubics: list[Floats] = []
    waiting = [(points, leave, arrive)]
    while waiting:
        span, leave, arrive = waiting.pop()
        cubic, split = _fit_span(span, leave, arrive, tolerance)
        if split is None:
            cubics.append(cubic)
            continue
        reach = min(3, split, len(span) - 1 - split)
        back = _direction(span[split - reach] - span[split + reach])
        waiting.append((span[split:], -back, arrive))
        waiting.append((span[: split + 1], leave, back))
    return cubics


def _fit_span(points: Floats, leave: Floats, arrive: Floats, tolerance: float) -> tuple[Floats, int | None]:
    """One cubic for a span, and where to split it if it strays."""
    if len(points) == 2:
        third = np.hypot(*(points[1] - points[0])) / 3
        return np.array([points[0], points[0] + leave * third, points[1] + arrive * third, points[1]]), None
    run = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    at = run / run[-1]
    worst = 1
    for _ in range(4):
        cubic = _least_squares(points, at, leave, arrive)
        miss = ((_evaluate(cubic, at) - points) ** 2).sum(1)
        worst = int(miss.argmax())
        if miss[worst] < tolerance**2:
            return cubic, None
        if miss[worst] > (6 * tolerance) ** 2:
            break
        at = _nearer(cubic, at, points)
    return cubic, min(max(worst, 1), len(points) - 2)


def outlines(mask: Bools) -> list[Floats]:
    """The boundary loops of a region, as corners (column, row) of its pixels; regions touch along edges only."""
    filled = np.pad(mask, 1)
    onward: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def add(edge: Bools, start: tuple[int, int], end: tuple[int, int]) -> None:
        for row, column in np.argwhere(edge).tolist():
            onward.setdefault((row + start[0], column + start[1]), []).append((row + end[0], column + end[1]))

    add(filled[1:] & ~filled[:-1], (0, -1), (0, 0))
    add(filled[:-1] & ~filled[1:], (0, 0), (0, -1))
    add(filled[:, 1:] & ~filled[:, :-1], (0, 0), (-1, 0))
    add(filled[:, :-1] & ~filled[:, 1:], (-1, 0), (0, 0))
    loops = []
    while onward:
        first = next(iter(onward))
        path, here, before = [first], first, first
        while True:
            ways = onward[here]
            if len(ways) > 1 and before != here:
                dr, dc = here[0] - before[0], here[1] - before[1]
                ways.sort(key=lambda way: dr * (way[1] - here[1]) - dc * (way[0] - here[0]))
            onto = ways.pop(0)
            if not ways:
                del onward[here]
            before, here = here, onto
            if here == first:
                break
            path.append(here)
        loops.append(np.array(path, float)[:, ::-1])
    return loops


def enclosed(loop: Floats) -> float:
    """The signed area within a loop."""
    x, y = loop[:, 0], loop[:, 1]
    return float(0.5 * np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))


def region(mask: Bools, sigma: float, tolerance: float, least: float) -> list[list[Floats]]:
    """Smooth closed curves around a region, without loops that enclose fewer pixels than ``least``."""
    curves = []
    for loop in outlines(mask):
        if abs(enclosed(loop)) >= least:
            middles = (loop + np.roll(loop, -1, 0)) / 2
            curves.append(fit(smooth(middles, sigma, True), tolerance, True))
    return [curve for curve in curves if curve]
