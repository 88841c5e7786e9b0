from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import Words, leaves, plain
from handoutgen.compose.sheets import Sheet
from handoutgen.content.editions import SHEET
from handoutgen.layout.boxes import Page, PictureBox, TextLine
from handoutgen.plan.model import Request
from handoutgen.theme.sheets import SHEET_ROOMY, sheet_grid
from handoutgen.units import PAPERS
from tests.layout.test_odd_content import LONG, STEPS, WORD, faults_of, laid_over
from tests.page_rules import faults, text_of
from tests.rules.broken import edited
from tests.shipped import CLINIC, document_of, layout_of, library, plan_of

NAMES = ("bridge", "clamshell", "sit-to-stand", "plank", "side-leg-lift", "seated-cat-cow", "belly-breathing")
PAPER = pytest.mark.parametrize("paper", PAPERS)


def sheet_pages(*names: str, **said: Any) -> tuple[Document, tuple[Page, ...]]:
    """A sheet in words and on its pages, on which everything fits."""
    document = document_of(plan_of(*names, edition=SHEET, **said), CLINIC)
    layout, problems = layout_of(document)
    assert problems == ()
    return document, layout.pages


def rows_on(pages: Sequence[Page], document: Document) -> dict[str, set[int]]:
    """The pages that each row has something on."""
    (sheet,) = document.sections
    assert isinstance(sheet, Sheet)
    keys = {row.anchor: {leaf.key for leaf in leaves(row)} for row in sheet.rows}
    return {
        anchor: {page.number for page in pages for box in page.boxes if getattr(box, "key", "") in own}
        for anchor, own in keys.items()
    }


def artifacts(page: Page) -> str:
    """What a page says outside the reading order."""
    return " ".join(text_of(box).strip() for box in page.boxes if isinstance(box, TextLine) and not box.key)


@pytest.mark.parametrize(("side", "clinic"), [("left", True), ("", False)])
@pytest.mark.parametrize("name", [*library().programs, "stretches", "strengthening"])
@PAPER
def test_pages_keep_the_rules_of_print(name: str, side: str, clinic: bool, paper: str) -> None:
    """Every program and topic of exercises, on both papers, for one side and for both, with and without a clinic."""
    said: dict[str, Any] = {"program": name} if name in library().programs else {"names": (name,)}
    names = said.pop("names", ())
    document = document_of(plan_of(*names, edition=SHEET, side=side, paper=paper, **said), CLINIC if clinic else None)
    layout, problems = layout_of(document)
    assert ((), []) == (problems, faults(layout.pages, document))
    assert [len(found) for found in rows_on(layout.pages, document).values()] == [1] * len(
        rows_on(layout.pages, document)
    )


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 13])
@PAPER
def test_any_number_of_exercises(count: int, paper: str) -> None:
    """One or many: each row whole on its page, with the pages' numbers of rows as even as they come."""
    topics = [topic.exercises for topic in library().topics.values() if topic.exercises]
    names = list(dict.fromkeys(name for each in topics for name in (*each.core, *each.rest)))[:count]
    document, pages = sheet_pages(*names, paper=paper)
    assert faults(pages, document) == []
    found = rows_on(pages, document)
    assert [len(each) for each in found.values()] == [1] * count


@PAPER
def test_the_warning_signs_stand_alone_on_the_front(paper: str) -> None:
    """What must be known first is all on pages before the rows, or above them."""
    document, pages = sheet_pages(*NAMES, paper=paper)
    first_row = min(min(found) for found in rows_on(pages, document).values())
    keys = {box.key: page.number for page in pages for box in page.boxes if isinstance(box, TextLine) and box.key}
    opening = {key: number for key, number in keys.items() if key.split(".")[0] in ("warning", "never", "ask", "pain")}
    assert {number for key, number in opening.items() if key.startswith("warning.")} == {1}
    assert max(opening.values()) <= first_row


@PAPER
def test_every_page_of_rows_says_when_to_stop_and_whom_to_call(paper: str) -> None:
    """Each has the emergency number, what makes the patient stop, and the pain guide, in full or in short."""
    document, pages = sheet_pages(*NAMES, paper=paper, region="GB")
    for number in sorted(set().union(*rows_on(pages, document).values())):
        page = pages[number - 1]
        said = " ".join(text_of(box).strip() for box in page.boxes if isinstance(box, TextLine))
        assert "Call 999." in artifacts(page)
        assert "Stop if" in said
        assert "6 to 10: stop this one." in said


