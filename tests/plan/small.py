"""A small library of plain values, with no more in it than a plan looks at."""

from handoutgen.content.amounts import Range
from handoutgen.content.exercise import Dose, Exercise, Start, Variant
from handoutgen.content.model import Library
from handoutgen.content.phrases import Phrases
from handoutgen.content.safety import NOTHING
from handoutgen.content.shared import Catalogue, Clinic, Front, PainGuide, Region
from handoutgen.content.text import Part, Text
from handoutgen.content.topic import Choice, Topic
from handoutgen.problems import Place

PLACE = Place("small.yaml", 1, 1)
"""The place of everything in the small library."""


def text(words: str) -> Text:
    """Author text of one plain part."""
    return Text((Part(words),), PLACE)


WORDS = text("Words.")
EN = Phrases._make(["en", PLACE, *[None] * (len(Phrases._fields) - 2)])
EN_GB = EN._replace(language="en-GB")


def exercise(name: str) -> Exercise:
    """An exercise of which only the id tells it from another."""
    return Exercise(
        id=name,
        place=PLACE,
        name=text(name),
        short=WORDS,
        purpose=WORDS,
        kind="stretch",
        position="sitting",
        equipment=(),
        setup=WORDS,
        sides="each",
        dose=Dose(PLACE, Range(2, 2)),
        start=Start(WORDS),
        panels=(),
        feel=WORDS,
        avoid=WORDS,
        easier=Variant(WORDS),
        harder=Variant(WORDS),
        progress=WORDS,
        flare=WORDS,
        stop=WORDS,
        exclude={},
    )


def topic(name: str, core: tuple[str, ...] = (), rest: tuple[str, ...] = ()) -> Topic:
    """A topic with exercises, or without."""
    return Topic(name, PLACE, text(name), WORDS, WORDS, exercises=Choice(core, rest) if core else None)


def region(name: str, language: str, paper: str) -> Region:
    """A region with its language and paper."""
    return Region(name, PLACE, WORDS, language, paper, "{day} {month} {year}", "monday", "911", "source", WORDS)


def clinic(region: str = "", paper: str = "") -> Clinic:
    """A clinic that says where it is and what paper it has."""
    return Clinic(PLACE, "Hip Clinic", region=region, paper=paper)


def library(*topics: Topic, order: tuple[str, ...]) -> Library:
    """A library of these topics in this order of care, with the exercises that they name and one that none names."""
    names = {"of-no-topic"}
    for each in topics:
        names |= {*each.exercises.core, *each.exercises.rest} if each.exercises else set()
    return Library(
        catalogue=Catalogue(PLACE, WORDS, "1", "2026-01-31", WORDS, order, {}, {}, {}, {}, {}),
        front=Front._make([PLACE, *[WORDS] * (len(Front._fields) - 1)]),
        pain_guide=PainGuide(PLACE, WORDS, WORDS, (), WORDS, WORDS, ()),
        phrases={"en": EN, "en-GB": EN_GB},
        topics={each.id: each for each in topics},
        exercises={name: exercise(name) for name in sorted(names)},
        programs={},
        glossary={},
        regions={"US": region("US", "en-US", "letter"), "GB": region("GB", "en-GB", "a4")},
        figures={},
        origins={},
        safety=NOTHING,
    )
