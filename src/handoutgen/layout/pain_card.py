"""The pain guide card: how much pain is fine, on two halves that fold."""

from handoutgen.compose.leaves import Words
from handoutgen.compose.opening import PainGuide
from handoutgen.layout.boxes import Frame
from handoutgen.layout.card import stop_band
from handoutgen.layout.cutting import FOLDED_INNER, PAD, folding
from handoutgen.layout.frames import column
from handoutgen.layout.strips import pain_guide_parts
from handoutgen.layout.text import Setter
from handoutgen.layout.tiles import legend_row
from handoutgen.theme.sheets import SHEET_ROOMY

_GAP = 8.0


def pain_card(setter: Setter, guide: PainGuide, aside: tuple[Words, Words | None], height: float) -> Frame:
    """The scale and its bands; on the other half the own limit and what stands ``aside``.

    That is what makes the patient stop, and what stripes and arrows mean. The card is at least so high, in the larger
    type that such a height holds.
    """
    roomy = _halves(setter._replace(scale=SHEET_ROOMY), guide, aside)
    halves = roomy if _high(roomy) <= height else _halves(setter, guide, aside)
    return folding(*halves, max(height, _high(halves)))


def _high(halves: tuple[Frame, Frame]) -> float:
    return max(half.height for half in halves) + 2 * PAD


def _halves(setter: Setter, guide: PainGuide, aside: tuple[Words, Words | None]) -> tuple[Frame, Frame]:
    stop, legend = aside
    bands, limit, notes = (frame for _, frame in pain_guide_parts(setter, guide, FOLDED_INNER))
    right = column(limit, _GAP, notes, _GAP, stop_band(setter, stop, FOLDED_INNER))
    return bands, column(right, _GAP, legend_row(setter, legend, FOLDED_INNER)) if legend else right
