"""QR codes in the PDF: the modules as they print, black on white, and what a screen reader finds."""

from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from handoutgen.compose.blocks import Document
from handoutgen.draw.operators import qr_code
from handoutgen.layout.boxes import QrBox
from handoutgen.theme.colours import TINT_AMBER
from tests.draw.structure_check import faults
from tests.qr_codes import CODED, MIDDLE, coded, codes_of, pages_of, pdf_of

DPI = 200
SCALE = DPI / 72


def printed(document: Document) -> dict[str, list[list[int]]]:
    """The grey in the middle of each module and of the quiet zone of each code, by key, as a printer has it."""
    pdf = pypdfium2.PdfDocument(pdf_of(document))
    found = {}
    for page in pages_of(document):
        codes = [box for box in page.boxes if isinstance(box, QrBox)]
        image = pdf[page.number - 1].render(scale=SCALE).to_pil().convert("L") if codes else None
        for box in codes:
            assert image
            module = box.width / box.modules
            steps = range(-4, box.modules + 4)
            found[box.key] = [
                [
                    image.getpixel(
                        (int(SCALE * (box.x + (x + 0.5) * module)), int(SCALE * (box.y + (y + 0.5) * module)))
                    )
                    for x in steps
                ]
                for y in steps
            ]
    return found


@pytest.mark.parametrize("said", [{}, {"mono": True}, {"edition": "booklet"}, {"edition": "giant"}], ids=str)
def test_every_module_prints_as_it_is(said: dict[str, Any]) -> None:
    """At 200 dpi the middle of each dark module is black, and of each light one and of the quiet zone white."""
    document = coded(**said)
    expected = {}
    for code in codes_of(document):
        side = len(code.modules) + 8
        rows = [[255] * 4 + [0 if module else 255 for module in row] + [255] * 4 for row in code.modules]
        expected[code.key] = [*[[255] * side] * 4, *rows, *[[255] * side] * 4]
    assert len(expected) == 4
    assert expected == printed(document)


def test_the_clinic_s_colour_leaves_codes_black() -> None:
    """An accent is for titles and rules."""
    document = coded({"bridge": MIDDLE}, CODED._replace(colour="#7A1F5C"))
    assert {0, 255} == {grey for rows in printed(document).values() for row in rows for grey in row}


def test_a_code_brings_its_own_white() -> None:
    """On a tint the quiet zone is white; dark modules are merged into runs and filled as one path."""
    drawn = qr_code(QrBox(40, 40, 6, 6, "k", 3, ((0, 0, 3), (1, 2, 1))), 100)
    assert drawn == "q 2 0 0 -2 40 60 cm 1 1 1 rg -4 -4 11 11 re f 0 0 0 rg 0 0 3 1 re 1 2 1 1 re f Q"
    page = pikepdf.new()
    page.add_blank_page(page_size=(100, 100))
    tint = f"{' '.join(map(str, TINT_AMBER))} rg 0 0 100 100 re f"
    page.pages[0].Contents = page.make_stream(f"{tint} {drawn}".encode())
    file = BytesIO()
    page.save(file)
    image = pypdfium2.PdfDocument(file.getvalue())[0].render(scale=4).to_pil()
    points = {"tint": (30, 41), "quiet zone": (35, 41), "dark": (43, 41), "light": (41, 43), "second": (43, 45)}
    seen = {name: image.getpixel((4 * x, 4 * y)) for name, (x, y) in points.items()}
    white, black = (255, 255, 255), (0, 0, 0)
    assert (seen["quiet zone"], seen["dark"], seen["light"], seen["second"]) == (white, black, white, black)
    assert seen["tint"] not in (white, black)


@pytest.mark.parametrize("edition", ["standard", "large", "booklet"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_codes_are_accessible_and_archivable(edition: str, paper: str, tmp_path: object) -> None:
    """PDF/UA-1 and PDF/A-3a, and marks that agree with the tree."""
    pdf = pdf_of(coded(edition=edition, paper=paper))
    path = f"{tmp_path}/handout.pdf"
    with open(path, "wb") as file:  # noqa: PTH123  the validator wants a path
        file.write(pdf)
    reports = [str(page_validation.validate_pdf(path, profile=profile)) for profile in ("ua1", "3a")]
    assert [report for report in reports if "Result: no failures in implemented checks" not in report] == []
    assert faults(pdf) == []


def test_a_code_is_a_figure_with_its_place_and_its_address_a_link() -> None:
    """The alternative text names the address; the box is that of the code; the link leads there."""
    document = coded({"bridge": MIDDLE}, None)
    (box,) = (box for page in pages_of(document) for box in page.boxes if isinstance(box, QrBox))
    height = pages_of(document)[0].height
    with pikepdf.open(BytesIO(pdf_of(document))) as pdf:
        objects = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
        figures = [
            each for each in objects if each.get("/S") == "/Figure" and "Square code" in str(each.get("/Alt", ""))
        ]
        addresses = [str(each.A.URI) for each in objects if each.get("/Subtype") == "/Link" and "/A" in each]
        assert [f"Square code that leads to {MIDDLE}"] == [str(each.Alt) for each in figures]
        place = [float(number) for number in figures[0].A.BBox]
    assert MIDDLE in addresses
    corners = (box.x, height - box.y - box.height, box.x + box.width, height - box.y)
    assert place == pytest.approx(corners, abs=0.01)


def test_same_bytes() -> None:
    """The same addresses give the same bytes."""
    assert pdf_of(coded()) == pdf_of(coded())
