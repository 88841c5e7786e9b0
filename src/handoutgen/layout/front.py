"""The first page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handoutgen.compose.blocks import Blank, Entry, FrontPage, Tile
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Circle, Frame, IconBox, Link, PendingNumber, Rectangle, Rule
from handoutgen.layout.card import badge
from handoutgen.layout.frames import Border, Padding, at, beside, boxed, boxes, column, over, spaced
from handoutgen.layout.letterhead import letterhead
from handoutgen.layout.lists import hairline, icon, steps
from handoutgen.layout.pictures import Figures, Slot, panel_of, picture, scale_for
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.theme.colours import INK, NAVY, TINT_AMBER, TINT_NAVY, WHITE
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import BORDER, WRITE_IN
from handoutgen.theme.type import LETTER_COVER_TITLE, Style
from handoutgen.units import MM

TOP = 15 * MM
"""Where the letterhead begins; there is no header above it."""

_HERO = {"a4": 150.0, "letter": 122.0}
_TILE_GAP = 7.0
_MOST_ADDED = 12.0
_MOST_TAKEN = -6.0
_ROUNDING = 0.01


class FrontRoom(NamedTuple):
    """What the first page is laid out in."""

    setter: Setter
    grid: Grid
    figures: Figures


_Parts = list[tuple[float, Frame]]
"""Parts below each other, each with the gap above it."""


def front_frames(room: FrontRoom, page: FrontPage) -> tuple[Frame, ...]:
    """The first page in the largest title that lets it fit.

    Where none does, the tiles go to a page of their own; where names are so long that this is not enough, how to use
    the handout and its contents have one too.
    """
    height = room.grid.body_bottom - TOP
    frames: tuple[Frame, ...] = ()
    for parts, others in _settings(room, page):
        frames = (_spread(parts, height), *others)
        if frames[0].height <= height + _ROUNDING:
            break
    return frames


def _settings(room: FrontRoom, page: FrontPage) -> Iterator[tuple[_Parts, tuple[Frame, ...]]]:
    """From best to last: the parts of the first page, and the pages after it."""
    head = (0.0, letterhead(room.setter, page.letterhead, room.grid.width))
    lines = [
        (10.0, _blanks(room.setter, page.blanks, room.grid.width)),
        (14.0, _message(room.setter, page, room.grid.width)),
    ]
    how = (16.0, _how_and_contents(room.setter, page, room.grid))
    tiles = [(14.0, _tiles_block(room, page, _SMALL))] if page.tiles else []
    openings = [(12.0, _opening(room, page, title)) for title in _titles(room)]
    yield from (([head, opening, *lines, how, *tiles], ()) for opening in openings)
    own = (_own_page(room, page),) if tiles else ()
    yield from (([head, opening, *lines, how], own) for opening in openings)
    yield from (([head, opening, *lines], (how[1], *own)) for opening in openings)


def _own_page(room: FrontRoom, page: FrontPage) -> Frame:
    """The tiles on a page of their own, as large as it holds them."""
    frames = [_tiles_block(room, page, look) for look in (_LARGE, _MEDIUM, _SMALL)]
    return next((frame for frame in frames if frame.height <= room.grid.body_height), frames[-1])


def _titles(room: FrontRoom) -> tuple[Style, ...]:
    scale = room.setter.scale
    full = (scale.cover_title,) if room.grid.paper.name == "a4" else ()
    return (*full, LETTER_COVER_TITLE, scale.title)


def _spread(parts: Sequence[tuple[float, Frame]], height: float) -> Frame:
    """Parts below each other, each with the gap above it; room left or lacking is shared out among the gaps."""
    natural = sum(gap + frame.height for gap, frame in parts)
    added = max(_MOST_TAKEN, min(_MOST_ADDED, (height - natural) / (len(parts) - 1)))
    stack: list[Frame | float] = [parts[0][1]]
    for gap, frame in parts[1:]:
        stack += [gap + added, frame]
    return column(*stack)


# ------------------------------------------------------------------ opening and message


def _opening(room: FrontRoom, page: FrontPage, title: Style) -> Frame:
    """Title and subtitle, the first exercise's picture beside them."""
    setter, grid = room.setter, room.grid
    hero = _hero(room, page)
    measure = grid.width - (hero.width + 18 if page.hero else 0)
    lead = setter.scale.box_lead
    text = column(
        set_words(setter, page.title, title, measure, "even"),
        5,
        set_words(setter, page.subtitle, lead, measure),
    )
    return beside((0, text), (grid.width - hero.width, hero))


