from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.cutouts import Deck
from handoutgen.compose.leaves import Words, leaves
from handoutgen.content.editions import CARDS, DIARY, FRIDGE
from handoutgen.layout.boxes import Box, IconBox, Page, PictureBox, Rectangle, Rule, TextLine
from handoutgen.plan.model import Request
from handoutgen.theme.grid import CONTENT_WIDTH
from handoutgen.units import MM, PAPERS
from tests.layout.test_odd_content import LONG, STEPS, WORD, faults_of, laid_over
from tests.page_rules import faults, text_of
from tests.rules.broken import edited
from tests.shipped import CLINIC, document_of, layout_of, library, plan_of

PAPER = pytest.mark.parametrize("paper", PAPERS)
EDITION = pytest.mark.parametrize("edition", [FRIDGE, CARDS, DIARY])
OF_EXERCISES = pytest.mark.parametrize("edition", [FRIDGE, CARDS])
FIVE = ("bridge", "clamshell", "sit-to-stand", "plank", "side-leg-lift")
EXERCISES = tuple(
    dict.fromkeys(
        name
        for topic in library().topics.values()
        if topic.exercises
        for name in (*topic.exercises.core, *topic.exercises.rest)
    )
)


def laid_out(edition: str, *names: str, **said: Any) -> tuple[Document, tuple[Page, ...]]:
    """A handout in words and on its pages, on which everything fits and keeps the rules of print."""
    document = document_of(plan_of(*names, edition=edition, **said), CLINIC)
    layout, problems = layout_of(document)
    assert ((), []) == (problems, faults(layout.pages, document))
    return document, layout.pages


def outlines(page: Page) -> list[Rectangle]:
    """The dashed outlines of a page's cards."""
    return [box for box in page.boxes if isinstance(box, Rectangle) and box.dash]


def said_on(page: Page) -> str:
    """All that a page says."""
    return " ".join(text_of(box).strip() for box in page.boxes if isinstance(box, TextLine))


def holds(outline: Rectangle, box: Box) -> bool:
    """Whether a box begins in an outline."""
    right, bottom = outline.x + outline.width, outline.y + outline.height
    return outline.x <= box.x <= right and outline.y <= box.y <= bottom


def end_of(line: TextLine) -> float:
    """Where a line of text ends."""
    return line.x + sum(run.width for run in line.runs)


@pytest.mark.parametrize(("side", "clinic"), [("left", True), ("", False)])
@pytest.mark.parametrize("name", ["desk-worker", "active-older-adult", "stretches"])
@EDITION
@PAPER
def test_pages_keep_the_rules_of_print(name: str, side: str, clinic: bool, edition: str, paper: str) -> None:
    """Programs and a topic of exercises, on both papers, for one side and for both, with and without a clinic."""
    said: dict[str, Any] = {"program": name} if name in library().programs else {"names": (name,)}
    names = said.pop("names", ())
    plan = plan_of(*names, edition=edition, side=side, paper=paper, **said)
    document = document_of(plan, CLINIC if clinic else None)
    layout, problems = layout_of(document)
    assert ((), []) == (problems, faults(layout.pages, document))


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 13])
@EDITION
def test_any_number_of_exercises(edition: str, count: int) -> None:
    """One or many."""
    for paper in PAPERS:
        laid_out(edition, *EXERCISES[:count], paper=paper)


@PAPER
def test_five_exercises_for_the_fridge_are_one_sheet(paper: str) -> None:
    """What is read first on one side, the fridge card and the pain guide card on the other."""
    _, pages = laid_out(FRIDGE, *FIVE, paper=paper)
    assert [len(outlines(page)) for page in pages] == [1, 2]


@PAPER
def test_cards_are_as_large_as_they_are_to_be(paper: str) -> None:
    """A fridge card is at most 174 x 159 mm; of exercise cards four stand on a page, 84.5 mm wide."""
    _, pages = laid_out(FRIDGE, *FIVE, paper=paper)
    card = outlines(pages[1])[0]
    assert card.width == CONTENT_WIDTH
    assert card.height <= 159 * MM
    _, pages = laid_out(CARDS, *FIVE, "heel-raise", paper=paper)
    four = outlines(pages[2])
    assert [round(card.width / MM, 1) for card in four] == [84.5] * 4
    assert all(105 * MM < card.height < 125 * MM for card in four)
    assert len({card.height for card in four}) == 1


@OF_EXERCISES
@PAPER
def test_nothing_crosses_a_line_to_cut_along(edition: str, paper: str) -> None:
    """Texts, pictures and icons that begin in a card end in it, and no two cards overlap."""
    for page in laid_out(edition, *FIVE, "heel-raise", "belly-breathing", paper=paper)[1]:
        for outline in outlines(page):
            right, bottom = outline.x + outline.width, outline.y + outline.height
            for box in page.boxes:
                match box:
                    case TextLine() if holds(outline, box):
                        assert end_of(box) < right
                    case PictureBox() if holds(outline, box):
                        assert (box.x + box.width < right, box.y + box.height < bottom) == (True, True)
            others = [other for other in outlines(page) if other is not outline and holds(outline, other)]
            assert others == []


