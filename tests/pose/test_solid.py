import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.pose.solid import Cut, Placed, Shape, join

SHAPES = {
    "cone": Shape("cone", "", (0, 0, 0), (0.1, 0.1), (0, 0.4, 0)),
    "ball": Shape("ball", "", (0, 0, 0), (0.1, 0.1, 0.1)),
    "box": Shape("box", "", (0, 0, 0), (0.1, 0.2, 0.3)),
    "slab": Shape("slab", "", (0, 0, 0), (0.1, 0.1, 0.02), (0, 0.4, 0)),
}


def _distance(shape: Shape, *points: tuple[float, float, float]) -> list[float]:
    return [float(each) for each in Placed(shape, np.eye(3), np.zeros(3)).distance(np.array(points, np.float32))]


@pytest.mark.parametrize(
    ("kind", "point", "expected"),
    [
        ("cone", (0.3, 0.2, 0), 0.2),
        ("cone", (0, 0.7, 0), 0.2),
        ("ball", (0.3, 0, 0), 0.2),
        ("box", (0.3, 0, 0), 0.2),
        ("box", (0, 0, 0), -0.1),
        ("slab", (0.3, 0.2, 0), 0.2),
        ("slab", (0, 0.2, 0.12), 0.1),
    ],
)
def test_distance_is_that_to_the_nearest_skin(kind: str, point: tuple[float, float, float], expected: float) -> None:
    """Outside it is positive, inside negative."""
    assert [pytest.approx(expected, abs=1e-6)] == _distance(SHAPES[kind], point)


@given(st.sampled_from(sorted(SHAPES)), *[st.tuples(*[st.floats(-1, 1)] * 3)] * 2)
def test_distance_changes_no_faster_than_the_point_moves(
    kind: str, one: tuple[float, float, float], other: tuple[float, float, float]
) -> None:
    """A ray that goes as far as the distance never passes the skin."""
    first, second = _distance(SHAPES[kind], one, other)
    assert abs(first - second) <= float(np.linalg.norm(np.subtract(one, other))) + 1e-3


def test_a_cut_takes_away_its_side() -> None:
    """What lies beyond the plane is outside, however near the shape's middle."""
    half = SHAPES["ball"]._replace(cuts=(Cut((0, 1, 0), 0.0),))
    above, below = _distance(half, (0, 0.05, 0), (0, -0.05, 0))
    assert (True, True) == (above > 0, below < 0)


@given(st.floats(-0.1, 0.1), st.floats(-0.1, 0.1), st.floats(0.001, 0.1))
def test_a_join_lies_within_its_radius_of_the_nearer(one: float, other: float, radius: float) -> None:
    """A fillet adds flesh and never more than a quarter of its radius."""
    joined = float(join(np.array([one]), np.array([other]), radius)[0])
    assert min(one, other) - radius / 4 - 1e-9 <= joined <= min(one, other) + 1e-9
