"""Pages of figures as SVG 1.1: the same paths, tints, line widths and paint order as in a PDF."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from handoutgen.content.figures import UNIT, BakedArrow, BakedPanel, Layer
from handoutgen.draw.figures import FEEL_OUTLINE, HATCH_WIDTH, Point, arrow_outlines, feel_tint, hatch_lines
from handoutgen.layout.boxes import Page, PictureBox, TextLine
from handoutgen.layout.pictures import Figures
from handoutgen.output.files import SVG_MADE_BY
from handoutgen.theme.colours import BLACK, TEAL, WHITE, Colour
from handoutgen.units import MM


class Caption(NamedTuple):
    """What a drawing says of itself: its name, what it shows, and the language of both."""

    title: str
    description: str
    language: str


def svg(page: Page, figures: Figures, caption: Caption) -> str:
    """A page of pictures and lines of text as one drawing, its user unit a point."""
    width, height = _number(page.width), _number(page.height)
    language = escape(caption.language)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(page.width / MM)}mm" '
        f'height="{_number(page.height / MM)}mm" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="title description" lang="{language}" xml:lang="{language}">',
        SVG_MADE_BY,
        f'<title id="title">{escape(caption.title)}</title>',
        f'<desc id="description">{escape(caption.description)}</desc>',
        f'<rect width="{width}" height="{height}" fill="{_hex(WHITE)}"/>',
    ]
    for box in page.boxes:
        if isinstance(box, PictureBox):
            lines += _picture(box, figures[box.figure].panels[box.panel])
        elif isinstance(box, TextLine):
            lines.append(_text(box))
    return "\n".join([*lines, "</svg>", ""])


def _text(line: TextLine) -> str:
    words = escape("".join(run.text for run in line.runs))
    where = f'x="{_number(line.x)}" y="{_number(line.y)}"'
    return f'<text {where} font-family="sans-serif" font-size="{_number(line.size)}">{words}</text>'


def _picture(box: PictureBox, panel: BakedPanel) -> Iterator[str]:
    """A panel in baked units, turned upright and moved to its place."""
    unit = box.scale / UNIT
    flip = -1 if box.mirrored else 1
    left = box.x + (box.width if box.mirrored else 0.0) - flip * panel.origin[0] * unit
    bottom = box.y + box.height + panel.origin[1] * unit
    matrix = f"matrix({flip * unit:.6f} 0 0 {-unit:.6f} {_number(left)} {_number(bottom)})"
    yield f'<g transform="{matrix}" fill="none" stroke-linecap="round" stroke-linejoin="round">'
    for tint in panel.tints:
        yield f'<path fill="{_grey(tint.black)}" d="{_joined(tint.paths)}"/>'
    if panel.feel:
        yield from _feel(panel.feel, unit, f"feel-{box.figure}-{box.panel + 1}")
    for layer in (*panel.ghost, *panel.lines):
        yield _stroked(layer, unit)
    for arrow in panel.arrows:
        yield from _arrow(arrow, unit)
    yield "</g>"


def _stroked(layer: Layer, unit: float) -> str:
    width = _number(layer.width * MM / unit)
    return f'<path stroke="{_grey(layer.black)}" stroke-width="{width}" d="{_joined(layer.paths)}"/>'


def _feel(areas: tuple[str, ...], unit: float, name: str) -> Iterator[str]:
    """Tint and hatch, cut to the areas, and their outline."""
    outline, colour = _joined(areas), _hex(TEAL)
    hatch = "".join(f"M{_points(line)}" for line in hatch_lines(areas, unit))
    yield f'<clipPath id="{name}"><path d="{outline}"/></clipPath>'
    yield f'<path fill="{_hex(feel_tint(TEAL))}" d="{outline}"/>'
    yield (
        f'<path clip-path="url(#{name})" stroke="{colour}" stroke-width="{_number(HATCH_WIDTH / unit)}" d="{hatch}"/>'
    )
    yield f'<path stroke="{colour}" stroke-width="{_number(FEEL_OUTLINE / unit)}" d="{outline}"/>'


def _arrow(arrow: BakedArrow, unit: float) -> Iterator[str]:
    for colour, points in zip((WHITE, BLACK), arrow_outlines(arrow, unit), strict=True):
        yield f'<path fill="{_hex(colour)}" d="M{_points(points)}Z"/>'


def _joined(paths: Iterable[str]) -> str:
    return "".join(paths)


def _points(points: Iterable[Point]) -> str:
    return "L".join(f"{round(x)} {round(y)}" for x, y in points)


def _grey(black: float) -> str:
    part = 1 - black / 100
    return _hex(Colour(part, part, part))


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _number(value: float) -> str:
    return f"{round(value, 3) + 0.0:g}"
