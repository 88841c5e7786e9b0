"""The sheet edition: what must be known first, then as many rows on a page as stand there whole."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import ceil

from handoutgen.compose.leaves import Words
from handoutgen.compose.sheets import Sheet, SheetRow
from handoutgen.layout.boxes import Frame, IconBox
from handoutgen.layout.flow import flow
from handoutgen.layout.frames import EMPTY, Border, Padding, at, beside, boxed, boxes, column, over
from handoutgen.layout.lists import hairline, icon, icon_row
from handoutgen.layout.personal import rows_abreast
from handoutgen.layout.room import Room
from handoutgen.layout.sheet_opening import GUTTER, band_row, opening_items, phone, red_head
from handoutgen.layout.sheet_rows import RowLook, RowParts, row_frame, row_parts
from handoutgen.layout.text import Setter, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, RED, TINT_RED, WHITE
from handoutgen.theme.rules import BORDER, HAIRLINE, SEPARATOR
from handoutgen.theme.sheets import FEW, SHEET_ROOMY

_PICTURES = (182.0, 166.0, 150.0, 134.0, 118.0)
"""Widths of a row's pictures from best to narrowest, in points: they give way where that saves a page."""

_LEAST_TEXT = 15.0
"""No picture is wider than leaves so many ems for the steps, but for the narrowest."""

_TALLEST = 210.0
_MOST_ADDED = 40.0
"""Rows that are lower than the first are stretched up to it, then all of them by as much as the second, in points."""

_GAP = 8.0
_GAPS = (16.0, 12.0, 9.0)
_TIGHT_GAPS = (6.0, 3.0)
"""Between the parts of the opening, from best to tightest, in points; tight where that saves a page."""


class SheetPage(NamedTuple):
    """A page of the sheet, and how far below its top each row on it begins."""

    frame: Frame
    starts: tuple[tuple[SheetRow, float], ...]


def lay_out_sheet(room: Room, sheet: Sheet) -> tuple[SheetPage, ...]:
    """The pages: the opening, then the rows, in the best look of those that take the fewest pages, evenly filled."""
    grid = room.grid
    openings = [
        min(
            (flow(opening_items(room.setter, sheet, grid.width, gap), grid.body_height, EMPTY) for gap in gaps), key=len
        )
        for gaps in (_GAPS, _TIGHT_GAPS)
    ]
    works = [_Work(room, sheet, look, [row_parts(look, row) for row in sheet.rows]) for look in _looks(room, sheet)]
    return min((_pages(work, opening) for work, opening in product(works, openings)), key=_cost)


def _cost(pages: Sequence[SheetPage]) -> tuple[int, int]:
    """How many pages, then how many rows the fullest has: fewer are better."""
    return len(pages), max(len(page.starts) for page in pages)


class _Work(NamedTuple):
    """What the pages of a sheet are made of: its room, its words, the look of its rows and the texts of each."""

    room: Room
    sheet: Sheet
    look: RowLook
    parts: Sequence[RowParts]


def _looks(room: Room, sheet: Sheet) -> Iterator[RowLook]:
    """From best to tightest: larger type where the rows are few, then narrower pictures."""
    few = room.setter._replace(scale=SHEET_ROOMY)
    setters = (few, room.setter) if len(sheet.rows) <= FEW else (room.setter,)
    looks = (RowLook(setter, room.grid.width, wide) for setter in setters for wide in _PICTURES)
    yield from (look for look in looks if look.picture == _PICTURES[-1] or look.text >= _LEAST_TEXT * look.em)


class _Around(NamedTuple):
    """What stands above and below the rows of a page."""

    head: Frame
    foot: Frame

    def room(self, height: float) -> float:
        """What they leave of a height."""
        return height - self.head.height - self.foot.height


def _pages(work: _Work, opening: Sequence[Frame]) -> tuple[SheetPage, ...]:
    """The pages of the opening, the last of which may hold rows, and the pages of the other rows."""
    height = work.room.grid.body_height
    *before, last = opening
    head = _head(work, first=True)
    first = _Around(column(last, 2 * _GAP, head), _foot(work, first=True, guided=True))
    if work.parts[0].least > first.room(height):
        before, first = [*opening], _Around(head, _foot(work, first=True, guided=False))
    later = _Around(_head(work, first=False), _foot(work, first=False, guided=False))
    filled = _shared_out(work.parts, (first.room(height), later.room(height)))
    pages = (_page(work, later if at_ else first, rows) for at_, rows in enumerate(filled))
    return (*(SheetPage(frame, ()) for frame in before), *pages)


def _shared_out(parts: Sequence[RowParts], rooms: tuple[float, float]) -> list[list[RowParts]]:
    """The rows of each page: on no more pages than needed, as evenly as they come.

    ``rooms`` are the heights that the rows may take on the first page and on every other.
    """
    fewest = len(_filled(parts, rooms, len(parts)))
    tries = (_filled(parts, rooms, most) for most in range(ceil(len(parts) / fewest), len(parts) + 1))
    return next(pages for pages in tries if len(pages) == fewest)


