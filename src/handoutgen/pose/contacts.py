"""What a pose must satisfy: contacts and directions, and how far it misses them, for the solver and the checks.

A residual is a miss divided by its tolerance, so 1 is a miss that can just be seen.
"""

from collections.abc import Mapping

import numpy as np

from handoutgen.pose.landmarks import SEGMENTS, Spot, bone_of, point, split, spot
from handoutgen.pose.skeleton import Build, Frames, centre_of_mass, long_axis
from handoutgen.pose.solid import Triple
from handoutgen.pose.vectors import Floats, unit
from handoutgen.records import NamedTuple

NEAR = 0.003
"""Metres that a contact may miss by."""


class Rest(NamedTuple):
    """A part of the body lies on a level surface."""

    part: str
    on: str


class Sole(NamedTuple):
    """The whole foot stands on a level surface."""

    side: str
    on: str


class Palm(NamedTuple):
    """An open hand lies on a level surface, fingers pointing some way if ``to`` is given."""

    side: str
    on: str
    to: Triple | None = None


class Touch(NamedTuple):
    """A point lies on the body's surface; a palm or grip also faces it."""

    point: str
    on: str
    along: float
    facing: Triple
    lift: float = 0.0


class Place(NamedTuple):
    """A point is at a place in the world; ``None`` leaves a coordinate free."""

    point: str
    at: tuple[float | None, float | None, float | None]


class Meet(NamedTuple):
    """Two points are ``gap`` metres apart, in any direction."""

    point: str
    other: str
    gap: float


class Aim(NamedTuple):
    """A segment's long axis points in a direction, within some degrees."""

    segment: str
    to: Triple
    within: float = 2.0


class Face(NamedTuple):
    """A segment's front looks in a direction, within some degrees."""

    segment: str
    to: Triple
    within: float = 3.0


class Balance(NamedTuple):
    """The centre of mass is above the middle of some points."""

    over: tuple[str, ...]


Contact = Rest | Sole | Palm | Touch | Place | Meet | Aim | Face | Balance


class Scenery(NamedTuple):
    """What contacts refer to: heights of surfaces by name, spots touched, and the order of the body's parts."""

    heights: Mapping[str, float]
    spots: Mapping[Touch, Spot]
    parts: Mapping[str, int]


def spots_touched(build: Build, contacts: tuple[Contact, ...]) -> dict[Touch, Spot]:
    """Where each touch lies on the body's own surface."""
    return {
        contact: spot(build, contact.on, contact.along, contact.facing, split(contact.point)[0])
        for contact in contacts
        if isinstance(contact, Touch)
    }


class Miss(NamedTuple):
    """How far one or many poses are from a contact in some respect: ``off`` (..., k), and what can just be seen.

    Metres; or, of a ``turn``, the difference of two directions (unit vectors).
    """

    off: Floats
    tolerance: float
    turn: bool = False


def residual(contact: Contact, frames: Frames, lowest: Floats, scenery: Scenery) -> Floats:
    """The contact's misses in their tolerances (..., k)."""
    return np.concatenate([miss.off / miss.tolerance for miss in misses(contact, frames, lowest, scenery)], -1)


def misses(contact: Contact, frames: Frames, lowest: Floats, scenery: Scenery) -> tuple[Miss, ...]:
    """How far one or many poses are from a contact, given the lowest point of each part."""
    match contact:
        case Rest(part, on):
            names = [part] if part in scenery.parts else [f"right {part}", f"left {part}"]
            heights = [lowest[..., scenery.parts[name]] - scenery.heights[on] for name in names]
            return (Miss(np.stack(heights, -1), NEAR),)
        case Sole(side, on):
            heights = [point(frames, f"{side} {name}")[..., 1] - scenery.heights[on] for name in ("heel", "ball")]
            turn, _ = frames.of(f"{side} foot")
            return Miss(np.stack(heights, -1), NEAR), Miss(turn[..., 1, :1], 0.04, turn=True)
        case Palm(side, on, to):
            return _palm(frames, side, scenery.heights[on], to)
        case Touch():
            return _touch(contact, frames, scenery.spots[contact])
        case Place(name, at):
            here = point(frames, name)
            return (Miss(np.stack([here[..., i] - at[i] for i in range(3) if at[i] is not None], -1), NEAR),)
        case Meet(name, other, gap):
            distance = np.linalg.norm(point(frames, name) - point(frames, other), axis=-1)
            return (Miss((distance - gap)[..., None], NEAR),)
        case Aim(segment, to, within):
            side, stem = split(segment)
            off = long_axis(frames, bone_of(side, SEGMENTS[stem])) - unit(to)
            return (Miss(off, np.radians(within), turn=True),)
        case Face(segment, to, within):
            side, stem = split(segment)
            turn, _ = frames.of(bone_of(side, SEGMENTS[stem]))
            return (Miss(turn[..., :, 2] - unit(to), np.radians(within), turn=True),)
        case Balance(over):
            middle = np.mean([point(frames, name) for name in over], 0)
            return (Miss((centre_of_mass(frames) - middle)[..., [0, 2]], 0.015),)


def _palm(frames: Frames, side: str, height: float, to: Triple | None) -> tuple[Miss, ...]:
    """Misses of a hand laid flat."""
    turn, _ = frames.of(f"{side} hand")
    flat = (
        Miss((point(frames, f"{side} palm")[..., 1] - height)[..., None], NEAR),
        Miss((point(frames, f"{side} finger tips")[..., 1] - height - 0.005)[..., None], 1.5 * NEAR),
        Miss(turn[..., :, 2] - np.array((0.0, -1.0, 0.0)), 0.08, turn=True),
    )
    return flat if to is None else (*flat, Miss(-turn[..., :, 1] - unit(to), 0.25, turn=True))


def _touch(contact: Touch, frames: Frames, where: Spot) -> tuple[Miss, ...]:
    """Misses of a point on the body's own surface; a hand also faces it."""
    turn, place = frames.of(where.bone)
    normal = turn @ where.normal
    off = point(frames, contact.point) - (turn @ where.place + place) - contact.lift * normal
    met = Miss(off, NEAR * 1.3)
    side, stem = split(contact.point)
    if stem not in ("palm", "grip", "finger tips"):
        return (met,)
    hand, _ = frames.of(f"{side} hand")
    return met, Miss(hand[..., :, 2] + normal, 0.35, turn=True)
