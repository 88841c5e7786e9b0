"""``handoutgen new``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_clinic(run: Run, desk: Path) -> None:
    """A new profile is used at once, as it is."""
    result = run("new", "clinic")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("Wrote clinic.yaml. ")
    assert names(desk) == ["clinic.yaml"]
    assert run("build", "warning-signs", "-o", "handout.pdf").stderr.startswith("Clinic profile: clinic.yaml\nWrote ")


def test_elsewhere(run: Run, desk: Path) -> None:
    """The profile goes where it is said, into a folder that is there."""
    (desk / "north").mkdir()
    assert run("new", "clinic", "north/our.yaml").exit_code == 0
    assert names(desk / "north") == ["our.yaml"]
    assert names(desk) == ["north"]


@pytest.mark.parametrize("name", ["clinic.yaml", "folder", "nowhere/clinic.yaml", "clinic.yaml/clinic.yaml"])
def test_what_is_there_stays(run: Run, desk: Path, name: str) -> None:
    """Nothing is overwritten, and where there is no folder nothing is made."""
    (desk / "clinic.yaml").write_text("name: Hip Clinic\n", encoding="utf-8")
    (desk / "folder").mkdir()
    result = run("new", "clinic", name)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert names(desk) == ["clinic.yaml", "folder"]
    assert (desk / "clinic.yaml").read_text(encoding="utf-8") == "name: Hip Clinic\n"


def test_broken_link_stays(run: Run, desk: Path) -> None:
    """A link to nothing is something that is there."""
    (desk / "clinic.yaml").symlink_to("gone.yaml")
    assert run("new", "clinic").exit_code == 2
    assert names(desk) == ["clinic.yaml"]


@pytest.mark.parametrize("arguments", [(), ("poem",), ("clinic", "a.yaml", "b.yaml")])
def test_wrong_use(run: Run, desk: Path, arguments: tuple[str, ...]) -> None:
    """What cannot be written new is wrong use."""
    assert run("new", *arguments).exit_code == 2
    assert names(desk) == []
