"""One panel: a solved pose among its props, seen by a camera and inked."""

import numpy as np

from handoutgen.pose import chains, cracks, tints
from handoutgen.pose.body import ARM, LEG, body_blends, body_parts, covered
from handoutgen.pose.boxes import box_lines
from handoutgen.pose.closeup import Window
from handoutgen.pose.curves import Curve, fit, region
from handoutgen.pose.drawing import Drawing, Stroke, Tint
from handoutgen.pose.face import Picture, head_lines
from handoutgen.pose.landmarks import point, split, spot
from handoutgen.pose.props import Prop, prop_parts
from handoutgen.pose.skeleton import Frames
from handoutgen.pose.solid import Placed, PlacedPart, Scene
from handoutgen.pose.solver import Solved
from handoutgen.pose.spec import FigureSpec
from handoutgen.pose.strokes import draw_lines
from handoutgen.pose.trace import Buffers, View, camera, trace
from handoutgen.pose.vectors import Bools, Floats
from handoutgen.records import NamedTuple

MM = 1000.0


class Look(NamedTuple):
    """What the camera saw of a solved panel, for inking, arrows and checks.

    It saw a little more than the ``window`` of a close-up, so that lines run on where they are cut.
    """

    scene: Scene
    seen: Buffers
    view: View
    frames: Frames
    table: cracks.Materials
    far: Bools
    feel: Bools
    window: Window | None

    @property
    def shown(self) -> Bools:
        """Which pixels the picture shows something in."""
        return self.seen.hit if self.window is None else self.seen.hit & self.window.holds(self.seen)


BLEED = 32
"""Pixels that are seen around the window of a close-up."""


def look(spec: FigureSpec, solved: Solved, number: int, frame: tuple[float, Window | None]) -> Look:
    """The view of panel ``number``, with pixels of a size in metres, through the window of a close-up."""
    pixel, window = frame
    parts = [
        PlacedPart(part, tuple(Placed(shape, *solved.frames.of(shape.bone)) for shape in part.shapes))
        for part in body_parts(spec.build)
    ]
    scene = Scene([*parts, *(piece for prop in spec.things(number) for piece in prop_parts(prop))], body_blends())
    view = camera(*spec.camera)
    bleed = BLEED * pixel * np.array((-1, -1, 1, 1))
    seen = trace(scene, view, pixel, None if window is None else tuple(window + bleed))
    table = cracks.materials(scene.parts, _quiet(scene), tints.NAMES)
    far = np.array([placed.part.name in _far_parts(spec, solved, view) for placed in scene.parts] + [False])
    feel = np.zeros(seen.hit.shape, bool)
    if number in spec.feel_in:
        for area in spec.feel:
            where = spot(spec.build, area.on, area.along, area.facing)
            turn, place = solved.frames.of(where.bone)
            local = (seen.world(view) - place) @ turn - where.place
            allowed = np.array([_allows(placed, area.parts, area.on) for placed in scene.parts] + [False])
            feel |= tints.feel_area(seen, local, np.array(area.size), allowed)
    sight = Look(scene, seen, view, solved.frames, table, far, feel, window)
    return sight._replace(feel=feel & sight.shown)


def _allows(placed: PlacedPart, parts: tuple[str, ...], on: str) -> bool:
    """Whether a feel-it area shows on a part: a stem means the side of its surface, and the trunk."""
    side, _ = split(on)
    return placed.part.name in parts or (placed.part.stem in parts and placed.part.side in ("", side))


def _quiet(scene: Scene) -> Bools:
    """Which parts meet without a line, by index; the last row stands for nothing."""
    count = len(scene.parts)
    quiet = np.eye(count + 1, dtype=bool)
    for first, second, _ in scene.blends:
        quiet[first, second] = quiet[second, first] = True
    for i, one in enumerate(scene.parts):
        for j, other in enumerate(scene.parts):
            if covered(one.part.name, other.part.name) and (
                one.part.side == other.part.side or "" in (one.part.side, other.part.side)
            ):
                quiet[i, j] = True
    return quiet


