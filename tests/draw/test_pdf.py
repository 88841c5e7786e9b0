import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from reportlab import rl_config

from handoutgen.draw.document import Source, draw_pages
from handoutgen.draw.tags import Marks
from handoutgen.layout.boxes import Page, Rule
from handoutgen.theme.colours import INK
from tests.shipped import CLINIC, FOUR, STAMP, document_of, family, pdf_of, plan_of


@pytest.fixture(scope="module")
def four() -> bytes:
    """The four topics for a named patient."""
    return pdf_of(plan_of(*FOUR, region="GB", patient="Sample Patient"))


def test_each_page_is_the_paper_that_was_asked_for() -> None:
    """A4 and Letter, to a hundredth of a point."""
    for paper, size in (("a4", (595.28, 841.89)), ("letter", (612, 792))):
        with pikepdf.open(BytesIO(pdf_of(plan_of("sitting", paper=paper)))) as pdf:
            assert {tuple(round(float(side), 2) for side in page.mediabox[2:]) for page in pdf.pages} == {size}


def test_what_the_file_says_of_itself(four: bytes) -> None:
    """Title, author, producer, language and stamp; the title is shown in the window's bar."""
    with pikepdf.open(BytesIO(four)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Your hip and low back plan"
        assert str(pdf.docinfo["/Author"]) == CLINIC.name
        assert str(pdf.docinfo["/Producer"]).startswith("handoutgen ")
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260101000000")
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_nothing_of_the_patient_is_outside_the_pages(four: bytes) -> None:
    """The name is on page 1 and in no other object of the file."""
    with pikepdf.open(BytesIO(four)) as pdf:
        outside = " ".join(str(value) for value in pdf.docinfo.values())
        outside += " ".join(str(item.title) for item in _outline(pdf))
        assert "Patient" not in outside
    assert b"Sample Patient" not in four
    text = pypdfium2.PdfDocument(four)[0].get_textpage().get_text_range()
    assert "Sample Patient" in text


def _outline(pdf: pikepdf.Pdf) -> list[pikepdf.OutlineItem]:
    with pdf.open_outline() as outline:
        return [item for top in outline.root for item in (top, *top.children)]


def test_the_outline_leads_to_every_section(four: bytes) -> None:
    """Exercises stand below their topic."""
    exercises = [chosen.exercise for chosen in plan_of(*FOUR).topics[2].exercises]
    with pikepdf.open(BytesIO(four)) as pdf, pdf.open_outline() as outline:
        stretches = next(item for item in outline.root if item.title == "Stretches for your hips")
        assert [child.title for child in stretches.children] == [one.name.parts[0].text for one in exercises]


def test_every_font_is_embedded_and_a_subset(four: bytes) -> None:
    """Only the two weights of the body face, each as a subset; nothing is left to the reader's own fonts."""
    with pikepdf.open(BytesIO(four)) as pdf:
        fonts = {
            str(font.BaseFont): "/FontFile2" in font.FontDescriptor
            for page in pdf.pages
            for font in page.Resources.Font.values()
        }
    assert all(fonts.values())
    assert {name.partition("+")[2] for name in fonts} == {"HandoutSans-Regular", "HandoutSans-Bold"}
    assert all(re.fullmatch(r"/[A-Z0-9]{6}\+.*", name) for name in fonts)


def test_a_panel_stands_in_the_file_once(four: bytes) -> None:
    """The picture in the contents and the one on the card show the same forms."""
    with pikepdf.open(BytesIO(four)) as pdf:
        shown = [
            page.Resources.XObject[str(instruction.operands[0])]
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page, "Do")
        ]
        held = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form"]
        assert {form.objgen for form in shown} == {form.objgen for form in held}
        assert len({form.read_raw_bytes() for form in held}) == len(held)
    assert len(shown) > len(held)


def test_a_header_stands_in_the_file_once(four: bytes) -> None:
    """Pages have the stream of their header in common, and of all others each its own."""
    with pikepdf.open(BytesIO(four)) as pdf:
        streams = [each.objgen for page in list(pdf.pages)[1:] for each in list(page.obj.Contents)]
        shared = {each for each in streams if streams.count(each) > 1}
        assert len(shared) == 1
        assert all(shared & {each.objgen for each in list(page.obj.Contents)} for page in list(pdf.pages)[1:])


def test_what_marks_nothing_is_shared_by_pages_of_one_height() -> None:
    """The same boxes on a taller page are other operators, for a page's numbers run up from its lower edge."""
    boxes = (Rule(20, 30, 100, 0, 0.5, INK),)
    pages = [Page(number, 200, height, boxes) for number, height in enumerate((300, 300, 400), 1)]
    document = document_of(plan_of("supports"))
    with pikepdf.open(BytesIO(draw_pages(pages, document, Marks(()), Source(family(), {}, STAMP)))) as pdf:
        first, second, taller = (page.obj.Contents[0] for page in pdf.pages)
        assert first.objgen == second.objgen
        assert first.read_bytes() != taller.read_bytes()


def test_the_data_of_every_stream_end_where_they_should(four: bytes) -> None:
    """A return and a line feed part them from the keyword, so that a return at their end is not taken for one."""
    assert four.count(b"endstream") == four.count(b"\r\nendstream\nendobj")


def test_links_lead_where_they_say(four: bytes) -> None:
    """Every link has a destination that exists."""
    with pikepdf.open(BytesIO(four)) as pdf:
        names = {str(name).lstrip("/") for name in pdf.Root.Dests} if "/Dests" in pdf.Root else set()
        links = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        assert len(links) > 10
        for link in links:
            assert isinstance(link.Dest, pikepdf.Array) or str(link.Dest).lstrip("/") in names


def test_extracted_text_has_no_holes(four: bytes) -> None:
    """A reader gets words with spaces between them and no NUL."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(four)]
    text = "\n".join(pages)
    assert "\x00" not in text
    assert "\ufffd" not in text
    assert "Numb, tingling or odd feeling" in text


def test_the_same_input_gives_the_same_bytes() -> None:
    """Built twice, the files are equal to the last byte."""
    plan = plan_of("sitting", "bridge")
    assert pdf_of(plan) == pdf_of(plan)


@pytest.mark.parametrize("variable", ["RL_pageCompression", "RL_useA85", "RL_invariant"])
def test_settings_from_outside_change_nothing(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    """ReportLab's variables, already read, are overruled."""
    plan = plan_of("sitting")
    expected = pdf_of(plan)
    monkeypatch.setattr(rl_config, variable.removeprefix("RL_"), 1 if variable == "RL_useA85" else 0)
    assert pdf_of(plan) == expected
