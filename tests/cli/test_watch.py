"""``handoutgen build --watch``."""

import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.cli.delivery import Delivered
from handoutgen.cli.watch import PATIENCE, State, Watched, changes, look, rebuilds, watched
from handoutgen.packaged import data_folder
from tests.cli.conftest import Run
from tests.cli.process import SHIPPED, start

A, B = Path("a.yaml"), Path("b.yaml")
OLD, NEW, EMPTY = (1, 10), (2, 11), (3, 0)
BEFORE: State = {A: OLD, B: OLD}
PDF = Delivered(("Wrote x.pdf (5 pages, A4)",), (Path("x.pdf"),))
LONG = 60
"""Seconds after which a process that says nothing is ended; it fails the test, and is never waited for."""

looks = st.lists(st.dictionaries(st.sampled_from([A, B]), st.sampled_from([OLD, NEW, EMPTY])), max_size=12)


def clock() -> str:
    return "12:00:00"


def told(*found: State) -> list[tuple[Path, ...]]:
    """The changes in a row of looks."""
    return list(changes(BEFORE, found))


def test_nothing_changes() -> None:
    """As long as all files stay as they were, there is nothing to tell."""
    assert told(BEFORE, BEFORE, BEFORE) == []


def test_change_is_told_once_it_rests() -> None:
    """A change is told when a second look finds the same, and told once."""
    assert told({A: NEW, B: OLD}) == []
    assert told({A: NEW, B: OLD}, {A: NEW, B: OLD}, {A: NEW, B: OLD}) == [(A,)]


def test_file_that_is_being_written_is_waited_for() -> None:
    """A file that goes on changing is told of when it has come to rest, with all that changed meanwhile."""
    found: list[State] = [{A: (time, time), B: OLD} for time in range(20, 30)]
    end: State = {A: NEW, B: NEW}
    assert told(*found, end, end) == [(A, B)]


@pytest.mark.parametrize("unfinished", [{B: OLD}, {A: EMPTY, B: OLD}])
def test_file_that_is_being_saved_is_waited_for(unfinished: State) -> None:
    """A file that is gone or empty for a moment is no change by itself; what it is afterwards is."""
    saved: State = {A: NEW, B: OLD}
    assert told(*[unfinished] * 4, saved, saved) == [(A,)]
    assert told(*[unfinished] * 4, BEFORE, BEFORE) == []


@pytest.mark.parametrize("meant", [{B: OLD}, {A: EMPTY, B: OLD}])
def test_file_that_is_gone_for_good(meant: State) -> None:
    """A file that stays gone or empty is a change after a while."""
    assert told(*[meant] * PATIENCE) == []
    assert told(*[meant] * (PATIENCE + 1)) == [(A,)]


def test_new_file() -> None:
    """A file that was not there counts."""
    new: State = {**BEFORE, Path("c.yaml"): NEW}
    assert told(new, new) == [(Path("c.yaml"),)]


def test_changes_while_building() -> None:
    """What changes between a change and its rebuild's end is told next."""
    one: State = {A: NEW, B: OLD}
    two: State = {A: NEW, B: NEW}
    assert told(one, one, two, two) == [(A,), (B,)]


@given(looks)
def test_last_state_is_built_in_the_end(found: list[State]) -> None:
    """Each change tells all that differs from the state that was built last; once files rest, that is the last one."""
    end = found[-1] if found else BEFORE
    seen = [BEFORE]

    def looked() -> Iterator[State]:
        for state in (*found, *[end] * (PATIENCE + 1)):
            seen.append(state)
            yield state

    built = BEFORE
    for paths in changes(BEFORE, looked()):
        assert set(paths) == {path for path in (A, B) if built.get(path) != seen[-1].get(path)}
        built = seen[-1]
    assert built == end


def test_each_rebuild_has_a_line() -> None:
    """A line tells when it was, what had changed, and what was written."""
    two = Delivered((*PDF.sentences, "Wrote x.html"), (*PDF.paths, Path("x.html")))
    delivered = iter([PDF, two])
    lines = rebuilds(lambda: next(delivered), [(A,), (A, B)], clock)
    assert list(lines) == [
        "12:00:00  a.yaml changed. Wrote x.pdf (5 pages, A4).",
        "12:00:00  a.yaml and b.yaml changed. Wrote x.pdf (5 pages, A4) and 1 more file.",
    ]


def test_many_files_are_counted() -> None:
    """Of many files the first few are named."""
    (line,) = rebuilds(lambda: PDF, [tuple(Path(f"{at}.yaml") for at in range(9))], clock)
    assert line.startswith("12:00:00  0.yaml, 1.yaml, 2.yaml and 6 more changed. ")


def test_failed_rebuilds(capsys: pytest.CaptureFixture[str]) -> None:
    """A rebuild that ends with problems, or is refused, writes nothing and is not the last one."""
    ends: Iterator[Exception | None] = iter([click.exceptions.Exit(1), click.UsageError("No such thing."), None])

    def build() -> Delivered:
        end = next(ends)
        if end:
            raise end
        return PDF

    lines = list(rebuilds(build, [(A,), (A,), (A,)], clock))
    assert lines[:2] == ["12:00:00  a.yaml changed. Nothing was written."] * 2
    assert lines[2].endswith("Wrote x.pdf (5 pages, A4).")
    assert capsys.readouterr().err == "Error: No such thing.\n"


