"""The order of a handout whose exercises are chosen for one patient: they go across topics."""

import re
from itertools import pairwise

import pytest

from handoutgen.compose.blocks import About, Document, FrontPage
from handoutgen.compose.cards import Card, CardPair
from handoutgen.compose.leaves import PageNumber, leaves, plain
from handoutgen.compose.structure import Element, structure
from tests.shipped import document_of, library, plan_from, plan_of
from tests.ways import MIXED, WAYS, short_cards_of


def order(document: Document) -> list[str]:
    """The anchors of the sections, in order."""
    return [section.anchor for section in document.sections]


def contents(document: Document) -> list[tuple[str, str]]:
    """Name and anchor of each entry of the contents."""
    front = document.sections[0]
    assert isinstance(front, FrontPage)
    return [(plain(entry.name), entry.page.anchor) for entry in front.contents]


def headings(element: Element) -> list[int]:
    """The levels of all headings below an element, in reading order."""
    own = [int(element.tag[1])] if re.fullmatch(r"H\d", element.tag) else []
    return own + [level for kid in element.kids if isinstance(kid, Element) for level in headings(kid)]


def test_cards_follow_the_last_topic_with_exercises() -> None:
    """Topics keep the order of care; the cards stand in the order of their numbers, later topics after them."""
    assert order(document_of(plan_from(WAYS))) == [
        "front",
        "warning-signs",
        "before-start",
        "understanding",
        "stretches",
        "strengthening",
        "standing-hip-flexor-stretch",
        "sit-to-stand",
        "cat-cow",
        "bridge",
        "clamshell",
        "everyday",
        "diary",
        "about",
    ]


def test_cards_stand_in_the_order_of_their_numbers() -> None:
    """In a program too, whatever the topics."""
    cards = [section for section in document_of(plan_of(program="runner")).sections if isinstance(section, Card)]
    assert [plain(card.number) for card in cards] == [str(number) for number in range(1, len(cards) + 1)]


def test_pairs_run_through_in_the_order_of_the_numbers() -> None:
    """Two a page, a pair may join exercises of two topics; only the last card may stand alone."""
    document = document_of(plan_from(WAYS, per_page=2))
    pairs = [section for section in document.sections if isinstance(section, CardPair)]
    assert [[plain(card.number) for card in pair.cards] for pair in pairs] == [["1", "2"], ["3", "4"], ["5"]]


def test_without_a_plan_cards_follow_their_topic() -> None:
    """Nothing else changes the order."""
    found = order(document_of(plan_of("bridge", "sitting", "clamshell", "cat-cow")))
    assert found[2:8] == ["sitting", "stretches", "cat-cow", "strengthening", "bridge", "clamshell"]


def test_contents_lead_to_the_first_card() -> None:
    """One entry for all exercises, where they stand; the tiles beside it need none."""
    assert contents(document_of(plan_from(WAYS)))[2:6] == [
        ("Understanding", "understanding"),
        ("Stretches", "stretches"),
        ("Strengthening", "strengthening"),
        ("Your exercises", "standing-hip-flexor-stretch"),
    ]
    assert [name for name, _ in contents(document_of(plan_from(WAYS)))].count("Your exercises") == 1
    assert ("Your exercises", "exercises") in contents(document_of(plan_of("bridge")))


@pytest.mark.parametrize("per_page", [1, 2])
@pytest.mark.parametrize("text", [WAYS, MIXED, *(f"program: {name}" for name in library().programs)])
def test_headings_leave_no_level_out(text: str, per_page: int) -> None:
    """The cards of a session stand under no topic, so their names are of its level."""
    document = document_of(plan_from(text, per_page=per_page))
    names = {section.name.role for section in document.sections if isinstance(section, Card)}
    names |= {card.name.role for card in short_cards_of(document)}
    levels = headings(structure(document))
    assert {"H2"} == names
    assert [1, 1] == [levels[0], levels.count(1)]
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_page_number_leads_to_a_section() -> None:
    """No entry of the contents, of a topic's list or of a program leads nowhere."""
    for text in (WAYS, MIXED):
        document = document_of(plan_from(text))
        named = {leaf.anchor for leaf in leaves(document.sections) if isinstance(leaf, PageNumber)}
        assert named - set(order(document)) == set()


def test_a_plan_without_exercises_is_a_handout_of_topics() -> None:
    """Where all exercises are left out, nothing stands for them."""
    document = document_of(plan_from("topics: [sitting, everyday]\nprogram: desk-worker\n" + LEFT_OUT))
    assert not any(isinstance(section, Card) for section in document.sections)
    assert isinstance(document.sections[-1], About)
    assert ("Your exercises", "exercises") not in contents(document)


LEFT_OUT = "leave-out: [{}]".format(
    ", ".join(
        dict.fromkeys(item.exercise for stage in library().programs["desk-worker"].stages for item in stage.exercises)
    )
)
