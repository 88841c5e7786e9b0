"""The panels of a card: pictures at one scale on one ground line, each with its caption and steps."""

from collections.abc import Sequence

from handoutgen.compose.cards import Panel
from handoutgen.compose.leaves import Picture
from handoutgen.layout.boxes import Frame
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.frames import at, beside, column, spaced
from handoutgen.layout.lists import hairline, steps
from handoutgen.layout.pictures import Slot, panel_of, scale_for
from handoutgen.layout.room import Room
from handoutgen.layout.text import set_words
from handoutgen.theme.colours import NAVY
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import CAPTION
from handoutgen.units import MM

_WIDE = 1.4
_WIDE_WIDTH = 128 * MM
_NARROWEST = 9.5
"""Ems of the body under which a column of steps is too narrow: each panel has a row of its own."""


def panels(room: Room, shown: Sequence[Panel], tallest: float) -> Frame:
    """Pictures of at most ``tallest`` points, each over its caption and steps; all at one scale, on one ground line."""
    drawn = [panel.picture for panel in shown if panel.picture]
    if len(shown) == 1 and drawn:
        return _one_panel(room, shown[0], drawn[0], tallest)
    grid = room.grid
    if drawn and _column(grid, len(shown)) < _NARROWEST * room.setter.scale.body.size:
        return _in_rows(room, shown, tallest)
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


def _panel(room: Room, panel: Panel, width: float, height: float, scale: float) -> Frame:
    text = caption_and_steps(room, panel, width)
    if panel.picture is None:
        return column(height, text)
    figure = numbered_picture(room.setter, room.figures, panel.picture, Stage(width, height, scale))
    return column(figure, 8, text)


def _in_rows(room: Room, shown: Sequence[Panel], tallest: float) -> Frame:
    """Panels below each other: each picture with its caption and steps beside it."""
    setter, grid = room.setter, room.grid
    drawn = [panel.picture for panel in shown if panel.picture]
    width, height = grid.column, 2 * tallest / len(shown)
    scale = scale_for(room.figures, drawn, Slot(width, height))
    rows = []
    for panel in shown:
        text = caption_and_steps(room, panel, width)
        drawing = panel.picture
        if drawing is None:
            rows.append(at(width + grid.gutter, 0, text))
            continue
        high = panel_of(room.figures, drawing).height * scale
        figure = numbered_picture(setter, room.figures, drawing, Stage(width, max(high, text.height), scale))
        rows.append(beside((0, figure), (width + grid.gutter, text)))
    return spaced(rows, setter.scale.gap_item + 4 * setter.scale.unit)


def _one_panel(room: Room, panel: Panel, drawn: Picture, tallest: float) -> Frame:
    """A wide picture across with the steps below; a narrow one at the start with the steps beside."""
    setter, grid, figure = room.setter, room.grid, panel_of(room.figures, drawn)
    if figure.width / figure.height > _WIDE or grid.columns == 1:
        scale = scale_for(room.figures, (drawn,), Slot(min(_WIDE_WIDTH, grid.width), tallest))
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


def caption_and_steps(room: Room, panel: Panel, width: float) -> Frame:
    """What stands under a picture, or beside it: a navy rule, the caption, the steps."""
    setter = room.setter
    return column(
        hairline(width, CAPTION, NAVY),
        4,
        set_words(setter, panel.caption, setter.scale.caption, width),
        3,
        steps(setter, panel.steps, width),
    )
