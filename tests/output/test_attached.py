"""What travels in a PDF is taken out of it, whoever saved it since, or refused in words."""

import io
import struct
import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String

from handoutgen.draw.attachments import Attachment
from handoutgen.imposition.sheets import Options, impose
from handoutgen.output.attached import LARGEST, attached
from handoutgen.output.foreign import Foreign, read_foreign
from handoutgen.output.imposed import Duplex, imposed_pdf
from handoutgen.output.merged import print_run
from handoutgen.output.unreadable import Unreadable
from handoutgen.units import A4
from tests.foreign import changed, numbered
from tests.shipped import pdf_of, plan_of

NAME = "plan.yaml"
DATA = b"choose: [supports]\n" * 9


@lru_cache(maxsize=1)
def handout() -> bytes:
    """A handout that carries its plan."""
    attachment = Attachment(NAME, DATA, "application/yaml", "The plan that this handout was made from.")
    return pdf_of(plan_of("supports"), attachment=attachment)


def saved(**how: Any) -> bytes:
    """The handout as another program saves it."""
    return changed(handout(), lambda pdf: None, **how)


def locked(owner: str, user: str) -> bytes:
    return saved(encryption=pikepdf.Encryption(owner=owner, user=user))


SAVED: dict[str, dict[str, Any]] = {
    "unpacked": {"qdf": True},
    "packed": {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "recompress_flate": True},
    "linearized": {"linearize": True},
    "not compressed": {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.all},
    "protected": {"encryption": pikepdf.Encryption(owner="a", user="")},
    "protected long ago": {"encryption": pikepdf.Encryption(owner="a", user="", R=3, aes=False, metadata=False)},
}


def test_taken_out() -> None:
    """It comes out of a handout as it went in."""
    assert DATA == attached(handout(), NAME)


@pytest.mark.parametrize("way", SAVED)
def test_other_programs_keep_it(way: str) -> None:
    """However the file was saved, as long as it opens without a password."""
    assert DATA == attached(saved(**SAVED[way]), NAME)


def test_none() -> None:
    """A PDF without attachments, or with others, has none of that name."""
    assert attached(numbered(1), NAME) is None
    assert attached(handout(), "other.yaml") is None


# ------------------------------------------------------------------ name trees


def holding(tree: Any, data: bytes = DATA, **entries: Any) -> bytes:
    """A PDF with a name tree made of one file's specification; ``entries`` are those of the file's stream."""

    def change(pdf: Pdf) -> None:
        stream = pdf.make_stream(data, Type=Name.EmbeddedFile, **entries)
        file = Dictionary(Type=Name.Filespec, F=String(NAME), EF=Dictionary(F=stream))
        pdf.Root.Names = Dictionary(EmbeddedFiles=tree(pdf, pdf.make_indirect(file)))

    return changed(numbered(1), change, compress_streams=False)


def leaf(pdf: Pdf, file: Any) -> Any:
    """A tree of one node."""
    return Dictionary(Names=Array([String("1"), file]))


def deep(pdf: Pdf, file: Any) -> Any:
    """The file stands last in the lowest of many nodes."""
    node = Dictionary(Names=Array([String("0"), Dictionary(F=String("a")), String("1"), file]))
    for _ in range(50):
        node = Dictionary(Kids=Array([Dictionary(Names=Array()), pdf.make_indirect(node)]))
    return node


def by_its_key(pdf: Pdf, file: Any) -> Any:
    """The specification has no name, but the tree does."""
    del file.F
    return Dictionary(Names=Array([String(NAME), file]))


@pytest.mark.parametrize("tree", [leaf, deep, by_its_key])
def test_found_in_a_tree(tree: Any) -> None:
    """By the name in its specification or in the tree, wherever it stands."""
    assert DATA == attached(holding(tree), NAME)


def in_circles(pdf: Pdf, file: Any) -> Any:
    """Every node holds the whole tree twice."""
    kids = pdf.make_indirect(Array())
    kids.append(Dictionary(Kids=kids))
    kids.append(Dictionary(Kids=kids))
    return Dictionary(Kids=kids)


def broken(pdf: Pdf, file: Any) -> Any:
    """Where there should be nodes and specifications, there are none."""
    return Dictionary(Kids=Array([1, String("x"), Dictionary(Names=Array([file]))]), Names=Array([2, 3, String("x")]))


@pytest.mark.parametrize("tree", [in_circles, broken, lambda pdf, file: Array([file]), lambda pdf, file: 7])
def test_not_found_in_a_broken_tree(tree: Any) -> None:
    """A tree that goes round in circles, or is none, holds nothing."""
    assert attached(holding(tree), NAME) is None


# ------------------------------------------------------------------ refused


def bomb(size: int) -> bytes:
    """A PDF whose catalogue leads to an object in a stream that is unpacked to so many bytes."""
    packed = zlib.compress(b"1 0 <<>>" + b" " * size, 9)
    stream = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(packed), packed)
    bodies = {2: stream, 3: b"<</Type/Pages/Kids[]/Count 0>>", 4: b"<</Type/Catalog/Pages 3 0 R/Names 1 0 R>>"}
    file, entry, places = b"%PDF-1.7\n", struct.Struct(">BIH"), [(0, 0, 0xFFFF), (2, 2, 0)]
    for number, body in bodies.items():
        places.append((1, len(file), 0))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(entry.pack(*place) for place in (*places, (1, len(file), 0)))
    head = b"<</Type/XRef/Size 6/W[1 4 2]/Root 4 0 R/Length %d>>" % len(table)
    return file + b"5 0 obj\n%b\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (head, table, len(file))


def packed(data: bytes, **entries: Any) -> bytes:
    return holding(leaf, data, Filter=Name.FlateDecode, **entries)


