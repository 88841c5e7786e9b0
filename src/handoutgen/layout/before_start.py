"""The page before the exercises: warning signs in short, how much pain is right, the marks, whom to ask first."""

from collections.abc import Sequence

from handoutgen.compose.blocks import BeforeStart
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Frame
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import beside, column, spaced
from handoutgen.layout.lists import bullets
from handoutgen.layout.room import Room
from handoutgen.layout.strips import pain_guide_parts
from handoutgen.layout.text import set_words
from handoutgen.layout.tiles import legend_row
from handoutgen.layout.warning import compact_parts
from handoutgen.theme.colours import NAVY

_LIST_GAPS = (5.0, 4.0, 3.0, 2.0, 1.0, 0.0)
"""In points of the standard edition."""


def before_start_frames(room: Room, page: BeforeStart, continued: Frame) -> tuple[Frame, ...]:
    """The pages before the exercises; the list of questions closes up where that saves a page."""
    setter, scale = room.setter, room.setter.scale
    rooms = [
        room._replace(setter=setter._replace(scale=scale._replace(gap_item=gap * scale.unit))) for gap in _LIST_GAPS
    ]
    return min((flow(_before_start_items(one, page), room.grid.body_height, continued) for one in rooms), key=len)


def _before_start_items(room: Room, page: BeforeStart) -> tuple[Item, ...]:
    """The parts of the page before the exercises."""
    setter, measure = room.setter, room.grid.width
    scale, unit = setter.scale, setter.scale.unit
    items = [Item(set_words(setter, page.title, scale.title, measure), 0, with_next=True)]
    if page.warning:
        room_for_it = room.grid.body_height - items[0].frame.height - 12 * unit
        parts = compact_parts(setter, page.warning, measure, room_for_it)
        items += [Item(part, 12 * unit) for part in parts]
    guide = pain_guide_parts(setter, page.pain_guide, measure)
    if room.grid.whole:
        items.append(Item(column(*(part for item in guide for part in item)), 14 * unit))
    else:
        items += [Item(frame, gap or 14 * unit) for gap, frame in guide]
    if page.legend:
        items.append(Item(legend_row(setter, page.legend, measure), 14 * unit))
    if page.ask_heading:
        items.append(Item(set_words(setter, page.ask_heading, scale.heading, measure), 20 * unit, with_next=True))
    for lead, asks in ((page.never_lead, page.never), (page.ask_lead, page.asks)):
        if lead:
            items.append(
                Item(set_words(setter, lead, scale.body._replace(bold=True), measure), 6 * unit, with_next=True)
            )
            items += _in_columns(room, asks)
    return tuple(items)


def _in_columns(room: Room, entries: Sequence[Words]) -> list[Item]:
    """A list in two columns of even height; read down the first, then down the second."""
    setter, grid = room.setter, room.grid
    if grid.columns == 1:
        return [
            Item(bullets(setter, (entry,), grid.width, setter.scale.body, NAVY), setter.scale.gap_item)
            for entry in entries
        ]
    one = [bullets(setter, (entry,), grid.column, setter.scale.body, NAVY) for entry in entries]
    half = (len(one) + 1) // 2
    columns = (spaced(one[:half], setter.scale.gap_item), spaced(one[half:], setter.scale.gap_item))
    return [Item(beside((0, columns[0]), (grid.column + grid.gutter, columns[1])), 7 * setter.scale.unit)]