def test_own_files_are_no_change() -> None:
    """What the builds write is no reason to build, even where it was read: an earlier handout that is written over."""
    old, x = Path("old.pdf"), Path("x.pdf")
    lines = list(rebuilds(lambda: PDF, [(old,), (A,), (x,), (A, x)], clock, [old]))
    assert [line.split()[1:3] for line in lines] == [["a.yaml", "changed."], ["a.yaml", "changed."]]


def test_look_finds_what_a_build_reads(desk: Path) -> None:
    """A look finds plans, profiles with their logos, and the content of libraries, and nothing else in them."""
    for name in (
        "exercises/new.yaml",
        "figures/new.json",
        "topics/typo.yml",
        "glossary.yaml",
        "logo.png",
        "clinic.yaml",
    ):
        (desk / "own" / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / "own" / name).write_text("name: A\n")
    for name in ("exercises/.new.yaml.swp", "exercises/#new.yaml", "out.pdf", "facts.yaml", "poses/new.yaml"):
        (desk / "own" / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / "own" / name).write_text("name: A\n")
    (desk / "own" / "clinic.yaml").write_text("name: A\nlogo: logo.png\n")
    (desk / "plan.yaml").write_text("topics: sitting\n")
    own = Path("own")
    found = look(Watched((Path("plan.yaml"), Path("gone.yaml")), (own,), (own / "clinic.yaml",)))
    assert sorted(path.as_posix() for path in found) == [
        "own/clinic.yaml",
        "own/exercises/new.yaml",
        "own/figures/new.json",
        "own/glossary.yaml",
        "own/logo.png",
        "own/topics/typo.yml",
        "plan.yaml",
    ]


def test_logo_of_another_name(desk: Path) -> None:
    """When the profile comes to name another logo, that one is looked at."""
    (desk / "one.png").write_bytes(b"1")
    (desk / "another.png").write_bytes(b"2")
    profile = Path("clinic.yaml")
    what = Watched((), (), (profile,))
    profile.write_text("name: A\nlogo: one.png\n")
    assert look(what).keys() == {profile, Path("one.png")}
    profile.write_text("name: A\nlogo: another.png\n")
    assert look(what).keys() == {profile, Path("another.png")}
    profile.write_text("logo: [\n")
    assert look(what).keys() == {profile}


def test_what_is_watched(desk: Path) -> None:
    """The built-in library is watched from a checkout, and a profile that may still come to be."""
    what = watched((Path("plan.yaml"), None), (Path("own"),), None)
    assert what.files == (Path("plan.yaml"),)
    assert what.libraries == (data_folder("handouts"), Path("own"))
    assert what.profiles[0] == Path("clinic.yaml")
    assert watched((), (), Path("my.yaml")).profiles == (Path("my.yaml"),)


@pytest.mark.parametrize("option", ["-o", "--text"])
def test_not_with_standard_output(run: Run, option: str) -> None:
    """What goes to standard output cannot be written anew."""
    result = run("build", "sitting", "--watch", option, "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "leave out --watch" in result.stderr


def test_wrong_use_ends_it(run: Run) -> None:
    """A topic that does not exist is wrong use, watched or not."""
    result = run("build", "siting", "--watch")
    assert result.exit_code == 2
    assert 'Did you mean "sitting"?' in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_process(desk: Path) -> None:
    """A file that is saved is built anew; a mistake in it is told and keeps the handout; Ctrl-C ends it."""
    topic = desk / "own" / "topics" / "sitting.yaml"
    topic.parent.mkdir(parents=True)
    shutil.copy(SHIPPED / "topics" / "sitting.yaml", topic)
    right = topic.read_text(encoding="utf-8")
    process = start("build", "sitting", "--library", "own", "--watch", "-o", "x.pdf")
    watchdog = Timer(LONG, process.kill)
    watchdog.start()
    assert process.stderr

    def until(words: str) -> list[str]:
        said = []
        for line in process.stderr or ():
            said.append(line.decode().rstrip())
            if words in said[-1]:
                return said
        pytest.fail(f"It ended without a word of {words!r}: {said}")

    try:
        assert until("Watching")[0].startswith("Wrote x.pdf")
        first = (desk / "x.pdf").read_bytes()
        topic.write_text(right + "naem: A\n", encoding="utf-8")
        problem, *_, last = until("changed.")
        assert problem.startswith("own/topics/sitting.yaml:")
        assert last.endswith("own/topics/sitting.yaml changed. Nothing was written.")
        assert (desk / "x.pdf").read_bytes() == first
        topic.write_text(right.replace('name: "Sitting', 'name: "Sitting down'), encoding="utf-8")
        assert "own/topics/sitting.yaml changed. Wrote x.pdf" in until("changed.")[-1]
        assert (desk / "x.pdf").read_bytes() != first
        process.send_signal(signal.SIGINT)
        assert process.communicate()[1].decode().split() == ["Stopped."]
        assert process.returncode == 130
    finally:
        watchdog.cancel()
        process.kill()
        process.communicate()
    assert sorted(path.name for path in desk.iterdir()) == ["own", "x.pdf"]
