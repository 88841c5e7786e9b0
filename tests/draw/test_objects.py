from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.objects import Raw, Run, Stream, pack_small_objects


def file_with(count: int) -> tuple[bytes, list[int]]:
    """A file of one page with so many small objects, and their numbers."""
    file = BytesIO()
    canvas = Canvas(file, invariant=1, pdfVersion=(1, 7))
    pack_small_objects(canvas._doc)
    numbers = [Raw(canvas._doc, b"<</Order %d>>" % order).number for order in range(count)]
    canvas.showPage()
    canvas.save()
    return file.getvalue(), numbers


@pytest.mark.parametrize("count", [0, 1, 200, 201, 450])
def test_every_small_object_is_found_by_its_number(count: int) -> None:
    """However many object streams they take."""
    file, numbers = file_with(count)
    with pikepdf.open(BytesIO(file)) as pdf:
        assert list(range(count)) == [int(pdf.get_object((number, 0)).Order) for number in numbers]
        assert (1, []) == (len(pdf.pages), pdf.check_pdf_syntax())


def test_small_objects_stand_in_object_streams() -> None:
    """None is written by itself, and what the program knows its files by is."""
    file, _ = file_with(450)
    assert 3 == file.count(b"/Type/ObjStm")
    assert b"/Order" not in file
    assert b"/Producer" in file


def test_a_small_object_may_be_filled_in_later() -> None:
    """Objects name each other, so all have numbers before any has its bytes."""
    file = BytesIO()
    canvas = Canvas(file)
    pack_small_objects(canvas._doc)
    one, other = Raw(canvas._doc), Raw(canvas._doc)
    one.data = f"<</Next {other.reference}>>".encode("ascii")
    other.data = b"<</Order 7>>"
    canvas.showPage()
    canvas.save()
    with pikepdf.open(file) as pdf:
        assert 7 == int(pdf.get_object((one.number, 0)).Next.Order)


def test_a_run_has_numbers_one_after_another() -> None:
    """What stands beside it has others."""
    file = BytesIO()
    canvas = Canvas(file)
    pack_small_objects(canvas._doc)
    before, run, after = Raw(canvas._doc, b"<<>>"), Run(canvas._doc, 2), Raw(canvas._doc, b"<<>>")
    run.data = [b"<</Order 1>>", b"<</Order 2>>"]
    canvas.showPage()
    canvas.save()
    assert list(range(before.number, after.number + 1)) == [before.number, *run.numbers, after.number]
    with pikepdf.open(file) as pdf:
        assert [1, 2] == [int(pdf.get_object((number, 0)).Order) for number in run.numbers]


def test_a_run_that_is_not_filled_in_is_an_error() -> None:
    """No object gets the bytes of another."""
    canvas = Canvas(BytesIO())
    pack_small_objects(canvas._doc)
    Run(canvas._doc, 2).data = [b"<<>>"]
    canvas.showPage()
    with pytest.raises(ValueError, match="2 objects have the bytes of 1"):
        canvas.save()


def test_a_stream_stands_as_it_was_given() -> None:
    """By itself, under the name that ReportLab knows it by."""
    file = BytesIO()
    canvas = Canvas(file)
    pack_small_objects(canvas._doc)
    Stream(canvas._doc, b"<</Length 4>>\nstream\nq Q \nendstream\n", "mine")
    number, _ = canvas._doc.idToObjectNumberAndVersion["mine"]
    canvas.showPage()
    canvas.save()
    with pikepdf.open(file) as pdf:
        assert b"q Q " == pdf.get_object((number, 0)).read_raw_bytes()


def test_the_same_objects_give_the_same_bytes() -> None:
    """Numbers, places and compression follow from the objects alone."""
    assert file_with(30) == file_with(30)
