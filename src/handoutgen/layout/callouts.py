"""Numbers on a picture: beside an arrow, or beside a body part with a leader line to it.

Where an arrow or part lies is the figure's; numbers are never mirrored with it.
"""

from handoutgen.compose.leaves import ARROW, Picture
from handoutgen.content.figures import BakedPanel
from handoutgen.layout.boxes import Box, Circle, Frame, Rule
from handoutgen.layout.clearance import Bounds, Disc, clearest
from handoutgen.layout.frames import at, boxes, over
from handoutgen.layout.pictures import Figures, panel_of, picture
from handoutgen.layout.text import Setter, set_artifact
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import NAVY, WHITE
from handoutgen.theme.rules import BORDER
from handoutgen.theme.type import Style

_DISC = 1.42
_DOT = 2.4
_HALO = 2.4
_FROM_ARROW = 6.0
_FROM_EDGE = 4.0

Point = tuple[float, float]


class Stage(NamedTuple):
    """Where a picture stands: a width and a height in points, at a scale in points a body millimetre."""

    width: float
    height: float
    scale: float


class _Callout(NamedTuple):
    """A number at the middle of its disc, and the place that a line leads to, in points."""

    number: int
    place: Point
    tip: Point | None


def numbered_picture(setter: Setter, figures: Figures, drawn: Picture, stage: Stage) -> Frame:
    """The picture on the bottom of its stage, in its middle, with its numbers over it."""
    frame = picture(figures, drawn, stage.scale, stage.width, stage.height)
    for callout in _callouts(panel_of(figures, drawn), drawn, stage, _size(setter) / 2):
        frame = over(frame, _number(setter, _mirrored(callout, stage) if drawn.mirrored else callout, stage))
    return frame


def _size(setter: Setter) -> float:
    return _DISC * setter.scale.body.size


def _callouts(panel: BakedPanel, drawn: Picture, stage: Stage, radius: float) -> list[_Callout]:
    """Every number of a panel as if it were not mirrored: those of parts at the edges, then that of the arrow."""
    left, top = (stage.width - panel.width * stage.scale) / 2, stage.height - panel.height * stage.scale
    found = []
    for name, number in drawn.callouts:
        if name != ARROW and name in panel.anchors:
            x, y = panel.anchors[name]
            found.append(_at_edge(number, (left + x * stage.scale, top + y * stage.scale), stage, radius))
    for name, number in drawn.callouts:
        if name == ARROW and panel.arrows:
            taken = [((one.place[0] - left) / stage.scale, (one.place[1] - top) / stage.scale) for one in found]
            disc = Disc(radius / stage.scale, _FROM_ARROW / stage.scale)
            corners = (radius - left, radius - top, stage.width - radius - left, stage.height - radius - top)
            x, y = clearest(panel, disc, Bounds(*(corner / stage.scale for corner in corners)), taken)
            found.append(_Callout(number, (left + x * stage.scale, top + y * stage.scale), None))
    return found


def _at_edge(number: int, tip: Point, stage: Stage, radius: float) -> _Callout:
    """A number at the edge that is nearer to a part, as high as that."""
    x = radius + _FROM_EDGE if tip[0] < stage.width / 2 else stage.width - radius - _FROM_EDGE
    return _Callout(number, (x, min(max(tip[1], radius), stage.height - radius)), tip)


def _mirrored(callout: _Callout, stage: Stage) -> _Callout:
    """The same on the other side of the stage's middle."""
    (x, y), tip = callout.place, callout.tip
    return _Callout(callout.number, (stage.width - x, y), (stage.width - tip[0], tip[1]) if tip else None)


def _number(setter: Setter, callout: _Callout, stage: Stage) -> Frame:
    """A solid number, with a line to its part."""
    (x, y), tip, size = callout.place, callout.tip, _size(setter)
    line: tuple[Box, ...] = ()
    if tip:
        line = (
            Rule(x, tip[1], tip[0] - x, 0, BORDER + _HALO, WHITE),
            Rule(x, tip[1], tip[0] - x, 0, BORDER, NAVY),
            Circle(*tip, _DOT + 1, WHITE),
            Circle(*tip, _DOT, NAVY),
        )
    style = Style(max(setter.scale.smallest, 0.88 * setter.scale.body.size), size, True, WHITE)
    digits = at(x - size / 2, y - size / 2, set_artifact(setter, str(callout.number), style, size))
    return over(boxes(stage.width, stage.height, *line, Circle(x, y, size / 2, NAVY, WHITE, 1.0)), digits)
