"""The fonts in a file."""

import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from handoutgen.draw.document import Source, draw
from handoutgen.draw.forms import forms_of
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.pipeline.figures import figures_of
from tests.shipped import STAMP, document_of, layout_of, library, pdf_of, plan_of


def fonts_in(data: bytes) -> dict[str, str]:
    """The fonts of a file by resource name, each with the name of its face and subset."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {str(name): str(font.BaseFont) for name, font in pdf.pages[0].Resources.Font.items()}


def of_patient(name: str) -> bytes:
    """A handout of one page of exercises for somebody."""
    return pdf_of(plan_of("bridge", patient=name))


def test_english_takes_one_subset_of_each_weight() -> None:
    """Dashes, quotes, fractions and degrees are in it."""
    assert fonts_in(of_patient("A. Person")) == {
        "/T1+0": "/AAAAAA+HandoutSans-Regular",
        "/T2+0": "/AAAAAA+HandoutSans-Bold",
    }


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("José", {"AAAAAB+HandoutSans-Regular"}),
        ("Łucja", {"AAAAAC+HandoutSans-Regular"}),
        ("A → B", {"AAAAAD+HandoutSans-Regular"}),
        ("Жук", {"AAAAAA+SourceSans3-Regular"}),
    ],
)
def test_other_letters_bring_their_own(name: str, more: set[str]) -> None:
    """A subset more, in which the name is found again."""
    data = of_patient(name)
    usual = {"AAAAAA+HandoutSans-Regular", "AAAAAA+HandoutSans-Bold"}
    assert {font.removeprefix("/") for font in fonts_in(data).values()} - usual == more
    assert name in pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range()


@pytest.mark.parametrize("name", [r"A (B) \C", r"\000", "()", "A\u00a0B"])
def test_what_ends_a_string_is_text_like_any(name: str) -> None:
    """Brackets and backslashes are written so that they do not end it; a no-break space reads as a space."""
    text = pypdfium2.PdfDocument(of_patient(name))[0].get_textpage().get_text_range()
    assert name.replace("\u00a0", " ") in text


def test_frozen_fonts_change_no_byte(tmp_path: Path) -> None:
    """Without what is shipped beside the fonts, the same file comes of them."""
    for font in fonts_folder().glob("*.ttf"):
        shutil.copy(font, tmp_path)
    document = document_of(plan_of("bridge"))
    layout, _ = layout_of(document)
    figures, _ = figures_of(document, library())
    forms = forms_of(figures)
    families = (handout_family(fonts_folder()), handout_family(tmp_path))
    shipped, anew = (draw(layout, document, Source(family, forms, STAMP)) for family in families)
    handout_family.cache_clear()
    assert shipped == anew
