"""A file that travels in a handout, and what the standards want of it."""

import hashlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.attachments import Attachment, write_attachment
from handoutgen.draw.objects import pack_small_objects
from tests.content_streams import content_of
from tests.draw.structure_check import faults
from tests.draw.test_tags import differences, verdicts
from tests.foreign import changed
from tests.shipped import CLINIC, STAMP, document_of, pdf_of, plan_of

PLAN = Attachment(
    "plan.yaml", b"choose: [bridge]\nside: left\n", "application/yaml", "The plan that this handout was made from."
)


@pytest.fixture(scope="module")
def handout() -> bytes:
    """A handout that carries its plan."""
    return pdf_of(plan_of("bridge", side="left"), attachment=PLAN)


def carrying(attachment: Attachment, stamp: int = STAMP) -> bytes:
    """A PDF of one empty page that carries a file."""
    file = BytesIO()
    canvas = Canvas(file, invariant=1, pdfVersion=(1, 7))
    pack_small_objects(canvas._doc)
    canvas.showPage()
    write_attachment(canvas, attachment, stamp)
    canvas.save()
    return file.getvalue()


def test_the_file_and_what_is_said_of_it(handout: bytes) -> None:
    """Its bytes, media type, size, checksum and date; its name twice, what it is, and that the handout came from it."""
    with pikepdf.open(BytesIO(handout)) as pdf:
        held: Any = pdf.Root.AF[0]
        stream = held.EF.F
        assert 1 == len(pdf.Root.AF)
        assert (stream.objgen, held.objgen) == (held.EF.UF.objgen, pdf.Root.Names.EmbeddedFiles.Names[1].objgen)
        assert PLAN.data == stream.read_bytes()
        assert ("/EmbeddedFile", "/application/yaml") == (stream.Type, stream.Subtype)
        assert (len(PLAN.data), "D:20260101000000+00'00'") == (stream.Params.Size, str(stream.Params.ModDate))
        assert hashlib.md5(PLAN.data).digest() == bytes(stream.Params.CheckSum)
        assert ("/Filespec", "/Source") == (held.Type, held.AFRelationship)
        assert ["plan.yaml"] * 3 == [str(held.F), str(held.UF), str(pdf.Root.Names.EmbeddedFiles.Names[0])]
        assert PLAN.description == str(held.Desc)
    assert b"/Subtype/application#2Fyaml" in handout


def test_it_is_accessible_and_archivable(handout: bytes, tmp_path: object) -> None:
    """PDF/UA-1 and PDF/A-3a in one file, with marks and words as without the attachment."""
    assert verdicts(handout, tmp_path) == []
    assert faults(handout) == []
    assert differences(handout, document_of(plan_of("bridge", side="left"), CLINIC)) == []


def lacking(path: tuple[str | int, ...]) -> Callable[[pikepdf.Pdf], None]:
    """A change that takes an entry out of the catalogue, or of what it holds."""

    def change(pdf: pikepdf.Pdf) -> None:
        held: Any = pdf.Root
        for step in path[:-1]:
            held = held[step]
        del held[path[-1]]

    return change


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        pytest.param(("/AF",), "ASSOCIATION", id="associated with nothing"),
        pytest.param(("/AF", 0, "/AFRelationship"), "AF-RELATIONSHIP", id="no relation"),
        pytest.param(("/AF", 0, "/F"), "F-AND-UF", id="no name"),
        pytest.param(("/AF", 0, "/UF"), "F-AND-UF", id="no Unicode name"),
        pytest.param(("/AF", 0, "/EF", "/F", "/Subtype"), "MIME", id="no media type"),
    ],
)
def test_the_validator_sees_attachments(
    path: tuple[str | int, ...], rule: str, handout: bytes, tmp_path: object
) -> None:
    """A file that lacks what PDF/A-3 asks for is found."""
    reports = verdicts(changed(handout, lacking(path)), tmp_path)
    assert any(f"{rule}-001" in report for report in reports)


def test_it_stands_in_the_file_once(handout: bytes) -> None:
    """One stream and one specification, and nothing else of the file is lost for them."""
    plain = pdf_of(plan_of("bridge", side="left"))
    with pikepdf.open(BytesIO(handout)) as pdf, pikepdf.open(BytesIO(plain)) as without:
        kinds = [
            str(each.get("/Type")) for each in pdf.objects if isinstance(each, pikepdf.Stream | pikepdf.Dictionary)
        ]
        assert (1, 1, []) == (kinds.count("/EmbeddedFile"), kinds.count("/Filespec"), pdf.check_pdf_syntax())
        assert 3 == len(list(pdf.objects)) - len(list(without.objects))  # with the name tree
        assert {"/AF", "/Names"} == set(pdf.Root.keys()) - set(without.Root.keys())
        assert set(without.Root.keys()) < set(pdf.Root.keys())
        assert [content_of(page) for page in pdf.pages] == [content_of(page) for page in without.pages]


def test_a_handout_without_one_names_none() -> None:
    """Neither the catalogue nor any object speaks of files."""
    with pikepdf.open(BytesIO(pdf_of(plan_of("supports")))) as pdf:
        assert set() == {"/AF", "/Names"} & set(pdf.Root.keys())


def test_the_same_input_gives_the_same_bytes(handout: bytes) -> None:
    """With the file that it carries, a handout is the same to the last byte."""
    assert handout == pdf_of(plan_of("bridge", side="left"), attachment=PLAN)


TEXT = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=40)


@given(TEXT, st.binary(max_size=2000), TEXT)
def test_any_file_comes_out_as_it_went_in(name: str, data: bytes, description: str) -> None:
    """Whatever it holds and is called."""
    with pikepdf.open(BytesIO(carrying(Attachment(name, data, "text/plain", description)))) as pdf:
        ((key, held),) = pdf.attachments.items()
        assert (name, name, description) == (key, held.filename, held.description)
        assert data == held.get_file().read_bytes()


@pytest.mark.parametrize(
    ("mime", "name"),
    [("text/plain", b"/text#2Fplain"), ("image/svg+xml", b"/image#2Fsvg+xml"), ("a/b#(c)", b"/a#2Fb#23#28c#29")],
)
def test_a_media_type_is_a_name(mime: str, name: bytes) -> None:
    """What would end a name is written by its number."""
    assert b"/Subtype" + name + b"/" in carrying(PLAN._replace(mime=mime))


@pytest.mark.parametrize(
    ("stamp", "date"), [(0, "D:19700101000000+00'00'"), (1_000_000_000, "D:20010909014640+00'00'")]
)
def test_its_date_is_the_stamp(stamp: int, date: str) -> None:
    """No clock is read."""
    with pikepdf.open(BytesIO(carrying(PLAN, stamp))) as pdf:
        assert date == str(pdf.Root.AF[0].EF.F.Params.ModDate)
