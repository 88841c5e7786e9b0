"""The emergency card: every emergency of the warning signs in short, on two halves that fold."""

from handoutgen.compose.leaves import Words
from handoutgen.compose.opening import CompactWarning
from handoutgen.layout.boxes import Frame, IconBox, Rectangle
from handoutgen.layout.cutting import FOLDED_INNER, PAD, folding
from handoutgen.layout.frames import at, boxes, column, over
from handoutgen.layout.lists import bullets
from handoutgen.layout.text import Setter, coloured, set_words
from handoutgen.theme.colours import RED, WHITE
from handoutgen.theme.type import Style

_GAP = 7.0
_INNER = 8.0
_ICON = 30.0


def emergency_card(setter: Setter, warning: CompactWarning) -> Frame:
    """The card: on one half its word, on the other what to do, and below them the signs, as even as they come."""
    name = _words(setter, warning.name, setter.scale.heading, _ICON + _INNER)
    lead = _words(setter, warning.lead, setter.scale.body, 0)
    high = max(name.height, lead.height, _ICON)
    mark = IconBox(_INNER + _ICON / 2, high / 2 + _INNER, _ICON, "emergency", WHITE, RED)
    heads = over(_red(name, high), boxes(0, 0, mark)), _red(lead, high)
    tries = (
        (_list(setter, warning.signs[:cut]), _list(setter, warning.signs[cut:]))
        for cut in range(1, len(warning.signs) + 1)
    )
    lists = min(tries, key=lambda pair: max(one.height for one in pair))
    left, right = (column(head, _GAP, one) for head, one in zip(heads, lists, strict=True))
    return folding(left, right, max(left.height, right.height) + 2 * PAD)


def _list(setter: Setter, signs: tuple[Words, ...]) -> Frame:
    return bullets(setter, signs, FOLDED_INNER, setter.scale.body, RED)


def _words(setter: Setter, words: Words, style: Style, start: float) -> Frame:
    """White words that begin so far from the start."""
    white = coloured(style._replace(bold=True), WHITE)
    return at(start, 0, set_words(setter, words, white, FOLDED_INNER - start - 2 * _INNER))


def _red(frame: Frame, high: float) -> Frame:
    """A frame in the middle of a red ground."""
    height = high + 2 * _INNER
    ground = boxes(FOLDED_INNER, height, Rectangle(0, 0, FOLDED_INNER, height, RED))
    return over(ground, at(_INNER, (height - frame.height) / 2, frame))
