"""Print runs: each handout as it was, what they share once, nothing that does not print, and memory that stays flat."""

import io
import os
import tracemalloc
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from PIL import Image

from handoutgen import __version__
from handoutgen.output.files import made_here
from handoutgen.output.merged import print_run
from tests.content_streams import content_of, streams_of
from tests.foreign import A5, changed, numbered, words
from tests.shipped import pdf_of, plan_of

NAME, ASCII_NAME = "Zoë A. Person", "A. Person"


@lru_cache(maxsize=1)
def zoe() -> bytes:
    return pdf_of(plan_of("clamshell", "bridge", patient=NAME, region="GB"))


@lru_cache(maxsize=1)
def ben() -> bytes:
    """The same exercises for somebody whose name needs other letters."""
    return pdf_of(plan_of("clamshell", "bridge", patient="Jürgen Q. Sample", region="GB"))


@lru_cache(maxsize=1)
def sheet() -> bytes:
    """A short handout on other paper."""
    return pdf_of(plan_of("clamshell", patient="B. Person", region="US", paper="letter", edition="sheet"))


def run_of(*handouts: bytes, title: str = "Print run", duplex: bool = True) -> bytes:
    file = io.BytesIO()
    with print_run(file, title, duplex=duplex) as run:
        for handout in handouts:
            run.add(handout)
    return file.getvalue()


def opened(content: bytes) -> Pdf:
    return pikepdf.open(io.BytesIO(content))


def sizes(content: bytes) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_size() for page in document]


def pictures(content: bytes) -> Iterator[Image.Image]:
    """The pages of a PDF as pixels."""
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            yield page.render(scale=0.6).to_pil()


def streams(pdf: Pdf) -> list[pikepdf.Stream]:
    return [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]


def content_of_pages(pdf: Pdf) -> list[bytes]:
    return [content_of(page) for page in pdf.pages if "/Contents" in page]


def test_pages_are_those_of_the_handouts() -> None:
    """Words, sizes and pixels of every page are those of the handouts, in their order."""
    handouts = (zoe(), sheet(), ben())
    printed = run_of(*handouts, duplex=False)
    assert [page for each in handouts for page in words(each)] == words(printed)
    assert [size for each in handouts for size in sizes(each)] == sizes(printed)
    expected = (picture for each in handouts for picture in pictures(each))
    for number, (before, after) in enumerate(zip(expected, pictures(printed), strict=True), 1):
        assert before == after, f"page {number}"


@pytest.mark.parametrize("duplex", [False, True])
def test_file_is_sound(duplex: bool) -> None:
    """A reader of PDF has nothing to complain of."""
    with opened(run_of(zoe(), sheet(), ben(), numbered(1), duplex=duplex)) as pdf:
        assert [] == pdf.check_pdf_syntax()
        assert [] == pdf.get_warnings()
        assert "1.7" == pdf.pdf_version


def test_begins_on_a_fresh_sheet() -> None:
    """In duplex, an empty page of the same size follows an odd number of pages, and those alone."""
    printed = run_of(numbered(1), numbered(2, (300, 400)), numbered(3, (400, 300)), duplex=True)
    assert ["page 1", "", "page 1", "page 2", "page 1", "page 2", "page 3", ""] == words(printed)
    assert [A5] * 2 + [(300, 400)] * 2 + [(400, 300)] * 4 == sizes(printed)
    assert (255, 255) == list(pictures(printed))[1].convert("L").getextrema()


def test_one_sided() -> None:
    """Printed on one side, no page is added, and the printer is asked for one side."""
    printed = run_of(numbered(1), numbered(3), duplex=False)
    assert ["page 1", "page 1", "page 2", "page 3"] == words(printed)
    with opened(printed) as pdf:
        assert {"/Duplex": "/Simplex", "/PrintScaling": "/None"} == dict(pdf.Root.ViewerPreferences.items())


