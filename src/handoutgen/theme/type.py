"""The type scale: sizes and leadings in points, by edition.

Body 14 on 19 pt, nothing under 12 pt (RNIB Clear Print; UKAAF), leading 1.3 to 1.5 (BDA), titles tighter.
"""

from typing import NamedTuple

from handoutgen.theme.colours import INK, NAVY, Colour


class Style(NamedTuple):
    """How a text is set: size and leading in points, weight, colour."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK


class TypeScale(NamedTuple):
    """The styles of an edition, and the measures that go with its body size, all in points."""

    body: Style
    title: Style
    cover_title: Style
    exercise_name: Style
    heading: Style
    caption: Style
    dose_value: Style
    dose_label: Style
    dose_tab: Style
    message: Style
    tier_emergency: Style
    tier: Style
    tier_action: Style
    box_lead: Style
    furniture: Style
    letterhead: Style
    badge: float
    dose_row: float
    gap_item: float


STANDARD = TypeScale(
    body=Style(14, 19),
    title=Style(28, 32, True, NAVY),
    cover_title=Style(36, 39, True, NAVY),
    exercise_name=Style(25, 30, True),
    heading=Style(18, 22, True, NAVY),
    caption=Style(15, 20, True, NAVY),
    dose_value=Style(21, 22, True, NAVY),
    dose_label=Style(12, 14),
    dose_tab=Style(14, 18, True),
    message=Style(20, 25, True),
    tier_emergency=Style(26, 30, True),
    tier=Style(23, 27, True),
    tier_action=Style(16, 22),
    box_lead=Style(16, 22),
    furniture=Style(12, 16),
    letterhead=Style(17, 20, True),
    badge=44,
    dose_row=46,
    gap_item=5,
)
"""The standard edition: one exercise a page."""

SHORT = STANDARD._replace(
    exercise_name=Style(22, 26, True),
    dose_value=Style(17, 18, True, NAVY),
    caption=Style(15, 18, True, NAVY),
    badge=40,
    dose_row=36,
    gap_item=2,
)
"""The standard edition where two exercises share a page."""

LETTER_COVER_TITLE = Style(32, 34, True, NAVY)
"""Letter is 18 mm shorter than A4; its cover title gives way."""

LINE_CHARACTERS = 70
"""The longest line, in characters (RNIB)."""

SMALLEST = 12.0
"""No text is set smaller, in points."""
