"""``handoutgen impose``."""

import os
import shutil
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Run
from tests.cli.process import start
from tests.foreign import cut_apart, halves, numbered, words

posix = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")


@pytest.fixture
def leaflet(desk: Path) -> Path:
    """A PDF of five A5 pages on the desk."""
    path = desk / "leaflet.pdf"
    path.write_bytes(numbered(5))
    return path


def names(desk: Path) -> list[str]:
    return sorted(path.name for path in desk.iterdir())


def test_booklet_beside_its_source(run: Run, desk: Path, leaflet: Path) -> None:
    """Without -o the booklet lies beside its source, and what to do with it is told."""
    result = run("impose", "leaflet.pdf")
    assert (0, "") == (result.exit_code, result.stdout)
    assert [
        "Wrote leaflet.booklet.pdf (5 pages and 3 blank on 2 sheets, A4)",
        "Print it on both sides, turned over on the short edge, at 100 %.",
    ] == result.stderr.splitlines()
    assert ["leaflet.booklet.pdf", "leaflet.pdf"] == names(desk)
    printed = halves((desk / "leaflet.booklet.pdf").read_bytes())
    read = cut_apart(printed[::2], printed[1::2], "short")
    assert [*(f"page {number}" for number in range(1, 6)), "", "", ""] == [text for text, _ in read]


def test_options(run: Run, desk: Path, leaflet: Path) -> None:
    """Paper, edge, signatures, back cover and marks are as asked for."""
    leaflet.write_bytes(numbered(9))
    asked = ("--paper", "letter", "--flip", "long", "--signature", "2", "--back-cover", "--no-marks")
    result = run("impose", leaflet, *asked, "-o", "out.pdf")
    assert 0 == result.exit_code, result.stderr
    assert "turned over on the long edge" in result.stderr
    assert "Fold the sheets in piles of 2, 1." in result.stderr
    printed = halves((desk / "out.pdf").read_bytes())
    last = cut_apart(printed[4::2], printed[5::2], "long")
    assert ["", "", "", "page 9"] == [text for text, _ in last]
    with pikepdf.open(desk / "out.pdf") as pdf:
        assert [0, 0, 792, 612] == [int(each) for each in pdf.pages[0].mediabox.as_list()]
        assert b" m " not in pdf.pages[0].Contents.read_bytes()


def test_lengths(run: Run, desk: Path, leaflet: Path) -> None:
    """The margin at the fold and the paper's thickness are in millimetres."""
    run("impose", leaflet, "--binding-margin", "8.5", "--paper-thickness", "0.5", "-o", "out.pdf")
    with pikepdf.open(desk / "out.pdf") as pdf:
        assert [0.5 * 72 / 25.4] == pytest.approx([float(pdf.pages[2].TrimBox[0])], abs=1e-4)
        scale = float(pdf.pages[0].Contents.read_bytes().split(b" n ")[1].split()[0])
    assert (148.5 - 8.5) / 25.4 * 72 / 420 == pytest.approx(scale, abs=1e-6)


def test_by_hand(run: Run, desk: Path, leaflet: Path) -> None:
    """For a printer of one side there are fronts, backs and a slip, and the slip is named."""
    result = run("impose", leaflet, "--duplex", "manual", "-o", "b.pdf")
    assert 0 == result.exit_code, result.stderr
    assert ["b.back.pdf", "b.front.pdf", "b.slip.pdf", "leaflet.pdf"] == names(desk)
    assert "Print b.slip.pdf first: it says how to feed the paper." in result.stderr
    assert ["page 4 page 5", "page 2"] == words((desk / "b.back.pdf").read_bytes())


def test_quiet(run: Run, leaflet: Path) -> None:
    """Asked to be quiet, it says nothing."""
    assert ("", "") == (run("impose", leaflet, "--quiet").stderr, run("impose", leaflet, "-q").stdout)


def test_own_handout(run: Run, desk: Path) -> None:
    """A handout of this program becomes a booklet on its own paper; title and privacy are kept."""
    run("build", "sitting", "--patient", "Ann Person", "--paper", "letter", "-o", "h.pdf")
    result = run("impose", "h.pdf")
    assert "Letter)" in result.stderr
    with pikepdf.open(desk / "h.pdf") as source, pikepdf.open(desk / "h.booklet.pdf") as pdf:
        assert str(source.docinfo["/Title"]) == str(pdf.docinfo["/Title"])
        assert "Person" not in " ".join(str(value) for value in pdf.docinfo.values())


