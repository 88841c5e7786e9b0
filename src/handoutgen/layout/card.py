"""An exercise card: a page of its own, never split. Figure height gives way first, then the lines to write on."""

from collections.abc import Iterator
from typing import NamedTuple

from handoutgen.compose.cards import Card, Row, ShortCard
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Frame, IconBox, Rectangle
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import Border, Padding, at, beside, boxed, boxes, column, over, spaced, stack
from handoutgen.layout.lists import INDENT, empty_lines, hairline, icon, icon_row, write_line
from handoutgen.layout.panels import panels
from handoutgen.layout.room import Room
from handoutgen.layout.strips import doses
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import INK, NAVY, RED, TINT_RED, WHITE
from handoutgen.theme.grid import FigureRoom
from handoutgen.theme.rules import BORDER, HAIRLINE
from handoutgen.theme.type import Style

_FIGURE_STEP = 6
_NAME_ROOM = 30
"""Ems of the body under which a line has no room for a tick box beside the name."""

_WRITE_PITCH = 26.0
_NOTE_LINES = 3


class _Fit(NamedTuple):
    """What may give way: figure height in points, lines to write on, gaps as a share of their full height."""

    figure: float
    lines: int
    gaps: float = 1.0


def card_frames(room: Room, card: Card) -> tuple[Frame, ...]:
    """The pages of a card: one; in an edition that lets it, two, cut before what the patient should feel.

    Where even the first half does not fit a page, as in giant print, the cuts fall between its parts.
    """
    height = room.grid.body_height
    whole = lay_out_card(room, card)
    if room.grid.whole or whole.height <= height:
        return (whole,)
    parts = _fixed_parts(room, card)
    after = column(_again(room, card), _AFTER_HEAD * room.setter.scale.unit, _lower(room, card, parts, _LOOSE))
    upper = next((frame for frame in _uppers(room, card, parts) if frame.height <= height), None)
    if upper and after.height <= height:
        return upper, after
    return flow(_items(room, card, parts), height, _again(room, card))


def lay_out_card(room: Room, card: Card) -> Frame:
    """The card in the best fit that its page holds; the tightest fit where none does (its height then tells)."""
    parts = _fixed_parts(room, card)
    tightest = _fit(room, card, parts, _Fit(room.grid.figures.lowest, 0, _TIGHTEST))
    if tightest.height > room.grid.body_height:
        return tightest
    tries = (_fit(room, card, parts, fit) for fit in _fits(room.grid.figures))
    return next((frame for frame in tries if frame.height <= room.grid.body_height), tightest)


_TIGHTEST = 0.5
_LOOSE = _Fit(0, _NOTE_LINES)
_AFTER_HEAD = 12.0


def _fits(figures: FigureRoom) -> Iterator[_Fit]:
    """From best to tightest: a figure of good height gives way, then gaps and lines to write on, then the figure."""
    tallest = figures.tallest
    good = range(int(tallest), int(figures.good) - 1, -_FIGURE_STEP)
    small = range(int(figures.good), int(figures.lowest) - 1, -_FIGURE_STEP)
    yield from (_Fit(tallest, lines) for lines in range(_NOTE_LINES, 0, -1))
    yield from (_Fit(height, 1) for height in good)
    yield from (_Fit(height, 1, 0.75) for height in good)
    yield from (_Fit(height, 0, 0.75) for height in (*good, *small))
    yield from (_Fit(figures.lowest, 0, gaps) for gaps in (0.6, _TIGHTEST))


class _Parts(NamedTuple):
    """The parts whose height no fit changes."""

    head: Frame
    dose: Frame
    stop: Frame
    need: Frame


def _fixed_parts(room: Room, card: Card) -> _Parts:
    setter, measure = room.setter, room.grid.width
    return _Parts(
        head=head(setter, card, measure),
        dose=doses(setter, card.doses, measure),
        stop=stop_band(setter, card.stop, measure),
        need=icon_row(setter, Row("need", card.need), measure),
    )


