"""A topic on its pages: what it says, its pictures, the rows of its exercises, what to do first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from handoutgen.compose.blocks import ActionBox, CaptionedPicture, Chunk, Listed, TopicPage
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Frame, IconBox, Link, PendingNumber, Rectangle
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.card import badge
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import at, beside, boxes, column, over, stack
from handoutgen.layout.front import TINTED, tinted
from handoutgen.layout.lists import ICON_COLOURS, bullets, hairline, steps, write_line
from handoutgen.layout.pictures import Slot, panel_of, scale_for
from handoutgen.layout.room import Room
from handoutgen.layout.strips import time_strip
from handoutgen.layout.text import Setter, baseline, coloured, set_words
from handoutgen.theme.colours import INK, NAVY, RED, WHITE, Colour
from handoutgen.theme.rules import BORDER, HAIRLINE, SEPARATOR
from handoutgen.theme.type import Style

if TYPE_CHECKING:
    pass


def topic_frames(room: Room, page: TopicPage, continued: Frame) -> tuple[Frame, ...]:
    """The pages of a topic; pictures give way where that saves a page."""
    height = room.grid.body_height
    tallest, lowest = int(room.grid.figures.picture), int(room.grid.figures.picture_lowest)
    if not any(chunk.pictures for chunk in page.chunks):
        return flow(_topic_items(room, page, tallest), height, continued)
    heights = range(tallest, lowest - 1, -10)
    fewest = len(flow(_topic_items(room, page, heights[-1]), height, continued))
    tries = (flow(_topic_items(room, page, tall), height, continued) for tall in heights)
    return next(pages for pages in tries if len(pages) <= fewest)


def _topic_items(room: Room, page: TopicPage, tall: float) -> tuple[Item, ...]:
    """The parts of a topic page, in order, with pictures so many points high."""
    setter, measure = room.setter, room.grid.width
    items = [_opening(setter, page.title, page.message, measure)]
    for chunk in page.chunks:
        items += _chunk(room, chunk, tall)
    unit = setter.scale.unit
    items += [Item(row, 0 if at_ else 14 * unit) for at_, row in enumerate(listed_rows(setter, page.listed, measure))]
    if page.action:
        items.append(Item(_action(setter, page.action, measure), 15 * unit))
    if page.summary_heading and page.summary:
        heading = set_words(setter, page.summary_heading, setter.scale.heading, measure)
        items.append(Item(heading, 15 * unit, with_next=True))
        items += [
            Item(bullets(setter, (one,), measure, setter.scale.body, NAVY), setter.scale.gap_item if at_ else 5 * unit)
            for at_, one in enumerate(page.summary.items)
        ]
    return tuple(items)


def _opening(setter: Setter, title: Words, message: Words, measure: float) -> Item:
    scale = setter.scale
    return Item(
        stack(
            scale.unit,
            set_words(setter, title, scale.title, measure),
            3,
            set_words(setter, message, scale.box_lead, measure),
        ),
        0,
        with_next=True,
    )


def _chunk(room: Room, chunk: Chunk, tall: float) -> list[Item]:
    setter, measure = room.setter, room.grid.width
    scale, unit = setter.scale, setter.scale.unit
    items = []
    if chunk.heading:
        items.append(Item(set_words(setter, chunk.heading, scale.heading, measure), 16 * unit, with_next=True))
    gap = (5.0 if chunk.heading else 14.0) * unit
    for paragraph in chunk.paragraphs:
        items.append(Item(set_words(setter, paragraph, scale.body, measure), gap))
        gap = 7.0 * unit
    if chunk.pictures:
        items.append(Item(_pictures(room, chunk.pictures, tall), gap + 4 * unit, with_next=bool(chunk.steps)))
        gap = 14.0 * unit
    for step in chunk.steps:
        items.append(Item(steps(setter, (step,), measure), gap))
        gap = scale.gap_item + 2 * unit
    for bullet in chunk.bullets.items if chunk.bullets else ():
        items.append(Item(bullets(setter, (bullet,), measure, scale.body, NAVY), gap))
        gap = scale.gap_item
    return items


# ------------------------------------------------------------------ pictures


def _pictures(room: Room, pictures: Sequence[CaptionedPicture], tall: float) -> Frame:
    """One or two pictures in frames, at one scale, on one ground line."""
    grid = room.grid
    width = grid.column if len(pictures) > 1 else grid.width
    slot = Slot(grid.column - 60 * room.setter.scale.unit, tall)
    scale = scale_for(room.figures, [one.picture for one in pictures], slot)
    height = max(panel_of(room.figures, one.picture).height for one in pictures) * scale
    captions = [_picture_caption(room.setter, one, width) for one in pictures]
    top = max(caption.height for caption in captions)
    return beside(
        *(
            (index * (grid.column + grid.gutter), _framed(room, one, Slot(width, height), (caption, top, scale)))
            for index, (one, caption) in enumerate(zip(pictures, captions, strict=True))
        )
    )


_PICTURE_CAPTION = Style(17, 22, True)
_FRAMES = {"good": (SEPARATOR, None), "avoid": (1.0, (4.0, 3.0)), "plain": (1.0, None)}


def _mark_colour(one: CaptionedPicture) -> Colour:
    return ICON_COLOURS.get(one.mark, RED if one.mark == "avoid" else NAVY)


def _picture_caption(setter: Setter, one: CaptionedPicture, width: float) -> Frame:
    """The caption, beside its mark where it has one, with the space around it."""
    unit = setter.scale.unit
    style = coloured(setter.scale.of(_PICTURE_CAPTION), _mark_colour(one))
    start = (38.0 if one.mark != "plain" else 14.0) * unit
    text = set_words(setter, one.caption, style, width - start - 10)
    return column(8 * unit, at(start, 0, text), 6 * unit)


def _framed(room: Room, one: CaptionedPicture, slot: Slot, under: tuple[Frame, float, float]) -> Frame:
    """A picture under its caption: a good one with a strong border and a tick, one to avoid dashed with a cross.

    ``under`` is the caption, where the picture begins, and its scale.
    """
    unit, colour = room.setter.scale.unit, _mark_colour(one)
    caption, top, scale = under
    height = top + slot.height + 14 * unit
    line, dash = _FRAMES[one.mark]
    ground = Rectangle(0, 0, slot.width, height, None, colour, line, 6, dash)
    mark = IconBox(20 * unit, 19 * unit, 20 * unit, one.mark, colour, WHITE) if one.mark != "plain" else None
    figure = at(0, top, numbered_picture(room.setter, room.figures, one.picture, Stage(*slot, scale)))
    return over(boxes(slot.width, height, *([ground, mark] if mark else [ground])), beside((0, caption), (0, figure)))


# ------------------------------------------------------------------ lists and boxes


def listed_rows(setter: Setter, listed: Sequence[Listed], measure: float) -> list[Frame]:
    """Exercises in rows between hairlines: number, name, dose, page. Pages may break between rows."""
    return [
        column(
            hairline(measure, *((HAIRLINE, INK) if at_ else (BORDER, NAVY))),
            _listed_row(setter, one, measure),
            *([hairline(measure, HAIRLINE, INK)] if at_ + 1 == len(listed) else []),
        )
        for at_, one in enumerate(listed)
    ]


_ROW_BADGE = 26.0
_ROW_PAD = 5.0


def _listed_row(setter: Setter, one: Listed, measure: float) -> Frame:
    """Badge, name, dose and page: the dose beside the name where both fit on a line, else below it."""
    body, unit = setter.scale.body, setter.scale.unit
    side, indent = unit * _ROW_BADGE, unit * (_ROW_BADGE + 12)
    text = _name_and_dose(setter, one, measure - indent - unit * _PAGE_ROOM)
    height = max(text.height, side) + 2 * unit * _ROW_PAD
    top = (height - text.height) / 2
    number = PendingNumber(measure, top + baseline(setter, body), body.size, INK, one.page.anchor, one.page.key)
    link = Link(0, 0, measure, height, f"#{one.anchor}", one.name.key)
    mark = badge(setter, one.number, side)
    return over(
        boxes(measure, height, number, link),
        beside((0, at(0, (height - side) / 2, mark)), (indent, at(0, top, text))),
    )


_PAGE_ROOM = 34.0
_DOSE_GAP = 12.0


def _name_and_dose(setter: Setter, one: Listed, width: float) -> Frame:
    body = setter.scale.body
    name_style = body._replace(bold=True)
    name, dose = setter.natural(one.name, name_style), setter.natural(one.dose, body)
    if name + _DOSE_GAP + dose <= width:
        return over(
            set_words(setter, one.name, name_style, width),
            at(name + _DOSE_GAP, 0, set_words(setter, one.dose, body, width - name - _DOSE_GAP)),
        )
    return column(set_words(setter, one.name, name_style, width), set_words(setter, one.dose, body, width))


def _action(setter: Setter, action: ActionBox, measure: float) -> Frame:
    """The one thing to do first, on a tint, with a strip of time and a line to write on where it has them."""
    width = measure - TINTED * setter.scale.unit
    parts: list[Frame | float] = [set_words(setter, action.text, setter.scale.box_lead, width)]
    if action.strip:
        parts += [8, time_strip(setter, action.strip, width)]
    if action.write:
        parts += [12, write_line(setter, action.write, setter.scale.body, width)]
    return tinted(setter, stack(setter.scale.unit, *parts), measure)
