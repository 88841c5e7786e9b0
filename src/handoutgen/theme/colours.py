"""Colours, each at least 7:1 on white and on every tint (WCAG 2.2, 1.4.6 AAA); checked by a test.

In mono they all look alike, so no meaning rests on them alone (WCAG 1.4.1).
"""

from handoutgen.records import NamedTuple


class Colour(NamedTuple):
    """An sRGB colour, each part from 0 to 1."""

    red: float
    green: float
    blue: float


def _hex(digits: str) -> Colour:
    return Colour(*(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)))


WHITE = Colour(1.0, 1.0, 1.0)
BLACK = Colour(0.0, 0.0, 0.0)
INK = _hex("1A1A1A")
NAVY = _hex("003B6F")
TEAL = _hex("00534C")
GREEN = _hex("14532D")
AMBER = _hex("6B3F00")
RED = _hex("8B0F14")

TINT_NAVY = _hex("E6EEF6")
TINT_GREEN = _hex("E7F3EA")
TINT_AMBER = _hex("FFF4D6")
TINT_RED = _hex("FBE9E8")

TEXT_COLOURS = (INK, NAVY, TEAL, GREEN, AMBER, RED)
"""Every colour that text or a line that matters may have."""

TINTS = (WHITE, TINT_NAVY, TINT_GREEN, TINT_AMBER, TINT_RED)
"""Every ground that text may stand on, but for the solid ones, which carry white."""


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
