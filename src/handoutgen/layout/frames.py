"""Putting frames together: below each other, beside each other, in a box; and taking them apart into boxes."""

from collections.abc import Iterable

from handoutgen.layout.boxes import Box, Frame, Placed, Rectangle
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import Colour


class Padding(NamedTuple):
    """Space inside a box, in points."""

    left: float
    top: float
    right: float
    bottom: float


class Border(NamedTuple):
    """The look of a box: ground, border, corner radius."""

    fill: Colour | None = None
    stroke: Colour | None = None
    line: float = 0.0
    radius: float = 0.0


EMPTY = Frame(0, 0, ())


def boxes(width: float, height: float, *contents: Box) -> Frame:
    """A frame of boxes that are positioned in it already."""
    return Frame(width, height, tuple([Placed(0, 0, content) for content in contents]))


def column(*parts: Frame | float) -> Frame:
    """Frames below each other; a number between them is the space in points."""
    y = width = 0.0
    items = []
    for part in parts:
        if isinstance(part, Frame):
            items.append(Placed(0, y, part))
            y += part.height
            width = max(width, part.width)
        else:
            y += part
    return Frame(width, y, tuple(items))


def stack(unit: float, *parts: Frame | float) -> Frame:
    """As ``column``, with the spaces in points of the standard edition; ``unit`` is what such a point comes to."""
    return column(*(part if isinstance(part, Frame) else unit * part for part in parts))


def spaced(frames: Iterable[Frame], gap: float) -> Frame:
    """Frames below each other with the same space between."""
    parts: list[Frame | float] = []
    for frame in frames:
        parts += [gap, frame] if parts else [frame]
    return column(*parts)


def beside(*parts: tuple[float, Frame]) -> Frame:
    """Frames beside each other, tops aligned, each at its own x."""
    return Frame(
        max([x + frame.width for x, frame in parts], default=0),
        max([frame.height for _, frame in parts], default=0),
        tuple([Placed(x, 0, frame) for x, frame in parts]),
    )


def over(under: Frame, upper: Frame) -> Frame:
    """Two frames with one origin, ``under`` painted first; the size is that of ``under``."""
    return Frame(under.width, under.height, (Placed(0, 0, under), Placed(0, 0, upper)))


def at(x: float, y: float, frame: Frame) -> Frame:
    """A frame moved right and down within a frame that is so much larger."""
    return Frame(x + frame.width, y + frame.height, (Placed(x, y, frame),))


def boxed(content: Frame, width: float, padding: Padding, border: Border) -> Frame:
    """A frame in a box of a given width."""
    height = padding.top + content.height + padding.bottom
    ground = Rectangle(0, 0, width, height, border.fill, border.stroke, border.line, border.radius)
    return Frame(width, height, (Placed(0, 0, ground), Placed(padding.left, padding.top, content)))


def flatten(frame: Frame, x: float = 0.0, y: float = 0.0) -> list[Box]:
    """Every box of a frame whose top left corner is at (x, y), in painting order, with absolute positions."""
    found: list[Box] = []
    _flatten(frame, x, y, found)
    return found


def _flatten(frame: Frame, x: float, y: float, found: list[Box]) -> None:
    for dx, dy, content in frame.items:
        if isinstance(content, Frame):
            _flatten(content, x + dx, y + dy, found)
        else:
            found.append(_moved(content, x + dx, y + dy))


def _moved(box: Box, dx: float, dy: float) -> Box:
    """A box elsewhere; each begins with its x and y, and is made anew in a quarter of the time of ``_replace``."""
    x, y, *rest = box
    moved: Box = type(box)(x + dx, y + dy, *rest)
    return moved
