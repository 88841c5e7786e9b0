import numpy as np
import pytest

from handoutgen.pose import tints
from handoutgen.pose.chains import follow, link, prune
from handoutgen.pose.cracks import Crack, Kind, Materials, find, materials
from handoutgen.pose.solid import Part, Placed, PlacedPart, Scene, Shape
from handoutgen.pose.strokes import draw_lines
from handoutgen.pose.trace import Buffers, View, camera, trace

PIXEL = 0.005


def _ball(name: str, x: float, z: float, radius: float = 0.1) -> PlacedPart:
    shape = Shape("ball", "", (x, 0, z), (radius,) * 3)
    return PlacedPart(Part(name, "", "skin", (shape,)), (Placed(shape, np.eye(3), np.zeros(3)),))


def _seen(*parts: PlacedPart, quiet: bool = False) -> tuple[Buffers, View, Materials]:
    scene, view = Scene(parts, ()), camera(0, 0)
    alike = np.full((len(parts) + 1,) * 2, quiet) | np.eye(len(parts) + 1, dtype=bool)
    return trace(scene, view, PIXEL), view, materials(scene.parts, alike, tints.NAMES)


def test_a_ball_is_seen_as_a_disc_that_bulges() -> None:
    """The tracer's area is the circle's, its depth the ball's, its normal towards the viewer in the middle."""
    seen, _, _ = _seen(_ball("one", 0, 0))
    assert float(seen.hit.sum()) * PIXEL**2 == pytest.approx(np.pi * 0.01, rel=0.03)
    assert float(seen.depth.max()) == pytest.approx(0.1, abs=0.001)
    middle = np.unravel_index(int(seen.depth.argmax()), seen.depth.shape)
    assert float(seen.normal[middle][2]) == pytest.approx(1.0, abs=0.01)


def test_a_camera_turned_a_quarter_sees_from_the_right() -> None:
    """At 90 degrees the world's right is towards the viewer and its near side on the page's left."""
    axes = camera(90, 0).axes
    assert np.allclose([[0, 0, -1], [0, 1, 0], [1, 0, 0]], axes, atol=1e-9)


def test_an_outline_is_one_closed_silhouette() -> None:
    """A single ball gives one closed line."""
    lines = link(follow(prune(follow(find(*_seen(_ball("one", 0, 0)))))), np.eye(2, dtype=bool))
    assert [(True, {Kind.SILHOUETTE})] == [(c.closed, {crack.kind for crack in c.cracks}) for c in lines.chains]


def test_what_ends_before_something_else_is_a_step() -> None:
    """A small ball in front of a large one is outlined, even where both are one body."""
    found = find(*_seen(_ball("back", 0, -0.3, 0.2), _ball("front", 0, 0.1, 0.05), quiet=True))
    kept = prune(follow(found))
    assert {1} == {crack.front for crack in kept.values() if crack.kind is Kind.STEP}


def test_a_smooth_surface_has_no_line_in_it() -> None:
    """Within one ball no border carries ink, however steep its rim."""
    seen, view, table = _seen(_ball("one", 0, 0))
    assert {Kind.SILHOUETTE} == {crack.kind for crack in find(seen, view, table).values()}


def test_faint_loose_creases_are_dropped() -> None:
    """A short chain of shallow steps with loose ends is not drawn."""
    crease = {((0, i), (0, i + 1)): Crack(Kind.STEP, 0.006, 0, 0) for i in range(20)}
    assert {} == prune(follow(crease))


def test_a_line_runs_on_through_a_junction() -> None:
    """Of three chains that meet, the two that go straight on become one."""
    crack = Crack(Kind.STEP, 0.05, 0, 1)
    across = {((10, i), (10, i + 1)): crack for i in range(20)}
    up = {((i, 10), (i + 1, 10)): crack._replace(front=1) for i in range(10)}
    lines = link(follow(across | up), np.eye(3, dtype=bool))
    assert [11, 21] == sorted(len(chain.nodes) for chain in lines.chains)


def test_far_limbs_have_paler_lines() -> None:
    """The outline of a part that is far is not black."""
    seen, view, table = _seen(_ball("one", 0, 0))
    lines = link(follow(find(seen, view, table)), np.eye(2, dtype=bool))
    drawn = draw_lines(lines, (_ball("one", 0, 0),), np.array([True, False]), PIXEL)
    assert {72.0} == {black for _, black in drawn}


def test_every_material_has_a_tone_darker_in_shade() -> None:
    """Shade is darker than light, near and far."""
    assert [] == [
        name for name, tone in tints.TONES.items() if not (tone.lit < tone.shade and tone.far_lit < tone.far_shade)
    ]
