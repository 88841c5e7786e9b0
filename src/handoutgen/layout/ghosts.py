"""One drawing of a movement in place of two: a panel with another one of its figure as pale lines under it."""

from handoutgen.content.figures import UNIT, BakedArrow, BakedFigure, BakedPanel, Layer

WIDTH = 0.17
"""Print millimetres of a line of the other panel; its finer lines are left out."""

BLACK = 45.0
"""How dark such a line is, in percent."""


def with_ghost(figure: BakedFigure, panel: int, under: int) -> BakedFigure:
    """The figure with one of its panels (counted from 0) under another, which grows as broad as both.

    All panels of a figure have the same camera, scale and ground, and their baked units the same zero, so that a
    line stands where it stood.
    """
    panels = list(figure.panels)
    panels[panel] = _over(panels[panel], panels[under])
    return figure._replace(panels=tuple(panels))


def _over(panel: BakedPanel, under: BakedPanel) -> BakedPanel:
    """A panel over the lines of another of the same height."""
    left = min(panel.origin[0], under.origin[0])
    right = max(each.origin[0] + each.width * UNIT for each in (panel, under))
    moved = (panel.origin[0] - left) / UNIT
    paths = tuple(path for layer in under.lines if layer.width >= WIDTH for path in layer.paths)
    return panel._replace(
        width=(right - left) / UNIT,
        origin=(left, panel.origin[1]),
        anchors={name: (x + moved, y) for name, (x, y) in panel.anchors.items()},
        ghost=(*panel.ghost, Layer(BLACK, WIDTH, paths)),
        arrows=tuple(_moved(arrow, moved) for arrow in panel.arrows),
    )


def _moved(arrow: BakedArrow, by: float) -> BakedArrow:
    """An arrow of a panel whose left edge has gone to the left, in body millimetres."""
    (x, y), (tip, top) = arrow.anchor, arrow.head
    return arrow._replace(anchor=(x + by, y), head=(tip + by, top))
