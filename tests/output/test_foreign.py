"""PDFs of other programs are read for what prints, or refused in words."""

import io
from math import isclose
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen.canvas import Canvas

from handoutgen.imposition.sheets import Box, Size
from handoutgen.output.foreign import Foreign, read_foreign
from handoutgen.output.unreadable import Unreadable
from tests.foreign import changed, note, numbered

ONE = numbered(1)


def opened(content: bytes) -> Foreign:
    """A PDF that can be read."""
    foreign = read_foreign(content)
    assert isinstance(foreign, Foreign), foreign
    return foreign


def page_with(**entries: object) -> Foreign:
    """A PDF whose page has some entries set."""

    def change(pdf: Pdf) -> None:
        for name, value in entries.items():
            pdf.pages[0][f"/{name}"] = Array(value) if isinstance(value, list) else value

    return opened(changed(ONE, change))


@pytest.mark.parametrize(
    ("entries", "box", "size"),
    [
        ({}, Box(0, 0, 420, 595), Size(420, 595)),
        ({"MediaBox": [10, 20, 110, 220]}, Box(10, 20, 110, 220), Size(100, 200)),
        ({"MediaBox": [110, 220, 10, 20]}, Box(10, 20, 110, 220), Size(100, 200)),
        ({"CropBox": [10, 20, 110, 999]}, Box(10, 20, 110, 595), Size(100, 575)),
        ({"CropBox": [900, 900, 999, 999]}, Box(0, 0, 420, 595), Size(420, 595)),
        ({"CropBox": [10, 20, 10, 999]}, Box(0, 0, 420, 595), Size(420, 595)),
        ({"TrimBox": [10, 20, 110, 220]}, Box(0, 0, 420, 595), Size(420, 595)),
        ({"Rotate": 90}, Box(0, 0, 420, 595), Size(595, 420)),
        ({"Rotate": -90}, Box(0, 0, 420, 595), Size(595, 420)),
        ({"Rotate": 180}, Box(0, 0, 420, 595), Size(420, 595)),
        ({"Rotate": 45}, Box(0, 0, 420, 595), Size(420, 595)),
        ({"UserUnit": 2}, Box(0, 0, 420, 595), Size(840, 1190)),
        ({"UserUnit": 0}, Box(0, 0, 420, 595), Size(420, 595)),
        ({"MediaBox": [0, 0, 14400, 14400]}, Box(0, 0, 14400, 14400), Size(14400, 14400)),
        ({"MediaBox": [0, 0, 0, 0]}, Box(0, 0, 612, 792), Size(612, 792)),
        ({"MediaBox": [0, 0, 420]}, Box(0, 0, 612, 792), Size(612, 792)),
        ({"MediaBox": [0, 0, String("420"), 595]}, Box(0, 0, 612, 792), Size(612, 792)),
    ],
)
def test_page_as_a_viewer_shows_it(entries: dict[str, object], box: Box, size: Size) -> None:
    """The crop box within the media box, turned, in points; Letter where a page has no usable size."""
    foreign = page_with(**entries)
    (page,) = foreign.pages
    assert (box, size) == (page.box, page.size)
    assert list(box) == [float(each) for each in page.form.BBox.as_list()]


def test_inherited() -> None:
    """What stands in the page tree holds for the pages below it."""

    def change(pdf: Pdf) -> None:
        for name, value in (
            ("/Rotate", 270),
            ("/MediaBox", Array([0, 0, 300, 400])),
            ("/CropBox", Array([0, 0, 300, 200])),
        ):
            pdf.Root.Pages[name] = value
            if name in pdf.pages[0]:
                del pdf.pages[0][name]

    page = opened(changed(ONE, change)).pages[0]
    assert (270, Size(200, 300)) == (page.rotation, page.size)


@pytest.mark.parametrize(
    ("change", "title"),
    [
        (lambda pdf: None, "Numbers"),
        (lambda pdf: pdf.docinfo.update({"/Title": "Zażółć"}), "Zażółć"),
        (lambda pdf: pdf.docinfo.update({"/Title": 3}), ""),
    ],
)
def test_title(change: object, title: str) -> None:
    """The title is kept."""
    assert title == opened(changed(ONE, change)).title  # type: ignore[arg-type]


def test_title_in_the_metadata() -> None:
    """Where the document information has no title, the metadata's counts."""

    def change(pdf: Pdf) -> None:
        with pdf.open_metadata() as metadata:
            metadata["dc:title"] = "Leaflet"
        del pdf.docinfo["/Title"]

    assert "Leaflet" == opened(changed(ONE, change)).title


def locked(owner: str, user: str) -> bytes:
    return changed(ONE, lambda pdf: None, encryption=pikepdf.Encryption(owner=owner, user=user))


def no_pages(pdf: Pdf) -> None:
    del pdf.pages[0]


def bad_content(pdf: Pdf) -> None:
    stream = pdf.make_stream(b"")
    stream.write(b"no deflated data", filter=Name.FlateDecode)
    pdf.pages[1].Contents = stream