def _hero(room: FrontRoom, page: FrontPage) -> Frame:
    if page.hero is None:
        return boxes(0, 0)
    height = _HERO[room.grid.paper.name]
    panel = panel_of(room.figures, page.hero)
    scale = scale_for(room.figures, (page.hero,), Slot(height * 1.25, height * 0.96))
    width = max(panel.width * scale, height)
    ground = boxes(width, height, Circle(width / 2, height / 2, height / 2, TINT_AMBER))
    return over(ground, picture(room.figures, page.hero, scale, width, height * 0.98))


def _blanks(setter: Setter, blanks: Sequence[Blank], measure: float) -> Frame:
    """Patient, date and clinician, each over a line."""
    shares, gap = (0.44, 0.24, 0.32), 15.0
    free = measure - gap * (len(blanks) - 1)
    widths = [free * share for share in shares]
    values = [_value(setter, blank, width) for blank, width in zip(blanks, widths, strict=True)]
    height = max(value.height for value in values)
    parts, x = [], 0.0
    for blank, value, width in zip(blanks, values, widths, strict=True):
        label = set_words(setter, blank.label, setter.scale.furniture, width)
        parts.append((x, column(label, height - value.height, value, hairline(width, WRITE_IN, INK))))
        x += width + gap
    return beside(*parts)


def _value(setter: Setter, blank: Blank, width: float) -> Frame:
    """What is filled in, or room to write."""
    body = setter.scale.body
    return set_words(setter, blank.value, body, width) if blank.value else boxes(width, body.leading)


def _message(setter: Setter, page: FrontPage, measure: float) -> Frame:
    """The main message: a tint and a bar."""
    width = measure - 40
    text = column(
        set_words(setter, page.message, setter.scale.message, width),
        4,
        set_words(setter, page.support, setter.scale.body, width),
    )
    return tinted(text, measure)


def tinted(content: Frame, measure: float) -> Frame:
    """Content on the navy tint with a bar at its start."""
    box = boxed(content, measure, Padding(22, 13, 16, 13), Border(TINT_NAVY))
    return over(box, boxes(0, 0, Rectangle(0, 0, 6, box.height, NAVY)))


# ------------------------------------------------------------------ how, contents, tiles


def _how_and_contents(setter: Setter, page: FrontPage, grid: Grid) -> Frame:
    """How to use the handout beside its contents; without exercises the contents alone."""
    heading = setter.scale.heading
    contents = column(
        set_words(setter, page.contents_heading, heading, grid.column),
        6,
        spaced((_entry(setter, entry, grid.column) for entry in page.contents), setter.scale.gap_item),
    )
    if page.how_heading is None:
        return contents
    how = column(set_words(setter, page.how_heading, heading, grid.column), 6, steps(setter, page.how, grid.column))
    return beside((0, how), (grid.column + grid.gutter, contents))


def _entry(setter: Setter, entry: Entry, width: float) -> Frame:
    """A line of the contents: name, leader, page number; all of it leads there."""
    body = setter.scale.body
    room_for_number = 2.2 * body.size
    name = set_words(setter, entry.name, body, width - room_for_number)
    base = name.height - body.leading + baseline(setter, body)
    start = min(setter.natural(entry.name, body), width - room_for_number) + 6
    leader = Rule(start, base - 1, width - room_for_number - start + 6, 0, 1.1, INK, (0.0, 4.0))
    number = PendingNumber(width, base, body.size, INK, entry.page.anchor, entry.page.key)
    link = Link(0, 0, width, name.height, f"#{entry.page.anchor}", entry.name.key)
    return over(name, boxes(width, name.height, leader, number, link))


