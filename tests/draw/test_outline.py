"""The outline of a file: entries that know those beside, above and below them."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.objects import pack_small_objects
from handoutgen.draw.outline import Outline
from handoutgen.draw.pages import begin_pages, finish_pages, show_page


def file_with(*levels: int) -> bytes:
    """A file of a page for each entry, the entries on these levels and named by their places."""
    file = BytesIO()
    canvas = Canvas(file, invariant=1, pdfVersion=(1, 7))
    pack_small_objects(canvas._doc)
    begin_pages(canvas._doc)
    Outline(canvas._doc)
    for at, level in enumerate(levels):
        canvas.bookmarkPage(f"mark {at}", fit="XYZ", left=0, top=700, zoom=0)
        canvas.addOutlineEntry(f"Entry ({at})", f"mark {at}", level)
        show_page(canvas, ())
    finish_pages(canvas._doc, [()] * len(levels))
    canvas.save()
    return file.getvalue()


def told(holder: Any) -> list[tuple[str, int, list[Any]]]:
    """The entries below one: title, count, and those below them; each must know its parent and the one before."""
    entries, before, entry = [], None, holder.get("/First")
    while entry is not None:
        assert entry.Parent.objgen == holder.objgen
        assert (entry.Prev.objgen if "/Prev" in entry else None) == before
        entries.append((str(entry.Title), int(entry.get("/Count", 0)), told(entry)))
        before, entry = entry.objgen, entry.get("/Next")
    assert before == (holder.Last.objgen if "/Last" in holder else None)
    return entries


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((0,), [("Entry (0)", 0, [])]),
        ((0, 0), [("Entry (0)", 0, []), ("Entry (1)", 0, [])]),
        (
            (0, 1, 2, 1, 0),
            [
                ("Entry (0)", 3, [("Entry (1)", 1, [("Entry (2)", 0, [])]), ("Entry (3)", 0, [])]),
                ("Entry (4)", 0, []),
            ],
        ),
    ],
    ids=["one", "two", "nested"],
)
def test_entries_stand_below_those_of_a_lower_level(levels: tuple[int, ...], expected: object) -> None:
    """Whoever has entries below it says how many, at any level."""
    with pikepdf.open(BytesIO(file_with(*levels))) as pdf:
        outlines = pdf.Root.Outlines
        assert (expected, len(levels)) == (told(outlines), int(outlines.Count))
        assert [] == pdf.check_pdf_syntax()


def test_an_entry_leads_to_its_page() -> None:
    """At the height of its bookmark."""
    with pikepdf.open(BytesIO(file_with(0, 0))) as pdf:
        destination: Any = pdf.Root.Outlines.Last.Dest
        assert pdf.pages[1].obj.objgen == destination[0].objgen
        assert ["/XYZ", "0", "700", "0"] == [str(part) for part in list(destination)[1:]]


def test_without_entries_there_is_no_outline() -> None:
    """Nothing is shown beside the pages."""
    with pikepdf.open(BytesIO(file_with())) as pdf:
        assert "/Outlines" not in pdf.Root
