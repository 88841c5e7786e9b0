"""From approximate joint angles and contacts to a pose: damped least squares (Levenberg-Marquardt).

The unknowns are all joint angles and six of the pelvis. Residuals are the contacts, the ground, and a pull
of every angle towards what the author gave or the joint at ease; limits of motion are hard.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from handoutgen.pose.contacts import Contact, Miss, Rest, Scenery, misses, residual, spots_touched
from handoutgen.pose.joints import FREEDOMS, HIGH, INDEX, LOW, REST, SPREAD
from handoutgen.pose.landmarks import SupportTable, support_rows
from handoutgen.pose.skeleton import Build, Frames, forward
from handoutgen.pose.solid import Triple
from handoutgen.pose.vectors import Floats, about, clinical, facing
from handoutgen.problems import Place
from handoutgen.records import NamedTuple

AUTHORED = 7.0
"""Degrees that an authored angle may lightly give way by."""

GROUND = 0.006


Angle = tuple[str, str, str]
"""What names a joint angle: side, joint and motion."""


class Root(NamedTuple):
    """The pelvis: where the head end points, where the front looks, its tilt and its place in metres.

    The tilt is in its own axes, in degrees: forward, to its left, turn to its left.
    """

    head: Triple
    front: Triple
    tilt: Triple
    at: Triple


class Stance(NamedTuple):
    """A pose as its author gives it.

    ``angles`` by (side, joint, motion); ``loose`` in metres and degrees for the pelvis; ``ground`` names the
    surface that nothing may sink below, ``through`` the stems that may; ``firm`` is what authored angles may give and
    ``breath`` how full the belly is. ``place`` is where its file describes it, and ``places`` where it gives a
    contact or an angle.
    """

    root: Root
    angles: dict[Angle, float]
    contacts: tuple[Contact, ...]
    ground: str = "floor"
    through: tuple[str, ...] = ()
    loose: tuple[float, float] = (0.25, 6.0)
    firm: float = AUTHORED
    breath: float = 0.0
    place: Place = Place("", 1, 1)
    places: Mapping[Contact | Angle, Place] = MappingProxyType({})


class Solved(NamedTuple):
    """A solved pose: joint angles, the pelvis's turn and place, frames, each contact's misses, lowest points."""

    angles: Floats
    turn: Floats
    place: Floats
    frames: Frames
    misses: dict[Contact, tuple[Miss, ...]]
    lowest: dict[str, float]


class _Body(NamedTuple):
    """What the residuals need of a body."""

    build: Build
    names: tuple[str, ...]
    table: SupportTable
    scenery: Scenery
    ground: Floats


def start_angles(stance: Stance) -> tuple[Floats, Floats]:
    """The angles to pull towards and how strongly (degrees)."""
    aim, spread = REST.copy(), SPREAD.copy()
    for key, value in stance.angles.items():
        aim[INDEX[key]] = value
        spread[INDEX[key]] = min(stance.firm, SPREAD[INDEX[key]])
    return aim, spread


def solve(stance: Stance, build: Build, heights: dict[str, float]) -> Solved:
    """The pose that meets the stance best, given the heights of the surfaces its contacts name."""
    names, table = support_rows(build)
    scenery = Scenery(heights, spots_touched(build, stance.contacts), {name: i for i, name in enumerate(names)})
    resting = {contact.part for contact in stance.contacts if isinstance(contact, Rest)}
    free = {*stance.through, "short", "sleeve", "belly", *resting}
    watched = np.array([i for i, name in enumerate(names) if name not in free and _stem(name) not in free])
    body = _Body(build, names, table, scenery, watched)
    aim, spread = start_angles(stance)
    count = len(FREEDOMS)
    base = facing(np.array(stance.root.head), np.array(stance.root.front)) @ clinical(
        stance.root.tilt[0], -stance.root.tilt[1], stance.root.tilt[2]
    )
    place = np.array(stance.root.at, float)

    def frames_of(x: Floats) -> Frames:
        return forward(x[..., :count], base @ about(x[..., count + 3 :]), place + x[..., count : count + 3], build)

    def residuals(x: Floats) -> Floats:
        frames = frames_of(x)
        lowest = table.lowest(frames, len(names))
        rows = [residual(contact, frames, lowest, scenery) for contact in stance.contacts]
        rows.append(np.minimum(0, lowest[..., body.ground] - heights[stance.ground] + 0.003) / GROUND)
        rows.append((x[..., :count] - aim) / spread)
        rows.append(x[..., count : count + 3] / stance.loose[0])
        rows.append(x[..., count + 3 :] / stance.loose[1])
        return np.concatenate(rows, -1)

    x = np.zeros(count + 6)
    x[:count] = np.clip(aim, LOW, HIGH)
    x = _descend(residuals, x, count)
    frames = frames_of(x)
    lowest = table.lowest(frames, len(names))
    return Solved(
        x[:count],
        base @ about(x[count + 3 :]),
        place + x[count : count + 3],
        frames,
        {contact: misses(contact, frames, lowest, scenery) for contact in stance.contacts},
        dict(zip(names, lowest.tolist(), strict=True)),
    )


def _stem(name: str) -> str:
    """A part's name without its side."""
    return name.removeprefix("right ").removeprefix("left ")


def _descend(residuals: Callable[[Floats], Floats], x: Floats, count: int) -> Floats:
    """Levenberg-Marquardt with a numerical Jacobian taken in one batch, and limits held by clipping."""
    step = np.r_[np.full(count, 0.05), np.full(3, 5e-4), np.full(3, 0.05)]
    damping = 1e-2
    now = residuals(x)
    cost = float(now @ now)
    for _ in range(80):
        jacobian = ((residuals(x + np.diag(step)) - now) / step[:, None]).T
        normal, gradient = jacobian.T @ jacobian, jacobian.T @ now
        for _ in range(7):
            change = -np.linalg.solve(normal + damping * np.diag(np.diag(normal) + 1e-6), gradient)
            trial = x + change
            trial[:count] = np.clip(trial[:count], LOW, HIGH)
            there = residuals(trial)
            after = float(there @ there)
            if after < cost:
                break
            damping *= 4
        else:
            return x
        gained, x, now, cost = cost - after, trial, there, after
        damping = max(damping / 5, 1e-6)
        if gained < 1e-4 * max(1.0, cost):
            return x
    return x
