"""A picture box as content-stream operators."""

from handoutgen.draw.figures import Placement, operators
from handoutgen.layout.boxes import PictureBox
from handoutgen.layout.pictures import Figures


def picture(box: PictureBox, height: float, figures: Figures) -> str:
    """The panel of a figure at its place and scale."""
    panel = figures[box.figure].panels[box.panel]
    return operators(panel, Placement(box.x, height - box.y - box.height, box.scale, box.mirrored))
