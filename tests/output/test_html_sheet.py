"""The twin of a sheet for the screen."""

from typing import Any

import pytest

from handoutgen.compose.leaves import PageNumber, Words, leaves, plain
from handoutgen.output.html.page import page
from handoutgen.pipeline.figures import figures_of
from handoutgen.plan.editions import SHEET
from tests.output.html_reader import parse, text
from tests.shipped import CLINIC, document_of, family, library, plan_of


@pytest.mark.parametrize("said", [{"names": ("stretches", "belly-breathing"), "side": "left"}, {"program": "runner"}])
def test_the_page_reads_as_the_document_does(said: dict[str, Any]) -> None:
    """Every leaf, alternative texts too, once and in order; each exercise is an article that its name calls."""
    said = dict(said)
    document = document_of(plan_of(*said.pop("names", ()), edition=SHEET, **said), CLINIC)
    figures, problems = figures_of(document, library())
    assert problems == ()
    read = parse(page(document, figures, family()))
    kept = [leaf for leaf in leaves(document.sections) if not isinstance(leaf, PageNumber)]
    words = " ".join(plain(leaf) if isinstance(leaf, Words) else leaf.alt for leaf in kept)
    assert words.split() == text(read).split()
    names = [
        leaf.key for leaf in leaves(document.sections) if leaf.key.endswith(".name") and leaf.key != "warning.name"
    ]
    assert names == [article.attributes["aria-labelledby"] for article in read.every("article")]
