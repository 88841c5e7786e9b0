"""Things that people lie, sit, step and lean on, as solids that touch without running through each other."""

from collections.abc import Callable, Mapping
from typing import Protocol

import numpy as np

from handoutgen.pose.solid import Part, Placed, PlacedPart, Shape, Triple
from handoutgen.pose.vectors import clinical
from handoutgen.records import NamedTuple

MAT_HEIGHT = 0.012


class Prop(NamedTuple):
    """A thing in the picture: its kind, its name for contacts, the middle of its foot, its sizes and its turn.

    ``at`` is x, height of the underside, z; ``size`` length (along x), height, depth (along z); ``turn`` degrees
    about the vertical and ``tilt`` about its own long axis.
    """

    kind: str
    name: str
    at: Triple
    size: Triple
    turn: float = 0.0
    tilt: float = 0.0


class _Kind(NamedTuple):
    """Usual sizes of a kind of prop, its material, and where bodies rest, as a share of its height."""

    size: Triple
    material: str
    rest: float = 1.0


KINDS: Mapping[str, _Kind] = {
    "mat": _Kind((1.80, MAT_HEIGHT, 0.62), "mat"),
    "chair": _Kind((0.43, 0.45, 0.43), "wood"),
    "stool": _Kind((0.38, 0.45, 0.38), "wood"),
    "table": _Kind((1.90, 0.62, 0.70), "padding"),
    "bed": _Kind((2.00, 0.30, 0.92), "padding", 0.96),
    "desk": _Kind((0.70, 0.73, 1.10), "wood"),
    "counter": _Kind((0.50, 0.92, 0.70), "wood"),
    "step": _Kind((0.40, 0.15, 0.60), "wood"),
    "wall": _Kind((0.04, 1.95, 0.80), "wall"),
    "pillow": _Kind((0.34, 0.11, 0.50), "pillow", 0.66),
    "cushion": _Kind((0.38, 0.07, 0.38), "cushion", 0.85),
    "towel": _Kind((0.10, 0.10, 0.32), "pillow", 0.90),
    "box": _Kind((0.34, 0.24, 0.26), "wood"),
    "ball": _Kind((0.60, 0.60, 0.60), "cushion", 0.92),
}
"""Every kind of prop."""

PROP_MATERIALS = frozenset({kind.material for kind in KINDS.values()} | {"screen"})


class _Box(Protocol):
    """Adds a box between two corners, with rounded edges."""

    def __call__(self, low: Triple, high: Triple, rounding: float = ..., of: str = ...) -> None: ...


def rest_height(prop: Prop) -> float:
    """The height at which a body rests on the prop: below its top where it gives way."""
    return prop.at[1] + prop.size[1] * KINDS[prop.kind].rest


def prop_parts(prop: Prop) -> tuple[PlacedPart, ...]:
    """The prop's parts in the world."""
    length, height, depth = prop.size
    turn = clinical(0, 0, prop.turn) @ clinical(0, prop.tilt, 0)
    origin = np.array(prop.at, float)
    material = KINDS[prop.kind].material
    made: list[PlacedPart] = []

    def add(material: str, shape: Shape) -> None:
        name = f"{prop.name} {len(made)}"
        made.append(PlacedPart(Part(name, "", material, (shape,)), (Placed(shape, turn, origin),)))

    def box(low: Triple, high: Triple, rounding: float = 0.006, of: str = material) -> None:
        (ax, ay, az), (bx, by, bz) = low, high
        middle = ((ax + bx) / 2, (ay + by) / 2, (az + bz) / 2)
        add(of, Shape("box", "", middle, ((bx - ax) / 2, (by - ay) / 2, (bz - az) / 2), round=rounding))

    if prop.kind in _FURNITURE:
        _FURNITURE[prop.kind](prop, box)
    elif prop.kind in _SOFT:
        add(material, _SOFT[prop.kind](prop))
    else:
        box((-length / 2, 0, -depth / 2), (length / 2, height, depth / 2), min(0.006, height / 2.2))
    return tuple(made)


def _bed(prop: Prop, box: _Box) -> None:
    """A mattress on a base."""
    length, height, depth = prop.size
    x, z = length / 2, depth / 2
    box((-x, 0.10, -z), (x, height, z), 0.035)
    box((-x, 0, -z + 0.02), (x, 0.10, z - 0.02), 0.006, "wood")


