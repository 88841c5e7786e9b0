"""``handoutgen list``."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from handoutgen.cli.terminal import label
from handoutgen.content.model import Library
from handoutgen.content.text import Part, Text
from handoutgen.pipeline.load import load
from handoutgen.plan.choice import in_care_order
from handoutgen.problems import Place
from tests.cli.conftest import Run
from tests.cli.process import SHIPPED, Terminal

KINDS = ("topics", "exercises", "programs", "editions", "figures", "regions", "conditions", "equipment", "sources")


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


def listed(run: Run, *arguments: str | Path) -> Any:
    """What the command lists, as JSON."""
    result = run("list", *arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def names(run: Run, *arguments: str) -> list[str]:
    """The ids that the command lists."""
    return [each["id"] for each in listed(run, *arguments)]


def test_figures(run: Run, library: Library) -> None:
    """Every figure is listed with where it prints: on the card of its exercise, or in topics."""
    figures = {each["id"]: each for each in listed(run, "figures")}
    assert list(figures) == sorted(library.figures)
    assert (figures["bridge"]["exercise"], figures["sitting-well"]["exercise"]) == ("bridge", None)
    assert figures["sitting-well"]["topics"] == ["sitting"]
    assert [line for line in run("list", "figures").stdout.splitlines() if line.startswith("sitting-well ")]


@pytest.mark.parametrize(
    ("kind", "held"), [("conditions", "conditions"), ("equipment", "equipment"), ("sources", "sources")]
)
def test_what_files_share(run: Run, library: Library, kind: str, held: str) -> None:
    """Conditions, equipment and sources are listed in the library's own order."""
    expected = list(getattr(library.catalogue, held))
    assert first_column(run("list", kind).stdout) == expected == names(run, kind)


def test_condition_counts_its_exercises(run: Run, library: Library) -> None:
    """A condition tells which exercises it excludes, and which it leaves in their easier way alone."""
    found = {each["id"]: each for each in listed(run, "conditions")}
    for level in ("avoid", "change"):
        expected = {each.id for each in library.exercises.values() if each.exclude.get("knee-pain") == level}
        assert expected == set(found["knee-pain"][level])
    assert (found["knee-pain"]["overridable"], found["fracture"]["overridable"]) == (True, False)


KEYS = {
    "topics": "id name core rest sources origin file",
    "exercises": "id name kind position equipment sides exclude instead topics programs sources way origin file",
    "programs": "id name who weeks topics stages sources origin file",
    "editions": "id about",
    "figures": "id exercise topics origin file",
    "regions": "id name language paper emergency urgent origin file",
    "conditions": "id ask overridable avoid change origin",
    "equipment": "id name exercises origin",
    "sources": "id title by year web origin",
}


@pytest.mark.parametrize("kind", KINDS)
def test_json(run: Run, kind: str) -> None:
    """Every kind is there as JSON, in the order of its lines, with keys that other programs rely on."""
    found = listed(run, kind)
    assert {" ".join(each) for each in found} == {KEYS[kind]}
    assert [each["id"] for each in found] == first_column(run("list", kind).stdout)


def test_json_of_a_program(run: Run, library: Library) -> None:
    """A program has its weeks, and the exercises of each stage."""
    program = library.programs["desk-worker"]
    (found,) = [each for each in listed(run, "programs") if each["id"] == "desk-worker"]
    assert found["weeks"] == program.stages[-1].weeks.high
    assert [each["weeks"] for each in found["stages"]] == [[*stage.weeks] for stage in program.stages]
    assert found["stages"][0]["exercises"] == [item.exercise for item in program.stages[0].exercises]


def test_json_without_kind(run: Run) -> None:
    """Without a kind the JSON holds the same kinds as the text, by name."""
    found = listed(run)
    assert list(found) == ["topics", "exercises", "programs"]
    assert found["programs"] == listed(run, "programs")


def test_json_tells_the_origin(run: Run, own: Path) -> None:
    """What a folder of one's own overrides has that folder and its file; the rest is built in."""
    found = {each["id"]: each for each in listed(run, "exercises", "--library", "own")}
    assert (found["bridge"]["origin"], found["bridge"]["file"]) == ("own", "own/exercises/bridge.yaml")
    assert {each["origin"] for name, each in found.items() if name != "bridge"} == {"built-in"}


