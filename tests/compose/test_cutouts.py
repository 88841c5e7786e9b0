import re
from collections import Counter
from typing import Any

import pytest

from handoutgen.compose.blocks import Section
from handoutgen.compose.context import context
from handoutgen.compose.cutouts import Deck, DiaryAlone, ExerciseCard, Fridge, FridgeTile, ReadFirst
from handoutgen.compose.leaves import Words, leaves, plain
from handoutgen.compose.notes import notes
from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.content.editions import CARDS, DIARY, FRIDGE
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import file_name, resolve
from tests.compose.test_sheet import REQUESTS, words_in
from tests.shipped import CLINIC, document_of, library, plan_of

OWN_WORDS = {
    "Cut on the dashed lines.",
    "Fold on the dots.",
    "Do it at:",
    "The warning signs are on page 1.",
    "Your exercises (continued)",
}
"""What these editions alone say."""

EDITION = pytest.mark.parametrize("edition", [FRIDGE, CARDS, DIARY])
OF_EXERCISES = pytest.mark.parametrize("edition", [FRIDGE, CARDS])


def sections_of(edition: str, *names: str, **said: Any) -> tuple[Section, ...]:
    """The sections of a handout in an edition."""
    return document_of(plan_of(*names, edition=edition, **said), CLINIC).sections


def deck_of(*names: str, **said: Any) -> Deck:
    """The cards of a handout."""
    _, deck = sections_of(CARDS, *names, **said)
    assert isinstance(deck, Deck)
    return deck


def fridge_of(*names: str, **said: Any) -> Fridge:
    """The fridge card of a handout."""
    _, fridge = sections_of(FRIDGE, *names, **said)
    assert isinstance(fridge, Fridge)
    return fridge


def texts_of(block: object) -> list[str]:
    """All that a block says, artifacts too, with plain spaces."""
    if isinstance(block, Words):
        return [plain(block).replace(NO_BREAK_SPACE, " ")]
    return [text for part in block for text in texts_of(part)] if isinstance(block, tuple) else []


@EDITION
@pytest.mark.parametrize("name", REQUESTS)
def test_the_words_are_those_of_the_standard_edition(edition: str, name: str) -> None:
    """Every text stands in the standard edition of the same request, with either form of the warnings.

    An exercise is called by its short name, which a handout of many exercises has nowhere else.
    """
    said = dict(REQUESTS[name])
    names = said.pop("names", ())
    others = {"region": said.get("region", "")}
    whole = (plan_of(*names, **said), plan_of("bridge", **others), plan_of("warning-signs", **others))
    standard = " ".join(words_in(document_of(plan, CLINIC).sections) for plan in whole).replace(NO_BREAK_SPACE, " ")
    sections = sections_of(edition, *names, **said)
    doses = {text for section in sections if isinstance(section, Fridge) for text in doses_of(section)}
    shorts = {"".join(part.text for part in one.short.parts) for one in library().exercises.values()}
    assert {text for text in texts_of(sections) if text not in standard} - doses - shorts <= OWN_WORDS
    assert [part for dose in doses for part in re.split(", |: ", dose) if part not in standard] == []


def doses_of(fridge: Fridge) -> list[str]:
    """The sentences of the tiles: the numbers of the dose strips one after the other, after their weeks."""
    return [text for tile in fridge.tiles for text in texts_of(tile.doses)]


@EDITION
@pytest.mark.parametrize("name", REQUESTS)
def test_every_key_is_used_once(edition: str, name: str) -> None:
    """Each leaf can be found by its key."""
    said = dict(REQUESTS[name])
    counted = Counter(leaf.key for leaf in leaves(sections_of(edition, *said.pop("names", ()), **said)))
    assert [key for key, count in counted.items() if count > 1] == []


@EDITION
@pytest.mark.parametrize("names", [("bridge",), ("bridge", "warning-signs")])
def test_every_emergency_stands_before_the_first_exercise(edition: str, names: tuple[str, ...]) -> None:
    """The short form has all of its signs and its same-day line, whether the topic is chosen or not."""
    tiers = library().topics["warning-signs"].tiers
    assert tiers is not None
    keys = [leaf.key for leaf in leaves(sections_of(edition, *names))]
    before = keys[: next(at for at, key in enumerate(keys) if key.endswith("bridge.number"))]
    signs = [f"warning.sign{at}" for at in range(1, len(tiers.compact.signs) + 1)]
    expected = ["warning.name", "warning.lead", *signs, "warning.same-day"]
    assert expected == [key for key in before if key.startswith("warning.")]
    assert {"pain.scale", "pain.band1", "pain.band2", "pain.band3", "pain.limit", "pain.note1"} <= set(before)


@OF_EXERCISES
def test_who_asks_first_stands_before_the_first_exercise(edition: str) -> None:
    """What a program demands of its starters too."""
    keys = [leaf.key for leaf in leaves(sections_of(edition, program="runner"))]
    first = next(at for at, key in enumerate(keys) if key.endswith("kneeling-hip-flexor-stretch.number"))
    assert {"program.before", "never.lead", "ask.lead", "ask.pregnancy", "ask.adults"} <= set(keys[:first])


