"""The parts of a baked panel as SVG elements: the same paths, tints and outlines as in a PDF, in baked units."""

from collections.abc import Iterable

from handoutgen.content.figures import UNIT, BakedArrow, BakedPanel, Layer, Point
from handoutgen.draw.arrows import arrow_outlines, shaft
from handoutgen.draw.figures import FEEL_OUTLINE, HATCH_WIDTH, feel_tint, hatch_lines
from handoutgen.draw.paths import bounds
from handoutgen.layout.boxes import PictureBox
from handoutgen.theme.accent import code_of
from handoutgen.theme.colours import BLACK, TEAL, WHITE, Colour


def matrix(box: PictureBox, panel: BakedPanel) -> str:
    """The transformation from baked units to the points of a box, y turned to run down; left is right if mirrored."""
    unit = box.scale / UNIT
    flip = -1 if box.mirrored else 1
    left = box.x + (box.width if box.mirrored else 0.0) - flip * panel.origin[0] * unit
    bottom = box.y + box.height + panel.origin[1] * unit
    return f"matrix({flip * unit:.6f} 0 0 {-unit:.6f} {number(left)} {number(bottom)})"


def filled(colour: Colour, data: str) -> str:
    """A path that is filled."""
    return f'<path fill="{code_of(colour)}" d="{data}"/>'


def stroked(colour: Colour, width: str, data: str) -> str:
    """A path that is drawn as a line."""
    return f'<path stroke="{code_of(colour)}" stroke-width="{width}" d="{data}"/>'


def feel(areas: tuple[str, ...], unit: float, name: str) -> str:
    """Tint and hatch, cut to the feel-it areas, and their outline.

    ``unit`` is points in a baked unit; ``name`` an id of its own.
    """
    outline = "".join(areas)
    hatch = "".join(f"M{_points(line)}" for line in hatch_lines(bounds(areas), unit))
    stroke = f'stroke="{code_of(TEAL)}" stroke-width="{number(HATCH_WIDTH / unit)}"'
    return (
        f'<clipPath id="{name}"><path d="{outline}"/></clipPath>'
        f"{filled(feel_tint(TEAL), outline)}"
        f'<path clip-path="url(#{name})" {stroke} d="{hatch}"/>'
        f"{stroked(TEAL, number(FEEL_OUTLINE / unit), outline)}"
    )


def arrow(shown: BakedArrow, unit: float) -> str:
    """An arrow on its halo; ``unit`` as above."""
    return "".join(
        filled(colour, f"M{_points(points)}Z")
        for colour, points in zip((WHITE, BLACK), arrow_outlines(shaft(shown), unit), strict=True)
    )


def relative(path: str) -> str:
    """The same path with each point of a curve as seen from its start, which takes a third less room."""
    start, *curves = path.removesuffix("Z")[1:].split("C")
    x, y = map(int, start.split())
    steps = []
    for curve in curves:
        values = [int(value) for value in curve.split()]
        steps += [value - (y if at % 2 else x) for at, value in enumerate(values)]
        x, y = values[-2:]
    moved = " ".join(map(str, steps)).replace(" -", "-")
    return f"M{start.strip()}{f'c{moved}' if moved else ''}{'z' if path.endswith('Z') else ''}"


def grey(layer: Layer) -> Colour:
    """The colour of a layer."""
    part = 1 - layer.black / 100
    return Colour(part, part, part)


def number(value: float) -> str:
    """A number to a thousandth, without an exponent."""
    return f"{round(value, 3) + 0.0:g}"


def _points(points: Iterable[Point]) -> str:
    return "L".join(f"{round(x)} {round(y)}" for x, y in points)