def _far_parts(spec: FigureSpec, solved: Solved, view: View) -> set[str]:
    """Parts of the limbs on the far side of a body seen from its side."""
    limbs = set(spec.far or ())
    if spec.far is None:
        for bone, limb in (("thorax", "arm"), ("pelvis", "leg")):
            turn, _ = solved.frames.of(bone)
            nearness = float(view.axes[2] @ turn[:, 0])
            if abs(nearness) > 0.6:
                limbs.add(f"{'right' if nearness > 0 else 'left'} {limb}")
    stems = {"arm": ARM, "leg": LEG}
    return {f"{side} {stem}" for side, _, limb in (name.partition(" ") for name in limbs) for stem in stems[limb]}


def ink(sight: Look, floor: bool, hair: str) -> Drawing:
    """Tints, feel-it areas and lines of a panel; arrows and call-outs are added by the figure."""
    scene, seen, view, frames, table, far, *_ = sight
    shadow = tints.contact_shadow(scene, seen, view, table, floor)
    tone = tints.tones(seen, view, table, far, _heads(scene))
    areas = tints.areas(tone, seen.hit, shadow, seen.pixel)
    share = 0.0025 / seen.pixel
    feel = region(sight.feel, 3.0 * share, 0.4, 30 * share**2)
    strokes = [Stroke(width, black, curves) for (width, black), curves in _lines(sight)]
    if "head" in scene.index:
        marks = head_lines(Picture(scene, frames, seen, view), hair)
        strokes += [Stroke(line.width, line.black, [(line.curve, False)]) for line in marks]

    def body(curve: Curve) -> list[Floats]:
        return [
            np.stack([(seen.left + cubic[:, 0] * seen.pixel) * MM, (seen.top - cubic[:, 1] * seen.pixel) * MM], 1)
            for cubic in curve
        ]

    return Drawing(
        [Tint(black, [body(curve) for curve in curves]) for black, curves in areas],
        [body(curve) for curve in feel],
        [],
        [
            stroke._replace(curves=[(body(curve), closed) for curve, closed in stroke.curves if curve])
            for stroke in strokes
        ],
        [],
        {},
        0.0,
    )


def _heads(scene: Scene) -> Bools:
    """Which parts are a face, by index; the last row stands for nothing."""
    return np.array([placed.part.stem in ("head", "nose", "ear") for placed in scene.parts] + [False])


def _lines(sight: Look) -> list[tuple[tuple[float, float], list[tuple[Curve, bool]]]]:
    """Curves in pixels by weight and percent black, the heaviest last."""
    scene, seen, view, _, table, far, *_ = sight
    found = cracks.find(seen, view, table)
    kept = chains.prune(chains.follow(found))
    lines = chains.link(chains.follow(kept), table.quiet)
    drawn = draw_lines(lines, scene.parts, far, seen.pixel)
    for i, placed in enumerate(scene.parts):
        if table.box[i]:
            for weight, ends in box_lines(placed.shapes[0], placed.part.material == "mat", seen, view):
                drawn.setdefault((round(weight, 3), 100.0), []).append((fit(ends, 0.2), False))
    return sorted(drawn.items())


def on_page(sight: Look, frames: Frames, name: str) -> tuple[float, float]:
    """A named point of the body on the page, in body millimetres."""
    x, y = sight.view.flat(point(frames, name)) * MM
    return float(x), float(y)


def prop_on_page(sight: Look, prop: Prop) -> tuple[float, float]:
    """The place nearest the middle of what is seen of a prop, in body millimetres; its own middle if it is hidden."""
    scene, seen, view = sight.scene, sight.seen, sight.view
    own = [i for i, placed in enumerate(scene.parts) if placed.part.name.rpartition(" ")[0] == prop.name]
    shown = np.argwhere(sight.shown & np.isin(seen.part, own))
    if not len(shown):
        x, y = view.flat(np.add(prop.at, (0.0, prop.size[1] / 2, 0.0))) * MM
        return float(x), float(y)
    row, column = shown[np.linalg.norm(shown - shown.mean(0), axis=1).argmin()]
    return (seen.left + column * seen.pixel) * MM, (seen.top - row * seen.pixel) * MM
