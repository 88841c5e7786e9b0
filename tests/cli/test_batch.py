"""``handoutgen batch``."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.cli.conftest import Run
from tests.cli.process import Terminal, python
from tests.content_streams import streams_of

CHEAP = "patient,topics\n"
NAMES = ("Zoë Quintessa", "Ελένη Ξυλουργού", "Анна Жукова", "Nguyễn Văn Quýnh", "O(Quin)n \\Zyx")
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")


def rows(*names: str) -> str:
    """A table with a cheap handout for each name."""
    return CHEAP + "".join(f"{name},warning-signs\n" for name in names)


@pytest.fixture
def table(desk: Path) -> Path:
    path = desk / "t.csv"
    path.write_text(rows("A. Person", "B. Person", "C. Person"), encoding="utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    """The PDFs of a folder; anything else but the ledger fails the test."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ".handoutgen-batch.jsonl"}
    assert [name for name in found if not name.endswith(".pdf")] == []
    return found


THREE = [f"000{number}-warning-signs.pdf" for number in (1, 2, 3)]


def test_a_handout_for_each(run: Run, table: Path, desk: Path) -> None:
    """Every row gets its PDF, and a line says how many there are; run again, none is made anew."""
    result = run("batch", "t.csv", "-o", "out")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "out: 3 made, 0 there already, 0 failed.\n")
    before = files(desk / "out")
    assert sorted(before) == THREE
    result = run("batch", "t.csv", "-o", "out")
    assert (result.exit_code, result.stderr) == (0, "out: 0 made, 3 there already, 0 failed.\n")
    assert files(desk / "out") == before


def test_usual_folder_and_quiet(run: Run, table: Path, desk: Path) -> None:
    """Without -o the handouts are in a folder of that name; with --quiet nothing is said."""
    result = run("batch", "t.csv", "--quiet")
    assert (result.exit_code, result.output) == (0, "")
    assert sorted(files(desk / "handouts")) == THREE


def test_as_build(run: Run, table: Path, desk: Path) -> None:
    """A handout of a batch has the bytes that build would give it."""
    options = ("--region", "gb", "--paper", "letter", "--mono", "--date", "2026-01-31")
    run("batch", "t.csv", "-o", "out", *options)
    run("build", "--set", "topics=warning-signs", "--set", "patient=B. Person", "-o", "b.pdf", *options)
    assert files(desk / "out")[THREE[1]] == (desk / "b.pdf").read_bytes()


def test_broken_rows(run: Run, desk: Path) -> None:
    """What is wrong with a row is told with its line, the others are made, and the status is that of problems."""
    text = f'{CHEAP}A. Person,warning-sings\n"Quintessa\nZyx",warning-signs\nC. Person,warning-signs\n'
    (desk / "t.csv").write_text(text)
    result = run("batch", "t.csv", "-o", "out")
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        "t.csv:2:2",
        "t.csv:3:1",
        "2 problems.",
        "out",
    ]
    assert result.stderr.endswith("out: 1 made, 0 there already, 2 failed.\n")
    assert list(files(desk / "out")) == ["0003-warning-signs.pdf"]


def test_table_that_cannot_be_read(run: Run, desk: Path) -> None:
    """A table that cannot be read is told, and nothing is made of it, not even a folder."""
    (desk / "t.csv").write_bytes(rows("Zo\xeb").encode("cp1252"))
    result = run("batch", "t.csv", "-o", "out")
    assert result.exit_code == 1
    assert result.stderr.startswith("t.csv:2:1: This table is not saved as UTF-8")
    assert [path.name for path in desk.iterdir()] == ["t.csv"]


