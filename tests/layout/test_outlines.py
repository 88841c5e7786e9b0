"""The places of a panel, packed and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.figures import Outlines, read_figure
from handoutgen.layout.outlines import packed_outlines, paths_of, traced, unpacked
from tests.shipped import library

tenths = st.integers(-9999, 9999).map(lambda whole: whole / 10)
points = st.tuples(tenths, tenths)
some_paths = st.lists(st.lists(points, max_size=5).map(tuple), max_size=3).map(tuple)
lines = st.lists(st.tuples(tenths, tenths, st.sampled_from([0.19, 0.36])), max_size=9).map(tuple)


@given(st.builds(Outlines, lines, some_paths, some_paths, some_paths))
def test_places_come_back(known: Outlines) -> None:
    """Whatever the outlines, empty ones and empty paths too."""
    assert known == unpacked(packed_outlines(known))


@pytest.mark.parametrize("name", ["bridge", "dead-bug"])
def test_those_of_a_figure_come_back(name: str) -> None:
    """Each panel of a shipped figure."""
    figure, _ = read_figure(Path(library().figures[name]))
    assert figure
    for panel in figure.panels:
        known = traced(paths_of(panel))
        assert known.lines
        assert known == unpacked(packed_outlines(known))
