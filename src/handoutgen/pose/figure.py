"""A figure: its panels solved and inked, arrows between them, one ground and one scale."""

from collections.abc import Iterator

import numpy as np

from handoutgen.pose.anatomy import anatomy_drawing
from handoutgen.pose.clipping import clip, enlarge
from handoutgen.pose.closeup import Window, window
from handoutgen.pose.curves import Curve, fit
from handoutgen.pose.drawing import Arrow, Drawing, Stroke
from handoutgen.pose.landmarks import point
from handoutgen.pose.panel import MM, Look, ink, look, on_page, prop_on_page
from handoutgen.pose.prop_words import heights_of
from handoutgen.pose.skeleton import forward
from handoutgen.pose.solver import Solved, solve
from handoutgen.pose.spec import ArrowSpec, FigureSpec
from handoutgen.pose.trace import camera
from handoutgen.pose.vectors import Floats, about, turn_between
from handoutgen.records import NamedTuple

GHOST_WIDTH = 0.17
GHOST_BLACK = 45.0

PIXEL = 0.0025
"""Pixels of a bake, in metres: a fourteenth of a millimetre in a picture 45 mm wide."""


Seen = tuple[Solved, Look]
"""A panel solved and seen."""


class Sight(NamedTuple):
    """A figure solved and seen but not yet inked: what the checks look at."""

    spec: FigureSpec
    solved: tuple[Solved, ...]
    looks: tuple[Look, ...]


def see_figure(spec: FigureSpec, pixel: float = PIXEL) -> Sight:
    """Every panel of a figure solved and seen, with pixels of the given size in metres."""
    return sight_of(spec, tuple(see_panels(spec, pixel)))


def see_panels(spec: FigureSpec, pixel: float = PIXEL) -> Iterator[Seen]:
    """The same, each panel as soon as it is done."""
    heights = heights_of(spec.props)
    bodies = [spec._replace(build=spec.build._replace(breath=stance.breath)) for stance in spec.panels]
    solved = [solve(stance, own.build, heights) for stance, own in zip(spec.panels, bodies, strict=True)]
    framed = window(spec.close_up, [each.frames for each in solved], camera(*spec.camera)) if spec.close_up else None
    for i, (own, each) in enumerate(zip(bodies, solved, strict=True)):
        yield each, look(own, each, i, (pixel, framed))


def sight_of(spec: FigureSpec, panels: tuple[Seen, ...]) -> Sight:
    """All the panels of a figure together."""
    return Sight(spec, tuple(solved for solved, _ in panels), tuple(seen for _, seen in panels))


def draw_figure(sight: Sight) -> tuple[Drawing, ...]:
    """Every panel of a figure, inked."""
    spec, solved, looks = sight
    if spec.anatomy:
        return tuple(anatomy_drawing()._replace(anchors=_anchors(spec, i, seen)) for i, seen in enumerate(looks))
    panels = [ink(seen, spec.floor, spec.build.hair) for seen in looks]
    ghosts = [_ghost(panel) if spec.ghost else [] for panel in panels]
    drawn = tuple(
        panel._replace(
            arrows=[_arrow(spec, arrow, solved, looks) for arrow in spec.arrows if arrow.panel == i],
            anchors=_anchors(spec, i, looks[i]),
            ghost=ghosts[i - 1] if i else [],
            ground=ground_line(looks[i]),
        )
        for i, panel in enumerate(panels)
    )
    framed = looks[0].window
    return drawn if framed is None else tuple(_framed(panel, framed) for panel in drawn)


def _framed(panel: Drawing, framed: Window) -> Drawing:
    """What a close-up shows of a panel, as large as a whole body would be; it stands on the window's lower edge."""
    inside = clip(panel, Window(*(MM * side for side in framed)))
    return enlarge(inside._replace(ground=max(inside.ground, MM * framed.low)), framed.zoom)


def _anchors(spec: FigureSpec, panel: int, sight: Look) -> dict[str, tuple[float, float]]:
    """Where the page may point at a panel, by name."""
    return {name: place_of(spec, panel, sight, where) for name, where in spec.callouts}


def place_of(spec: FigureSpec, panel: int, sight: Look, where: str) -> tuple[float, float]:
    """The place on the page of a named prop, else of a point of the body."""
    prop = next((prop for prop in spec.things(panel) if prop.name == where), None)
    return on_page(sight, sight.frames, where) if prop is None else prop_on_page(sight, prop)


def ground_line(sight: Look) -> float:
    """The height on the page of the lowest thing that stands on the floor, in body millimetres."""
    rows = np.flatnonzero(sight.seen.hit.any(1))
    return float((sight.seen.top - (rows[-1] + 1) * sight.seen.pixel) * MM)


def _ghost(before: Drawing) -> list[Stroke]:
    """The outlines of the panel before, pale."""
    curves = [pair for stroke in before.strokes if stroke.width >= GHOST_WIDTH for pair in stroke.curves]
    return [Stroke(GHOST_WIDTH, GHOST_BLACK, curves)]


def _arrow(spec: FigureSpec, arrow: ArrowSpec, solved: tuple[Solved, ...], looks: tuple[Look, ...]) -> Arrow:
    """The arrow's middle line on the page, smooth."""
    sight = looks[arrow.panel]
    if arrow.path:
        start = np.array(on_page(sight, solved[arrow.panel].frames, arrow.point)) + arrow.shift
        given = start + np.array(arrow.path, float)
        points = _bowed(given) if len(given) == 3 else given
    else:
        points = _track(spec, arrow, solved, sight) + np.array(arrow.shift)
    curve: Curve = fit(points, 2.0) if len(points) > 2 else fit(np.linspace(points[0], points[-1], 4), 2.0)
    return Arrow(curve, arrow.both)


def _bowed(points: Floats) -> Floats:
    """A parabola from the first to the third point, drawn towards the second."""
    u = np.linspace(0, 1, 13)[:, None]
    return (1 - u) ** 2 * points[0] + 2 * u * (1 - u) * points[1] + u * u * points[2]


def _track(spec: FigureSpec, arrow: ArrowSpec, solved: tuple[Solved, ...], sight: Look) -> Floats:
    """The way of a point on the page while every joint moves evenly from the panel before to this one."""
    before, after = solved[max(0, arrow.panel - 1)], solved[arrow.panel]
    turn = turn_between(before.turn, after.turn)
    at = np.linspace(*arrow.span, 13)[:, None]
    frames = forward(
        before.angles * (1 - at) + after.angles * at,
        before.turn @ about(turn * at),
        before.place * (1 - at) + after.place * at,
        spec.build,
    )
    return sight.view.flat(point(frames, arrow.point)) * MM
