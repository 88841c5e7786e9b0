"""Named points and surfaces of the body, for contacts, arrows, feel-it areas and call-outs.

A name is a stem, with ``right`` or ``left`` before it on a limb. Points are given in bone axes for the left
side and mirrored for the right.
"""

from collections.abc import Iterator, Mapping

import numpy as np

from handoutgen.pose.body import body_parts
from handoutgen.pose.skeleton import BONE, TRUNK_BONES, Build, Frames, side_sign
from handoutgen.pose.solid import Placed, PlacedPart, Shape, Triple, local_frame
from handoutgen.pose.vectors import Floats, unit
from handoutgen.records import NamedTuple

POINTS: dict[str, tuple[str, Triple]] = {
    "heel": ("foot", (0, -0.080, -0.055)),
    "heel back": ("foot", (0, -0.050, -0.085)),
    "ball": ("foot", (0, -0.080, 0.115)),
    "toe tip": ("toes", (0, -0.010, 0.078)),
    "ankle": ("foot", (0, 0, 0)),
    "outer ankle": ("shank", (0.036, -0.395, 0)),
    "instep": ("foot", (0, -0.012, 0.060)),
    "kneecap": ("shank", (0, 0.005, 0.056)),
    "knee": ("shank", (0, 0, 0)),
    "hip": ("thigh", (0, 0, 0)),
    "hip front": ("thigh", (0.015, -0.03, 0.10)),
    "hip side": ("thigh", (0.105, -0.02, 0)),
    "palm": ("hand", (0, -0.058, 0.0145)),
    "grip": ("hand", (0, -0.085, 0.020)),
    "knuckles": ("fingers", (0, -0.012, 0.011)),
    "finger tips": ("fingertips", (0, -0.034, 0.004)),
    "wrist": ("hand", (0, 0, 0)),
    "elbow": ("forearm", (0, 0, 0)),
    "elbow point": ("forearm", (0, 0, -0.036)),
    "shoulder": ("upper arm", (0, 0, 0)),
    "pelvis": ("pelvis", (0, 0.02, 0)),
    "sacrum": ("pelvis", (0, 0.030, -0.10)),
    "navel": ("lumbar", (0, 0.03, 0.11)),
    "low back": ("lumbar", (0, 0.02, -0.09)),
    "breastbone": ("thorax", (0, 0.02, 0.11)),
    "upper back": ("thorax", (0, 0.04, -0.10)),
    "nape": ("neck", (0, 0, -0.04)),
    "head": ("head", (0, 0.10, 0)),
    "chin": ("head", (0, -0.015, 0.085)),
    "crown": ("head", (0, 0.205, 0)),
}
"""Points by stem: bone and place in its axes, left side."""


class Surface(NamedTuple):
    """A stretch of a bone whose skin or cloth can be touched: its axis, and the parts that cover it."""

    bone: str
    start: Triple
    end: Triple
    parts: tuple[str, ...]


SURFACES = {
    "thigh": Surface("thigh", (0, 0, 0), (0, -0.416, 0), ("thigh", "short")),
    "shank": Surface("shank", (0, 0, 0), (0, -0.41, 0), ("shank",)),
    "knee": Surface("shank", (0, 0.03, 0), (0, -0.05, 0), ("shank",)),
    "upper arm": Surface("upper arm", (0, 0, 0), (0, -0.29, 0), ("upper arm", "sleeve")),
    "forearm": Surface("forearm", (0, 0, 0), (0, -0.248, 0), ("forearm",)),
    "foot": Surface("foot", (0, -0.035, -0.05), (0, -0.045, 0.12), ("shoe",)),
    "seat": Surface("pelvis", (0, 0.10, 0), (0, -0.03, 0), ("seat",)),
    "buttock": Surface("pelvis", (0.074, 0.05, -0.03), (0.074, -0.05, -0.03), ("seat",)),
    "hip crest": Surface("pelvis", (0.02, 0.115, 0), (0.03, 0.05, 0), ("seat",)),
    "belly": Surface("lumbar", (0, -0.03, 0), (0, 0.12, 0), ("belly",)),
    "ribs": Surface("lower thorax", (0, 0, 0), (0, 0.14, 0), ("chest",)),
    "chest": Surface("thorax", (0, -0.05, 0), (0, 0.11, 0), ("chest",)),
    "upper back": Surface("thorax", (0, -0.02, 0), (0, 0.11, 0), ("chest",)),
    "shoulder": Surface("thorax", (0.040, 0.110, -0.020), (0.130, 0.092, -0.014), ("chest",)),
    "neck": Surface("neck", (0, 0.02, 0), (0, 0.10, 0.006), ("neck",)),
    "head": Surface("head", (0, 0.05, 0), (0, 0.15, 0), ("head", "hair")),
}
"""Surfaces by stem."""

SEGMENTS = {
    "thigh": "thigh",
    "shank": "shank",
    "foot": "foot",
    "toes": "toes",
    "upper arm": "upper arm",
    "forearm": "forearm",
    "hand": "hand",
    "pelvis": "pelvis",
    "lumbar": "lumbar",
    "chest": "thorax",
    "head": "head",
}
"""Bones that an aim may turn, by the word for them."""

FACINGS: dict[str, Triple] = {
    "front": (0, 0, 1),
    "back": (0, 0, -1),
    "outside": (1, 0, 0),
    "inside": (-1, 0, 0),
    "front outside": (0.7, 0, 0.7),
    "front inside": (-0.7, 0, 0.7),
    "back outside": (0.7, 0, -0.7),
    "back inside": (-0.7, 0, -0.7),
    "under": (0.3, -0.9, -0.4),
    "top": (0, 1, 0),
    "top back": (0, 0.7, -0.7),
    "top front": (0, 0.7, 0.7),
}
"""Which way a surface looks, in bone axes of the left side."""


