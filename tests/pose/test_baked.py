import json

import numpy as np

from handoutgen.pose.baked import ENGINE, baked_text, bounds, path, source_hash
from handoutgen.pose.drawing import Arrow, Drawing, Stroke, Tint

LINE = [np.array([[0, 0], [1, 2], [3, 4], [10.26, -5]])]
PANEL = Drawing(
    [Tint(16.0, [LINE])],
    [LINE],
    [],
    [Stroke(0.36, 100.0, [(LINE, True)])],
    [Arrow(LINE, False)],
    {"hips": (1.0, 2.0)},
    -5.0,
)


def test_a_path_holds_whole_half_millimetres() -> None:
    """Coordinates are doubled and rounded, y up."""
    assert "M0 0C2 4 6 8 21 -10" == path(LINE)
    assert "M0 0C2 4 6 8 21 -10Z" == path(LINE, closed=True)


def test_a_baked_figure_has_a_path_a_line() -> None:
    """The text is JSON, each path stands on its own line, and short lists stay together."""
    text = baked_text("one", "abc", (PANEL,))
    read = json.loads(text)
    assert ("one", ENGINE, "abc", -10) == (read["id"], read["engine"], read["source"], read["ground"])
    assert text.count("\n") > text.count("M0 0")
    assert all(line.count("M") <= 1 for line in text.splitlines())
    assert '"hips": [2, 4]' in text


def test_an_arrow_says_where_its_number_may_stand() -> None:
    """The anchor is its tail, and the direction leads away from its head."""
    arrow = json.loads(baked_text("one", "abc", (PANEL,)))["panels"][0]["arrows"][0]
    assert ([0, 0], [-0.447, -0.894]) == (arrow["anchor"], arrow["direction"])


def test_bounds_hold_all_ink() -> None:
    """Left, bottom, right and top over all layers, with room for an arrow's head."""
    assert (0.0, -5.0, 10.26, 4.0) == bounds(PANEL._replace(arrows=[]))
    assert (-30.0, -35.0, 40.26, 34.0) == bounds(PANEL)


def test_line_endings_do_not_make_a_figure_stale() -> None:
    """A pose file checked out with other line endings is the same source."""
    assert source_hash(b"a\nb\n") == source_hash(b"a\r\nb\r\n")
