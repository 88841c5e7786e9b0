"""Where ink belongs: the borders between neighbouring pixels that a line runs along.

A step in depth is measured against the tangent plane of the surface behind, so that a surface seen at a
slant makes no line and one that ends in front of another does (after Saito & Takahashi 1990).
"""

from enum import IntEnum

import numpy as np

from handoutgen.pose.props import PROP_MATERIALS
from handoutgen.pose.solid import PlacedPart
from handoutgen.pose.trace import Buffers, View
from handoutgen.pose.vectors import Bools, Floats, Ints
from handoutgen.records import NamedTuple

BEGIN = 0.0045
"""A step of depth from which a line may begin, in metres."""

CERTAIN = 0.011
"""A step that a line must reach somewhere to be kept."""


class Kind(IntEnum):
    """Why there is a line."""

    STEP = 1
    HEM = 2
    CONTACT = 3
    FINGER = 4
    PROP = 5
    SILHOUETTE = 6


class Crack(NamedTuple):
    """The reason for a line here, the step of depth, and the parts before and behind it."""

    kind: Kind
    step: float
    front: int
    back: int


class Materials(NamedTuple):
    """What the tracer's part numbers mean.

    Material number of each part, whether it is a prop, a box, a finger, and which pairs of parts meet without a line.
    """

    number: Ints
    prop: Bools
    box: Bools
    finger: Bools
    quiet: Bools


Node = tuple[int, int]
Border = tuple[Node, Node]


def materials(parts: tuple[PlacedPart, ...], quiet: Bools, names: list[str]) -> Materials:
    """The table for a scene's parts; the last row stands for no part."""
    prop = np.array([p.part.material in PROP_MATERIALS for p in parts] + [False])
    box = np.array([p.shapes[0].shape.kind == "box" and p.shapes[0].shape.round < 0.02 for p in parts] + [False])
    fingers = ("index", "middle", "ring", "little")
    finger = np.array([p.part.stem in fingers for p in parts] + [False])
    return Materials(np.array([names.index(p.part.material) + 1 for p in parts] + [0]), prop, box & prop, finger, quiet)


def find(seen: Buffers, view: View, table: Materials) -> dict[Border, Crack]:
    """Every border that carries ink, between corners (row, column) of the pixel grid."""
    slope = np.clip(seen.normal[..., 2], 0.12, 1)
    across = np.where(seen.hit, -seen.normal[..., 0] / slope, 0)
    down = np.where(seen.hit, seen.normal[..., 1] / slope, 0)
    up = seen.normal @ view.axes[:, 1].astype(np.float32) > 0.7
    found: dict[Border, Crack] = {}
    for vertical in (True, False):
        kinds, steps, front, back = _between(seen, table, (across if vertical else down, up), vertical)
        for row, column in zip(*(axis.tolist() for axis in np.nonzero(kinds)), strict=True):
            start = (row, column + 1) if vertical else (row + 1, column)
            crack = Crack(
                Kind(int(kinds[row, column])),
                float(min(steps[row, column], 0.5)),
                int(front[row, column]),
                int(back[row, column]),
            )
            found[start, (row + 1, column + 1)] = crack
    return found


def _between(
    seen: Buffers, table: Materials, surface: tuple[Floats, Bools], vertical: bool
) -> tuple[Ints, Floats, Ints, Ints]:
    """Kind (0 none), step, front and back part of the borders between columns (``vertical``) or rows.

    ``surface`` holds the slope of depth in that direction and whether the surface looks up.
    """
    slope, up = surface
    one = (slice(None), slice(0, -1)) if vertical else (slice(0, -1), slice(None))
    two = (slice(None), slice(1, None)) if vertical else (slice(1, None), slice(None))
    z1, z2, p1, p2 = seen.depth[one], seen.depth[two], seen.part[one], seen.part[two]
    first = z1 >= z2
    front, back = np.where(first, p1, p2), np.where(first, p2, p1)
    both = (p1 >= 0) & (p2 >= 0)
    with np.errstate(invalid="ignore"):
        behind = np.where(first, z2 - slope[two] * seen.pixel, z1 + slope[one] * seen.pixel)
        steps = np.where(both, np.where(first, z1, z2) - behind, 0.0)
    axis = 1 if vertical else 0
    peak = (steps >= _moved(steps, axis, 1)) & (steps > _moved(steps, axis, -1))
    kinds = np.zeros(steps.shape, np.int8)
    prop = table.prop[front]
    kinds[both & ~prop & (steps > BEGIN) & peak] = Kind.STEP
    hem = both & (table.number[p1] != table.number[p2])
    contact = both & ~table.quiet[p1, p2]
    kinds[hem] = Kind.HEM
    kinds[contact] = Kind.CONTACT
    kinds[(hem | contact) & (steps > CERTAIN)] = Kind.STEP
    kinds[contact & table.finger[p1] & table.finger[p2] & (steps < 2 * CERTAIN)] = Kind.FINGER
    kinds[both & prop & (steps > 0.008) & peak] = Kind.PROP
    kinds[(p1 < 0) ^ (p2 < 0)] = Kind.SILHOUETTE
    kinds[((p1 < 0) ^ (p2 < 0)) & prop] = Kind.PROP
    upward = np.where(first, up[one], up[two])
    pressed = table.box[front] & ~table.box[back] & both & ((steps < 0.012) | (upward & (steps < 0.06)))
    kinds[table.box[front] & ~pressed] = 0
    return kinds, steps, np.where(pressed, back, front), np.where(pressed, front, back)


def _moved(values: Floats, axis: int, by: int) -> Floats:
    """The array shifted by one along an axis, zero coming in."""
    result = np.zeros_like(values)
    onto = [slice(None), slice(None)]
    source = [slice(None), slice(None)]
    onto[axis], source[axis] = (slice(1, None), slice(0, -1)) if by > 0 else (slice(0, -1), slice(1, None))
    result[tuple(onto)] = values[tuple(source)]
    return result
