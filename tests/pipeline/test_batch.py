"""Handouts for many patients: who gets which file, what is told of whom, and what is done again."""

import os
import re
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.output.ledger import LEDGER, Ledger, opened
from handoutgen.output.names import Taken, template
from handoutgen.pipeline.batch import Batch, Order, Result, chunks, crew_of
from handoutgen.pipeline.fingerprint import Origin
from handoutgen.pipeline.jobs import Job, Made, Settled
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.patients import expanded, patients, survey
from handoutgen.pipeline.work import done, supplies_of
from handoutgen.pipeline.workers import Alone, Crew
from handoutgen.plan.model import Request
from handoutgen.problems import Place, blocking
from tests.patients import WITHOUT_GLYPHS, table
from tests.shipped import library

LOADED = Loaded(library(), None)
NOWHERE = Origin((), None)
CHEAP = "patient,topics\n"
"""A plan that is soon built: warning signs alone."""


def order_of(folder: Path, **said: Any) -> Order:
    usual: dict[str, Any] = {
        "options": Request(),
        "folder": folder,
        "template": None,
        "force": False,
        "stamp": 0,
        "origin": NOWHERE,
    }
    return Order(**(usual | said))


def unbuilt(job: Job) -> Made:
    """As if a handout had been built and written."""
    return Made(b"s" * 32, ())


def run(paths: list[Path], order: Order, crew: Crew[Job, Made] | None = None) -> list[Result]:
    """What becomes of each patient, in order."""
    order.folder.mkdir(exist_ok=True)
    found = survey(expanded(paths), LOADED.library)
    assert found.problems == ()
    ledger = opened(order.folder)
    assert isinstance(ledger, Ledger)
    crew = crew or Alone(partial(done, supplies_of(LOADED), Settled(order.options, order.stamp)))
    with ledger:
        batch = Batch(order, LOADED, ledger, found.handouts, Taken(LEDGER))
        return sorted(batch.results(patients(found.paths, LOADED.library), crew))


def planned(paths: list[Path], folder: Path, **said: Any) -> list[Result]:
    """The same without building."""
    return run(paths, order_of(folder, **said), Alone(unbuilt))


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file, a table unless it has another name."""

    def write(text: str, name: str = "t.csv") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write


def told(results: list[Result], folder: Path) -> list[str]:
    """The problems with their lines, cells and codes."""
    problems = [problem for result in results for problem in result.problems]
    return [f"{problem.place.line}:{problem.place.column}:{problem.path}:[{problem.code}]" for problem in problems]


# ------------------------------------------------------------------ a thousand rows


def test_a_thousand_rows(tmp_path: Path, written: Callable[..., Path]) -> None:
    """Each row of a long table is planned under its number, or told at its line; none is named after its patient."""
    made = table(1000)
    results = planned([written(made.text)], tmp_path / "out")
    assert [result.number for result in results] == list(range(1, 1001))
    assert [result.name == "" for result in results] == [
        any(line in made.faults[fault] for fault in ("formula", "lines", "unknown")) for line in made.lines
    ]
    for result, line in zip(results, made.lines, strict=True):
        assert {problem.place.line for problem in result.problems} <= {line}
        assert re.fullmatch(rf"({result.number:04}-(bridge|clamshell|-)+-sheet\.pdf)?", result.name)
    lines = {"formula": "formula", "lines": "several-lines", "unknown": "unknown-id"}
    for fault, code in lines.items():
        found = {each.place.line for result in results for each in result.problems if each.code == code}
        assert found == set(made.faults[fault])
    text = "\n".join(str(problem) for result in results for problem in result.problems)
    text += (tmp_path / "out" / LEDGER).read_text()
    assert [name for name in set(made.names) if name in text] == []


def test_characters_that_no_font_has(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A name in another script is told at its line and cell with one character, and the others are built."""
    rows = "".join(f"warning-signs,{name}\n" for name in ("A. Person", *WITHOUT_GLYPHS))
    results = run([written(f"topics,patient\n{rows}")], order_of(tmp_path / "out"))
    assert [bool(result.name) for result in results] == [True, *[False] * len(WITHOUT_GLYPHS)]
    assert told(results, tmp_path) == [f"{line}:2:patient:[missing-glyph]" for line in range(3, 8)]
    for result, name in zip(results[1:], WITHOUT_GLYPHS, strict=True):
        lacking = [f"U+{ord(character):04X}" for character in name if ord(character) > 0x500]
        said = re.findall(r"U\+[0-9A-F]+", result.problems[0].message)
        assert (len(said), said[0] in lacking) == (1, True)