def _filled(parts: Sequence[RowParts], rooms: tuple[float, float], most: int) -> list[list[RowParts]]:
    """Pages filled one after the other, with at most so many rows each."""
    pages: list[list[RowParts]] = [[]]
    for one in parts:
        room = rooms[0] if len(pages) == 1 else rooms[1]
        used = sum(each.least for each in pages[-1])
        if pages[-1] and (len(pages[-1]) == most or used + one.least > room):
            pages.append([])
        pages[-1].append(one)
    return pages


def _page(work: _Work, around: _Around, rows: Sequence[RowParts]) -> SheetPage:
    """Rows between rules, stretched to fill the page; what does not fit runs out of it, where it is told."""
    grid = work.room.grid
    free = around.room(grid.body_height) - sum(one.least for one in rows)
    y = around.head.height if free >= 0 else around.head.height + around.foot.height
    starts: list[tuple[SheetRow, float]] = []
    parts: list[Frame | float] = []
    for one, height in zip(rows, _stretched([one.least for one in rows], free), strict=True):
        parts.append(hairline(grid.width, *((HAIRLINE, INK) if starts else (SEPARATOR, NAVY))))
        parts.append(row_frame(work.look, work.room.figures, one, height))
        starts.append((one.row, y))
        y += height
    parts.append(hairline(grid.width, SEPARATOR, NAVY))
    if free < 0:
        return SheetPage(column(around.head, around.foot, *parts), tuple(starts))
    return SheetPage(column(around.head, *parts, grid.body_height - y - around.foot.height, around.foot), tuple(starts))


def _stretched(least: Sequence[float], free: float) -> list[float]:
    """Heights of rows that share what is free, the lowest first, so that they come as even as they can."""
    level = next(
        (level for level in range(int(_TALLEST), 0, -1) if sum(max(0.0, level - each) for each in least) <= free), 0
    )
    heights = [max(each, level) for each in least]
    more = min(_MOST_ADDED, max(0.0, free - sum(heights) + sum(least)) / len(least))
    return [height + more for height in heights]


# ------------------------------------------------------------------ head and foot


def _head(work: _Work, *, first: bool) -> Frame:
    """The heading of the rows; on their first page what the clinician and the patient must know of them."""
    setter, measure, sheet = work.room.setter, work.room.grid.width, work.sheet
    scale = setter.scale
    parts: list[Frame | float] = [_heading(work, sheet.heading if first else sheet.continued)]
    if first:
        parts += [set_words(setter, sheet.tick, scale.body._replace(bold=True), measure)] if sheet.tick else []
        parts += [rows_abreast(setter, sheet.time_and_kit, measure, GUTTER)] if sheet.time_and_kit else []
        parts += [icon_row(setter, sheet.progress, measure)] if sheet.progress else []
        parts += [_legend(setter, sheet.legend, measure)] if sheet.legend else []
    return column(*parts, 5)


def _heading(work: _Work, words: Words) -> Frame:
    """The heading, where the warning signs stand, and at its end the clinic's number."""
    setter, measure = work.room.setter, work.room.grid.width
    scale = setter.scale
    number = work.sheet.letterhead.phone
    called = phone(setter, number._replace(role="Artifact"), measure / 3) if number else EMPTY
    if called.height > scale.heading.leading:
        called = EMPTY
    line = over(set_words(setter, words, scale.heading, measure), at(measure - called.width, 0, called))
    signs, aside = work.sheet.reminder.signs, scale.body._replace(leading=scale.heading.leading)
    start = setter.natural(words, scale.heading) + GUTTER
    if start + setter.natural(signs, aside) + GUTTER + called.width > measure:
        return column(line, set_words(setter, signs, scale.body, measure))
    return over(line, at(start, 0, set_words(setter, signs, aside, measure - start)))


def _legend(setter: Setter, legend: Words, measure: float) -> Frame:
    body = setter.scale.body
    swatch = icon("feel", 1.22 * body.size, body.leading)
    return beside((0, swatch), (1.75 * body.size, set_words(setter, legend, body, measure - 1.75 * body.size)))


def _foot(work: _Work, *, first: bool, guided: bool) -> Frame:
    """What makes the patient stop, and the emergency line, after the pain guide in short.

    It is read on the first page alone. A page that is ``guided`` has the pain guide in full.
    """
    setter, measure, sheet = work.room.setter, work.room.grid.width, work.sheet
    reminder = sheet.reminder
    stop = sheet.stop if first else sheet.stop._replace(role="Artifact")
    bands: list[Frame | float] = [] if guided else [_GAP, band_row(setter, reminder.bands, measure)]
    credit: list[Frame | float] = [3, set_words(setter, sheet.credit, setter.scale.furniture, measure)] if first else []
    return column(
        *bands,
        _GAP,
        _stop(setter, stop, measure),
        red_head(setter, reminder.emergency, reminder.action, measure),
        *credit,
    )


def _stop(setter: Setter, words: Words, measure: float) -> Frame:
    body = setter.scale.body
    size = 1.6 * setter.scale.heading.size
    start = 18.0 + size
    text = set_words(setter, words, body, measure - start - 9.0)
    box = boxed(text, measure, Padding(start, 4, 9, 4), Border(TINT_RED, RED, BORDER))
    return over(box, boxes(0, 0, IconBox(9.0 + size / 2, box.height / 2, size, "stop", RED, WHITE)))
