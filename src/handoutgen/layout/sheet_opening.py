"""What stands above the rows of a sheet: title and lines to fill in, warning signs, who asks first, pain guide."""

from collections.abc import Sequence
from itertools import accumulate, combinations_with_replacement, pairwise

from handoutgen.compose.cutouts import ReadFirst
from handoutgen.compose.leaves import Words, plain
from handoutgen.compose.opening import Blank, CompactWarning, Letterhead, PainBand, PainGuide
from handoutgen.compose.sheets import AskFirst, Sheet
from handoutgen.layout.blanks import in_rows
from handoutgen.layout.boxes import Frame, IconBox, Rectangle
from handoutgen.layout.flow import Item
from handoutgen.layout.frames import EMPTY, at, beside, boxes, column, over, spaced
from handoutgen.layout.lists import bullets, hairline, icon, write_line
from handoutgen.layout.personal import personal_boxes
from handoutgen.layout.text import Setter, baseline, coloured, set_words
from handoutgen.theme.colours import INK, NAVY, RED, WHITE, Colour
from handoutgen.theme.rules import HAIRLINE, SEPARATOR

GUTTER = 14.0
"""Between columns, and between texts on one line, in points."""

_INNER = 9.0
"""Between an edge of the warning box and what stands in it."""

_BORDER = 3.0
_ICON = 1.35
_INDENT = 1.75
"""The size of an icon before a text, and where the text begins, in ems."""

_BAND_ICONS = {"go": "good", "ease": "caution", "stop": "stop"}
_BLANKS = {1: (1.0,), 2: (0.58, 0.42), 3: (0.46, 0.22, 0.32)}
_BELOW_BOXES = 7.0
_CONTACT = (0.6, 0.4)
"""Shares of the measure: of lines to fill in, by how many stand on a row; of clinic and phone."""


def opening_items(setter: Setter, sheet: Sheet | ReadFirst, measure: float, gap: float) -> tuple[Item, ...]:
    """The parts above the rows, in order, with so many points between them."""
    asked, guide, own = sheet.ask_first, sheet.pain_guide, _personal(setter, sheet, measure)
    return (
        Item(title_block(setter, sheet, measure), 0, with_next=True),
        *(Item(frame, gap) for frame in own),
        Item(_warning_box(setter, sheet.warning, measure), max(gap, _BELOW_BOXES) if own else gap),
        *([Item(ask_first_block(setter, asked, measure), gap)] if asked else []),
        *([Item(pain_guide_block(setter, guide, measure), gap)] if guide else []),
    )


def _personal(setter: Setter, sheet: Sheet | ReadFirst, measure: float) -> tuple[Frame, ...]:
    """What a sheet says to this patient alone."""
    own = [box for box in (sheet.for_you, sheet.new) if box] if isinstance(sheet, Sheet) else []
    return personal_boxes(setter, own, measure, GUTTER)


# ------------------------------------------------------------------ head


def title_block(setter: Setter, sheet: Sheet | ReadFirst, measure: float) -> Frame:
    """The title with the clinic at its end, or below it where both are too long; lines to fill in; a rule."""
    style, contact_style = setter.scale.title, setter.scale.letterhead
    title = set_words(setter, sheet.title, style, measure, "even")
    contact = _contact(setter, sheet.letterhead, measure)
    if setter.natural(sheet.title, style) + GUTTER + contact.width <= measure:
        drop = baseline(setter, style) - baseline(setter, contact_style)
        top = over(title, at(measure - contact.width, drop, contact))
    else:
        top = column(title, at(measure - contact.width, 0, contact))
    parts: list[Frame | float] = [top]
    blanks = sheet.letterhead.blanks
    if blanks:
        parts += [4, written(setter, blanks, _CONTACT[: len(blanks)], measure)]
    return column(*parts, 5, who_and_when(setter, sheet.blanks, measure), 7, hairline(measure, SEPARATOR, NAVY), 3)


def _contact(setter: Setter, head: Letterhead, measure: float) -> Frame:
    """The clinic's name and its number on one line, or on as many as it takes."""
    scale = setter.scale
    style = scale.furniture._replace(leading=scale.letterhead.leading)
    number = phone(setter, head.phone, measure) if head.phone else EMPTY
    if head.name is None:
        return number
    taken = setter.natural(head.name, style) + 1
    start = taken + GUTTER / 2 if head.phone else taken
    if start + number.width > measure:
        return column(set_words(setter, head.name, style, measure), number)
    return beside((0, set_words(setter, head.name, style, taken)), (start, number))


