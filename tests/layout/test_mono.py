"""Handouts without colour."""

import io

import pikepdf
import pytest

from handoutgen.content.shared import Raster
from handoutgen.layout.boxes import Circle, IconBox, ImageBox, PictureBox, Rectangle, Rule, TextLine
from handoutgen.layout.mono import in_mono
from handoutgen.theme.colours import AMBER, BLACK, INK, NAVY, RED, TEXT_COLOURS, TINT_AMBER, TINT_NAVY, TINT_RED, WHITE
from handoutgen.theme.rules import HAIRLINE
from tests.layout.test_accent import colours
from tests.shipped import CLINIC, FOUR, document_of, layout_of, pdf_of, plan_of


def mono(*boxes: object) -> tuple[object, ...]:
    """Some boxes without colour."""
    return in_mono(boxes)  # type: ignore[arg-type]


@pytest.mark.parametrize("edition", ["standard", "booklet"])
def test_black_and_white_alone(edition: str) -> None:
    """No page of the four topics has another colour, whatever that of the clinic."""
    plan = plan_of(*FOUR, mono=True, edition=edition)
    layout, problems = layout_of(document_of(plan, CLINIC._replace(colour="#7A1F5C")))
    assert () == problems
    assert {BLACK, WHITE} == colours(layout.pages)


def test_the_file_has_no_colour() -> None:
    """What is painted is grey, the figures and their hatches too."""
    with pikepdf.open(io.BytesIO(pdf_of(plan_of("bridge", "sitting", mono=True)))) as pdf:
        used = [
            tuple(float(operand) for operand in instruction.operands)
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page, "rg RG")
        ]
    assert used
    assert [] == [colour for colour in used if len(set(colour)) > 1]


def test_words_and_places_stay() -> None:
    """Nothing moves and no word changes."""
    plan = plan_of(*FOUR)
    plain, bare = (layout_of(document_of(each, CLINIC))[0].pages for each in (plan, plan._replace(mono=True)))
    for one, other in zip(plain, bare, strict=True):
        assert [(type(box), box[:2]) for box in one.boxes] == [(type(box), box[:2]) for box in other.boxes]
        lines = [[box._replace(colour=INK) for box in page.boxes if isinstance(box, TextLine)] for page in (one, other)]
        assert lines[0] == lines[1]


@pytest.mark.parametrize("colour", TEXT_COLOURS)
def test_ink(colour: object) -> None:
    """Every colour of text and lines becomes black; white on a solid ground stays white."""
    assert mono(Rule(0, 0, 9, 0, 1, colour)) == (Rule(0, 0, 9, 0, 1, BLACK),)  # type: ignore[arg-type]
    head = Rectangle(0, 0, 9, 9, RED), TextLine(0, 9, 12, WHITE, (), "a")
    assert (Rectangle(0, 0, 9, 9, BLACK), head[1]) == mono(*head)


def test_tints() -> None:
    """They go; a border stays, and a box without one gets one."""
    bordered = Rectangle(0, 0, 9, 9, TINT_RED, RED, 1.2, 3)
    assert mono(bordered) == (bordered._replace(fill=WHITE, stroke=BLACK),)
    assert mono(Rectangle(0, 0, 9, 9, TINT_NAVY)) == (Rectangle(0, 0, 9, 9, WHITE, BLACK, HAIRLINE),)
    assert mono(Rectangle(0, 0, 9, 9, WHITE)) == (Rectangle(0, 0, 9, 9, WHITE),)
    assert mono(Circle(5, 5, 3, TINT_AMBER)) == (Circle(5, 5, 3, WHITE),)
    assert mono(IconBox(0, 0, 9, "caution", AMBER, TINT_AMBER)) == (IconBox(0, 0, 9, "caution", BLACK, WHITE),)
    assert mono(Rectangle(0, 0, 9, 9, NAVY)) == (Rectangle(0, 0, 9, 9, BLACK),)


def test_pictures() -> None:
    """A figure is told to do without colour; a logo becomes as grey as it is light."""
    figure = PictureBox(0, 0, 9, 9, "p", "bridge", 0, False, 1.0)
    assert mono(figure) == (figure._replace(mono=True),)
    logo = ImageBox(0, 0, 9, 9, "l", Raster(2, 1, bytes((255, 0, 0, 250, 250, 250))))
    assert mono(logo) == (logo._replace(image=Raster(2, 1, bytes((76, 76, 76, 250, 250, 250)))),)
