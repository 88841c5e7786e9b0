"""The imposed PDF, cut apart and read; what it asks of the printer, and what it leaves behind."""

import io
from math import isclose, pi
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image, ImageChops

from handoutgen.imposition.sheets import Flip, Options, Sheet, Side, impose
from handoutgen.output.files import made_here
from handoutgen.output.foreign import Foreign, read_foreign
from handoutgen.output.imposed import Duplex, imposed_pdf
from handoutgen.units import A4, LETTER
from tests.foreign import changed, cut_apart, halves, note, numbered, words

PLAIN = Options(A4, marks=False)


def sheets_of(content: bytes, options: Options = PLAIN) -> tuple[Foreign, tuple[Sheet, ...]]:
    """A PDF, and the sheets that its pages are imposed on."""
    foreign = read_foreign(content)
    assert isinstance(foreign, Foreign), foreign
    return foreign, impose([page.size for page in foreign.pages], options)


def sides_of(sheets: tuple[Sheet, ...]) -> list[Side]:
    return [side for sheet in sheets for side in sheet]


def imposed(content: bytes, options: Options = PLAIN, duplex: Duplex = Duplex.SHORT_EDGE) -> bytes:
    """A PDF as a booklet, fronts and backs in turn."""
    foreign, sheets = sheets_of(content, options)
    return imposed_pdf(foreign, sides_of(sheets), duplex)


def shown(content: bytes, page: int, scale: float = 0.5) -> Image.Image:
    """A page of a PDF as grey pixels, ``scale`` of them to a point."""
    with pypdfium2.PdfDocument(content) as document:
        image: Image.Image = document[page].render(scale=scale).to_pil().convert("L")
        return image


@pytest.mark.parametrize("flip", Flip)
@pytest.mark.parametrize("count", range(1, 25))
def test_read_as_a_reader_would(count: int, flip: Flip) -> None:
    """Printed on both sides, cut from the file and folded, each page is read in its turn, and no page on its head."""
    printed = halves(imposed(numbered(count), PLAIN._replace(flip=flip)))
    read = cut_apart(printed[::2], printed[1::2], flip.value)
    expected = [f"page {number}" for number in range(1, count + 1)]
    assert expected == [text for text, _ in read if text]
    assert expected == [text for text, _ in read[:count]]
    turned = pi if flip is Flip.LONG else 0.0
    assert {0.0} == {angle for side in printed[::2] for text, angle in side if text}
    assert all(isclose(turned, angle, abs_tol=1e-3) for side in printed[1::2] for text, angle in side if text)


