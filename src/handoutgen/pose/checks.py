"""What a program can tell of a wrong pose: findings, each with a code, for the author to mend.

A picture can still be poor when all is quiet here; it is looked at as well.
"""

from typing import NamedTuple

import numpy as np

from handoutgen.pose.body import HAND, LEG, body_blends, body_parts, covered
from handoutgen.pose.contacts import Contact, Palm, Place, Rest, Sole
from handoutgen.pose.figure import Sight
from handoutgen.pose.joints import FREEDOMS, HIGH, INDEX, LOW
from handoutgen.pose.landmarks import point, split
from handoutgen.pose.panel import Look
from handoutgen.pose.skeleton import Build, Frames, centre_of_mass
from handoutgen.pose.solid import Placed, PlacedPart
from handoutgen.pose.solver import Solved, Stance
from handoutgen.pose.source import heights_of
from handoutgen.pose.vectors import Floats

MISS = 4.0
"""Tolerances by which a contact may miss: about 12 mm or 8 degrees."""

SUNK = 0.012
"""Metres that a part may lie below the ground: cloth and flesh give."""

DRIFT = 15.0
"""Degrees that the solver may move an authored angle."""

OFF_BALANCE = 0.02
"""Metres that the centre of mass may lie outside the support."""

INSIDE = 0.014
"""Metres that the middle of a limb may lie within another part: the flesh between is pressed."""

FEEL_LEAST = 60.0
"""Square centimetres of a feel-it area that must be seen."""

HAND_LEAST, FOOT_LEAST = 12.0, 20.0
"""Square centimetres of a named hand or foot that must be seen."""

EASY = ("girdle", "fingers", "thumb")
"""Joints whose limits are habits of the drawing, not of anatomy."""


class Finding(NamedTuple):
    """Something wrong with a panel (counted from 0): a stable code and what was measured."""

    panel: int
    code: str
    text: str

    def __str__(self) -> str:
        return f"panel {self.panel + 1}: {self.text} [{self.code}]"


def findings(figure: Sight) -> tuple[Finding, ...]:
    """Everything that the checks find in a figure."""
    result: list[Finding] = []
    heights = heights_of(figure.spec.props)
    for i, (stance, solved, sight) in enumerate(zip(figure.spec.panels, figure.solved, figure.looks, strict=True)):
        found = [
            *_contacts(solved),
            *_ground(stance, solved, heights[stance.ground]),
            *_limits(solved),
            *_drift(stance, solved),
            *_balance(stance, solved, heights),
            *_through(solved, figure.spec.build),
            *_hidden(figure, sight),
        ]
        if i in figure.spec.feel_in and figure.spec.feel:
            found += _feel(sight)
        result += [Finding(i, code, text) for code, text in found]
    return tuple(result)


Found = list[tuple[str, str]]


def _contacts(solved: Solved) -> Found:
    """Contacts that are not met."""
    return [
        ("contact", f"{_name(contact)} misses by {miss:.1f} tolerances")
        for contact, miss in solved.misses.items()
        if miss > MISS
    ]


def _name(contact: Contact) -> str:
    return f"{type(contact).__name__.lower()} {contact[0]}"


def _ground(stance: Stance, solved: Solved, height: float) -> Found:
    """Parts below the ground, but those that rest or may go through."""
    resting = {contact.part for contact in stance.contacts if isinstance(contact, Rest)}
    free = {"short", "sleeve", "belly", *resting, *stance.through}
    return [
        ("below-ground", f"{name} lies {1000 * (height - low):.0f} mm below the ground")
        for name, low in solved.lowest.items()
        if low < height - SUNK and name not in free and split(name)[1] not in free
    ]


def _limits(solved: Solved) -> Found:
    """Joints that stand at a limit of motion; a straight elbow or knee is no limit."""
    at = (solved.angles <= LOW + 0.01) | (solved.angles >= HIGH - 0.01)
    return [
        ("limit", f"{freedom.label} stands at its limit of {value:.0f} degrees")
        for freedom, value, stuck in zip(FREEDOMS, solved.angles, at, strict=True)
        if stuck and freedom.motion.joint not in EASY and not (freedom.motion.joint in ("elbow", "knee") and value < 1)
    ]


def _drift(stance: Stance, solved: Solved) -> Found:
    """Authored angles that the contacts have moved far."""
    found: Found = []
    for key, given in stance.angles.items():
        solved_angle = float(solved.angles[INDEX[key]])
        if abs(solved_angle - given) > DRIFT:
            name = " ".join(part for part in key if part)
            found.append(("drift", f"{name} moved from {given:.0f} to {solved_angle:.0f} degrees"))
    return found


def _balance(stance: Stance, solved: Solved, heights: dict[str, float]) -> Found:
    """The centre of mass against the area of support (their points on the level, from above)."""
    support = _support(stance, solved, heights)
    if len(support) < 2:
        return []
    centre = centre_of_mass(solved.frames)[[0, 2]]
    angles = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    directions = np.stack([np.cos(angles), np.sin(angles)])
    margin = float(((support @ directions).max(0) - centre @ directions).min())
    return (
        [("balance", f"the centre of mass is {-1000 * margin:.0f} mm outside the support")]
        if margin < -OFF_BALANCE
        else []
    )


