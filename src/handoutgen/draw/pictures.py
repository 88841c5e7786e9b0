"""A picture box: its panel, which stands in a file once, however often it is shown."""

from collections.abc import Iterator

from handoutgen.draw.figures import Placement, pieces
from handoutgen.draw.forms import FormsById
from handoutgen.draw.streams import Form
from handoutgen.layout.boxes import PictureBox


def picture(box: PictureBox, height: float, forms: FormsById) -> Iterator[str | Form]:
    """The panel of a figure at its place and scale: operators, and forms to show between them."""
    placement = Placement(box.x, height - box.y - box.height, box.scale, box.mirrored, box.mono)
    return pieces(forms[box.figure][box.panel], placement)