def test_signatures_are_read_one_after_the_other() -> None:
    """Each signature, folded by itself, holds the pages that come next."""
    printed = halves(imposed(numbered(24), PLAIN._replace(signature=2)))
    read = [cut_apart(printed[at : at + 4 : 2], printed[at + 1 : at + 4 : 2], "short") for at in (0, 4, 8)]
    assert [f"page {number}" for number in range(1, 25)] == [text for signature in read for text, _ in signature]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_page_looks_as_in_a_viewer(rotation: int) -> None:
    """A page that is turned, cut and enlarged by its file stands in the booklet as a viewer shows it."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.CropBox = Array([20, 240, 220, 544])
        page.Rotate, page.UserUnit = rotation, 1.25
        page.contents_add(b"0 0 420 300 re f 40 440 60 48 re f")

    content = changed(numbered(1), change)
    foreign, sheets = sheets_of(content, PLAIN._replace(paper=LETTER))
    (placement,) = sheets[0].front.placements
    viewed = shown(content, 0, 1.25)
    side = shown(imposed_pdf(foreign, [sheets[0].front], Duplex.SHORT_EDGE), 0, 1.0)
    left, bottom = round(placement.x), round(LETTER.width - placement.y)
    got = side.crop((left, bottom - viewed.height, left + viewed.width, bottom))
    assert (0, 255) == viewed.getextrema()
    most = ImageChops.difference(viewed.reduce(4), got.reduce(4)).getextrema()[1]
    assert most == pytest.approx(0, abs=30)


def black(pdf: Pdf) -> None:
    """Fill each page, and more."""
    for page in pdf.pages:
        page.contents_add(b"-99 -99 999 999 re f")


def test_no_ink_leaves_the_trim() -> None:
    """Pages of full ink leave white what is cut off at the fore-edge, and a blank neighbour."""
    content = imposed(changed(numbered(9), black), PLAIN._replace(thickness=9.0))
    inked = [shown(content, at, 1.0).point(lambda grey: 255 * (grey < 128)).getbbox() for at in range(6)]
    fold = A4.height / 2
    edges = [(box[0], box[2]) if box else None for box in inked]
    expected = [(fold, 842), (0, fold), (fold, 833), (9, 833), (18, 824), (18, 824)]
    assert expected == [pytest.approx(each, abs=1.5) for each in edges]


def test_trim_box() -> None:
    """Each page of the file tells its trim box, which gets narrower from sheet to sheet."""
    with pikepdf.open(io.BytesIO(imposed(numbered(12), PLAIN._replace(thickness=1.0)))) as pdf:
        boxes = [[round(float(each), 2) for each in page.TrimBox.as_list()] for page in pdf.pages]
    assert [[at // 2, 0, round(A4.height - at // 2, 2), round(A4.width, 2)] for at in range(6)] == boxes


def test_marks_are_drawn() -> None:
    """The marks stand on the fold of the outside, and nowhere else."""
    plain, marked = imposed(numbered(8)), imposed(numbered(8), PLAIN._replace(marks=True))
    changes = [ImageChops.difference(shown(plain, at), shown(marked, at)).getbbox() for at in range(4)]
    assert [None] * 3 == changes[1:]
    assert changes[0] is not None
    left, top, right, bottom = changes[0]
    fold = A4.height / 4
    assert fold - 2 < left < right < fold + 2
    assert (0, 298) == (top, bottom)


@pytest.mark.parametrize("duplex", Duplex)
def test_asks_of_the_printer(duplex: Duplex) -> None:
    """The file asks for its kind of duplex and for no scaling, and its pages are the paper laid on its side."""
    with pikepdf.open(io.BytesIO(imposed(numbered(4), duplex=duplex))) as pdf:
        preferences = pdf.Root.ViewerPreferences
        assert (duplex.value, "/None") == (str(preferences.Duplex), str(preferences.PrintScaling))
        assert {(842, 595)} == {tuple(round(float(each)) for each in page.mediabox[2:]) for page in pdf.pages}


def busy(pdf: Pdf) -> None:
    """Everything of a PDF that does not print."""
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.OpenAction = script
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.pages[0].AA = Dictionary(O=script)
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=script)
    pdf.pages[0].Annots = Array([pdf.make_indirect(link), note(pdf, "printed", 4)])
    attached = pdf.make_stream(b"attached", Type=Name.EmbeddedFile)
    files = Dictionary(Names=Array([String("a.txt"), Dictionary(Type=Name.Filespec, EF=Dictionary(F=attached))]))
    pdf.Root.Names = Dictionary(EmbeddedFiles=files)


def test_what_does_not_print_is_left_behind() -> None:
    """Scripts, links, attachments and tags are gone; a note that prints is there."""
    content = imposed(changed(numbered(4), busy))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert {"/Type", "/Pages", "/ViewerPreferences"} == set(pdf.Root.keys())
        held = {key for each in pdf.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream) for key in each}
    assert set() == held & {"/A", "/AA", "/Annots", "/AcroForm", "/EF", "/JS", "/StructParents", "/OpenAction"}
    assert any("printed" in text for text in words(content))


def test_hidden_layers_stay_hidden() -> None:
    """A layer that a viewer hides is hidden in the booklet too."""

    def change(pdf: Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        pdf.pages[0].Resources.Properties = Dictionary(Draft=layer)
        pdf.pages[0].contents_add(b"/OC /Draft BDC 0 0 420 595 re f EMC")

    assert shown(imposed(numbered(1)), 0) == shown(imposed(changed(numbered(1), change)), 0)


def test_what_the_file_says_of_itself(tmp_path: Path) -> None:
    """The title is kept and the producer is this program, by which it knows the file as its own."""
    path = tmp_path / "booklet.pdf"
    path.write_bytes(imposed(numbered(4)))
    assert made_here(path)
    with pikepdf.open(path) as pdf:
        said = {name: str(value) for name, value in pdf.docinfo.items()}
    assert {"/Title", "/Producer"} == set(said)
    assert "Numbers" == said["/Title"]
    assert said["/Producer"].startswith("handoutgen ")


@pytest.mark.parametrize("version", ["1.4", "1.7", "2.0"])
def test_version(version: str) -> None:
    """The file has the version that it needs, for duplex and for its pages."""
    source = changed(numbered(4), lambda pdf: None, force_version=version)
    with pikepdf.open(io.BytesIO(imposed(source))) as pdf:
        assert max("1.7", version) == pdf.pdf_version


def test_same_bytes() -> None:
    """The same input gives the same bytes."""
    assert imposed(numbered(6)) == imposed(numbered(6))
