from functools import cache
from typing import Any

import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.cards import CardPair
from handoutgen.compose.leaves import leaves
from handoutgen.layout.boxes import Anchor, IconBox, Page, TextLine
from handoutgen.theme.grid import standard_grid
from handoutgen.units import PAPERS
from tests.page_rules import faults
from tests.shipped import FOUR, document_of, layout_of, library, plan_of

PROGRAMS = list(library().programs)


@cache
def laid_out(*names: str, **said: Any) -> tuple[Document, tuple[Page, ...]]:
    """A handout with two exercises a page, on pages that keep the rules of print."""
    document = document_of(plan_of(*names, **{"per_page": 2, **said}))
    layout, problems = layout_of(document)
    assert problems == ()
    assert faults(layout.pages, document) == []
    return document, layout.pages


def held(document: Document, pages: tuple[Page, ...]) -> list[list[str]]:
    """The exercises that stand on each page that has any."""
    cards = [card for pair in document.sections if isinstance(pair, CardPair) for card in pair.cards]
    found = []
    for page in pages:
        keys = {box.key for box in page.boxes if isinstance(box, TextLine)}
        found.append([card.anchor for card in cards if card.name.key in keys])
    return [anchors for anchors in found if anchors]


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("topic", list(library().topics))
def test_every_topic_keeps_the_rules_of_print(topic: str, paper: str) -> None:
    """Each topic with all its exercises, two a page."""
    laid_out(topic, everything=True, paper=paper)


@pytest.mark.parametrize("per_page", [1, 2])
@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("program", PROGRAMS)
def test_every_program_keeps_the_rules_of_print(program: str, paper: str, per_page: int) -> None:
    """Each program with whole cards and with short ones."""
    laid_out(program=program, paper=paper, per_page=per_page)


@pytest.mark.parametrize("side", ["", "left"])
@pytest.mark.parametrize("paper", list(PAPERS))
def test_two_of_the_main_job_share_a_page(paper: str, side: str) -> None:
    """The core of stretches and of strengthening stands two on a page, the odd one alone."""
    document, pages = laid_out(*FOUR, paper=paper, side=side)
    assert [len(cards) for cards in held(document, pages)] == [2, 2, 2, 2, 1]


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize("program", ["", *PROGRAMS])
def test_every_page_of_cards_says_when_to_stop(program: str, paper: str) -> None:
    """The band stands on each page that has a card, also where a page cannot hold both."""
    names = () if program else tuple(library().topics)
    document, pages = laid_out(*names, everything=not program, program=program, paper=paper)
    cards = [card for pair in document.sections if isinstance(pair, CardPair) for card in pair.cards]
    for page in pages:
        keys = {box.key for box in page.boxes if isinstance(box, TextLine)}
        if any(card.name.key in keys for card in cards):
            assert [box.name for box in page.boxes if isinstance(box, IconBox) and box.name == "stop"] == ["stop"]


def test_a_pair_that_a_page_does_not_hold_takes_two() -> None:
    """Cards with a dose for each stage of a program are set whole, one after the other."""
    document, pages = laid_out(program="desk-worker", paper="letter")
    pairs = [[card.anchor for card in pair.cards] for pair in document.sections if isinstance(pair, CardPair)]
    found = held(document, pages)
    assert ["bridge", "dead-bug"] in pairs
    assert ["bridge"] in found
    assert [name for cards in found for name in cards] == [name for cards in pairs for name in cards]


def test_the_last_single_card_stands_at_the_top() -> None:
    """A card without a neighbour begins where a page begins, its band right below it."""
    document, pages = laid_out("bridge", paper="a4")
    (pair,) = [section for section in document.sections if isinstance(section, CardPair)]
    page = next(page for page in pages if any(getattr(box, "key", "") == pair.cards[0].name.key for box in page.boxes))
    keys = {leaf.key for leaf in leaves(pair)}
    grid = standard_grid(PAPERS["a4"])
    lines = [box.y for box in page.boxes if isinstance(box, TextLine) and box.key in keys]
    assert min(lines) < grid.body_top + 40
    assert max(lines) < grid.body_top + 0.75 * grid.body_height


@pytest.mark.parametrize("paper", list(PAPERS))
def test_links_lead_to_where_each_card_begins(paper: str) -> None:
    """Both cards of a page have an anchor of their own, the second further down."""
    document, pages = laid_out("strengthening", paper=paper)
    for cards in held(document, pages):
        page = next(
            page for page in pages if any(isinstance(box, Anchor) and box.name == cards[0] for box in page.boxes)
        )
        anchors = [box for box in page.boxes if isinstance(box, Anchor)]
        assert [box.name for box in anchors] == cards
        assert [box.y for box in anchors] == sorted({box.y for box in anchors})
