import itertools
import math
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest

from handoutgen.compose.leaves import ARROW, Picture
from handoutgen.content.figures import UNIT, BakedArrow, BakedFigure, BakedPanel, Layer, points, read_figure
from handoutgen.draw.arrows import arrow_outlines, shaft
from handoutgen.layout.boxes import Circle
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.frames import flatten
from handoutgen.layout.text import Setter
from handoutgen.problems import Place
from handoutgen.theme.type import GIANT, LARGE, POCKET, STANDARD, TypeScale
from handoutgen.units import MM
from tests.square import SQUARE

ROOT = Path(__file__).parents[2]
STAGE = Stage(400, 300, 0.2)
LEANING = BakedArrow("M600 520C680 627 760 733 840 840", False, (300.0, 740.0), (-0.6, -0.8), (420.0, 580.0))
WITH = BakedPanel(1000, 1000, MappingProxyType({}), arrows=(LEANING,))
WITHOUT = WITH._replace(arrows=())


def discs(
    panel: BakedPanel, stage: Stage = STAGE, scale: TypeScale = STANDARD, *, mirrored: bool = False
) -> list[Circle]:
    """The number of the arrow's step on a picture."""
    drawn = Picture("k", "f", 0, mirrored, "A person.", Place("a.yaml", 1, 1), ((ARROW, 2),))
    frame = numbered_picture(Setter(SQUARE, scale), {"f": BakedFigure("f", (panel,))}, drawn, stage)
    return [box for box in flatten(frame) if isinstance(box, Circle)]


def place(disc: Circle) -> tuple[float, float]:
    """The middle of a disc."""
    return round(disc.x, 3), round(disc.y, 3)


def square(left: int, low: int, side: int) -> str:
    """A closed path around a square, in baked units."""
    corners = [(left, low), (left + side, low), (left + side, low + side), (left, low + side), (left, low)]
    return (
        f"M{left} {low}" + "".join(f"C{a} {b} {x} {y} {x} {y}" for (a, b), (x, y) in itertools.pairwise(corners)) + "Z"
    )


def test_the_number_of_an_arrow_is_mirrored_with_its_panel() -> None:
    """It stands as far from the other edge, at the same height."""
    (disc,), (other,) = discs(WITH), discs(WITH, mirrored=True)
    assert place(other) == (round(STAGE.width - disc.x, 3), place(disc)[1])


def test_a_panel_without_the_arrow_has_no_number() -> None:
    """There is nothing for the number to stand beside."""
    assert discs(WITHOUT) == []


def test_a_number_keeps_its_place_where_nothing_is_drawn() -> None:
    """It stands beside the middle of its arrow, away from the body."""
    (disc,) = discs(WITH)
    x, y = STAGE.width / 2 - 100 + 360 * 0.2, STAGE.height - 200 + 660 * 0.2
    assert math.dist(place(disc), (x, y)) == pytest.approx(disc.radius + 6, abs=0.01)
    assert disc.x < x


def test_a_number_gives_way_to_what_is_drawn() -> None:
    """What would lie under its place moves it to another one that is free, on the page as in its mirror."""
    (free,) = discs(WITH)
    left, top = ((free.x - STAGE.width / 2) / 0.2 + 500) * UNIT, (STAGE.height - free.y) / 0.2 * UNIT
    path = square(round(left) - 60, round(top) - 60, 120)
    for panel in (
        WITH._replace(feel=(path,)),
        WITH._replace(lines=(Layer(100, 0.3, (path,)),)),
        WITH._replace(lines=(Layer(100, 0.3, (path,)),), tints=(Layer(0, 0, (path,)),)),
    ):
        for mirrored in (False, True):
            (disc,) = discs(panel, mirrored=mirrored)
            x, y = (STAGE.width - free.x if mirrored else free.x), free.y
            assert max(abs(disc.x - x), abs(disc.y - y)) > 60 * 0.2 / UNIT + disc.radius - 1


SHOWN = sorted(
    [*(ROOT / "handouts" / "figures").glob("*.json"), *(ROOT / "examples" / "neck" / "figures").glob("*.json")]
)
ROOMS = {
    "standard": (STANDARD, 83 * MM, 178.0),
    "standard, small": (STANDARD, 83 * MM, 120.0),
    "standard, alone": (STANDARD, 174 * MM, 178.0),
    "large": (LARGE, 83 * MM, 120.0),
    "giant": (GIANT, 174 * MM, 206.0),
    "giant, small": (GIANT, 174 * MM, 130.0),
    "booklet": (POCKET, 56 * MM, 80.0),
}
"""Editions: type, and how wide and high a picture may be, in points."""


@cache
def figure(path: Path) -> BakedFigure:
    """A figure that is shipped."""
    found, problems = read_figure(path)
    assert found is not None, problems
    return found


def with_arrows() -> Iterator[tuple[str, BakedPanel]]:
    """Every panel with an arrow, by its figure."""
    return ((path.stem, panel) for path in SHOWN for panel in figure(path).panels if panel.arrows)


@pytest.mark.parametrize("room", sorted(ROOMS))
@pytest.mark.parametrize("mirrored", [False, True])
def test_no_number_covers_an_arrow_a_face_or_what_should_be_felt(room: str, mirrored: bool) -> None:
    """In every figure and edition it lies within its stage, and clear of arrows, eyes and feel-it areas."""
    scale, width, height = ROOMS[room]
    covered = []
    for name, panel in with_arrows():
        fitting = min(width / panel.width, height / panel.height)
        stage = Stage(width, panel.height * fitting, fitting)
        (disc,) = discs(panel, stage, scale, mirrored=mirrored)
        inside = disc.radius - 0.01 <= disc.x <= width - disc.radius + 0.01
        if not inside or not disc.radius - 0.01 <= disc.y <= stage.height - disc.radius + 0.01:
            covered.append((name, "edge"))
        covered += [(name, what) for what, near in seen(panel, disc, stage, mirrored=mirrored) if near < disc.radius]
    assert [] == covered


def seen(panel: BakedPanel, disc: Circle, stage: Stage, *, mirrored: bool) -> Iterator[tuple[str, float]]:
    """How far from the middle of a disc the arrows, eyes and feel-it areas of a panel are, in points."""
    unit = stage.scale / UNIT
    across = (disc.x - (stage.width - panel.width * stage.scale) / 2) / unit
    x = panel.origin[0] + (panel.width * UNIT - across if mirrored else across)
    y = panel.origin[1] + (stage.height - disc.y) / unit
    arrows = [arrow_outlines(shaft(arrow), unit)[1] for arrow in panel.arrows]
    eyes = [points(path) for layer in panel.lines if layer.width >= 0.45 for path in layer.paths]
    for what, shapes in (("arrow", arrows), ("eye", eyes), ("feel", [points(path) for path in panel.feel])):
        for shape in shapes:
            yield what, min(math.dist((x, y), at) for at in shape) * unit