@OF_EXERCISES
def test_cards_have_marks_and_scissors(edition: str) -> None:
    """Dashes of 5 with gaps of 4; two marks at each corner; scissors above the cards of each page that has any."""
    for page in laid_out(edition, *FIVE)[1]:
        cards = outlines(page)
        assert {card.dash for card in cards} <= {(5.0, 4.0)}
        marks = [box for box in page.boxes if isinstance(box, Rule) and max(abs(box.dx), abs(box.dy)) == 4.5]
        assert len(marks) == 8 * len(cards)
        scissors = [box for box in page.boxes if isinstance(box, IconBox) and box.name == "scissors"]
        assert len(scissors) == 1
        assert scissors[0].y < min(card.y for card in cards)


@PAPER
def test_no_text_stands_on_a_fold(paper: str) -> None:
    """The two halves of a card that folds keep clear of the dots between them."""
    _, pages = laid_out(CARDS, *FIVE, program="", paper=paper)
    folds = [(page, box) for page in pages for box in page.boxes if isinstance(box, Rule) and box.dx == 0 and box.dash]
    assert len(folds) >= 2
    for page, fold in folds:
        across = [
            line
            for line in page.boxes
            if isinstance(line, TextLine) and fold.y < line.y < fold.y + fold.dy and line.x < fold.x < end_of(line)
        ]
        assert across == []


@EDITION
def test_every_emergency_is_on_the_first_page(edition: str) -> None:
    """With the region's number, and where it is a card, within its outline."""
    _, pages = laid_out(edition, *FIVE, region="GB")
    signs = [box for box in pages[0].boxes if isinstance(box, TextLine) and box.key.startswith("warning.sign")]
    tiers = library().topics["warning-signs"].tiers
    assert tiers is not None
    assert len({line.key for line in signs}) == len(tiers.compact.signs)
    assert "Call 999 for even 1 of these" in said_on(pages[0])
    for outline in outlines(pages[0]):
        assert [line.key for line in signs if not holds(outline, line)] == []


def test_every_fridge_card_says_whom_to_call() -> None:
    """Each has the emergency line, the pain guide in short, and lines for the time of day."""
    _, pages = laid_out(FRIDGE, *EXERCISES[:7], region="GB")
    cards = [(page, card) for page in pages[1:] for card in outlines(page) if card.height > 160]
    assert len(cards) >= 2
    for page, card in cards:
        lines = [box for box in page.boxes if isinstance(box, TextLine) and holds(card, box)]
        said = " ".join(text_of(line).strip() for line in lines)
        if "Pain guide" not in said:
            for words in ("Call 999.", "6 to 10: stop", "Do it at:"):
                assert words in said


@PAPER
def test_every_page_of_the_diary_alone_says_whose_it_is(paper: str) -> None:
    """The patient's name above the weeks; the pain guide in short and the emergency line below them."""
    _, pages = laid_out(DIARY, *EXERCISES[:7], patient="Sample Patient", region="GB", paper=paper)
    assert len(pages) > 2
    for page in pages[1:]:
        for words in ("Sample Patient", "Emergency now Call 999.", "6 to 10: stop this one."):
            assert words in said_on(page)


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        ("^name: .*", f"name: {'W' * 40}"),
        ("^short: .*", f"short: {'W' * 18}"),
        (r"(?s)^panels:.*?(?=\nfeel:)", STEPS),
        (r"(?s)^stop: .*?(?=\n\n)", f"stop: {'you feel dizzy, ' * 11}or weak."),
    ],
    ids=["name", "short", "seven-steps", "stop"],
)
@OF_EXERCISES
def test_long_texts(tmp_path: Path, edition: str, pattern: str, replacement: str) -> None:
    """An exercise whose fields are as long as they may be."""
    changed = laid_over(tmp_path, {"exercises/bridge.yaml": edited("exercises/bridge.yaml", pattern, replacement)})
    assert [] == faults_of(changed, Request(("bridge", "clamshell", "plank"), edition=edition))


@pytest.mark.parametrize("word", [LONG, WORD], ids=["long", "without-end"])
@EDITION
def test_long_names(tmp_path: Path, edition: str, word: str) -> None:
    """Clinic, patient and title may all be of 80 characters at once."""
    clinic = CLINIC._replace(name=word, phone=word[:40])
    request = Request(("bridge", "clamshell"), patient=word, title=word, edition=edition)
    assert [] == faults_of(laid_over(tmp_path, {}), request, clinic)
    assert [] == faults_of(laid_over(tmp_path, {}), request, None)


def test_a_card_that_no_page_holds_is_a_problem_at_its_place() -> None:
    """It is told with the line of its author, and nothing of it is left out."""
    document = document_of(plan_of("bridge", edition=CARDS))
    first, deck = document.sections
    assert isinstance(deck, Deck)
    (card,) = deck.cards
    steps = tuple(
        step._replace(
            number=step.number._replace(key=f"{step.number.key}.{at}"),
            body=step.body._replace(key=f"{step.body.key}.{at}"),
        )
        for at in range(20)
        for step in card.steps
    )
    endless = deck._replace(cards=(card._replace(steps=steps),))
    layout, problems = layout_of(document._replace(sections=(first, endless)))
    assert {problem.code for problem in problems} == {"does-not-fit"}
    assert steps[-1].body.place in [problem.place for problem in problems]
    assert missing(layout.pages, endless) == []


def missing(pages: Sequence[Page], deck: Deck) -> list[str]:
    """The texts of a deck that stand on no page."""
    drawn = {box.key for page in pages for box in page.boxes if isinstance(box, TextLine)}
    return [leaf.key for leaf in leaves(deck) if isinstance(leaf, Words) and leaf.key not in drawn]
