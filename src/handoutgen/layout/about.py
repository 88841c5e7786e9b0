"""The last block: what to remember, the words and sources of the handout, its codes, who reviewed it."""

from typing import TYPE_CHECKING

from handoutgen.compose.blocks import About
from handoutgen.layout.boxes import Frame
from handoutgen.layout.flow import Item
from handoutgen.layout.frames import stack
from handoutgen.layout.front import TINTED, tinted
from handoutgen.layout.lists import bullets
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import NAVY

if TYPE_CHECKING:
    from handoutgen.compose.qr_codes import CodeGroup


def about_items(room: Room, page: About) -> tuple[Item, ...]:
    """The parts of the last block."""
    setter, measure = room.setter, room.grid.width
    body, unit = setter.scale.body, setter.scale.unit
    items = [
        Item(set_words(setter, page.title, setter.scale.title, measure), 0, with_next=True),
        Item(tinted(setter, _recap(setter, page, measure - TINTED * unit), measure), 8 * unit),
        Item(set_words(setter, page.teach_back, body, measure), 12 * unit),
        Item(set_words(setter, page.review, body, measure), 10 * unit),
    ]
    if page.words_heading and page.words:
        items.append(
            Item(set_words(setter, page.words_heading, setter.scale.heading, measure), 16 * unit, with_next=True)
        )
        for word in page.words.items:
            items.append(Item(bullets(setter, (word,), measure, body, NAVY), setter.scale.gap_item))
    items += [item for group in (page.watch, page.web) if group for item in _codes(room, group)]
    items.append(
        Item(set_words(setter, page.sources_heading, setter.scale.heading, measure), 16 * unit, with_next=True)
    )
    small = setter.scale.furniture
    for source in page.sources.items:
        items.append(Item(bullets(setter, (source,), measure, small, NAVY), 3 * unit))
    items.append(Item(set_words(setter, page.credit, small, measure), 14 * unit))
    items.append(Item(set_words(setter, page.version, small, measure), 3 * unit))
    return tuple(items)


def _recap(setter: Setter, page: About, measure: float) -> Frame:
    """What to remember of the whole handout."""
    heading = set_words(setter, page.recap_heading, setter.scale.heading, measure)
    return stack(setter.scale.unit, heading, 5, bullets(setter, page.recap.items, measure, setter.scale.body, NAVY))


def _codes(room: Room, group: "CodeGroup") -> tuple[Item, ...]:
    from handoutgen.layout.qr_codes import code_items  # noqa: PLC0415  put off: most handouts have no codes

    return code_items(room, group)
