import itertools
from functools import cache

import numpy as np
import pytest

from handoutgen.pose.baked import ARROW_ROOM, bounds
from handoutgen.pose.checks import findings, measures
from handoutgen.pose.closeup import FRAMES, CloseUp, window
from handoutgen.pose.drawing import Drawing
from handoutgen.pose.figure import Sight, draw_figure, see_figure
from handoutgen.pose.joints import REST
from handoutgen.pose.landmarks import POINTS, known, point
from handoutgen.pose.panel import MM
from handoutgen.pose.skeleton import Build, forward
from handoutgen.pose.source import parse_pose
from handoutgen.pose.trace import camera

PIXEL = 0.008

POSE = """\
frame: head-and-shoulders
camera: {turn: 20, tilt: 8}
feel: [{on: right neck, along: 0.4, facing: outside, size: [0.06, 0.08, 0.06], parts: [neck]}]
arrows: [{at: chin, path: [[80, 0], [160, 0]], panel: 2}]
callouts: {chin: chin}
panels:
  - root: {head: up, front: right, at: [0, 0.9, 0]}
    angles: {both hips: {flexion: 2}}
    contacts: [{sole: both, on: floor}]
  - angles: {neck: {rotation: 40}, left shoulder: {flexion: 170}}
"""


@cache
def seen(text: str) -> Sight:
    """A figure, solved and seen."""
    spec, problems = parse_pose(text, "x", "x.yaml")
    assert () == problems
    assert spec is not None
    return see_figure(spec, PIXEL)


@cache
def drawn(text: str = POSE) -> tuple[Drawing, ...]:
    """Its panels."""
    return draw_figure(seen(text))


def test_the_panels_of_a_close_up_have_one_window() -> None:
    """It holds its points in each of them, so that they share scale and place."""
    first, second = seen(POSE).looks
    assert first.window is not None
    assert first.window == second.window
    for look, name in itertools.product((first, second), FRAMES["head-and-shoulders"].show):
        x, y = look.view.flat(point(look.frames, name)).tolist()
        assert 0.0 == first.window.misses(x, y)


def test_all_ink_of_a_close_up_is_in_its_window() -> None:
    """But for an arrow beside it; what is framed fills most of the height."""
    frame = seen(POSE).looks[0].window
    assert frame is not None
    for panel in drawn():
        strokes = [curve for stroke in (*panel.strokes, *panel.ghost) for curve, _ in stroke.curves]
        for curve in (*strokes, *(area for tint in panel.tints for area in tint.areas)):
            ends = np.concatenate([cubic[[0, 3]] for cubic in curve]) / MM / frame.zoom
            assert max(frame.misses(x, y) for x, y in ends.tolist()) < 1e-6
        left, low, right, high = bounds(panel._replace(arrows=[]))
        assert frame.low * MM * frame.zoom == pytest.approx(panel.ground)
        assert low == pytest.approx(panel.ground, abs=5)
        assert high - low > 0.75 * (frame.high - frame.low) * MM * frame.zoom
        assert right - left > 0.4 * (high - low)
    assert bounds(drawn()[1])[2] >= drawn()[1].arrows[0].shaft[-1][3][0] + ARROW_ROOM


def test_an_arrow_and_a_call_out_are_drawn_with_a_close_up() -> None:
    """Both are as much larger as the body, from the point where they are."""
    frame, panel = seen(POSE).looks[1].window, drawn()[1]
    assert frame is not None
    (arrow,), chin = panel.arrows, panel.anchors["chin"]
    assert 80.0 * frame.zoom == pytest.approx(float(arrow.shaft[0][0][0]) - chin[0])
    assert 80.0 * frame.zoom == pytest.approx(float(arrow.shaft[-1][3][0] - arrow.shaft[0][0][0]))


def test_the_checks_see_the_whole_body_behind_a_close_up() -> None:
    """What is wrong outside the frame is found all the same."""
    assert "below-ground" not in {finding.code for finding in findings(seen(POSE))}
    sunk = POSE.replace("contacts: [", "contacts: [{place: right knee, at: [~, -0.3, ~]}, ")
    assert "below-ground" in {finding.code for finding in findings(seen(sunk))}


def test_what_a_close_up_leaves_out_is_hidden() -> None:
    """A foot that the steps name, and the place of a call-out, must be in the frame."""
    text = POSE.replace("callouts: {", "named: [right ball]\ncallouts: {knee: right knee, ")
    figure = seen(text)
    hidden = {
        (each.what, each.excess > 0)
        for each in measures(figure.spec, 0, (figure.solved[0], figure.looks[0]))
        if each.code == "hidden"
    }
    assert {("right foot", True), ("call-out knee", True), ("call-out chin", False)} == hidden


def test_a_small_part_is_seen_well_in_a_close_up() -> None:
    """Less of it is enough there than in a picture of the whole body, where the bound is as ever."""
    bound = {}
    for name, text in (("near", POSE), ("whole", POSE.replace("frame: head-and-shoulders\n", ""))):
        figure = seen(text)
        (feel,) = (
            each for each in measures(figure.spec, 1, (figure.solved[1], figure.looks[1])) if each.code == "feel"
        )
        bound[name] = (feel.bound, feel.excess > 0)
    assert (60.0, True) == bound["whole"]
    assert (True, False) == (10 < bound["near"][0] < 40, bound["near"][1])


@pytest.mark.parametrize("name", sorted(FRAMES))
def test_a_close_up_by_name_shows_points_of_the_body(name: str) -> None:
    """They exist, and what they frame is drawn larger than a whole body."""
    assert [] == [each for each in FRAMES[name].show if not known(each, POINTS)]
    frames = forward(REST, np.eye(3), np.zeros(3), Build())
    assert window(FRAMES[name], [frames], camera(0, 8)).zoom >= 2


def test_a_margin_goes_around_all_points() -> None:
    """Across and up, in metres."""
    frames = forward(REST, np.eye(3), np.zeros(3), Build())
    narrow, wide = (window(CloseUp(("right palm",), margin), [frames], camera(0, 0)) for margin in ((0, 0), (0.2, 0.1)))
    assert np.allclose(np.array(wide) - narrow, (-0.2, -0.1, 0.2, 0.1))
