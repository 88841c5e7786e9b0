import json
from functools import cache

import pytest

from handoutgen.pose.baked import baked_text
from handoutgen.pose.drawing import Drawing
from handoutgen.pose.figure import draw_figure, see_figure
from handoutgen.pose.source import parse_pose

PIXEL = 0.014

POSE = """\
camera: {turn: 20, tilt: 8}
props: [{kind: mat, at: [0, 0]}]
feel: [{on: right thigh, along: 0.4, facing: front outside, size: [0.12, 0.2, 0.12], parts: [thigh, short]}]
arrows: [{follow: right kneecap, shift: [100, 0], panel: 2}, {at: navel, path: [[0, 0], [0, 100]], both: yes, panel: 1}]
callouts: {knee: right kneecap, under: mat}
ghost: yes
panels:
  - ground: mat
    root: {head: up, front: right, at: [0, 0.9, 0]}
    angles: {both hips: {flexion: 2}}
    contacts: [{sole: both, on: mat}]
  - angles: {right hip: {flexion: 70}, right knee: {flexion: 70}}
    contacts: [{sole: left, on: mat}]
"""


@cache
def _panels() -> tuple[Drawing, ...]:
    spec, problems = parse_pose(POSE, "x", "x.yaml")
    assert () == problems
    assert spec is not None
    return draw_figure(see_figure(spec, PIXEL))


def test_the_feel_it_area_is_in_the_last_panel() -> None:
    """Unless the author says otherwise, only the end position shows it."""
    assert [False, True] == [bool(panel.feel) for panel in _panels()]


def test_an_arrow_follows_its_point_from_panel_to_panel() -> None:
    """The knee rises and comes forward, and so does the arrow."""
    (arrow,) = _panels()[1].arrows
    start, end = arrow.shaft[0][0], arrow.shaft[-1][3]
    assert (True, True, False) == (end[0] > start[0] + 100, end[1] > start[1] + 100, arrow.both)


def test_an_arrow_with_a_path_starts_from_its_point() -> None:
    """Its length is the path's, in body millimetres."""
    (arrow,) = _panels()[0].arrows
    assert arrow.both
    assert pytest.approx(100.0) == float(arrow.shaft[-1][3][1] - arrow.shaft[0][0][1])


def test_a_ghost_is_the_panel_before_in_pale_lines() -> None:
    """The first panel has none; the second has the first one's outline at one weight."""
    first, second = _panels()
    assert ([], [(0.17, 45.0)]) == (first.ghost, [(stroke.width, stroke.black) for stroke in second.ghost])


def test_callouts_move_with_the_body() -> None:
    """The knee's anchor is higher when the knee is."""
    first, second = _panels()
    assert second.anchors["knee"][1] > first.anchors["knee"][1] + 100


def test_a_callout_may_name_a_prop() -> None:
    """Its anchor is where the prop is seen: on the mat, below the knee and within its outline."""
    for panel in _panels():
        (x, y), knee = panel.anchors["under"], panel.anchors["knee"]
        assert (True, True, True) == (y < knee[1] - 100, -950 < x < 950, abs(y) < 150)


def test_a_figure_bakes_to_the_same_text_again() -> None:
    """Nothing is left to chance, and the text is JSON with both panels."""
    spec, _ = parse_pose(POSE, "x", "x.yaml")
    assert spec is not None
    first, second = baked_text("x", "s", _panels()), baked_text("x", "s", draw_figure(see_figure(spec, PIXEL)))
    assert (True, 2) == (first == second, len(json.loads(first)["panels"]))
