"""The picture contents: a tile for each exercise, on the first page or on pages of their own."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.blocks import FrontPage, Tile
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Frame, IconBox, Link, Rectangle
from handoutgen.layout.card import badge
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import at, beside, boxes, spaced, stack
from handoutgen.layout.lists import icon
from handoutgen.layout.pictures import Slot, picture, scale_for
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, WHITE
from handoutgen.theme.rules import BORDER
from handoutgen.theme.type import Style

_TILE_GAP = 7.0


class _TileLook(NamedTuple):
    """How tiles are set: the least width of one and the height of its picture, in points of the standard edition."""

    least: float
    picture: float
    name: Style


_SMALL = _TileLook(80, 48, Style(12, 14.5))
_LARGE = _TileLook(155, 104, Style(14, 19))
_MEDIUM = _TileLook(118, 84, Style(13, 17))
"""On the first page; on a page of their own; and there if they are many."""


def small_tiles(room: Room, page: FrontPage) -> Frame:
    """The tiles as the first page has them, with their heading and legend."""
    return _tiles_block(room, page, _SMALL)


def large_tiles(room: Room, page: FrontPage) -> Iterator[Frame]:
    """The tiles as a page may have them below other things, from the largest on."""
    return (_tiles_block(room, page, look) for look in (_LARGE, _MEDIUM))


def _tiles_block(room: Room, page: FrontPage, look: _TileLook) -> Frame:
    setter, grid = room.setter, room.grid
    parts: list[Frame | float] = [_tiles_head(room, page), 8, _tiles(room, page.tiles, look)]
    if page.legend:
        parts += [9, legend_row(setter, page.legend, grid.width)]
    return stack(setter.scale.unit, *parts)


def _tiles_head(room: Room, page: FrontPage) -> Frame:
    setter, width = room.setter, room.grid.width
    parts: list[Frame | float] = []
    if page.tiles_heading:
        parts.append(set_words(setter, page.tiles_heading, setter.scale.heading, width))
    if page.tick:
        parts += [2, set_words(setter, page.tick, setter.scale.body, width)]
    return stack(setter.scale.unit, *parts)


def legend_row(setter: Setter, legend: Words, measure: float) -> Frame:
    """The swatch of the stripes, and what they mean."""
    body = setter.scale.body
    swatch = icon("feel", 1.35 * body.size, body.leading)
    return beside((0, swatch), (2.1 * body.size, set_words(setter, legend, body, measure - 2.1 * body.size)))


def _tiles(room: Room, tiles: Sequence[Tile], look: _TileLook) -> Frame:
    """Tiles in as few rows as it takes, as even as they come."""
    return spaced(_tile_rows(room, tiles, look), _TILE_GAP)


def _tile_rows(room: Room, tiles: Sequence[Tile], look: _TileLook) -> list[Frame]:
    in_row = max(1, int(room.grid.width / (look.least * room.setter.scale.unit)))
    count = -(-len(tiles) // in_row)
    across = min(len(tiles), in_row) if look is _LARGE else -(-len(tiles) // count)
    width = (room.grid.width - _TILE_GAP * (across - 1)) / across
    size = Slot(width, max(_tile_height(room.setter, tile, width, look) for tile in tiles))
    return [
        beside(
            *(
                (at_ * (width + _TILE_GAP), _tile(room, tile, size, look))
                for at_, tile in enumerate(tiles[start : start + across])
            )
        )
        for start in range(0, len(tiles), across)
    ]


_TILE_BADGE = 20.0
_TILE_PAD = 5.0


def _tile_height(setter: Setter, tile: Tile, width: float, look: _TileLook) -> float:
    unit, style = setter.scale.unit, setter.scale.of(look.name)
    name = set_words(setter, tile.name, style, width - 2 * _TILE_PAD).height
    return 2 * _TILE_PAD + unit * (_TILE_BADGE + (look.picture if tile.picture else 0) + 4) + name


def _tile(room: Room, tile: Tile, size: Slot, look: _TileLook) -> Frame:
    """Badge and tick box in the top corners, picture, name; all of it leads to the exercise's card."""
    setter, inner, unit = room.setter, size.width - 2 * _TILE_PAD, room.setter.scale.unit
    name = set_words(setter, tile.name, setter.scale.of(look.name), inner, "centre")
    side, high = unit * _TILE_BADGE, unit * look.picture
    layers = [
        (0.0, boxes(size.width, size.height, Rectangle(0, 0, size.width, size.height, WHITE, INK, BORDER, 6))),
        (0.0, at(_TILE_PAD, size.height - _TILE_PAD - name.height, name)),
        (0.0, at(_TILE_PAD, _TILE_PAD, badge(setter, tile.number, side))),
    ]
    if tile.tick_box:
        x = size.width - _TILE_PAD - side / 2
        layers.append((0.0, boxes(0, 0, IconBox(x, _TILE_PAD + side / 2, side, "tick-box", INK, WHITE))))
    if tile.picture:
        scale = scale_for(room.figures, (tile.picture,), Slot(inner, high))
        figure = picture(room.figures, tile.picture, scale, inner, high)
        layers.append((0.0, at(_TILE_PAD, _TILE_PAD + side, figure)))
    layers.append((0.0, boxes(0, 0, Link(0, 0, size.width, size.height, f"#{tile.anchor}", tile.name.key))))
    return beside(*layers)


def tile_pages(room: Room, page: FrontPage) -> tuple[Frame, ...]:
    """The tiles on a page of their own, as large as it holds them; on several where it does not."""
    frames = [_tiles_block(room, page, look) for look in (_LARGE, _MEDIUM, _SMALL)]
    fitting = next((frame for frame in frames if frame.height <= room.grid.body_height), None)
    if fitting:
        return (fitting,)
    head = Item(_tiles_head(room, page), 0, with_next=True)
    legend = (Item(legend_row(room.setter, page.legend, room.grid.width), 9),) if page.legend else ()
    tries = (
        (head, *(Item(row, _TILE_GAP) for row in _tile_rows(room, page.tiles, look)), *legend)
        for look in (_LARGE, _MEDIUM, _SMALL)
    )
    return min((flow(items, room.grid.body_height, boxes(0, 0)) for items in tries), key=len)
