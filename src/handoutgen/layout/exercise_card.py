"""An exercise on a card to cut out: half of the width, or all of it, to be folded, where half is too little."""

from collections.abc import Sequence

from handoutgen.compose.cards import DoseStrip
from handoutgen.compose.cutouts import ExerciseCard
from handoutgen.compose.opening import PainBand
from handoutgen.layout.boxes import Frame, IconBox
from handoutgen.layout.card import badge, stop_band
from handoutgen.layout.cutting import FOLDED_INNER, HALF, HALF_INNER, PAD, cut_out, folding
from handoutgen.layout.for_you import for_you_box
from handoutgen.layout.frames import at, beside, boxes, column, over, spaced
from handoutgen.layout.lists import hairline, icon
from handoutgen.layout.pictures import Slot
from handoutgen.layout.room import Room
from handoutgen.layout.sheet_rows import RowLook, pictures_in, run_in, step_row
from handoutgen.layout.text import Setter, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, WHITE
from handoutgen.theme.rules import CAPTION, HAIRLINE
from handoutgen.theme.sheets import SHEET_ROOMY
from handoutgen.theme.type import Style

_BADGE = 34.0
_AFTER_BADGE = 8.0
_TICK = 22.0
_NAME = Style(17, 20, True)
_CAP_HEIGHT = 0.72
_GAP = 6.0
_STEP_GAP = 2.5
_TALLEST = 170.0
_GOOD = 90.0
_LOWEST = 45.0
"""The heights of the pictures: the most, the least in the larger type, and the least."""

_STOP = 1.35
_INDENT = 1.75


class _Texts(NamedTuple):
    """What of a card does not depend on its height."""

    head: Frame
    dose: Frame
    steps: Frame
    foot: Frame


def exercise_card(room: Room, card: ExerciseCard, harm: PainBand, height: float) -> Frame:
    """The card in a height, on half of the width where that leaves room for its pictures, in the larger type if so.

    Else it takes all of the width, and is as high as it must be.
    """
    lowest = (_GOOD, _LOWEST) if card.pictures else (0.0, 0.0)
    for scale, least in zip((SHEET_ROOMY, room.setter.scale), lowest, strict=True):
        texts = _texts(room.setter._replace(scale=scale), card, harm, HALF_INNER)
        free = height - 2 * PAD - sum(part.height for part in texts) - 4 * _GAP
        if free >= least:
            return cut_out(_half(room, card, texts, free), HALF, height)
    return _whole(room, card, harm, height)


def _half(room: Room, card: ExerciseCard, texts: _Texts, free: float) -> Frame:
    """All of the card below each other, in its height."""
    figures = pictures_in(room.figures, card.pictures, Slot(HALF_INNER, min(free, _TALLEST)))
    more = (free - figures.height) / 2
    return column(texts.head, _GAP, figures, _GAP, texts.dose, _GAP + more, texts.steps, _GAP + more, texts.foot)


def _whole(room: Room, card: ExerciseCard, harm: PainBand, height: float) -> Frame:
    """Pictures and dose on one half, steps on the other, in the larger type if the height holds it."""
    lowest = _LOWEST if card.pictures else 0.0
    for scale in (SHEET_ROOMY, room.setter.scale):
        texts = _texts(room.setter._replace(scale=scale), card, harm, FOLDED_INNER)
        above = texts.head.height + texts.dose.height + 2 * _GAP
        aside = texts.steps.height + _GAP + texts.foot.height
        if max(above + lowest, aside) <= height - 2 * PAD:
            break
    high = max(height - 2 * PAD, above + lowest, aside)
    figures = pictures_in(room.figures, card.pictures, Slot(FOLDED_INNER, min(high - above, _TALLEST)))
    first = column(texts.head, _GAP, figures, _GAP, texts.dose)
    second = column(texts.steps, high - aside + _GAP, texts.foot)
    return folding(first, second, high + 2 * PAD)


def _texts(setter: Setter, card: ExerciseCard, harm: PainBand, width: float) -> _Texts:
    look = RowLook(setter, width, 0)
    return _Texts(
        _head(setter, card, width),
        _dose(look, card.doses, width),
        column(
            *((for_you_box(setter, card.for_you, width), 2 * _STEP_GAP) if card.for_you else ()),
            spaced((step_row(look, step, width) for step in card.steps), _STEP_GAP),
        ),
        _foot(setter, card, harm, width),
    )


def _head(setter: Setter, card: ExerciseCard, width: float) -> Frame:
    """Badge and name, whose capitals are level with its top; the clinician's box at the end."""
    start = _BADGE + _AFTER_BADGE
    end = width - (_TICK if card.tick_box else 0.0)
    rise = (_NAME.leading - _CAP_HEIGHT * _NAME.size) / 2
    name = set_words(setter, card.name, _NAME, end - start - _AFTER_BADGE, "even")
    middle = (_BADGE - name.height) / 2 if name.height <= _BADGE + rise else -rise
    parts = [(0.0, badge(setter, card.number, _BADGE)), (start, at(0, middle, name))]
    if card.tick_box:
        parts.append((end, boxes(_TICK, _TICK, IconBox(_TICK / 2, _TICK / 2, _TICK, "tick-box", INK, WHITE))))
    return beside(*parts)


def _dose(look: RowLook, strips: Sequence[DoseStrip], width: float) -> Frame:
    """How much, run in after what it is about, between rules."""
    return column(
        hairline(width, CAPTION, NAVY),
        _STEP_GAP,
        spaced((_strip(look, strip, width) for strip in strips), _STEP_GAP),
        _STEP_GAP,
        hairline(width, CAPTION, NAVY),
    )


def _strip(look: RowLook, strip: DoseStrip, width: float) -> Frame:
    style = look.setter.scale.body._replace(bold=True, colour=NAVY)
    taken = look.setter.natural(strip.tab, style) + look.em
    return over(run_in(look, strip.cells, width, taken), set_words(look.setter, strip.tab, style, taken))


def _foot(setter: Setter, card: ExerciseCard, harm: PainBand, width: float) -> Frame:
    """What makes the patient stop: this exercise's own words, else the pain at which to stop."""
    if card.stop:
        return stop_band(setter, card.stop, width)
    body = setter.scale.body
    indent = _INDENT * body.size
    said = set_words(setter, harm.body, body, width - indent)
    line = beside((0, icon("stop", _STOP * body.size, body.leading)), (indent, said))
    return column(hairline(width, HAIRLINE, INK), _STEP_GAP, line)
