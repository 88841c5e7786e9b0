"""Boxes as PDF content-stream operators (ISO 32000-1, 8.4 and 8.5): pure functions from values to text.

Boxes count y down from the page's top edge, PDF counts it up from the bottom: ``height`` is the page's.
"""

from collections.abc import Sequence
from functools import lru_cache

from handoutgen.layout.boxes import Circle, Hatch, QrBox, Rectangle, Rule
from handoutgen.theme.colours import BLACK, WHITE, Colour
from handoutgen.theme.qr_codes import QUIET_ZONE

_ARC = 0.5522847498
"""Control points this far along the tangents make a cubic Bézier curve a quarter of a circle, to 0.03 %."""


@lru_cache(maxsize=2**14)
def number(value: float) -> str:
    """A number to a thousandth of a point, without an exponent. Remembered: a page has few that others lack."""
    return f"{round(value, 3) + 0.0:g}"


def numbers(*values: float) -> str:
    """Numbers with spaces between."""
    return " ".join(map(number, values))


_TINY = 1e-4


def fine(value: float) -> str:
    """A number to seven figures, without an exponent: text is placed more finely than paths."""
    return f"{value:.7g}" if abs(value) >= _TINY else "0"


@lru_cache(maxsize=64)
def text_colour(colour: Colour) -> str:
    """Sets the colour of text."""
    return f"{' '.join(map(fine, colour))} rg"


@lru_cache(maxsize=64)
def fill_colour(colour: Colour) -> str:
    """Sets the colour of fills."""
    return f"{numbers(*colour)} rg"


@lru_cache(maxsize=64)
def stroke_colour(colour: Colour) -> str:
    """Sets the colour of strokes."""
    return f"{numbers(*colour)} RG"


def rectangle(box: Rectangle, height: float) -> str:
    """A rectangle, its corners round if it has a radius."""
    y = height - box.y - box.height
    path = _round_rectangle(box.x, y, box) if box.radius else f"{numbers(box.x, y, box.width, box.height)} re"
    dash = f"[{numbers(*box.dash)}] 0 d" if box.dash else ""
    return _painted(path, box.fill, box.stroke, box.line, dash)


def circle(box: Circle, height: float) -> str:
    """A circle."""
    return _painted(circle_path(box.x, height - box.y, box.radius), box.fill, box.stroke, box.line)


def rule(box: Rule, height: float) -> str:
    """A straight line; dashes of no length become dots by their round caps."""
    cap = "1 J " if box.dash and not box.dash[0] else ""
    dash = f"{cap}[{numbers(*box.dash)}] 0 d " if box.dash else ""
    y = height - box.y
    path = f"{numbers(box.x, y)} m {numbers(box.x + box.dx, y - box.dy)} l S"
    return f"q {stroke_colour(box.colour)} {number(box.line)} w {dash}{path} Q"


def hatch(box: Hatch, height: float) -> str:
    """Rising diagonals, cut to the rectangle by arithmetic so that no clip is needed."""
    bottom = height - box.y - box.height
    paths = []
    start = box.pitch / 2 - box.height
    while start < box.width:
        left, right = max(start, 0.0), min(start + box.height, box.width)
        if right > left:
            rises = (left - start, right - start)
            paths.append(f"{numbers(box.x + left, bottom + rises[0])} m {numbers(box.x + right, bottom + rises[1])} l")
        start += box.pitch
    return f"q {stroke_colour(box.colour)} {number(box.line)} w {' '.join(paths)} S Q"


def qr_code(box: QrBox, height: float) -> str:
    """A QR code, black on white with its quiet zone, in units of a module from its top left corner.

    All of it is one path, so that no seam shows between rows.
    """
    module, ground = box.width / box.modules, box.modules + 2 * QUIET_ZONE
    matrix = numbers(module, 0, 0, -module, box.x, height - box.y)
    paper = f"{fill_colour(WHITE)} {numbers(-QUIET_ZONE, -QUIET_ZONE, ground, ground)} re f"
    dark = " ".join(f"{x} {y} {length} 1 re" for x, y, length in box.runs)
    return f"q {matrix} cm {paper} {fill_colour(BLACK)} {dark} f Q"


def circle_path(x: float, y: float, radius: float) -> str:
    """A circle as four Bézier curves."""
    k = radius * _ARC
    return (
        f"{numbers(x + radius, y)} m "
        f"{numbers(x + radius, y + k, x + k, y + radius, x, y + radius)} c "
        f"{numbers(x - k, y + radius, x - radius, y + k, x - radius, y)} c "
        f"{numbers(x - radius, y - k, x - k, y - radius, x, y - radius)} c "
        f"{numbers(x + k, y - radius, x + radius, y - k, x + radius, y)} c h"
    )


def _round_rectangle(x: float, y: float, box: Rectangle) -> str:
    radius = min(box.radius, box.width / 2, box.height / 2)
    k = radius * (1 - _ARC)
    right, top = x + box.width, y + box.height
    return (
        f"{numbers(x + radius, y)} m {numbers(right - radius, y)} l "
        f"{numbers(right - k, y, right, y + k, right, y + radius)} c {numbers(right, top - radius)} l "
        f"{numbers(right, top - k, right - k, top, right - radius, top)} c {numbers(x + radius, top)} l "
        f"{numbers(x + k, top, x, top - k, x, top - radius)} c {numbers(x, y + radius)} l "
        f"{numbers(x, y + k, x + k, y, x + radius, y)} c h"
    )


def _painted(path: str, fill: Colour | None, stroke: Colour | None, line: float, dash: str = "") -> str:
    """A path with what paints it: filled, stroked or both; nothing without either."""
    if fill is None and stroke is None:
        return ""
    parts: list[str] = ["q"]
    if fill is not None:
        parts.append(fill_colour(fill))
    if stroke is not None:
        parts += [stroke_colour(stroke), f"{number(line)} w", dash]
    operator = "B" if fill is not None and stroke is not None else "f" if fill is not None else "S"
    return " ".join(filter(None, [*parts, path, operator, "Q"]))


def joined(operators: Sequence[str]) -> str:
    """Operators on lines of their own."""
    return "\n".join(filter(None, operators))
