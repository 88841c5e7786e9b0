"""``handoutgen show``."""

import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.process import SHIPPED, Terminal
from tests.shipped import library

LIBRARY = library()
posix = pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")


def labelled(text: str) -> dict[str, str]:
    """What stands beside each label after the words of the handout, its lines made one."""
    found: dict[str, str] = {}
    name = ""
    for line in text.partition("For the clinician\n\n")[2].splitlines():
        name = line[:13].strip() or name
        found[name] = f"{found.get(name, '')} {line[13:].strip()}".strip()
    return found


def test_exercise(run: Run) -> None:
    """An exercise is shown with its name, its dose on one line and its numbered steps."""
    result = run("show", "bridge")
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0] == "Bridge"
    assert [line for line in lines if line.startswith("How much: 2 sets, ")]
    numbers = [line.split(".")[0] for line in lines if line[:1].isdigit()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_region(run: Run) -> None:
    """A topic is shown in the words of the region."""
    assert "Call 911" in run("show", "warning-signs").stdout
    assert "Call 999" in run("show", "warning-signs", "--region", "GB").stdout


@pytest.mark.parametrize("columns", ["40", "80"])
def test_width(run: Run, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    """No line is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", columns)
    for name in ("warning-signs", "sitting", "bridge"):
        lines = run("show", name).stdout.splitlines()
        widest = max(len(line) for line in lines if not line.startswith("File "))
        assert int(columns) / 2 < widest <= int(columns)


def test_behind_an_exercise(run: Run) -> None:
    """After the words of an exercise stand who should not do it, its alternative, where it prints, and its file."""
    found = labelled(run("show", "bridge").stdout)
    bridge = LIBRARY.exercises["bridge"]
    for name, level in (("Not with", "avoid"), ("Easier only", "change")):
        expected = {condition for condition, said in bridge.exclude.items() if said == level}
        assert expected == set(found[name].split(", "))
    assert found["Instead"] == "Sit to stand (sit-to-stand)"
    assert found["Prints in"] == "strengthening"
    assert "desk-worker" in found["Programs"]
    assert "Garber" in found["Sources"]
    assert found["Reviewed"] == "by no clinician yet"
    assert found["File"].endswith("exercises/bridge.yaml")


def test_file_of_ones_own(run: Run, desk: Path) -> None:
    """The file is the one that counts, as seen from here, and the review that stands in it."""
    (desk / "own" / "exercises").mkdir(parents=True)
    text = (SHIPPED / "exercises" / "bridge.yaml").read_text(encoding="utf-8")
    review = "reviewed:\n  by: A. Person, physiotherapist\n  date: 2026-01-31\n  next: 2027-01-31\n"
    (desk / "own" / "exercises" / "bridge.yaml").write_text(text + review, encoding="utf-8")
    found = labelled(run("show", "bridge", "--library", "own").stdout)
    assert found["File"] == "own/exercises/bridge.yaml"
    assert found["Reviewed"] == "by A. Person, physiotherapist, 2026-01-31; again by 2027-01-31"


def test_behind_a_topic(run: Run) -> None:
    """A topic tells its exercises, and what --all adds."""
    found = labelled(run("show", "stretches").stdout)
    choice = LIBRARY.topics["stretches"].exercises
    assert choice
    assert found["Exercises"].split(", ") == list(choice.core)
    assert found["With --all"].split(", ") == list(choice.rest)


def test_program(run: Run) -> None:
    """A program is shown by weeks, under its name, with the ids that a plan may change."""
    result = run("show", "desk-worker")
    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[0]) == (0, "Desk work: a 6-week plan")
    assert [line for line in lines if line.startswith("Weeks ")] == ["Weeks 1 to 2", "Weeks 3 to 4", "Weeks 5 to 6"]
    assert [line for line in lines if re.match(r"\d+\. Bridge: 2 sets, 8 times", line)]
    stages = LIBRARY.programs["desk-worker"].stages
    found = labelled(result.stdout)
    assert set(found["Exercises"].split(", ")) == {item.exercise for stage in stages for item in stage.exercises}
    assert found["Topics"].split(", ") == list(LIBRARY.programs["desk-worker"].topics)


@pytest.mark.parametrize("name", list(LIBRARY.programs))
def test_every_program(run: Run, name: str) -> None:
    """Every program can be shown."""
    assert run("show", name).exit_code == 0


def test_condition(run: Run) -> None:
    """A condition tells which exercises it excludes, each with its alternative, and which it eases."""
    text = run("show", "knee-pain").stdout
    assert text.splitlines()[0] == "Knee pain when you kneel or bend"
    excluded, _, rest = text.partition("In the easier way only")
    eased, _, _ = rest.partition("As usual")
    for part, level in ((excluded, "avoid"), (eased, "change")):
        expected = {each.id for each in LIBRARY.exercises.values() if each.exclude.get("knee-pain") == level}
        assert expected
        assert expected == set(re.findall(r"^- [^(]*\(([a-z0-9-]+)\)", part, re.MULTILINE))
    assert "Child’s pose (childs-pose): instead Seated cat-cow (seated-cat-cow)" in text


def test_condition_without_exercises(run: Run) -> None:
    """A condition that only a clearance lifts says so, and names no alternative."""
    text = run("show", "fracture").stdout
    assert "no exercise until it is cleared" in text
    assert text.endswith("It excludes every exercise.\n")


def test_wrong_region(run: Run) -> None:
    """A region that does not exist is wrong use."""
    result = run("show", "desk-worker", "--region", "QQ")
    assert (result.exit_code, result.stdout) == (2, "")


def test_plain_in_a_pipe(run: Run) -> None:
    """Where standard output is no terminal, nothing but the text goes to it."""
    for name in ("warning-signs", "bridge", "desk-worker", "knee-pain"):
        assert "\x1b" not in run("show", name).stdout


@posix
def test_terminal(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the words are the same, and what matters stands out; with NO_COLOR it does not."""
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with Terminal("show", "warning-signs") as bright:
        pass
    monkeypatch.setenv("NO_COLOR", "1")
    with Terminal("show", "warning-signs") as plain:
        pass
    assert "\x1b" not in plain.seen
    assert re.sub(r"\x1b\[[0-9;]*m", "", bright.seen) == plain.seen
    assert re.search(r"\x1b\[41m.*Emergency now\x1b\[0m", bright.seen)
    assert max(map(len, plain.seen.splitlines())) <= 70


def test_unknown(run: Run) -> None:
    """An unknown name is wrong use, and the nearest one is named."""
    result = run("show", "brigde")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'Did you mean "bridge"?' in result.stderr


@pytest.mark.parametrize(("typed", "meant"), [("desk-workr", "desk-worker"), ("knee-pian", "knee-pain")])
def test_unknown_of_another_kind(run: Run, typed: str, meant: str) -> None:
    """Programs and conditions are named as well when they are nearest."""
    assert f'Did you mean "{meant}"?' in run("show", typed).stderr
