"""The first page."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.blocks import Entry, FrontPage
from handoutgen.compose.opening import Boxed
from handoutgen.layout.blanks import blanks_over_lines
from handoutgen.layout.boxes import Circle, Frame, Link, PendingNumber, Rectangle, Rule
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import EMPTY, Border, Padding, at, beside, boxed, boxes, column, over, spaced, stack
from handoutgen.layout.letterhead import letterhead
from handoutgen.layout.lists import icon_row, steps
from handoutgen.layout.personal import BETWEEN, lines_of_boxes, personal_boxes
from handoutgen.layout.pictures import Slot, panel_of, picture, scale_for
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.layout.tiles import large_tiles, small_tiles, tile_pages
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, TINT_AMBER, TINT_NAVY
from handoutgen.theme.grid import Grid
from handoutgen.theme.type import Style
from handoutgen.units import MM

TOP = 15 * MM
"""Where the letterhead begins; there is no header above it."""

_MOST_ADDED = 12.0
_MOST_TAKEN = -6.0
_ROUNDING = 0.01


_Parts = list[tuple[float, Frame]]
"""Parts below each other, each with the gap above it."""


class _Part(NamedTuple):
    """A part of the first page below its title: the gap above it, and what becomes of it on a later page."""

    gap: float
    frame: Frame
    later: tuple[Item, ...]


def front_frames(room: Room, page: FrontPage) -> tuple[Frame, ...]:
    """The first page in the largest title that lets it fit.

    Where none does, its last parts go to pages of their own: the tiles first, then how to use the handout and its
    contents, and in large print or with long names as many more as it takes.
    """
    height = room.grid.body_bottom - TOP
    frames: tuple[Frame, ...] = ()
    for parts, others in _settings(room, page):
        frames = (_spread(parts, height), *others)
        if frames[0].height <= height + _ROUNDING:
            break
    return frames


def _settings(room: Room, page: FrontPage) -> Iterator[tuple[_Parts, tuple[Frame, ...]]]:
    """From best to last: the parts of the first page, and the pages after it."""
    head = (0.0, letterhead(room.setter, page.letterhead, room.grid.width))
    openings = [(_OPENING_GAP, _opening(room, page, title)) for title in _titles(room)]
    parts = _parts(room, page)
    placed: _Parts = [(part.gap, part.frame) for part in parts]
    if page.tiles:
        tiles = (_TILES_GAP, small_tiles(room, page))
        yield from (([head, opening, *placed, tiles], ()) for opening in openings)
    for count in range(len(parts), 0, -1):
        later = _later(room, page, parts[count:])
        yield from (([head, opening, *placed[:count]], later) for opening in openings)
    plainest = _opening(room, page._replace(hero=None), room.setter.scale.title)
    hero = _hero(room, page)
    moved = [_part(0.0, at(room.grid.width - hero.width, 0, hero))] if page.hero else []
    yield [head, (_OPENING_GAP, plainest)], _later(room, page, [*moved, *parts])


_OPENING_GAP, _TILES_GAP = 12.0, 14.0


def _parts(room: Room, page: FrontPage) -> list[_Part]:
    """What stands between the title and the tiles, in order."""
    setter, grid = room.setter, room.grid
    how = _how_and_contents(setter, page, grid)
    apart = [part for part in _how_beside_contents(setter, page, grid) if part]
    parts = [_part(10.0, blanks_over_lines(setter, page.blanks, grid.width))]
    parts += _personal(room, [box for box in (page.for_you, page.new) if box])
    parts.append(_part(14.0, _message(setter, page, grid.width)))
    later = (how,) if how.height <= grid.body_height else apart
    return [*parts, _Part(16.0, how, tuple(Item(frame, 16.0) for frame in later))]


def _personal(room: Room, own: Sequence[Boxed]) -> list[_Part]:
    """What is for this patient alone."""
    grid = room.grid
    frames = personal_boxes(room.setter, own, grid.width, grid.gutter if grid.columns > 1 else 0)
    if any(frame.height > grid.body_height for frame in frames):
        return [_Part(14.0, spaced(frames, BETWEEN), lines_of_boxes(room.setter, own, grid.width))]
    return [_part(BETWEEN if at_ else 14.0, frame) for at_, frame in enumerate(frames)]


def _part(gap: float, frame: Frame) -> _Part:
    """A part that is the same on a later page."""
    return _Part(gap, frame, (Item(frame, gap),))


def _later(room: Room, page: FrontPage, parts: Sequence[_Part]) -> tuple[Frame, ...]:
    """The pages after the first; the tiles stand on the last of them where they fit, else on pages of their own."""
    height = room.grid.body_height
    items = [item for part in parts for item in part.later]
    pages = flow(items, height, EMPTY) if items else ()
    if not page.tiles:
        return pages
    for tiles in large_tiles(room, page) if items else ():
        together = flow((*items, Item(tiles, _TILES_GAP)), height, EMPTY)
        if len(together) == len(pages):
            return together
    return (*pages, *tile_pages(room, page))


def _titles(room: Room) -> tuple[Style, ...]:
    scale = room.setter.scale
    full = (scale.cover_title,) if room.grid.tall else ()
    return (*full, scale.cover_title_low, scale.title)


def _spread(parts: Sequence[tuple[float, Frame]], height: float) -> Frame:
    """Parts below each other, each with the gap above it; room left or lacking is shared out among the gaps."""
    natural = sum(gap + frame.height for gap, frame in parts)
    added = max(_MOST_TAKEN, min(_MOST_ADDED, (height - natural) / (len(parts) - 1)))
    stack: list[Frame | float] = [parts[0][1]]
    for gap, frame in parts[1:]:
        stack += [gap + added, frame]
    return column(*stack)


# ------------------------------------------------------------------ opening and message


def _opening(room: Room, page: FrontPage, title: Style) -> Frame:
    """Title and subtitle, the first exercise's picture beside them."""
    setter, grid = room.setter, room.grid
    hero = _hero(room, page)
    measure = grid.width - (hero.width + 18 * setter.scale.unit if page.hero else 0)
    lead = setter.scale.box_lead
    text = stack(
        setter.scale.unit,
        set_words(setter, page.title, title, measure, "even"),
        5,
        set_words(setter, page.subtitle, lead, measure),
    )
    return beside((0, text), (grid.width - hero.width, hero))


