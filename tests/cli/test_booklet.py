"""``handoutgen build --edition booklet``."""

from pathlib import Path

import pikepdf
import pytest

from tests.cli.conftest import Run
from tests.cli.process import start
from tests.foreign import words

BOOKLET = ("build", "warning-signs", "--edition", "booklet")


def names(desk: Path) -> list[str]:
    return sorted(path.name for path in desk.iterdir())


def test_two_files(run: Run, desk: Path) -> None:
    """The booklet and its pages in order lie beside each other, and what each is for is told."""
    result = run(*BOOKLET, "--paper", "a4")
    assert (0, "") == (result.exit_code, result.stdout), result.stderr
    assert ["warning-signs-booklet.pdf", "warning-signs-booklet.reading.pdf"] == names(desk)
    with pikepdf.open("warning-signs-booklet.pdf") as pdf, pikepdf.open("warning-signs-booklet.reading.pdf") as twin:
        pages, sheets = len(twin.pages), len(pdf.pages) // 2
        assert {(842, 595)} == {tuple(round(float(each)) for each in page.mediabox[2:]) for page in pdf.pages}
        assert {(420, 595)} == {tuple(round(float(each)) for each in page.mediabox[2:]) for page in twin.pages}
        assert "/StructTreeRoot" in twin.Root
        asked = pdf.Root.ViewerPreferences
        assert ("/DuplexFlipShortEdge", "/None") == (str(asked.Duplex), str(asked.PrintScaling))
    assert pages == 4 * sheets
    assert [
        f"Wrote warning-signs-booklet.pdf ({pages} pages on {sheets} sheets, A4)",
        "Print it on both sides, turned over on the short edge, at 100 %.",
        "Wrote warning-signs-booklet.reading.pdf (its pages in order, to read on a screen)",
    ] == result.stderr.splitlines()


def test_by_hand(run: Run, desk: Path) -> None:
    """For a printer of one side there are fronts, backs and a slip, on half Letter, and the twin."""
    result = run(*BOOKLET, "--paper", "letter", "--duplex", "manual", "--signature", "1", "-o", "b.pdf")
    assert ["b.back.pdf", "b.front.pdf", "b.reading.pdf", "b.slip.pdf"] == names(desk)
    assert "Print b.slip.pdf first" in result.stderr
    assert "Fold the sheets in piles of 1, 1" in result.stderr
    with pikepdf.open("b.reading.pdf") as twin:
        assert [396, 612] == [int(each) for each in twin.pages[0].mediabox.as_list()[2:]]


def test_flip(run: Run) -> None:
    """The other edge is asked for in the file as well."""
    assert "on the long edge" in run(*BOOKLET, "--flip", "long", "-o", "b.pdf").stderr
    with pikepdf.open("b.pdf") as pdf:
        assert "/DuplexFlipLongEdge" == str(pdf.Root.ViewerPreferences.Duplex)


def test_standard_output(desk: Path) -> None:
    """Standard output takes the booklet alone, and a word says so."""
    process = start(*BOOKLET, "-o", "-")
    pdf, errors = process.communicate()
    assert (0, []) == (process.returncode, names(desk))
    assert pdf.startswith(b"%PDF-")
    assert b"This is the booklet alone." in errors


def test_all_files_or_none(run: Run, desk: Path) -> None:
    """Where one of the files is somebody else's, none is written, unless that is asked for."""
    (desk / "b.reading.pdf").write_bytes(b"somebody else's")
    assert 2 == run(*BOOKLET, "-o", "b.pdf").exit_code
    assert ["b.reading.pdf"] == names(desk)
    assert 0 == run(*BOOKLET, "-o", "b.pdf", "--force").exit_code
    assert 0 == run(*BOOKLET, "-o", "b.pdf").exit_code
    assert "Emergency now" in " ".join(words((desk / "b.reading.pdf").read_bytes()))


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("build", "sitting", "--flip", "long"), "--flip is about a booklet: add --edition booklet."),
        (("build", "sitting", "--duplex", "auto"), "--duplex is about a booklet"),
        (("build", "sitting", "--signature", "2"), "--signature is about a booklet"),
        ((*BOOKLET, "--duplex", "manual", "-o", "-"), "do not go to standard output"),
        ((*BOOKLET, "--signature", "0"), "'--signature'"),
        ((*BOOKLET, "-o", "b.pdf", "--html", "b.reading.pdf"), "b.reading.pdf is named twice"),
        (("build", "sitting", "--dpi", "50"), "--dpi is about pictures: name a folder for them with --png."),
    ],
)
def test_wrong_use(run: Run, desk: Path, arguments: tuple[str, ...], says: str) -> None:
    """What is wrong and what to do are said, the status is 2, and no file is written."""
    result = run(*arguments)
    assert (2, []) == (result.exit_code, names(desk))
    assert says in result.stderr
