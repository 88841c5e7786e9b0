"""What a handout gave, for the patient's record: a few lines that a clinician can paste. Nothing of the patient."""

from collections.abc import Iterator

from handoutgen.compose.about import review_in_full, version_line
from handoutgen.compose.blocks import BeforeStart, Document, Section, WarningSigns
from handoutgen.compose.card import card
from handoutgen.compose.cards import Card, CardPair, DoseStrip, ShortCard
from handoutgen.compose.context import Context
from handoutgen.compose.cutouts import Deck, DiaryAlone, ExerciseCard, Fridge, ReadFirst
from handoutgen.compose.dates import long_date
from handoutgen.compose.leaves import plain
from handoutgen.compose.news import what_is_new
from handoutgen.compose.session import minutes_in_words
from handoutgen.compose.sheets import Sheet, SheetRow
from handoutgen.compose.ways import in_way
from handoutgen.compose.words import listing, string
from handoutgen.plan.model import ChosenExercise
from handoutgen.plan.time import time_a_day
from handoutgen.records import NamedTuple


class Given(NamedTuple):
    """An exercise that was given: its number, its name with its side, and its dose, or that of each stage."""

    number: str
    name: str
    doses: tuple[str, ...]


class Notes(NamedTuple):
    """Facts about a handout, a line each; its exercises under their heading, if it has any; what stands behind it.

    ``tick_boxes``: the clinician marks in the notes too which exercises were ticked on paper. ``decided`` are
    exclusions set aside, and exercises that gave way to others.
    """

    facts: tuple[str, ...]
    heading: str
    given: tuple[Given, ...]
    tick_boxes: bool
    behind: tuple[str, ...]
    decided: tuple[str, ...] = ()


def notes(here: Context, document: Document) -> Notes:
    """The notes of a Document that was composed in this context."""
    phrases = here.wording.phrases.notes
    exercises = {chosen.exercise.id: chosen for chosen in here.exercises()}
    return Notes(
        facts=_facts(here, document),
        heading=phrases.ticked if here.plan.tick_boxes else phrases.exercises,
        given=tuple(_given(here, exercises[one.anchor], one) for one in _cards(here, document)),
        tick_boxes=here.plan.tick_boxes,
        decided=(*_set_aside(here), *_gave_way(here)),
        behind=(review_in_full(here), version_line(here)),
    )


def _facts(here: Context, document: Document) -> tuple[str, ...]:
    plan, phrases = here.plan, here.wording.phrases.notes
    program = string(here.wording, plan.program.name) if plan.program else ""
    topics = [string(here.wording, chosen.topic.short) for chosen in plan.topics]
    facts = (
        phrases.handout.format(title=document.title),
        phrases.program.format(name=program) if program not in ("", document.title) else "",
        phrases.date.format(date=long_date(plan.date, plan.region, plan.phrases)) if plan.date else "",
        phrases.side.format(side=_side(here)) if here.exercises() else "",
        _time(here),
        _new(here),
        phrases.topics.format(topics="; ".join(topics)),
        phrases.warned.format(how=_warned(here, document)),
    )
    return tuple(fact for fact in facts if fact)


def _time(here: Context) -> str:
    """How long a day's exercises take, once somebody has chosen them."""
    if not here.plan.session or not here.exercises():
        return ""
    return minutes_in_words(here, here.wording.phrases.notes.minutes, time_a_day(here.plan))


def _new(here: Context) -> str:
    """What has changed since the last plan, where one is known."""
    new = what_is_new(here)
    return here.wording.phrases.notes.new.format(changes="; ".join(map(plain, new.lines))) if new else ""


def _set_aside(here: Context) -> Iterator[str]:
    """Exclusions that a clinician has set aside, with who and why: the one place that has them."""
    library, phrases = here.library, here.wording.phrases.notes
    for each in here.plan.overrides:
        yield phrases.set_aside.format(
            exercise=string(here.wording, library.exercises[each.exercise].name),
            condition=string(here.wording, library.catalogue.conditions[each.condition].ask),
            by=each.by,
            why=each.why,
        )


def _gave_way(here: Context) -> Iterator[str]:
    """Exercises that gave way to others for want of equipment."""
    library, wording = here.library, here.wording
    for swap in here.plan.swaps:
        things = [string(wording, library.catalogue.equipment[thing]) for thing in swap.lacking]
        if swap.instead:
            yield wording.phrases.notes.gave_way.format(
                exercise=string(wording, library.exercises[swap.exercise].name),
                instead=string(wording, library.exercises[swap.instead].name),
                things=listing(wording, things),
            )


def _side(here: Context) -> str:
    phrases = here.wording.phrases.notes
    return {"left": phrases.left, "right": phrases.right}.get(here.plan.side, phrases.both)


def _warned(here: Context, document: Document) -> str:
    """Whether the warning signs were given: as their topic, in short before the exercises, or not at all."""
    phrases = here.wording.phrases.notes
    if any(isinstance(section, WarningSigns) for section in document.sections):
        return phrases.in_full
    short = any(
        isinstance(section, BeforeStart | Sheet | ReadFirst) and section.warning for section in document.sections
    )
    return phrases.in_short if short else phrases.not_given


_Exercise = Card | ShortCard | SheetRow | ExerciseCard


def _cards(here: Context, document: Document) -> list[_Exercise]:
    """Every exercise, in order."""
    return [one for section in document.sections for one in _exercises(here, section)]


def _exercises(here: Context, section: Section) -> tuple[_Exercise, ...]:
    match section:
        case Card():
            return (section,)
        case CardPair():
            return section.cards
        case Sheet():
            return section.rows
        case Deck():
            return section.cards
        case Fridge() | DiaryAlone():
            return tuple(card(here, chosen) for chosen in here.exercises())
        case _:
            return ()


def _given(here: Context, chosen: ChosenExercise, card: _Exercise) -> Given:
    here, name = here.of(chosen), in_way(here.wording, plain(card.name), chosen.variant)
    if here.plan.side and chosen.exercise.sides != "both":
        name = here.wording.phrases.notes.one_side.format(name=name, side=_side(here))
    return Given(plain(card.number), name, tuple(_dose(strip, staged=bool(chosen.stages)) for strip in card.doses))


def _dose(strip: DoseStrip, *, staged: bool) -> str:
    """A dose as it is read aloud, after the weeks that it is for if it has any."""
    sentence = " ".join(cell.spoken for cell in strip.cells)
    return f"{strip.tab.spoken} {sentence}" if staged else sentence
