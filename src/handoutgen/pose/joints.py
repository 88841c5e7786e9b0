"""Joints, their motions and how far each goes.

Limits are the active ranges of the American Academy of Orthopaedic Surgeons (*Joint Motion: Method of
Measuring and Recording*, 1965; restated in Norkin & White, *Measurement of Joint Motion*). Where body
weight, a hand or the floor takes a joint further in an exercise, the passive range stands instead, and the
table says so. Degrees; zero is the anatomical position but for the forearm, whose zero is full supination.
"""

import numpy as np

from handoutgen.records import NamedTuple

SIDES = ("right", "left")


class Motion(NamedTuple):
    """One motion of a joint: its limits, its value at ease, and how far from there the solver may lightly go."""

    joint: str
    name: str
    low: float
    high: float
    rest: float = 0.0
    spread: float = 22.0


AXIAL = (
    Motion("lumbar", "flexion", -25, 50, 0, 7),  # thoracolumbar flexion 80 and extension 25, split by level
    Motion("lumbar", "side bend", -25, 25, 0, 7),
    Motion("lumbar", "rotation", -15, 15, 0, 7),
    Motion("thorax", "flexion", -20, 45, 0, 7),
    Motion("thorax", "side bend", -20, 20, 0, 7),
    Motion("thorax", "rotation", -35, 35, 0, 7),
    Motion("neck", "flexion", -45, 45, 0, 7),
    Motion("neck", "side bend", -45, 45, 0, 7),
    Motion("neck", "rotation", -70, 70, 0, 7),
    Motion("head", "nod", -25, 25, 0, 7),  # atlanto-occipital share
)
"""Motions of the spine and head; side bend and rotation are towards the left when positive."""

SIDED = (
    Motion("girdle", "elevation", -3, 28, 0, 3),  # a shrug raises the clavicle 30 (Inman et al. 1944)
    Motion("girdle", "protraction", -10, 15, 0, 3),
    Motion("shoulder", "flexion", -60, 180, 0),
    Motion("shoulder", "abduction", -50, 180, 10),  # 50 across the body: horizontal adduction
    Motion("shoulder", "rotation", -90, 90, 0),  # external when positive; inward 90 passive (AAOS 70)
    Motion("elbow", "flexion", 0, 150, 12),
    Motion("forearm", "pronation", 0, 170, 80),  # 80 either side of mid-position
    Motion("wrist", "extension", -80, 90, 5),  # 90 passive: body weight on a flat palm (AAOS 70)
    Motion("wrist", "deviation", -30, 20, 0, 6),  # radial when positive
    Motion("fingers", "flexion", -10, 95, 16, 5),
    Motion("thumb", "abduction", 0, 70, 24, 3),
    Motion("hip", "flexion", -30, 140, 0),  # 140 passive with the knee bent (Kapandji; AAOS 120 active)
    Motion("hip", "abduction", -30, 55, 2),  # 55 passive in flexion (AAOS 45)
    Motion("hip", "rotation", -45, 80, 4),  # external when positive; 80 passive with the ankle on the other thigh
    Motion("knee", "flexion", 0, 158, 2),  # 158 passive: sitting on the heels (AAOS 135)
    Motion("ankle", "dorsiflexion", -55, 35, 0),  # 35 passive: the knee over the toes (AAOS 20)
    Motion("ankle", "inversion", -15, 35, 0, 6),
    Motion("toes", "extension", -30, 80, 0, 6),
)
"""Motions of the limbs, the same on both sides."""


class Freedom(NamedTuple):
    """A degree of freedom of the whole body; ``side`` is empty on the spine."""

    side: str
    motion: Motion

    @property
    def label(self) -> str:
        """``right hip flexion``."""
        return " ".join(part for part in (self.side, self.motion.joint, self.motion.name) if part)


FREEDOMS = tuple(Freedom("", motion) for motion in AXIAL) + tuple(
    Freedom(side, motion) for side in SIDES for motion in SIDED
)
"""Every degree of freedom, in the order of a pose's angles."""

INDEX = {(freedom.side, freedom.motion.joint, freedom.motion.name): i for i, freedom in enumerate(FREEDOMS)}
"""Where ``(side, joint, motion)`` stands in a pose's angles."""

LOW = np.array([freedom.motion.low for freedom in FREEDOMS])
HIGH = np.array([freedom.motion.high for freedom in FREEDOMS])
REST = np.array([freedom.motion.rest for freedom in FREEDOMS])
SPREAD = np.array([freedom.motion.spread for freedom in FREEDOMS])

MOTIONS = {
    joint: tuple(m.name for m in AXIAL + SIDED if m.joint == joint) for joint in {m.joint for m in AXIAL + SIDED}
}
"""The motions that each joint has."""


def sides_and_joint(words: str) -> tuple[tuple[str, ...], str] | None:
    """What ``right hip``, ``both hips`` or ``lumbar`` names: sides (one empty on the spine) and joint."""
    first, _, rest = words.partition(" ")
    if first in ("right", "left", "both"):
        joint = rest if rest in MOTIONS else rest.removesuffix("s")
        sides = SIDES if first == "both" else (first,)
        return (sides, joint) if any(m.joint == joint for m in SIDED) else None
    return (("",), words) if any(m.joint == words for m in AXIAL) else None