def _counter(prop: Prop, box: _Box) -> None:
    """A worktop that stands out over its cupboard."""
    length, height, depth = prop.size
    x, z = length / 2, depth / 2
    box((-x, height - 0.04, -z), (x, height, z))
    box((-x + 0.03, 0, -z + 0.02), (x, height - 0.04, z - 0.02))


def _wall(prop: Prop, box: _Box) -> None:
    """A wall with its skirting board."""
    length, height, depth = prop.size
    x, z = length / 2, depth / 2
    box((-x, 0, -z), (x, height, z))
    box((-x - 0.012, 0, -z), (-x, 0.08, z), 0.004)


def _pillow(prop: Prop) -> Shape:
    length, height, depth = prop.size
    rounding = min(length, height, depth) / 2 * 0.92
    return Shape("box", "", (0, height / 2, 0), (length / 2, height / 2, depth / 2), round=rounding)


def _towel(prop: Prop) -> Shape:
    _, height, depth = prop.size
    return Shape("slab", "", (0, height / 2, 0), (height / 2, height / 2, depth / 2), (0, height / 2, 0), round=0.015)


def _ball(prop: Prop) -> Shape:
    length, height, depth = prop.size
    return Shape("ball", "", (0, height / 2, 0), (length / 2, height / 2, depth / 2))


def _seat(prop: Prop, box: _Box) -> None:
    """Seat, legs that end under it, and for a chair posts behind it that carry the back."""
    (length, height, depth), leg = prop.size, 0.034
    x, z, under = length / 2, depth / 2, height - 0.04
    box((-x, under, -z), (x, height, z), 0.010)
    for side in (-1, 1):
        near, far = sorted((side * z, side * (z - leg)))
        box((x - leg, 0, near), (x, under, far))
        if prop.kind == "chair":
            box((-x - leg, 0, near), (-x, height + 0.44, far))
        else:
            box((-x, 0, near), (-x + leg, under, far))
    if prop.kind == "chair":
        box((-x - leg + 0.006, height + 0.20, -z + leg), (-x - 0.006, height + 0.42, z - leg), 0.008)


def _table(prop: Prop, box: _Box) -> None:
    """A padded top on four legs."""
    length, height, depth = prop.size
    x, z, thick = length / 2, depth / 2, 0.07
    box((-x, height - thick, -z), (x, height, z), thick / 3)
    for sx in (-1, 1):
        for sz in (-1, 1):
            cx, cz = sx * (x - 0.06), sz * (z - 0.05)
            box((cx - 0.025, 0, cz - 0.025), (cx + 0.025, height - thick, cz + 0.025), 0.006, "wood")


def _desk(prop: Prop, box: _Box) -> None:
    """A top on two posts, clear of the feet of the person who faces it from -X, with a screen and a keyboard."""
    length, height, depth = prop.size
    x, z, under = length / 2, depth / 2, height - 0.03
    box((-x, under, -z), (x, height, z), 0.010)
    for side in (-1, 1):
        near, far = sorted((side * (z - 0.04), side * (z - 0.10)))
        box((0.12, 0.03, near), (0.19, under, far))
        box((-0.02, 0, near), (x - 0.02, 0.03, far))
    box((0.12, height, -0.10), (0.30, height + 0.015, 0.10), 0.005, "screen")
    box((0.20, height + 0.015, -0.02), (0.23, height + 0.18, 0.02), 0.005, "screen")
    box((0.17, height + 0.15, -0.29), (0.20, height + 0.50, 0.29), 0.006, "screen")
    box((0.165, height + 0.17, -0.27), (0.17, height + 0.48, 0.27), 0.001, "wall")
    box((0.04 - x, height, -0.20), (0.17 - x, height + 0.018, 0.20), 0.006, "screen")


_FURNITURE: Mapping[str, Callable[[Prop, _Box], None]] = {
    "bed": _bed,
    "chair": _seat,
    "counter": _counter,
    "desk": _desk,
    "stool": _seat,
    "table": _table,
    "wall": _wall,
}
"""What is built of boxes."""

_SOFT: Mapping[str, Callable[[Prop], Shape]] = {
    "ball": _ball,
    "cushion": _pillow,
    "pillow": _pillow,
    "towel": _towel,
}
"""What is one round shape."""
