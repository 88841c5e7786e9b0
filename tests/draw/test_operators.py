from hypothesis import given
from hypothesis import strategies as st

from handoutgen.draw.operators import circle, hatch, number, rectangle, rule
from handoutgen.layout.boxes import Circle, Hatch, Rectangle, Rule
from handoutgen.theme.colours import Colour

RED = Colour(1, 0, 0)
HEIGHT = 100.0


@given(st.floats(-2000, 2000))
def test_a_number_is_plain_and_near(value: float) -> None:
    """PDF knows no exponents; a thousandth of a point is enough."""
    text = number(value)
    assert "e" not in text
    assert abs(float(text) - value) <= 0.006


def test_a_filled_rectangle() -> None:
    """The corner that PDF counts from is the lower left."""
    assert rectangle(Rectangle(10, 20, 30, 40, RED), HEIGHT) == "q 1 0 0 rg 10 40 30 40 re f Q"


def test_a_dashed_border() -> None:
    """Stroke colour, width and dash come before the path."""
    box = Rectangle(10, 20, 30, 40, None, RED, 1.5, dash=(4, 3))
    assert rectangle(box, HEIGHT) == "q 1 0 0 RG 1.5 w [4 3] 0 d 10 40 30 40 re S Q"


def test_a_rectangle_without_paint_is_nothing() -> None:
    """No path is left open without an operator that paints it."""
    assert rectangle(Rectangle(0, 0, 1, 1), HEIGHT) == ""


def test_a_rule_runs_down_as_boxes_do() -> None:
    """A rule down the page goes to a smaller y in PDF."""
    assert rule(Rule(10, 20, 0, 30, 0.6, RED), HEIGHT) == "q 1 0 0 RG 0.6 w 10 80 m 10 50 l S Q"


def test_dots_are_dashes_of_no_length_with_round_caps() -> None:
    """A leader is a row of dots."""
    assert "1 J [0 4] 0 d" in rule(Rule(0, 0, 50, 0, 1, RED, (0, 4)), HEIGHT)


def test_a_circle_is_four_curves_through_its_quarters() -> None:
    """A circle touches the four points of its radius."""
    path = circle(Circle(50, 50, 10, RED), HEIGHT)
    assert path.count(" c") == 4
    for point in ("60 50", "50 60", "40 50", "50 40"):
        assert point in path


@given(st.floats(5, 80), st.floats(5, 80), st.floats(2, 10))
def test_a_hatch_stays_in_its_rectangle(width: float, height: float, pitch: float) -> None:
    """Lines are cut at the edges by arithmetic, so no clip is left for a reader to get wrong."""
    words = hatch(Hatch(10, 10, width, height, pitch, 1, RED), 200).split()
    points = [(float(words[at - 2]), float(words[at - 1])) for at, word in enumerate(words) if word in ("m", "l")]
    assert points
    for x, y in points:
        assert 9.99 <= x <= 10.01 + width
        assert 189.99 - height <= y <= 190.01
