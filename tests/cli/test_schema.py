"""``handoutgen schema``."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.process import SHIPPED

KINDS = ("exercise", "topic", "program", "plan", "clinic", "safety")


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_kind(run: Run, desk: Path, kind: str) -> None:
    """The schema of a kind goes to standard output, and nothing else does."""
    result = run("schema", kind)
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["title"] == f"handoutgen: {kind}"
    assert list(desk.iterdir()) == []


def test_of_any_kind(run: Run) -> None:
    """Without a kind it is one schema with all of them."""
    assert tuple(json.loads(run("schema").stdout)["definitions"]) == KINDS


def test_into_a_folder(run: Run, desk: Path) -> None:
    """With -o each kind has a file, the folder is made, and what to do with them is told."""
    result = run("schema", "-o", "schemas")
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in (desk / "schemas").iterdir()) == sorted(f"{kind}.schema.json" for kind in KINDS)
    assert result.stderr.endswith("\n# yaml-language-server: $schema=../schemas/exercise.schema.json\n")
    assert (desk / "schemas" / "plan.schema.json").read_text(encoding="utf-8") == run("schema", "plan").stdout


def test_once_more(run: Run, desk: Path) -> None:
    """Its own files are written anew, somebody else's only when it is forced."""
    run("schema", "-o", "schemas")
    assert run("schema", "-q", "-o", "schemas").stderr == ""
    (desk / "schemas" / "plan.schema.json").write_text('{\n  "title": "ours"\n}\n', encoding="utf-8")
    assert run("schema", "-o", "schemas").exit_code == 2
    assert run("schema", "plan", "-o", "schemas", "--force").exit_code == 0


def test_own_ids(run: Run, desk: Path) -> None:
    """With --library an editor offers the ids of a clinic's own files too."""
    (desk / "topics").mkdir()
    (desk / "topics" / "walking.yaml").write_bytes((SHIPPED / "topics" / "supports.yaml").read_bytes())
    offered = json.loads(run("schema", "program", "--library", ".").stdout)["properties"]["topics"]["items"]["examples"]
    assert {"walking", "supports"} <= set(offered)


def test_a_broken_library(run: Run, desk: Path) -> None:
    """A library that cannot be read has its problems told; a broken clinic profile near by does not matter."""
    (desk / "topics").mkdir()
    (desk / "topics" / "walking.yaml").write_text("name: Walking\n", encoding="utf-8")
    (desk / "clinic.yaml").write_text("nam: Hip Clinic\n", encoding="utf-8")
    result = run("schema", "clinic", "--library", ".")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "topics/walking.yaml" in result.stderr
    assert run("schema", "clinic").exit_code == 0


def test_no_place_for_a_folder(run: Run, desk: Path) -> None:
    """A folder is not made in one that is not there."""
    assert run("schema", "-o", "nowhere/schemas").exit_code == 2
    assert list(desk.iterdir()) == []
