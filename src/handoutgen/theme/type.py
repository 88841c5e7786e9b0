"""The type scale: sizes and leadings in points, by edition.

Body 14 on 19 pt, nothing under 12 pt (RNIB Clear Print; UKAAF), leading 1.3 to 1.5 (BDA), titles tighter.
"""

from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, Colour


class Style(NamedTuple):
    """How a text is set: size and leading in points, weight, colour."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK


_BODY = 14.0
"""The body of the standard edition, in points."""


class TypeScale(NamedTuple):
    """The styles of an edition, and the measures that go with its body size, all in points."""

    body: Style
    title: Style
    cover_title: Style
    cover_title_low: Style
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
    dose_tab_width: float
    gap_item: float

    @property
    def unit(self) -> float:
        """What a point of the standard edition comes to in this one: spaces and marks grow with the body."""
        return self.body.size / _BODY

    def of(self, style: Style) -> Style:
        """A style of the standard edition in this one."""
        return style._replace(
            size=max(self.smallest, style.size * self.unit), leading=max(self.smallest, style.leading * self.unit)
        )

    @property
    def smallest(self) -> float:
        """The smallest text of the edition, in points."""
        return self.furniture.size


STANDARD = TypeScale(
    body=Style(14, 19),
    title=Style(28, 32, True, NAVY),
    cover_title=Style(36, 39, True, NAVY),
    cover_title_low=Style(32, 34, True, NAVY),
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
    dose_tab_width=54,
    gap_item=5,
)
"""The standard edition: one exercise a page."""

SHORT = STANDARD._replace(
    exercise_name=Style(22, 26, True),
    dose_value=Style(17, 18, True, NAVY),
    caption=Style(15, 18, True, NAVY),
    box_lead=Style(14, 19),
    badge=40,
    dose_row=36,
    gap_item=2,
)
"""The standard edition where two exercises share a page."""

LARGE = TypeScale(
    body=Style(18, 24),
    title=Style(34, 39, True, NAVY),
    cover_title=Style(42, 46, True, NAVY),
    cover_title_low=Style(38, 42, True, NAVY),
    exercise_name=Style(31, 37, True),
    heading=Style(23, 28, True, NAVY),
    caption=Style(18, 24, True, NAVY),
    dose_value=Style(25, 27, True, NAVY),
    dose_label=Style(18, 21),
    dose_tab=Style(18, 24, True),
    message=Style(25, 31, True),
    tier_emergency=Style(32, 37, True),
    tier=Style(29, 34, True),
    tier_action=Style(20, 27),
    box_lead=Style(20, 27),
    furniture=Style(16, 20),
    letterhead=Style(21, 25, True),
    badge=54,
    dose_row=60,
    dose_tab_width=70,
    gap_item=6,
)
"""Large print (UKAAF: 16 to 18 pt)."""

GIANT = TypeScale(
    body=Style(24, 32),
    title=Style(40, 46, True, NAVY),
    cover_title=Style(46, 51, True, NAVY),
    cover_title_low=Style(44, 48, True, NAVY),
    exercise_name=Style(36, 43, True),
    heading=Style(29, 35, True, NAVY),
    caption=Style(25, 32, True, NAVY),
    dose_value=Style(31, 33, True, NAVY),
    dose_label=Style(24, 28),
    dose_tab=Style(24, 30, True),
    message=Style(31, 38, True),
    tier_emergency=Style(38, 44, True),
    tier=Style(34, 40, True),
    tier_action=Style(26, 34),
    box_lead=Style(26, 34),
    furniture=Style(24, 28),
    letterhead=Style(27, 32, True),
    badge=62,
    dose_row=76,
    dose_tab_width=92,
    gap_item=8,
)
"""Giant print (APH: from 24 pt); nothing is smaller."""

POCKET = TypeScale(
    body=Style(12, 16),
    title=Style(21, 25, True, NAVY),
    cover_title=Style(27, 30, True, NAVY),
    cover_title_low=Style(25, 28, True, NAVY),
    exercise_name=Style(20, 24, True),
    heading=Style(15, 19, True, NAVY),
    caption=Style(13, 17, True, NAVY),
    dose_value=Style(17, 18, True, NAVY),
    dose_label=Style(12, 14),
    dose_tab=Style(12, 16, True),
    message=Style(16, 20, True),
    tier_emergency=Style(20, 24, True),
    tier=Style(18, 22, True),
    tier_action=Style(13, 17),
    box_lead=Style(13, 17),
    furniture=Style(12, 15),
    letterhead=Style(14, 17, True),
    badge=36,
    dose_row=38,
    dose_tab_width=44,
    gap_item=3,
)
"""The booklet, on half a sheet: A5 or half Letter."""

LINE_CHARACTERS = 70
"""The longest line, in characters (RNIB)."""

SMALLEST = 12.0
"""No text is set smaller, in points."""
