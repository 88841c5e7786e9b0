"""What a clinician chose for one patient and says, in a box of its own before the steps."""

from collections.abc import Sequence

from handoutgen.compose.cards import Row
from handoutgen.layout.boxes import Frame, Rectangle
from handoutgen.layout.frames import EMPTY, Border, Padding, beside, boxed, boxes, over, spaced
from handoutgen.layout.lists import icon
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import NAVY, TINT_NAVY
from handoutgen.theme.rules import BORDER

_BAR = 0.4
_PAD = 0.5
_ICON = 1.3
_INDENT = 1.92
"""The bar at the start of the box, the space beside what it holds, an icon, and where the text begins after that, in
ems of the body."""

_WAYS = ("easier", "harder")


def for_you_box(setter: Setter, rows: Sequence[Row], measure: float) -> Frame:
    """The rows on a tint with border and bar, so that it survives without colour; nothing where there are none.

    The way to do an exercise is larger than a note: who misses it does what is not for them.
    """
    if not rows:
        return EMPTY
    em, gap = setter.scale.body.size, setter.scale.gap_item
    start = (_BAR + _PAD) * em
    width = measure - start - _PAD * em
    lines = spaced((_line(setter, row, width) for row in rows), gap / 2)
    box = boxed(lines, measure, Padding(start, gap, _PAD * em, gap), Border(TINT_NAVY, NAVY, BORDER))
    return over(box, boxes(0, box.height, Rectangle(0, 0, _BAR * em, box.height, NAVY)))


def _line(setter: Setter, row: Row, width: float) -> Frame:
    scale = setter.scale
    em, style = scale.body.size, scale.box_lead if row.icon in _WAYS else scale.body
    text = set_words(setter, row.body, style, width - _INDENT * em)
    return beside((0, icon(row.icon, _ICON * em, style.leading, TINT_NAVY)), (_INDENT * em, text))
