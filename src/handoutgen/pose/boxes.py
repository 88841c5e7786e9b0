"""The straight visible edges of box-shaped props, tested against the depth that is seen."""

import itertools

import numpy as np

from handoutgen.pose.cracks import Kind
from handoutgen.pose.solid import Placed
from handoutgen.pose.strokes import WEIGHT
from handoutgen.pose.trace import Buffers, View
from handoutgen.pose.vectors import Bools, Floats

INNER = 0.16
"""Weight of an edge between two visible faces, in print millimetres."""

MAT_SHARE = 0.72
"""A thin mat takes lighter lines than furniture."""


def box_lines(box: Placed, thin: bool, seen: Buffers, view: View) -> list[tuple[float, Floats]]:
    """Weight and end points (column, row) of the stretches of a box's edges that nothing hides."""
    axes, half = box.axes.astype(float), np.array(box.shape.size)
    towards = axes.T @ view.axes[2]
    lines = []
    for axis in range(3):
        b, c = (i for i in range(3) if i != axis)
        for sign_b, sign_c in itertools.product((-1, 1), repeat=2):
            faces = int(sign_b * towards[b] > 1e-3) + int(sign_c * towards[c] > 1e-3)
            if not faces:
                continue
            inset = box.shape.round * 0.28 if faces == 2 else 0.0
            count = max(12, int(half[axis] / seen.pixel))
            local = np.zeros((count, 3))
            local[:, axis] = np.linspace(-1, 1, count) * (half[axis] - box.shape.round * 0.3)
            local[:, b], local[:, c] = sign_b * (half[b] - inset), sign_c * (half[c] - inset)
            points = (local @ axes.T + box.origin) @ view.axes.T
            pixels, shown = _shown(points, seen, faces == 1)
            weight = (INNER if faces == 2 else WEIGHT[Kind.PROP]) * (MAT_SHARE if thin else 1.0)
            lines += [
                (weight, pixels[[first, last]])
                for first, last in _stretches(shown, 0.012 / seen.pixel)
                if last - first >= 0.02 / seen.pixel
            ]
    return lines


def _shown(points: Floats, seen: Buffers, outline: bool) -> tuple[Floats, Bools]:
    """Pixels of the points, and whether nothing lies in front; an outline looks at the farthest neighbour."""
    pixels = np.stack([(points[:, 0] - seen.left) / seen.pixel, (seen.top - points[:, 1]) / seen.pixel], 1)
    rows, columns = seen.depth.shape
    x = np.clip(pixels[:, 0].astype(int), 1, columns - 2)
    y = np.clip(pixels[:, 1].astype(int), 1, rows - 2)
    around = list(itertools.product((-1, 0, 1), repeat=2)) if outline else [(0, 0)]
    depth = np.min([seen.depth[y + dy, x + dx] for dy, dx in around], 0)
    return pixels, depth < points[:, 2] + 0.010


def _stretches(shown: Bools, gap: float) -> list[tuple[int, int]]:
    """First and last index of each run of true values; runs closer than a gap count as one."""
    change = np.flatnonzero(np.diff(np.r_[False, shown, False].astype(int)))
    runs: list[tuple[int, int]] = []
    for first, after in zip(change[::2].tolist(), change[1::2].tolist(), strict=True):
        if runs and first - runs[-1][1] < gap:
            runs[-1] = (runs[-1][0], after - 1)
        else:
            runs.append((first, after - 1))
    return runs
