"""Baked figures in their slots: sizes, one scale for the panels of a figure, one ground line."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from handoutgen.compose.leaves import Picture
from handoutgen.layout.boxes import Frame, PictureBox
from handoutgen.layout.frames import boxes
from handoutgen.records import NamedTuple

if TYPE_CHECKING:  # pages that were kept need no figures
    from handoutgen.content.figures import BakedFigure, BakedPanel

Figures = Mapping[str, "BakedFigure"]
"""The baked figures that the Document names, by id."""


class Slot(NamedTuple):
    """The room for a picture, in points."""

    width: float
    height: float


def panel_of(figures: Figures, picture: Picture) -> "BakedPanel":
    """The baked panel of a picture."""
    return figures[picture.figure].panels[picture.panel]


def scale_for(figures: Figures, pictures: Sequence[Picture], slot: Slot) -> float:
    """The largest scale, in points a body millimetre, at which every picture fits its slot."""
    panels = [panel_of(figures, picture) for picture in pictures]
    return min(min(slot.width / panel.width, slot.height / panel.height) for panel in panels)


def picture(figures: Figures, drawn: Picture, scale: float, width: float, height: float) -> Frame:
    """A picture in the middle of a width, standing on the bottom of a height."""
    panel = panel_of(figures, drawn)
    across, up = panel.width * scale, panel.height * scale
    return boxes(width, height, _box(drawn, (width - across) / 2, height - up, Slot(across, up), scale))


def _box(drawn: Picture, x: float, y: float, size: Slot, scale: float) -> PictureBox:
    return PictureBox(x, y, size.width, size.height, drawn.key, drawn.figure, drawn.panel, drawn.mirrored, scale)
