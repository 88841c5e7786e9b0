"""A family of made-up faces whose every glyph is one em wide, so that widths in tests are whole numbers.

At 10 points each character is 10 points wide and a line is 10 points high (8 above the baseline, 2 below it).
Invisible characters are 0 wide, as in the real body face.
"""

from types import MappingProxyType

from handoutgen.fonts.faces import Face, Family

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"
"""What has an empty glyph in the body face."""

ONLY_IN_FALLBACK = "ЖЗИжзиαβλ"
"""What the body face lacks and the fallback has."""

IN_NO_FACE = "☃字\u202e"
"""What neither has."""

BASIC_LATIN = "".join(map(chr, range(0x20, 0x7F)))
LATIN_1 = "".join(map(chr, range(0xA0, 0x100))).replace("\u00ad", "")
TYPOGRAPHIC = "–—‘’“”•…→←↑↓✓✗☐□■●○⚠≥≤×−½⅓⅔\u2009\u2011\u202f"


def square_face(name: str, wide: str, without_width: str = "") -> Face:
    """A face that has the characters of ``wide``, one em each, and those of ``without_width``."""
    advances = dict.fromkeys(map(ord, wide), 1000) | dict.fromkeys(map(ord, without_width), 0)
    return Face(name, "", MappingProxyType(advances), ascent=800, descent=-200, cap_height=700, x_height=500)


def square_weight(weight: str) -> tuple[Face, ...]:
    """The body face and the fallback of one weight."""
    body = square_face(f"Square-{weight}", BASIC_LATIN + LATIN_1 + TYPOGRAPHIC, INVISIBLE)
    fallback = square_face(f"SquareFallback-{weight}", BASIC_LATIN + ONLY_IN_FALLBACK, "\u0301")
    return body, fallback


SQUARE = Family(regular=square_weight("Regular"), bold=square_weight("Bold"))
