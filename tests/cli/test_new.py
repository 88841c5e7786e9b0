"""``handoutgen new``."""

import re
from pathlib import Path

import pytest
import yaml

from handoutgen.content.library import read_library
from handoutgen.rules.all import library_findings
from tests.cli.conftest import Run
from tests.cli.process import SHIPPED


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


LIBRARY = {"exercise": "exercises", "topic": "topics", "program": "programs"}


@pytest.fixture
def shelves(desk: Path) -> Path:
    """A library that is still empty."""
    for folder in LIBRARY.values():
        (desk / folder).mkdir()
    return desk


@pytest.mark.parametrize("kind", LIBRARY)
def test_valid_in_a_library(run: Run, shelves: Path, kind: str) -> None:
    """A new exercise, topic or program is whole and safe at once; all that a rule finds is that nothing names it."""
    result = run("new", kind, "walk-well")
    assert (result.exit_code, result.stdout) == (0, "")
    file = f"{LIBRARY[kind]}/walk-well.yaml"
    assert result.stderr == f"Wrote {file}. Write your own over its lines, then: handoutgen check {file}\n"
    library, problems = read_library([SHIPPED, shelves])
    assert library
    assert problems == ()
    found = [each.code for each in library_findings(library) if each.place.file.startswith(shelves.as_posix())]
    assert found == (["in-no-topic"] if kind == "exercise" else [])


@pytest.mark.parametrize("kind", LIBRARY)
def test_named_by_its_id(run: Run, desk: Path, kind: str) -> None:
    """The name begins as the id says."""
    run("new", kind, "walk-well")
    said = yaml.load((desk / "walk-well.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert said["name"] == said.get("short", said["name"]) == "Walk well"


def test_prints(run: Run, shelves: Path) -> None:
    """A new exercise prints under a topic of ours that names it, and a new program and topic print as they are."""
    run("new", "exercise", "wall-sit")
    run("new", "topic", "strengthening")
    run("new", "topic", "walking")
    run("new", "program", "walk-more")
    topic = shelves / "topics" / "strengthening.yaml"
    listed = topic.read_text(encoding="utf-8").replace("  rest:\n", "  rest:\n    - wall-sit\n")
    topic.write_text(listed, encoding="utf-8")
    for number, names in enumerate([("wall-sit",), ("walking",), ("--program", "walk-more")]):
        result = run("build", *names, "--library", ".", "--region", "GB", "-o", f"{number}.pdf")
        assert (result.exit_code, result.stderr.partition(" ")[0]) == (0, "Wrote")


def test_where_a_new_file_goes(run: Run, desk: Path) -> None:
    """Into the folder of its kind if there is one here, else here, or where it is said; it is told where it is read."""
    (desk / "north").mkdir()
    here = run("new", "topic", "walking").stderr
    (desk / "topics").mkdir()
    inside = run("new", "topic", "walking.yaml").stderr
    there = run("new", "topic", "north/walking").stderr
    paths = sorted(path.relative_to(desk).as_posix() for path in desk.rglob("*.yaml"))
    assert paths == ["north/walking.yaml", "topics/walking.yaml", "walking.yaml"]
    hint = "It is read once it stands in the folder topics of your library.\n"
    assert [hint in said for said in (here, inside, there)] == [True, False, True]


def test_a_copy_of_ours(run: Run, shelves: Path) -> None:
    """What the built-in library has is copied, to be changed."""
    result = run("new", "exercise", "bridge")
    assert result.stderr.startswith("Wrote exercises/bridge.yaml, a copy of ours.")
    ours = (SHIPPED / "exercises" / "bridge.yaml").read_text(encoding="utf-8")
    assert (shelves / "exercises" / "bridge.yaml").read_text(encoding="utf-8") == ours.partition("\n")[2]


@pytest.mark.parametrize("place", ["schemas", "north/schemas", "north/topics/schemas"])
@pytest.mark.parametrize("name", ["walking", "supports"])
def test_leads_an_editor_to_its_schema(run: Run, desk: Path, place: str, name: str) -> None:
    """Where schemas are near by, the first line of a new file names the one of its kind, by the path from there."""
    (desk / "north" / "topics").mkdir(parents=True)
    run("schema", "topic", "-o", place)
    run("new", "topic", f"north/topics/{name}")
    first, second, *_ = (desk / "north" / "topics" / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    assert (desk / "north" / "topics" / found[1]).resolve() == desk / place / "topic.schema.json"
    assert "schema" not in second


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Wall Sit", 'Did you mean "wall-sit"?'),
        ("wall_sit", 'Did you mean "wall-sit"?'),
        ("exercises/Ü", "Name it with small letters"),
        ("", "Name it with small letters"),
    ],
)
def test_what_is_no_id(run: Run, desk: Path, name: str, hint: str) -> None:
    """A name that cannot be an id is refused with one that can."""
    result = run("new", "exercise", name)
    assert result.exit_code == 2
    assert hint in result.stderr
    assert names(desk) == []


@pytest.mark.parametrize("kind", LIBRARY)
def test_a_file_of_a_library_stays(run: Run, shelves: Path, kind: str) -> None:
    """What is there already is not overwritten."""
    file = shelves / LIBRARY[kind] / "own.yaml"
    file.write_text("name: Ours\n", encoding="utf-8")
    result = run("new", kind, "own")
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert file.read_text(encoding="utf-8") == "name: Ours\n"
