"""Pages of figures as SVG 1.1: the same paths, tints, line widths and paint order as in a PDF."""

from collections.abc import Iterator
from html import escape

from handoutgen.content.figures import UNIT, BakedPanel
from handoutgen.layout.boxes import Page, PictureBox, TextLine
from handoutgen.layout.pictures import Figures
from handoutgen.output.files import MADE_BY
from handoutgen.output.paths import arrow, feel, filled, grey, matrix, number, stroked
from handoutgen.records import NamedTuple
from handoutgen.theme.accent import code_of
from handoutgen.theme.colours import WHITE
from handoutgen.units import MM


class Caption(NamedTuple):
    """What a drawing says of itself: its name, what it shows, and the language of both."""

    title: str
    description: str
    language: str


def svg(page: Page, figures: Figures, caption: Caption) -> str:
    """A page of pictures and lines of text as one drawing, its user unit a point."""
    width, height = number(page.width), number(page.height)
    language = escape(caption.language)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(page.width / MM)}mm" '
        f'height="{number(page.height / MM)}mm" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="title description" lang="{language}" xml:lang="{language}">',
        MADE_BY,
        f'<title id="title">{escape(caption.title)}</title>',
        f'<desc id="description">{escape(caption.description)}</desc>',
        f'<rect width="{width}" height="{height}" fill="{code_of(WHITE)}"/>',
    ]
    for box in page.boxes:
        if isinstance(box, PictureBox):
            lines += _picture(box, figures[box.figure].panels[box.panel])
        elif isinstance(box, TextLine):
            lines.append(_text(box))
    return "\n".join([*lines, "</svg>", ""])


def _text(line: TextLine) -> str:
    words = escape("".join(run.text for run in line.runs))
    where = f'x="{number(line.x)}" y="{number(line.y)}"'
    return f'<text {where} font-family="sans-serif" font-size="{number(line.size)}">{words}</text>'


def _picture(box: PictureBox, panel: BakedPanel) -> Iterator[str]:
    """A panel in baked units, turned upright and moved to its place."""
    unit = box.scale / UNIT
    yield f'<g transform="{matrix(box, panel)}" fill="none" stroke-linecap="round" stroke-linejoin="round">'
    for tint in panel.tints:
        yield filled(grey(tint), "".join(tint.paths))
    if panel.feel:
        yield feel(panel.feel, unit, f"feel-{box.figure}-{box.panel + 1}")
    for layer in (*panel.ghost, *panel.lines):
        yield stroked(grey(layer), number(layer.width * MM / unit), "".join(layer.paths))
    for one in panel.arrows:
        yield arrow(one, unit)
    yield "</g>"