def phone(setter: Setter, number: Words, measure: float) -> Frame:
    """A number after its icon, on one line if the measure holds it."""
    style = setter.scale.letterhead._replace(bold=True)
    start = 1.35 * style.size
    width = min(setter.natural(number, style) + 1, measure - start)
    mark = IconBox(style.size / 2, style.leading / 2, style.size, "phone", NAVY, WHITE)
    return beside((0, boxes(start, style.leading, mark)), (start, set_words(setter, number, style, width)))


def who_and_when(setter: Setter, blanks: Sequence[Blank], measure: float) -> Frame:
    """Lines to fill in, on one row or on two, whichever is lower."""
    tries = (
        spaced((written(setter, row, _BLANKS[len(row)], measure) for row in rows), 4.0) for rows in in_rows(blanks)
    )
    return min(tries, key=lambda frame: frame.height)


def written(setter: Setter, blanks: Sequence[Blank], shares: Sequence[float], measure: float) -> Frame:
    """Labels beside each other, each with what is filled in or a line to write on."""
    free = measure - GUTTER * (len(blanks) - 1)
    parts, x = [], 0.0
    for blank, share in zip(blanks, shares, strict=True):
        width = free * share / sum(shares)
        parts.append((x, _blank(setter, blank, width)))
        x += width + GUTTER
    return beside(*parts)


def _blank(setter: Setter, blank: Blank, width: float) -> Frame:
    style = setter.scale.body
    if blank.value is None:
        return write_line(setter, blank.label, style, width)
    taken = setter.natural(blank.label, style) + 0.65 * style.size
    value = set_words(setter, blank.value, style._replace(bold=True), width - taken)
    return beside((0, set_words(setter, blank.label, style, width)), (taken, value))


# ------------------------------------------------------------------ warning signs


def _warning_box(setter: Setter, warning: CompactWarning, measure: float) -> Frame:
    """Every emergency in columns below a solid head; below a rule what needs a call on the same day."""
    inner = measure - 2 * _INNER
    same_day = same_day_row(setter, warning.same_day, inner)
    signs = in_columns(setter, warning.signs, inner, RED)
    text = column(5, signs, 3, hairline(inner, HAIRLINE, INK), 3, same_day, 5)
    content = column(red_head(setter, warning.name, warning.lead, measure), at(_INNER, 0, text))
    return over(content, boxes(measure, content.height, Rectangle(0, 0, measure, content.height, None, RED, _BORDER)))


def same_day_row(setter: Setter, words: Words, measure: float) -> Frame:
    """What needs a call on the same day, after its icon."""
    body = setter.scale.body
    indent = _INDENT * body.size
    mark = icon("caution", _ICON * body.size, body.leading)
    return beside((0, mark), (indent, set_words(setter, words, body, measure - indent)))


def red_head(setter: Setter, name: Words, lead: Words, measure: float) -> Frame:
    """A word and what to do, white on red, beside each other after an octagon."""
    scale = setter.scale
    word, said = coloured(scale.heading, WHITE), coloured(scale.body._replace(bold=True), WHITE)
    size = 1.6 * word.size
    start = 2 * _INNER + size
    first = set_words(setter, name, word, min(setter.natural(name, word) + 1, measure / 2))
    second_at = start + first.width + GUTTER
    second = set_words(setter, lead, said, measure - second_at - _INNER)
    height = max(first.height, second.height) + 8
    ground = boxes(
        measure,
        height,
        Rectangle(0, 0, measure, height, RED),
        IconBox(_INNER + size / 2, height / 2, size, "emergency", WHITE, RED),
    )
    middle = ((x, at(0, (height - frame.height) / 2, frame)) for x, frame in ((start, first), (second_at, second)))
    return over(ground, beside(*middle))


def in_columns(setter: Setter, items: Sequence[Words], measure: float, colour: Colour) -> Frame:
    """A list in two or three columns, whichever are lowest; read down the first, then down the next."""
    tries = (_columns(setter, items, measure, colour, shares) for shares in _SHARES)
    return min(tries, key=lambda frame: frame.height)


_SHARES = ((1 / 2, 1 / 2), (1 / 3, 1 / 3, 1 / 3), (0.48, 0.52), (0.46, 0.54), (0.52, 0.48), (0.54, 0.46))
"""Columns as shares of the measure, the first of the lowest first."""


