import shutil
from pathlib import Path

import pytest

from handoutgen.content.library import read_clinic, read_library
from handoutgen.content.model import Library
from handoutgen.problems import Severity, blocking


def copied(good: Path, name: str, folder: Path, old: str, new: str) -> Path:
    """A file of the small library, copied into another library folder with a few words changed."""
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    text = (good / name).read_text(encoding="utf-8")
    assert old in text
    target.write_text(text.replace(old, new), encoding="utf-8")
    return target


def test_a_library_holds_every_file_by_its_name(library: Library, good: Path) -> None:
    """Each topic, exercise, region, language and figure is there under the name of its file, sorted."""
    assert list(library.topics) == ["sitting", "warning-signs"]
    assert list(library.exercises) == ["bridge", "clamshell"]
    assert list(library.regions) == ["GB", "US"]
    assert list(library.phrases) == ["en"]
    assert library.figures == {"bridge": f"{good.as_posix()}/figures/bridge.json"}
    assert [library.exercises["bridge"].id, library.regions["GB"].id, library.phrases["en"].language] == [
        "bridge",
        "GB",
        "en",
    ]


def test_a_later_folder_overrides_the_whole_file_of_the_same_name(library: Library, good: Path, tmp_path: Path) -> None:
    """An overlay's file counts instead of the first folder's, all others stay, and the origins say so."""
    ours = copied(good, "exercises/bridge.yaml", tmp_path, "name: Bridge", "name: Our bridge")
    both, problems = read_library([good, tmp_path])
    assert problems == ()
    assert both
    assert [part.text for part in both.exercises["bridge"].name.parts] == ["Our bridge"]
    assert both.exercises["bridge"].place.file == ours.as_posix()
    assert both.exercises["clamshell"] == library.exercises["clamshell"]
    changed = {key: folder for key, folder in both.origins.items() if folder != good.as_posix()}
    assert changed == {("exercise", "bridge"): tmp_path.as_posix()}


def test_a_single_file_says_only_what_it_changes(library: Library, good: Path, tmp_path: Path) -> None:
    """What a later library.yaml says replaces that alone; ids join, and each value keeps the place where it stands."""
    mine = "name: Ours\nconditions:\n  pregnancy:\n    ask: Are you pregnant\n  gout:\n    ask: Gout\n"
    (tmp_path / "library.yaml").write_text(mine, encoding="utf-8")
    both, problems = read_library([good, tmp_path])
    assert problems == ()
    assert both
    assert both.catalogue.name.parts[0].text == "Ours"
    assert list(both.catalogue.conditions) == [*library.catalogue.conditions, "gout"]
    assert both.catalogue.conditions["pregnancy"].ask.place.file == (tmp_path / "library.yaml").as_posix()
    assert both.catalogue.conditions["under-18"] == library.catalogue.conditions["under-18"]
    assert both.catalogue._replace(name=library.catalogue.name, conditions={}) == library.catalogue._replace(
        conditions={}
    )


def test_a_broken_single_file_is_told_of_at_its_own_line(good: Path, tmp_path: Path) -> None:
    """A later single file that is wrong is told of where it is wrong, and the one below it is not blamed."""
    (tmp_path / "library.yaml").write_text("nme: Ours\nconditions:\n  gout:\n    aks: Gout\n", encoding="utf-8")
    both, problems = read_library([good, tmp_path])
    assert both is None
    assert {problem.place.file for problem in problems} == {(tmp_path / "library.yaml").as_posix()}
    assert [(problem.place.line, str(problem.code)) for problem in problems] == [(1, "unknown-key"), (4, "unknown-key")]


def test_a_later_folder_adds_files(library: Library, good: Path, tmp_path: Path) -> None:
    """An overlay's new files join the others, and any file may name them."""
    copied(good, "exercises/bridge.yaml", tmp_path, "name: Bridge", "name: Twin").rename(
        tmp_path / "exercises/twin.yaml"
    )
    copied(good, "exercises/clamshell.yaml", tmp_path, "instead: bridge", "instead: twin")
    both, problems = read_library([good, tmp_path])
    assert problems == ()
    assert both
    assert list(both.exercises) == ["bridge", "clamshell", "twin"]
    assert both.exercises["clamshell"].instead == "twin"


