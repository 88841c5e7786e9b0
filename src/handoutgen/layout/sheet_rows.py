"""An exercise as a row of a sheet: badge, pictures, steps, and the dose behind a rule."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.cards import DoseCell, DoseStrip, Step
from handoutgen.compose.leaves import Picture
from handoutgen.compose.sheets import SheetRow
from handoutgen.layout.boxes import Frame, IconBox, Rule
from handoutgen.layout.card import badge
from handoutgen.layout.for_you import for_you_box
from handoutgen.layout.frames import EMPTY, at, beside, boxes, column, spaced
from handoutgen.layout.lists import icon
from handoutgen.layout.pictures import Figures, Slot, panel_of, picture
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, WHITE
from handoutgen.theme.rules import SEPARATOR
from handoutgen.theme.type import Style

_PAD = 6.0
"""Above and below what a row holds, in points."""

_GUTTER = 10.0
_AFTER_BADGE = 6.0
_BETWEEN_PICTURES = 4.0
_LEAST_PICTURE = 84.0

_DOSE = 8.6
"""The width of the dose in ems of the body, and of the space after its rule."""

_AFTER_RULE = 0.75
_BETWEEN_CELLS = 0.75
_INDENT = 1.25
"""The hanging indent of steps, in ems."""

_STOP = 0.96


class RowLook(NamedTuple):
    """How the rows of a sheet are set: their type, their measure, and how wide their pictures may be, in points."""

    setter: Setter
    measure: float
    picture: float

    @property
    def em(self) -> float:
        """The size of the body."""
        return self.setter.scale.body.size

    @property
    def text(self) -> float:
        """The width of the steps between pictures and dose."""
        return self.measure - self.start - self.picture - 2 * _GUTTER - _DOSE * self.em

    @property
    def start(self) -> float:
        """Where the pictures begin."""
        return self.setter.scale.badge + _AFTER_BADGE


class RowParts(NamedTuple):
    """What of a row does not depend on its height, and the least height that it takes."""

    row: SheetRow
    text: Frame
    dose: Frame
    least: float


def row_parts(look: RowLook, row: SheetRow) -> RowParts:
    """The texts of a row; a dose that changes over the weeks stands below the steps, any other beside them."""
    start = _text_start(look, row)
    across = look.measure - start
    if len(row.doses) > 1:
        text = column(_text(look, row, across), _PAD, _stages(look, row.doses, across))
        dose = EMPTY
    else:
        width = _DOSE * look.em
        text, dose = _text(look, row, across - width - _GUTTER), _dose(look, row.doses[0], width)
    floor = _LEAST_PICTURE if row.pictures else 0.0
    return RowParts(row, text, dose, max(text.height, dose.height, floor) + 2 * _PAD)


def row_frame(look: RowLook, figures: Figures, parts: RowParts, height: float) -> Frame:
    """The row in a height that its parts fit."""
    row, inner = parts.row, height - 2 * _PAD
    slot = Slot(look.picture, inner)
    dose_at = look.measure - _DOSE * look.em
    rule = [(dose_at, boxes(0, inner, Rule(0, 0, 0, inner, SEPARATOR, NAVY)))] if parts.dose.items else []
    content = beside(
        (0, _number(look, row)),
        (look.start, pictures_in(figures, row.pictures, slot)),
        (_text_start(look, row), parts.text),
        *rule,
        (dose_at, parts.dose),
    )
    return column(at(0, _PAD, content._replace(height=inner)), _PAD)


def _text_start(look: RowLook, row: SheetRow) -> float:
    return look.start + (look.picture + _GUTTER if row.pictures else _AFTER_BADGE)


def _number(look: RowLook, row: SheetRow) -> Frame:
    """The badge, and the clinician's box below it."""
    size = look.setter.scale.badge
    mark = badge(look.setter, row.number, size)
    if not row.tick_box:
        return mark
    return column(mark, _PAD, boxes(size, size, IconBox(size / 2, size / 2, size, "tick-box", INK, WHITE)))


# ------------------------------------------------------------------ pictures


def pictures_in(figures: Figures, drawn: Sequence[Picture], slot: Slot) -> Frame:
    """The panels at one scale, side by side on one ground line or stacked, whichever draws larger."""
    if not drawn:
        return EMPTY
    gaps = _BETWEEN_PICTURES * (len(drawn) - 1)
    panels = [panel_of(figures, one) for one in drawn]
    wide = sum(panel.width for panel in panels)
    high = sum(panel.height for panel in panels)
    abreast = min((slot.width - gaps) / wide, *(slot.height / panel.height for panel in panels))
    stacked = min((slot.height - gaps) / high, *(slot.width / panel.width for panel in panels))
    scale = max(abreast, stacked)
    if abreast >= stacked:
        frames = [
            picture(figures, one, scale, at_.width * scale, at_.height * scale)
            for one, at_ in zip(drawn, panels, strict=True)
        ]
        return _centred(_abreast(frames), slot)
    frames = [
        picture(figures, one, scale, slot.width, at_.height * scale) for one, at_ in zip(drawn, panels, strict=True)
    ]
    return _centred(spaced(frames, _BETWEEN_PICTURES), slot)


