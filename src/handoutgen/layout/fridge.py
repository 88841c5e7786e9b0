"""The fridge edition: cards of exercises at a glance, and the pain guide card."""

from collections.abc import Sequence

from handoutgen.compose.cutouts import Fridge, FridgeTile
from handoutgen.layout.boxes import Frame
from handoutgen.layout.cutting import (
    CARD_GAP,
    PAD,
    CardRow,
    CutPage,
    card_page,
    cut_out,
    cutting_line,
    filled,
    foot_line,
)
from handoutgen.layout.frames import at, beside, column, over
from handoutgen.layout.fridge_tiles import tile_grid
from handoutgen.layout.lists import write_line
from handoutgen.layout.room import Room
from handoutgen.layout.sheet_opening import band_row, pain_guide_block, phone, red_head
from handoutgen.layout.text import Setter, set_words
from handoutgen.layout.tiles import legend_row
from handoutgen.theme.grid import CONTENT_WIDTH
from handoutgen.units import MM

_MOST_TILES = 6
"""On a card."""

_TALLEST = 159 * MM
"""Of a card."""

_INNER = CONTENT_WIDTH - 2 * PAD
_GAP = 7.0
_AROUND_AND = 6.0


def lay_out_fridge(room: Room, fridge: Fridge) -> tuple[CutPage, ...]:
    """The first card of exercises and below it the pain guide card, then any further cards.

    The last page says whose words and pictures these are.
    """
    setter, grid = room.setter, room.grid
    pain = _pain_card(setter, fridge)
    first, other = (_top(setter, fridge, first=first) for first in (True, False))
    height = grid.body_height - setter.scale.furniture.leading - _GAP
    whole = min(_TALLEST, height - other.height)
    cards = _cards(room, fridge, (min(whole, height - first.height - pain.height - CARD_GAP), whole))
    shown, *further = cards or _single(room, fridge)
    pages = [card_page(grid, first, [CardRow(shown, (fridge.anchor,)), CardRow(pain)])]
    if further:
        more = filled([CardRow(card) for card in further], height - other.height)
        pages += [card_page(grid, other, rows) for rows in more]
    return (*pages[:-1], foot_line(setter, fridge.credit, pages[-1], grid))


def _top(setter: Setter, fridge: Fridge, *, first: bool) -> Frame:
    """How to part the cards; on the first page what the clinician is to do before."""
    cut = cutting_line(setter, fridge.cutting, CONTENT_WIDTH, fold=False)
    if not first or fridge.tick is None:
        return column(cut, _GAP)
    tick = set_words(setter, fridge.tick, setter.scale.body._replace(bold=True), CONTENT_WIDTH)
    return column(tick, cut, _GAP)


def _pain_card(setter: Setter, fridge: Fridge) -> Frame:
    guide = pain_guide_block(setter, fridge.pain_guide, _INNER)
    return cut_out(guide, CONTENT_WIDTH, guide.height + 2 * PAD)


def _cards(room: Room, fridge: Fridge, heights: tuple[float, float]) -> tuple[Frame, ...]:
    """As few cards as hold the tiles, as evenly as they come, of at most such heights; none if they do not.

    The first of ``heights`` is that of the first card, the second that of every other.
    """
    count = len(fridge.tiles)
    for number in range(-(-count // _MOST_TILES), count + 1):
        each = -(-count // number)
        groups = [fridge.tiles[start : start + each] for start in range(0, count, each)]
        tries = (_card(room, fridge, group, heights[0] if not at_ else heights[1]) for at_, group in enumerate(groups))
        cards = [card for card in tries if card]
        if len(cards) == len(groups):
            return tuple(cards)
    return ()


def _single(room: Room, fridge: Fridge) -> tuple[Frame, ...]:
    """A card for each tile, as high as it takes."""
    cards = (_card(room, fridge, (tile,), None) for tile in fridge.tiles)
    return tuple(card for card in cards if card)


def _card(room: Room, fridge: Fridge, tiles: Sequence[FridgeTile], height: float | None) -> Frame | None:
    """A card with tiles, at most so high; None if it cannot be that low."""
    setter = room.setter
    first = tiles[0] is fridge.tiles[0]
    head, foot = _head(setter, fridge, first=first), _foot(setter, fridge, first=first)
    bands = fridge.reminder.bands
    free = None if height is None else height - 2 * PAD - head.height - foot.height - 2 * _GAP
    shown = tile_grid(room, tiles, bands, (_INNER, free))
    if shown is None:
        return None
    tiles_and_guide = shown.frame if shown.guided else column(shown.frame, _GAP, band_row(setter, bands, _INNER))
    content = column(head, _GAP, tiles_and_guide, _GAP, foot)
    return cut_out(content, CONTENT_WIDTH, content.height + 2 * PAD)


def _head(setter: Setter, fridge: Fridge, *, first: bool) -> Frame:
    """The heading, and the clinic's number at its end."""
    style = setter.scale.heading
    heading = set_words(setter, fridge.title if first else fridge.continued, style, _INNER)
    if fridge.phone is None:
        return heading
    called = phone(setter, fridge.phone, _INNER / 2)
    return over(heading, at(_INNER - called.width, 0, called)) if called.height <= style.leading else heading


def _foot(setter: Setter, fridge: Fridge, *, first: bool) -> Frame:
    """The emergency line, what stripes and arrows mean, and lines for the times of day."""
    body, reminder = setter.scale.body, fridge.reminder
    do_at = fridge.do_at if first else fridge.do_at._replace(role="Artifact")
    joined = setter.natural(fridge.do_at_and, body) + _AROUND_AND
    half = (_INNER - joined - _AROUND_AND) / 2
    lines = beside(
        (0, write_line(setter, do_at, body, half)),
        (half + _AROUND_AND, write_line(setter, fridge.do_at_and, body, _INNER - half - _AROUND_AND)),
    )
    emergency = red_head(setter, reminder.emergency, reminder.action, _INNER)
    if fridge.legend is None:
        return column(emergency, _GAP, lines)
    legend = fridge.legend if first else fridge.legend._replace(role="Artifact")
    return column(emergency, _GAP, legend_row(setter, legend, _INNER), _GAP, lines)