def _fit(room: Room, card: Card, parts: _Parts, fit: _Fit) -> Frame:
    gap = 11 * fit.gaps * room.setter.scale.unit
    return column(_upper(room, card, parts, fit), gap, _lower(room, card, parts, fit))


def _upper(room: Room, card: Card, parts: _Parts, fit: _Fit) -> Frame:
    """What to do: head, what it takes, how much, pictures and steps."""
    return column(_opening(room, parts, fit.gaps), panels(room, card.panels, fit.figure))


def _opening(room: Room, parts: _Parts, gaps: float) -> Frame:
    return stack(room.setter.scale.unit, parts.head, 7 * gaps, parts.need, 8 * gaps, parts.dose, 13 * gaps)


def _lower(room: Room, card: Card, parts: _Parts, fit: _Fit) -> Frame:
    """What to feel, how to go on, when to stop, and lines to write on."""
    frames: list[Frame | float] = [_rows(room, card, fit.gaps), 10 * fit.gaps, parts.stop]
    if fit.lines:
        frames += [8, _note(room, card, fit.lines)]
    return stack(room.setter.scale.unit, *frames)


# ------------------------------------------------------------------ over pages


def _uppers(room: Room, card: Card, parts: _Parts) -> Iterator[Frame]:
    """The first half with figures from tallest to lowest."""
    figures = room.grid.figures
    heights = range(int(figures.tallest), int(figures.lowest) - 1, -_FIGURE_STEP)
    yield from (_upper(room, card, parts, _Fit(height, 0)) for height in heights)
    yield _upper(room, card, parts, _Fit(figures.lowest, 0, _TIGHTEST))


def _items(room: Room, card: Card, parts: _Parts) -> tuple[Item, ...]:
    """The parts of a card that may stand on a page each: its opening with the first picture, pictures, rows."""
    setter, measure = room.setter, room.grid.width
    unit = setter.scale.unit
    rows = [row for pair in card.pairs for row in pair] + list(card.rows)
    opening = _opening(room, parts, 1.0)
    shown = _panels_across(room, card, room.grid.body_height - opening.height)
    together = opening.height + shown[0].height <= room.grid.body_height
    items = [Item(opening, 0, with_next=together)]
    items += [Item(panel, 12 * unit if at_ else 0) for at_, panel in enumerate(shown)]
    items += [
        Item(column(hairline(measure, HAIRLINE, INK), 8 * unit, icon_row(setter, row, measure)), 8 * unit)
        for row in rows
    ]
    return (*items, Item(parts.stop, 10 * unit, with_next=True), Item(_note(room, card, 2), 8 * unit))


def _panels_across(room: Room, card: Card, height: float) -> list[Frame]:
    """Each picture with its caption and steps; as high as lets the first stand in ``height``, else of a good height."""
    figures = room.grid.figures
    heights = range(int(figures.good), int(figures.lowest) - 1, -_FIGURE_STEP)
    fitting = (tall for tall in heights if panels(room, card.panels[:1], tall).height <= height)
    tall = next(fitting, figures.good)
    return [panels(room, (panel,), tall) for panel in card.panels]


def _again(room: Room, card: Card) -> Frame:
    """Number and name at the top of a card's second page, outside the reading order."""
    setter, size = room.setter, room.setter.scale.badge * 0.7
    indent = size + 12 * setter.scale.unit
    style = setter.scale.heading
    name = set_words(setter, card.continued, style, room.grid.width - indent)
    mark = badge(setter, card.number._replace(role="Artifact"), size)
    return beside((0, mark), (indent, at(0, max(0.0, (size - name.height) / 2), name)))


# ------------------------------------------------------------------ head


