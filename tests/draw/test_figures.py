import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.draw.figures import Placement, pieces
from handoutgen.draw.forms import forms
from tests.draw.panel import ARROW, PANEL, drawn


def opening(placement: Placement) -> str:
    """What is set before a panel is painted."""
    first = next(iter(pieces(forms(PANEL), placement)))
    assert isinstance(first, str)
    return first


def test_a_panel_is_placed_by_a_matrix() -> None:
    """Two units a millimetre; the origin's corner lands on the placement's x and y."""
    assert opening(Placement(100, 50, 0.2)).startswith("q 0.100000 0 0 0.100000 101 52 cm ")


def test_a_mirrored_panel_fills_the_same_rectangle() -> None:
    """Its right end lands where the left one was; up stays up."""
    assert opening(Placement(100, 50, 0.2, mirrored=True)).startswith("q -0.100000 0 0 0.100000 111 52 cm ")


def test_layers_are_painted_in_order() -> None:
    """Tints, then the hatch, then ghost and ink, then arrows."""
    painted = drawn(PANEL, Placement(0, 0, 0.2))
    order = [painted.index(part) for part in ("0.84 g", "W n", "0.55 G", "\n0 G\n", "1 g ")]
    assert sorted(order) == order


@pytest.mark.parametrize("scale", [0.05, 0.1, 0.4])
def test_line_widths_are_print_millimetres_at_any_scale(scale: float) -> None:
    """A line of 0.5 mm, in its space on its page, is 0.5 mm on paper."""
    painted = drawn(PANEL, Placement(0, 0, scale))
    page, space = re.search(r"j ([\d.]+) w", painted), re.search(r"q ([\d.]+) 0 0 \1 0 0 cm\n0 G\n", painted)
    assert page is not None
    assert space is not None
    assert float(page[1]) * float(space[1]) * scale / 2 * 25.4 / 72 == pytest.approx(0.5, rel=0.001)


def test_what_comes_after_the_hatch_has_the_page_s_line_width() -> None:
    """The hatch and its outline set their own widths for themselves alone."""
    feel = [piece for piece in pieces(forms(PANEL), Placement(0, 0, 0.2)) if isinstance(piece, str)][1]
    depth = 0
    for token in feel.split():
        depth += (token == "q") - (token == "Q")
        assert (token != "w") or depth > 0


def test_mono_has_no_colour() -> None:
    """On a printer without colour the hatch is black on white."""
    colours = re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)", drawn(PANEL, Placement(0, 0, 0.2, mono=True)))
    assert {("1", "1", "1"), ("0", "0", "0")} == set(colours)


def test_the_hatch_covers_its_area() -> None:
    """Diagonals at an even pitch run from before the area's left to past its right."""
    feel = drawn(PANEL._replace(arrows=(), ghost=(), lines=(), tints=()), Placement(0, 0, 0.2))
    starts = [(float(x), float(end)) for x, end in re.findall(r"(-?\d+) 0 m (-?\d+) 100 l", feel)]
    assert min(start for start, _ in starts) <= -100
    assert max(start for start, _ in starts) >= 100 - 41
    assert {100.0} == {end - start for start, end in starts}


def test_an_arrow_ends_at_its_tip_in_a_halo() -> None:
    """The solid arrow reaches the end of its shaft; the white one lies under it and reaches past it."""
    halo, solid = re.findall(r"([01]) g ([-\d ml]+h) f", drawn(PANEL, Placement(0, 0, 0.2)))
    tops = [max(int(y) for y in re.findall(r"-?\d+ (-?\d+) [ml]", path)) for _, path in (halo, solid)]
    assert (("1", "0"), True, 300) == ((halo[0], solid[0]), tops[0] > 300, tops[1])


def test_an_arrow_with_two_heads_has_one_at_its_tail() -> None:
    """A head is broader than any shaft."""
    both = PANEL._replace(arrows=(ARROW._replace(both=True),))
    arrow = drawn(both, Placement(0, 0, 0.2)).splitlines()[-2]
    points = [(int(x), int(y)) for x, y in re.findall(r"(-?\d+) (-?\d+) [ml]", arrow.split("0 g")[1])]
    assert min(x for x, y in points if y < 150) == min(x for x, y in points if y > 150)


@given(st.floats(-500, 500), st.floats(-500, 500), st.floats(0.005, 2), st.booleans())
def test_the_graphics_state_is_left_as_it_was(x: float, y: float, scale: float, mirrored: bool) -> None:
    """Every q has its Q, and no number has an exponent."""
    tokens = drawn(PANEL, Placement(x, y, scale, mirrored)).split()
    assert tokens.count("q") == tokens.count("Q")
    assert [] == [token for token in tokens if re.fullmatch(r"-?[\d.]+e[-+]?\d+", token)]
