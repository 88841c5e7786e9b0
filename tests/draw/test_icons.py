import pytest

from handoutgen.draw.icons import icon
from handoutgen.layout.boxes import IconBox
from handoutgen.theme.colours import NAVY, WHITE
from handoutgen.theme.icons import ICONS


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_leaves_the_graphics_state_as_it_was(name: str) -> None:
    """Every saved state is restored."""
    operators = icon(IconBox(50, 50, 20, name, NAVY, WHITE), 100).split()
    assert operators.count("q") == operators.count("Q")


def test_an_icon_is_turned_over_at_its_place() -> None:
    """Its matrix scales by its size, turns y over and moves it to its centre."""
    assert icon(IconBox(30, 20, 12, "bullet", NAVY, WHITE), 100).startswith("q 12 0 0 -12 30 80 cm")


def test_ink_and_ground_are_the_box_s_own() -> None:
    """The cross in a stop sign takes the ground's colour."""
    assert "1 1 1 RG" in icon(IconBox(0, 0, 1, "stop", NAVY, WHITE), 100)
    assert "1 1 1 RG" not in icon(IconBox(0, 0, 1, "stop", NAVY, NAVY), 100)
