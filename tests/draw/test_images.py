"""The clinic's logo in the PDF: one image object, in sRGB, tagged with its alternative text."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from handoutgen.content.shared import Clinic, Raster
from handoutgen.draw.document import Source, draw
from handoutgen.draw.forms import forms_of
from handoutgen.layout.boxes import ImageBox
from handoutgen.pipeline.figures import figures_of
from tests.images import PLUM
from tests.shipped import CLINIC, document_of, family, layout_of, library, plan_of

LOGO = Raster(40, 20, bytes(PLUM) * 800)


def pdf_of(clinic: Clinic) -> bytes:
    document = document_of(plan_of("sitting"), clinic)
    layout, problems = layout_of(document)
    assert problems == ()
    figures, _ = figures_of(document, library())
    return draw(layout, document, Source(family(), forms_of(figures), 0))


@pytest.fixture(scope="module")
def with_logo() -> bytes:
    return pdf_of(CLINIC._replace(image=LOGO))


def images_in(data: bytes) -> list[pikepdf.Object]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]


def test_one_image(with_logo: bytes) -> None:
    """The logo is the only image of the file, eight bits of red, green and blue; without one there is none."""
    with pikepdf.open(BytesIO(with_logo)) as pdf:
        found = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]
        assert [
            [str(each[name]) for name in ("/Width", "/Height", "/BitsPerComponent", "/ColorSpace")] for each in found
        ] == [["40", "20", "8", "/DeviceRGB"]]
        assert found[0].read_bytes() == LOGO.pixels
        assert not bool(found[0].get("/Interpolate", False))
        assert "/SMask" not in found[0]
    assert images_in(pdf_of(CLINIC)) == []


def test_where_it_stands(with_logo: bytes) -> None:
    """The logo fills its box on the first page in its own colour."""
    layout, _ = layout_of(document_of(plan_of("sitting"), CLINIC._replace(image=LOGO)))
    box = next(box for box in layout.pages[0].boxes if isinstance(box, ImageBox))
    page = pypdfium2.PdfDocument(with_logo)[0].render(scale=4).to_pil()
    corners = [(box.x + dx, box.y + dy) for dx in (1, box.width - 1) for dy in (1, box.height - 1)]
    assert {page.getpixel((round(4 * x), round(4 * y))) for x, y in corners} == {PLUM}
    assert page.getpixel((round(4 * (box.x + box.width + 1)), round(4 * (box.y + 3)))) == (255, 255, 255)


def test_read_aloud_as_the_clinic(with_logo: bytes) -> None:
    """The structure tree holds the logo as a figure whose alternative text is the clinic's name."""
    with pikepdf.open(BytesIO(with_logo)) as pdf:
        figures = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"]
        assert CLINIC.name in {str(each.Alt) for each in figures}


def test_same_bytes(with_logo: bytes) -> None:
    """The same logo gives the same bytes."""
    assert pdf_of(CLINIC._replace(image=LOGO)) == with_logo
