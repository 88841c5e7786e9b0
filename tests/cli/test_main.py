"""The command as a whole: its help, and how it ends."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from handoutgen import __version__
from tests.cli.conftest import Run
from tests.cli.process import SHIPPED, SOURCE, python, start

COMMANDS = ("build", "batch", "list", "show", "figure", "impose", "new", "extract", "check", "explain", "schema")
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


def test_version(run: Run) -> None:
    """--version tells the version on standard output."""
    assert run("--version").stdout == f"handoutgen {__version__}\n"


def test_no_arguments(run: Run) -> None:
    """Without arguments the command tells how it is used, and that is no mistake."""
    result = run()
    assert result.exit_code == 0
    assert result.stdout == run("--help").stdout


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help(run: Run, command: tuple[str, ...]) -> None:
    """Every command has help with examples, 80 columns wide, under -h as well."""
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert run(*command, "-h").stdout == result.stdout
    assert "Examples:\n    handoutgen" in result.stdout
    assert [line for line in result.stdout.splitlines() if len(line) > 80] == []


def test_help_names_every_command(run: Run) -> None:
    """The help lists each command with what it does."""
    listed = [line.split()[0] for line in run("--help").stdout.split("Commands:\n")[1].split("\n\n")[0].splitlines()]
    assert sorted(COMMANDS) == listed


def test_misspelt_command(run: Run) -> None:
    """A misspelt command is wrong use, and the nearest one is named."""
    result = run("biuld")
    assert result.exit_code == 2
    assert "build" in result.stderr


def test_unknown_option(run: Run) -> None:
    """An unknown option is wrong use."""
    assert run("build", "sitting", "--colour").exit_code == 2


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["build", "--help"], ["impose", "--help"]])
def test_help_is_quick(desk: Path, arguments: list[str]) -> None:
    """Help and version load neither the layout nor a library for PDFs or numbers."""
    code = (
        "import sys, contextlib; from handoutgen.cli.main import handoutgen\n"
        f"with contextlib.suppress(SystemExit): handoutgen.main({arguments!r})\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = python(code)
    loaded = done.stderr.split()
    assert done.stdout
    slow = ("reportlab.", "handoutgen.layout", "numpy", "PIL", "pikepdf", "pypdfium2", "segno")
    assert [name for name in loaded if name.startswith(slow)] == []


def test_a_build_loads_no_more_than_it_needs(desk: Path) -> None:
    """Nothing for pictures, other editions, pages for the web or other programs' PDFs, and nothing of the network.

    What lays pages out and draws them anew is not needed either, once they were kept.
    """
    code = (
        "import sys, contextlib; from handoutgen.cli.main import handoutgen\n"
        "with contextlib.suppress(SystemExit): handoutgen.main(['build', 'sitting', '--quiet'])\n"
        "print(*sorted(name for name, module in sys.modules.items() if vars(module).get('__spec__')))"
    )
    python(code)  # keeps library and pages, which the next need not make
    loaded = python(code).stdout.split()
    assert "handoutgen.draw.document" in loaded
    assert [name for name in loaded if name in SELDOM or name.startswith(tuple(f"{each}." for each in SELDOM))] == []


SELDOM = (
    *("PIL.Image", "pikepdf", "pypdfium2", "segno", "numpy", "uharfbuzz", "reportlab.platypus"),
    *("asyncio", "concurrent", "email", "html", "http", "multiprocessing", "socket", "ssl", "subprocess", "xml"),
    *("pickle", "shutil", "tempfile", "textwrap", "urllib.request"),
    *("handoutgen.compose.cutouts", "handoutgen.compose.deck", "handoutgen.compose.fridge"),
    *("handoutgen.compose.padding", "handoutgen.compose.program", "handoutgen.compose.qr_code"),
    *(
        "handoutgen.compose.qr_codes",
        "handoutgen.compose.sheet",
        "handoutgen.compose.sheets",
        "handoutgen.compose.short",
    ),
    *("handoutgen.content.codes", "handoutgen.content.markup", "handoutgen.content.source"),
    *("handoutgen.layout.cutouts", "handoutgen.layout.mono", "handoutgen.layout.program", "handoutgen.layout.qr_codes"),
    *("handoutgen.layout.sheet", "handoutgen.layout.short", "handoutgen.layout.writing", "handoutgen.output.html"),
    *("handoutgen.compose.structure", "handoutgen.content.figures", "handoutgen.draw.element_forms"),
    *("handoutgen.draw.figures", "handoutgen.draw.forms", "handoutgen.draw.icons", "handoutgen.draw.images"),
    *(
        "handoutgen.layout.clearance",
        "handoutgen.layout.sections",
        "handoutgen.pipeline.figures",
        "handoutgen.rules.codes",
    ),
    *("handoutgen.imposition", "handoutgen.pose", "handoutgen.rules.prose", "handoutgen.rules.readability"),
    *("handoutgen.rules.sides", "handoutgen.rules.usual", "handoutgen.rules.words"),
)
"""What a plain build may not load."""


def test_interrupted(desk: Path) -> None:
    """Ctrl-C ends the command with the shell's status for it, without a traceback and without a file."""
    code = (
        "import pathlib, sys\n"
        "def read_bytes(path): raise KeyboardInterrupt\n"
        "pathlib.Path.read_bytes = read_bytes\n"
        "sys.argv = ['handoutgen', 'build', 'sitting']\n"
        "from handoutgen.cli.main import main; main()"
    )
    done = python(code)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nStopped.\n")
    assert list(desk.iterdir()) == []


@posix
def test_reader_has_seen_enough(desk: Path) -> None:
    """When the reader of a pipe goes away, the command ends without a word."""
    read, write = os.pipe()
    os.close(read)
    process = subprocess.Popen(
        [sys.executable, "-m", "handoutgen", "list"],
        stdout=write,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    os.close(write)
    _, errors = process.communicate()
    assert (process.returncode, errors) == (-signal.SIGPIPE, b"")


@pytest.mark.parametrize(("encoding", "shown_in"), [("ascii", "utf-8"), ("cp1252", "cp1252"), ("utf-8", "utf-8")])
def test_terminal_that_lacks_letters(desk: Path, encoding: str, shown_in: str) -> None:
    """A terminal that cannot show a letter is shown its code, and one that claims ASCII gets UTF-8; nothing breaks."""
    (desk / "own" / "topics").mkdir(parents=True)
    text = (SHIPPED / "topics" / "sitting.yaml").read_text(encoding="utf-8")
    text = re.sub("(?m)^name: .*", "name: Sitting \N{GREEK SMALL LETTER ALPHA}", text)
    (desk / "own" / "topics" / "sitting.yaml").write_text(text, encoding="utf-8")
    process = start("show", "sitting", "--library", "own", PYTHONIOENCODING=encoding)
    shown, errors = process.communicate()
    assert (process.returncode, errors) == (0, b"")
    expected = "Sitting \\u03b1" if encoding == "cp1252" else "Sitting \N{GREEK SMALL LETTER ALPHA}"
    assert shown.decode(shown_in).splitlines()[0] == expected
