"""Exercises as one patient is to do them, on the page: the way stands before the steps, whatever else gives way."""

import pytest

from handoutgen.compose.cards import Row
from handoutgen.compose.leaves import Run, Words
from handoutgen.content.editions import EDITIONS
from handoutgen.layout.boxes import Anchor, IconBox, Page, PictureBox, Rectangle, TextLine
from handoutgen.layout.for_you import for_you_box
from handoutgen.layout.frames import EMPTY, flatten
from handoutgen.layout.text import Setter
from handoutgen.plan.model import Plan
from handoutgen.theme.colours import NAVY
from handoutgen.theme.editions import LOOKS
from handoutgen.theme.type import STANDARD
from tests.page_rules import faults, text_of
from tests.shipped import CLINIC, document_of, family, layout_of, library, plan_from, plan_of
from tests.ways import LONG_NOTE, MIXED, WAYS

PAPER = pytest.mark.parametrize("paper", ["a4", "letter"])
FORM = pytest.mark.parametrize("form", [*EDITIONS, "two"])
NAMES = list(library().exercises)
SETTER = Setter(family(), STANDARD)


def pages_of(plan: Plan) -> tuple[Page, ...]:
    """The pages of a plan, which keep the rules of print."""
    document = document_of(plan, CLINIC)
    layout, problems = layout_of(document)
    assert ((), []) == (problems, faults(layout.pages, document))
    return layout.pages


def plan_in(form: str, text: str, paper: str) -> Plan:
    """The plan of a file in an edition, or with two exercises a page."""
    if form == "two":
        return plan_from(text, per_page=2, paper=paper)
    return plan_from(text, edition=form, paper=paper)


def words_on(page: Page) -> str:
    return " ".join(text_of(box).strip() for box in page.boxes if isinstance(box, TextLine))


# ------------------------------------------------------------------ pages


@PAPER
@FORM
@pytest.mark.parametrize("text", [WAYS, MIXED, "program: runner\nother-conditions: no"], ids=["ways", "mixed", "asked"])
def test_pages_keep_the_rules_of_print(text: str, form: str, paper: str) -> None:
    """Every way, notes, a stage done the harder way, and nothing left to ask."""
    pages_of(plan_in(form, text, paper))


@PAPER
@FORM
@pytest.mark.parametrize("variant", ["easier", "harder"])
def test_a_long_note_finds_room(variant: str, form: str, paper: str) -> None:
    """A dozen exercises, each in another way than usual and with a note as long as may be."""
    said = "".join(f"  - {{exercise: {name}, variant: {variant}, note: '{LONG_NOTE}'}}\n" for name in NAMES[::4])
    pages_of(plan_in(form, f"many: yes\nexercises:\n{said}", paper))


@PAPER
@pytest.mark.parametrize("form", ["standard", "two", "large", "sheet"])
@pytest.mark.parametrize("program", library().programs)
def test_a_long_note_finds_room_beside_the_doses_of_stages(program: str, form: str, paper: str) -> None:
    """Whoever does a program in an easier way, with a note on each card."""
    stages = library().programs[program].stages
    names = dict.fromkeys(item.exercise for stage in stages for item in stage.exercises)
    said = "".join(f"  - {{exercise: {name}, variant: easier, note: '{LONG_NOTE}'}}\n" for name in names)
    pages_of(plan_in(form, f"program: {program}\nexercises:\n{said}", paper))


@PAPER
@pytest.mark.parametrize("form", ["standard", "large", "giant", "booklet", "two"])
def test_the_way_stands_above_the_pictures(form: str, paper: str) -> None:
    """Of a card the patient sees it before the first picture: higher on its page, or on a page before."""
    pages = pages_of(plan_in(form, WAYS, paper))
    for name in ("bridge", "clamshell"):
        way = min((page.number, box.y) for page in pages for box in page.boxes if _is(box, TextLine, f"{name}.way"))
        drawn = min(
            (page.number, box.y)
            for page in pages
            for box in page.boxes
            if _is(box, PictureBox, f"{name}.panel1.picture")
        )
        assert way < drawn