def test_an_earlier_run(run: Run, table: Path, desk: Path) -> None:
    """Handouts of an earlier run that nobody has now stay, and are told of."""
    run("batch", "t.csv", "-o", "out")
    table.write_text(rows("A. Person"), encoding="utf-8")
    result = run("batch", "t.csv", "-o", "out")
    assert result.stderr == (
        "out: 0 made, 1 there already, 0 failed.\n2 PDFs in out are of an earlier run, and of no patient of this one.\n"
    )
    assert sorted(files(desk / "out")) == THREE


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Missing argument 'PLAN|FOLDER|TABLE.csv...'"),
        (("none.csv",), "'none.csv' does not exist."),
        (("t.csv", "notes.odt"), "notes.odt is no plan (.yaml), handout (.pdf) or table (.csv)."),
        (("empty",), "There is no plan (*.yaml) in empty."),
        (("t.csv", "--edition", "booklet"), "Booklets are made one at a time"),
        (("t.csv", "--region", "ZZ"), 'There is no region "ZZ". Choose '),
        (("t.csv", "--name", "{name}"), "--name needs at least one of {number}, {content}, {file} or {patient}"),
        (("t.csv", "--name", "a/{number}"), "--name needs at least one of"),
        (("t.csv", "--jobs", "0"), "0 is not in the range"),
        (("t.csv", "--date", "soon"), '"soon" is no day.'),
        (("t.csv", "--one-sided"), "--one-sided is about the print run"),
        (("t.csv", "--merged", "-"), "A print run does not go to standard output"),
        (("t.csv", "--merged", "notes.odt"), "notes.odt was not made by this program."),
        (("t.csv", "-o", "notes.odt"), "'notes.odt' is a file."),
        (("t.csv", "-o", "notes.odt/out"), "The folder notes.odt/out was not made: Not a directory."),
    ],
)
def test_wrong_use(run: Run, table: Path, desk: Path, arguments: tuple[str, ...], says: str) -> None:
    """Wrong use is told in a line, and nothing is made."""
    (desk / "notes.odt").write_bytes(b"x")
    (desk / "empty").mkdir()
    result = run("batch", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in " ".join(result.stderr.split())
    assert sorted(path.name for path in desk.iterdir()) == ["empty", "notes.odt", "t.csv"]


def test_several_processes(run: Run, table: Path, desk: Path) -> None:
    """With several processes the handouts have the same bytes, from whatever folder they were started."""
    run("batch", "t.csv", "-o", "one", "--jobs", "1")
    result = run("batch", "t.csv", "-o", "two", "--jobs", "2")
    assert (result.exit_code, result.stderr) == (0, "two: 3 made, 0 there already, 0 failed.\n")
    assert files(desk / "one") == files(desk / "two")


# ------------------------------------------------------------------ the print run


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_print_run(run: Run, table: Path, desk: Path) -> None:
    """All handouts are in one file as well, in their order, each on a fresh sheet."""
    result = run("batch", "t.csv", "-o", "out", "--merged", "print.pdf")
    printed = pages(desk / "print.pdf")
    each = [pages(desk / "out" / name) for name in THREE]
    padded = [[*of_one, *[""] * (len(of_one) % 2)] for of_one in each]
    assert printed == [page for of_one in padded for page in of_one]
    assert result.stderr.splitlines()[1:] == [
        f"Wrote print.pdf (3 handouts, {len(printed)} pages, for both sides of the paper)"
    ]
    before = (desk / "print.pdf").read_bytes()
    run("batch", "t.csv", "-o", "out", "--merged", "print.pdf")
    assert (desk / "print.pdf").read_bytes() == before


def test_print_run_for_one_side(run: Run, table: Path, desk: Path) -> None:
    """No page is blank, and the file asks for one side."""
    result = run("batch", "t.csv", "-o", "out", "--merged", "print.pdf", "--one-sided")
    assert pages(desk / "print.pdf") == [page for name in THREE for page in pages(desk / "out" / name)]
    assert ", for one side of the paper)" in result.stderr
    with pikepdf.open(desk / "print.pdf") as pdf:
        assert str(pdf.Root.ViewerPreferences.Duplex) == "/Simplex"


def test_print_run_of_what_is_there(run: Run, table: Path, desk: Path) -> None:
    """If a row failed, the print run holds the others, and says that it is not all."""
    table.write_text(rows("A. Person", "=B", "C. Person"), encoding="utf-8")
    result = run("batch", "t.csv", "-o", "out", "--merged", "out/0001-warning-signs.pdf")
    assert result.exit_code == 1
    assert sorted(files(desk / "out")) == ["0001-warning-signs-2.pdf", THREE[0], THREE[2]]
    assert "(2 handouts, " in result.stderr
    assert result.stderr.endswith(" of the paper; 1 missing)\n")
    assert "C. Person" in pages(desk / "out" / THREE[0])[-6]


def test_no_print_run_of_nothing(run: Run, table: Path, desk: Path) -> None:
    """If every row failed, there is no print run."""
    table.write_text(rows("=B"), encoding="utf-8")
    assert run("batch", "t.csv", "-o", "out", "--merged", "print.pdf").exit_code == 1
    assert not (desk / "print.pdf").exists()


def test_print_run_without_room(run: Run, table: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the disk is full, the old print run stays, and nothing is left beside it."""
    run("batch", "t.csv", "-o", "out", "--merged", "print.pdf")
    before = (desk / "print.pdf").read_bytes()
    table.write_text(rows("A. Person"), encoding="utf-8")
    monkeypatch.setattr(os, "replace", no_room)
    result = run("batch", "t.csv", "-o", "out", "--merged", "print.pdf")
    assert result.exit_code == 2
    assert re.search(r"Error: The disk is full: .*print\.pdf was not written\. Make room", result.stderr)
    assert (desk / "print.pdf").read_bytes() == before
    assert sorted(path.name for path in desk.iterdir()) == ["out", "print.pdf", "t.csv"]


# ------------------------------------------------------------------ stopped on the way


def no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_full_disk(run: Run, table: Path, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full is told once, without names, and ends the run; what is there already stays."""
    run("batch", "t.csv", "-o", "out", "--name", "{patient}")
    before = files(desk / "out")
    monkeypatch.setattr(os, "replace", no_room)
    result = run("batch", "t.csv", "-o", "out", "--name", "{patient}", "--mono")
    here = desk / "out"
    assert result.exit_code == 2
    assert result.stderr == f"Error: The disk is full: {here} was not written. Make room and try again.\n"
    assert files(desk / "out") == before


STOPPED = """
import os, signal, sys
whole, count = os.replace, 0
def replace(source, target):
    global count
    count += 1
    if count == 3:
        {how}
    whole(source, target)
os.replace = replace
sys.argv = ["handoutgen", "batch", "t.csv", "-o", "out", "--jobs", "1"]
from handoutgen.cli.main import main
main()
"""
"""The command, stopped when its third file is about to get its name."""


@pytest.mark.parametrize(
    ("how", "status", "left"),
    [
        ("raise KeyboardInterrupt", 130, 3),
        pytest.param("os.kill(os.getpid(), signal.SIGHUP)", 130, 3, marks=posix),
        pytest.param("os.kill(os.getpid(), signal.SIGKILL)", -9, 4, marks=posix),
    ],
)
def test_stopped_and_gone_on(run: Run, table: Path, desk: Path, how: str, status: int, left: int) -> None:
    """However a run is stopped, the next one goes on from there to the same bytes, and nothing is left half done."""
    run("batch", "t.csv", "-o", "whole")
    done = python(STOPPED.format(how=how))
    assert (done.returncode, done.stdout) == (status, "")
    assert "Traceback" not in done.stderr
    assert len(list((desk / "out").iterdir())) == left
    if left == 3:
        assert done.stderr == ("\n2 of 3 handouts are there. The same command goes on from here.\n\nStopped.\n")
    result = run("batch", "t.csv", "-o", "out")
    assert result.stderr == "out: 1 made, 2 there already, 0 failed.\n"
    assert files(desk / "out") == files(desk / "whole")


@posix
@pytest.mark.slow
@pytest.mark.parametrize("early", [True, False])
def test_ctrl_c_with_several_processes(desk: Path, early: bool) -> None:
    """Ctrl-C reaches all processes of a terminal, at any moment, and each of them ends without a word of its own."""
    (desk / "t.csv").write_text(rows(*(f"A. Person {number}" for number in range(200))))
    with Terminal("batch", "t.csv", "-o", "out", "--jobs", "2") as terminal:
        while not early and not list(desk.glob("out/*.pdf")):
            pass
        terminal.answer("/200", "\x03")
    assert terminal.status == 130  # and nobody who could write to the terminal is left
    assert re.search(r"\n\d+ of 200 handouts are there\. The same command goes on from here\.", terminal.seen)
    assert terminal.seen.endswith("\nStopped.\n")
    assert "Traceback" not in terminal.seen
    assert early or files(desk / "out")


@posix
def test_bar(table: Path) -> None:
    """On a terminal a bar shows how far it is."""
    with Terminal("batch", "t.csv", "-o", "out") as terminal:
        pass
    assert (terminal.status, "Handouts" in terminal.seen, "3/3" in terminal.seen) == (0, True, True)
    with Terminal("batch", "t.csv", "-o", "out", "--quiet") as terminal:
        pass
    assert terminal.seen == ""


# ------------------------------------------------------------------ names of patients


def forms(name: str) -> list[bytes]:
    """A name as it may stand in a file."""
    found = [name.encode(form) for form in ("utf-8", "utf-16-be", "utf-16-le")]
    found += [name.encode(form) for form in ("latin-1", "cp1252", "iso8859-7", "koi8-r", "cp1251") if fits(name, form)]
    found += [form.hex().encode() for form in found] + [form.hex().upper().encode() for form in found]
    return found


def fits(name: str, form: str) -> bool:
    try:
        return bool(name.encode(form))
    except UnicodeEncodeError:
        return False


def beside_the_page(path: Path) -> Iterator[bytes]:
    """All that is in a PDF, unpacked, but what its pages show and how their fonts are coded."""
    with pikepdf.open(path) as pdf:
        shown = {stream.objgen for page in pdf.pages for stream in streams_of(page)}
        for each in [*pdf.objects, pdf.trailer]:
            if isinstance(each, pikepdf.Stream):
                if each.objgen not in shown:
                    yield each.read_bytes()
                    yield each.stream_dict.unparse()
            elif isinstance(each, pikepdf.Dictionary | pikepdf.Array | pikepdf.String):
                yield each.unparse()
                if isinstance(each, pikepdf.Dictionary):
                    yield from (bytes(value) for value in each.values() if isinstance(value, pikepdf.String))


def test_names_stand_on_the_pages_alone(run: Run, desk: Path) -> None:
    """A patient's name is on the page, and in no file name, ledger, message, metadata, attachment or other object."""
    table = rows(*NAMES, "=Quintessa", '"Quintessa\nZyx"', "橋本", "\N{SNOWMAN} Quintessa", "{Quintessa}")
    (desk / "t.csv").write_text(table, encoding="utf-8")
    result = run("batch", "t.csv", "-o", "out", "--merged", "print.pdf")
    assert result.exit_code == 1
    held = [result.stderr.encode(), (desk / "out" / ".handoutgen-batch.jsonl").read_bytes()]
    held += [str(path).encode() for path in desk.rglob("*")]
    for path in [*(desk / "out").glob("*.pdf"), desk / "print.pdf"]:
        held += beside_the_page(path)
    parts = [part for name in (*NAMES, "橋本") for part in re.split(r"[ ()\\]+", name) if len(part) > 1]
    for part in parts:
        assert [content for content in held for form in forms(part) if form in content] == [], part
    printed = " ".join(pages(desk / "print.pdf"))
    assert [name for name in NAMES if name not in printed] == []
