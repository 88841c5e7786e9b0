"""The grid of a page: margins, furniture and columns, in points."""

from typing import NamedTuple

from handoutgen.units import MM, Paper


class Grid(NamedTuple):
    """Where things stand on a page; y runs down from its top edge."""

    paper: Paper
    left: float
    width: float
    gutter: float
    header: float
    body_top: float
    body_bottom: float
    footer_rule: float

    @property
    def right(self) -> float:
        """The right edge of the text area."""
        return self.left + self.width

    @property
    def column(self) -> float:
        """The width of one of two columns."""
        return (self.width - self.gutter) / 2

    @property
    def body_height(self) -> float:
        """What a page's body can hold."""
        return self.body_bottom - self.body_top


INK_MARGIN = 10 * MM
"""No ink lies closer to the paper's edge: office printers cannot print there."""

CONTENT_WIDTH = 174 * MM
"""The same on A4 and Letter, so that a card differs only in height."""

LOGO_WIDTH = 130.0
LOGO_HEIGHT = 34.0
LOGO_FINEST = 600
"""A clinic's logo: at most so wide and high, and of no more pixels to the inch."""


def standard_grid(paper: Paper) -> Grid:
    """The grid of the standard edition: equal side margins around a content width of 174 mm."""
    header = 12 * MM
    footer_rule = paper.height - 17 * MM
    return Grid(
        paper=paper,
        left=(paper.width - CONTENT_WIDTH) / 2,
        width=CONTENT_WIDTH,
        gutter=8 * MM,
        header=header,
        body_top=header + 36,
        body_bottom=footer_rule - 8,
        footer_rule=footer_rule,
    )
