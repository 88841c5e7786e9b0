"""Numbers on a picture: beside an arrow, or beside a body part with a leader line to it.

Where an arrow or part lies is the figure's; numbers are never mirrored with it.
"""

from typing import NamedTuple

from handoutgen.compose.leaves import ARROW, Picture
from handoutgen.content.figures import BakedPanel
from handoutgen.layout.boxes import Box, Circle, Frame, Rule
from handoutgen.layout.frames import at, boxes, over
from handoutgen.layout.pictures import Figures, panel_of, picture
from handoutgen.layout.text import Setter, set_artifact
from handoutgen.theme.colours import NAVY, WHITE
from handoutgen.theme.rules import BORDER
from handoutgen.theme.type import Style

_DISC = 1.42
_DOT = 2.4
_HALO = 2.4
_FROM_ARROW = 6.0


class Stage(NamedTuple):
    """Where a picture stands: a width and a height in points, at a scale in points a body millimetre."""

    width: float
    height: float
    scale: float


def numbered_picture(setter: Setter, figures: Figures, drawn: Picture, stage: Stage) -> Frame:
    """The picture on the bottom of its stage, in its middle, with its numbers over it."""
    frame = picture(figures, drawn, stage.scale, stage.width, stage.height)
    panel = panel_of(figures, drawn)
    left = (stage.width - panel.width * stage.scale) / 2
    top = stage.height - panel.height * stage.scale
    for name, number in drawn.callouts:
        found = _arrow(panel, drawn) if name == ARROW else _part(panel, drawn, name)
        if found:
            (x, y), aside = found
            tip = (left + x * stage.scale, top + y * stage.scale)
            frame = over(frame, _number(setter, number, tip, aside, stage))
    return frame


Point = tuple[float, float]


def _arrow(panel: BakedPanel, drawn: Picture) -> tuple[Point, Point] | None:
    """The middle of the panel's first arrow, in body millimetres, and the way to the side of it that is freer.

    That is the side away from the middle of the picture, where the body is.
    """
    if not panel.arrows:
        return None
    arrow = panel.arrows[0]
    x, y = ((arrow.anchor[at_] + arrow.head[at_]) / 2 for at_ in (0, 1))
    across, up = arrow.direction
    aside = (up, across)
    if aside[0] * (x - panel.width / 2) + aside[1] * (y - panel.height) < 0:
        aside = (-aside[0], -aside[1])
    return ((panel.width - x, y), (-aside[0], aside[1])) if drawn.mirrored else ((x, y), aside)


def _part(panel: BakedPanel, drawn: Picture, name: str) -> tuple[Point, None] | None:
    if name not in panel.anchors:
        return None
    x, y = panel.anchors[name]
    return (panel.width - x if drawn.mirrored else x, y), None


def _number(setter: Setter, number: int, tip: Point, aside: Point | None, stage: Stage) -> Frame:
    """A solid number beside an arrow, or at the nearer edge with a line to the part."""
    size = _DISC * setter.scale.body.size
    radius = size / 2
    line: tuple[Box, ...] = ()
    if aside is not None:
        x, y = (tip[at_] + aside[at_] * (radius + _FROM_ARROW) for at_ in (0, 1))
    else:
        x, y = radius + 4 if tip[0] < stage.width / 2 else stage.width - radius - 4, tip[1]
        line = (
            Rule(x, y, tip[0] - x, 0, BORDER + _HALO, WHITE),
            Rule(x, y, tip[0] - x, 0, BORDER, NAVY),
            Circle(*tip, _DOT + 1, WHITE),
            Circle(*tip, _DOT, NAVY),
        )
    x = min(max(x, radius), stage.width - radius)
    y = min(max(y, radius), stage.height - radius)
    style = Style(max(setter.scale.smallest, 0.88 * setter.scale.body.size), size, True, WHITE)
    digits = at(x - radius, y - radius, set_artifact(setter, str(number), style, size))
    return over(boxes(stage.width, stage.height, *line, Circle(x, y, radius, NAVY, WHITE, 1.0)), digits)
