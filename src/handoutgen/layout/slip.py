"""A slip of plain words on a page of its own."""

from handoutgen.compose.slip import Slip
from handoutgen.layout.boxes import Page
from handoutgen.layout.frames import column, flatten
from handoutgen.layout.lists import bullets, steps
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import NAVY
from handoutgen.theme.grid import Grid


def slip_page(setter: Setter, words: Slip, grid: Grid) -> Page:
    """The slip as one page: a title, numbered steps, and what to try first."""
    scale, measure = setter.scale, grid.width
    content = column(
        set_words(setter, words.title, scale.title, measure),
        10,
        set_words(setter, words.lead, scale.box_lead, measure),
        14,
        steps(setter, words.steps, measure),
        22,
        set_words(setter, words.heading, scale.heading, measure),
        8,
        bullets(setter, words.cases.items, measure, scale.body, NAVY),
    )
    return Page(1, grid.paper.width, grid.paper.height, tuple(flatten(content, grid.left, grid.header)))
