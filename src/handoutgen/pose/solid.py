"""Solids as signed distance: a few convex shapes, smoothly joined into parts (after Hart 1996 and Quilez).

A shape is described in the axes of a bone (or of the world, bone empty) and then placed. Distances are
metres, negative inside; points are float32 arrays (n, 3).
"""

from collections.abc import Mapping, Sequence

import numpy as np

from handoutgen.pose.vectors import Floats, unit
from handoutgen.records import NamedTuple

Triple = tuple[float, float, float]
FAR = np.float32(9.0)


class Cut(NamedTuple):
    """Keeps the side of a plane where ``normal . point <= offset``, in bone axes."""

    normal: Triple
    offset: float


class Shape(NamedTuple):
    """One convex shape in the axes of ``bone``.

    ``cone``: a round cone from ``start`` to ``end`` with radii ``size[:2]``, its cross-section scaled across
    and along ``face``; ``ball``: an ellipsoid about ``start`` with radii ``size``; ``box``: half sizes ``size``
    about ``start``; ``slab``: a plate about the line from ``start`` to ``end`` with radii ``size[:2]`` in its plane
    and half thickness ``size[2]`` along ``face``. Boxes and slabs have edges rounded by ``round``.
    """

    kind: str
    bone: str
    start: Triple
    size: tuple[float, ...]
    end: Triple = (0.0, 0.0, 0.0)
    face: Triple = (0.0, 0.0, 1.0)
    squash: tuple[float, float] = (1.0, 1.0)
    round: float = 0.0
    cuts: tuple[Cut, ...] = ()
    turn: tuple[Triple, Triple, Triple] | None = None


class Part(NamedTuple):
    """Shapes of one material joined with a blend radius; ``side`` is empty in the middle of the body."""

    name: str
    side: str
    material: str
    shapes: tuple[Shape, ...]
    blend: float = 0.0

    @property
    def stem(self) -> str:
        """The name without its side."""
        return self.name.removeprefix(f"{self.side} ") if self.side else self.name


def local_frame(shape: Shape) -> Floats:
    """The shape's own axes in its bone's: Y along a cone or slab, Z towards its face."""
    if shape.kind in ("cone", "slab"):
        along = np.subtract(shape.end, shape.start)
        face = np.array(shape.face, float)
        if shape.kind == "slab":
            z = unit(face)
            y = along - z * float(along @ z)
            y = (
                unit(y)
                if np.linalg.norm(y) > 1e-6
                else unit(np.cross(z, (1.0, 0.0, 0.0) if abs(z[0]) < 0.9 else (0.0, 1.0, 0.0)))
            )
        else:
            y = unit(along)
            z = face - y * float(y @ face)
            z = unit(z) if np.linalg.norm(z) > 1e-6 else unit(np.cross((0.0, 1.0, 0.0), y))
        return np.stack([np.cross(y, z), y, z], 1)
    return np.eye(3) if shape.turn is None else np.array(shape.turn, float)


class Placed:
    """A shape in the world: its distance, its bounding ball."""

    __slots__ = ("axes", "centre", "cuts", "length", "origin", "reach", "shape")

    def __init__(self, shape: Shape, turn: Floats, place: Floats) -> None:
        self.shape = shape
        self.axes = (turn @ local_frame(shape)).astype(np.float32)
        self.origin = (turn @ np.array(shape.start, float) + place).astype(np.float32)
        self.length = 0.0
        size = shape.size
        if shape.kind in ("cone", "slab"):
            end = turn @ np.array(shape.end, float) + place
            self.length = float(np.linalg.norm(np.subtract(shape.end, shape.start)))
            self.centre = ((self.origin + end) / 2).astype(np.float32)
            across = max(size[:2]) * max(1.0, *shape.squash)
            self.reach = self.length / 2 + (float(np.hypot(across, size[2])) if shape.kind == "slab" else across)
        else:
            self.centre = self.origin
            self.reach = float(max(size)) if shape.kind == "ball" else float(np.linalg.norm(size))
        self.cuts = [
            (
                (turn @ np.array(cut.normal)).astype(np.float32),
                np.float32(cut.offset + turn @ np.array(cut.normal) @ place),
            )
            for cut in shape.cuts
        ]

    def distance(self, points: Floats) -> Floats:
        """Signed distance of the points; a bound from below where a cross-section is squashed."""
        local = (points - self.origin) @ self.axes
        result = _DISTANCES[self.shape.kind](self, local)
        for normal, offset in self.cuts:
            result = np.maximum(result, points @ normal - offset)
        return result


