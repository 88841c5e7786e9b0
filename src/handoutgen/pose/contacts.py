"""What a pose must satisfy: contacts and directions, each as residuals for the solver.

A residual is a miss divided by its tolerance, so 1 is a miss that can just be seen.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from handoutgen.pose.landmarks import SEGMENTS, Spot, bone_of, point, split, spot
from handoutgen.pose.skeleton import Build, Frames, centre_of_mass, long_axis
from handoutgen.pose.solid import Triple
from handoutgen.pose.vectors import Floats, unit

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


def residual(contact: Contact, frames: Frames, lowest: Floats, scenery: Scenery) -> Floats:
    """The contact's misses (..., k) for one or many poses, given the lowest point of each part."""
    match contact:
        case Rest(part, on):
            names = [part] if part in scenery.parts else [f"right {part}", f"left {part}"]
            return np.stack([(lowest[..., scenery.parts[name]] - scenery.heights[on]) / NEAR for name in names], -1)
        case Sole(side, on):
            heights = [point(frames, f"{side} {name}")[..., 1] - scenery.heights[on] for name in ("heel", "ball")]
            turn, _ = frames.of(f"{side} foot")
            return np.stack([*(h / NEAR for h in heights), turn[..., 1, 0] / 0.04], -1)
        case Palm(side, on, to):
            return _palm(frames, side, scenery.heights[on], to)
        case Touch(name, _, _, _, lift):
            where = scenery.spots[contact]
            turn, place = frames.of(where.bone)
            normal = turn @ where.normal
            miss = (point(frames, name) - (turn @ where.place + place) - lift * normal) / (NEAR * 1.3)
            side, stem = split(name)
            if stem not in ("palm", "grip", "finger tips"):
                return miss
            hand, _ = frames.of(f"{side} hand")
            return np.concatenate([miss, (hand[..., :, 2] + normal) / 0.35], -1)
        case Place(name, at):
            here = point(frames, name)
            return np.stack([(here[..., i] - at[i]) / NEAR for i in range(3) if at[i] is not None], -1)
        case Meet(name, other, gap):
            distance = np.linalg.norm(point(frames, name) - point(frames, other), axis=-1)
            return ((distance - gap) / NEAR)[..., None]
        case Aim(segment, to, within):
            side, stem = split(segment)
            return (long_axis(frames, bone_of(side, SEGMENTS[stem])) - unit(to)) / np.radians(within)
        case Face(segment, to, within):
            side, stem = split(segment)
            turn, _ = frames.of(bone_of(side, SEGMENTS[stem]))
            return (turn[..., :, 2] - unit(to)) / np.radians(within)
        case Balance(over):
            middle = np.mean([point(frames, name) for name in over], 0)
            return ((centre_of_mass(frames) - middle) / 0.015)[..., [0, 2]]


def _palm(frames: Frames, side: str, height: float, to: Triple | None) -> Floats:
    """Misses of a hand laid flat."""
    turn, _ = frames.of(f"{side} hand")
    heights = [
        (point(frames, f"{side} palm")[..., 1] - height) / NEAR,
        (point(frames, f"{side} finger tips")[..., 1] - height - 0.005) / (1.5 * NEAR),
    ]
    down = (turn[..., :, 2] - np.array((0.0, -1.0, 0.0))) / 0.08
    misses = [np.stack(heights, -1), down]
    if to is not None:
        misses.append((-turn[..., :, 1] - unit(to)) / 0.25)
    return np.concatenate(misses, -1)
