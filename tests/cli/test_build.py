"""``handoutgen build``."""

import datetime
import os
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.cli.conftest import Run
from tests.cli.process import Terminal, start

FOUR = ("sitting", "stretches", "strengthening", "warning-signs")
CLINIC = "name: Hip Clinic\nphone: 555 0100\nclosed: Leave a message.\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and terminals of POSIX")


def words(path: Path) -> str:
    """The text of all pages, its line breaks as spaces."""
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_four_topics(run: Run, desk: Path) -> None:
    """The main job: four topics become one PDF where it was asked for, and a message says so."""
    result = run("build", *FOUR, "-o", "handout.pdf")
    assert (result.exit_code, result.stdout) == (0, "")
    assert names(desk) == ["handout.pdf"]
    with pikepdf.open("handout.pdf") as pdf:
        assert result.stderr == f"Wrote handout.pdf ({len(pdf.pages)} pages, Letter)\n"


def test_named_after_topics(run: Run, desk: Path) -> None:
    """Without -o the file is named after the topics."""
    assert run("build", "warning-signs", "sitting").exit_code == 0
    assert names(desk) == ["warning-signs-sitting.pdf"]


def test_same_bytes(run: Run, desk: Path) -> None:
    """The same request gives the same bytes."""
    run("build", "sitting", "-o", "one.pdf")
    run("build", "sitting", "-o", "two.pdf")
    assert (desk / "one.pdf").read_bytes() == (desk / "two.pdf").read_bytes()


def test_standard_output(desk: Path) -> None:
    """With -o - the PDF goes to standard output, and nothing else does."""
    process = start("build", "sitting", "-o", "-")
    pdf, errors = process.communicate()
    assert (process.returncode, errors) == (0, b"")
    assert pdf.startswith(b"%PDF-")
    assert pdf.endswith(b"%%EOF\n")
    assert names(desk) == []


