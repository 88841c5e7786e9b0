"""An exercise card: a page of its own, never split. Figure height gives way first, then the lines to write on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handoutgen.compose.cards import Card, Panel, Row, ShortCard
from handoutgen.compose.leaves import Picture, Words
from handoutgen.layout.boxes import Frame, IconBox, Rectangle
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.frames import Border, Padding, at, beside, boxed, boxes, column, over, spaced
from handoutgen.layout.lists import INDENT, empty_lines, hairline, icon, icon_row, steps, write_line
from handoutgen.layout.pictures import Figures, Slot, panel_of, scale_for
from handoutgen.layout.strips import doses
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import INK, NAVY, RED, TINT_RED, WHITE
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import BORDER, CAPTION, HAIRLINE
from handoutgen.theme.type import SMALLEST, Style
from handoutgen.units import MM

_TALLEST_FIGURE = {"a4": 222.0, "letter": 178.0}
_GOOD_FIGURE = 168
_LOWEST_FIGURE = 120
_FIGURE_STEP = 6
_WIDE = 1.4
_WIDE_WIDTH = 128 * MM
_WRITE_PITCH = 26.0
_NOTE_LINES = 3


class CardRoom(NamedTuple):
    """What a card is laid out in."""

    setter: Setter
    grid: Grid
    figures: Figures


class _Fit(NamedTuple):
    """What may give way: figure height in points, lines to write on, gaps as a share of their full height."""

    figure: float
    lines: int
    gaps: float = 1.0


def lay_out_card(room: CardRoom, card: Card) -> Frame:
    """The card in the best fit that its page holds; the tightest fit where none does (its height then tells)."""
    parts = _fixed_parts(room, card)
    tightest = _fit(room, card, parts, _TIGHTEST)
    if tightest.height > room.grid.body_height:
        return tightest
    tries = (_fit(room, card, parts, fit) for fit in _fits(_TALLEST_FIGURE[room.grid.paper.name]))
    return next((frame for frame in tries if frame.height <= room.grid.body_height), tightest)


_TIGHTEST = _Fit(_LOWEST_FIGURE, 0, 0.5)


def _fits(tallest: float) -> Iterator[_Fit]:
    """From best to tightest: a figure of good height gives way, then gaps and lines to write on, then the figure."""
    good = range(int(tallest), _GOOD_FIGURE - 1, -_FIGURE_STEP)
    small = range(_GOOD_FIGURE, _LOWEST_FIGURE - 1, -_FIGURE_STEP)
    yield from (_Fit(tallest, lines) for lines in range(_NOTE_LINES, 0, -1))
    yield from (_Fit(height, 1) for height in good)
    yield from (_Fit(height, 1, 0.75) for height in good)
    yield from (_Fit(height, 0, 0.75) for height in (*good, *small))
    yield from (_Fit(_LOWEST_FIGURE, 0, gaps) for gaps in (0.6, 0.5))


class _Parts(NamedTuple):
    """The parts whose height no fit changes."""

    head: Frame
    dose: Frame
    stop: Frame
    need: Frame


def _fixed_parts(room: CardRoom, card: Card) -> _Parts:
    setter, measure = room.setter, room.grid.width
    return _Parts(
        head=head(setter, card, measure),
        dose=doses(setter, card.doses, measure),
        stop=stop_band(setter, card.stop, measure),
        need=icon_row(setter, Row("need", card.need), measure),
    )


def _fit(room: CardRoom, card: Card, parts: _Parts, fit: _Fit) -> Frame:
    gaps = fit.gaps
    frames: list[Frame | float] = [parts.head, 7 * gaps, parts.need, 8 * gaps, parts.dose, 13 * gaps]
    frames += [panels(room, card.panels, fit.figure), 11 * gaps, _rows(room, card, gaps), 10 * gaps, parts.stop]
    if fit.lines:
        frames += [8, _note(room, card, fit.lines)]
    return column(*frames)


# ------------------------------------------------------------------ head


def head(setter: Setter, card: Card | ShortCard, measure: float) -> Frame:
    """Badge, name with its capitals level with the badge's top, purpose, tick box at the end."""
    scale = setter.scale
    indent = scale.badge + 12
    tick = _tick(setter, card.tick) if card.tick else boxes(0, 0)
    name_width = measure - indent - (tick.width + 12 if card.tick else 0)
    rise = (scale.exercise_name.leading - 0.72 * scale.exercise_name.size) / 2
    text = column(
        -rise,
        set_words(setter, card.name, scale.exercise_name, name_width, "even"),
        set_words(setter, card.purpose, scale.body, measure - indent),
    )
    badge_frame = badge(setter, card.number, scale.badge)
    return beside((0, badge_frame), (indent, text), (measure - tick.width, tick))


