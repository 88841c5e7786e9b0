"""Exercises: cards in full and in short."""

from collections.abc import Sequence

from handoutgen.compose.cards import Card, CardPair, DoseCell, DoseStrip, Panel, Row, ShortCard
from handoutgen.compose.cutouts import ExerciseCard
from handoutgen.compose.leaves import Words
from handoutgen.compose.sheets import SheetRow
from handoutgen.output.html.elements import Element, Node, element
from handoutgen.output.html.figures import Studio, abreast
from handoutgen.output.html.icons import icon
from handoutgen.output.html.text import heading, icon_line, paragraph, row, runs, steps


def card(studio: Studio, shown: Card) -> Element:
    """An exercise, all of it."""
    return _article(
        shown,
        icon_line("need", shown.need),
        doses(shown.doses),
        for_you(shown.for_you),
        panels(studio, shown.panels),
        *map(_pair, shown.pairs),
        element("div", *map(row, shown.rows), class_="rows"),
        stop(shown.stop),
    )


def card_pair(studio: Studio, pair: CardPair) -> tuple[Element, ...]:
    """Exercises in short, and what makes the patient stop."""
    return (*(_short(studio, one) for one in pair.cards), *map(stop, pair.stops))


def _short(studio: Studio, shown: ShortCard) -> Element:
    parts = (for_you(shown.for_you), panels(studio, shown.panels), _pair(shown.pair))
    return _article(shown, doses(shown.doses), *parts)


def _article(shown: Card | ShortCard, *parts: Node | None) -> Element:
    """The head of a card, then its parts."""
    tick = element("p", *runs(shown.tick), icon("tick-box"), class_="tick") if shown.tick else None
    return _named(shown, tick, paragraph(shown.purpose, "lead"), *parts)


def brief(studio: Studio, shown: SheetRow | ExerciseCard, *parts: Node | None) -> Element:
    """An exercise on a sheet or a card to cut out: its pictures, then its parts."""
    tick = element("p", icon("tick-box"), class_="tick", aria_hidden="true") if shown.tick_box else None
    pictures = abreast(studio, shown.pictures)
    return _named(shown, tick, element("div", *pictures, class_="panels") if pictures else None, *parts)


def _named(shown: Card | ShortCard | SheetRow | ExerciseCard, *parts: Node | None) -> Element:
    """An article that is called by its number and name."""
    number = element("span", *runs(shown.number), class_="badge")
    return element(
        "article",
        heading(shown.name, number, " "),
        *parts,
        id=shown.anchor,
        class_="card",
        aria_labelledby=shown.name.key,
    )


def doses(strips: Sequence[DoseStrip]) -> Element:
    """How much, or how much in which weeks: a term, and the numbers that belong to it."""
    return element("dl", *map(_dose, strips), class_="dose")


def _dose(strip: DoseStrip) -> Element:
    return element("div", element("dt", *runs(strip.tab)), *map(_cell, strip.cells))


def _cell(cell: DoseCell) -> Element:
    value = element("span", *runs(cell.value), class_="value")
    return element("dd", value, " ", element("span", *runs(cell.label)))


def for_you(rows: Sequence[Row]) -> Element | None:
    """What a clinician chose for this patient and says, if anything."""
    return element("div", *map(row, rows), class_="tinted for-you") if rows else None


def panels(studio: Studio, shown: Sequence[Panel]) -> Element:
    """Pictures with their captions and steps; the style sheet sets a picture over the caption that is read first."""
    pictures = abreast(studio, [panel.picture for panel in shown if panel.picture])
    drawn = iter(pictures)
    parts = (_panel(panel, next(drawn) if panel.picture else None) for panel in shown)
    return element("div", *parts, class_="panels")


def _panel(panel: Panel, picture: Element | None) -> Element:
    caption = runs(panel.caption)
    if picture:
        return element("div", element("figure", element("figcaption", *caption), picture), steps(panel.steps))
    return element("div", element("p", *caption, class_="caption"), steps(panel.steps))


def _pair(pair: tuple[Row, Row]) -> Element:
    return element("div", *map(row, pair), class_="abreast ruled")


def stop(words: Words) -> Element:
    """What makes the patient stop."""
    return element("p", icon("stop"), *runs(words), class_="stop")