def test_empty_page_has_the_size_that_shows() -> None:
    """An empty page is cut, turned and enlarged as the page before it."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.CropBox, page.Rotate, page.UserUnit = Array([20, 240, 220, 544]), 90, 2

    first, second = sizes(run_of(changed(numbered(1), change), duplex=True))
    assert first == second != A5


def test_counts_its_pages() -> None:
    """The run knows how many pages it has, with the empty ones."""
    with print_run(io.BytesIO(), "", duplex=True) as run:
        run.add(numbered(3))
        assert 4 == run.pages


def test_what_handouts_share_is_there_once() -> None:
    """No two streams of the file hold the same, and there are as many figures as in both handouts together."""
    with opened(run_of(zoe(), ben())) as pdf, opened(zoe()) as one, opened(ben()) as other:
        held = [(each.get("/Subtype"), each.read_raw_bytes()) for each in streams(pdf)]
        assert len(set(held)) == len(held)
        figures = {each.read_raw_bytes() for of in (one, other) for each in streams(of) if "/BBox" in each}
        assert len(figures) == sum("/BBox" in each for each in streams(pdf)) > 0


def test_a_handout_again_adds_only_pages() -> None:
    """The same handout once more brings its page objects and no other."""
    with opened(run_of(sheet(), sheet())) as once, opened(run_of(*[sheet()] * 4)) as twice:
        assert len(twice.objects) - len(once.objects) == len(twice.pages) - len(once.pages)


def test_subsets_of_a_font_have_names_of_their_own() -> None:
    """No two font files go by one name, by which a printer might take one for the other."""
    with opened(run_of(zoe(), ben())) as pdf:
        fonts = [each for each in pdf.objects if isinstance(each, Dictionary) and "/FontDescriptor" in each]
        named = {(str(each.FontDescriptor.FontName), each.FontDescriptor.FontFile2.objgen) for each in fonts}
        assert all(each.BaseFont == each.FontDescriptor.FontName for each in fonts)
    names, files = zip(*named, strict=True)
    assert len(named) == len(set(names)) == len(set(files)) > 2
    assert {"HandoutSans-Bold", "HandoutSans-Regular"} == {name.partition("+")[2] for name in names}


def test_nothing_is_tagged_or_attached() -> None:
    """Tags, links, outlines, metadata and attachments stay behind."""
    with opened(run_of(zoe(), sheet())) as pdf:
        assert {"/Type", "/Pages", "/ViewerPreferences"} == set(pdf.Root.keys())
        held = {key for each in pdf.objects if isinstance(each, Dictionary | pikepdf.Stream) for key in each}
        kinds = {str(each.get("/Type")) for each in pdf.objects if isinstance(each, Dictionary | pikepdf.Stream)}
    gone = {"/Annots", "/StructParent", "/StructParents", "/Tabs", "/MarkInfo", "/Metadata", "/Outlines", "/AF", "/EF"}
    assert set() == held & {*gone, "/Properties", "/AA", "/PieceInfo", "/Author", "/CreationDate"}
    assert set() == kinds & {"/StructElem", "/Annot", "/ObjStm", "/Metadata", "/Filespec", "/OutputIntent"}


def talkative(pdf: Pdf) -> None:
    """The patient's name wherever a file may hold words that do not print."""
    pdf.docinfo["/Title"] = NAME
    pdf.Root.Lang = String(NAME)
    pdf.Root.Metadata = pdf.make_stream(NAME.encode(), Type=Name.Metadata, Subtype=Name.XML)
    page = pdf.pages[0]
    page.PieceInfo = Dictionary(Note=String(NAME))
    page.Metadata = pdf.make_stream(NAME.encode("utf-16-be"))
    page.Annots = Array([pdf.make_indirect(Dictionary(Subtype=Name.Text, Contents=String(NAME), Rect=Array([0] * 4)))])
    (figure, *_) = [each for each in streams(pdf) if "/BBox" in each]
    figure.Metadata = pdf.make_stream(NAME.encode("latin-1"))
    figure.PieceInfo = Dictionary(Note=String(ASCII_NAME))
    attached = pdf.make_stream(NAME.encode(), Type=Name.EmbeddedFile)
    pdf.Root.AF = Array([pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary(F=attached)))])


def strings(value: Any) -> Iterator[bytes]:
    """The strings in an object, without those that it refers to."""
    if isinstance(value, String):
        yield bytes(value)
    elif isinstance(value, Dictionary | pikepdf.Stream | Array):
        inner: list[Any] = list(value if isinstance(value, Array) else value.values())
        for each in inner:
            if not getattr(each, "is_indirect", False):
                yield from strings(each)


