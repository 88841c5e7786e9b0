"""A program's page: its stages below each other, each with its exercises and doses."""

from handoutgen.compose.blocks import ProgramPage, StageBlock
from handoutgen.layout.flow import Item
from handoutgen.layout.frames import column, spaced
from handoutgen.layout.front import FrontRoom
from handoutgen.layout.lists import icon_row
from handoutgen.layout.text import set_words
from handoutgen.layout.topic import listed_rows


def program_items(room: FrontRoom, page: ProgramPage) -> tuple[Item, ...]:
    """The parts of a program's page, in order; no stage is split."""
    setter, measure = room.setter, room.grid.width
    scale = setter.scale
    title = set_words(setter, page.title, scale.title, measure)
    message = set_words(setter, page.message, scale.box_lead, measure)
    items = [
        Item(column(title, 3, message), 0, with_next=True),
        Item(set_words(setter, page.who, scale.body, measure), 8),
    ]
    if page.before:
        items.append(Item(set_words(setter, page.before, scale.body._replace(bold=True), measure), 8))
    items += [_stage(room, stage) for stage in page.stages]
    items.append(Item(icon_row(setter, page.progress, measure), 12))
    return tuple(items)


def _stage(room: FrontRoom, stage: StageBlock) -> Item:
    setter, measure = room.setter, room.grid.width
    heading = set_words(setter, stage.heading, setter.scale.heading, measure)
    also = spaced((icon_row(setter, row, measure) for row in stage.also), setter.scale.gap_item)
    return Item(column(heading, 5, *listed_rows(setter, stage.listed, measure), 6, also), 14)