def test_overwrites_its_own_alone(run: Run, desk: Path, leaflet: Path) -> None:
    """A booklet of this program is replaced; somebody else's file is not, unless that is asked for."""
    for options in ((), ("--duplex", "manual")):
        assert [0, 0] == [run("impose", leaflet, "-o", "out.pdf", *options).exit_code for _ in range(2)]
    for name in ("out.pdf", "out.back.pdf"):
        (desk / name).write_bytes(b"somebody else's")
    before = (desk / "out.front.pdf").stat().st_mtime_ns
    for options in ((), ("--duplex", "manual")):
        result = run("impose", leaflet, "-o", "out.pdf", *options)
        assert (2, True) == (result.exit_code, "was not made by this program" in result.stderr)
    assert before == (desk / "out.front.pdf").stat().st_mtime_ns
    assert [0, 0] == [
        run("impose", leaflet, "-o", "out.pdf", "--force", *more).exit_code for more in ((), ("--duplex", "manual"))
    ]


@posix
@pytest.mark.parametrize("output", ["leaflet.pdf", "./leaflet.pdf", "link.pdf", "hard.pdf"])
def test_never_over_its_source(run: Run, desk: Path, leaflet: Path, output: str) -> None:
    """The file that the booklet is made of is not overwritten, by whatever name, even by force."""
    os.link(leaflet, desk / "hard.pdf")
    (desk / "link.pdf").symlink_to(leaflet)
    before = leaflet.read_bytes()
    result = run("impose", leaflet, "-o", output, "--force")
    assert (2, before) == (result.exit_code, leaflet.read_bytes())
    assert "is the file that the booklet is made of" in result.stderr


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"Hello", numbered(2)[:400]])
def test_no_pdf(run: Run, desk: Path, content: bytes) -> None:
    """What cannot be read is a problem of the file: one line, status 1, and nothing is written."""
    (desk / "a.pdf").write_bytes(content)
    result = run("impose", "a.pdf")
    assert (1, ["a.pdf"]) == (result.exit_code, names(desk))
    assert ["a.pdf:1:1: ", "1 problem."] == [result.stderr[:11], result.stderr.splitlines()[1]]


def test_too_thick(run: Run, desk: Path, leaflet: Path) -> None:
    """Sheets that cannot be folded as one are a problem with its way out, and nothing is written."""
    leaflet.write_bytes(numbered(88))
    result = run("impose", leaflet, "--paper-thickness", "0.5")
    assert (1, ["leaflet.pdf"]) == (result.exit_code, names(desk))
    assert "--signature 10." in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Missing argument 'FILE'"),
        (("none.pdf",), "File 'none.pdf' does not exist."),
        ((".",), "File '.' is a directory."),
        (("leaflet.pdf", "-o", "none/a.pdf"), "none is not there."),
        (("leaflet.pdf", "-o", "."), ". is a folder."),
        (("leaflet.pdf", "-o", ".", "--duplex", "manual"), ". is a folder."),
        (("leaflet.pdf", "--paper", "a3"), "'a3' is not one of"),
        (("leaflet.pdf", "--signature", "0"), "'--signature'"),
        (("leaflet.pdf", "--paper-thickness", "nan"), "It is no length."),
        (("leaflet.pdf", "--paper-thickness", "-1"), "'--paper-thickness'"),
        (("leaflet.pdf", "--binding-margin", "inf"), "'--binding-margin'"),
    ],
)
def test_wrong_use(run: Run, desk: Path, leaflet: Path, arguments: tuple[str, ...], says: str) -> None:
    """Wrong use is told with what to do, and nothing is written."""
    result = run("impose", *arguments)
    assert (2, ["leaflet.pdf"]) == (result.exit_code, names(desk))
    assert says in result.stderr


def test_device(run: Run, desk: Path) -> None:
    """A device is no file to make a booklet of."""
    result = run("impose", "/dev/zero", "-o", "a.pdf")
    assert (2, []) == (result.exit_code, names(desk))


def test_same_bytes(run: Run, desk: Path, leaflet: Path) -> None:
    """The same file gives the same booklet each time, wherever it lies."""
    (desk / "other").mkdir()
    shutil.copy(leaflet, desk / "other")
    made = []
    for folder in (desk, desk / "other"):
        process = start("impose", folder / "leaflet.pdf")
        process.communicate()
        made.append((folder / "leaflet.booklet.pdf").read_bytes())
    assert made[0] == made[1]
