"""The sheet edition: its type scale and grid."""

from handoutgen.theme.colours import NAVY
from handoutgen.theme.grid import INK_MARGIN, FigureRoom, Grid
from handoutgen.theme.type import POCKET, Style
from handoutgen.units import A4, MM, Paper

SHEET = POCKET._replace(
    body=Style(12, 15.5),
    exercise_name=Style(15, 19, True),
    heading=Style(15, 19, True, NAVY),
    dose_value=Style(15.5, 18, True, NAVY),
    dose_label=Style(12, 15.5),
    letterhead=Style(14, 19, True),
    furniture=Style(12, 15.5),
    badge=24,
    gap_item=1,
)
"""Many exercises on a page: the smallest text that print may have."""

SHEET_ROOMY = SHEET._replace(
    body=Style(13, 17), exercise_name=Style(16, 20, True), dose_value=Style(16, 19, True, NAVY), gap_item=2
)
"""The rows of a sheet of few exercises."""

FEW = 4
"""So many exercises are few."""

_MARGIN = 15 * MM
_TOP = 12 * MM
_FOOTER = INK_MARGIN + 4 + SHEET.furniture.leading


def sheet_grid(paper: Paper) -> Grid:
    """The grid of a sheet: narrow margins; a page has its heading in its body and no header above it."""
    footer_rule = paper.height - _FOOTER
    return Grid(
        paper=paper,
        left=_MARGIN,
        width=paper.width - 2 * _MARGIN,
        gutter=14.0,
        columns=2,
        whole=True,
        tall=paper.name == A4.name,
        header=_TOP,
        header_rule=_TOP,
        body_top=_TOP,
        body_bottom=footer_rule - 5,
        footer_rule=footer_rule,
        footer_lines=1,
        figures=FigureRoom(182, 182, 45, 182, 45, 150),
    )
