"""An exercise card over as many pages as it takes: one, if it can be."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.cards import Card, Panel
from handoutgen.layout.boxes import Frame
from handoutgen.layout.card import (
    FIGURE_STEP,
    NOTE_LINES,
    TIGHTEST,
    Fit,
    Parts,
    badge,
    before_steps,
    lay_out_card,
    lower,
    opening,
    parts_of,
    upper,
)
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import at, beside, column
from handoutgen.layout.lists import hairline, icon_row
from handoutgen.layout.panels import panels
from handoutgen.layout.room import Room
from handoutgen.layout.text import set_words
from handoutgen.theme.colours import INK
from handoutgen.theme.rules import HAIRLINE

_LOOSE = Fit(0, NOTE_LINES)
_AFTER_HEAD = 12.0
_LINES = 2
"""To write on, on the last page of a card whose parts flow."""

Group = Sequence[Panel]
"""Panels that stand on one page."""


def card_frames(room: Room, card: Card) -> tuple[Frame, ...]:
    """The pages of a card: one; in an edition that lets it, two, cut before what the patient should feel.

    So may a card with words to one patient, whose length nobody knew who wrote the exercise. Where even the first half
    does not fit a page, as in giant print, the cuts fall between its parts.
    """
    height = room.grid.body_height
    whole = lay_out_card(room, card)
    if whole.height <= height or (room.grid.whole and not card.for_you):
        return (whole,)
    parts = parts_of(room, card)
    after = column(_again(room, card), _AFTER_HEAD * room.setter.scale.unit, lower(room, parts, _LOOSE))
    first = next((frame for frame in _uppers(room, parts) if frame.height <= height), None)
    if first and after.height <= height:
        return first, after
    tries = (flow(_items(room, card, parts, groups), height, _again(room, card)) for groups in _groups(room, card))
    return min(tries, key=lambda pages: (any(page.height > height for page in pages), len(pages)))


def _uppers(room: Room, parts: Parts) -> Iterator[Frame]:
    """The first half with figures from tallest to lowest."""
    figures = room.grid.figures
    heights = range(int(figures.tallest), int(figures.lowest) - 1, -FIGURE_STEP)
    yield from (upper(room, parts, Fit(height, 0)) for height in heights)
    yield upper(room, parts, Fit(figures.lowest, 0, TIGHTEST))


def _groups(room: Room, card: Card) -> Iterator[Sequence[Group]]:
    """The panels one by one; all abreast where words to one patient leave them no room otherwise."""
    yield [(panel,) for panel in card.panels]
    if card.for_you and room.grid.columns > 1:
        yield [card.panels]


def _items(room: Room, card: Card, parts: Parts, groups: Sequence[Group]) -> tuple[Item, ...]:
    """The parts of a card that may stand on a page each: its opening with the first pictures, pictures, rows."""
    setter, measure = room.setter, room.grid.width
    unit = setter.scale.unit
    rows = [row for pair in card.pairs for row in pair] + list(card.rows)
    return (
        *_shown(room, card, parts, groups),
        *(
            Item(column(hairline(measure, HAIRLINE, INK), 8 * unit, icon_row(setter, row, measure)), 8 * unit)
            for row in rows
        ),
        Item(parts.stop, 10 * unit, with_next=True),
        Item(parts.notes(_LINES), 8 * unit),
    )


def _shown(room: Room, card: Card, parts: Parts, groups: Sequence[Group]) -> Iterator[Item]:
    """The opening, what is for this patient, and the pictures with their steps."""
    begin, own = opening(room, parts, 1.0), before_steps(room, parts, 1.0)
    free = room.grid.body_height - begin.height - own.height
    later = room.grid.body_height - _again(room, card).height - own.height
    pictures = _pictures(room, groups, free)
    together = pictures[0].height <= free
    if not together:
        pictures = _pictures(room, groups, later)
    yield Item(begin, 0, with_next=together)
    if own.items:
        yield Item(own, 0, with_next=pictures[0].height <= later)
    yield from (Item(each, 12 * room.setter.scale.unit if at_ else 0) for at_, each in enumerate(pictures))


def _pictures(room: Room, groups: Sequence[Group], height: float) -> list[Frame]:
    """Panels with captions and steps; as high as lets the first stand in ``height``, else of a good height."""
    figures = room.grid.figures
    heights = range(int(figures.good), int(figures.lowest) - 1, -FIGURE_STEP)
    fitting = (tall for tall in heights if panels(room, groups[0], tall).height <= height)
    tall = next(fitting, figures.good)
    return [panels(room, group, tall) for group in groups]


def _again(room: Room, card: Card) -> Frame:
    """Number and name at the top of a card's second page, outside the reading order."""
    setter, size = room.setter, room.setter.scale.badge * 0.7
    indent = size + 12 * setter.scale.unit
    style = setter.scale.heading
    name = set_words(setter, card.continued, style, room.grid.width - indent)
    mark = badge(setter, card.number._replace(role="Artifact"), size)
    return beside((0, mark), (indent, at(0, max(0.0, (size - name.height) / 2), name)))