def test_the_patients_name_is_on_the_page_alone() -> None:
    """In no encoding is the name in the file, but for the content of the pages, which has it as often as before."""
    handout = changed(zoe(), talkative)
    assert any(NAME in page for page in words(handout))
    spelt = [name.encode(as_) for name in (NAME, ASCII_NAME) for as_ in ("utf-8", "utf-16-be", "utf-16-le", "latin-1")]
    content = run_of(handout, handout)
    with opened(content) as pdf, opened(handout) as before:
        drawn = {stream.objgen for page in pdf.pages for stream in streams_of(page)}
        held = [each.read_bytes() for each in streams(pdf) if each.objgen not in drawn]
        held += [said for each in pdf.objects for said in strings(each)]
        once = sum(each.count(ASCII_NAME.encode()) for each in content_of_pages(before))
        assert 2 * once == sum(each.count(ASCII_NAME.encode()) for each in content_of_pages(pdf)) > 0
    assert [] == [name for name in spelt for each in (content, *held) if name in each]


def test_what_the_file_says_of_itself(tmp_path: Path) -> None:
    """It has the title that it was given and its producer, by which the program knows it as its own."""
    path = tmp_path / "run.pdf"
    path.write_bytes(run_of(numbered(1), title="Montag (früh) – 月曜"))
    assert made_here(path)
    with pikepdf.open(path) as pdf:
        said = {name: str(value) for name, value in pdf.docinfo.items()}
        asked = dict(pdf.Root.ViewerPreferences.items())
    assert {"/Title": "Montag (früh) – 月曜", "/Producer": f"handoutgen {__version__}"} == said
    assert {"/Duplex": "/DuplexFlipLongEdge", "/PrintScaling": "/None"} == asked


def test_same_bytes() -> None:
    """The same handouts give the same bytes, and other handouts another identifier."""
    assert run_of(zoe(), sheet()) == run_of(zoe(), sheet())
    with opened(run_of(numbered(1))) as one, opened(run_of(numbered(2))) as other:
        assert one.trailer.ID[0] == one.trailer.ID[1] != other.trailer.ID[0]


def test_what_pages_inherit() -> None:
    """A page has the size, the turn and the fonts of the node above it, unless it has its own."""

    def change(pdf: Pdf) -> None:
        first, second = pdf.pages
        pdf.Root.Pages.update({"/_esources": first.Resources, "/_ediaBox": Array([0, 0, 300, 600]), "/_otate": 90})
        for page in (first, second):
            del page.Resources
            del page.Rotate
        del first.MediaBox

    handout = changed(numbered(2), change, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    for name in (b"Resources", b"MediaBox", b"Rotate"):  # what pikepdf saves, it does not let inherit
        handout = handout.replace(b"/_" + name[1:], b"/" + name)
    printed = run_of(handout)
    assert [(600, 300), (595, 420)] == sizes(handout) == sizes(printed)
    assert ["page 1", "page 2"] == words(printed)
    assert list(pictures(handout)) == list(pictures(printed))


def test_page_tree_is_balanced() -> None:
    """No node has more than fifty children, each counts its pages, and the pages are in order."""
    with opened(run_of(*[numbered(130)] * 20)) as pdf:
        numbers = [number for page in pdf.pages for number in content_of(page).split(b"page ")[1:]]
        levels = [[pdf.Root.Pages]]
        while levels[-1][0].Type == Name.Pages:
            levels.append([kid for node in levels[-1] for kid in _kids(node)])
        assert [1, 2, 52, 2600] == [len(level) for level in levels]
        assert [2600] * 3 == [sum(int(node.Count) for node in level) for level in levels[:3]]
        assert "/Parent" not in pdf.Root.Pages
    assert list(range(1, 131)) * 20 == [int(each.partition(b")")[0]) for each in numbers]


def _kids(node: Any) -> list[Any]:
    kids = list(node.Kids)
    assert len(kids) <= 50
    assert all(kid.Parent.objgen == node.objgen for kid in kids)
    return kids


def test_no_handouts() -> None:
    """A run of nothing is a PDF without pages."""
    with opened(run_of()) as pdf:
        assert 0 == len(pdf.pages)
        assert [] == pdf.check_pdf_syntax()


def test_memory_stays_flat() -> None:
    """Three hundred handouts take hardly more memory than one: some bytes a page."""
    with Path(os.devnull).open("wb") as file, print_run(file, "", duplex=True) as run:
        run.add(sheet())
        tracemalloc.start()
        try:
            run.add(sheet())
            _, one = tracemalloc.get_traced_memory()
            for _ in range(300):
                run.add(sheet())
            _, many = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert many - one < 300 * 200


def test_is_written_as_it_comes() -> None:
    """A handout's pages are in the file before the next one comes, and the file need not seek."""
    source, target = os.pipe()
    with os.fdopen(source, "rb") as reader, os.fdopen(target, "wb", buffering=0) as writer:
        with print_run(writer, "Print run", duplex=True) as run:
            run.add(numbered(1))
            begun = reader.read1(65536)
            run.add(numbered(2))
        writer.close()
        rest = reader.read()
    assert 2 == begun.count(b"/Type /Page ")
    assert run_of(numbered(1), numbered(2)) == begun + rest


def test_is_not_ended_after_an_error() -> None:
    """Where the block fails, the file has no end, so that nobody takes it for whole."""
    file = io.BytesIO()
    with pytest.raises(KeyError), print_run(file, "", duplex=True) as run:
        run.add(numbered(1))
        raise KeyError
    assert b"startxref" not in file.getvalue()


class Indirect(NamedTuple):
    """A value that is an object of its own."""

    value: Any


class Data(NamedTuple):
    """A stream."""

    entries: dict[str, Any]
    data: bytes


NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1).map("/{}".format)
REALS = st.decimals(-(10**9), 10**9, places=5)
STRINGS = st.binary() | st.text(r"ab()\<>").map(str.encode)
PLAIN = st.booleans() | st.integers(-(2**31), 2**31 - 1) | REALS | NAMES.map(Name) | STRINGS.map(String)
ENTRIES = st.sampled_from("ABCDEFGH").map("/X{}".format) | NAMES.map("/X{}".format)
VALUES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner | st.none(), max_size=5)
        | st.dictionaries(ENTRIES, inner, max_size=5)
        | inner.map(Indirect)
        | st.builds(Data, st.dictionaries(ENTRIES, inner, max_size=3), st.binary())
    ),
    max_leaves=12,
)


