"""An exercise card on its page. Figure height gives way first, then the lines to write on."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from handoutgen.compose.cards import Card, Row, ShortCard
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Frame, IconBox, Rectangle
from handoutgen.layout.for_you import for_you_box
from handoutgen.layout.frames import Border, Padding, at, beside, boxed, boxes, column, over, spaced, stack
from handoutgen.layout.lists import INDENT, empty_lines, hairline, icon, icon_row, write_line
from handoutgen.layout.panels import panels
from handoutgen.layout.room import Room
from handoutgen.layout.strips import doses
from handoutgen.layout.text import Setter, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, RED, TINT_RED, WHITE
from handoutgen.theme.grid import FigureRoom
from handoutgen.theme.rules import BORDER, HAIRLINE
from handoutgen.theme.type import Style

FIGURE_STEP = 6
"""By so many points a figure gives way at a time."""

_NAME_ROOM = 30
"""Ems of the body under which a line has no room for a tick box beside the name."""

_AROUND_NUMBER = 3.0
_WRITE_PITCH = 26.0
NOTE_LINES = 3
"""Lines to write on, at most."""


class Fit(NamedTuple):
    """What may give way: figure height in points, lines to write on, gaps as a share of their full height."""

    figure: float
    lines: int
    gaps: float = 1.0


def lay_out_card(room: Room, card: Card) -> Frame:
    """The card in the best fit that its page holds; the tightest fit where none does (its height then tells)."""
    parts = parts_of(room, card)
    figures = room.grid.figures
    figures = figures._replace(lowest=_LOWER * figures.lowest) if card.for_you else figures
    tightest = _fit(room, parts, Fit(figures.lowest, 0, TIGHTEST))
    if tightest.height > room.grid.body_height:
        return tightest
    tries = (_fit(room, parts, fit) for fit in _fits(figures))
    return next((frame for frame in tries if frame.height <= room.grid.body_height), tightest)


TIGHTEST = 0.5
"""The least share of their full height that gaps have."""

_LOWER = 0.8
"""What a figure may give way beyond its least height where a card has words to one patient."""


def _fits(figures: FigureRoom) -> Iterator[Fit]:
    """From best to tightest: a figure of good height gives way, then gaps and lines to write on, then the figure."""
    tallest = figures.tallest
    good = range(int(tallest), int(figures.good) - 1, -FIGURE_STEP)
    small = range(int(figures.good), int(figures.lowest) - 1, -FIGURE_STEP)
    yield from (Fit(tallest, lines) for lines in range(NOTE_LINES, 0, -1))
    yield from (Fit(height, 1) for height in good)
    yield from (Fit(height, 1, 0.75) for height in good)
    yield from (Fit(height, 0, 0.75) for height in (*good, *small))
    yield from (Fit(figures.lowest, 0, gaps) for gaps in (0.6, TIGHTEST))


class Parts(NamedTuple):
    """The parts of a card: those whose height no fit changes, and how those come out whose it does.

    ``panels`` are made for the height of a figure, ``rows`` for a share of the gaps, ``notes`` for so many lines; each
    is remembered, for a fit differs from the one before in one of them.
    """

    head: Frame
    dose: Frame
    for_you: Frame
    stop: Frame
    need: Frame
    panels: Callable[[float], Frame]
    rows: Callable[[float], Frame]
    notes: Callable[[int], Frame]


def parts_of(room: Room, card: Card) -> Parts:
    """The parts of a card in a room."""
    setter, measure = room.setter, room.grid.width
    return Parts(
        head=head(setter, card, measure),
        dose=doses(setter, card.doses, measure),
        for_you=for_you_box(setter, card.for_you, measure),
        stop=stop_band(setter, card.stop, measure),
        need=icon_row(setter, Row("need", card.need), measure),
        panels=cache(partial(panels, room, card.panels)),
        rows=cache(partial(_rows, room, card)),
        notes=cache(partial(note_lines, room, card)),
    )


def _fit(room: Room, parts: Parts, fit: Fit) -> Frame:
    gap = 11 * fit.gaps * room.setter.scale.unit
    return column(upper(room, parts, fit), gap, lower(room, parts, fit))


def upper(room: Room, parts: Parts, fit: Fit) -> Frame:
    """What to do: head, what it takes, how much, what is for this patient, pictures and steps."""
    return column(opening(room, parts, fit.gaps), before_steps(room, parts, fit.gaps), parts.panels(fit.figure))


def opening(room: Room, parts: Parts, gaps: float) -> Frame:
    """Head, what it takes, how much, and the space below."""
    return stack(room.setter.scale.unit, parts.head, 7 * gaps, parts.need, 8 * gaps, parts.dose, 13 * gaps)


def before_steps(room: Room, parts: Parts, gaps: float) -> Frame:
    """What is for this patient and the space below, if there is any."""
    return stack(room.setter.scale.unit, parts.for_you, 13 * gaps) if parts.for_you.items else parts.for_you


def lower(room: Room, parts: Parts, fit: Fit) -> Frame:
    """What to feel, how to go on, when to stop, and lines to write on."""
    frames: list[Frame | float] = [parts.rows(fit.gaps), 10 * fit.gaps, parts.stop]
    if fit.lines:
        frames += [8, parts.notes(fit.lines)]
    return stack(room.setter.scale.unit, *frames)


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
    """A number on a navy square with round corners, which is wider where the number would break."""
    style = Style(max(setter.scale.smallest, 0.57 * size), size, True, WHITE)
    width = max(size, setter.natural(number, style) + _AROUND_NUMBER)
    ground = boxes(width, size, Rectangle(0, 0, width, size, NAVY, radius=size * 0.22))
    return over(ground, set_words(setter, number, style, width, "centre"))


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


def note_lines(room: Room, card: Card, lines: int) -> Frame:
    """Lines to write on, after their label."""
    setter, measure = room.setter, room.grid.width
    body = setter.scale.body
    indent = INDENT * body.size
    first = beside(
        (0, icon("pencil", 1.22 * body.size, body.leading)),
        (indent, write_line(setter, card.note, body, measure - indent)),
    )
    return column(first, empty_lines(lines - 1, _WRITE_PITCH * setter.scale.unit, measure))
