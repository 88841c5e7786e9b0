"""The exercises of a plan as cards to cut out."""

from handoutgen.compose.card import card, last_picture
from handoutgen.compose.cards import Card
from handoutgen.compose.context import Context
from handoutgen.compose.cutouts import Deck, ExerciseCard
from handoutgen.compose.front import legend, pain_guide
from handoutgen.compose.leaves import Picture, Words, plain
from handoutgen.compose.read_first import credit, cutting
from handoutgen.compose.sheet import reminder, shared_stop
from handoutgen.compose.ways import for_you_in_short
from handoutgen.compose.words import author, phrase
from handoutgen.plan.model import ChosenExercise

_ABREAST = 2
"""So many pictures stand beside each other on a card; of more, the last stands for all."""


def deck(context: Context) -> Deck:
    """The cards of a plan that has exercises."""
    page, plan = context.wording.phrases.page, context.plan
    exercises = context.exercises()
    cards = [card(context, chosen) for chosen in exercises]
    stop = shared_stop(cards)
    return Deck(
        anchor="cards",
        cutting=cutting(context),
        title=phrase("cards.title", "H2", page.exercises_heading),
        continued=phrase("cards.continued", "Artifact", page.continued.format(title=page.exercises_heading)),
        tick=author(context.wording, "front.tick", "P", context.library.front.tick) if plan.tick_boxes else None,
        pain_guide=pain_guide(context),
        stop=stop,
        legend=legend(context),
        cards=tuple(_card(context, chosen, whole, stop) for chosen, whole in zip(exercises, cards, strict=True)),
        harm=next(band for band in reminder(context).bands if band.act == "stop"),
        credit=credit(context),
    )


def _card(context: Context, chosen: ChosenExercise, whole: Card, shared: Words) -> ExerciseCard:
    return ExerciseCard(
        anchor=whole.anchor,
        place=whole.place,
        number=whole.number,
        name=whole.name,
        tick_box=context.plan.tick_boxes,
        pictures=_pictures(context, chosen, whole),
        doses=whole.doses,
        for_you=for_you_in_short(chosen, whole),
        steps=tuple(step._replace(solid=False) for panel in whole.panels for step in panel.steps),
        stop=whole.stop if plain(whole.stop) != plain(shared) else None,
    )


def _pictures(context: Context, chosen: ChosenExercise, whole: Card) -> tuple[Picture, ...]:
    """From start to end, without numbers: the steps do not stand below their picture."""
    drawn = [panel.picture._replace(callouts=()) for panel in whole.panels if panel.picture]
    if len(drawn) <= _ABREAST:
        return tuple(drawn)
    last = last_picture(context.of(chosen), chosen.exercise, whole.anchor)
    return (last,) if last else ()
