"""Writing a handout and its page for the screen."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.process import python, start

THEIRS = "<!DOCTYPE html>\n<title>Somebody's</title>\n"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_page_beside_the_pdf(run: Run, desk: Path) -> None:
    """With --html the page is written as well, and a message says so."""
    result = run("build", "sitting", "--html", "page.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert names(desk) == ["page.html", "sitting.pdf"]
    assert result.stderr.splitlines()[-1] == "Wrote page.html"
    assert (desk / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_own_page_is_replaced(run: Run, desk: Path) -> None:
    """A page that this program made is overwritten without asking, by the same bytes for the same request."""
    run("build", "sitting", "--html", "page.html")
    first = (desk / "page.html").read_bytes()
    assert run("build", "sitting", "--html", "page.html").exit_code == 0
    assert (desk / "page.html").read_bytes() == first


def test_page_of_somebody_else(run: Run, desk: Path) -> None:
    """Over somebody else's page nothing is written, the PDF neither; --force overwrites it."""
    (desk / "page.html").write_text(THEIRS, encoding="utf-8")
    result = run("build", "sitting", "--html", "page.html")
    assert result.exit_code == 2
    assert "page.html was not made by this program" in result.stderr
    assert names(desk) == ["page.html"]
    assert (desk / "page.html").read_text(encoding="utf-8") == THEIRS
    assert run("build", "sitting", "--html", "page.html", "--force").exit_code == 0
    assert names(desk) == ["page.html", "sitting.pdf"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--html", "-"), "A page does not go to standard output"),
        (("--html", ""), '"" names no file. Name a file with --html.'),
        (("--html", "pages/"), '"pages/" names no file. Name a file with --html.'),
        (("--html", "one", "-o", "./one"), "one is named twice"),
        (("--html", "sitting.pdf"), "sitting.pdf is named twice"),
    ],
)
def test_no_file_for_the_page(run: Run, desk: Path, arguments: tuple[str, ...], said: str) -> None:
    """Where the page cannot go is wrong use, and nothing is written."""
    result = run("build", "sitting", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert names(desk) == []


def test_page_with_the_pdf_in_a_pipe(desk: Path) -> None:
    """The PDF goes down the pipe, the page to its file."""
    process = start("build", "sitting", "-o", "-", "--html", "page.html", "--quiet")
    pdf, errors = process.communicate()
    assert (process.returncode, errors) == (0, b"")
    assert pdf.startswith(b"%PDF-")
    assert names(desk) == ["page.html"]


def test_no_page_of_a_handout_with_problems(run: Run, desk: Path) -> None:
    """Where the PDF may not be made, the page is not either."""
    assert run("build", "sitting", "--title", "\u5b57", "--html", "page.html").exit_code == 1
    assert names(desk) == []


def test_no_page_costs_nothing(desk: Path) -> None:
    """Who asks for no page loads nothing of it."""
    code = (
        "import sys, contextlib; from handoutgen.cli.main import handoutgen\n"
        "with contextlib.suppress(SystemExit): handoutgen.main(['build', 'sitting', '--quiet'])\n"
        "print(*sorted(sys.modules))"
    )
    loaded = python(code).stdout.split()
    assert "handoutgen.draw.document" in loaded
    assert [
        name for name in loaded if name.startswith("handoutgen.output.html") or name == "handoutgen.pipeline.twin"
    ] == []
