"""``handoutgen list``."""

import shutil
from pathlib import Path

import pytest

from handoutgen.content.model import Library
from handoutgen.pipeline.load import load
from handoutgen.plan.resolve import in_care_order
from tests.cli.conftest import Run
from tests.cli.process import SHIPPED


@pytest.fixture(scope="module")
def library() -> Library:
    loaded, _ = load([], None)
    assert loaded
    return loaded.library


@pytest.fixture
def own(desk: Path) -> Path:
    """A library of the clinic's own with one topic, one exercise and one region that it overrides."""
    for name in ("topics/sitting.yaml", "exercises/bridge.yaml", "regions/GB.yaml"):
        (desk / "own" / name).parent.mkdir(parents=True)
        shutil.copy(SHIPPED / name, desk / "own" / name)
    return desk / "own"


def first_column(text: str) -> list[str]:
    return [line.split()[0] for line in text.splitlines()]


def test_topics(run: Run, library: Library) -> None:
    """The topics stand in the order in which they print."""
    result = run("list", "topics")
    assert result.exit_code == 0
    assert first_column(result.stdout) == [topic.id for topic in in_care_order(library)]


def test_exercises(run: Run, library: Library) -> None:
    """Every exercise is listed once, with the topics that hold it."""
    lines = run("list", "exercises").stdout.splitlines()
    assert sorted(first_column("\n".join(lines))) == sorted(library.exercises)
    assert [line.split()[-1] for line in lines if line.startswith("bridge ")] == ["strengthening"]


def test_regions(run: Run, library: Library) -> None:
    """Every region is listed with its emergency number."""
    lines = run("list", "regions").stdout.splitlines()
    assert first_column("\n".join(lines)) == sorted(library.regions)
    assert [line.split()[-1] for line in lines if line.startswith("GB ")] == ["999"]


def test_programs(run: Run, library: Library) -> None:
    """Every program is listed with its weeks."""
    lines = run("list", "programs").stdout.splitlines()
    assert first_column("\n".join(lines)) == sorted(library.programs)
    weeks = library.programs["desk-worker"].stages[-1].weeks.high
    assert [line.split()[-2:] for line in lines if line.startswith("desk-worker ")] == [[str(weeks), "weeks"]]


def test_aligned(run: Run) -> None:
    """The second column begins at one place in every line, and no line ends in spaces."""
    lines = run("list", "regions").stdout.splitlines()
    assert {line[:4] for line in lines} == {f"{name}  " for name in first_column("\n".join(lines))}
    assert [line for line in lines if line != line.rstrip()] == []


def test_without_kind(run: Run) -> None:
    """Without a kind the list holds what build takes: topics, exercises and programs."""
    lines = run("list").stdout.splitlines()
    assert [line for line in lines if not line.startswith("  ")] == ["Topics:", "", "Exercises:", "", "Programs:"]
    assert {"sitting", "bridge", "desk-worker"} <= {line.split()[0] for line in lines if line}


@pytest.mark.parametrize(("kind", "name"), [("topics", "sitting"), ("exercises", "bridge"), ("regions", "GB")])
def test_origin(run: Run, own: Path, kind: str, name: str) -> None:
    """What a folder of one's own overrides says from where it is; the rest is built in and says nothing."""
    lines = run("list", kind, "--library", own).stdout.splitlines()
    assert [line.split()[0] for line in lines if line.endswith(f"from {own}")] == [name]
    assert [line for line in run("list", kind).stdout.splitlines() if "from" in line.split("  ")[-1].split()[:1]] == []


def test_unknown_kind(run: Run) -> None:
    """An unknown kind is wrong use."""
    assert run("list", "topic").exit_code == 2


def test_broken_library(run: Run, desk: Path) -> None:
    """A library with problems is not listed: they are told."""
    (desk / "own" / "topics").mkdir(parents=True)
    (desk / "own" / "topics" / "new.yaml").write_text("name: [\n")
    result = run("list", "--library", "own")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0].startswith("own/topics/new.yaml:")
