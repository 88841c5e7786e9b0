import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handoutgen.pose.clipping import STUB, clip_area, clip_line, enlarge
from handoutgen.pose.closeup import Window
from handoutgen.pose.curves import Curve
from handoutgen.pose.drawing import Arrow, Drawing, Stroke, Tint
from handoutgen.pose.vectors import Floats

WINDOW = Window(-100, -80, 120, 90)
AT = np.linspace(0, 1, 33)[:, None]

places = st.tuples(st.integers(-300, 300), st.integers(-300, 300)).map(lambda pair: np.array(pair, float))
waypoints = st.lists(places, min_size=4, max_size=13)


def curve(points: list[Floats]) -> Curve:
    """Cubics through every third of some points."""
    count = (len(points) - 1) // 3
    return [np.array(points[3 * i : 3 * i + 4]) for i in range(count)]


def loop(points: list[Floats]) -> Curve:
    """The same, closed by a last cubic."""
    cubics = curve(points)
    return [*cubics, np.linspace(cubics[-1][3], cubics[0][0], 4)]


def sampled(cubics: Curve) -> Floats:
    """Many places on a curve, in order."""
    u = AT
    each = [(1 - u) ** 3 * a + 3 * u * (1 - u) ** 2 * b + 3 * u * u * (1 - u) * c + u**3 * d for a, b, c, d in cubics]
    return np.concatenate(each) if each else np.zeros((0, 2))


def winds(cubics: Curve, x: float, y: float) -> int:
    """How often a closed curve goes round a place."""
    around = sampled(cubics) - (x, y)
    angles = np.unwrap(np.arctan2(around[:, 1], around[:, 0]))
    return round(float(angles[-1] - angles[0]) / (2 * np.pi)) if len(around) else 0


def inside(points: Floats, by: float = 1e-6) -> bool:
    """Whether all places lie in the window."""
    low, high = np.array(WINDOW[:2]) - by, np.array(WINDOW[2:]) + by
    return bool(((points >= low) & (points <= high)).all())


@given(waypoints, st.booleans())
def test_a_line_is_cut_at_the_window(points: list[Floats], closed: bool) -> None:
    """All of what is left is within, and of what was within no more is missing than stubs."""
    cubics = loop(points) if closed else curve(points)
    kept = [sampled(part) for part, _ in clip_line(cubics, closed, WINDOW)]
    assert all(inside(part) for part in kept)
    places = sampled(cubics)
    well = places[[inside(place, -1.0) for place in places]]
    for place in well:
        near = min((np.abs(part - place).sum(1).min() for part in kept), default=np.inf)
        assert near < 2 * STUB + np.abs(np.diff(places, axis=0)).max() * 2


@given(waypoints, st.integers(-99, 119), st.integers(-79, 89))
def test_an_area_is_cut_at_the_window(points: list[Floats], x: int, y: int) -> None:
    """It stays within, and goes round each place there as often as before."""
    area = loop(points)
    assume(np.hypot(*(sampled(area) - (x, y)).T).min() > 25)
    cut = clip_area(area, WINDOW)
    assert inside(sampled(cut))
    assert winds(area, x, y) == winds(cut, x, y)


def test_what_the_window_holds_is_left_as_it_is() -> None:
    """A closed line within it stays closed, and one outside is gone."""
    ring = loop([np.array(place, float) for place in ((0, 0), (40, 0), (40, 40), (0, 40))])
    assert [(ring, True)] == clip_line(ring, True, WINDOW)
    assert [] == clip_line([cubic + 500 for cubic in ring], True, WINDOW)
    assert [] == list(clip_area([cubic + 500 for cubic in ring], WINDOW))


def test_a_closed_line_that_leaves_the_window_once_is_one_line() -> None:
    """Its end is joined to its beginning."""
    ring = loop(
        [np.array(place, float) for place in ((0, 0), (60, 0), (200, 0), (200, 40), (60, 40), (0, 40), (0, 20))]
    )
    ((line, closed),) = clip_line(ring, True, WINDOW)
    assert not closed
    assert [120.0, 120.0] == pytest.approx([float(line[0][0][0]), float(line[-1][3][0])])


def test_a_larger_panel_keeps_the_widths_of_its_lines() -> None:
    """Places grow, print millimetres do not."""
    line = [np.array([[0, 0], [1, 2], [3, 4], [10, -5]], float)]
    panel = Drawing(
        [Tint(16.0, [line])], [line], [], [Stroke(0.36, 100.0, [(line, True)])], [Arrow(line, False)], {"a": (1, 2)}, -5
    )
    larger = enlarge(panel, 3)
    assert (0.36, (3, 6), -15) == (larger.strokes[0].width, larger.anchors["a"], larger.ground)
    for cubics in (larger.tints[0].areas[0], larger.feel[0], larger.strokes[0].curves[0][0], larger.arrows[0].shaft):
        assert (line[0] * 3 == cubics[0]).all()


def test_a_hairpin_is_no_stub() -> None:
    """A line that comes far into the window and leaves it where it came in is long, though its ends are close."""
    there_and_back = curve([np.array(place, float) for place in ((0, -81), (0, 0), (0, 0), (0, -68))])
    assert 1 == len(clip_line(there_and_back, False, WINDOW))