class _TileLook(NamedTuple):
    """How tiles are set: the most in a row, and the height of a picture."""

    in_row: int
    picture: float
    name: Style


_SMALL = _TileLook(6, 48, Style(12, 14.5))
_LARGE = _TileLook(3, 104, Style(14, 19))
_MEDIUM = _TileLook(4, 84, Style(13, 17))
"""On the first page; on a page of their own; and there if they are many."""


def _tiles_block(room: FrontRoom, page: FrontPage, look: _TileLook) -> Frame:
    setter, grid = room.setter, room.grid
    parts: list[Frame | float] = []
    if page.tiles_heading:
        parts.append(set_words(setter, page.tiles_heading, setter.scale.heading, grid.width))
    if page.tick:
        parts += [2, set_words(setter, page.tick, setter.scale.body, grid.width)]
    parts += [8, _tiles(room, page.tiles, look)]
    if page.legend:
        parts += [9, legend_row(setter, page.legend, grid.width)]
    return column(*parts)


def legend_row(setter: Setter, legend: Words, measure: float) -> Frame:
    """The swatch of the stripes, and what they mean."""
    body = setter.scale.body
    swatch = icon("feel", 1.35 * body.size, body.leading)
    return beside((0, swatch), (2.1 * body.size, set_words(setter, legend, body, measure - 2.1 * body.size)))


def _tiles(room: FrontRoom, tiles: Sequence[Tile], look: _TileLook) -> Frame:
    """Tiles in as few rows as it takes, as even as they come."""
    count = -(-len(tiles) // look.in_row)
    across = -(-len(tiles) // count) if look.in_row > 3 else min(len(tiles), look.in_row)
    width = (room.grid.width - _TILE_GAP * (across - 1)) / across
    rows = [tiles[start : start + across] for start in range(0, len(tiles), across)]
    size = Slot(width, max(_tile_height(room.setter, tile, width, look) for tile in tiles))
    placed = [
        [(at_ * (width + _TILE_GAP), _tile(room, tile, size, look)) for at_, tile in enumerate(row)] for row in rows
    ]
    return spaced((beside(*row) for row in placed), _TILE_GAP)


_TILE_BADGE = 20.0
_TILE_PAD = 5.0


def _tile_height(setter: Setter, tile: Tile, width: float, look: _TileLook) -> float:
    name = set_words(setter, tile.name, look.name, width - 2 * _TILE_PAD).height
    return _TILE_PAD + _TILE_BADGE + (look.picture if tile.picture else 0) + 4 + name + _TILE_PAD


def _tile(room: FrontRoom, tile: Tile, size: Slot, look: _TileLook) -> Frame:
    """Badge and tick box in the top corners, picture, name; all of it leads to the exercise's card."""
    setter, inner = room.setter, size.width - 2 * _TILE_PAD
    name = set_words(setter, tile.name, look.name, inner, "centre")
    layers = [
        (0.0, boxes(size.width, size.height, Rectangle(0, 0, size.width, size.height, WHITE, INK, BORDER, 6))),
        (0.0, at(_TILE_PAD, size.height - _TILE_PAD - name.height, name)),
        (0.0, at(_TILE_PAD, _TILE_PAD, badge(setter, tile.number, _TILE_BADGE))),
    ]
    if tile.tick_box:
        x = size.width - _TILE_PAD - _TILE_BADGE / 2
        layers.append((0.0, boxes(0, 0, IconBox(x, _TILE_PAD + _TILE_BADGE / 2, _TILE_BADGE, "tick-box", INK, WHITE))))
    if tile.picture:
        scale = scale_for(room.figures, (tile.picture,), Slot(inner, look.picture))
        figure = picture(room.figures, tile.picture, scale, inner, look.picture)
        layers.append((0.0, at(_TILE_PAD, _TILE_PAD + _TILE_BADGE, figure)))
    layers.append((0.0, boxes(0, 0, Link(0, 0, size.width, size.height, f"#{tile.anchor}", tile.name.key))))
    return beside(*layers)