DAMAGED = ("pdf-damaged", "This file is damaged, or is no PDF.")
TOO_LARGE = ("attachment-too-large", "What is attached to this PDF is larger than 256 kB.")
SPOILED = ("attachment-damaged", "What is attached to this PDF is damaged, or packed in an unknown way.")


def unstreamed(pdf: Pdf) -> None:
    """The specification leads to no file."""
    pdf.Root.AF[0].EF = Dictionary()


REFUSED: dict[str, tuple[Callable[[], bytes], tuple[str, str]]] = {
    "nothing": (lambda: b"", DAMAGED),
    "no PDF": (lambda: DATA, DAMAGED),
    "cut short": (lambda: handout()[: len(handout()) // 2], DAMAGED),
    "a bomb of objects": (lambda: bomb(100_000_000), DAMAGED),
    "password": (lambda: locked(owner="a", user="b"), ("pdf-locked", "This file is locked with a password.")),
    "too large": (lambda: holding(leaf, bytes(LARGEST + 1)), TOO_LARGE),
    "too large when unpacked": (lambda: packed(zlib.compress(bytes(LARGEST + 1))), TOO_LARGE),
    "a bomb": (lambda: packed(zlib.compress(bytes(100_000_000), 9)), TOO_LARGE),
    "not deflated": (lambda: packed(DATA), SPOILED),
    "deflated in part": (lambda: packed(zlib.compress(DATA)[:-6]), SPOILED),
    "packed otherwise": (lambda: holding(leaf, Filter=Name.LZWDecode), SPOILED),
    "packed twice": (lambda: holding(leaf, Filter=Array([Name.FlateDecode] * 2)), SPOILED),
    "predicted": (lambda: packed(zlib.compress(DATA), DecodeParms=Dictionary(Predictor=15)), SPOILED),
    "no file": (lambda: changed(handout(), unstreamed), SPOILED),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What cannot be taken out is refused in words, with what to do, and nothing is written past them."""
    content, said = REFUSED[name]
    refused = attached(content(), NAME)
    assert isinstance(refused, Unreadable)
    assert said == refused[:2]
    assert refused.hint.endswith(".")
    assert ("", "") == capfd.readouterr()


@pytest.mark.parametrize("data", [b"", bytes(LARGEST)])
def test_up_to_the_largest(data: bytes) -> None:
    """An empty file and the largest are taken, packed or not."""
    assert [data, data] == [attached(holding(leaf, data), NAME), attached(packed(zlib.compress(data)), NAME)]


def test_limits_are_put_back() -> None:
    """What bounds qpdf here bounds nothing else."""
    before = pikepdf.settings.get_qpdf_limits()
    attached(handout(), NAME)
    attached(b"", NAME)
    assert before == pikepdf.settings.get_qpdf_limits()


# ------------------------------------------------------------------ printed


def booklet(content: bytes) -> bytes:
    """The sheets of a booklet."""
    foreign = read_foreign(content)
    assert isinstance(foreign, Foreign)
    sheets = impose([page.size for page in foreign.pages], Options(A4))
    return imposed_pdf(foreign, [side for sheet in sheets for side in sheet], Duplex.SHORT_EDGE)


def run(content: bytes) -> bytes:
    """A print run of one handout."""
    file = io.BytesIO()
    with print_run(file, "Handouts", duplex=True) as prints:
        prints.add(content)
    return file.getvalue()


@pytest.mark.parametrize("printed", [booklet, run])
def test_what_is_printed_carries_nothing(printed: Any) -> None:
    """Sheets of a booklet and print runs are for a printer, and hold nobody's plan."""
    content = printed(handout())
    assert attached(content, NAME) is None
    with pikepdf.open(io.BytesIO(content)) as pdf:
        held = {key for each in pdf.objects if isinstance(each, Dictionary | pikepdf.Stream) for key in each}
        streams = [each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)]
    assert set() == held & {"/AF", "/EF", "/Names", "/Params", "/UF"}
    assert not any(DATA in each for each in streams)


# ------------------------------------------------------------------ hostile

HOSTILE = [
    b"null",
    b"true",
    b"(x)",
    b"/Name",
    b"[]",
    b"<<>>",
    b"-1",
    b"9" * 400,
    b"1 0 R",
    b"99 0 R",
    b"(\xfe\xff\xd8)",
]


@lru_cache(maxsize=1)
def unpacked() -> tuple[bytes, int]:
    """A file as text that carries another, and where what leads to it begins."""
    content = changed(holding(deep, zlib.compress(DATA), Filter=Name.FlateDecode), lambda pdf: None, qdf=True)
    return content, content.index(b"/EmbeddedFiles")


def sane(content: bytes) -> bool:
    """Whether something is taken out that is not too large, or nothing, or it is refused."""
    found = attached(content, NAME)
    return len(found) <= LARGEST if isinstance(found, bytes) else found is None or isinstance(found, Unreadable)


@settings(deadline=None)
@given(data=st.data())
def test_hostile_values(data: st.DataObject) -> None:
    """Whatever stands in the place of a value, there is an answer."""
    content, first = unpacked()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(first, len(content) - 1))
        name = content.rfind(b"  /", 0, at)
        end = content.find(b"\n", name)
        key = content[name:end].split(b" ")[2] if 0 <= name < end else b"%"
        content = content[: max(name, 0)] + b"  " + key + b" " + data.draw(st.sampled_from(HOSTILE)) + content[end:]
    assert sane(content)


@settings(deadline=None)
@given(data=st.data())
def test_hostile_bytes(data: st.DataObject) -> None:
    """Whichever bytes of a handout are others, or lost, there is an answer."""
    content = bytearray(data.draw(st.sampled_from([handout(), unpacked()[0]])))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=40))
    assert sane(bytes(content))