def split(name: str) -> tuple[str, str]:
    """Side (empty on the trunk) and stem of a name."""
    side, _, stem = name.partition(" ")
    return (side, stem) if side in ("right", "left") else ("", name)


def bone_of(side: str, bone: str) -> str:
    """A bone's full name."""
    return bone if bone in TRUNK_BONES else f"{side} {bone}"


Table = Mapping[str, tuple[str, Triple]] | Mapping[str, Surface] | Mapping[str, str]
"""Points, surfaces or segments by stem."""


def known(name: str, table: Table) -> bool:
    """Whether a name is in a table, with a side just where it needs one (or may take one, on the trunk)."""
    side, stem = split(name)
    if stem not in table:
        return False
    entry = table[stem]
    bone = entry if isinstance(entry, str) else entry[0]
    return bone in TRUNK_BONES or bool(side)


def mirrored(local: Triple, side: str) -> Floats:
    """A point or direction of the left side, for a side."""
    return np.array(local, float) * (side_sign(side) if side else 1.0, 1.0, 1.0)


def point(frames: Frames, name: str) -> Floats:
    """A named point in the world."""
    side, stem = split(name)
    bone, local = POINTS[stem]
    return frames.point(bone_of(side, bone), mirrored(local, side))


class Spot(NamedTuple):
    """A place on the skin or cloth: bone, point and outward normal in its axes."""

    bone: str
    place: Floats
    normal: Floats


def spot(build: Build, surface: str, along: float, facing: Triple, side: str = "") -> Spot:
    """The spot on a surface, ``along`` its axis from 0 to 1, on the side that ``facing`` names.

    ``side`` mirrors a spot of the trunk. The outermost skin or cloth is found on the solid itself.
    """
    own, stem = split(surface)
    which = own or side
    bone_stem, start, end, parts = SURFACES[stem]
    direction = unit(mirrored(facing, which))
    axis = mirrored(start, which) * (1 - along) + mirrored(end, which) * along
    bone = bone_of(which, bone_stem)
    solids = tuple(
        PlacedPart(part, shapes)
        for part in body_parts(build)
        if part.stem in parts and part.side in ("", which)
        for shapes in (tuple(Placed(s, np.eye(3), np.zeros(3)) for s in part.shapes if s.bone == bone),)
        if shapes
    )
    reach = np.linspace(0.34, 0.0, 341)
    samples = (axis + reach[:, None] * direction).astype(np.float32)
    inside = np.min([solid.distance(samples) for solid in solids], 0) < 0
    radius = float(reach[int(inside.argmax())]) if inside.any() else 0.0
    return Spot(bone, axis + radius * direction, direction)


def support_rows(build: Build) -> tuple[tuple[str, ...], "SupportTable"]:
    """The body's parts, and the balls that stand for their lowest points (cloth hems and fingertips included)."""
    parts = body_parts(build)
    bones, centres, frames, radii, owners = [], [], [], [], []
    for number, part in enumerate(parts):
        for shape in part.shapes:
            for centre, frame, size in _balls(shape):
                bones.append(BONE[shape.bone])
                centres.append(centre)
                frames.append(frame)
                radii.append(size)
                owners.append(number)
    table = SupportTable(np.array(bones), np.array(centres), np.array(frames), np.array(radii), np.array(owners))
    return tuple(part.name for part in parts), table


class SupportTable(NamedTuple):
    """Ellipsoids that bound the parts from below: bone, centre, axes, radii, index of the part."""

    bones: Floats
    centres: Floats
    axes: Floats
    radii: Floats
    owners: Floats

    def lowest(self, frames: Frames, count: int) -> Floats:
        """The lowest height of each of ``count`` parts (..., parts)."""
        turn, place = frames.turn[..., self.bones, :, :], frames.place[..., self.bones, :]
        height = np.einsum("...kj,kj->...k", turn[..., 1, :], self.centres) + place[..., 1]
        down = np.einsum("...kj,kji->...ki", turn[..., 1, :], self.axes) * self.radii
        rows = height - np.linalg.norm(down, axis=-1)
        return np.stack([rows[..., self.owners == i].min(-1) for i in range(count)], -1)


def _balls(shape: Shape) -> Iterator[tuple[Floats, Floats, Floats]]:
    """Centre, axes and radii of the ellipsoids that bound a shape; a cut shape keeps only what is left of it."""
    frame, start, end = local_frame(shape), np.array(shape.start), np.array(shape.end)
    if shape.kind == "slab":
        for centre, radius in ((start, shape.size[0]), (end, shape.size[1])):
            for angle in np.radians((0, 60, 120, 180, 240, 300)):
                rim = frame[:, 0] * np.cos(angle) + frame[:, 1] * np.sin(angle)
                yield centre + rim * (radius - shape.size[2]), frame, np.full(3, shape.size[2])
    elif shape.kind == "cone":
        for centre, radius in ((start, shape.size[0]), (end, shape.size[1])):
            if all(np.dot(cut.normal, centre) + 0.6 * radius <= cut.offset for cut in shape.cuts):
                yield centre, frame, np.array((radius * shape.squash[0], radius, radius * shape.squash[1]))
    else:
        size = np.array(shape.size)
        for cut in shape.cuts if shape.bone != "head" else ():
            axis = int(np.abs(cut.normal).argmax())
            size[axis] = min(size[axis], max(0.0, cut.offset - float(np.dot(cut.normal, start))))
        yield start, frame, size