def test_few_exercises_are_set_larger() -> None:
    """Four rows or fewer are in 13 points where that takes no further page, more are in 12."""
    sizes = {}
    for count in (2, 7):
        document, pages = sheet_pages(*NAMES[:count], paper="a4")
        step = f"{NAMES[0]}.panel1.step1"
        lines = (box for page in pages for box in page.boxes if isinstance(box, TextLine))
        sizes[count] = next(line.size for line in lines if line.key == step)
        assert document.edition == SHEET
    assert sizes == {2: SHEET_ROOMY.body.size, 7: 12}


@PAPER
def test_panels_of_a_row_share_a_scale_and_stand_apart(paper: str) -> None:
    """Side by side or stacked, no two pictures of a row cover each other, and none is larger than another."""
    _, pages = sheet_pages(*NAMES, paper=paper)
    for page in pages:
        drawn = [box for box in page.boxes if isinstance(box, PictureBox)]
        for at, one in enumerate(drawn):
            for other in drawn[at + 1 :]:
                apart = (
                    one.x + one.width <= other.x + 0.01
                    or other.x + other.width <= one.x + 0.01
                    or one.y + one.height <= other.y + 0.01
                    or other.y + other.height <= one.y + 0.01
                )
                assert apart, (one.key, other.key)
                assert one.figure != other.figure or one.scale == other.scale


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        ("^name: .*", f"name: {'W' * 40}"),
        (r"(?s)^panels:.*?(?=\nfeel:)", STEPS),
        (r"(?s)^stop: .*?(?=\n\n)", f"stop: {'you feel dizzy, ' * 11}or weak."),
    ],
    ids=["name", "seven-steps", "stop"],
)
def test_long_texts(tmp_path: Path, pattern: str, replacement: str) -> None:
    """An exercise whose fields are as long as they may be."""
    changed = laid_over(tmp_path, {"exercises/bridge.yaml": edited("exercises/bridge.yaml", pattern, replacement)})
    assert [] == faults_of(changed, Request(("bridge", "clamshell", "plank"), edition=SHEET))


@pytest.mark.parametrize("word", [LONG, WORD], ids=["long", "without-end"])
def test_long_names(tmp_path: Path, word: str) -> None:
    """Clinic, patient and title may all be of 80 characters at once."""
    clinic = CLINIC._replace(name=word, phone=word[:40])
    request = Request(("stretches",), patient=word, title=word, edition=SHEET)
    assert [] == faults_of(laid_over(tmp_path, {}), request, clinic)
    assert [] == faults_of(laid_over(tmp_path, {}), request, None)


def test_a_row_that_no_page_holds_is_a_problem_at_its_place() -> None:
    """It is told with the line of its author, and nothing of it is left out."""
    document = document_of(plan_of("bridge", edition=SHEET))
    (sheet,) = document.sections
    assert isinstance(sheet, Sheet)
    (row,) = sheet.rows
    steps = tuple(
        step._replace(
            number=step.number._replace(key=f"{step.number.key}.{at}"),
            body=step.body._replace(key=f"{step.body.key}.{at}"),
        )
        for at in range(20)
        for step in row.steps
    )
    endless = sheet._replace(rows=(row._replace(steps=steps),))
    layout, problems = layout_of(document._replace(sections=(endless,)))
    assert {problem.code for problem in problems} == {"does-not-fit"}
    place = steps[-1].body.place
    assert place is not None
    assert place in [problem.place for problem in problems]
    assert faults_missing(layout.pages, endless) == []


def faults_missing(pages: Sequence[Page], sheet: Sheet) -> list[str]:
    """The texts of a sheet that stand on no page."""
    drawn = {box.key for page in pages for box in page.boxes if isinstance(box, TextLine)}
    return [plain(leaf) for leaf in leaves(sheet) if isinstance(leaf, Words) and leaf.key not in drawn]


@PAPER
def test_margins(paper: str) -> None:
    """Text keeps 15 mm from either side, and the same measure on every page."""
    grid = sheet_grid(PAPERS[paper])
    _, pages = sheet_pages(*NAMES, paper=paper)
    lines = [box for page in pages for box in page.boxes if isinstance(box, TextLine)]
    assert min(line.x for line in lines) >= grid.left
    assert max(line.x + sum(run.width for run in line.runs) for line in lines) <= grid.right + 0.5