def head(setter: Setter, card: Card | ShortCard, measure: float) -> Frame:
    """Badge, name with its capitals level with the badge's top, purpose; tick box at the end, or below if narrow."""
    scale = setter.scale
    indent = scale.badge + 12 * scale.unit
    tick = _tick(setter, card.tick) if card.tick else boxes(0, 0)
    abreast = card.tick is not None and measure >= _NAME_ROOM * scale.body.size
    name_width = measure - indent - (tick.width + 12 if abreast else 0)
    rise = (scale.exercise_name.leading - 0.72 * scale.exercise_name.size) / 2
    text = column(
        -rise,
        set_words(setter, card.name, scale.exercise_name, name_width, "even"),
        set_words(setter, card.purpose, scale.body, measure - indent),
    )
    badge_frame = badge(setter, card.number, scale.badge)
    if not abreast and card.tick:
        return beside((0, badge_frame), (indent, column(text, scale.gap_item, tick)))
    return beside((0, badge_frame), (indent, text), (measure - tick.width, tick))


def badge(setter: Setter, number: Words, size: float) -> Frame:
    """A number on a navy square with round corners."""
    style = Style(max(setter.scale.smallest, 0.57 * size), size, True, WHITE)
    ground = boxes(size, size, Rectangle(0, 0, size, size, NAVY, radius=size * 0.22))
    return over(ground, set_words(setter, number, style, size, "centre"))


def _tick(setter: Setter, words: Words) -> Frame:
    """A box for the clinician's tick, and what it says."""
    style, side = setter.scale.body, 22 * setter.scale.unit
    width = setter.natural(words, style) + 1
    box = boxes(side, side, IconBox(side / 2, side / 2, 24 * setter.scale.unit, "tick-box", INK, WHITE))
    return beside((0, at(0, (side - style.leading) / 2, set_words(setter, words, style, width))), (width + 7, box))


# ------------------------------------------------------------------ below the panels


def _rows(room: Room, card: Card, gaps: float) -> Frame:
    """What to feel and avoid, easier and harder, then how to start, move up and bear a flare."""
    setter, grid = room.setter, room.grid
    gap = 8 * gaps * setter.scale.unit
    parts: list[Frame | float] = []
    for one, other in card.pairs:
        pair = _pair(room, one, other)
        parts += [hairline(grid.width, HAIRLINE, INK), gap, pair, gap]
    rows = spaced((icon_row(setter, row, grid.width) for row in card.rows), setter.scale.gap_item * gaps)
    return column(*parts, hairline(grid.width, HAIRLINE, INK), gap, rows)


def _pair(room: Room, one: Row, other: Row) -> Frame:
    """Two rows beside each other; below each other on a page of one column."""
    setter, grid = room.setter, room.grid
    if grid.columns == 1:
        return spaced((icon_row(setter, row, grid.width) for row in (one, other)), setter.scale.gap_item)
    return beside(
        (0, icon_row(setter, one, grid.column)), (grid.column + grid.gutter, icon_row(setter, other, grid.column))
    )


def stop_band(setter: Setter, words: Words, measure: float) -> Frame:
    """What makes the patient stop: tint, border, bar and octagon, so that it survives without colour."""
    body = setter.scale.body
    size, bar, pad = 1.7 * body.size, 6.0 * setter.scale.unit, 0.6 * body.size
    indent = bar + 2 * pad + size
    text = set_words(setter, words, body, measure - indent - pad)
    content = boxed(text, measure, Padding(indent, pad, pad, pad), Border(TINT_RED, RED, BORDER))
    mark = boxes(
        measure,
        content.height,
        Rectangle(0, 0, bar, content.height, RED),
        IconBox(bar + pad + size / 2, content.height / 2, size, "stop", RED, WHITE),
    )
    return over(content, mark)


def _note(room: Room, card: Card, lines: int) -> Frame:
    setter, measure = room.setter, room.grid.width
    body = setter.scale.body
    indent = INDENT * body.size
    first = beside(
        (0, icon("pencil", 1.22 * body.size, body.leading)),
        (indent, write_line(setter, card.note, body, measure - indent)),
    )
    return column(first, empty_lines(lines - 1, _WRITE_PITCH * setter.scale.unit, measure))
