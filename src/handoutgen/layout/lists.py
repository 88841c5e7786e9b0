"""Rows: numbered steps, bullets, rows with an icon, lines to write on."""

from collections.abc import Sequence

from handoutgen.compose.cards import Row, Step
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Circle, Frame, IconBox, Rule
from handoutgen.layout.frames import beside, boxes, column, over, spaced
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.theme.colours import AMBER, GREEN, INK, NAVY, RED, TEAL, WHITE, Colour
from handoutgen.theme.rules import WRITE_IN
from handoutgen.theme.type import Style

INDENT = 1.92
"""The hanging indent of steps and icon rows in ems of the body, so that a card has one text edge."""

_NUMBER = 1.42
"""The diameter of a step's circle, in ems."""

_DISC = 3.2
"""The radius of a bullet, in points of the standard edition."""

_LINE = 1.1
"""The outline of a step's circle, likewise."""

_ICON = 1.22
"""The size of a row's icon, in ems."""

ICON_COLOURS: dict[str, Colour] = {"feel": TEAL, "good": GREEN, "caution": AMBER, "stop": RED, "emergency": RED}


def steps(setter: Setter, items: Sequence[Step], measure: float) -> Frame:
    """Numbered steps; a solid number stands in the picture too."""
    return spaced((_step(setter, item, measure) for item in items), setter.scale.gap_item)


def _step(setter: Setter, item: Step, measure: float) -> Frame:
    body = setter.scale.body
    indent = INDENT * body.size
    text = set_words(setter, item.body, body, measure - indent)
    return beside((0, number_disc(setter, item.number, body, solid=item.solid)), (indent, text))


def number_disc(setter: Setter, number: Words, body: Style, *, solid: bool) -> Frame:
    """A number in a circle, in the middle of the body's leading: outlined, or solid where a picture shows it too."""
    diameter = _NUMBER * body.size
    style = Style(max(setter.scale.smallest, body.size * 0.93), body.leading, True, WHITE if solid else NAVY)
    line = _LINE * setter.scale.unit
    circle = Circle(diameter / 2, body.leading / 2, diameter / 2, NAVY if solid else WHITE, NAVY, line)
    return over(boxes(diameter, body.leading, circle), set_words(setter, number, style, diameter, "centre"))


def bullets(setter: Setter, items: Sequence[Words], measure: float, style: Style, colour: Colour) -> Frame:
    """A list in no order, discs in the colour given."""
    indent = 1.3 * style.size
    radius = _DISC * setter.scale.unit
    disc = boxes(indent, style.leading, Circle(0.45 * style.size, style.leading / 2 + 0.5, radius, colour))
    return spaced(
        (beside((0, disc), (indent, set_words(setter, item, style, measure - indent))) for item in items),
        setter.scale.gap_item,
    )


def icon_row(setter: Setter, row: Row, measure: float) -> Frame:
    """A line with its icon in the hanging indent."""
    body = setter.scale.body
    indent = INDENT * body.size
    text = set_words(setter, row.body, body, measure - indent)
    return beside((0, icon(row.icon, _ICON * body.size, body.leading)), (indent, text))


def icon(name: str, size: float, leading: float, ground: Colour = WHITE) -> Frame:
    """An icon in the middle of a line's leading, its left edge at the frame's."""
    ink = ICON_COLOURS.get(name, INK)
    return boxes(size, leading, IconBox(size / 2, leading / 2, size, name, ink, ground))


def write_line(setter: Setter, label: Words, style: Style, measure: float) -> Frame:
    """A label, and a rule on its baseline to write on."""
    text = set_words(setter, label, style, measure)
    x = setter.natural(label, style) + style.size * 0.65
    return over(text, boxes(0, 0, Rule(x, baseline(setter, style) + 2, measure - x, 0, WRITE_IN, INK)))


def empty_lines(count: int, pitch: float, measure: float) -> Frame:
    """Rules to write on, ``pitch`` apart."""
    return column(*(boxes(measure, pitch, Rule(0, pitch, measure, 0, WRITE_IN, INK)) for _ in range(count)))


def hairline(measure: float, line: float, colour: Colour) -> Frame:
    """A rule across, taking no height."""
    return boxes(measure, 0, Rule(0, 0, measure, 0, line, colour))
