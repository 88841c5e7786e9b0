"""Faults made on purpose: each is an error when it is drawn, or is found in the file by our own check."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from handoutgen.compose.structure import Element, structure
from handoutgen.draw.document import Source, draw, draw_pages
from handoutgen.draw.element_forms import parts_in
from handoutgen.draw.tags import Marks, TagError
from handoutgen.layout.boxes import Link, TextLine
from handoutgen.layout.document import Layout
from tests.draw.structure_check import faults
from tests.shipped import STAMP, document_of, family, four_topics, layout_of, plan_of

# ------------------------------------------------------------------ while it is drawn


def without(layout: Layout, kind: type[TextLine | Link]) -> Layout:
    """The pages without their first box of a kind that belongs to a leaf."""
    lost = next(box for page in layout.pages for box in page.boxes if isinstance(box, kind) and box.key)
    pages = tuple(
        page._replace(boxes=tuple(box for box in page.boxes if box != lost), stretches=()) for page in layout.pages
    )
    return layout._replace(pages=pages)


@pytest.mark.parametrize(("kind", "message"), [(TextLine, "are never drawn: front.clinic"), (Link, "but not in both")])
def test_what_is_never_drawn_is_an_error(kind: type[TextLine | Link], message: str) -> None:
    """A leaf of the tree without its words on a page, or a link without its area."""
    document = document_of(plan_of("supports"))
    layout, _ = layout_of(document)
    with pytest.raises(TagError, match=message):
        draw(without(layout, kind), document, Source(family(), {}, STAMP))


def test_a_leaf_without_an_element_is_an_error() -> None:
    """Nothing is drawn that the tree does not know."""
    marks = Marks(())
    marks.new_page()
    with pytest.raises(TagError, match="stray is drawn but stands in no structure element"):
        marks.beginning("stray", 0)


def test_a_leaf_that_is_noted_without_an_element_is_an_error() -> None:
    """What was recorded for another tree is found when the file is written."""
    document = document_of(plan_of("supports"))
    layout, _ = layout_of(document)
    marks = Marks(parts_in(structure(document)))
    marks.new_page()
    marks.mark(["stray"])
    with pytest.raises(TagError, match="stray is drawn but stands in no structure element"):
        draw_pages(layout.pages, document, marks, Source(family(), {}, STAMP))


def test_a_leaf_in_two_elements_is_an_error() -> None:
    """A key is used once in the tree."""
    document = document_of(plan_of("supports"))
    layout, _ = layout_of(document)
    tree = structure(document)
    twice = tree._replace(kids=(*tree.kids, Element("P", ("front.title",))))
    with pytest.raises(TagError, match=r"front\.title stands in two structure elements"):
        draw_pages(layout.pages, document, Marks(parts_in(twice)), Source(family(), {}, STAMP))


# ------------------------------------------------------------------ in the file

Change = Callable[[pikepdf.Pdf], None]


def tampered(change: Change) -> list[str]:
    """What our check finds in the four topics after a change to the opened file."""
    with pikepdf.open(BytesIO(four_topics())) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out)
    return faults(out.getvalue())


def on_the_first_page(old: bytes, new: bytes) -> Change:
    """The first of some operators on the first page replaced by others."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_coalesce()
        data = pdf.pages[0].Contents.read_bytes()
        assert re.search(old, data, re.DOTALL)
        pdf.pages[0].Contents = pdf.make_stream(re.sub(old, new, data, count=1, flags=re.DOTALL))

    return change


def elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[pikepdf.Dictionary]:
    """Every structure element of a type."""
    return (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == kind)


def held(element: pikepdf.Dictionary) -> list[Any]:
    """What an element holds: numbers of marked contents, references to them and to annotations, elements."""
    return list(element.K)


def shift(pdf: pikepdf.Pdf) -> None:
    """Every marked content of the first page gets the element of the one after it."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1] = pikepdf.Array([*list(numbers[1])[1:], numbers[1][0]])


def unlink(pdf: pikepdf.Pdf) -> None:
    """No element holds its link's annotation."""
    for link in elements(pdf, "/Link"):
        link.K = pikepdf.Array([kid for kid in held(link) if isinstance(kid, int) or kid.get("/Type") != "/OBJR"])


def take_the_areas(pdf: pikepdf.Pdf) -> None:
    """The pages lose the annotations that the tree names."""
    for page in pdf.pages:
        if "/Annots" in page:
            del page.Annots


def silence(pdf: pikepdf.Pdf) -> None:
    """Links do not say where they lead."""
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            del annotation["/Contents"]


def mute(pdf: pikepdf.Pdf) -> None:
    """A picture says nothing to whoever cannot see it."""
    for figure in elements(pdf, "/Figure"):
        del figure["/Alt"]


def behead(pdf: pikepdf.Pdf) -> None:
    """The headers of tables become cells like any other."""
    for header in elements(pdf, "/TH"):
        header.S = pikepdf.Name.TD


def unscope(pdf: pikepdf.Pdf) -> None:
    """Headers do not say whether they head a row or a column."""
    for header in elements(pdf, "/TH"):
        del header["/A"]


def lower(pdf: pikepdf.Pdf) -> None:
    """The sections begin two levels below the title."""
    for heading in elements(pdf, "/H2"):
        heading.S = pikepdf.Name.H3


def write_in_a_form(pdf: pikepdf.Pdf) -> None:
    """A form is shown under one mark, so what is in it must be paths alone."""
    form = next(item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form")
    form.write(b"BT /F1 9 Tf (hidden) Tj ET")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        pytest.param(on_the_first_page(rb"/Artifact BMC", rb""), "paints outside of every mark", id="untagged paths"),
        pytest.param(on_the_first_page(rb"/P <<[^>]*>> BDC", rb""), "paints outside of every mark", id="untagged text"),
        pytest.param(on_the_first_page(rb"/H1 <<.*?EMC", rb""), "which is not there", id="text never drawn"),
        pytest.param(
            on_the_first_page(rb"/H1 <</MCID \d+>> BDC", rb"/Artifact BMC"), "which is not there", id="text as artifact"
        ),
        pytest.param(on_the_first_page(rb"/MCID 3>>", rb"/MCID 4>>"), "is marked 2 times", id="a number used twice"),
        pytest.param(on_the_first_page(rb"EMC", rb""), "a mark stands in another", id="a mark that is never closed"),
        pytest.param(shift, "another element in the parent tree", id="a shifted parent tree"),
        pytest.param(unlink, "a Link has no annotation", id="a link element without its annotation"),
        pytest.param(unlink, "a link stands in no Link element", id="a link annotation without its element"),
        pytest.param(take_the_areas, "an annotation that is on no page", id="a link that leads from nowhere"),
        pytest.param(silence, "does not say where it leads", id="a link without words"),
        pytest.param(mute, "no alternative text", id="a picture without words"),
        pytest.param(behead, "a Table has no header", id="a table without headers"),
        pytest.param(unscope, "a Table has no header with a scope", id="headers of neither rows nor columns"),
        pytest.param(lower, "level 3 follows one of level 1", id="a heading level left out"),
        pytest.param(write_in_a_form, "a form holds Tj", id="text in a form"),
    ],
)
def test_a_file_that_is_tampered_with_is_found(change: Change, fault: str) -> None:
    """Our own check says what is wrong."""
    assert any(fault in found for found in tampered(change))


def test_a_whole_file_has_no_faults() -> None:
    """The file that all others are made from is clean."""
    assert tampered(lambda pdf: None) == []
