"""The way to do an exercise, and a clinician's words: every form of the exercise says them before its steps."""

from collections import Counter
from typing import Any

import pytest

from handoutgen.compose.blocks import Document, FrontPage, ProgramPage, TopicPage
from handoutgen.compose.cards import Card, Row
from handoutgen.compose.context import context
from handoutgen.compose.cutouts import Deck, Fridge
from handoutgen.compose.document import compose
from handoutgen.compose.leaves import Words, leaves, plain
from handoutgen.compose.notes import notes
from handoutgen.compose.sheets import Sheet
from handoutgen.compose.ways import in_way, named, stages_of
from handoutgen.compose.words import NO_BREAK_SPACE, phrase
from handoutgen.content.amounts import Range
from handoutgen.content.editions import EDITIONS
from handoutgen.plan.model import EASIER, HARDER, USUAL, StagedDose
from tests.shipped import CLINIC, document_of, library, plan_from, plan_of
from tests.ways import MIXED, WAYS, cards_of, short_cards_of

HARDER_LATER = "program: runner"
"""A program whose standing march is done the harder way, in weeks 5 to 6."""


def said(rows: tuple[Row, ...]) -> list[str]:
    """What rows say, with plain spaces."""
    return [spaced(row.body) for row in rows]


def spaced(words: Words) -> str:
    return plain(words).replace(NO_BREAK_SPACE, " ")


def section_of(document: Document, kind: type) -> Any:
    """The first section of a kind."""
    return next(section for section in document.sections if isinstance(section, kind))


# ------------------------------------------------------------------ a whole card


def test_the_easier_way() -> None:
    """It stands in a box of its own; no pair of easier and harder, no start; the clinician decides when to move up."""
    card = cards_of(WAYS)["bridge"]
    assert said(card.for_you) == [
        "Do it this way: lift only half as high.",
        "For you: Hold on to the counter at first.",
    ]
    assert [row.icon for row in card.for_you] == ["easier", "pencil"]
    assert [row.icon for pair in card.pairs for row in pair] == ["feel", "avoid"]
    assert [row.icon for row in card.rows] == ["progress", "flare"]
    assert said(card.rows)[0] == "Move up: Ask us first."


def test_the_harder_way() -> None:
    """What is easier than that is to do it as the pictures show; when to move up is as always."""
    card = cards_of(WAYS)["clamshell"]
    assert said(card.for_you) == ["Do it this way: put a stretchy band around your thighs (ask us first)."]
    assert [row.icon for pair in card.pairs for row in pair] == ["feel", "avoid"]
    assert [row.icon for row in card.rows] == ["easier", "progress", "flare"]
    assert said(card.rows)[0] == "Easier: as in the pictures."
    assert said(card.rows)[1].startswith("Move up: pain OK")


def test_the_harder_way_without_pictures() -> None:
    """Then the steps are the easier way."""
    bare = library()._replace(figures={})
    sections = compose(plan_from(WAYS), bare, CLINIC).sections
    card = next(section for section in sections if isinstance(section, Card) and section.anchor == "clamshell")
    assert said(card.rows)[0] == "Easier: as in the steps."


def test_as_usual_nothing_is_said() -> None:
    """Neither a box nor another row; who is new to exercise is told how to start."""
    card = cards_of(WAYS)["cat-cow"]
    assert card.for_you == ()
    assert [row.icon for row in card.rows] == ["start", "progress", "flare"]
    assert [row.icon for row in card.pairs[1]] == ["easier", "harder"]


def test_a_dose_that_is_set_is_where_to_start() -> None:
    """A card whose dose a clinician chose does not tell who is new to exercise another one."""
    card = cards_of(WAYS)["sit-to-stand"]
    assert [row.icon for row in card.rows] == ["progress", "flare"]


def test_it_is_read_before_the_steps() -> None:
    """On every form: whoever begins with the steps knows the way."""
    blocks = [
        *document_of(plan_from(WAYS)).sections,
        *short_cards_of(document_of(plan_from(WAYS, per_page=2))),
        *section_of(document_of(plan_from(WAYS, edition="sheet")), Sheet).rows,
        *section_of(document_of(plan_from(WAYS, edition="cards")), Deck).cards,
    ]
    found = [block for block in blocks if getattr(block, "anchor", "") == "bridge"]
    assert len(found) == 4
    for block in found:
        keys = [leaf.key for leaf in leaves(block)]
        assert keys.index("bridge.way") < keys.index("bridge.for-you") < keys.index("bridge.panel1.step1")


# ------------------------------------------------------------------ names and lists


def test_names_say_the_way() -> None:
    """On the first page, in a topic's list, on the fridge card and in the record."""
    document, plan = document_of(plan_from(WAYS)), plan_from(WAYS)
    front = section_of(document, FrontPage)
    assert [spaced(tile.name) for tile in front.tiles][3:] == ["Bridge, easier way", "Clamshell, harder way"]
    topics = [section for section in document.sections if isinstance(section, TopicPage)]
    listed = [spaced(one.name) for topic in topics for one in topic.listed]
    assert {"Bridge, easier way", "Clamshell, harder way", "Cat-cow"} <= set(listed)
    fridge = section_of(document_of(plan_from(WAYS, edition="fridge")), Fridge)
    assert [spaced(tile.name) for tile in fridge.tiles][3:] == ["Bridge, easier way", "Clamshell, harder way"]
    record = notes(context(plan, library(), CLINIC), document)
    names = [given.name.replace(NO_BREAK_SPACE, " ") for given in record.given]
    assert names[3:] == ["Bridge, easier way", "Clamshell, harder way, left side"]


