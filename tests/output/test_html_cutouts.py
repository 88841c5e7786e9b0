"""The twins of cards and of the diary alone for the screen."""

import re
from typing import Any

import pytest

from handoutgen.compose.leaves import PageNumber, Words, leaves, plain
from handoutgen.content.editions import CARDS, DIARY, EDITIONS, FRIDGE
from handoutgen.output.html.page import page
from handoutgen.pipeline.figures import figures_of
from tests.output.html_reader import parse, text
from tests.shipped import CLINIC, document_of, family, library, plan_file, plan_of
from tests.ways import WAYS


@pytest.mark.parametrize("edition", [FRIDGE, CARDS, DIARY])
@pytest.mark.parametrize(
    "said",
    [
        {"names": ("stretches", "belly-breathing"), "side": "left"},
        {"program": "runner"},
        {"plan": plan_file(f"{WAYS}other-conditions: no")},
    ],
)
def test_the_page_reads_as_the_document_does(said: dict[str, Any], edition: str) -> None:
    """Every leaf, alternative texts too, once and in order."""
    said = dict(said)
    document = document_of(plan_of(*said.pop("names", ()), edition=edition, **said), CLINIC)
    figures, problems = figures_of(document, library())
    assert problems == ()
    read = parse(page(document, figures, family()))
    kept = [leaf for leaf in leaves(document.sections) if not isinstance(leaf, PageNumber)]
    words = " ".join(plain(leaf) if isinstance(leaf, Words) else leaf.alt for leaf in kept)
    assert words.split() == text(read).split()


def test_each_card_is_an_article() -> None:
    """Called by its name."""
    document = document_of(plan_of("bridge", "clamshell", edition=CARDS), CLINIC)
    figures, _ = figures_of(document, library())
    read = parse(page(document, figures, family()))
    assert [one.attributes["aria-labelledby"] for one in read.every("article")] == ["bridge.name", "clamshell.name"]


@pytest.mark.parametrize("edition", list(EDITIONS))
def test_every_link_within_the_page_leads_somewhere(edition: str) -> None:
    """The skip link and the others name an element that is there."""
    document = document_of(plan_of("warning-signs", "stretches", edition=edition), CLINIC)
    figures, _ = figures_of(document, library())
    markup = page(document, figures, family())
    targets = set(re.findall(r'href="#([^"]+)"', markup))
    assert targets - set(re.findall(r'\bid="([^"]+)"', markup)) == set()
