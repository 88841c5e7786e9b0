"""The skeleton: bones, their lengths, and where they are for given joint angles.

Segment lengths are Drillis & Contini's fractions of stature (1966, in Winter, *Biomechanics and Motor
Control of Human Movement*, 2009, fig. 4.1); hip centres after Bell et al. (1989); breadths of shoulders and
hips from ANSUR II (2012) medians of women and men. Body axes at rest: +X to the person's left, +Y up, +Z forward.
"""

from collections.abc import Callable, Iterator

import numpy as np

from handoutgen.pose.joints import INDEX, SIDES
from handoutgen.pose.vectors import Floats, clinical, unit
from handoutgen.records import NamedTuple

STATURE = 1.70
"""Height of every figure."""

TRUNK_BONES = ("pelvis", "lumbar", "lower thorax", "thorax", "neck", "head")
LIMB_BONES = ("upper arm", "forearm", "hand", "fingers", "fingertips", "thumb", "thigh", "shank", "foot", "toes")
BONES = TRUNK_BONES + tuple(f"{side} {bone}" for side in SIDES for bone in LIMB_BONES)
BONE = {name: i for i, name in enumerate(BONES)}
"""Where a bone stands in the frames."""


class Build(NamedTuple):
    """Whose body: ``woman`` for its breadths, ``girth`` from 0 (slight) over 0.35 (median) to 1 (large).

    ``hair`` is a hairstyle of :mod:`head`, ``grey`` its colour; without ``shoes`` the feet are in socks, for bed.
    ``breath`` is how full the belly is of a breath in, 0 to 1.
    """

    woman: bool = False
    girth: float = 0.3
    hair: str = "short"
    grey: bool = False
    shoes: bool = True
    breath: float = 0.0


class Frames(NamedTuple):
    """Bones of one or many poses: ``turn`` (..., bones, 3, 3) and joint ``place`` (..., bones, 3)."""

    turn: Floats
    place: Floats

    def of(self, bone: str) -> tuple[Floats, Floats]:
        """Turn and place of a bone."""
        return self.turn[..., BONE[bone], :, :], self.place[..., BONE[bone], :]

    def point(self, bone: str, local: Floats | tuple[float, ...]) -> Floats:
        """A point given in a bone's own axes, in the world."""
        turn, place = self.of(bone)
        return turn @ np.asarray(local, float) + place


def side_sign(side: str) -> float:
    """+1 on the left, -1 on the right: the direction of +X away from the mid-line."""
    return 1.0 if side == "left" else -1.0


def _offsets(build: Build) -> dict[str, tuple[float, float, float]]:
    """Each bone's joint in the axes of its parent bone, for the left side."""
    shoulder = 0.158 if build.woman else 0.170
    hip = 0.088 if build.woman else 0.085
    return {
        "lumbar": (0, 0.105, -0.016),
        "lower thorax": (0, 0.108, 0.0),
        "thorax": (0, 0.145, -0.008),
        "neck": (0, 0.165, -0.014),
        "head": (0, 0.082, 0.020),
        "upper arm": (shoulder, 0.112, -0.010),
        "forearm": (0, -0.172 * STATURE, 0),  # 0.186 from acromion; the joint centre lies lower
        "hand": (0, -0.146 * STATURE, 0),
        "fingers": (0, -0.092, 0),
        "fingertips": (0, -0.040, 0),
        "thumb": (0.026, -0.028, 0.004),
        "thigh": (hip, 0, 0),
        "shank": (0, -0.245 * STATURE, 0),
        "foot": (0, -0.244 * STATURE, 0),
        "toes": (0, -0.052, 0.124),
    }


def forward(angles: Floats, turn: Floats, place: Floats, build: Build) -> Frames:
    """Forward kinematics: frames from joint angles (..., freedoms) and the pelvis's turn and place."""
    shape = angles.shape[:-1]
    turns = np.empty((*shape, len(BONES), 3, 3))
    places = np.empty((*shape, len(BONES), 3))
    turns[..., 0, :, :], places[..., 0, :] = turn, place
    offsets = _offsets(build)

    def at(side: str, joint: str, motion: str) -> Floats:
        return angles[..., INDEX[side, joint, motion]]

    def attach(bone: str, parent: str, offset: Floats | tuple[float, ...], local: Floats) -> None:
        i, p = BONE[bone], BONE[parent]
        moved = np.einsum("...ij,...j->...i", turns[..., p, :, :], np.broadcast_to(offset, (*shape, 3)))
        places[..., i, :] = places[..., p, :] + moved
        turns[..., i, :, :] = turns[..., p, :, :] @ local

    for bone, parent, local in _spine(at):
        attach(bone, parent, offsets[bone], local)
    for side in SIDES:
        mirror, humerus = (side_sign(side), 1, 1), _humerus(at, side)
        shoulder = np.array(offsets["upper arm"]) * mirror + _girdle_of(at, side, humerus)
        attach(f"{side} upper arm", "thorax", shoulder, humerus)
        for bone, parent, local in (*_arm(at, side), *_leg(at, side)):
            attach(f"{side} {bone}", parent, np.array(offsets[bone]) * mirror, local)
    return Frames(turns, places)


_Angle = Callable[[str, str, str], Floats]
"""The angle of a side's joint in one of its motions, in degrees."""


