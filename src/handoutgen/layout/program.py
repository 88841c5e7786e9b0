"""A program's page: its stages below each other, each with its exercises and doses."""

from handoutgen.compose.blocks import ProgramPage, StageBlock
from handoutgen.layout.boxes import Frame
from handoutgen.layout.flow import Item
from handoutgen.layout.frames import at, column, over, spaced, stack
from handoutgen.layout.lists import icon_row
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.layout.topic import listed_rows


def program_items(room: Room, page: ProgramPage) -> tuple[Item, ...]:
    """The parts of a program's page, in order; no stage is split."""
    setter, measure = room.setter, room.grid.width
    scale, unit = setter.scale, setter.scale.unit
    title = set_words(setter, page.title, scale.title, measure)
    message = set_words(setter, page.message, scale.box_lead, measure)
    items = [
        Item(stack(unit, title, 3, message), 0, with_next=True),
        Item(set_words(setter, page.who, scale.body, measure), 8 * unit),
    ]
    if page.before:
        items.append(Item(set_words(setter, page.before, scale.body._replace(bold=True), measure), 8 * unit))
    items += [item for stage in page.stages for item in _stage(room, stage)]
    items.append(Item(icon_row(setter, page.progress, measure), 12 * unit))
    return tuple(items)


def _stage(room: Room, stage: StageBlock) -> list[Item]:
    """A stage; in large print, where a page may not hold it, in its parts."""
    setter, measure = room.setter, room.grid.width
    gap, unit = setter.scale.gap_item, setter.scale.unit
    heading = _heading(setter, stage, measure)
    rows = listed_rows(setter, stage.listed, measure)
    also = [icon_row(setter, row, measure) for row in stage.also]
    if room.grid.whole:
        return [Item(column(heading, 5, *rows, 6, spaced(also, gap)), 14)]
    return [
        Item(heading, 14 * unit, with_next=True),
        *(Item(row, 0 if at_ else 5 * unit) for at_, row in enumerate(rows)),
        *(Item(row, gap if at_ else 6 * unit) for at_, row in enumerate(also)),
    ]


_GUTTER = 14.0


def _heading(setter: Setter, stage: StageBlock, measure: float) -> Frame:
    """The weeks, and at the end of the line how long a day of them takes, or below it where both are too long."""
    style = setter.scale.heading
    weeks = set_words(setter, stage.heading, style, measure)
    if stage.time is None:
        return weeks
    body = setter.scale.body
    if setter.natural(stage.heading, style) + _GUTTER + setter.natural(stage.time, body) > measure:
        return column(weeks, set_words(setter, stage.time, body, measure))
    drop = baseline(setter, style) - baseline(setter, body)
    return over(weeks, at(0, drop, set_words(setter, stage.time, body, measure, "end")))
