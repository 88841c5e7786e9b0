"""The cards edition: the pain guide card, then the exercise cards, four to a page."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.cutouts import Deck
from handoutgen.layout.boxes import Frame
from handoutgen.layout.cutting import (
    CARD_GAP,
    HALF,
    CardRow,
    CutPage,
    card_page,
    cutting_line,
    filled,
    foot_line,
    page_top,
)
from handoutgen.layout.exercise_card import exercise_card
from handoutgen.layout.frames import beside
from handoutgen.layout.pain_card import pain_card
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.grid import CONTENT_WIDTH

_ROWS = 2
"""On a page."""

_GAP = 8.0


def lay_out_deck(room: Room, deck: Deck) -> tuple[CutPage, ...]:
    """The pain guide card, then the exercises; the last page says whose words and pictures these are."""
    setter, grid = room.setter, room.grid
    highest = max(_top(setter, deck, first=first, folds=True).height for first in (True, False))
    height = grid.body_height - highest - setter.scale.furniture.leading - _GAP
    of_row = (height - (_ROWS - 1) * CARD_GAP) / _ROWS
    pain = CardRow(pain_card(setter, deck.pain_guide, (deck.stop, deck.legend), of_row), (deck.anchor,), folds=True)
    pages_of_rows = filled([pain, *_exercise_rows(room, deck, of_row)], height)
    pages = [
        card_page(grid, _top(setter, deck, first=rows[0] is pain, folds=any(row.folds for row in rows)), rows)
        for rows in pages_of_rows
    ]
    return (*pages[:-1], foot_line(setter, deck.credit, pages[-1], grid))


def _top(setter: Setter, deck: Deck, *, first: bool, folds: bool) -> Frame:
    """The heading and how to part the cards; on the first page what the clinician is to do."""
    cut = cutting_line(setter, deck.cutting, CONTENT_WIDTH, fold=folds)
    if not first or deck.tick is None:
        return page_top(setter, deck.title if first else deck.continued, cut)
    tick = set_words(setter, deck.tick, setter.scale.body._replace(bold=True), CONTENT_WIDTH)
    return page_top(setter, deck.title, cut, tick)


def _exercise_rows(room: Room, deck: Deck, height: float) -> list[CardRow]:
    """Cards two by two in their order; one that takes the width of two has a row of its own."""
    rows: list[CardRow] = []
    waiting: list[tuple[str, Frame]] = []
    for card in deck.cards:
        made = exercise_card(room, card, deck.harm, height)
        if made.width > HALF:
            rows += [*_abreast(waiting), CardRow(made, (card.anchor,), folds=True)]
            waiting = []
        else:
            waiting.append((card.anchor, made))
        if len(waiting) == 2:
            rows += _abreast(waiting)
            waiting = []
    return [*rows, *_abreast(waiting)]


def _abreast(cards: Sequence[tuple[str, Frame]]) -> Iterator[CardRow]:
    if cards:
        frame = beside(*((at_ * (HALF + CARD_GAP), card) for at_, (_, card) in enumerate(cards)))
        yield CardRow(frame, tuple(anchor for anchor, _ in cards))