def _cone(placed: Placed, local: Floats) -> Floats:
    """Round cone along +Y."""
    (first, second), height = placed.shape.size[:2], placed.length
    sx, sz = placed.shape.squash
    x = np.hypot(local[:, 0] / np.float32(sx), local[:, 2] / np.float32(sz))
    y = local[:, 1]
    slope = (first - second) / height
    cosine = float(np.sqrt(max(1e-6, 1 - slope * slope)))
    along = np.float32(cosine) * y - np.float32(slope) * x
    result = x * np.float32(cosine) + y * np.float32(slope) - np.float32(first)
    below, above = along < 0, along > cosine * height
    result[below] = np.hypot(x[below], y[below]) - np.float32(first)
    result[above] = np.hypot(x[above], y[above] - np.float32(height)) - np.float32(second)
    return result * np.float32(min(sx, sz, 1.0))


def _ball(placed: Placed, local: Floats) -> Floats:
    """Ellipsoid: Quilez's first-order bound."""
    radii = np.array(placed.shape.size, np.float32)
    scaled = local / radii
    k0 = np.sqrt((scaled * scaled).sum(1))
    k1 = np.sqrt(((scaled / radii) ** 2).sum(1)) + np.float32(1e-9)
    return np.where(k0 < 1e-3, -radii.min(), k0 * (k0 - 1) / k1)


def _box(placed: Placed, local: Floats) -> Floats:
    """Box with rounded edges."""
    rounded = np.float32(placed.shape.round)
    over = np.abs(local) - (np.array(placed.shape.size, np.float32) - rounded)
    return np.sqrt((np.maximum(over, 0) ** 2).sum(1)) + np.minimum(over.max(1), 0) - rounded


def _slab(placed: Placed, local: Floats) -> Floats:
    """An uneven capsule in the XY plane, given a thickness along Z and rounded edges."""
    first, second, thickness = placed.shape.size
    rounded = np.float32(placed.shape.round)
    x, y = np.abs(local[:, 0]), local[:, 1]
    if placed.length > 1e-6:
        slope = (first - second) / placed.length
        cosine = float(np.sqrt(max(1e-6, 1 - slope * slope)))
        along = np.float32(cosine) * y - np.float32(slope) * x
        flat = x * np.float32(cosine) + y * np.float32(slope) - np.float32(first)
        below, above = along < 0, along > cosine * placed.length
        flat[below] = np.hypot(x[below], y[below]) - np.float32(first)
        flat[above] = np.hypot(x[above], y[above] - np.float32(placed.length)) - np.float32(second)
    else:
        flat = np.hypot(x, y) - np.float32(first)
    flat = flat + rounded
    up = np.abs(local[:, 2]) - np.float32(thickness) + rounded
    return np.hypot(np.maximum(flat, 0), np.maximum(up, 0)) + np.minimum(np.maximum(flat, up), 0) - rounded


_DISTANCES = {"cone": _cone, "ball": _ball, "box": _box, "slab": _slab}


def join(first: Floats, second: Floats, radius: float) -> Floats:
    """Smooth union: the nearer of two distances, filleted within ``radius`` (quadratic smooth minimum)."""
    nearer = np.minimum(first, second)
    if radius <= 0:
        return nearer
    overlap = np.maximum(np.float32(radius) - np.abs(first - second), 0) / np.float32(radius)
    return nearer - overlap * overlap * np.float32(radius / 4)


class PlacedPart(NamedTuple):
    """A part with its shapes in the world."""

    part: Part
    shapes: tuple[Placed, ...]

    def distance(self, points: Floats, chosen: Sequence[Placed] | None = None) -> Floats:
        """Signed distance to the joined shapes, or to those chosen."""
        result: Floats | None = None
        for shape in self.shapes if chosen is None else chosen:
            one = shape.distance(points)
            result = one if result is None else join(result, one, self.part.blend)
        return np.full(len(points), FAR) if result is None else result


class Blend(NamedTuple):
    """Two parts that flow into each other within ``radius``: no line is drawn where they meet."""

    first: str
    second: str
    radius: float


class Scene:
    """Placed parts and the blends between them."""

    def __init__(self, parts: Sequence[PlacedPart], blends: Sequence[Blend]) -> None:
        self.parts = tuple(parts)
        self.index: Mapping[str, int] = {placed.part.name: i for i, placed in enumerate(parts)}
        self.blends = tuple(
            (self.index[b.first], self.index[b.second], b.radius)
            for b in blends
            if b.first in self.index and b.second in self.index
        )

    def distances(self, points: Floats, chosen: Mapping[int, Sequence[Placed]]) -> tuple[Floats, dict[int, Floats]]:
        """Distance to the scene's chosen shapes, and to each of their parts."""
        each = {i: self.parts[i].distance(points, shapes) for i, shapes in chosen.items()}
        whole = np.full(len(points), FAR)
        for one in each.values():
            np.minimum(whole, one, out=whole)
        for first, second, radius in self.blends:
            if first in each and second in each:
                np.minimum(whole, join(each[first], each[second], radius), out=whole)
        return whole, each