def test_a_broken_file_does_not_hide_the_problems_of_others(good: Path, tmp_path: Path) -> None:
    """Every other file is read, and ids that a broken file may define are not called unknown."""
    copied(good, "library.yaml", tmp_path, "kinds:", "kinds: ]")
    copied(good, "exercises/bridge.yaml", tmp_path, "sides: both", "sides: all")
    copied(good, "topics/sitting.yaml", tmp_path, "name: ", "nmae: ")
    both, problems = read_library([good, tmp_path])
    assert both is None
    assert [str(problem).removeprefix(f"{tmp_path.as_posix()}/").partition(": ")[0] for problem in problems] == [
        "exercises/bridge.yaml:8:8",
        "library.yaml:9:8",
        "topics/sitting.yaml:1:1",
    ]


def test_an_id_that_is_gone_is_unknown_wherever_it_is_named(good: Path, tmp_path: Path) -> None:
    """A catalogue out of which an id was taken is told of every file that still names it."""
    folder = tmp_path / "good"
    shutil.copytree(good, folder)
    copied(good, "library.yaml", folder, "  mat: a mat\n", "")
    _, problems = read_library([folder])
    assert [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in problems] == [
        'exercises/bridge.yaml:6:13: equipment[1]: There is no equipment "mat". Choose cushion. [unknown-id]',
        'exercises/clamshell.yaml:6:13: equipment[1]: There is no equipment "mat". Choose cushion. [unknown-id]',
    ]


def test_a_file_that_is_not_read_is_a_warning(good: Path, tmp_path: Path) -> None:
    """A YAML file where none belongs is told of, and nothing is refused for it."""
    (tmp_path / "libary.yaml").write_text("name: x", encoding="utf-8")
    both, problems = read_library([good, tmp_path])
    assert both is not None
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert blocking(problems) == ()


def test_files_of_editors_and_pose_data_are_passed_over(good: Path, tmp_path: Path) -> None:
    """Hidden files, backups, locks, notes and the poses of figures are no content."""
    for name in (".bridge.yaml.swp", ".#bridge.yaml", "#bridge.yaml#", "bridge.yaml~", "~$bridge.yaml", "notes.txt"):
        path = tmp_path / "exercises" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\tnot content", encoding="utf-8")
    (tmp_path / "poses").mkdir()
    (tmp_path / "poses" / "Bridge.yaml").write_text("\tnot content", encoding="utf-8")
    both, problems = read_library([good, tmp_path])
    assert problems == ()
    assert both is not None


def test_places_name_files_as_the_folder_was_given(good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative folder gives relative places, with forward slashes."""
    shutil.copytree(good, tmp_path / "ours")
    monkeypatch.chdir(tmp_path)
    ours, _ = read_library([Path("ours")])
    assert ours
    assert ours.exercises["bridge"].place.file == "ours/exercises/bridge.yaml"


def test_a_clinic_profile_is_read_with_the_library(library: Library, tmp_path: Path) -> None:
    """A profile of a region with an urgent line need not say what to do when the clinic is closed."""
    path = tmp_path / "clinic.yaml"
    path.write_text("name: Hill Clinic\nphone: 0123\nhours: 12:30\nregion: GB\n", encoding="utf-8")
    clinic, problems = read_clinic(path, library)
    assert problems == ()
    assert clinic
    assert (clinic.name, clinic.phone, clinic.hours, clinic.region) == ("Hill Clinic", "0123", "12:30", "GB")


def test_a_clinic_without_a_region_is_in_the_default_one(library: Library, tmp_path: Path) -> None:
    """The region that a profile does not name is the United States, which has no urgent line."""
    path = tmp_path / "clinic.yaml"
    path.write_text("name: Hill Clinic\n", encoding="utf-8")
    _, problems = read_clinic(path, library)
    assert [str(problem.code) for problem in problems] == ["closed-hours"]


@pytest.mark.parametrize("name", ["missing.yaml", ".", "x" * 1000, "a\0b"])
def test_a_clinic_profile_that_is_no_file_is_a_problem(name: str, library: Library, tmp_path: Path) -> None:
    """A path to nothing or to a folder, and an impossible one, are told of as any other problem."""
    clinic, problems = read_clinic(tmp_path / name, library)
    assert clinic is None
    assert [str(problem.code) for problem in problems] == ["unreadable"]


@pytest.mark.parametrize("name", ["missing", "x" * 1000, "a\0b"])
def test_a_library_folder_that_is_none_is_a_problem(name: str, good: Path, tmp_path: Path) -> None:
    """A folder that is not there, and an impossible one, are told of, first or later."""
    for folders in ([tmp_path / name], [good, tmp_path / name]):
        both, problems = read_library(folders)
        assert both is None
        assert {problem.place.file for problem in problems} == {(tmp_path / name).as_posix()}
