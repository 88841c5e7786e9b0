"""``handoutgen build --png``."""

from pathlib import Path

import pikepdf
from PIL import Image, ImageChops

from tests.cli.conftest import Run


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_picture_of_each_page(run: Run, desk: Path) -> None:
    """The folder is made; the pictures are numbered, of the size and fineness asked for, and say who made them."""
    result = run("build", "sitting", "--paper", "a4", "-o", "s.pdf", "--png", "pictures", "--dpi", "36")
    with pikepdf.open("s.pdf") as pdf:
        count = len(pdf.pages)
    expected = [f"s-{number:02}.png" for number in range(1, count + 1)]
    assert expected == names(desk / "pictures")
    assert [f"Wrote s.pdf ({count} pages, A4)", f"Wrote {count} pictures to pictures"] == result.stderr.splitlines()
    with Image.open(desk / "pictures" / "s-01.png") as image:
        assert ((298, 421), "handoutgen") == (image.size, image.info["Software"])
        assert [36, 36] == [round(dots) for dots in image.info["dpi"]]
        assert ImageChops.invert(image.convert("L")).getbbox()


def test_pages_differ(run: Run, desk: Path) -> None:
    """Each picture is of its own page."""
    run("build", "sitting", "-o", "s.pdf", "--png", ".", "--dpi", "20")
    one, two = (Image.open(desk / f"s-0{number}.png").convert("L") for number in (1, 2))
    assert ImageChops.difference(one, two).getbbox()


def test_pages_of_a_booklet(run: Run, desk: Path) -> None:
    """A booklet's pictures are those of its pages in order, not of its sheets."""
    run("build", "warning-signs", "--edition", "booklet", "--paper", "a4", "--png", "p", "--dpi", "36", "-o", "b.pdf")
    with pikepdf.open("b.reading.pdf") as twin, Image.open(desk / "p" / "b-01.png") as image:
        assert len(twin.pages) == len(names(desk / "p"))
        assert (210, 298) == image.size


def test_standard_output_has_pictures_too(run: Run, desk: Path) -> None:
    """Without a file their name is that of the topics."""
    assert 0 == run("build", "sitting", "-o", "-", "--png", "p", "--dpi", "20").exit_code
    assert "sitting-01.png" == names(desk / "p")[0]


def test_never_over_other_pictures(run: Run, desk: Path) -> None:
    """A picture of somebody else is kept, and then nothing is written at all, unless that is asked for."""
    (desk / "s-02.png").write_bytes(b"somebody else's")
    arguments = ("build", "sitting", "-o", "s.pdf", "--png", ".", "--dpi", "20")
    assert 2 == run(*arguments).exit_code
    assert ["s-02.png"] == names(desk)
    assert [0, 0] == [run(*arguments, *more).exit_code for more in (("--force",), ())]


def test_no_empty_folder_is_left(run: Run, desk: Path) -> None:
    """Where the handout is not written, no folder comes to be either."""
    (desk / "s.pdf").write_bytes(b"somebody else's")
    assert 2 == run("build", "sitting", "-o", "s.pdf", "--png", "p", "--dpi", "20").exit_code
    assert ["s.pdf"] == names(desk)


def test_folder_that_cannot_be(run: Run, desk: Path) -> None:
    """A file in its place, or a folder above it that is not there, ends the command with a word and no file."""
    (desk / "taken").write_text("a file", encoding="utf-8")
    for folder in ("taken", "none/pictures"):
        result = run("build", "sitting", "-o", "s.pdf", "--png", folder)
        assert (2, ["taken"]) == (result.exit_code, names(desk))
        assert folder in result.stderr
