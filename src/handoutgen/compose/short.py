"""Exercises in short, two to a page."""

from collections.abc import Sequence

from handoutgen.compose.card import card
from handoutgen.compose.cards import Card, CardPair, ShortCard
from handoutgen.compose.context import Context
from handoutgen.compose.leaves import Run, Words, plain
from handoutgen.compose.ways import for_you_in_short
from handoutgen.plan.model import ChosenExercise

PER_PAGE = 2


def card_pairs(context: Context, exercises: Sequence[ChosenExercise]) -> tuple[CardPair, ...]:
    """The cards of exercises in pairs, in order; of an odd number the last stands alone."""
    cards = [(chosen, card(context, chosen)) for chosen in exercises]
    return tuple(_pair(context, cards[at : at + PER_PAGE]) for at in range(0, len(cards), PER_PAGE))


def _pair(context: Context, cards: Sequence[tuple[ChosenExercise, Card]]) -> CardPair:
    wholes = [whole for _, whole in cards]
    return CardPair(wholes[0].anchor, tuple(_short(*each) for each in cards), _stops(context, wholes))


def _short(chosen: ChosenExercise, whole: Card) -> ShortCard:
    feel_and_avoid, *_ = whole.pairs
    return ShortCard(
        anchor=whole.anchor,
        place=whole.place,
        number=whole.number,
        name=whole.name,
        tick=whole.tick,
        purpose=whole.purpose,
        doses=whole.doses,
        for_you=for_you_in_short(chosen, whole),
        panels=whole.panels,
        pair=feel_and_avoid,
    )


def _stops(context: Context, cards: Sequence[Card]) -> tuple[Words, ...]:
    """The words of the first card where all say the same; else those of each, with its number."""
    if len({plain(one.stop) for one in cards}) == 1:
        return (cards[0].stop,)
    label = context.wording.phrases.card.stop_one
    return tuple(_numbered(one.stop, label.format(n=plain(one.number))) for one in cards)


def _numbered(stop: Words, label: str) -> Words:
    """The same text after another label."""
    return stop._replace(runs=(Run(f"{label} ", bold=True), *stop.runs[1:]))