def test_characters_in_a_plan_that_a_row_goes_on_from(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A character is told at the row that holds it, not at the plan, and at the plan if that holds it."""
    written("topics: [warning-signs]\n", "plan.yaml")
    other = written("patient: \N{SNOWMAN}\ntopics: [warning-signs]\n", "other.yaml")
    path = written("plan,side,patient\nplan.yaml,left,\N{SNOWMAN}\n")
    results = run([path, other], order_of(tmp_path / "out"))
    places = [problem.place for result in results for problem in result.problems]
    assert places == [Place(path.as_posix(), 2, 3), Place(other.as_posix(), 1, 10)]


# ------------------------------------------------------------------ who, and which file


def test_plans_folders_and_handouts(tmp_path: Path, written: Callable[..., Path]) -> None:
    """Plans, folders of them, earlier handouts and tables go together, numbered through in their order."""
    written("exercises: [bridge]\nside: left\nedition: sheet\n", "plans/b.yaml")
    written("topics: [sitting]\n", "plans/a.yaml")
    written("no plan", "plans/.hidden.yaml")
    written("no plan", "plans/notes.txt")
    plan = written("topics: [warning-signs]\n", "c.yaml")
    (first,) = run([plan], order_of(tmp_path / "old"))
    old = tmp_path / "old" / first.name
    results = planned([tmp_path / "plans", written("exercises,side\nbridge,left\n"), old], tmp_path / "out")
    assert [result.name for result in results] == [
        "0001-sitting.pdf",
        "0002-bridge-sheet.pdf",
        "0003-bridge.pdf",
        "0004-warning-signs.pdf",
    ]


def test_a_row_goes_on_from_a_plan(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A row adds to the plan that it names, as seen from the table; what is wrong with that is told at its cell."""
    written("exercises: [bridge]\n", "plans/a.yaml")
    written("exercises: [bridg]\n", "plans/broken.yaml")
    text = "plan,edition\nplans/a.yaml,sheet\nplans/none.yaml,\nplans/,\nplans/broken.yaml,\n"
    results = planned([written(text)], tmp_path / "out")
    assert [result.name for result in results] == ["0001-bridge-sheet.pdf", "", "", ""]
    assert told(results, tmp_path) == [
        "3:1:plan:[unreadable]",
        "4:1:plan:[no-plan]",
        "1:13:exercises[1].exercise:[unknown-id]",
        "5:1::[no-handout]",
    ]


def test_names_of_the_table(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A name in the table is that of the file; one that some computer would not take, or that is taken, is told."""
    text = "topics,file\nsitting,one.pdf\nsitting,two\nsitting,\nsitting,a/b\nsitting,con\nsitting,ONE\n"
    results = planned([written(text)], tmp_path / "out")
    assert [result.name for result in results] == ["one.pdf", "two.pdf", "0003-sitting.pdf", "", "", ""]
    assert told(results, tmp_path) == [f"{line}:2:file:[no-handout]" for line in (5, 6, 7)]
    assert "t.csv:2:2" in results[-1].problems[0].message


def test_names_of_a_template(tmp_path: Path, written: Callable[..., Path]) -> None:
    """Only a template that says so names a file after its patient, and then so that every computer takes it."""
    path = written("topics,patient,file\nsitting,Zoë/A,\nsitting,Zoë/A,x\nsitting,,\n")
    said = template("{patient}")
    assert [result.name for result in planned([path], tmp_path / "out", template=said)] == [
        "Zoë-A.pdf",
        "Zoë-A-2.pdf",
        "handout.pdf",
    ]
    said = template("{file} {number}")
    assert [result.name for result in planned([path], tmp_path / "out", template=said)] == [
        "t 0001.pdf",
        "x 0002.pdf",
        "t 0003.pdf",
    ]


def test_numbers_of_one_length(tmp_path: Path, written: Callable[..., Path]) -> None:
    """From ten thousand on, numbers have five digits."""
    path = written("topics\n" + "sitting\n" * 10_000)
    found = survey([path], LOADED.library)
    assert found.handouts == 10_000
    ledger = opened(tmp_path)
    assert isinstance(ledger, Ledger)
    with ledger:
        batch = Batch(order_of(tmp_path), LOADED, ledger, found.handouts, Taken())
        results = batch.results(patients(found.paths, LOADED.library), Alone(unbuilt))
        assert next(results).name == "00001-sitting.pdf"
        results.close()


def test_a_table_that_cannot_be_read(written: Callable[..., Path], tmp_path: Path) -> None:
    """Of a table that ends in a fault no row counts; the other files do."""
    broken = written('topics\nsitting\n"\n')
    plan = written("topics: [sitting]\n", "a.yaml")
    found = survey([broken, plan, tmp_path / "none.csv"], LOADED.library)
    assert (found.paths, found.handouts) == ((plan,), 1)
    assert [problem.code for problem in found.problems] == ["open-quote", "unreadable"]


# ------------------------------------------------------------------ what is told


def test_every_problem_of_every_row(tmp_path: Path, written: Callable[..., Path]) -> None:
    """All problems of all rows are told at their cells, and the other rows are planned."""
    text = (
        "patient,exercises,side,bridge.sets,conditions,note,edition\n"
        "A,bridge,up,300,,,\n"
        "B,,,,,,\n"
        "C,clamshell,,2,,,\n"
        "D,bridge,,,pregnancie,{{foo}} **,\n"
        "E,bridge,,,,,booklet\n"
        "F,bridge,,2,none,**Well** done,\n"
    )
    results = planned([written(text)], tmp_path / "out")
    assert [bool(result.name) for result in results] == [False] * 5 + [True]
    assert told(results, tmp_path) == [
        "2:3:side:[unknown-choice]",
        "2:4:sets:[out-of-range]",
        "3:1::[no-handout]",
        "4:1::[no-handout]",
        "5:5:conditions.pregnancie:[unknown-id]",
        "5:6:note:[unclosed-bold]",
        "6:7:edition:[no-handout]",
    ]


def test_options_have_the_last_word(tmp_path: Path, written: Callable[..., Path]) -> None:
    """An option goes before what the plan says."""
    results = planned(
        [written("topics,edition\nsitting,booklet\n")], tmp_path / "out", options=Request(edition="large")
    )
    assert [result.name for result in results] == ["0001-sitting-large.pdf"]


def test_an_exclusion_set_aside(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A plan that sets an exclusion aside is told with a warning."""
    override = "{exercise: bridge, condition: pregnancy, by: Quin Zyx, why: Quin asked}"
    plan = written(f"exercises: [bridge]\nconditions: {{pregnancy: yes}}\noverrides: [{override}]\n", "a.yaml")
    (result,) = planned([plan], tmp_path / "out")
    assert result.name
    assert [problem.code for problem in result.problems] == ["set-aside"]
    assert blocking(result.problems) == ()


def test_a_fault_of_the_program(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A fault of the program takes one handout, is told without a patient's words, and the others are made."""

    def faulty(job: Job) -> Made:
        options = Request(paper="Quin") if job.number == 1 else Request()
        return done(supplies_of(LOADED), Settled(options, 0), job)

    path = written(f"{CHEAP}Quin,warning-signs\nB. Person,warning-signs\n")
    first, second = run([path], order_of(tmp_path / "out"), Alone(faulty))
    assert (first.name, second.name) == ("", "0002-warning-signs.pdf")
    (problem,) = first.problems
    assert (problem.code, problem.place.line) == ("no-handout", 2)
    assert "the program has a fault (KeyError" in problem.message
    assert "Quin" not in str(problem)


# ------------------------------------------------------------------ going on


def names(results: list[Result], *, there: bool) -> list[str]:
    return [result.name for result in results if result.there is there]


def test_goes_on(tmp_path: Path, written: Callable[..., Path]) -> None:
    """What is there as it should be is not made again; what is missing, was changed, or is new is."""
    rows = ["A. Person,warning-signs\n", "B. Person,warning-signs\n", "C. Person,warning-signs\n"]
    path, out = written(CHEAP + "".join(rows)), tmp_path / "out"
    first = run([path], order_of(out))
    before = {result.name: (out / result.name).read_bytes() for result in first}
    assert names(run([path], order_of(out)), there=False) == []
    a, b, _ = before
    (out / a).unlink()
    (out / b).write_bytes(before[b] + b"x")
    assert names(run([path], order_of(out)), there=False) == [a, b]
    assert {name: (out / name).read_bytes() for name in before} == before
    path = written(CHEAP + "".join([*rows[:2], "C. Other,warning-signs\n"]))
    assert names(run([path], order_of(out)), there=True) == [a, b]


@pytest.mark.parametrize(
    "change", [{"stamp": 1}, {"options": Request(date="2026-01-31")}, {"options": Request(mono=True)}]
)
def test_everything_that_decides_counts(tmp_path: Path, written: Callable[..., Path], change: dict[str, Any]) -> None:
    """Another option, day or time stamp makes every handout again."""
    path, out = written(f"{CHEAP}A. Person,warning-signs\n"), tmp_path / "out"
    (first,) = run([path], order_of(out))
    (second,) = run([path], order_of(out, **change))
    assert (second.name, second.there) == (first.name, False)


def test_the_library_counts(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A changed file of the library or of the clinic makes every handout again."""
    plan, out = written("topics: [sitting]\n", "a.yaml"), tmp_path / "out"
    own, clinic = written("x: 1\n", "topics/own.yaml"), written("name: A\n", "clinic.yaml")
    origin = Origin((tmp_path,), clinic)
    keys = set()

    def noted(job: Job) -> Made:
        keys.add(job.key)
        return unbuilt(job)

    for path, text in ((own, "x: 1\n"), (own, "x: 2\n"), (clinic, "name: B\n"), (clinic, "name: B\n")):
        path.write_text(text)
        run([plan], order_of(out, origin=origin), Alone(noted))
    assert len(keys) == 3


def test_somebody_elses_file(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A file that this program did not make is in the way, and stays, unless it is to be replaced."""
    path, out = written(f"{CHEAP}A. Person,warning-signs\n"), tmp_path / "out"
    out.mkdir()
    (out / "0001-warning-signs.pdf").write_bytes(b"a letter")
    (result,) = run([path], order_of(out))
    assert told([result], tmp_path) == ["2:1::[no-handout]"]
    assert (out / "0001-warning-signs.pdf").read_bytes() == b"a letter"
    (result,) = run([path], order_of(out, force=True))
    assert (out / result.name).read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_written(tmp_path: Path, written: Callable[..., Path]) -> None:
    """A folder in the place of one file takes that handout alone, and no message says the file's name."""
    path, out = written("patient,topics\nQuin,warning-signs\nB,warning-signs\n"), tmp_path / "out"
    (out / "Quin.pdf").mkdir(parents=True)
    first, second = run([path], order_of(out, template=template("{patient}")))
    assert (first.name, second.name) == ("", "B.pdf")
    assert [problem.message for problem in first.problems] == ["Its PDF is a folder."]


# ------------------------------------------------------------------ in several processes


def prepare(marks: Path) -> None:
    """Kill each process when it is about to finish a file, until two have died."""
    whole = os.replace

    def replace(beside: str, target: str) -> None:
        mark = next((mark for mark in (marks / "1", marks / "2") if not mark.exists()), None)
        if mark:
            mark.touch()
            os._exit(1)
        whole(beside, target)

    os.replace = replace  # type: ignore[assignment]


@pytest.mark.slow
def test_processes_that_are_killed(tmp_path: Path, written: Callable[..., Path]) -> None:
    """Handouts at which processes were killed are made by others, the same as if nothing had happened."""
    rows = "".join(f"{name}. Person,warning-signs\n" for name in "ABCD")
    path, alone, out = written(CHEAP + rows), order_of(tmp_path / "alone"), order_of(tmp_path / "out")
    results = run([path], out, crew_of(out, LOADED, (4, 2), partial(prepare, tmp_path)))
    assert results == run([path], alone)
    for result in results:
        assert (out.folder / result.name).read_bytes() == (alone.folder / result.name).read_bytes()


@given(st.integers(0, 20_000), st.integers(2, 16))
def test_chunks_become_smaller_towards_the_end(count: int, jobs: int) -> None:
    """Never more than 25 handouts at once, nor more than half of a share of what is left; in the end one by one."""
    left = count
    for size in islice(chunks(count, jobs), count + 1):
        assert 1 <= size <= max(1, min(25, left // (2 * jobs)))
        left -= size
    assert 1 == size