def _hero(room: Room, page: FrontPage) -> Frame:
    if page.hero is None:
        return boxes(0, 0)
    height = room.grid.figures.hero
    panel = panel_of(room.figures, page.hero)
    scale = scale_for(room.figures, (page.hero,), Slot(height * 1.25, height * 0.96))
    width = max(panel.width * scale, height)
    ground = boxes(width, height, Circle(width / 2, height / 2, height / 2, TINT_AMBER))
    return over(ground, picture(room.figures, page.hero, scale, width, height * 0.98))


def _message(setter: Setter, page: FrontPage, measure: float) -> Frame:
    """The main message: a tint and a bar."""
    width = measure - _BESIDE * setter.scale.unit
    text = stack(
        setter.scale.unit,
        set_words(setter, page.message, setter.scale.message, width),
        4,
        set_words(setter, page.support, setter.scale.body, width),
    )
    return tinted(setter, text, measure)


_BESIDE = 40.0
"""What the main message leaves of its measure, in points of the standard edition: its padding, and a little more."""


def tinted(setter: Setter, content: Frame, measure: float) -> Frame:
    """Content on the navy tint with a bar at its start."""
    padding = Padding(*(setter.scale.unit * side for side in _PADDING))
    box = boxed(content, measure, padding, Border(TINT_NAVY))
    return over(box, boxes(0, 0, Rectangle(0, 0, 6 * setter.scale.unit, box.height, NAVY)))


_PADDING = (22, 13, 16, 13)

TINTED = float(_PADDING[0] + _PADDING[2])
"""What the padding of a tint takes of its width, in points of the standard edition."""


# ------------------------------------------------------------------ how, contents, tiles


def _how_and_contents(setter: Setter, page: FrontPage, grid: Grid) -> Frame:
    """How to use the handout beside its contents, or above them in one column; without exercises the contents alone."""
    how, contents = _how_beside_contents(setter, page, grid)
    if how is None:
        return contents
    if grid.columns == 1:
        return stack(setter.scale.unit, how, 14, contents)
    return beside((0, how), (grid.column + grid.gutter, contents))


def _how_beside_contents(setter: Setter, page: FrontPage, grid: Grid) -> tuple[Frame | None, Frame]:
    heading = setter.scale.heading
    width = grid.column if grid.columns > 1 else grid.width
    contents = stack(
        setter.scale.unit,
        set_words(setter, page.contents_heading, heading, width),
        6,
        spaced((_entry(setter, entry, width) for entry in page.contents), setter.scale.gap_item),
    )
    if page.how_heading is None:
        return None, contents
    title = set_words(setter, page.how_heading, heading, width)
    how: list[Frame | float] = [title, 6, steps(setter, page.how, width)]
    if page.time_and_kit:
        how += [11, spaced((icon_row(setter, row, width) for row in page.time_and_kit), setter.scale.gap_item)]
    return stack(setter.scale.unit, *how), contents


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