def badge(setter: Setter, number: Words, size: float) -> Frame:
    """A number on a navy square with round corners."""
    style = Style(max(SMALLEST, 0.57 * size), size, True, WHITE)
    ground = boxes(size, size, Rectangle(0, 0, size, size, NAVY, radius=size * 0.22))
    return over(ground, set_words(setter, number, style, size, "centre"))


def _tick(setter: Setter, words: Words) -> Frame:
    """A box for the clinician's tick, and what it says."""
    style = setter.scale.body
    width = setter.natural(words, style) + 1
    box = boxes(22, 22, IconBox(11, 11, 24, "tick-box", INK, WHITE))
    return beside((0, at(0, 1.5, set_words(setter, words, style, width))), (width + 7, box))


# ------------------------------------------------------------------ panels


def panels(room: CardRoom, shown: Sequence[Panel], tallest: float) -> Frame:
    """Pictures of at most ``tallest`` points, each over its caption and steps; all at one scale, on one ground line."""
    drawn = [panel.picture for panel in shown if panel.picture]
    if len(shown) == 1 and drawn:
        return _one_panel(room, shown[0], drawn[0], tallest)
    grid = room.grid
    height = scale = 0.0
    if drawn:
        scale = scale_for(room.figures, drawn, Slot(_column(grid, len(shown)), tallest))
        height = max(panel_of(room.figures, one).height for one in drawn) * scale
    column_width = _column(grid, len(shown))
    return beside(
        *(
            (index * (column_width + grid.gutter), _panel(room, panel, column_width, height, scale))
            for index, panel in enumerate(shown)
        )
    )


def _column(grid: Grid, count: int) -> float:
    return (grid.width - (count - 1) * grid.gutter) / count


def _panel(room: CardRoom, panel: Panel, width: float, height: float, scale: float) -> Frame:
    text = caption_and_steps(room, panel, width)
    if panel.picture is None:
        return column(height, text)
    figure = numbered_picture(room.setter, room.figures, panel.picture, Stage(width, height, scale))
    return column(figure, 8, text)


def _one_panel(room: CardRoom, panel: Panel, drawn: Picture, tallest: float) -> Frame:
    """A wide picture across with the steps below; a narrow one at the start with the steps beside."""
    setter, grid, figure = room.setter, room.grid, panel_of(room.figures, drawn)
    if figure.width / figure.height > _WIDE:
        scale = scale_for(room.figures, (drawn,), Slot(_WIDE_WIDTH, tallest))
        return column(
            numbered_picture(setter, room.figures, drawn, Stage(grid.width, figure.height * scale, scale)),
            8,
            caption_and_steps(room, panel, grid.width),
        )
    scale = scale_for(room.figures, (drawn,), Slot(grid.column, tallest))
    text = caption_and_steps(room, panel, grid.column)
    height = max(text.height, figure.height * scale)
    numbered = numbered_picture(setter, room.figures, drawn, Stage(grid.column, height, scale))
    return beside((0, numbered), (grid.column + grid.gutter, text))


def caption_and_steps(room: CardRoom, panel: Panel, width: float) -> Frame:
    """What stands under a picture, or beside it: a navy rule, the caption, the steps."""
    setter = room.setter
    return column(
        hairline(width, CAPTION, NAVY),
        4,
        set_words(setter, panel.caption, setter.scale.caption, width),
        3,
        steps(setter, panel.steps, width),
    )


# ------------------------------------------------------------------ below the panels


def _rows(room: CardRoom, card: Card, gaps: float) -> Frame:
    """What to feel and avoid, easier and harder, then how to start, move up and bear a flare."""
    setter, grid = room.setter, room.grid
    gap = 8 * gaps
    parts: list[Frame | float] = []
    for one, other in card.pairs:
        pair = beside(
            (0, icon_row(setter, one, grid.column)),
            (grid.column + grid.gutter, icon_row(setter, other, grid.column)),
        )
        parts += [hairline(grid.width, HAIRLINE, INK), gap, pair, gap]
    rows = spaced((icon_row(setter, row, grid.width) for row in card.rows), setter.scale.gap_item * gaps)
    return column(*parts, hairline(grid.width, HAIRLINE, INK), gap, rows)


def stop_band(setter: Setter, words: Words, measure: float) -> Frame:
    """What makes the patient stop: tint, border, bar and octagon, so that it survives without colour."""
    body = setter.scale.body
    size, bar, pad = 1.7 * body.size, 6.0, 0.6 * body.size
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


def _note(room: CardRoom, card: Card, lines: int) -> Frame:
    setter, measure = room.setter, room.grid.width
    body = setter.scale.body
    indent = INDENT * body.size
    first = beside(
        (0, icon("pencil", 1.22 * body.size, body.leading)),
        (indent, write_line(setter, card.note, body, measure - indent)),
    )
    return column(first, empty_lines(lines - 1, _WRITE_PITCH, measure))
