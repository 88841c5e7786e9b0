"""What a program can tell of a wrong pose: measures of each panel, and findings where they pass their bounds.

A picture can still be poor when all is quiet here; it is looked at as well.
"""

from collections.abc import Iterator

import numpy as np

from handoutgen.pose.body import HAND, LEG, body_blends, body_parts, covered
from handoutgen.pose.contacts import Balance, Contact, Miss, Palm, Place, Rest, Sole
from handoutgen.pose.figure import Seen, Sight, place_of
from handoutgen.pose.joints import FREEDOMS, INDEX
from handoutgen.pose.landmarks import point, split
from handoutgen.pose.measure import Measure
from handoutgen.pose.panel import MM, Look
from handoutgen.pose.prop_words import heights_of
from handoutgen.pose.skeleton import Build, Frames, centre_of_mass
from handoutgen.pose.solid import Placed, PlacedPart
from handoutgen.pose.solver import Solved, Stance
from handoutgen.pose.spec import FigureSpec
from handoutgen.pose.vectors import Bools, Floats
from handoutgen.problems import Problem

MISS = 4.0
"""Tolerances by which a contact may miss: about 12 mm or 8 degrees."""

SUNK = 0.012
"""Metres that a part may lie below the ground: cloth and flesh give."""

STUCK = 0.01
"""Degrees from a limit of motion at which a joint stands at it."""

DRIFT = 15.0
"""Degrees that the solver may move an authored angle."""

OFF_BALANCE = 0.02
"""Metres that the centre of mass may lie outside the support."""

INSIDE = 0.014
"""Metres that the middle of a limb may lie within another part: the flesh between is pressed."""

FEEL_LEAST = 60.0
"""Square centimetres of a feel-it area that must be seen."""

FEEL_SHARE = 0.015
"""Of a close-up, the share of what it shows that does as well."""

OUTSIDE = 0.005
"""Metres that the place of a call-out may lie outside a close-up."""

HAND_LEAST, FOOT_LEAST = 12.0, 20.0
"""Square centimetres of a named hand or foot that must be seen."""

EASY = ("girdle", "fingers", "thumb")
"""Joints whose limits are habits of the drawing, not of anatomy."""


def measures(spec: FigureSpec, panel: int, seen: Seen) -> tuple[Measure, ...]:
    """Everything that the checks measure in a panel (counted from 0) of a figure."""
    stance, heights = spec.panels[panel], heights_of(spec.props)
    solved, sight = seen
    return (
        *_contacts(stance, solved),
        *_ground(stance, solved, heights[stance.ground]),
        *_limits(stance, solved),
        *_drift(stance, solved),
        *_balance(stance, solved, heights),
        *_through(stance, solved, spec.build),
        *_hidden(spec, stance, sight),
        *_outside(spec, panel, sight),
        *(_feel(spec, stance, sight) if panel in spec.feel_in and spec.feel else ()),
    )


def findings(figure: Sight) -> tuple[Problem, ...]:
    """Everything that the checks find in a figure, as warnings."""
    panels = enumerate(zip(figure.solved, figure.looks, strict=True))
    measured = ((i, each) for i, seen in panels for each in measures(figure.spec, i, seen))
    return tuple(each.finding(i) for i, each in measured if each.excess > 0)


def _contacts(stance: Stance, solved: Solved) -> Iterator[Measure]:
    """How well each contact is met: in millimetres, and in degrees if it has a direction."""
    for contact, misses in solved.misses.items():
        place = stance.places.get(contact, stance.place)
        for unit in ("mm", "degrees"):
            amounts = [_amounts(miss) for miss in misses if miss.turn == (unit == "degrees")]
            if amounts:
                amount, bound = max(amounts, key=lambda pair: pair[0] / pair[1])
                yield Measure("contact", _name(contact), amount, bound, unit, "off", place)


def _amounts(miss: Miss) -> tuple[float, float]:
    """The largest miss in millimetres or degrees, and the largest that is right."""
    worst, most = float(np.abs(miss.off).max()), MISS * miss.tolerance
    if not miss.turn:
        return 1000 * worst, 1000 * most
    between = [float(np.degrees(2 * np.arcsin(min(1.0, chord / 2)))) for chord in (worst, most)]
    return between[0], between[1]


def _name(contact: Contact) -> str:
    """A contact as its pose file begins it: ``place left heel``."""
    word = type(contact).__name__.lower()
    return word if isinstance(contact, Balance) else f"{word} {contact[0]}"


def _ground(stance: Stance, solved: Solved, height: float) -> Iterator[Measure]:
    """How deep parts lie below the ground, but those that rest or may go through."""
    resting = {contact.part for contact in stance.contacts if isinstance(contact, Rest)}
    free = {"short", "sleeve", "belly", *resting, *stance.through}
    for name, low in solved.lowest.items():
        if name not in free and split(name)[1] not in free:
            deep = max(0.0, 1000 * (height - low))
            yield Measure("below-ground", name, deep, 1000 * SUNK, "mm", "below the ground", stance.place)


