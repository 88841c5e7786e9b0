"""The pages of a file and the tree that holds them."""

from io import BytesIO
from typing import Any

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.objects import Raw, Stream, pack_small_objects, use_form
from handoutgen.draw.pages import begin_pages, finish_pages, page_numbers, show_page
from handoutgen.draw.streams import Form, compressed_stream, plain_stream

FORM = Form("one", compressed_stream(b"/Type/XObject/Subtype/Form/BBox[0 0 1 1]", b"x\x9c\x03\x00\x00\x00\x00\x01"))


def two_pages() -> tuple[bytes, list[int]]:
    """A file of two pages, the first with two streams and a form, the second with an annotation; the pages' numbers."""
    file = BytesIO()
    canvas = Canvas(file, invariant=1, pdfVersion=(1, 7))
    pdf: Any = canvas._doc
    pack_small_objects(pdf)
    begin_pages(pdf)
    canvas.setPageSize((595.2756, 400))
    use_form(canvas, FORM)
    show_page(canvas, [Stream(pdf, plain_stream(b"", data), str(data)) for data in (b"q ", b"Q ")])
    canvas.setPageSize((300, 200))
    show_page(canvas, ())
    finish_pages(pdf, [(), (Raw(pdf, b"<</Type/Annot/Subtype/Text/Rect[0 0 1 1]>>").number,)])
    canvas.save()
    return file.getvalue(), page_numbers(pdf)


def test_every_page_has_its_size_content_and_resources() -> None:
    """A form stands in the resources of the pages that show it alone."""
    file, numbers = two_pages()
    with pikepdf.open(BytesIO(file)) as pdf:
        first, second = pdf.pages
        assert numbers == [first.obj.objgen[0], second.obj.objgen[0]]
        assert [595.2756, 400] == [float(side) for side in list(first.MediaBox)[2:]]
        assert [300, 200] == [float(side) for side in list(second.MediaBox)[2:]]
        assert [b"q ", b"Q "] == [stream.read_bytes() for stream in list(first.Contents)]
        assert (["/FormXob.one"], False) == (list(first.Resources.XObject.keys()), "/XObject" in second.Resources)
        assert [] == pdf.check_pdf_syntax()


def test_every_page_knows_its_annotations_and_its_place_in_the_parent_tree() -> None:
    """A page without annotations has no list of them."""
    with pikepdf.open(BytesIO(two_pages()[0])) as pdf:
        first, second = pdf.pages
        assert [0, 1] == [int(page.obj.StructParents) for page in pdf.pages]
        assert (False, 1) == ("/Annots" in first, len(second.obj.Annots))
        assert {"/S"} == {str(page.obj.Tabs) for page in pdf.pages}
