"""A page of lines to write on."""

from handoutgen.compose.blocks import WritingPage
from handoutgen.layout.boxes import Frame
from handoutgen.layout.frames import column
from handoutgen.layout.lists import empty_lines
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.grid import Grid

_PITCH = 26.0
"""Room for handwriting, in points."""


def writing_frame(setter: Setter, grid: Grid, page: WritingPage) -> Frame:
    """The heading and what to write, and lines down to the foot of the page."""
    opening = column(
        set_words(setter, page.title, setter.scale.title, grid.width),
        3,
        set_words(setter, page.lead, setter.scale.body, grid.width),
    )
    count = int((grid.body_height - opening.height) / _PITCH)
    return column(opening, empty_lines(count, _PITCH, grid.width))
