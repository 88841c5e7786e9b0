"""The first page."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.blocks import Entry, FrontPage
from handoutgen.compose.opening import Blank
from handoutgen.layout.boxes import Circle, Frame, Link, PendingNumber, Rectangle, Rule
from handoutgen.layout.frames import Border, Padding, beside, boxed, boxes, column, over, spaced, stack
from handoutgen.layout.letterhead import letterhead
from handoutgen.layout.lists import hairline, steps
from handoutgen.layout.pictures import Slot, panel_of, picture, scale_for
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.layout.tiles import small_tiles, tile_pages
from handoutgen.theme.colours import INK, NAVY, TINT_AMBER, TINT_NAVY
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import WRITE_IN
from handoutgen.theme.type import Style
from handoutgen.units import MM

TOP = 15 * MM
"""Where the letterhead begins; there is no header above it."""

_MOST_ADDED = 12.0
_MOST_TAKEN = -6.0
_ROUNDING = 0.01


_Parts = list[tuple[float, Frame]]
"""Parts below each other, each with the gap above it."""


def front_frames(room: Room, page: FrontPage) -> tuple[Frame, ...]:
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


def _settings(room: Room, page: FrontPage) -> Iterator[tuple[_Parts, tuple[Frame, ...]]]:
    """From best to last: the parts of the first page, and the pages after it."""
    head = (0.0, letterhead(room.setter, page.letterhead, room.grid.width))
    lines = [
        (10.0, _blanks(room.setter, page.blanks, room.grid.width)),
        (14.0, _message(room.setter, page, room.grid.width)),
    ]
    how = (16.0, _how_and_contents(room.setter, page, room.grid))
    tiles = [(14.0, small_tiles(room, page))] if page.tiles else []
    openings = [(12.0, _opening(room, page, title)) for title in _titles(room)]
    yield from (([head, opening, *lines, how, *tiles], ()) for opening in openings)
    own = tile_pages(room, page) if tiles else ()
    yield from (([head, opening, *lines, how], own) for opening in openings)
    later = (*_how_pages(room, page), *own)
    yield from (([head, opening, *lines], later) for opening in openings)
    blanks, message = lines
    after = _with_message(room, message, later)
    yield from (([head, opening, blanks], after) for opening in openings)
    plainest = (12.0, _opening(room, page._replace(hero=None), room.setter.scale.title))
    yield [head, plainest], (blanks[1], *after)


def _with_message(room: Room, message: tuple[float, Frame], later: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The pages after the first, the main message at the top of their first where it fits."""
    gap, frame = message
    both = column(frame, gap, *later[:1])
    return (both, *later[1:]) if both.height <= room.grid.body_height else (frame, *later)


def _how_pages(room: Room, page: FrontPage) -> tuple[Frame, ...]:
    """How to use the handout and its contents on a page of their own, or on one each."""
    both = _how_and_contents(room.setter, page, room.grid)
    if both.height <= room.grid.body_height:
        return (both,)
    return tuple(part for part in _how_beside_contents(room.setter, page, room.grid) if part)


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


def _blanks(setter: Setter, blanks: Sequence[Blank], measure: float) -> Frame:
    """Patient, date and clinician, each over a line."""
    if setter.scale.unit > 1:
        return _blanks_below(setter, blanks, measure)
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


def _blanks_below(setter: Setter, blanks: Sequence[Blank], measure: float) -> Frame:
    """The lines to fill in below each other, as large print needs them."""
    rows = []
    for blank in blanks:
        label = setter.natural(blank.label, setter.scale.body) + 10
        value = _value(setter, blank, measure - label)
        line = column(value, hairline(measure - label, WRITE_IN, INK))
        rows.append(beside((0, set_words(setter, blank.label, setter.scale.body, label)), (label, line)))
    return spaced(rows, setter.scale.gap_item)


def _value(setter: Setter, blank: Blank, width: float) -> Frame:
    """What is filled in, or room to write."""
    body = setter.scale.body
    return set_words(setter, blank.value, body, width) if blank.value else boxes(width, body.leading)


def _message(setter: Setter, page: FrontPage, measure: float) -> Frame:
    """The main message: a tint and a bar."""
    width = measure - _TINTED * setter.scale.unit
    text = stack(
        setter.scale.unit,
        set_words(setter, page.message, setter.scale.message, width),
        4,
        set_words(setter, page.support, setter.scale.body, width),
    )
    return tinted(setter, text, measure)


_TINTED = 40.0


def tinted(setter: Setter, content: Frame, measure: float) -> Frame:
    """Content on the navy tint with a bar at its start."""
    padding = Padding(*(setter.scale.unit * side for side in _PADDING))
    box = boxed(content, measure, padding, Border(TINT_NAVY))
    return over(box, boxes(0, 0, Rectangle(0, 0, 6 * setter.scale.unit, box.height, NAVY)))


_PADDING = (22, 13, 16, 13)


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
    return stack(setter.scale.unit, title, 6, steps(setter, page.how, width)), contents


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
