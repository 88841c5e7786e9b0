"""Icons as SVG: drawn once in the page, shown wherever they are named. None says what no word says."""

from collections.abc import Iterable

from handoutgen.output.html.elements import Element, element
from handoutgen.output.paths import number
from handoutgen.theme.icons import ICONS, INK, Bar, Disc, Path, Shape


def icon(name: str) -> Element:
    """An icon in the colour of the text, on the ground that the style sheet gives it."""
    return element("svg", element("use", href=f"#{_id(name)}"), class_=f"icon {name}", aria_hidden="true")


def symbols() -> Iterable[Element]:
    """What the icons show: every one there is."""
    for name, shapes in ICONS.items():
        yield element("symbol", *map(_shape, shapes), id=_id(name), viewBox="-.5 -.5 1 1")


def _id(name: str) -> str:
    return f"icon:{name}"


def _shape(shape: Shape) -> Element:
    paint = {"fill": _paint(shape.fill) or "none", "stroke": _paint(shape.stroke)}
    match shape:
        case Path(data, width=width):
            return element("path", d=data, stroke_width=_width(width), **paint)
        case Disc(x, y, radius, width=width):
            return element("circle", cx=number(x), cy=number(y), r=number(radius), stroke_width=_width(width), **paint)
        case Bar(x, y, width, height, radius):
            size = {"width": number(width), "height": number(height), "rx": number(radius)}
            return element("rect", x=number(x), y=number(y), **size, stroke_width=_width(shape.line), **paint)


def _width(line: float) -> str | None:
    return number(line) if line else None


def _paint(name: str) -> str | None:
    if not name:
        return None
    return "currentColor" if name == INK else "var(--ground)"