def _columns(setter: Setter, items: Sequence[Words], measure: float, colour: Colour, shares: Sequence[float]) -> Frame:
    """The lowest columns of such widths that hold the list in its order."""
    body, gap = setter.scale.body, setter.scale.gap_item
    widths = [(measure - GUTTER * (len(shares) - 1)) * share for share in shares]
    frames = [[bullets(setter, (item,), width, body, colour) for item in items] for width in widths]
    cuts = combinations_with_replacement(range(1, len(items) + 1), len(shares) - 1)
    tries = (
        [spaced(one[start:end], gap) for one, (start, end) in zip(frames, pairwise((0, *cut, len(items))), strict=True)]
        for cut in cuts
    )
    lowest = min(tries, key=lambda columns: max(one.height for one in columns))
    starts = accumulate((width + GUTTER for width in widths), initial=0.0)
    return beside(*zip(starts, lowest, strict=False))


# ------------------------------------------------------------------ who asks first


def ask_first_block(setter: Setter, asked: AskFirst, measure: float) -> Frame:
    """Who does not exercise, and who asks first."""
    scale = setter.scale
    strong, aside = scale.body._replace(bold=True), scale.body._replace(leading=scale.heading.leading)
    adults = set_words(setter, asked.adults, aside, measure, "end" if asked.heading else "start")
    heading = set_words(setter, asked.heading, scale.heading, measure) if asked.heading else EMPTY
    parts: list[Frame | float] = [beside((0, heading), (0, adults))]
    if asked.before:
        parts += [2, set_words(setter, asked.before, strong, measure)]
    for lead, items in ((asked.never_lead, asked.never), (asked.ask_lead, asked.asks)):
        if lead:
            parts += [2, set_words(setter, lead, strong, measure), 1, in_columns(setter, items, measure, NAVY)]
    return column(*parts)


# ------------------------------------------------------------------ pain guide


def pain_guide_block(setter: Setter, guide: PainGuide, measure: float) -> Frame:
    """The bands beside each other; below them the patient's own limit."""
    scale, body = setter.scale, setter.scale.body
    limit_width = 2 * measure / 3
    limit = beside(
        (0, set_words(setter, guide.limit, body, limit_width - GUTTER)),
        (limit_width, write_line(setter, guide.write, body, measure - limit_width)),
    )
    return column(
        set_words(setter, guide.heading, scale.heading, measure),
        set_words(setter, guide.scale, body, measure),
        4,
        band_row(setter, guide.bands, measure),
        4,
        limit,
        *(part for note in guide.notes for part in (2, set_words(setter, note, body, measure))),
    )


def band_row(setter: Setter, bands: Sequence[PainBand], measure: float) -> Frame:
    """The bands beside each other, each after its icon, on as few lines as they come."""
    body = setter.scale.body
    indent = _INDENT * body.size
    free = measure - len(bands) * indent - (len(bands) - 1) * GUTTER
    parts, x = [], 0.0
    for band, text in zip(bands, _fewest_lines(setter, [band.body for band in bands], free), strict=True):
        mark = icon(_BAND_ICONS[band.act], _ICON * body.size, body.leading)
        parts.append((x, beside((0, mark), (indent, text))))
        x += indent + text.width + GUTTER
    return beside(*parts)


def _fewest_lines(setter: Setter, texts: Sequence[Words], free: float) -> list[Frame]:
    """Texts of as few lines as they come, the same for all; what they do not need of the width is shared out."""
    body = setter.scale.body
    for lines in range(1, max(len(plain(text)) for text in texts)):
        narrow = [_narrowest(setter, text, lines, free) for text in texts]
        if sum(narrow) <= free:
            more = (free - sum(narrow)) / len(narrow)
            return [set_words(setter, text, body, width + more) for text, width in zip(texts, narrow, strict=True)]
    return [set_words(setter, text, body, free / len(texts)) for text in texts]


_STEP = 6.0


def _narrowest(setter: Setter, text: Words, lines: int, widest: float) -> float:
    """The width at which a text has no more than so many lines, in steps of some points."""
    body = setter.scale.body
    most = lines * body.leading + 0.01
    widths = (_STEP * step for step in range(1, int(widest / _STEP) + 1))
    return next((width for width in widths if set_words(setter, text, body, width).height <= most), widest + 1)