@pytest.mark.parametrize(
    ("variant", "expected"),
    [(USUAL, "Weeks 1 to 2"), (EASIER, "Weeks 1 to 2, easier way"), (HARDER, "Weeks 1 to 2, harder way")],
)
def test_a_way_after_a_name(variant: str, expected: str) -> None:
    """As a string and as a leaf; the leaf keeps its key and role."""
    wording = context(plan_from(WAYS), library(), None).wording
    leaf = named(wording, phrase("key", "LBody", "Weeks 1 to 2"), variant)
    assert in_way(wording, "Weeks 1 to 2", variant).replace(NO_BREAK_SPACE, " ") == expected
    assert (leaf.key, leaf.role, spaced(leaf)) == ("key", "LBody", expected)


# ------------------------------------------------------------------ programs


def test_a_stage_says_its_way() -> None:
    """Beside its weeks on the card, which keeps its pair, and after the name in the list of the weeks."""
    document = document_of(plan_from(HARDER_LATER))
    card = cards_of(HARDER_LATER)["standing-march"]
    assert [spaced(dose.tab) for dose in card.doses] == ["Weeks 5 to 6, harder way"]
    assert card.doses[0].tab.spoken.replace(NO_BREAK_SPACE, " ") == "Weeks 5 to 6, harder way:"
    assert card.for_you == ()
    assert [row.icon for row in card.pairs[1]] == ["easier", "harder"]
    stages = section_of(document, ProgramPage).stages
    assert "Standing march, harder way" in [spaced(one.name) for one in stages[2].listed]
    assert "Step-up" in [spaced(one.name) for one in stages[2].listed]


def test_in_short_a_stage_s_way_is_told_too() -> None:
    """A form without the pair says what the harder way is."""
    rows = section_of(document_of(plan_from(HARDER_LATER, edition="sheet")), Sheet).rows
    march = next(row for row in rows if row.anchor == "standing-march")
    assert said(march.for_you) == ["Harder: loop a band around your feet, and hold on (ask us first)."]
    assert {row.for_you for row in rows if row.anchor != "standing-march"} == {()}
    fridge = section_of(document_of(plan_from(HARDER_LATER, edition="fridge")), Fridge)
    assert spaced(fridge.tiles[0].doses[0]).startswith("Weeks 5 to 6, harder way: 2 sets")
    assert spaced(fridge.tiles[0].name) == "Standing march"


@pytest.mark.parametrize("variant", [USUAL, EASIER])
def test_the_plan_s_way_is_that_of_all_stages(variant: str) -> None:
    """A clinician who chooses one way chooses it for every week, the usual one too."""
    text = f"program: runner\nexercises: [{{exercise: standing-march, variant: {variant}}}]"
    card = cards_of(text)["standing-march"]
    assert [spaced(dose.tab) for dose in card.doses] == ["Weeks 5 to 6"]
    assert [row.icon for row in card.for_you] == ([EASIER] if variant == EASIER else [])
    listed = section_of(document_of(plan_from(text)), ProgramPage).stages[2].listed
    expected = "Standing march, easier way" if variant == EASIER else "Standing march"
    assert expected in [spaced(one.name) for one in listed]


def test_stages_of_different_ways_are_not_made_one() -> None:
    """The same dose in another way is told for itself."""
    chosen = next(one for topic in plan_of("bridge").topics for one in topic.exercises)
    dose = chosen.exercise.dose
    ways = (USUAL, USUAL, HARDER)
    stages = tuple(StagedDose(Range(2 * at + 1, 2 * at + 2), dose, way) for at, way in enumerate(ways))
    made = stages_of(chosen._replace(stages=stages))
    assert [(stage.weeks, stage.variant) for stage in made] == [(Range(1, 4), USUAL), (Range(5, 6), HARDER)]
    assert [stage.weeks for stage in stages_of(chosen._replace(stages=stages, variant=EASIER))] == [Range(1, 6)]


def test_an_exercise_beside_a_program_is_in_all_of_its_weeks() -> None:
    """What no stage has is listed in each, with its own dose."""
    stages = section_of(document_of(plan_from(MIXED)), ProgramPage).stages
    for stage in stages:
        assert "Heel raise" in [spaced(one.name) for one in stage.listed]


def test_what_stands_in_for_an_exercise_is_listed_in_its_weeks() -> None:
    """An exercise that gave way to its alternative leaves no gap."""
    text = "program: runner\nexercises: [{exercise: clamshell, instead-of: [side-leg-lift]}]"
    stages = section_of(document_of(plan_from(text)), ProgramPage).stages
    names = [[spaced(one.name) for one in stage.listed] for stage in stages]
    assert ["Clamshell" in each for each in names] == [True, False, False]


# ------------------------------------------------------------------ all editions


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("text", [WAYS, MIXED])
def test_every_key_is_used_once(text: str, edition: str) -> None:
    """Each leaf can be found by its key."""
    counted = Counter(leaf.key for leaf in leaves(document_of(plan_from(text, edition=edition), CLINIC).sections))
    assert [key for key, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("edition", sorted(set(EDITIONS) - {"diary"}))
def test_the_way_is_told_in_every_edition(edition: str) -> None:
    """Nobody who holds any of them can miss it."""
    document = document_of(plan_from(WAYS, edition=edition))
    words = " ".join(spaced(leaf) for leaf in leaves(document.sections) if isinstance(leaf, Words))
    assert "easier way" in words or "Do it this way: lift only half as high." in words
    assert ("Hold on to the counter" in words) == (edition != "fridge")
