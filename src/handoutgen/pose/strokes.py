"""Weighted ink lines from linked chains: smoothed, tapered, cut into runs of one weight, fitted with curves."""

import numpy as np

from handoutgen.pose.body import HAND
from handoutgen.pose.chains import Chain, Lines
from handoutgen.pose.cracks import Crack, Kind, Node
from handoutgen.pose.curves import Curve, fit, smooth
from handoutgen.pose.solid import PlacedPart
from handoutgen.pose.vectors import Bools, Floats

SMOOTH = 0.0085
"""Smoothing along a line, in metres; small forms (hands, face) take less."""

SMOOTH_FINE = 0.0042
FINE = frozenset({*HAND, "head", "nose", "ear"})
WEIGHT = {Kind.SILHOUETTE: 0.36, Kind.HEM: 0.19, Kind.CONTACT: 0.25, Kind.FINGER: 0.15, Kind.PROP: 0.26}
"""Line weights in print millimetres."""

STEP_WEIGHT = (0.20, 0.31)
"""Of a step in depth, from a shallow one to one of 7 cm."""

LEVEL = 0.03
"""Weights are rounded to this, so that a line falls into few runs."""

FAR_BLACK = 72.0
Run = tuple[float, float]
Weighted = dict[Run, list[tuple[Curve, bool]]]


def draw_lines(lines: Lines, parts: tuple[PlacedPart, ...], far: Bools, pixel: float) -> Weighted:
    """Curves in pixels (column, row) by weight (mm) and percent black."""
    fine = np.array([placed.part.stem in FINE for placed in parts] + [False])
    smoothed = [_smooth_chain(chain, fine, pixel) for chain in lines.chains]
    _pin(lines, smoothed)
    drawn: Weighted = {}
    for chain, points in zip(lines.chains, smoothed, strict=True):
        weights, blacks = _weights(chain, lines.degree, parts, far)
        for run, curve, closed in _runs(points, weights, blacks, chain.closed):
            if curve:
                drawn.setdefault(run, []).append((curve, closed))
    return drawn


def _smooth_chain(chain: Chain, fine: Bools, pixel: float) -> Floats:
    """The chain's points, smoothed less where hands and face are in front."""
    corners = np.array(chain.nodes, float)[:, ::-1]
    if chain.closed:
        middles = (corners + np.roll(corners, -1, 0)) / 2
    else:
        middles = np.concatenate([corners[:1], (corners[:-1] + corners[1:]) / 2, corners[-1:]])
    broad = smooth(middles, SMOOTH / pixel, chain.closed)
    small = np.array([fine[crack.front] for crack in chain.cracks], float)
    if not small.any():
        return broad
    if not chain.closed:
        small = np.r_[small[:1], small, small[-1:]]
    share = smooth(small, 3.0, chain.closed)[: len(broad), None]
    return share * smooth(middles, SMOOTH_FINE / pixel, chain.closed) + (1 - share) * broad


def _pin(lines: Lines, smoothed: list[Floats]) -> None:
    """Move the ends of lines onto the smoothed lines that they meet."""
    where: dict[Node, Floats] = {}
    for (nodes, _, closed), points in zip(lines.chains, smoothed, strict=True):
        for k, node in enumerate(nodes):
            if lines.degree[node] > 2 and (closed or 0 < k < len(nodes) - 1):
                other = points[k - 1] if closed else points[min(k + 1, len(points) - 1)]
                where[node] = (points[k] + other) / 2
    for (nodes, _, closed), points in zip(lines.chains, smoothed, strict=True):
        if closed:
            continue
        reach = min(7, len(points))
        fade = np.linspace(1, 0, reach)[:, None]
        if nodes[0] in where:
            points[:reach] += fade * (where[nodes[0]] - points[0])
        if nodes[-1] in where:
            points[-reach:] += fade[::-1] * (where[nodes[-1]] - points[-1])


def _weight(crack: Crack, stem: str) -> float:
    """The weight that a crack asks for, in print millimetres."""
    if crack.kind is Kind.STEP:
        shallow, deep = STEP_WEIGHT
        weight = shallow + (deep - shallow) * min(1.0, max(0.0, (crack.step - 0.008) / 0.06))
    else:
        weight = WEIGHT[crack.kind]
    if crack.kind in (Kind.SILHOUETTE, Kind.STEP, Kind.CONTACT):
        if stem in HAND or stem == "ear":
            return weight * 0.70
        if stem in ("head", "nose"):
            return weight * 0.82
    return weight


def _weights(chain: Chain, degree: dict[Node, int], parts: tuple[PlacedPart, ...], far: Bools) -> tuple[Floats, Floats]:
    """Weight and percent black at each point of a chain; loose ends taper."""
    stems = [parts[crack.front].part.stem if crack.front >= 0 else "" for crack in chain.cracks]
    weights = np.array([_weight(crack, stem) for crack, stem in zip(chain.cracks, stems, strict=True)])
    blacks = np.array([FAR_BLACK if far[crack.front] else 100.0 for crack in chain.cracks])
    if len(weights) > 8:
        weights = smooth(weights, 5, chain.closed)
    if not chain.closed:
        length = len(weights)
        reach = min(length, 16, max(4, length // 3))
        taper = np.linspace(0.30, 1, reach)
        if degree[chain.nodes[0]] == 1:
            weights[:reach] *= taper
        if degree[chain.nodes[-1]] == 1:
            weights[-reach:] *= taper[::-1]
        weights, blacks = np.r_[weights[:1], weights, weights[-1:]], np.r_[blacks[:1], blacks, blacks[-1:]]
    if len(blacks) > 20 and blacks.min() != blacks.max():
        blacks = np.where(smooth(blacks, 9, chain.closed) > 86, 100.0, FAR_BLACK)
    return weights, blacks


def _runs(points: Floats, weights: Floats, blacks: Floats, closed: bool) -> list[tuple[Run, Curve, bool]]:
    """Stretches of one weight and grey, each fitted with curves; none shorter than four points."""
    keys = [(round(round(w / LEVEL) * LEVEL, 3), float(b)) for w, b in zip(weights, blacks, strict=False)]
    keys = keys[: len(points)] + [keys[-1]] * (len(points) - len(keys))
    if closed and len(set(keys)) == 1:
        return [(keys[0], fit(points, 0.7, True), True)]
    if closed:
        points, keys = np.concatenate([points, points[:1]]), [*keys, keys[0]]
    runs: list[tuple[Run, Curve, bool]] = []
    start = 0
    for i in range(1, len(keys) + 1):
        if i < len(keys) and keys[i] == keys[start]:
            continue
        if i < len(keys) and i - start < 4:
            keys[start:i] = [keys[i]] * (i - start)
            continue
        stretch = points[start : min(i + 1, len(points))]
        if len(stretch) > 1:
            runs.append((keys[start], fit(stretch, 0.7), False))
        start = i
    return runs