@EDITION
def test_it_says_that_it_is_for_adults(edition: str) -> None:
    """On what is read first."""
    first, *_ = sections_of(edition, "bridge")
    assert isinstance(first, ReadFirst)
    assert texts_of(first).count("For adults.") == 1


@OF_EXERCISES
def test_exercises_have_the_numbers_of_the_standard_edition(edition: str) -> None:
    """A card and a handout of the same exercises can lie beside each other."""
    names = tuple(library().topics)
    plan = plan_of(*names, everything=True)
    expected = [str(one.number) for topic in plan.topics for one in topic.exercises]
    shown: tuple[FridgeTile | ExerciseCard, ...] = (
        fridge_of(*names, everything=True).tiles if edition == FRIDGE else deck_of(*names, everything=True).cards
    )
    assert expected == [plain(one.number) for one in shown]


def test_a_fridge_card_has_the_dose_of_every_stage() -> None:
    """After its weeks; without a program there is one dose, which goes on from the name when read aloud."""
    tiles = {plain(tile.name): tile for tile in fridge_of(program="desk-worker").tiles}
    doses = [plain(dose).partition(":")[0] for dose in tiles["Bridge"].doses]
    assert doses == ["Weeks 1 to 2", "Weeks 3 to 4", "Weeks 5 to 6"]
    (tile,) = fridge_of("bridge").tiles
    (dose,) = tile.doses
    assert dose.spoken == ": 2 sets, 10 to 15 times, hold for 3 seconds, 1 time a day, 3 days a week"


def test_a_number_stays_with_what_it_counts() -> None:
    """No line of a narrow tile ends between them."""
    (tile,) = fridge_of("bridge").tiles
    assert plain(tile.doses[0]) == "2_sets, 10_to 15_times, 3_sec hold, 1_time a day, 3_days a week".replace(
        "_", NO_BREAK_SPACE
    )


def test_a_card_has_both_pictures_or_the_last_of_many() -> None:
    """Two stand beside each other; the last of three tells what the first one shows."""
    bridge, stand = deck_of("bridge", "sit-to-stand").cards
    assert [drawn.panel for drawn in bridge.pictures] == [0, 1]
    assert [drawn.panel for drawn in stand.pictures] == [2]
    assert stand.pictures[0].alt.startswith("Start")


def test_what_makes_the_patient_stop_is_said_once() -> None:
    """On the pain guide card; an exercise with other words has them on its own."""
    deck = deck_of("bridge", "clamshell", "belly-breathing")
    assert [card.anchor for card in deck.cards if card.stop] == ["belly-breathing"]
    assert "sharp pain" in plain(deck.stop)
    assert plain(deck.harm.body) == "6 to 10: stop this one."


@pytest.mark.parametrize(("said", "ticked"), [({"names": ("bridge",)}, True), ({"program": "runner"}, False)])
def test_boxes_to_tick_where_nobody_has_chosen(said: dict[str, Any], ticked: bool) -> None:
    """A plan of no one's has a box on each tile and card and asks the clinician to tick; a program has neither."""
    said = dict(said)
    names = said.pop("names", ())
    fridge, deck = fridge_of(*names, **said), deck_of(*names, **said)
    assert {tile.tick_box for tile in fridge.tiles} == {card.tick_box for card in deck.cards} == {ticked}
    assert [block.tick is not None for block in (fridge, deck)] == [ticked, ticked]


def test_the_left_side_is_mirrored() -> None:
    """Pictures of one-sided exercises are, and the steps say which side."""
    (card,) = deck_of("clamshell", side="left").cards
    (tile,) = fridge_of("clamshell", side="left").tiles
    assert tile.picture is not None
    assert [drawn.mirrored for drawn in (*card.pictures, tile.picture)] == [True, True, True]
    assert plain(card.steps[0].body) == "Lie on your side, your left leg on top."


def test_each_page_of_a_diary_alone_names_the_patient() -> None:
    """Again, outside the reading order."""
    first, alone = sections_of(DIARY, "bridge", patient="Sample Patient")
    assert isinstance(first, ReadFirst)
    assert isinstance(alone, DiaryAlone)
    named = alone.blanks[0].value
    assert named is not None
    assert (plain(named), named.role) == ("Sample Patient", "Artifact")
    assert first.blanks[0].value is not None


@EDITION
def test_the_record_tells_what_was_given(edition: str) -> None:
    """The exercises with their doses, and that the warning signs were given in short."""
    plan = plan_of("bridge", "clamshell", edition=edition)
    record = notes(context(plan, library(), CLINIC), document_of(plan, CLINIC))
    assert [given.name for given in record.given] == ["Bridge", "Clamshell"]
    assert [len(given.doses) for given in record.given] == [1, 1]
    assert record.facts[-1] == "Warning signs given: yes, in short"


@EDITION
def test_without_exercises_it_is_refused(edition: str) -> None:
    """It would have nothing to show."""
    plan, misuse = resolve(Request(("sitting",), edition=edition), library(), None)
    assert plan is None
    assert [each.message for each in misuse] == [f'The "{edition}" edition is made of exercises, and none is named.']


@EDITION
def test_the_file_is_named_after_the_edition(edition: str) -> None:
    """So that it lies beside the standard one."""
    request = Request(("bridge",), edition=edition)
    assert file_name(request, plan_of("bridge", edition=edition)) == f"bridge-{edition}.pdf"