def _abreast(frames: Sequence[Frame]) -> Frame:
    x = 0.0
    placed = []
    for frame in frames:
        placed.append((x, frame))
        x += frame.width + _BETWEEN_PICTURES
    return beside(*placed)


def _centred(frame: Frame, slot: Slot) -> Frame:
    return at((slot.width - frame.width) / 2, (slot.height - frame.height) / 2, frame)


# ------------------------------------------------------------------ text


def _text(look: RowLook, row: SheetRow, width: float) -> Frame:
    """Name, steps, and what to avoid; the name's capitals are level with the badge's top."""
    setter = look.setter
    scale, indent = setter.scale, _INDENT * look.em
    rise = (scale.exercise_name.leading - 0.72 * scale.exercise_name.size) / 2
    avoid = set_words(setter, row.avoid.body, scale.body, width - indent)
    parts: list[Frame | float] = [
        -rise,
        set_words(setter, row.name, scale.exercise_name, width, "even"),
        *((2, for_you_box(setter, row.for_you, width), 4) if row.for_you else ()),
        spaced((step_row(look, step, width) for step in row.steps), scale.gap_item),
        scale.gap_item + 1,
        beside((0, icon(row.avoid.icon, _STOP * look.em, scale.body.leading)), (indent, avoid)),
    ]
    if row.stop:
        stop = set_words(setter, row.stop, scale.body, width - indent)
        parts += [scale.gap_item + 1, beside((0, icon("stop", _STOP * look.em, scale.body.leading)), (indent, stop))]
    return column(*parts)


def step_row(look: RowLook, step: Step, width: float) -> Frame:
    """A step after its number."""
    setter, indent = look.setter, _INDENT * look.em
    body = setter.scale.body
    number = set_words(setter, step.number, body._replace(bold=True, colour=NAVY), indent)
    return beside((0, number), (indent, set_words(setter, step.body, body, width - indent)))


# ------------------------------------------------------------------ dose


def _dose(look: RowLook, strip: DoseStrip, width: float) -> Frame:
    """How much, and below it each number with what it counts; the first is the largest."""
    setter, scale = look.setter, look.setter.scale
    indent = _AFTER_RULE * look.em
    first, *others = strip.cells
    small = _small(look)
    cells = [_cell(setter, first, scale.dose_value, width - indent)]
    cells += [_cell(setter, cell, small, width - indent) for cell in others]
    tab = set_words(setter, strip.tab, small._replace(colour=NAVY), width - indent)
    rise = (small.leading - 0.72 * small.size) / 2
    return at(indent, 0, column(-rise, tab, 1, spaced(cells, scale.gap_item)))


def _small(look: RowLook) -> Style:
    return look.setter.scale.body._replace(bold=True)


def _cell(setter: Setter, cell: DoseCell, style: Style, width: float) -> Frame:
    """A number and what it counts, on one line or, where that is too long, on two."""
    label_style = setter.scale.body
    value = set_words(setter, cell.value, style, width)
    taken = setter.natural(cell.value, style) + 0.3 * label_style.size
    if taken + setter.natural(cell.label, label_style) > width:
        return column(value, set_words(setter, cell.label, label_style, width))
    label = set_words(setter, cell.label, label_style, width - taken)
    drop = baseline(setter, style) - baseline(setter, label_style)
    return beside((0, value), (taken, at(0, drop, label)))


def _stages(look: RowLook, strips: Sequence[DoseStrip], width: float) -> Frame:
    """The weeks of each stage, and beside them its dose, behind a rule."""
    setter, small = look.setter, _small(look)._replace(colour=NAVY)
    indent = _AFTER_RULE * look.em
    tabs = max(setter.natural(strip.tab, small) for strip in strips) + look.em
    lines = [
        beside((0, set_words(setter, strip.tab, small, tabs)), (tabs, run_in(look, strip.cells, width - indent - tabs)))
        for strip in strips
    ]
    whole = spaced(lines, setter.scale.gap_item + 2)
    rule = boxes(0, whole.height, Rule(0, 0, 0, whole.height, SEPARATOR, NAVY))
    return beside((0, rule), (indent, whole))


def run_in(look: RowLook, cells: Sequence[DoseCell], width: float, start: float = 0.0) -> Frame:
    """Numbers with what they count, one after the other in as many lines as it takes, the first from ``start`` on."""
    return column(*(beside(*line) for line in _lines(look, cells, width, start)))


def _lines(look: RowLook, cells: Sequence[DoseCell], width: float, start: float) -> Iterator[list[tuple[float, Frame]]]:
    line: list[tuple[float, Frame]] = []
    x, small = start, _small(look)
    for cell in cells:
        taken = _taken(look, cell, small)
        if line and x + taken > width:
            yield line
            line, x = [], 0.0
        line.append((x, _cell(look.setter, cell, small, width - x)))
        x += taken + _BETWEEN_CELLS * look.em
    yield line


def _taken(look: RowLook, cell: DoseCell, style: Style) -> float:
    setter, body = look.setter, look.setter.scale.body
    return setter.natural(cell.value, style) + 0.3 * body.size + setter.natural(cell.label, body)
