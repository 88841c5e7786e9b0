"""What things are laid out in."""

from typing import NamedTuple

from handoutgen.layout.pictures import Figures
from handoutgen.layout.text import Setter
from handoutgen.theme.grid import Grid


class Room(NamedTuple):
    """How text is set, where things stand on a page, and the figures there are."""

    setter: Setter
    grid: Grid
    figures: Figures
