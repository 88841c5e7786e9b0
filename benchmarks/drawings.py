"""The pictures and icons of a handout as SVG files that any program can read, each written once."""

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from handoutgen.compose.leaves import Picture
from handoutgen.content.figures import UNIT
from handoutgen.fonts.faces import Family
from handoutgen.layout.boxes import Box, Circle, PictureBox, Rule, TextLine
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.frames import flatten
from handoutgen.layout.pictures import Figures
from handoutgen.layout.text import Setter
from handoutgen.output.paths import arrow, feel, filled, grey, matrix, number, stroked
from handoutgen.theme.accent import code_of
from handoutgen.theme.colours import Colour
from handoutgen.theme.icons import ICONS, INK, Bar, Disc, Shape
from handoutgen.theme.icons import Path as IconPath
from handoutgen.theme.type import STANDARD
from handoutgen.units import MM

FOLDER = "drawings"
_BESIDE = 26.0
"""Room at both sides of a picture that has numbers, in points."""


_CLIPPED = re.compile("<clipPath.*?</clipPath>")
"""A clip path stands among definitions, for fpdf2 finds none elsewhere."""


class Drawing(NamedTuple):
    """An SVG file, as seen from the exported documents, and its size in points."""

    file: str
    width: float
    height: float


class Drawings:
    """Writes drawings of some figures into a folder of a folder."""

    def __init__(self, figures: Figures, family: Family, folder: Path) -> None:
        self._figures, self._setter = figures, Setter(family, STANDARD)
        self._folder = folder / FOLDER
        self._folder.mkdir(parents=True, exist_ok=True)

    def picture(self, picture: Picture, box: PictureBox) -> Drawing:
        """A picture at the size that it has on its page, with its numbers."""
        width = box.width + (2 * _BESIDE if picture.callouts else 0)
        stage = Stage(width, box.height, box.scale)
        frame = numbered_picture(self._setter, self._figures, picture, stage)
        shapes = "".join(part for each in flatten(frame) for part in self._box(each))
        return self._written(shapes, f"0 0 {number(width)} {number(box.height)}", width, box.height)

    def icon(self, name: str, ink: Colour, ground: Colour, size: float) -> str:
        """The file of an icon in its colours."""
        paints = {"": "none", INK: code_of(ink)}
        shapes = "".join(_shape(shape, lambda paint: paints.get(paint, code_of(ground))) for shape in ICONS[name])
        return self._written(shapes, "-.5 -.5 1 1", size, size).file

    def _written(self, shapes: str, view: str, width: float, height: float) -> Drawing:
        size = f'width="{number(width)}pt" height="{number(height)}pt" viewBox="{view}"'
        data = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shapes}</svg>'.encode()
        path = self._folder / f"{hashlib.sha256(data).hexdigest()[:12]}.svg"
        if not path.exists():
            path.write_bytes(data)
        return Drawing(f"{FOLDER}/{path.name}", round(width, 3), round(height, 3))

    def _box(self, box: Box) -> Iterator[str]:
        match box:
            case PictureBox():
                yield from self._panel(box)
            case Circle():
                stroke = f' stroke="{_code(box.stroke)}" stroke-width="{number(box.line)}"' if box.stroke else ""
                place = f'cx="{number(box.x)}" cy="{number(box.y)}" r="{number(box.radius)}"'
                yield f'<circle {place} fill="{_code(box.fill)}"{stroke}/>'
            case Rule():
                data = f"M{number(box.x)} {number(box.y)}l{number(box.dx)} {number(box.dy)}"
                yield stroked(box.colour, number(box.line), data)
            case TextLine():
                middle = box.x + sum(run.width for run in box.runs) / 2
                place = f'x="{number(middle)}" y="{number(box.y)}" font-size="{number(box.size)}"'
                face = 'font-family="Handout Sans" font-weight="bold" text-anchor="middle"'
                digits = "".join(run.text for run in box.runs)
                yield f'<text {place} {face} fill="{code_of(box.colour)}">{digits}</text>'

    def _panel(self, box: PictureBox) -> Iterator[str]:
        """As ``handoutgen figure`` writes it, with the width of lines at this scale."""
        panel, unit = self._figures[box.figure].panels[box.panel], box.scale / UNIT
        yield f'<g transform="{matrix(box, panel)}" fill="none" stroke-linecap="round" stroke-linejoin="round">'
        for tint in (layer for layer in panel.tints if layer.paths):
            yield filled(grey(tint), "".join(tint.paths))
        if panel.feel:
            yield _CLIPPED.sub(r"<defs>\g<0></defs>", feel(panel.feel, unit, "feel"))
        for layer in (layer for layer in (*panel.ghost, *panel.lines) if layer.paths):
            yield stroked(grey(layer), number(layer.width * MM / unit), "".join(layer.paths))
        for one in panel.arrows:
            yield arrow(one, unit)
        yield "</g>"


def _shape(shape: Shape, paint: Callable[[str], str]) -> str:
    """A shape of an icon."""
    line = shape.line if isinstance(shape, Bar) else shape.width
    paints = f'fill="{paint(shape.fill)}" stroke="{paint(shape.stroke)}"'
    paints += f' stroke-width="{number(line)}"' if line else ""
    match shape:
        case IconPath(data):
            return f'<path d="{data}" {paints}/>'
        case Disc(x, y, radius):
            return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" {paints}/>'
        case Bar(x, y, width, height, radius):
            place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
            return f'<rect {place} rx="{number(radius)}" {paints}/>'


def _code(colour: Colour | None) -> str:
    return code_of(colour) if colour else "none"
