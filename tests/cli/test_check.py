"""``handoutgen check``."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.process import SHIPPED

PROBLEM = re.compile(r"^own/\S+?:\d+:\d+: .+ \[[a-z-]+\]$")


def overlay(folder: Path, name: str, pattern: str, replacement: str) -> None:
    """Put a changed copy of a shipped file into a library of one's own."""
    text = (SHIPPED / name).read_text(encoding="utf-8")
    changed = re.sub(pattern, replacement, text, count=1)
    assert changed != text
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(changed, encoding="utf-8")


@pytest.mark.slow
def test_shipped_library(run: Run, desk: Path) -> None:
    """The shipped library has no problem, and neither has a good profile."""
    (desk / "clinic.yaml").write_text("name: Hip Clinic\nclosed: Leave a message.\n")
    result = run("check", "clinic.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("No problems: ")


def test_every_problem(run: Run, desk: Path) -> None:
    """Every problem of every file is told on a line of its own, then their number; nothing is a result."""
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^kind: .*", "kind: dancing\ncolour: red")
    overlay(desk / "own", "topics/sitting.yaml", "(?m)^message: .*", "mesage: Words.\nname: Twice")
    result = run("check", "own")
    lines = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (1, "")
    assert [line for line in lines[:-1] if not PROBLEM.match(line)] == []
    assert lines[-1] == f"{len(lines) - 1} problems."
    assert {line.split(":")[0] for line in lines[:-1]} == {"own/exercises/bridge.yaml", "own/topics/sitting.yaml"}
    assert len(lines) - 1 == 4


def test_one_file(run: Run, desk: Path) -> None:
    """A file of a library stands for the whole of it."""
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^kind: .*", "kind: dancing")
    assert run("check", "own/exercises/bridge.yaml").stderr == run("check", "own").stderr != ""


@pytest.mark.slow
def test_problems_beyond_reading(run: Run, desk: Path) -> None:
    """A library that reads well is held against fonts and rules as well, and each finding stands at its line."""
    overlay(desk / "own", "topics/sitting.yaml", "(?m)^short: .*", "short: Sit \N{SNOWMAN}")
    overlay(desk / "own", "exercises/bridge.yaml", "(?m)^purpose: .*", "purpose: This will cure your back.")
    result = run("check", "own")
    assert result.exit_code == 1
    own = [line for line in result.stderr.splitlines() if line.startswith("own/")]
    assert {(line.split(":")[0], line.split("[")[-1]) for line in own} >= {
        ("own/topics/sitting.yaml", "missing-glyph]"),
        ("own/exercises/bridge.yaml", "claim]"),
    }


def test_profile(run: Run, desk: Path) -> None:
    """A file beside no library is a clinic profile."""
    (desk / "clinic.yaml").write_text("name: Hip Clinic\nregion: ZZ\nclosed: Leave a message.\n")
    result = run("check", "clinic.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("clinic.yaml:2:9: ")
    assert result.stderr.splitlines()[-1] == "1 problem."


def test_two_profiles(run: Run, desk: Path) -> None:
    """Two profiles at once are wrong use."""
    for name in ("a.yaml", "b.yaml"):
        (desk / name).write_text("name: Hip Clinic\n")
    assert run("check", "a.yaml", "b.yaml").exit_code == 2


def test_no_such_path(run: Run) -> None:
    """A path that is not there is wrong use."""
    assert run("check", "nowhere").exit_code == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\t", b"a: &a [*a, *a]", b"[" * 2000, b"name: Hip\0Clinic"])
def test_any_file(run: Run, desk: Path, content: bytes) -> None:
    """Whatever bytes a profile holds, its problems are told."""
    (desk / "clinic.yaml").write_bytes(content)
    result = run("check", "clinic.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("clinic.yaml:")