REFUSED = {
    "password": (locked(owner="a", user="b"), "pdf-locked", "This file is locked with a password."),
    "protected": (locked(owner="a", user=""), "pdf-locked", "Whoever made this file has protected it against changes."),
    "empty": (b"", "pdf-damaged", "This file is damaged, or is no PDF."),
    "text": (b"Hello", "pdf-damaged", "This file is damaged, or is no PDF."),
    "half": (ONE[: len(ONE) // 2], "pdf-damaged", "This file is damaged, or is no PDF."),
    "no pages": (changed(ONE, no_pages), "pdf-empty", "This file has no pages."),
    "content": (
        changed(numbered(3), bad_content, compress_streams=False),
        "pdf-damaged",
        "Page 2 of this file is damaged.",
    ),
    "lost page": (
        changed(numbered(3), lambda pdf: None, qdf=True).replace(b"    5 0 R\n", b"   99 0 R\n"),
        "pdf-damaged",
        "This file is damaged: some of its pages are lost.",
    ),
    "XFA": (
        changed(ONE, lambda pdf: pdf.Root.update({"/NeedsRendering": True})),
        "pdf-form",
        "This file is a form that only Adobe's own programs can show (XFA).",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What cannot be placed is refused in words, with what to do, and nothing is written past them."""
    content, code, message = REFUSED[name]
    refused = read_foreign(content)
    assert isinstance(refused, Unreadable)
    assert (code, message) == refused[:2]
    assert refused.hint.endswith(".")
    assert ("", "") == capfd.readouterr()


def test_mended() -> None:
    """A file whose table of objects is wrong is read all the same, and known for it."""
    foreign = opened(ONE.replace(b"startxref", b"startxrfe"))
    assert (1, True) == (len(foreign.pages), foreign.mended)
    assert not opened(ONE).mended


def form(value: str, **entries: object) -> bytes:
    """A page with a text field that holds a value; its own look and what else the form says are set by ``entries``."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(420, 595), invariant=1)
    canvas.acroForm.textfield(
        name="note", x=50, y=400, width=150, height=90, value=value, fieldFlags="multiline", fontSize=12
    )
    canvas.showPage()
    canvas.save()

    def change(pdf: Pdf) -> None:
        pdf.Root.AcroForm.update({f"/{name}": value for name, value in entries.items()})
        if entries:
            del pdf.pages[0].Annots[0].AP

    return changed(file.getvalue(), change)


def drawn(foreign: Foreign) -> str:
    """All that the page of a PDF draws, with what its forms draw."""
    return _content(foreign.pages[0].form)


def _content(form: pikepdf.Object) -> str:
    inner: Any = form.get("/Resources", Dictionary()).get("/XObject", {})
    return "\n".join([form.read_bytes().decode("latin-1"), *(_content(each) for each in dict(inner).values())])


def test_fields_are_drawn() -> None:
    """What stands in a field is part of the page."""
    assert "Every morning" in drawn(opened(form("Every morning")))


def test_fields_without_a_look_get_one() -> None:
    """A field that leaves its look to the viewer is drawn as one draws it, long values in several lines."""
    text = drawn(opened(form("Walk a little on most days, and a little more from week to week.", NeedAppearances=True)))
    lines = [line for line in text.splitlines() if line.endswith("Tj")]
    assert len(lines) > 2
    assert "week to week" in "".join(lines).replace("(", "").replace(") Tj", "")


def annotated(pdf: Pdf) -> None:
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([60, 400, 160, 420]),
        A=Dictionary(S=Name.URI, URI=String("https://example.org")),
    )
    notes = [note(pdf, "printed", 4), note(pdf, "hidden", 2), note(pdf, "screen", 0)]
    pdf.pages[0].Annots = Array([pdf.make_indirect(link), *notes])


def test_notes_that_print() -> None:
    """A note that is meant for paper is drawn; a hidden one and one for the screen are not."""
    text = drawn(opened(changed(ONE, annotated)))
    assert [True, False, False] == [f"({word})" in text for word in ("printed", "hidden", "screen")]


HOSTILE = st.sampled_from([b"null", b"true", b"(x)", b"/Name", b"[]", b"<<>>", b"-1", b"9" * 400, b"1 0 R", b"99 0 R"])


@settings(deadline=None)
@given(data=st.data())
def test_hostile(data: st.DataObject) -> None:
    """Whatever stands in the place of a value, a PDF is read or refused."""
    content = changed(form("x"), annotated, qdf=True)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        name = content.rfind(b"  /", 0, at)
        end = content.find(b"\n", name)
        key = content[name:end].split(b" ")[2] if 0 <= name < end else b"%"
        content = content[: max(name, 0)] + b"  " + key + b" " + data.draw(HOSTILE) + content[end:]
    foreign = read_foreign(content)
    if isinstance(foreign, Foreign):
        assert all(page.size.width > 0 and page.size.height > 0 for page in foreign.pages)
        assert all(isclose(page.unit, page.unit) for page in foreign.pages)
