"""The letterhead of the first page: logo and clinic at the start, phone at the end, a rule below."""

from handoutgen.compose.leaves import Words
from handoutgen.compose.opening import Letterhead
from handoutgen.layout.boxes import Frame, IconBox, ImageBox, TextLine
from handoutgen.layout.frames import at, beside, boxes, column, flatten, over
from handoutgen.layout.lists import hairline, write_line
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.colours import NAVY, WHITE
from handoutgen.theme.grid import LOGO_HEIGHT, LOGO_WIDTH
from handoutgen.theme.rules import SEPARATOR
from handoutgen.theme.type import Style

_END = 0.4
"""How much of the measure the phone and its hours have."""

_GUTTER = 12.0
_BELOW = 9.0
_BESIDE_LOGO = 10.0
_BELOW_LOGO = 6.0
_ICON = 15.0
_ICON_ROOM = 22.0


def letterhead(setter: Setter, head: Letterhead, measure: float) -> Frame:
    """The letterhead; without a clinic, lines to fill in."""
    end_width = measure * _END
    start = _clinic(setter, head, measure - end_width - _GUTTER)
    end = _middle(_contact(setter, head, end_width), _logo(head).height)
    both = beside((0, start), (measure - end_width, end))
    return column(both, _BELOW, hairline(measure, SEPARATOR, NAVY))


def _clinic(setter: Setter, head: Letterhead, width: float) -> Frame:
    """Name and address beside the logo, or below it where a long name takes less height so."""
    if head.name is None:
        return write_line(setter, head.blanks[0].label, setter.scale.body, width)
    if head.logo is None:
        return _name(setter, head, width)
    logo = _logo(head)
    indent = logo.width + _BESIDE_LOGO
    name = _name(setter, head, width - indent)
    two_lines = setter.scale.letterhead.leading + setter.scale.furniture.leading
    below = max(0.0, (min(name.height, two_lines) - logo.height) / 2)
    abreast = beside((0, at(0, below, logo)), (indent, _middle(name, logo.height)))
    stacked = column(logo, _BELOW_LOGO, _name(setter, head, width))
    return abreast if abreast.height <= stacked.height else stacked


def _name(setter: Setter, head: Letterhead, width: float) -> Frame:
    scale = setter.scale
    styled = ((head.name, scale.letterhead), (head.address, scale.furniture))
    return column(*(set_words(setter, words, style, width) for words, style in styled if words))


def _logo(head: Letterhead) -> Frame:
    """The logo as large as it may be."""
    if head.logo is None:
        return boxes(0, 0)
    image = head.logo.image
    scale = min(LOGO_WIDTH / image.width, LOGO_HEIGHT / image.height)
    width, height = image.width * scale, image.height * scale
    return boxes(width, height, ImageBox(0, 0, width, height, head.logo.key, image))


def _contact(setter: Setter, head: Letterhead, width: float) -> Frame:
    """Phone and hours, or a line for the phone where it is not known."""
    parts = []
    if head.phone:
        parts.append(_phone(setter, head.phone, width))
    if head.hours:
        parts.append(set_words(setter, head.hours, setter.scale.furniture, width, "end"))
    if head.blanks:
        parts.append(write_line(setter, head.blanks[-1].label, setter.scale.body, width))
    return column(*parts)


def _phone(setter: Setter, phone: Words, width: float) -> Frame:
    """The number with its icon, in the largest style that it fits on a line."""
    scale, unit = setter.scale, setter.scale.unit
    room = width - unit * _ICON_ROOM
    styles = [style._replace(bold=True, colour=NAVY) for style in (scale.letterhead, scale.body, scale.furniture)]
    style: Style = next((each for each in styles if setter.natural(phone, each) <= room), styles[-1])
    number = at(unit * _ICON_ROOM, 0, set_words(setter, phone, style, room, "end"))
    x = min(box.x for box in flatten(number) if isinstance(box, TextLine)) - unit * (_ICON_ROOM - _ICON / 2)
    return over(number, boxes(0, 0, IconBox(x, style.leading / 2, unit * _ICON, "phone", NAVY, WHITE)))


def _middle(frame: Frame, height: float) -> Frame:
    """A frame moved down to the middle of a height, if it is lower."""
    return at(0, max(0.0, (height - frame.height) / 2), frame)
