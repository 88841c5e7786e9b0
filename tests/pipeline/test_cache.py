"""The cache: it saves time and changes nothing else, whatever state it is in."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from handoutgen.content.model import Library
from handoutgen.pipeline.build import build
from handoutgen.pipeline.cache import MOST, PAGE, Cache, kept_library, library_digest
from handoutgen.pipeline.load import Loaded, load
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve

TOPIC = "name: Knees\nshort: Knees\nmessage: Move them.\nsections:\n  - text: [Move your knees.]\n" + (
    "action: {text: Move.}\nsummary: [Move.]\nsources: [nhs-back-pain]\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A cache folder, which is not there yet."""
    return tmp_path / "cache" / "handoutgen"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A library folder with one topic."""
    folder = tmp_path / "mine"
    (folder / "topics").mkdir(parents=True)
    (folder / "topics" / "knees.yaml").write_text(TOPIC, "utf-8")
    return folder


def _loaded(own: Path | None, *folders: Path) -> Loaded:
    """The library of some folders by way of a cache folder; without one from its files alone."""
    loaded, problems = load(folders, None, cache=Cache(own) if own else None)
    assert loaded, problems
    return loaded


def _same(one: Library, other: Library) -> bool:
    return all(getattr(one, field) == getattr(other, field) for field in Library._fields)


def _files(own: Path) -> list[Path]:
    return sorted(own.iterdir()) if own.exists() else []


def test_the_second_run_takes_what_the_first_kept(own: Path) -> None:
    """The first run keeps a file; the second finds the same library in it and leaves it as it is."""
    first = _loaded(own)
    [file] = _files(own)
    before = file.stat().st_mtime_ns
    folders = [Path(folder) for folder in {*first.library.origins.values()}]
    assert kept_library(Cache(own), folders, library_digest(folders))
    assert _same(first.library, _loaded(own).library)
    assert before == file.stat().st_mtime_ns


def test_the_bytes_of_a_handout_are_the_same(own: Path) -> None:
    """A handout of a library from the cache is that of one from its files."""
    _loaded(own)
    pdfs = set()
    for folder in (own, None):
        loaded = _loaded(folder)
        plan, _ = resolve(Request(("sitting", "clamshell"), side="left"), loaded.library, None)
        assert plan
        handout, _ = build(plan, loaded, 0)
        assert handout
        pdfs.add(handout.pdf)
    assert 1 == len(pdfs)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def _changed(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"chest pain", b"chest gain"))


def _emptied(file: Path) -> None:
    file.write_bytes(b"")


def _old(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"cache 1 ", b"cache 0 "))


def _unreadable(file: Path) -> None:
    file.chmod(0)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("broken", [_cut, _changed, _emptied, _old, _unreadable, _folder])
def test_a_broken_file_is_made_anew(own: Path, broken: Callable[[Path], None]) -> None:
    """Whatever has happened to the file, the library is that of its sources, with all its warning signs."""
    whole = _loaded(own).library
    [file] = _files(own)
    broken(file)
    assert _same(whole, _loaded(own).library)


def test_a_read_only_folder_is_no_problem(own: Path) -> None:
    """Where nothing can be kept, the library is read each time, and nothing is said."""
    own.parent.mkdir()
    own.write_bytes(b"a file stands where the folder would")
    assert _same(_loaded(own).library, _loaded(None).library)
    assert own.is_file()


def test_no_home_is_no_problem() -> None:
    """A user without a folder for caches gets the library all the same."""
    loaded, _ = load((), None, cache=Cache(None))
    assert loaded
    assert _same(loaded.library, _loaded(None).library)


def test_a_changed_file_is_seen(own: Path, mine: Path) -> None:
    """A change of one letter that leaves a file's time and size as they were is in the next handout."""
    _loaded(own, mine)
    file = mine / "topics" / "knees.yaml"
    status = file.stat()
    file.write_text(TOPIC.replace("Knees", "Kneez"), "utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "Kneez" == _loaded(own, mine).library.topics["knees"].name.parts[0].text


@pytest.mark.parametrize("name", ["topics/hips.yaml", "figures/knees.json", "topics/hips.yml", "stray/a.yaml"])
def test_a_new_file_is_seen(own: Path, mine: Path, name: str) -> None:
    """A file more or less, wherever in the folder it stands, is another library."""
    before = library_digest([mine])
    path = mine / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(TOPIC, "utf-8")
    assert before != library_digest([mine])


@pytest.mark.parametrize("name", [".#knees.yaml", "~knees.yaml", ".git/config.yaml", "poses/knees.yaml"])
def test_what_no_handout_is_made_from_is_not_looked_at(own: Path, mine: Path, name: str) -> None:
    """Editors' locks, hidden files and pose files leave a library as it is."""
    path = mine / ("topics" if "/" not in name else "") / name
    path.parent.mkdir(exist_ok=True)
    before = library_digest([mine])
    path.write_text(TOPIC, "utf-8")
    assert before == library_digest([mine])


def test_a_library_with_a_problem_is_not_kept(own: Path, mine: Path) -> None:
    """What is wrong with a library is told each time, even a warning."""
    (mine / "stray.yaml").write_text("a: b\n", "utf-8")
    for _ in range(2):
        _, problems = load((mine,), None, cache=Cache(own))
        assert ["stray-file"] == [each.code for each in problems]
    assert [] == _files(own)


def test_an_unsafe_library_is_refused_after_a_safe_one(own: Path, mine: Path) -> None:
    """A library that loses its warning signs is refused, though the one before it was kept."""
    _loaded(own, mine)
    (mine / "topics" / "warning-signs.yaml").write_text(TOPIC, "utf-8")
    loaded, problems = load((mine,), None, cache=Cache(own))
    assert loaded is None
    assert "no-warning-signs" in {each.code for each in problems}


def test_a_character_in_no_font_is_told_each_time(own: Path, mine: Path) -> None:
    """A library that could not be printed as it is written is not kept, and every build is refused."""
    (mine / "topics" / "knees.yaml").write_text(TOPIC.replace("Move them", "Move \U0001f9b5"), "utf-8")
    for _ in range(2):
        loaded = _loaded(own, mine)
        plan, _ = resolve(Request(("knees",)), loaded.library, None)
        assert plan
        handout, problems = build(plan, loaded, 0)
        assert handout is None
        assert {"missing-glyph"} == {each.code for each in problems}


def test_old_files_give_way(own: Path, mine: Path) -> None:
    """Of too many files of a kind the newest stay, and whatever is of another kind or somebody else's."""
    own.mkdir(parents=True)
    for number in range(MOST[PAGE] + 3):
        _aged(own / f"page-{number:032}.cache", number)
    _aged(own / f"{0:032}.cache", MOST[PAGE])
    _aged(own / "library-0.cache", 0)
    (own / "notes.txt").write_bytes(b"somebody else's")
    _loaded(own)
    names = {path.name for path in _files(own)}
    pages = {name for name in names if name.startswith("page-")}
    assert MOST[PAGE] * 3 // 4 - 1 == len(pages)
    assert {f"page-{MOST[PAGE] + 2:032}.cache", f"{0:032}.cache", "library-0.cache", "notes.txt"} <= names
    assert f"page-{0:032}.cache" not in names


def _aged(path: Path, age: int) -> None:
    path.write_bytes(b"old")
    os.utime(path, (age, age))
