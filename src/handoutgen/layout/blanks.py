"""Lines to fill in: who it is for and from, and when. What is known is filled in."""

from collections.abc import Sequence

from handoutgen.compose.opening import Blank
from handoutgen.layout.boxes import Frame
from handoutgen.layout.frames import beside, boxes, column, spaced
from handoutgen.layout.lists import hairline
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import INK
from handoutgen.theme.rules import WRITE_IN


def blanks_over_lines(setter: Setter, blanks: Sequence[Blank], measure: float) -> Frame:
    """Who and when, each over a line: on one row or on two, whichever is lower; in large print below each other."""
    if setter.scale.unit > 1:
        return _below(setter, blanks, measure)
    gap = _BETWEEN * setter.scale.unit
    tries = (spaced((_row(setter, row, measure) for row in rows), gap) for rows in in_rows(blanks))
    return min(tries, key=lambda frame: frame.height)


def in_rows(blanks: Sequence[Blank]) -> list[list[Sequence[Blank]]]:
    """The ways to put lines on rows, from best to last: up to three on one, else two on each."""
    pairs = [blanks[start : start + 2] for start in range(0, len(blanks), 2)]
    return [[blanks], pairs] if len(blanks) <= _MOST else [pairs]


_MOST = 3
_BETWEEN = 7.0
_SHARES = {1: (1.0,), 2: (0.62, 0.38), 3: (0.44, 0.24, 0.32)}
"""Of the measure, by how many lines stand on a row."""


def _row(setter: Setter, blanks: Sequence[Blank], measure: float) -> Frame:
    gap = 15.0
    free = measure - gap * (len(blanks) - 1)
    widths = _widths(setter, blanks, free)
    values = [_value(setter, blank, width) for blank, width in zip(blanks, widths, strict=True)]
    height = max(value.height for value in values)
    parts, x = [], 0.0
    for blank, value, width in zip(blanks, values, widths, strict=True):
        label = set_words(setter, blank.label, setter.scale.furniture, width)
        parts.append((x, column(label, height - value.height, value, hairline(width, WRITE_IN, INK))))
        x += width + gap
    return beside(*parts)


def _widths(setter: Setter, blanks: Sequence[Blank], free: float) -> list[float]:
    """The widths of a row's lines: their shares, but where what is filled in would break, as wide as that.

    The others give of their room, those that are empty not so much that nobody could write there.
    """
    shares = [free * share for share in _SHARES[len(blanks)]]
    least = [
        setter.natural(blank.value, setter.scale.body) + _HAIR if blank.value else share * _ROOM_TO_WRITE
        for blank, share in zip(blanks, shares, strict=True)
    ]
    spare = [max(0.0, share - low) for share, low in zip(shares, least, strict=True)]
    if sum(least) > free or not sum(spare):
        return shares
    given = (free - sum(least)) / sum(spare)
    return [low + given * over for low, over in zip(least, spare, strict=True)]


_ROOM_TO_WRITE = 0.7
"""The part of its share that an empty line keeps."""

_HAIR = 0.1
"""So much wider than its words is a line on which they do not break, whatever the rounding."""


def _below(setter: Setter, blanks: Sequence[Blank], measure: float) -> Frame:
    """The lines to fill in below each other, as large print needs them."""
    rows = []
    for blank in blanks:
        label = setter.natural(blank.label, setter.scale.body) + 10
        value = _value(setter, blank, measure - label)
        line = column(value, hairline(measure - label, WRITE_IN, INK))
        rows.append(beside((0, set_words(setter, blank.label, setter.scale.body, label)), (label, line)))
    return spaced(rows, setter.scale.gap_item)


def _value(setter: Setter, blank: Blank, width: float) -> Frame:
    """What is filled in, or room to write."""
    body = setter.scale.body
    return set_words(setter, blank.value, body, width) if blank.value else boxes(width, body.leading)
