"""The pages of the editions of cards and of the diary alone; none has a header above it."""

from itertools import product

from handoutgen.compose.cutouts import Cut, Cutting, Deck, DiaryAlone, Fridge, ReadFirst
from handoutgen.compose.leaves import Words, plain
from handoutgen.layout.boxes import Anchor, Frame
from handoutgen.layout.cutting import CARD_GAP, CutPage, cutting_line
from handoutgen.layout.deck import lay_out_deck
from handoutgen.layout.diary_alone import lay_out_diary_alone
from handoutgen.layout.emergency import emergency_card
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import EMPTY, at
from handoutgen.layout.fridge import lay_out_fridge
from handoutgen.layout.pages import Body
from handoutgen.layout.room import Room
from handoutgen.layout.sheet_opening import ask_first_block, opening_items, same_day_row, title_block
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.grid import CONTENT_WIDTH
from handoutgen.theme.sheets import SHEET_ROOMY

_GAPS = (16.0, 12.0, 9.0, 6.0, 3.0)
"""Between the parts of the page that is read first, from best to tightest, in points."""


def cut_bodies(room: Room, section: Cut) -> tuple[Body, ...]:
    """The pages of a section, with its anchor, and in a deck those of its cards."""
    match section:
        case ReadFirst():
            return _from_top(room, section.anchor, section.title, _first_frames(room, section))
        case DiaryAlone():
            return _from_top(room, section.anchor, section.diary.title, lay_out_diary_alone(room, section))
        case Fridge():
            return _of_cards(room, {section.anchor: (section.title, 0)}, lay_out_fridge(room, section))
        case Deck():
            named = {card.anchor: (card.name, 1) for card in section.cards}
            return _of_cards(room, {section.anchor: (section.title, 0), **named}, lay_out_deck(room, section))


def _first_frames(room: Room, page: ReadFirst) -> tuple[Frame, ...]:
    """What is read first, on as few pages as it takes, in the largest type and with the widest gaps of these."""
    grid = room.grid
    setters = (room.setter._replace(scale=SHEET_ROOMY), room.setter)
    tries = (
        flow(_first_items(setter, page, grid.width, gap), grid.body_height, EMPTY)
        for setter, gap in product(setters, _GAPS)
    )
    return min(tries, key=len)


def _first_items(setter: Setter, page: ReadFirst, measure: float, gap: float) -> tuple[Item, ...]:
    if page.cutting:
        return _with_card(setter, page, page.cutting, (measure, gap))
    head, *others = opening_items(setter, page, measure, gap)
    adults = (Item(set_words(setter, page.adults, setter.scale.body, measure), 3),) if page.adults else ()
    return head, *adults, *others


def _with_card(setter: Setter, page: ReadFirst, cutting: Cutting, size: tuple[float, float]) -> tuple[Item, ...]:
    """As the opening of a sheet, with the emergencies on a card; ``size`` is the measure and the gap between parts."""
    measure, gap = size
    inset = (measure - CONTENT_WIDTH) / 2
    cut = at(inset, 0, cutting_line(setter, cutting, CONTENT_WIDTH, fold=True))
    card = at(inset, 0, emergency_card(setter, page.warning))
    return (
        Item(title_block(setter, page, measure), 0, with_next=True),
        Item(cut, gap / 2, with_next=True),
        Item(card, CARD_GAP / 2, with_next=True),
        Item(same_day_row(setter, page.warning.same_day, measure), CARD_GAP),
        *([Item(ask_first_block(setter, page.ask_first, measure), gap)] if page.ask_first else []),
    )


def _from_top(room: Room, anchor: str, title: Words, frames: tuple[Frame, ...]) -> tuple[Body, ...]:
    top = room.grid.body_top
    begins = (Anchor(0, top - 20, anchor, plain(title), 0),)
    return tuple(Body(frame, top, False, () if at_ else begins) for at_, frame in enumerate(frames))


def _of_cards(room: Room, named: dict[str, tuple[Words, int]], pages: tuple[CutPage, ...]) -> tuple[Body, ...]:
    """``named`` gives for each anchor its title and its level in the outline."""
    top = room.grid.body_top
    return tuple(
        Body(
            page.frame,
            top,
            False,
            tuple(Anchor(0, top + y - 20, name, plain(named[name][0]), named[name][1]) for name, y in page.starts),
        )
        for page in pages
    )
