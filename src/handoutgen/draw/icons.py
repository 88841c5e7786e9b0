"""Icons as content-stream operators: unit shapes under the matrix of their place and size."""

from handoutgen.draw.operators import circle_path, fill_colour, joined, number, numbers, rectangle, stroke_colour
from handoutgen.layout.boxes import IconBox, Rectangle
from handoutgen.theme.colours import Colour
from handoutgen.theme.icons import ICONS, INK, Bar, Disc, Path, Shape


def icon(box: IconBox, height: float) -> str:
    """An icon; its y runs down, so its matrix turns it over."""
    matrix = numbers(box.size, 0, 0, -box.size, box.x, height - box.y)
    shapes = [_shape(shape, box) for shape in ICONS[box.name]]
    return joined([f"q {matrix} cm 1 J 1 j", *shapes, "Q"])


def _shape(shape: Shape, box: IconBox) -> str:
    fill = _colour(shape.fill, box)
    stroke = _colour(shape.stroke, box)
    match shape:
        case Bar():
            # The matrix turns y over, so what is a bar's top edge here is a rectangle's bottom edge there.
            upright = Rectangle(shape.x, 0, shape.width, shape.height, fill, stroke, shape.line, shape.radius)
            return rectangle(upright, shape.y + shape.height)
        case Disc():
            path, width = circle_path(shape.x, shape.y, shape.radius), shape.width
        case Path():
            path, width = _path(shape.data), shape.width
    paints = {(True, True): "B", (True, False): "f", (False, True): "S"}
    parts = ["q", fill_colour(fill) if fill else ""]
    parts += [f"{stroke_colour(stroke)} {number(width)} w"] if stroke else []
    return " ".join(filter(None, [*parts, path, paints[bool(fill), bool(stroke)], "Q"]))


def _colour(name: str, box: IconBox) -> Colour | None:
    if not name:
        return None
    return box.ink if name == INK else box.ground


_COMMANDS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def _path(data: str) -> str:
    """Absolute ``M``, ``L``, ``C`` and ``Z`` as PDF operators, which take their numbers first."""
    found = []
    for command, operator in _COMMANDS.items():
        data = data.replace(command, f"|{operator}")
    for part in data.split("|")[1:]:
        found.append(f"{part[1:].strip()} {part[0]}".strip())
    return " ".join(found)