def _is(box: object, kind: type, key: str) -> bool:
    return isinstance(box, kind) and getattr(box, "key", "") == key


@pytest.mark.parametrize("per_page", [1, 2])
def test_exercises_of_a_session_are_on_the_first_level_of_the_outline(per_page: int) -> None:
    """They stand under no topic; without a session they stand below theirs."""
    session, usual = plan_from(WAYS, per_page=per_page), plan_of("bridge", per_page=per_page)
    for plan, level in ((session, 0), (usual, 1)):
        anchors = [box for page in pages_of(plan) for box in page.boxes if isinstance(box, Anchor)]
        assert [box.level for box in anchors if box.name == "bridge"] == [level]


@PAPER
@pytest.mark.parametrize("edition", ["standard", "large", "giant", "booklet"])
def test_a_stage_s_way_fits_the_tab_of_its_dose(edition: str, paper: str) -> None:
    """Beside its weeks, white on navy, within the strip."""
    pages = pages_of(plan_from("program: runner", edition=edition, paper=paper))
    key = "standing-march.dose.1.tab"
    page = next(page for page in pages if any(_is(box, TextLine, key) for box in page.boxes))
    lines = [box for box in page.boxes if isinstance(box, TextLine) and box.key == key]
    grounds = [box for box in page.boxes if isinstance(box, Rectangle) and box.fill == NAVY]
    assert "harder" in "".join(map(text_of, lines))
    for line in lines:
        width = sum(run.width for run in line.runs)
        assert any(
            ground.x <= line.x and line.x + width <= ground.x + ground.width and _covers(ground, line.y)
            for ground in grounds
        )


def _covers(ground: Rectangle, y: float) -> bool:
    return ground.y < y < ground.y + ground.height


@pytest.mark.parametrize("edition", ["sheet", "cards", "fridge"])
def test_who_it_is_for_stays_without_questions(edition: str) -> None:
    """No heading and no lead is left of a list that has nothing in it."""
    first = words_on(pages_of(plan_from(f"{WAYS}other-conditions: no", edition=edition))[0])
    assert "For adults." in first
    assert "Do you have any of these?" not in first
    assert "Ask us first" not in first


# ------------------------------------------------------------------ the box


def row(icon: str, text: str) -> Row:
    return Row(icon, Words(text, "P", (Run(text),)))


def test_nothing_is_an_empty_box() -> None:
    """Where nothing is for one patient, no box stands and no space is taken."""
    assert for_you_box(SETTER, (), 400) == EMPTY


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("measure", [150.0, 490.0])
def test_the_box_holds_its_rows(edition: str, measure: float) -> None:
    """Texts below each other within it, each beside its icon, behind a bar that a photocopy keeps."""
    scale = LOOKS[edition].scale
    box = for_you_box(Setter(family(), scale), (row("easier", "Lift half as high."), row("pencil", LONG_NOTE)), measure)
    boxes = list(flatten(box))
    lines = [each for each in boxes if isinstance(each, TextLine)]
    assert [line.y for line in lines] == sorted(line.y for line in lines)
    assert all(0 < line.x and line.x + sum(run.width for run in line.runs) < measure for line in lines)
    assert all(0 < line.y < box.height for line in lines)
    assert [each.name for each in boxes if isinstance(each, IconBox)] == ["easier", "pencil"]
    assert any(isinstance(each, Rectangle) and each.fill == NAVY and each.height == box.height for each in boxes)


def test_the_way_is_larger_than_a_note() -> None:
    """It is a matter of safety."""
    boxes = flatten(for_you_box(SETTER, (row("easier", "Half as high."), row("pencil", "Hold on.")), 400))
    way, note = (box.size for box in boxes if isinstance(box, TextLine))
    assert way > note
