"""Black and white in place of every colour, over boxes that are laid out: for printers and copiers without colour."""

from collections.abc import Iterable
from typing import Any

from handoutgen.content.shared import Raster
from handoutgen.layout.boxes import Box, ImageBox, PictureBox, Rectangle
from handoutgen.theme.colours import BLACK, TEXT_COLOURS, WHITE, Colour
from handoutgen.theme.rules import HAIRLINE

_RED, _GREEN, _BLUE = 299, 587, 114
"""What the parts of a colour add to its lightness, in thousandths (ITU-R BT.601)."""


def in_mono(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """The boxes with text, lines and solid grounds in black and every tint in white.

    Nothing is told by a tint alone: each has a border, a bar or a hatch beside it, which stay; a tinted box without a
    border gets one. Figures keep the greys of light and shade, and images become grey.
    """
    return tuple(map(_in_mono, boxes))


def _in_mono(box: Box) -> Box:
    match box:
        case PictureBox():
            return box._replace(mono=True)
        case ImageBox():
            return box._replace(image=_grey(box.image))
        case Rectangle() if box.fill and not box.stroke and _inked(box.fill) == WHITE != box.fill:
            return box._replace(fill=WHITE, stroke=BLACK, line=HAIRLINE)
    changed: dict[str, Any] = {
        name: _inked(part) for name, part in zip(box._fields, box, strict=True) if isinstance(part, Colour)
    }
    return box._replace(**changed) if changed else box


def _inked(colour: Colour) -> Colour:
    return BLACK if colour in (BLACK, *TEXT_COLOURS) else WHITE


def _grey(image: Raster) -> Raster:
    """An image with each pixel as light as it was, without its hue."""
    parts = zip(image.pixels[0::3], image.pixels[1::3], image.pixels[2::3], strict=True)
    light = bytes((_RED * red + _GREEN * green + _BLUE * blue) // 1000 for red, green, blue in parts)
    pixels = bytearray(len(image.pixels))
    for part in range(3):
        pixels[part::3] = light
    return image._replace(pixels=bytes(pixels))
