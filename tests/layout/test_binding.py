"""Pages of a booklet as they face each other."""

import pytest

from handoutgen.layout.boxes import Page, TextLine
from handoutgen.theme.grid import pocket_grid
from handoutgen.units import A4, LETTER, MM, Paper
from tests.layout.test_pages import faults_of
from tests.page_rules import faults, text_of
from tests.shipped import CLINIC, FOUR, document_of, layout_of, library, plan_of


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("said", [{"names": FOUR}, {"program": "desk-worker"}], ids=["topics", "program"])
def test_half_pages_keep_the_rules_of_print(paper: str, said: dict[str, str]) -> None:
    """Nothing small, long, cut, overlapping or lost, and no ink near an edge of the half sheet."""
    assert [] == faults_of(plan_of(edition="booklet", paper=paper, **said), CLINIC)


def test_everything_keeps_the_rules_of_print() -> None:
    """All topics with all exercises hold on half a sheet."""
    plan = plan_of(*library().topics, everything=True, edition="booklet", region="US", side="left")
    assert [] == faults_of(plan, CLINIC)


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    """A topic on A5."""
    plan = plan_of("warning-signs", "bridge", region="GB", edition="booklet")
    layout, problems = layout_of(document_of(plan, CLINIC))
    assert () == problems
    return layout.pages


def test_margins(pages: tuple[Page, ...]) -> None:
    """The text begins further from the fold than from the fore-edge: on the left of odd pages, on the right of even."""
    starts = [min(box.x for box in page.boxes if isinstance(box, TextLine)) for page in pages]
    outer, inner = 13 * MM, 17 * MM
    assert [inner if page.number % 2 else outer for page in pages] == pytest.approx(starts)


@pytest.mark.parametrize(("paper", "least"), [(A4, 2 * MM), (LETTER, 0.1)])
def test_shift(paper: Paper, least: float) -> None:
    """Half a sheet of Letter has little to spare at the fore-edge."""
    assert pocket_grid(paper).binding >= least


def test_page_numbers_stand_outside(pages: tuple[Page, ...]) -> None:
    """On the right of right pages, on the left of left ones, as far as the text goes."""
    for page in pages:
        foot = [box for box in page.boxes if isinstance(box, TextLine) and box.y > page.height - 17 * MM]
        first, last = min(foot, key=lambda line: line.x), max(foot, key=lambda line: line.x)
        assert f"Page {page.number} of {len(pages)}" == text_of(last if page.number % 2 else first)


def test_other_editions_are_not_bound() -> None:
    """A page of its own has equal margins, and its number at the end."""
    layout, _ = layout_of(document_of(plan_of("sitting", region="GB"), CLINIC))
    for page in layout.pages:
        foot = [box for box in page.boxes if isinstance(box, TextLine) and box.y > page.height - 17 * MM]
        assert text_of(max(foot, key=lambda line: line.x)).startswith("Page ")
        assert pytest.approx(18 * MM) == min(box.x for box in page.boxes if isinstance(box, TextLine))


@pytest.mark.parametrize("edition", ["standard", "large", "giant"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_binding_margin_alternates(edition: str, paper: str) -> None:
    """25 mm stay free at the binding edge: on the left of odd pages, on the right of even ones."""
    plan = plan_of("warning-signs", "bridge", region="GB", edition=edition, paper=paper, binding_margin=True)
    document = document_of(plan, CLINIC)
    layout, problems = layout_of(document)
    assert [*problems, *faults(layout.pages, document)] == []
    for page in layout.pages:
        lines = [box for box in page.boxes if isinstance(box, TextLine)]
        if page.number % 2:
            assert min(line.x for line in lines) >= 25 * MM - 0.01
        else:
            ends = [line.x + sum(run.width for run in line.runs) for line in lines]
            assert max(ends) <= page.width - 25 * MM + 2
