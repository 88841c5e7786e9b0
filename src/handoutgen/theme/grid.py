"""The grid of a page: margins, furniture and columns, in points."""

from handoutgen.records import NamedTuple
from handoutgen.theme.type import GIANT, LARGE, POCKET, STANDARD, TypeScale
from handoutgen.units import A4, A5, HALF_LETTER, LETTER, MM, Paper


class FigureRoom(NamedTuple):
    """Heights of figures: on a card at most, at best, at least; in a topic at most and at least; on the first page."""

    tallest: float
    good: float
    lowest: float
    picture: float
    picture_lowest: float
    hero: float


class Grid(NamedTuple):
    """Where things stand on a page; y runs down from its top edge.

    ``columns`` is how many columns of text stand beside each other; ``whole`` whether an exercise, a stage and the pain
    guide must each stand on one page; ``tall`` whether the paper is of the A series; ``binding`` how far all is moved
    away from the fold of facing pages.
    """

    paper: Paper
    left: float
    width: float
    gutter: float
    columns: int
    whole: bool
    tall: bool
    header: float
    header_rule: float
    body_top: float
    body_bottom: float
    footer_rule: float
    footer_lines: int
    figures: "FigureRoom"
    binding: float = 0.0

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

POCKET_WIDTH = 118 * MM
"""The same on A5 and half Letter."""

_BINDING = 2 * MM
"""How far the text of a booklet's page is moved away from the fold, where its outer margin can spare it."""

_BINDING_MARGIN = 25 * MM
"""What a page to be punched or bound keeps free at that edge."""

_WIDEST_BORDER = 3.0
"""The widest border around text, half of which lies beside it."""

LOGO_WIDTH = 130.0
LOGO_HEIGHT = 34.0
LOGO_FINEST = 600
"""A clinic's logo: at most so wide and high, and of no more pixels to the inch."""


def standard_grid(paper: Paper) -> Grid:
    """The grid of the standard edition: equal side margins around a content width of 174 mm."""
    return _grid(paper, STANDARD, _Measures(), _figures(paper, FigureRoom(222, 168, 120, 250, 140, 150)))


def large_grid(paper: Paper) -> Grid:
    """The grid of large print."""
    measures = _Measures(whole=False, footer=_footer(LARGE, 2), footer_lines=2)
    return _grid(paper, LARGE, measures, _figures(paper, FigureRoom(222, 190, 120, 250, 140, 150)))


def giant_grid(paper: Paper) -> Grid:
    """The grid of giant print: one column."""
    measures = _Measures(columns=1, whole=False, footer=_footer(GIANT, 2), footer_lines=2)
    return _grid(paper, GIANT, measures, _figures(paper, FigureRoom(250, 200, 130, 280, 160, 150)))


def pocket_grid(paper: Paper) -> Grid:
    """The grid of a booklet's page: half of a paper."""
    half = {A4.name: A5, LETTER.name: HALF_LETTER}[paper.name]
    footer = _footer(POCKET, 2)
    measures = _Measures(POCKET_WIDTH, 6 * MM, 11 * MM, whole=False, footer=footer, footer_lines=2)
    grid = _grid(half, POCKET, measures, FigureRoom(150, 120, 80, 170, 100, 95))
    return grid._replace(binding=min(_BINDING, grid.left - INK_MARGIN - _WIDEST_BORDER / 2))


def with_binding_margin(grid: Grid) -> Grid:
    """The grid with 25 mm at the binding edge, as far as the other lets it; ISO 838 punches 12 mm from the edge."""
    spare = grid.left - INK_MARGIN - _WIDEST_BORDER / 2
    return grid._replace(binding=min(_BINDING_MARGIN - grid.left, spare))


class _Measures(NamedTuple):
    """What a grid is made of, in points."""

    width: float = CONTENT_WIDTH
    gutter: float = 8 * MM
    header: float = 12 * MM
    columns: int = 2
    whole: bool = True
    footer: float = 17 * MM
    footer_lines: int = 1


def _footer(scale: TypeScale, lines: int) -> float:
    """How far above the paper's edge a footer's rule lies, so that its lines keep clear of where no printer prints."""
    return INK_MARGIN + 4 + lines * scale.furniture.leading


def _grid(paper: Paper, scale: TypeScale, measures: _Measures, figures: FigureRoom) -> Grid:
    """Equal side margins; the header is as high as its text."""
    leading = scale.furniture.leading
    footer_rule = paper.height - measures.footer
    return Grid(
        paper=paper,
        left=(paper.width - measures.width) / 2,
        width=measures.width,
        gutter=measures.gutter,
        columns=measures.columns,
        whole=measures.whole,
        tall=paper.name in (A4.name, A5.name),
        header=measures.header,
        header_rule=measures.header + leading + 3,
        body_top=measures.header + leading + 20 * scale.unit,
        body_bottom=footer_rule - 8,
        footer_rule=footer_rule,
        footer_lines=measures.footer_lines,
        figures=figures,
    )


def _figures(paper: Paper, on_a4: FigureRoom) -> FigureRoom:
    """Letter is 18 mm shorter than A4; its figures give way."""
    if paper.name == A4.name:
        return on_a4
    return on_a4._replace(tallest=on_a4.tallest - 44, picture=on_a4.picture - 40, hero=122)