def made(value: Any, pdf: Pdf) -> Any:
    """A value as an object of a PDF."""
    match value:
        case Indirect(inner):
            return pdf.make_indirect(made(inner, pdf))
        case Data(entries, data):
            return pdf.make_stream(data, {key: made(each, pdf) for key, each in entries.items()})
        case list():
            return Array([made(each, pdf) for each in value])
        case dict():
            return Dictionary({key: made(each, pdf) for key, each in value.items()})
    return value


def read(value: Any) -> Any:
    """What an object says, with all that it refers to: equal if it says the same."""
    if isinstance(value, pikepdf.Stream):
        entries = {key: read(each) for key, each in value.items() if key != "/Length"}
        return "stream", entries, value.read_raw_bytes()
    if isinstance(value, Dictionary):
        return {key: read(each) for key, each in value.items()}
    if isinstance(value, Array):
        return [read(each) for each in value]
    if isinstance(value, Name | String):
        return type(value), bytes(value)
    return ("number", Decimal(value)) if isinstance(value, int | Decimal) and not isinstance(value, bool) else value


def carried(value: Any) -> tuple[Any, Any]:
    """What an object says in a handout, and what in a print run."""
    with opened(numbered(1)) as pdf:
        pdf.pages[0].Resources.Properties = Dictionary(P=made(value, pdf))
        file = io.BytesIO()
        pdf.save(file)
    with opened(file.getvalue()) as before, opened(run_of(file.getvalue())) as after:
        assert [] == after.check_pdf_syntax()
        first, second = (read(each.pages[0].Resources.Properties.P) for each in (before, after))
    return first, second


@given(VALUES)
def test_objects_say_what_they_said(value: Any) -> None:
    """Whatever an object holds, it holds in the print run."""
    before, after = carried(value)
    assert before == after


@pytest.mark.parametrize(
    "spelt",
    [
        b"/caf#e9#20#2f#23",
        b"<< /caf#e9 1 /a#28b 2 >>",
        b"(\\(a\\\\b\\) \\\\)",
        b"(\\(a\\\\b\\)\\r\\n\\t\\000)",
        b"[-0.0 .5 -.25 100 1000.0 0.0000000001 -12345678.90 0.10]",
        b"[null true false << >> [] ()]",
        b"<< /Type /Font /BaseFont /ABCDEF+None /Subtype /Type1 >>",
    ],
)
def test_odd_spellings(spelt: bytes) -> None:
    """Names of any bytes, strings with brackets, numbers with needless digits and a font without a file are kept."""
    before, after = carried(Object.parse(spelt))
    assert before == after


def test_numbers_are_short() -> None:
    """A number has no digit more than it needs."""

    def change(pdf: Pdf) -> None:
        pdf.pages[0].MediaBox = Object.parse(b"[0.0 -0.0 420.50 00595]")

    assert b"/MediaBox [0 0 420.5 595]" in run_of(changed(numbered(1), change))
