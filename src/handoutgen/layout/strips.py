"""Strips: the dose, the pain scale, a strip of time."""

from collections.abc import Sequence

from handoutgen.compose.blocks import Segment
from handoutgen.compose.cards import DoseCell, DoseStrip
from handoutgen.compose.opening import PainBand, PainGuide
from handoutgen.layout.boxes import Box, Circle, Frame, Hatch, Placed, Rectangle, Rule
from handoutgen.layout.frames import at, beside, boxes, column, over, spaced, stack
from handoutgen.layout.lists import icon, write_line
from handoutgen.layout.text import Setter, coloured, set_artifact, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import AMBER, INK, NAVY, RED, TINT_AMBER, TINT_GREEN, WHITE, Colour
from handoutgen.theme.rules import BORDER, CAPTION, HAIRLINE
from handoutgen.theme.type import Style

_STAGE = Style(17, 18)
_STAGE_ROW = 40.0
_DIVIDER = 7.0
_TAB_PAD = 3.0
_TAB_LINES = 2
_WIDE_TAB = 1.9
"""A tab of more lines is so many times as wide."""

_LEAST_PADDING = 9.0
_GOOD_PADDING = 14.0
_TIGHTER = (19.0, 18.0)
"""Sizes of a dose's numbers where there is little room; with the rest above in points of the standard edition."""


class _Look(NamedTuple):
    """How a strip is set: the width of its tab, the height of a row, and the styles of value and label."""

    tab: float
    row: float
    value: Style
    label: Style


def doses(setter: Setter, strips: Sequence[DoseStrip], measure: float) -> Frame:
    """The dose strip; or one for each stage of a program below each other, a little lower."""
    scale, tab = setter.scale, _tab_width(setter, strips)
    if len(strips) > 1:
        value = scale.of(_STAGE)
        styled = scale.dose_value._replace(size=value.size, leading=value.leading)
        look = _Look(tab, _STAGE_ROW * scale.unit, styled, scale.dose_label)
        return spaced((_dose(setter, strip, measure, look) for strip in strips), 3)
    tighter = (size * scale.unit for size in _TIGHTER)
    sizes = (scale.dose_value.size, *(size for size in tighter if size < scale.dose_value.size))
    looks = [_Look(tab, scale.dose_row, scale.dose_value._replace(size=size), scale.dose_label) for size in sizes]
    room = measure - tab
    roomy = (look for look in looks if _slack(setter, strips[0].cells, room, look) >= _GOOD_PADDING * scale.unit)
    return _dose(setter, strips[0], measure, next(roomy, looks[-1]))


def _tab_width(setter: Setter, strips: Sequence[DoseStrip]) -> float:
    """The same for all strips: wider where one says more than how much, or in which weeks."""
    scale = setter.scale
    width, style = scale.dose_tab_width, scale.dose_tab
    most = _TAB_LINES * style.leading
    long = any(set_words(setter, strip.tab, style, width - 4, "centre").height > most for strip in strips)
    return _WIDE_TAB * width if long else width


def _dose(setter: Setter, strip: DoseStrip, measure: float, look: _Look) -> Frame:
    """A tab and cells in proportion to what they hold, in two rows where one would be tight."""
    start = look.tab
    tab_style = coloured(setter.scale.dose_tab._replace(leading=look.row * 0.39), WHITE)
    tab = set_words(setter, strip.tab, tab_style, start - 4, "centre")
    rows = _dose_rows(setter, strip.cells, measure - start, look)
    look = look._replace(row=max(look.row, (tab.height + 2 * _TAB_PAD) / len(rows)))
    height = look.row * len(rows)
    ground = boxes(
        measure,
        height,
        Rectangle(0, 0, start + 5, height, NAVY, radius=5),
        Rectangle(start, 1, 6, height - 2, WHITE),
        Rectangle(0, 0, measure, height, None, NAVY, CAPTION, 5),
        *(Rule(start, look.row * row, measure - start, 0, HAIRLINE, INK) for row in range(1, len(rows))),
    )
    widest = _widest(setter, strip.cells, look) + _LEAST_PADDING * setter.scale.unit
    even = len(rows) > 1 and widest <= (measure - start) / len(rows[0])
    cells = [_dose_row(setter, row, measure - start, look, even=even) for row in rows]
    return over(ground, beside((0, at(2, (height - tab.height) / 2, tab)), (start, column(*cells))))


