"""Compiled figures: the same figures, quicker to read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.figures import BakedFigure, read_figure
from handoutgen.draw.compiled import EMPTY, Compiled, compiled, packed, read_store, stored, unpacked
from handoutgen.draw.forms import forms
from handoutgen.layout.outlines import packed_outlines, paths_of, traced
from tests.draw.panel import PANEL
from tests.shipped import library

FIGURE = BakedFigure("one", (PANEL, PANEL._replace(tints=(), feel=(), ghost=(), lines=(), arrows=())), 2, "abc")


def shipped() -> list[BakedFigure]:
    """Some figures of the shipped library."""
    figures = [read_figure(Path(path))[0] for _, path in sorted(library().figures.items())[::9]]
    return [figure for figure in figures if figure]


@pytest.mark.parametrize("figure", [FIGURE, *shipped()], ids=lambda figure: figure.id)
def test_a_figure_comes_back_as_it_was(figure: BakedFigure) -> None:
    """Its forms to the last byte; its panels without their paths."""
    there = compiled(figure)
    back = unpacked(packed(there))
    assert back == there
    assert back.forms == tuple(map(forms, figure.panels))
    for panel, bare in zip(figure.panels, back.figure.panels, strict=True):
        assert panel._replace(tints=(), feel=(), ghost=(), lines=()) == bare._replace(outlines=None)
        assert bare.outlines == (packed_outlines(traced(paths_of(panel))) if panel.arrows else None)


@given(st.data())
def test_damage_is_found(data: st.DataObject) -> None:
    """A byte that changed anywhere, or is missing, is an error that says so."""
    whole = packed(compiled(FIGURE))
    at = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda value: value != whole[at]))
    for damaged in (whole[:at], whole[:at] + bytes([other]) + whole[at + 1 :]):
        with pytest.raises(ValueError, match="damaged"):
            unpacked(damaged)


def store_of(folder: Path, data: bytes) -> Path:
    file = folder / "figures.bin"
    file.write_bytes(data)
    return file


def test_a_file_holds_many(tmp_path: Path) -> None:
    """Each by its name, with the size and checksum of its source."""
    one, other = compiled(FIGURE), compiled(FIGURE._replace(id="two"))
    store = read_store(store_of(tmp_path, stored({"one": (b"1", one), "two": (b"22", other)})))
    found: list[Compiled | None] = [store.unpacked(name) for name in ("one", "two", "three")]
    assert found == [one, other, None]
    assert [store.entries[name].size for name in ("one", "two")] == [1, 2]
    assert store.entries["one"].source != store.entries["two"].source


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"{}\n", b"[]", b'{"format": 0, "entries": {}}', b'{"format": 1, "entries": {"a": 1}}']
)
def test_what_is_no_such_file_holds_nothing(tmp_path: Path, data: bytes) -> None:
    """Whatever it is; so does one that is not there."""
    assert read_store(store_of(tmp_path, data)).entries == {}
    assert read_store(tmp_path / "none") == EMPTY


def test_a_figure_that_is_damaged_in_its_file_is_not_there(tmp_path: Path) -> None:
    """Others in the file are."""
    data = stored({"one": (b"1", compiled(FIGURE)), "two": (b"2", compiled(FIGURE))})
    store = read_store(store_of(tmp_path, data[:-1]))
    assert store.unpacked("two") is None
    assert store.unpacked("one") == compiled(FIGURE)
