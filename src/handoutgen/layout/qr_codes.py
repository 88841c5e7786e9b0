"""QR codes on a page: rows of them, each under what it is about and over its address, never split."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from handoutgen.compose.leaves import QrCode, plain
from handoutgen.compose.qr_codes import CodeGroup, LinkedCode
from handoutgen.layout.boxes import Frame, QrBox
from handoutgen.layout.card import badge
from handoutgen.layout.flow import Item
from handoutgen.layout.frames import at, beside, boxes, column
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.qr_codes import QUIET_ZONE, module_of

_BADGE = 26.0
_AFTER_BADGE = 12.0
_BETWEEN_SLASHES = re.compile("https?://[^/]+/?|[^/]*/|[^/]+")


def code_items(room: Room, group: CodeGroup) -> tuple[Item, ...]:
    """The codes of a group, below its heading and lead: in two columns if there are so many and their addresses fit."""
    setter, grid, unit = room.setter, room.grid, room.setter.scale.unit
    two = grid.columns > 1 < len(group.codes) and all(_whole_parts(setter, one, grid.column) for one in group.codes)
    abreast, width = (2, grid.column) if two else (1, grid.width)
    starts = range(0, len(group.codes), abreast)
    rows = [_row(setter, group.codes[start : start + abreast], width, grid.gutter) for start in starts]
    return (
        Item(set_words(setter, group.heading, setter.scale.heading, grid.width), 16 * unit, with_next=True),
        Item(set_words(setter, group.lead, setter.scale.body, grid.width), 5 * unit, with_next=True),
        *(Item(row, 14 * unit if at_ else 8 * unit) for at_, row in enumerate(rows)),
    )


def _whole_parts(setter: Setter, one: LinkedCode, width: float) -> bool:
    """Whether lines so wide part the address at its slashes alone."""
    parts = _BETWEEN_SLASHES.findall(plain(one.address))
    return max(setter.advance(part, setter.scale.body) for part in parts) <= width - _indent(setter, one)


def _row(setter: Setter, codes: Sequence[LinkedCode], width: float, gutter: float) -> Frame:
    """Codes beside each other, the tops of their ink on one line."""
    heads = [_head(setter, one, width) for one in codes]
    tops = [head.height + _quiet(setter, one) for one, head in zip(codes, heads, strict=True)]
    cells = [
        column(head, max(tops) - top, _code_over_address(setter, one, width))
        for one, head, top in zip(codes, heads, tops, strict=True)
    ]
    return beside(*((index * (width + gutter), cell) for index, cell in enumerate(cells)))


def _quiet(setter: Setter, one: LinkedCode) -> float:
    return QUIET_ZONE * module_of(len(one.code.modules), setter.scale.unit)


def _head(setter: Setter, one: LinkedCode, width: float) -> Frame:
    """What a code is about, after the number of its exercise."""
    style, indent = setter.scale.caption, _indent(setter, one)
    name = set_words(setter, one.name, style, width - indent)
    if one.number is None:
        return name
    side = _BADGE * setter.scale.unit
    return beside((0, badge(setter, one.number, side)), (indent, at(0, max(0.0, (side - style.leading) / 2), name)))


def _indent(setter: Setter, one: LinkedCode) -> float:
    return (_BADGE + _AFTER_BADGE) * setter.scale.unit if one.number else 0.0


def _code_over_address(setter: Setter, one: LinkedCode, width: float) -> Frame:
    indent = _indent(setter, one)
    address = set_words(setter, one.address, setter.scale.body, width - indent)
    return at(indent, 0, column(code_frame(one.code, setter.scale.unit), address))


def code_frame(code: QrCode, unit: float) -> Frame:
    """A code with its quiet zone above and below; at the sides it reaches over the frame, so that edges line up."""
    module = module_of(len(code.modules), unit)
    side, quiet = len(code.modules) * module, QUIET_ZONE * module
    box = QrBox(0, quiet, side, side, code.key, len(code.modules), dark_runs(code.modules))
    return boxes(side, side + 2 * quiet, box)


def dark_runs(modules: Sequence[bytes]) -> tuple[tuple[int, int, int], ...]:
    """The dark modules as runs along the rows: column and row of the first, from 0, and how many they are."""
    return tuple((x, y, length) for y, row in enumerate(modules) for x, length in _runs(row))


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    x = 0
    for dark, group in groupby(row):
        length = len(tuple(group))
        if dark:
            yield x, length
        x += length