def _dose_rows(setter: Setter, cells: Sequence[DoseCell], measure: float, look: _Look) -> list[Sequence[DoseCell]]:
    """The cells in one row, or in as few as give each its words on a line; in three at the most."""
    padding = _LEAST_PADDING * setter.scale.unit
    if _slack(setter, cells, measure, look) >= padding:
        return [cells]
    half = (len(cells) + 1) // 2
    halves = [cells[:half], cells[half:]]
    if all(_slack(setter, row, measure, look) >= padding for row in halves):
        return halves
    return [cells[start : start + 2] for start in range(0, len(cells), 2)]


def _widest(setter: Setter, cells: Sequence[DoseCell], look: _Look) -> float:
    return max(_cell_width(setter, cell, look) for cell in cells)


def _slack(setter: Setter, cells: Sequence[DoseCell], measure: float, look: _Look) -> float:
    """The padding of each cell if all stand in one row."""
    return (measure - sum(_cell_width(setter, cell, look) for cell in cells)) / len(cells)


def _cell_width(setter: Setter, cell: DoseCell, look: _Look) -> float:
    return max(setter.natural(cell.value, look.value), setter.natural(cell.label, look.label))


def _dose_row(setter: Setter, cells: Sequence[DoseCell], measure: float, look: _Look, *, even: bool) -> Frame:
    widths = [_cell_width(setter, cell, look) for cell in cells]
    slack = (measure - sum(widths)) / len(cells)
    parts, x = [], 0.0
    for index, (cell, natural) in enumerate(zip(cells, widths, strict=True)):
        width = measure / len(cells) if even else natural + slack
        rule = Rule(0, _DIVIDER, 0, look.row - 2 * _DIVIDER, HAIRLINE, INK)
        divider = boxes(0, look.row, rule) if index else boxes(0, look.row)
        parts += [(x, divider), (x, _dose_cell(setter, cell, width, look))]
        x += width
    return beside(*parts)


def _dose_cell(setter: Setter, cell: DoseCell, width: float, look: _Look) -> Frame:
    text = column(
        set_words(setter, cell.value, look.value, width + 1, "centre"),
        set_words(setter, cell.label, look.label, width + 1, "centre"),
    )
    return at(0, (look.row - text.height) / 2, text)


# ------------------------------------------------------------------ pain

_SCALE_HEIGHT = 34.0
_SCALE_DIGIT = Style(16, 22, True)
_WRITE_GAP = 4.0
_WRITE_SHARE = 0.45
_WIDE = 25.0
"""Ems of the body from which a line to write on need not take the whole measure."""

_BAND_ICONS = {"go": "good", "ease": "caution", "stop": "stop"}


def pain_guide_parts(setter: Setter, guide: PainGuide, measure: float) -> tuple[tuple[float, Frame], ...]:
    """The pain guide, in the parts that pages may break between, each with the gap above it.

    They are its scale with a row for each band, the own limit, and the notes. The scale darkens with pain, so it reads
    in mono.
    """
    scale = setter.scale
    indent = 2.1 * scale.body.size
    rows = [
        beside(
            (0, icon(_BAND_ICONS[band.act], 1.35 * scale.body.size, scale.body.leading)),
            (indent, set_words(setter, band.body, scale.body, measure - indent)),
        )
        for band in guide.bands
    ]
    notes = [set_words(setter, note, scale.body, measure) for note in guide.notes]
    wide = measure > _WIDE * scale.body.size
    limit = stack(
        scale.unit,
        set_words(setter, guide.limit, scale.body, measure),
        _WRITE_GAP,
        write_line(setter, guide.write, scale.body, measure * (_WRITE_SHARE if wide else 1)),
    )
    bands = stack(
        scale.unit,
        set_words(setter, guide.heading, scale.heading, measure),
        2,
        set_words(setter, guide.scale, scale.body, measure),
        7,
        _pain_scale(setter, guide.bands, measure),
        9,
        spaced(rows, scale.gap_item + scale.unit),
    )
    return (0.0, bands), (9 * scale.unit, limit), (7 * scale.unit, spaced(notes, scale.gap_item))