@pytest.mark.parametrize(
    ("arguments", "fits"),
    [
        (("--position", "lying-on-back"), lambda each: each.position == "lying-on-back"),
        (("--position", "lying"), lambda each: each.position.startswith("lying-")),
        (("--position", "sitting,standing"), lambda each: each.position in ("sitting", "standing")),
        (("--position", "sitting", "--position", "standing"), lambda each: each.position in ("sitting", "standing")),
        (("--equipment", "none"), lambda each: not each.equipment),
        (("--equipment", "chair,mat"), lambda each: set(each.equipment) <= {"chair", "mat"}),
        (("--equipment", "none,mat"), lambda each: set(each.equipment) <= {"mat"}),
        (("--kind", "Stretch"), lambda each: each.kind == "stretch"),
        (
            ("--kind", "stretch", "--position", "sitting"),
            lambda each: (each.kind, each.position) == ("stretch", "sitting"),
        ),
        (("--for-condition", "knee-pain"), lambda each: each.exclude.get("knee-pain") != "avoid"),
        (
            ("--for-condition", "knee-pain,pregnancy"),
            lambda each: "avoid" not in map(each.exclude.get, ("knee-pain", "pregnancy")),
        ),
    ],
)
def test_filters(run: Run, library: Library, arguments: tuple[str, ...], fits: Any) -> None:
    """Filters leave the exercises that fit all of them, and imply that exercises are meant."""
    expected = {each.id for each in library.exercises.values() if fits(each)}
    assert expected == set(names(run, *arguments)) == set(names(run, "exercises", *arguments))


def test_filter_by_topic(run: Run, library: Library) -> None:
    """The exercises of a topic are listed, its core first."""
    choice = library.topics["stretches"].exercises
    assert choice
    assert names(run, "--topic", "stretches") == [*choice.core, *choice.rest]


def test_easier_way_only(run: Run, library: Library) -> None:
    """What a condition leaves in its easier way alone is marked, and nothing else is."""
    changed = {each.id for each in library.exercises.values() if each.exclude.get("knee-pain") == "change"}
    lines = run("list", "--for-condition", "knee-pain").stdout.splitlines()
    assert changed == {line.split()[0] for line in lines if line.endswith("easier way only")}
    ways = {each["id"]: each["way"] for each in listed(run, "--for-condition", "knee-pain")}
    assert changed == {name for name, way in ways.items() if way == "easier"}


def test_label_of_a_term() -> None:
    """A name that the glossary or a region decides a part of shows that part as its token."""
    parts = (Part("Your "), Part("", term="psoas"), Part(" at the "), Part("", token="word.counter"))
    assert label(Text(parts, Place("a.yaml", 1, 1))) == "Your {{psoas}} at the {{word.counter}}"


def test_nothing_fits(run: Run) -> None:
    """Where no exercise fits, that is said beside an empty list."""
    result = run("list", "--for-condition", "fracture")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No exercise fits all of that.\n")
    assert names(run, "--for-condition", "fracture") == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--position", "lyng"), 'There is no position "lyng". Did you mean "lying"?'),
        (("--position", "ly"), 'There is no position "ly".'),
        (("--kind", "stretches"), 'There is no kind "stretches". Did you mean "stretch"?'),
        (("--equipment", "chiar"), 'There is no equipment "chiar". Did you mean "chair"?'),
        (("--equipment", "qqqq"), "There are chair, counter, cushion,"),
        (("--topic", "streches"), 'Did you mean "stretches"?'),
        (("--for-condition", "knee_pain"), 'Did you mean "knee-pain"?'),
        (("--kind", "stretch,"), "A value is empty."),
        (("topics", "--kind", "stretch"), 'leave out "topics"'),
    ],
)
def test_wrong_filters(run: Run, arguments: tuple[str, ...], says: str) -> None:
    """A word that the library does not know is wrong use, and the nearest is named; so are filters of other kinds."""
    result = run("list", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in " ".join(result.stderr.split())


def test_all_unknown_words_are_told(run: Run) -> None:
    """No unknown word is hidden behind the first."""
    errors = run("list", "--kind", "qqqq", "--position", "lyng", "--for-condition", "zzzz").stderr
    assert [word for word in ("qqqq", "lyng", "zzzz") if f'"{word}"' not in errors] == []


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize("columns", [60, 80, 200])
def test_terminal(desk: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    """On a terminal no line is wider than it, and an exercise takes one line on 80 columns: names give way to ids."""
    monkeypatch.setenv("COLUMNS", str(columns))
    with Terminal("list", "exercises") as shown:
        pass
    with Terminal("list", "sources") as sources:
        pass
    assert [line for line in (shown.seen + sources.seen).splitlines() if len(line) > columns] == []
    bridge = [line for line in shown.seen.splitlines() if line.startswith("bridge ")]
    assert ("Bridge" in bridge[0]) == (columns == 200)
    if columns >= 80:
        assert bridge[0].split()[-1] == "strengthening"


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