def _humerus(at: _Angle, side: str) -> Floats:
    """The turn of an upper arm in the thorax."""
    sign = side_sign(side)
    abduction, rotation = at(side, "shoulder", "abduction"), at(side, "shoulder", "rotation")
    return clinical(-at(side, "shoulder", "flexion"), sign * abduction, sign * rotation)


def _girdle_of(at: _Angle, side: str, humerus: Floats) -> Floats:
    """How far the shoulder girdle carries an upper arm."""
    return _girdle(humerus, side_sign(side), at(side, "girdle", "elevation"), at(side, "girdle", "protraction"))


def _arm(at: _Angle, side: str) -> Iterator[tuple[str, str, Floats]]:
    """Bones of an arm below the upper arm, each with its parent and local turn."""
    sign = side_sign(side)
    yield "forearm", f"{side} upper arm", clinical(-at(side, "elbow", "flexion"))
    twist = clinical(0, 0, -sign * at(side, "forearm", "pronation"))
    wrist = clinical(at(side, "wrist", "extension"), sign * at(side, "wrist", "deviation"))
    yield "hand", f"{side} forearm", twist @ wrist
    curl = at(side, "fingers", "flexion")
    yield "fingers", f"{side} hand", clinical(-0.8 * curl)
    yield "fingertips", f"{side} fingers", clinical(-1.1 * curl)
    yield "thumb", f"{side} hand", clinical(-5, sign * at(side, "thumb", "abduction"))


def _leg(at: _Angle, side: str) -> Iterator[tuple[str, str, Floats]]:
    """Bones of a leg, each with its parent and local turn."""
    sign = side_sign(side)
    abduction, rotation = at(side, "hip", "abduction"), at(side, "hip", "rotation")
    yield "thigh", "pelvis", clinical(-at(side, "hip", "flexion"), sign * abduction, sign * rotation)
    yield "shank", f"{side} thigh", clinical(at(side, "knee", "flexion"))
    yield "foot", f"{side} shank", clinical(-at(side, "ankle", "dorsiflexion"), -sign * at(side, "ankle", "inversion"))
    yield "toes", f"{side} foot", clinical(-at(side, "toes", "extension"))


def _spine(at: _Angle) -> Iterator[tuple[str, str, Floats]]:
    """Bones of the spine with their parent and local turn: each level takes its share of the named motions."""

    def share(*parts: tuple[str, float]) -> Floats:
        motions = ("flexion", "side bend", "rotation")
        return clinical(*(np.sum([weight * at("", joint, name) for joint, weight in parts], 0) for name in motions))

    yield "lumbar", "pelvis", share(("lumbar", 0.55))
    yield "lower thorax", "lumbar", share(("lumbar", 0.45), ("thorax", 0.35))
    yield "thorax", "lower thorax", share(("thorax", 0.65))
    yield "neck", "thorax", share(("neck", 0.55))
    yield "head", "neck", share(("neck", 0.45)) @ clinical(at("", "head", "nod"))


def _girdle(humerus: Floats, sign: float, elevation: Floats, protraction: Floats) -> Floats:
    """How far clavicle and scapula carry the shoulder joint, in thorax axes.

    One third of the arm's elevation past 30 degrees comes from the girdle (Inman, Saunders & Abbott 1944).
    """
    along = -humerus[..., :, 1]
    raised = np.degrees(np.arccos(np.clip(-along[..., 1], -1, 1)))
    lift = np.clip((raised - 30) / 150, 0, 1)
    across = np.minimum(0, sign * along[..., 0])
    reach = np.where(along[..., 2] > 0, 0.024, 0.012) * along[..., 2]
    radians = np.radians(1.0)
    return np.stack(
        [
            sign * (-0.036 * lift + 0.030 * across),
            0.054 * lift + 0.15 * radians * elevation,
            reach + 0.15 * radians * protraction,
        ],
        -1,
    )


MASSES = (
    ("head", (0, 0.08, 0), 0.081),
    ("thorax", (0, 0, 0), 0.216),
    ("lumbar", (0, 0.05, 0), 0.139),
    ("pelvis", (0, 0.02, 0), 0.142),
    *tuple(
        (f"{side} {bone}", centre, mass)
        for side in SIDES
        for bone, centre, mass in (
            ("upper arm", (0, -0.127, 0), 0.028),
            ("forearm", (0, -0.107, 0), 0.016),
            ("hand", (0, -0.07, 0), 0.006),
            ("thigh", (0, -0.18, 0), 0.1),
            ("shank", (0, -0.18, 0), 0.0465),
            ("foot", (0, -0.05, 0.04), 0.0145),
        )
    ),
)
"""Segment masses as fractions of the body's, at their centres in bone axes (Winter 2009, table 4.1)."""


def centre_of_mass(frames: Frames) -> Floats:
    """The body's centre of mass (..., 3)."""
    total = sum(mass for _, _, mass in MASSES)
    return np.sum([mass / total * frames.point(bone, centre) for bone, centre, mass in MASSES], 0)


def long_axis(frames: Frames, bone: str) -> Floats:
    """The direction from a bone's joint to its far end (upwards in the spine and head)."""
    turn, _ = frames.of(bone)
    return unit(turn[..., :, 1] * (1.0 if bone in TRUNK_BONES else -1.0))
