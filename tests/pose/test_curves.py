import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.pose.curves import enclosed, fit, outlines, region, smooth
from handoutgen.pose.vectors import Floats


def _sampled(cubics: list[Floats]) -> Floats:
    u = np.linspace(0, 1, 60)[:, None]
    return np.concatenate(
        [(1 - u) ** 3 * c[0] + 3 * u * (1 - u) ** 2 * c[1] + 3 * u * u * (1 - u) * c[2] + u**3 * c[3] for c in cubics]
    )


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0, 50)), min_size=3, max_size=25))
def test_a_fitted_curve_stays_near_its_points_and_ends_on_them(points: list[tuple[float, float]]) -> None:
    """No point of the line is further from the curve than the tolerance and a grain of sampling."""
    line = np.array(points)
    cubics = fit(line, 0.5)
    if cubics:
        sampled = _sampled(cubics)
        assert max(np.hypot(*(sampled - point).T).min() for point in line) < 2.0
        assert np.allclose([cubics[0][0], cubics[-1][3]], [line[0], line[-1]], atol=1e-6)


def test_a_circle_takes_few_cubics() -> None:
    """A fine polygon round a circle becomes at most eight curves."""
    at = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    cubics = fit(20 * np.stack([np.cos(at), np.sin(at)], 1), 0.05, closed=True)
    assert len(cubics) <= 8
    assert np.allclose(20.0, np.hypot(*_sampled(cubics).T), atol=0.1)


def test_smoothing_keeps_the_ends_of_an_open_line() -> None:
    """A line that is smoothed still begins and ends where it did."""
    line = np.array([[0, 0], [1, 5], [2, -5], [3, 5], [4, 0]], float)
    assert np.allclose([[0, 0], [4, 0]], smooth(line, 1.0, False)[[0, -1]])


def test_outlines_enclose_what_the_mask_holds() -> None:
    """A square with a hole has two loops, whose areas differ by the pixels."""
    mask = np.zeros((12, 12), bool)
    mask[2:10, 2:10] = True
    mask[4:6, 4:6] = False
    assert sorted([64.0, -4.0]) == sorted(
        enclosed(loop) * np.sign(enclosed(outlines(mask)[0])) for loop in outlines(mask)
    )


def test_squares_that_touch_at_a_corner_stay_apart() -> None:
    """Pixels that share only a corner are two regions."""
    mask = np.zeros((6, 6), bool)
    mask[1:3, 1:3] = mask[3:5, 3:5] = True
    assert [4.0, 4.0] == [abs(enclosed(loop)) for loop in outlines(mask)]


@pytest.mark.parametrize(("least", "count"), [(10.0, 1), (100.0, 0)])
def test_small_regions_are_left_out(least: float, count: int) -> None:
    """A region that encloses fewer pixels than the least gives no curve."""
    mask = np.zeros((20, 20), bool)
    mask[5:12, 5:12] = True
    assert count == len(region(mask, 1.0, 0.4, least))
