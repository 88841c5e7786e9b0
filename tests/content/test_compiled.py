"""A compiled library is the library, wherever its folders lie by then."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from handoutgen.content.compiled import _RECORDS, decoded, encoded
from handoutgen.content.fields import Declaration
from handoutgen.content.library import read_library
from handoutgen.content.model import Library
from handoutgen.problems import Place

ROOT = Path(__file__).parents[2]
HANDOUTS = ROOT / "handouts"
NECK = ROOT / "examples" / "neck"


def _read(*folders: Path) -> tuple[Library, tuple[str, ...]]:
    library, problems = read_library(folders)
    assert library, problems
    return library, tuple(folder.as_posix() for folder in folders)


@pytest.mark.parametrize("folders", [(HANDOUTS,), (HANDOUTS, NECK)], ids=["ours", "neck"])
def test_it_comes_back_as_it_was(folders: tuple[Path, ...]) -> None:
    """Every value of a library is equal after the way there and back, and so are its shelves' orders."""
    if not folders[-1].exists():
        pytest.skip("a source distribution has no examples")
    library, names = _read(*folders)
    back = decoded(encoded(library, names), names)
    for field in Library._fields:
        before, after = getattr(library, field), getattr(back, field)
        assert before == after, field
        assert not isinstance(before, Mapping) or list(before) == list(after), field


def test_it_is_the_same_bytes() -> None:
    """What was decoded is encoded to the same lines."""
    library, names = _read(HANDOUTS)
    data = encoded(library, names)
    assert data == encoded(decoded(data, names), names)


def test_its_folders_may_move() -> None:
    """Places, figures and origins lie in the folders that are given when it is decoded."""
    library, names = _read(HANDOUTS)
    moved = decoded(encoded(library, names), ["/somewhere/else"])
    assert "/somewhere/else/exercises/bridge.yaml" == moved.exercises["bridge"].place.file
    assert "/somewhere/else/figures/bridge.json" == moved.figures["bridge"]
    assert {"/somewhere/else"} == set(moved.origins.values())


def test_the_current_folder_may_be_one_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library in the folder where somebody works has places without a folder's name, and they come back so."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "exercises").mkdir()
    text = (HANDOUTS / "exercises" / "bridge.yaml").read_text("utf-8")
    (tmp_path / "exercises" / "mine.yaml").write_text(text, "utf-8")
    library, names = _read(HANDOUTS, Path())
    back = decoded(encoded(library, names), names)
    assert "exercises/mine.yaml" == back.exercises["mine"].place.file
    assert (library.exercises, library.origins) == (back.exercises, back.origins)


def test_a_place_in_no_folder_is_not_kept() -> None:
    """A library with a place outside its folders cannot be compiled."""
    library, names = _read(HANDOUTS)
    front = library.front._replace(place=Place("elsewhere.yaml", 1, 1))
    with pytest.raises(ValueError, match="in none of the folders"):
        encoded(library._replace(front=front), names)


def test_what_is_frozen_stays_frozen() -> None:
    """Neither a shelf nor a mapping within a record can be changed."""
    library, names = _read(HANDOUTS)
    back: Any = decoded(encoded(library, names), names)
    with pytest.raises(TypeError):
        back.exercises["mine"] = back.exercises["bridge"]
    with pytest.raises(TypeError):
        back.exercises["bridge"].exclude["mine"] = "avoid"


def test_every_record_is_known() -> None:
    """No record that a library may hold is missing from the table by which records are told apart."""
    assert set() == set(_records(Library)) - {Library, Place, *_RECORDS}


def _records(type_: Any) -> Iterator[Any]:
    """The records in a type, at any depth."""
    for part in get_args(type_):
        yield from _records(part)
    if get_origin(type_) is None and hasattr(type_, "_fields"):
        yield type_
        for hint in get_type_hints(type_).values():
            yield from _records(hint.type if isinstance(hint, Declaration) else hint)
