import re

import pytest

from handoutgen.theme.icons import ICONS, Bar, Disc, Path, Shape


def points(shape: Shape) -> list[tuple[float, float]]:
    """The outermost points of a shape."""
    match shape:
        case Bar(x, y, width, height):
            return [(x, y), (x + width, y + height)]
        case Disc(x, y, radius):
            return [(x - radius, y - radius), (x + radius, y + radius)]
        case Path(data):
            values = [float(value) for value in re.findall(r"-?\d*\.?\d+", data)]
            return list(zip(values[::2], values[1::2], strict=True))


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_stays_in_its_square(name: str) -> None:
    """No point of an icon lies outside the unit square, but for a hair of stroke."""
    assert [xy for shape in ICONS[name] for xy in points(shape) if max(map(abs, xy)) > 0.521] == []


@pytest.mark.parametrize("name", ICONS)
def test_every_shape_is_painted(name: str) -> None:
    """A shape without fill and stroke would be nothing."""
    assert [shape for shape in ICONS[name] if not shape.fill and not shape.stroke] == []


@pytest.mark.parametrize("name", ICONS)
def test_a_path_is_well_formed(name: str) -> None:
    """Every command has its numbers, each written so that no reader can take two for one."""
    number = r"-?(?:0|\d+|\d*\.\d+)"
    command = rf"(?:[ML]{number} {number}|C{number}(?: {number}){{5}}|Z)"
    paths = [shape.data for shape in ICONS[name] if isinstance(shape, Path)]
    assert [data for data in paths if not re.fullmatch(rf"(?:{command})+", data)] == []
