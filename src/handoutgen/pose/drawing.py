"""A panel as ink and tints, in millimetres of the body: what is baked."""

from handoutgen.pose.curves import Curve
from handoutgen.records import NamedTuple


class Tint(NamedTuple):
    """Areas of one grey: percent black."""

    black: float
    areas: list[Curve]


class Stroke(NamedTuple):
    """Lines of one weight (print mm) and grey (percent black); each curve closed or open."""

    width: float
    black: float
    curves: list[tuple[Curve, bool]]


class Arrow(NamedTuple):
    """The way the moving part goes: the middle of the shaft, tail first; ``both`` puts a head at each end."""

    shaft: Curve
    both: bool


class Drawing(NamedTuple):
    """One panel. Paint order: tints, the hatched feel-it areas, ghost, strokes, arrows."""

    tints: list[Tint]
    feel: list[Curve]
    ghost: list[Stroke]
    strokes: list[Stroke]
    arrows: list[Arrow]
    anchors: dict[str, tuple[float, float]]
    ground: float