def _support(stance: Stance, solved: Solved, heights: dict[str, float]) -> Floats:
    """Places from above where the body bears on something: feet, hands, resting parts."""
    places = []
    for contact in stance.contacts:
        if isinstance(contact, Sole):
            places += [point(solved.frames, f"{contact.side} {name}") for name in ("heel", "ball", "toe tip")]
        elif isinstance(contact, Palm):
            places.append(point(solved.frames, f"{contact.side} palm"))
        elif (
            isinstance(contact, Place)
            and contact.at[1] is not None
            and split(contact.point)[1] in ("kneecap", "elbow", "ball", "heel")
        ):
            places.append(point(solved.frames, contact.point))
        elif isinstance(contact, Rest):
            places += _ends(solved.frames, contact.part)
    return np.array(places)[:, [0, 2]] if places else np.zeros((0, 2))


def _ends(frames: Frames, part: str) -> list[Floats]:
    """The extent of a resting part: its shapes' ends."""
    made = next(each for each in body_parts(Build()) if each.name == part)
    ends = []
    for shape in made.shapes:
        ends.append(frames.point(shape.bone, shape.start))
        if shape.kind in ("cone", "slab"):
            ends.append(frames.point(shape.bone, shape.end))
        else:
            ends += [frames.point(shape.bone, np.add(shape.start, offset)) for offset in np.diag(shape.size)]
            ends += [frames.point(shape.bone, np.subtract(shape.start, offset)) for offset in np.diag(shape.size)]
    return ends


def _through(solved: Solved, build: Build) -> Found:
    """Limbs whose middle lies within another part of the body that is not their neighbour."""
    placed = [
        PlacedPart(part, tuple(Placed(shape, *solved.frames.of(shape.bone)) for shape in part.shapes))
        for part in body_parts(build)
    ]
    solids = [
        each
        for each in placed
        if each.part.stem in ("chest", "belly", "seat", "head", "thigh", "shank", "upper arm", "forearm", "shoe")
    ]
    blends = {frozenset((blend.first, blend.second)) for blend in body_blends()}
    found: Found = []
    for limb in placed:
        if limb.part.stem not in ("forearm", "hand", "shank", "shoe", "upper arm", "thigh", "middle"):
            continue
        axis = _axis(limb)
        for other in solids:
            if other is limb or _neighbours(limb, other) or frozenset((limb.part.name, other.part.name)) in blends:
                continue
            deep = -float(other.distance(axis).min())
            if deep > INSIDE:
                found.append(("through", f"{limb.part.name} runs {1000 * deep:.0f} mm inside {other.part.name}"))
    return found


def _axis(limb: PlacedPart) -> Floats:
    """Points along the middle of a limb's first shape."""
    shape = limb.shapes[0]
    run = np.linspace(0, shape.length, 7)[:, None]
    return (shape.origin + shape.axes[:, 1] * run).astype(np.float32)


def _neighbours(limb: PlacedPart, other: PlacedPart) -> bool:
    """Parts that overlap at a joint by construction."""
    one, two = limb.part, other.part
    if covered(one.name, two.name):
        return True
    chains = (("chest", "upper arm", "forearm", "hand", "middle"), ("belly", "seat", "thigh", "shank", "shoe"))
    same = not one.side or not two.side or one.side == two.side
    for chain in chains:
        if one.stem in chain and two.stem in chain and same:
            return abs(chain.index(one.stem) - chain.index(two.stem)) <= 2 - (
                one.stem in ("shank", "shoe") and two.stem == "seat"
            )
    return False


def _hidden(figure: Sight, sight: Look) -> Found:
    """Named hands and feet of which too little is seen."""
    found: Found = []
    for name in figure.spec.named:
        side, stem = split(name)
        hand = stem in ("palm", "grip", "finger tips", "knuckles", "wrist")
        stems = HAND if hand else LEG[3:]
        shown = _area(sight, [f"{side} {each}" for each in stems if f"{side} {each}" in sight.scene.index])
        if shown < (HAND_LEAST if hand else FOOT_LEAST):
            found.append(
                ("hidden", f"the {side} {'hand' if hand else 'foot'} shows only {shown:.0f} square centimetres")
            )
    return found


def _area(sight: Look, names: list[str]) -> float:
    """Square centimetres of the picture, at the body's size, in which some parts are seen."""
    numbers = [sight.scene.index[name] for name in names]
    return float(np.isin(sight.seen.part, numbers).sum()) * sight.seen.pixel**2 * 1e4


def _feel(sight: Look) -> Found:
    """A feel-it area that is too small to be seen."""
    area = float(sight.feel.sum()) * sight.seen.pixel**2 * 1e4
    return [("feel", f"only {area:.0f} square centimetres of the feel-it area are seen")] if area < FEEL_LEAST else []