def _pain_scale(setter: Setter, bands: Sequence[PainBand], measure: float) -> Frame:
    numbers = bands[-1].high - bands[0].low + 1
    cell, height = measure / numbers, _SCALE_HEIGHT * setter.scale.unit
    parts = []
    edges: list[Box] = []
    for band in bands:
        for number in range(band.low, band.high + 1):
            x = (number - bands[0].low) * cell
            parts.append((x, _pain_cell(setter, band.act, number, cell)))
            if number > bands[0].low:
                first = number == band.low
                edge = WHITE if band.act == "stop" and not first else INK
                edges.append(Rule(x, 0, 0, height, 2.5 if first else 0.75, edge))
    frame = Rectangle(0, 0, measure, height, None, INK, CAPTION)
    return Frame(
        measure,
        height,
        (Placed(0, 0, beside(*parts)), Placed(0, 0, boxes(measure, height, *edges, frame))),
    )


def _pain_cell(setter: Setter, act: str, number: int, width: float) -> Frame:
    """A cell of the scale: plain, hatched with the digit on a disc, or solid with a white digit; an artifact."""
    ground: Colour = {"go": TINT_GREEN, "ease": TINT_AMBER, "stop": RED}[act]
    unit, digits = setter.scale.unit, setter.scale.of(_SCALE_DIGIT)
    height = _SCALE_HEIGHT * unit
    shapes: list[Box] = [Rectangle(0, 0, width, height, ground)]
    if act == "ease":
        shapes += [
            Hatch(0, 0, width, height, 5.5, 0.7, AMBER),
            Circle(width / 2, height / 2, 0.72 * digits.size, TINT_AMBER),
        ]
    style = coloured(digits, WHITE if act == "stop" else INK)
    digit = set_artifact(setter, str(number), style, width)
    return over(boxes(width, height, *shapes), at(0, (height - digit.height) / 2, digit))


# ------------------------------------------------------------------ time

_TIME_HEIGHT = 26.0
_TIME_PADDING = 12.0


def time_strip(setter: Setter, segments: Sequence[Segment], measure: float) -> Frame:
    """Parts of time in proportion, at least as wide as their words; a strong one is solid with white words.

    What is too much for one row stands in two.
    """
    styles = [_time_style(setter, part) for part in segments]
    padding = _TIME_PADDING * setter.scale.unit
    least = [setter.natural(part.label, style) + padding for part, style in zip(segments, styles, strict=True)]
    if sum(least) > measure and len(segments) > 1:
        half = (len(segments) + 1) // 2
        rows = (segments[:half], segments[half:])
        return spaced((time_strip(setter, row, measure) for row in rows), setter.scale.gap_item)
    slack = max(0.0, measure - sum(least))
    parts_in_all = sum(part.parts for part in segments)
    height = _TIME_HEIGHT * setter.scale.unit
    placed, x = [], 0.0
    for part, style, natural in zip(segments, styles, least, strict=True):
        width = natural + slack * part.parts / parts_in_all
        ground = Rectangle(0, 0, width, height, NAVY if part.strong else WHITE, NAVY, BORDER)
        text = set_words(setter, part.label, style, width, "centre")
        placed.append((x, over(boxes(width, height, ground), at(0, (height - text.height) / 2, text))))
        x += width
    return beside(*placed)


def _time_style(setter: Setter, part: Segment) -> Style:
    """The body; bold and a little smaller on a solid ground."""
    body = setter.scale.body
    size = max(setter.scale.smallest, body.size - 1)
    return body._replace(size=size, bold=True, colour=WHITE) if part.strong else body
