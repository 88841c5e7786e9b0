"""What a handout says to this patient alone: time and kit as rows, a note and what is new in boxes."""

from collections.abc import Sequence

from handoutgen.compose.cards import Row
from handoutgen.compose.opening import Boxed
from handoutgen.layout.boxes import Frame
from handoutgen.layout.flow import Item
from handoutgen.layout.frames import Border, Padding, beside, boxed, spaced, stack
from handoutgen.layout.lists import bullets, icon_row
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import NAVY, WHITE
from handoutgen.theme.rules import CAPTION

_RADIUS = 5.0
_ACROSS, _DOWN = 12.0, 9.0
"""Between a box and what stands in it, in points of the standard edition."""

_BELOW_HEADING = 3.0
_FIRST = 0.4
"""The share of the first of two rows."""

BETWEEN = 10.0
"""Between boxes that stand below each other."""

_WORTH_IT = 0.8
"""Lines are easier to read at full width: columns must save so much of the height."""


def rows_abreast(setter: Setter, rows: Sequence[Row], measure: float, gutter: float) -> Frame:
    """Two rows beside each other, or below each other where that is lower."""
    first = _FIRST * (measure - gutter)
    places = ((0.0, first), (first + gutter, measure - first - gutter))
    columns = beside(*((x, icon_row(setter, row, width)) for row, (x, width) in zip(rows, places, strict=True)))
    below = spaced((icon_row(setter, row, measure) for row in rows), setter.scale.gap_item)
    return min(columns, below, key=lambda frame: frame.height)


def personal_boxes(setter: Setter, own: Sequence[Boxed], measure: float, gutter: float = 0.0) -> tuple[Frame, ...]:
    """One box or two, to stand below each other; or both in columns, as one frame, where that is much lower.

    Without a gutter there are no columns.
    """
    below = tuple(_box(setter, one, measure) for one in own)
    if len(own) < 2 or not gutter:
        return below
    columns = _columns(setter, own, (measure - gutter) / 2, gutter)
    return (columns,) if columns.height < _WORTH_IT * spaced(below, BETWEEN).height else below


def lines_of_boxes(setter: Setter, own: Sequence[Boxed], measure: float) -> tuple[Item, ...]:
    """The words of boxes that are higher than a page, without borders."""
    return tuple(item for one in own for item in _unboxed(setter, one, measure))


def _columns(setter: Setter, own: Sequence[Boxed], width: float, gutter: float) -> Frame:
    """Boxes of the same height beside each other."""
    height = max(_box(setter, one, width).height for one in own)
    return beside(*((at * (width + gutter), _box(setter, one, width, height)) for at, one in enumerate(own)))


def _unboxed(setter: Setter, one: Boxed, measure: float) -> list[Item]:
    unit = setter.scale.unit
    heading = Item(set_words(setter, one.heading, setter.scale.heading, measure), BETWEEN, with_next=True)
    return [heading, *(Item(line, _BELOW_HEADING * unit) for line in _lines(setter, one, measure))]


def _box(setter: Setter, one: Boxed, width: float, least: float = 0.0) -> Frame:
    """A heading and its lines in a border, at least so high."""
    unit = setter.scale.unit
    across, down = unit * _ACROSS, unit * _DOWN
    measure = width - 2 * across
    heading = set_words(setter, one.heading, setter.scale.heading, measure)
    text = stack(unit, heading, _BELOW_HEADING, spaced(_lines(setter, one, measure), setter.scale.gap_item))
    spare = max(0.0, least - text.height - 2 * down)
    return boxed(text, width, Padding(across, down, across, down + spare), Border(WHITE, NAVY, CAPTION, _RADIUS))


def _lines(setter: Setter, one: Boxed, measure: float) -> list[Frame]:
    """Its lines: paragraphs, or items of a list."""
    body = setter.scale.body
    return [
        bullets(setter, (line,), measure, body, NAVY)
        if line.role == "LBody"
        else set_words(setter, line, body, measure)
        for line in one.lines
    ]
