import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.figures import BakedArrow, BakedPanel, Layer
from handoutgen.draw.figures import Placement, operators

SQUARE = "M0 0C0 100 0 100 0 100C100 100 100 100 100 100C100 0 100 0 100 0Z"
ARROW = BakedArrow("M0 0C0 100 0 200 0 300", False, (10.0, 90.0), (0.0, -1.0), (10.0, 0.0))
PANEL = BakedPanel(
    width=60.0,
    height=100.0,
    anchors={},
    origin=(-10, -20),
    tints=(Layer(16.0, 0.0, (SQUARE,)),),
    feel=(SQUARE,),
    ghost=(Layer(45.0, 0.17, ("M1 1C2 2 3 3 4 4",)),),
    lines=(Layer(100.0, 0.36, ("M5 5C6 6 7 7 8 8",)),),
    arrows=(ARROW,),
)


def test_a_panel_is_one_fragment_placed_by_a_matrix() -> None:
    """Two units a millimetre; the origin's corner lands on the placement's x and y."""
    lines = operators(PANEL, Placement(100, 50, 0.2)).splitlines()
    assert ("q", "0.100000 0 0 0.100000 101 52 cm", "Q") == (lines[0], lines[1], lines[-1])


def test_a_mirrored_panel_fills_the_same_rectangle() -> None:
    """Its right end lands where the left one was; up stays up."""
    lines = operators(PANEL, Placement(100, 50, 0.2, mirrored=True)).splitlines()
    assert "-0.100000 0 0 0.100000 111 52 cm" == lines[1]


def test_svg_commands_become_pdf_operators() -> None:
    """Operands first, each curve its own, closed paths closed."""
    drawn = operators(PANEL, Placement(0, 0, 0.2))
    assert "0.84 g\n0 0 m 0 100 0 100 0 100 c 100 100 100 100 100 100 c 100 0 100 0 100 0 c h f" in drawn
    assert "5 5 m 6 6 7 7 8 8 c S" in drawn


def test_layers_are_painted_in_order() -> None:
    """Tints, then the hatch, then ghost and ink, then arrows."""
    drawn = operators(PANEL, Placement(0, 0, 0.2))
    order = [drawn.index(part) for part in ("0.84 g", "W n", "0.55 G", "0 G ", "1 g ")]
    assert sorted(order) == order


@pytest.mark.parametrize("scale", [0.05, 0.1, 0.4])
def test_line_widths_are_print_millimetres_at_any_scale(scale: float) -> None:
    """A width of 0.36 mm in the scaled units is 0.36 mm on paper."""
    match = re.search(r"0 G ([\d.]+) w\n5 5 m", operators(PANEL, Placement(0, 0, scale)))
    assert match is not None
    assert float(match[1]) * scale / 2 * 25.4 / 72 == pytest.approx(0.36, rel=0.01)


def test_mono_has_no_colour() -> None:
    """On a printer without colour the hatch is black on white."""
    colours = re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)", operators(PANEL, Placement(0, 0, 0.2, mono=True)))
    assert {("1", "1", "1"), ("0", "0", "0")} == set(colours)


def test_the_hatch_covers_its_area() -> None:
    """Diagonals at an even pitch run from before the area's left to past its right."""
    feel = operators(PANEL._replace(arrows=(), ghost=(), lines=(), tints=()), Placement(0, 0, 0.2))
    starts = [(float(x), float(end)) for x, end in re.findall(r"(-?\d+) 0 m (-?\d+) 100 l", feel)]
    assert min(start for start, _ in starts) <= -100
    assert max(start for start, _ in starts) >= 100 - 41
    assert {100.0} == {end - start for start, end in starts}


def test_an_arrow_ends_at_its_tip_in_a_halo() -> None:
    """The solid arrow reaches the end of its shaft; the white one lies under it and reaches past it."""
    drawn = operators(PANEL, Placement(0, 0, 0.2))
    halo, solid = re.findall(r"([01]) g ([-\d ml]+h) f", drawn)[-2:] if "g " in drawn else ([], [])
    tops = [max(int(y) for y in re.findall(r"-?\d+ (-?\d+) [ml]", path)) for _, path in (halo, solid)]
    assert (("1", "0"), True, 300) == ((halo[0], solid[0]), tops[0] > 300, tops[1])


def test_an_arrow_with_two_heads_has_one_at_its_tail() -> None:
    """A head is broader than any shaft."""
    both = PANEL._replace(arrows=(ARROW._replace(both=True),))
    drawn = operators(both, Placement(0, 0, 0.2)).splitlines()[-2]
    points = [(int(x), int(y)) for x, y in re.findall(r"(-?\d+) (-?\d+) [ml]", drawn.split("0 g")[1])]
    assert min(x for x, y in points if y < 150) == min(x for x, y in points if y > 150)


@given(st.floats(-500, 500), st.floats(-500, 500), st.floats(0.005, 2), st.booleans())
def test_the_graphics_state_is_left_as_it_was(x: float, y: float, scale: float, mirrored: bool) -> None:
    """Every q has its Q, and no number has an exponent."""
    drawn = operators(PANEL, Placement(x, y, scale, mirrored))
    tokens = drawn.split()
    assert tokens.count("q") == tokens.count("Q")
    assert [] == [token for token in tokens if re.fullmatch(r"-?[\d.]+e[-+]?\d+", token)]
