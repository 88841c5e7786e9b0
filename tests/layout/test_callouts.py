from types import MappingProxyType

from handoutgen.compose.leaves import ARROW, Picture
from handoutgen.content.figures import BakedArrow, BakedFigure, BakedPanel
from handoutgen.layout.boxes import Circle
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.frames import flatten
from handoutgen.layout.text import Setter
from handoutgen.problems import Place
from handoutgen.theme.type import STANDARD
from tests.square import SQUARE

STAGE = Stage(400, 300, 0.2)
LEANING = BakedArrow("M0 0", False, (300.0, 900.0), (-0.6, -0.8), (420.0, 740.0))
WITH = BakedPanel(1000, 1000, MappingProxyType({}), arrows=(LEANING,))
WITHOUT = WITH._replace(arrows=())


def discs(panel: BakedPanel, *, mirrored: bool = False) -> list[tuple[float, float]]:
    """Where the number of the arrow's step stands on a picture."""
    drawn = Picture("k", "f", 0, mirrored, "A person.", Place("a.yaml", 1, 1), ((ARROW, 2),))
    frame = numbered_picture(Setter(SQUARE, STANDARD), {"f": BakedFigure("f", (panel,))}, drawn, STAGE)
    return [(round(box.x, 3), round(box.y, 3)) for box in flatten(frame) if isinstance(box, Circle)]


def test_the_number_of_an_arrow_is_mirrored_with_its_panel() -> None:
    """It stands as far from the other edge, at the same height."""
    ((x, y),) = discs(WITH)
    assert discs(WITH, mirrored=True) == [(round(STAGE.width - x, 3), y)]


def test_a_panel_without_the_arrow_has_no_number() -> None:
    """There is nothing for the number to stand beside."""
    assert discs(WITHOUT) == []
