"""The letterhead with a logo, and with names and numbers of any length."""

import pytest

from handoutgen.compose.blocks import FrontPage
from handoutgen.content.shared import Clinic, Raster
from handoutgen.layout.boxes import IconBox, ImageBox, Page, Rule, TextLine
from handoutgen.theme.grid import LOGO_HEIGHT, LOGO_WIDTH
from tests.page_rules import faults
from tests.shipped import CLINIC, document_of, layout_of, plan_of

LONG = "Sample Practice for Physiotherapy, Osteopathy, Massage and Rehabilitation at Exe"
SQUARE, WIDE, TALL = Raster(2, 2, bytes(12)), Raster(12, 1, bytes(36)), Raster(1, 12, bytes(36))


def first_page(clinic: Clinic, paper: str = "a4") -> Page:
    """The first page, which keeps the rules of print."""
    document = document_of(plan_of("sitting", paper=paper), clinic)
    layout, problems = layout_of(document)
    assert [*map(str, problems), *faults(layout.pages, document)] == []
    return layout.pages[0]


def logo_of(page: Page) -> ImageBox:
    (box,) = (box for box in page.boxes if isinstance(box, ImageBox))
    return box


def lines_of(page: Page, key: str) -> list[TextLine]:
    return [box for box in page.boxes if isinstance(box, TextLine) and box.key == key]


def end_of(line: TextLine) -> float:
    return line.x + sum(run.width for run in line.runs)


@pytest.mark.parametrize(
    ("image", "size"), [(SQUARE, (34, 34)), (WIDE, (130, 130 / 12)), (TALL, (34 / 12, 34)), (Raster(26, 7, b""), None)]
)
def test_logo_keeps_its_proportions(image: Raster, size: tuple[float, float] | None) -> None:
    """A logo is as large as it may be, at most 130 by 34 points, and never pulled out of shape."""
    box = logo_of(first_page(CLINIC._replace(image=image)))
    assert box.width / box.height == pytest.approx(image.width / image.height)
    assert max(box.width / LOGO_WIDTH, box.height / LOGO_HEIGHT) == pytest.approx(1)
    assert size is None or (box.width, box.height) == pytest.approx(size)


@pytest.mark.parametrize("image", [SQUARE, WIDE, TALL])
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", ["Hip", CLINIC.name, LONG])
@pytest.mark.parametrize("address", ["", LONG])
def test_nothing_stands_on_the_logo(image: Raster, paper: str, name: str, address: str) -> None:
    """Name, address and rule stand beside the logo or below it."""
    page = first_page(CLINIC._replace(image=image, name=name, address=address), paper)
    logo = logo_of(page)
    for line in (*lines_of(page, "front.clinic"), *lines_of(page, "front.address")):
        assert line.x >= logo.x + logo.width or line.y - line.size >= logo.y + logo.height - 1
    rule = min((box for box in page.boxes if isinstance(box, Rule)), key=lambda rule: rule.y)
    assert rule.y >= logo.y + logo.height


def test_long_name_goes_below_a_wide_logo() -> None:
    """A long name has the whole width where the logo would leave it a narrow column."""
    page = first_page(CLINIC._replace(image=WIDE, name=LONG))
    assert {line.x for line in lines_of(page, "front.clinic")} == {logo_of(page).x}


@pytest.mark.parametrize("phone", ["0", "01632 960123", "01632 960 123 or 01632 960 124 (evening)", "9" * 40])
def test_icon_stands_before_the_number(phone: str) -> None:
    """However long the number is, its icon stands clear of it and of the clinic's name."""
    page = first_page(CLINIC._replace(phone=phone, name=LONG))
    icon = next(box for box in page.boxes if isinstance(box, IconBox) and box.name == "phone")
    assert icon.x + icon.size / 2 < min(line.x for line in lines_of(page, "front.phone"))
    assert icon.x - icon.size / 2 > max(end_of(line) for line in lines_of(page, "front.clinic"))


@pytest.mark.parametrize("name", ["W" * 80, LONG, f"{'W' * 40} {'W' * 39}"])
def test_long_names_are_cut_in_the_header_alone(name: str) -> None:
    """A name that the header cannot hold ends in an ellipsis there and stands whole on page 1."""
    document = document_of(plan_of("stretches"), CLINIC._replace(name=name, phone="9" * 40))
    layout, _ = layout_of(document)
    assert faults(layout.pages, document) == []
    headers = [box for box in layout.pages[1].boxes if isinstance(box, TextLine) and not box.key]
    first = min(headers, key=lambda line: (line.y, line.x))
    assert first.runs[0].text.endswith("…")
    front = document.sections[0]
    assert isinstance(front, FrontPage)
    whole = "".join("".join(run.text for run in line.runs) for line in lines_of(layout.pages[0], "front.clinic"))
    assert whole == name