def test_quiet(run: Run) -> None:
    """With --quiet a handout is made without a word."""
    result = run("build", "sitting", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_own_file_is_replaced(run: Run, desk: Path) -> None:
    """A handout that this program made is overwritten without asking."""
    run("build", "sitting", "-o", "handout.pdf")
    before = (desk / "handout.pdf").read_bytes()
    assert run("build", "sitting", "--title", "Another", "-o", "handout.pdf").exit_code == 0
    assert (desk / "handout.pdf").read_bytes() != before


def test_foreign_file_is_kept(run: Run, desk: Path) -> None:
    """A file that this program did not make is overwritten with --force alone."""
    (desk / "letter.pdf").write_bytes(b"%PDF-1.4 a letter")
    result = run("build", "sitting", "-o", "letter.pdf")
    assert result.exit_code == 2
    assert "letter.pdf was not made by this program." in result.stderr
    assert (desk / "letter.pdf").read_bytes() == b"%PDF-1.4 a letter"
    assert run("build", "sitting", "-o", "letter.pdf", "--force").exit_code == 0
    assert words(desk / "letter.pdf")


def test_patient_stands_on_the_page_alone(run: Run, desk: Path) -> None:
    """The patient's name prints, and is in no file name, message or metadata."""
    result = run("build", "sitting", "--patient", "Quintessa Zyx")
    assert result.exit_code == 0
    assert "Quintessa" not in result.output
    assert names(desk) == ["sitting.pdf"]
    assert "Quintessa Zyx" in words(desk / "sitting.pdf")
    with pikepdf.open("sitting.pdf") as pdf:
        assert "Quintessa" not in str(dict(pdf.docinfo))
        assert "Quintessa" not in str(pdf.open_metadata())


def test_region_and_paper(run: Run, desk: Path) -> None:
    """The region decides numbers and paper, and --paper alone changes the paper."""
    run("build", "warning-signs", "--region", "GB", "-o", "gb.pdf")
    run("build", "warning-signs", "--region", "GB", "--paper", "letter", "-o", "letter.pdf")
    assert "999" in words(desk / "gb.pdf")
    sizes = []
    for name in ("gb.pdf", "letter.pdf"):
        with pikepdf.open(name) as pdf:
            sizes.append([round(float(value)) for value in pdf.pages[0].mediabox])
    assert sizes == [[0, 0, 595, 842], [0, 0, 612, 792]]


def test_date(run: Run, desk: Path) -> None:
    """A date prints as the region writes it; today is the day on this machine's clock."""
    run("build", "sitting", "--date", "2026-01-31", "-o", "fixed.pdf")
    run("build", "sitting", "--date", "today", "-o", "today.pdf")
    assert "January 31, 2026" in words(desk / "fixed.pdf")
    assert str(datetime.date.today().year) in words(desk / "today.pdf")


def test_time_stamp(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time in the file is SOURCE_DATE_EPOCH, else the day of --date, never the clock's."""
    run("build", "sitting", "--date", "2026-01-31", "-o", "day.pdf")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    run("build", "sitting", "--date", "2026-01-31", "-o", "epoch.pdf")
    stamps = []
    for name in ("day.pdf", "epoch.pdf"):
        with pikepdf.open(name) as pdf:
            stamps.append(str(pdf.docinfo["/CreationDate"])[:10])
    assert stamps == ["D:20260131", "D:19700102"]


@pytest.mark.parametrize("value", ["soon", "-1", "1.5", "9" * 20, "²"])
def test_wrong_time_stamp(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """A SOURCE_DATE_EPOCH that is no time is refused."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    assert run("build", "sitting").exit_code == 2
    assert names(desk) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["siting"], 'There is no topic or exercise "siting". Did you mean "sitting"?'),
        (["sitting", "clamshel"], 'There is no topic or exercise "clamshel". Did you mean "clamshell"?'),
        (["sitting", "--region", "ZZ"], 'There is no region "ZZ". Choose '),
        (["sitting", "--side", "up"], "'up' is not one of 'left', 'right', 'both'."),
        (["sitting", "--paper", "a3"], "'a3' is not one of 'a4', 'letter'."),
        (["sitting", "--date", "31.1.2026"], '"31.1.2026" is no day. Give it as 2026-01-31, or "today".'),
        (["sitting", "--patient", "A\nB"], "It holds a character that cannot be printed."),
        (["sitting", "--title", "A\x07"], "It holds a character that cannot be printed."),
        (["sitting", "--clinic", "none.yaml"], "File 'none.yaml' does not exist."),
        (["sitting", "--library", "none"], "Directory 'none' does not exist."),
        (["sitting", "-o", "-", "--open"], "Only a file can be opened"),
        (["sitting", "-o", "out/"], '"out/" names no file.'),
        (["sitting", "-o", ""], '"" names no file.'),
        (["sitting", "-o", "."], ". is a folder. Name a file in it."),
        (["sitting", "-o", "none/handout.pdf"], "none is not there."),
        ([], "Name at least one topic, exercise, program or plan."),
    ],
)
def test_wrong_use(run: Run, desk: Path, arguments: list[str], message: str) -> None:
    """Wrong use ends with status 2 and says what to do, and no file is made."""
    result = run("build", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())
    assert names(desk) == []


def test_all_wrong_names_at_once(run: Run) -> None:
    """Every unknown name is told, not the first alone."""
    stderr = run("build", "siting", "stretchs").stderr
    assert '"siting"' in stderr
    assert '"stretchs"' in stderr


def test_nothing_named_without_terminal(run: Run) -> None:
    """Where nobody can be asked, a build of nothing shows the help."""
    result = run("build")
    assert result.exit_code == 2
    assert result.stderr.startswith("Usage: handoutgen build")
    assert "Examples:" in result.stderr


def test_problems_of_the_profile(run: Run, desk: Path) -> None:
    """Every problem of the clinic profile is told on its line with its count, and no file is made or changed."""
    (desk / "clinic.yaml").write_text("nam: Hip Clinic\npaper: a3\n")
    run("build", "sitting", "-o", "handout.pdf", "--clinic", os.devnull)
    result = run("build", "sitting", "-o", "handout.pdf")
    lines = result.stderr.splitlines()
    assert result.exit_code == 1
    assert lines[0] == "Clinic profile: clinic.yaml"
    assert lines[-1] == f"{len(lines) - 2} problems."
    assert [line.split(": ")[0] for line in lines[1:-1]] == sorted(line.split(": ")[0] for line in lines[1:-1])
    assert [line for line in lines[1:-1] if not line.startswith("clinic.yaml:")] == []
    assert {"clinic.yaml:1:1", "clinic.yaml:2:8"} <= {line.split(": ")[0] for line in lines[1:-1]}
    assert names(desk) == ["clinic.yaml"]


def test_problems_of_a_library(run: Run, desk: Path) -> None:
    """Problems in several files are told in one run, and the handout that was there stays."""
    run("build", "sitting", "-o", "handout.pdf")
    before = (desk / "handout.pdf").read_bytes()
    for name in ("one", "two"):
        (desk / "own" / "exercises").mkdir(parents=True, exist_ok=True)
        (desk / "own" / "exercises" / f"{name}.yaml").write_text("name: [\n")
    result = run("build", "sitting", "--library", "own", "-o", "handout.pdf")
    assert (result.exit_code, result.stdout) == (1, "")
    assert {line.split(":")[0] for line in result.stderr.splitlines()[:-1]} == {
        "own/exercises/one.yaml",
        "own/exercises/two.yaml",
    }
    assert (desk / "handout.pdf").read_bytes() == before
    assert names(desk) == ["handout.pdf", "own"]


def test_character_without_glyph(run: Run, desk: Path) -> None:
    """A character that no font has stops the build and is named, for it would print as nothing."""
    result = run("build", "sitting", "--title", "Hips \N{SNOWMAN}")
    assert result.exit_code == 1
    assert "U+2603 SNOWMAN" in result.stderr
    assert names(desk) == []


def test_profile_is_found(run: Run, desk: Path, tmp_path: Path) -> None:
    """The profile in the current folder is used, else the one among the settings, and it is said which."""
    if sys.platform == "darwin":
        settings = tmp_path / "home" / "Library" / "Application Support" / "handoutgen"
    else:
        settings = tmp_path / "settings" / "handoutgen"
    settings.mkdir(parents=True)
    (settings / "clinic.yaml").write_text(CLINIC.replace("Hip", "Settings"))
    result = run("build", "sitting", "-o", "settings.pdf")
    assert result.stderr.splitlines()[0] == f"Clinic profile: {settings / 'clinic.yaml'}"
    (desk / "clinic.yaml").write_text(CLINIC.replace("Hip", "Desk"))
    result = run("build", "sitting", "-o", "desk.pdf")
    assert result.stderr.splitlines()[0] == "Clinic profile: clinic.yaml"
    (desk / "other.yaml").write_text(CLINIC.replace("Hip", "Other"))
    result = run("build", "sitting", "-o", "other.pdf", "--clinic", "other.yaml")
    assert result.stderr.startswith("Wrote other.pdf")
    for name in ("Settings", "Desk", "Other"):
        assert f"{name} Clinic" in words(desk / f"{name.lower()}.pdf")


def test_no_home(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a home or settings gets a handout all the same."""
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    monkeypatch.delenv("HOME")
    assert run("build", "sitting").exit_code == 0


@posix
def test_asks_on_a_terminal(desk: Path) -> None:
    """On a terminal a build of nothing offers the topics, asks again after a wrong answer, and takes number or name."""
    with Terminal("build", "-o", "chosen.pdf") as terminal:
        terminal.answer("Which", "nonsense\n")
        terminal.answer("Which", "1, sitting\n")
    assert terminal.status == 0, terminal.seen
    assert '"nonsense" is not in the list.' in terminal.seen
    assert "  1  warning-signs" in terminal.seen
    assert "Wrote chosen.pdf" in terminal.seen
    assert {"Emergency now", "Keep in mind"} == {
        part for part in ("Emergency now", "Keep in mind") if part in words(desk / "chosen.pdf")
    }


@pytest.mark.skipif(sys.platform != "linux", reason="the viewer is xdg-open")
def test_open(desk: Path) -> None:
    """With --open the system's viewer gets the whole path of the handout."""
    viewer = desk / "bin" / "xdg-open"
    viewer.parent.mkdir()
    viewer.write_text('#!/bin/sh\necho "$1"\n')
    viewer.chmod(0o755)
    process = start("build", "sitting", "--open", "--quiet", PATH=f"{viewer.parent}:{os.environ['PATH']}")
    seen, _ = process.communicate()
    assert (process.returncode, seen.decode()) == (0, f"{desk / 'sitting.pdf'}\n")


@pytest.mark.skipif(sys.platform != "linux", reason="the viewer is xdg-open")
def test_no_viewer(desk: Path) -> None:
    """Where no viewer is to be found, the handout is made and a message says so."""
    process = start("build", "sitting", "--open", "--quiet", PATH=str(desk))
    _, errors = process.communicate()
    assert (process.returncode, errors) == (0, b"No program was found to open sitting.pdf.\n")
    assert names(desk) == ["sitting.pdf"]


def test_notes_for_the_record(run: Run, desk: Path) -> None:
    """With --text the notes stand beside the handout: plain lines without the patient's name, which may be replaced."""
    for side in ("left", "right"):
        result = run("build", "clamshell", "--side", side, "--patient", "Quintessa Zyx", "--text", "notes.txt")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.splitlines()[1:] == ["Wrote notes.txt"]
    assert names(desk) == ["clamshell.pdf", "notes.txt"]
    written = (desk / "notes.txt").read_bytes()
    assert b"Clamshell, right side: 2 sets, 10 to 15 times" in written
    assert b"Quintessa" not in written
    assert b"\r" not in written


def test_notes_on_standard_output(run: Run, desk: Path) -> None:
    """With --text - the notes are shown, ready to be copied, and the handout is a file as ever."""
    result = run("build", "bridge", "--text", "-")
    assert result.exit_code == 0
    assert result.stdout.startswith("Made by handoutgen\n\nHandout: ")
    assert names(desk) == ["bridge.pdf"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "-", "--text", "-"], "The PDF goes to standard output already"),
        (["-o", "one", "--text", "./one"], "one is named twice"),
        (["--text", "notes/"], '"notes/" names no file. Name a file with --text.'),
        (["--text", "letter.txt"], "letter.txt was not made by this program."),
    ],
)
def test_notes_that_have_no_place(run: Run, desk: Path, arguments: list[str], message: str) -> None:
    """Notes never take another file's place, and then there is no handout either."""
    (desk / "letter.txt").write_text("Made yesterday, not by handoutgen\n")
    result = run("build", "sitting", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())
    assert names(desk) == ["letter.txt"]


def test_two_on_a_page(run: Run, desk: Path) -> None:
    """With --per-page 2 the same exercises take fewer pages."""
    for count in ("1", "2"):
        assert run("build", "strengthening", "--per-page", count, "-o", f"{count}.pdf").exit_code == 0
    with pikepdf.open("1.pdf") as one, pikepdf.open("2.pdf") as two:
        assert len(one.pages) - len(two.pages) == 2


@pytest.mark.parametrize("count", ["0", "3", "two"])
def test_no_other_number_on_a_page(run: Run, desk: Path, count: str) -> None:
    """A page holds one exercise or two."""
    result = run("build", "strengthening", "--per-page", count)
    assert (result.exit_code, names(desk)) == (2, [])
    assert "--per-page" in result.stderr