def _limits(stance: Stance, solved: Solved) -> Iterator[Measure]:
    """How far joints are from their limits of motion; a straight elbow or knee is no limit."""
    for freedom, value in zip(FREEDOMS, solved.angles.tolist(), strict=True):
        side, (joint, name, low, high, *_) = freedom
        if joint in EASY:
            continue
        limits = (high,) if joint in ("elbow", "knee") else (low, high)
        limit = min(limits, key=lambda limit: abs(limit - value))
        said = f"from its limit of {limit:.0f}"
        place = stance.places.get((side, joint, name), stance.place)
        yield Measure("limit", freedom.label, abs(limit - value), STUCK, "degrees", said, place, least=True)


def _drift(stance: Stance, solved: Solved) -> Iterator[Measure]:
    """How far the contacts have moved authored angles."""
    for key, given in stance.angles.items():
        angle = float(solved.angles[INDEX[key]])
        said = f"from the {given:.0f} given, at {angle:.0f}"
        name = " ".join(part for part in key if part)
        place = stance.places.get(key, stance.place)
        yield Measure("drift", name, abs(angle - given), DRIFT, "degrees", said, place)


def _balance(stance: Stance, solved: Solved, heights: dict[str, float]) -> Iterator[Measure]:
    """The centre of mass against the area of support (their points on the level, from above)."""
    support = _support(stance, solved, heights)
    if len(support) < 2:
        return
    centre = centre_of_mass(solved.frames)[[0, 2]]
    angles = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    directions = np.stack([np.cos(angles), np.sin(angles)])
    outside = -100 * float(((support @ directions).max(0) - centre @ directions).min())
    asked = next((contact for contact in stance.contacts if isinstance(contact, Balance)), None)
    place = stance.places.get(asked, stance.place) if asked else stance.place
    said = "outside the support" if outside > 0 else f"outside the support, {-outside:.0f} cm from its edge"
    yield Measure("balance", "the centre of mass", max(0.0, outside), 100 * OFF_BALANCE, "cm", said, place)


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


def _through(stance: Stance, solved: Solved, build: Build) -> Iterator[Measure]:
    """How deep the middle of each limb lies within other parts of the body that are not its neighbours."""
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
    for limb in placed:
        if limb.part.stem not in ("forearm", "hand", "shank", "shoe", "upper arm", "thigh", "middle"):
            continue
        axis = _axis(limb)
        for other in solids:
            if other is limb or _neighbours(limb, other) or frozenset((limb.part.name, other.part.name)) in blends:
                continue
            deep = max(0.0, -1000 * float(other.distance(axis).min()))
            said = f"inside {other.part.name}"
            yield Measure("through", limb.part.name, deep, 1000 * INSIDE, "mm", said, stance.place)


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


def _hidden(spec: FigureSpec, stance: Stance, sight: Look) -> Iterator[Measure]:
    """How much is seen of the hands and feet that are named."""
    for name in spec.named:
        side, stem = split(name)
        hand = stem in ("palm", "grip", "finger tips", "knuckles", "wrist")
        stems = HAND if hand else LEG[3:]
        shown = _area(sight, [f"{side} {each}" for each in stems if f"{side} {each}" in sight.scene.index])
        what, least = (f"{side} hand", HAND_LEAST) if hand else (f"{side} foot", FOOT_LEAST)
        yield Measure("hidden", what, shown, least, "cm²", "seen", spec.places.get("named", stance.place), least=True)


def _outside(spec: FigureSpec, panel: int, sight: Look) -> Iterator[Measure]:
    """How far outside a close-up the places of its call-outs are."""
    if sight.window is None:
        return
    place = spec.places.get("callouts", spec.panels[panel].place)
    for name, where in spec.callouts:
        x, y = place_of(spec, panel, sight, where)
        off = MM * sight.window.misses(x / MM, y / MM)
        yield Measure("hidden", f"call-out {name}", off, MM * OUTSIDE, "mm", "outside the frame", place)


def _area(sight: Look, names: list[str]) -> float:
    """Square centimetres of the picture, at the body's size, in which some parts are seen."""
    numbers = [sight.scene.index[name] for name in names]
    return _cm2(sight, sight.shown & np.isin(sight.seen.part, numbers))


def _cm2(sight: Look, pixels: Bools) -> float:
    """The area of some pixels in square centimetres, at the body's size."""
    return float(pixels.sum()) * sight.seen.pixel**2 * 1e4


def _feel(spec: FigureSpec, stance: Stance, sight: Look) -> Iterator[Measure]:
    """How much is seen of the feel-it areas."""
    least = FEEL_LEAST if sight.window is None else min(FEEL_LEAST, FEEL_SHARE * _cm2(sight, sight.shown))
    place = spec.places.get("feel", stance.place)
    yield Measure("feel", "the feel-it area", _cm2(sight, sight.feel), least, "cm²", "seen", place, least=True)
