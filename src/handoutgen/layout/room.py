"""What things are laid out in."""

from handoutgen.layout.pictures import Figures
from handoutgen.layout.text import Setter
from handoutgen.records import NamedTuple
from handoutgen.theme.grid import Grid


class Room(NamedTuple):
    """How text is set, where things stand on a page, and the figures there are."""

    setter: Setter
    grid: Grid
    figures: Figures
