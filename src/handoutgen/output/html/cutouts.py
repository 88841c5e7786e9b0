"""The editions of cards and of the diary alone: what is read first, then exercises as tiles or articles, or weeks."""

from handoutgen.compose.cutouts import Deck, DiaryAlone, ExerciseCard, Fridge, FridgeTile, ReadFirst
from handoutgen.output.html.cards import brief, doses, for_you, stop
from handoutgen.output.html.diary import diary
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.figures import TILE, Studio, abreast
from handoutgen.output.html.icons import icon
from handoutgen.output.html.sheet import guided, opening, part
from handoutgen.output.html.text import heading, icon_line, numbered, optional, paragraph, runs, steps, write_line
from handoutgen.output.html.warning import pain_guide


def cutouts(studio: Studio, section: ReadFirst | Fridge | Deck | DiaryAlone) -> tuple[Element, ...]:
    """A section of these editions, but for its letterhead."""
    match section:
        case ReadFirst():
            return opening(section)
        case Fridge():
            return _fridge(studio, section)
        case Deck():
            return _deck(studio, section)
        case DiaryAlone():
            return diary(section.diary), paragraph(section.credit)


def _fridge(studio: Studio, page: Fridge) -> tuple[Element, ...]:
    """The tiles of all cards in one list."""
    tiles = ((tile.number, _tile(studio, tile)) for tile in page.tiles)
    glance = part(
        page.title,
        heading(page.title),
        optional(page.tick, "strong"),
        numbered(tiles, "tiles"),
        icon_line("feel", page.legend) if page.legend else None,
        write_line(page.do_at),
        anchor=page.anchor,
    )
    return *guided(page.pain_guide), glance, paragraph(page.credit)


def _tile(studio: Studio, tile: FridgeTile) -> Element:
    return element(
        "li",
        icon("tick-box") if tile.tick_box else None,
        element("strong", *runs(tile.name)),
        *(element("p", *runs(dose)) for dose in tile.doses),
        *(abreast(studio, (tile.picture,), TILE) if tile.picture else ()),
    )


def _deck(studio: Studio, page: Deck) -> tuple[Element, ...]:
    """An article for each card, after what holds for all of them."""
    known = part(
        page.title,
        heading(page.title),
        optional(page.tick, "strong"),
        *pain_guide(page.pain_guide),
        stop(page.stop),
        icon_line("feel", page.legend) if page.legend else None,
        anchor=page.anchor,
    )
    return known, *(_card(studio, one) for one in page.cards), paragraph(page.credit)


def _card(studio: Studio, shown: ExerciseCard) -> Element:
    own = stop(shown.stop) if shown.stop else None
    return brief(studio, shown, doses(shown.doses), for_you(shown.for_you), steps(shown.steps), own)
