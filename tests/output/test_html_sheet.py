"""The twin of a sheet for the screen."""

import pytest

from handoutgen.compose.leaves import PageNumber, Words, leaves, plain
from handoutgen.content.editions import SHEET
from handoutgen.output.html.page import page
from handoutgen.pipeline.figures import figures_of
from handoutgen.plan.model import Plan
from tests.one_patient import one_patient
from tests.output.html_reader import parse, text
from tests.shipped import CLINIC, document_of, family, library, plan_from, plan_of
from tests.ways import WAYS

SHEETS: dict[str, Plan] = {
    "ticked": plan_of("stretches", "belly-breathing", edition=SHEET, side="left"),
    "program": plan_of(program="runner", edition=SHEET),
    "ways": plan_from(WAYS, edition=SHEET),
    "personal": one_patient(edition=SHEET),
}


@pytest.mark.parametrize("name", SHEETS)
def test_the_page_reads_as_the_document_does(name: str) -> None:
    """Every leaf, alternative texts too, once and in order; each exercise is an article that its name calls."""
    document = document_of(SHEETS[name], CLINIC)
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
