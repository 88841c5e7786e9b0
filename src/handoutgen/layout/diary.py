"""The diary: a grid for each week, as many on a page as stay easy to write in; no week is split."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handoutgen.compose.diaries import Diary, DiaryRow, DiaryWeek
from handoutgen.compose.leaves import Words
from handoutgen.layout.boxes import Frame, Hatch, Rectangle, Rule
from handoutgen.layout.card import badge
from handoutgen.layout.frames import at, beside, boxes, column, over, spaced
from handoutgen.layout.lists import hairline
from handoutgen.layout.text import Setter, coloured, set_words
from handoutgen.theme.colours import INK, NAVY, WHITE
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import BORDER, HAIRLINE, HATCH_LINE, HATCH_PITCH, WRITE_IN
from handoutgen.theme.type import Style

_MOST_WEEKS = 4
"""On a page."""

_HEAD = 20.0
_ROWS = (26.0, 24.0, 22.0, 20.0, 19.0, 18.0, 17.0, 16.5)
"""Heights of a row, from best to tightest."""

_WRITE = (1.25, 21.0)
"""A row to write in is so much taller than the others, and at least so tall, in points."""

_GAP = 7.0
_MOST_GAP = 18.0
_PAD = 7.0
_BADGE = 18.0
_BOX = 17.0
_AROUND = 4.0
_DAY_GAP = 5.0
_BASE = 4.0
_TICK = 1.0
_CORNER = 2.0
_WIDEST_NAMES = 0.42
_OPENING_GAP = 8.0


class _Look(NamedTuple):
    """How weeks are set, in points: the widths of the names and of a day, how many days, the height of a row.

    ``unit`` is what a point of the standard edition comes to; ``above``: names stand above their row of days.
    """

    names: float
    day: float
    days: int
    row: float
    unit: float
    above: bool = False

    @property
    def width(self) -> float:
        """The width of a week."""
        return self.starts[-1] + self.day

    @property
    def starts(self) -> tuple[float, ...]:
        """Where the days begin."""
        first = 0.0 if self.above else self.names
        return tuple(first + at_ * self.day for at_ in range(self.days))

    @property
    def write(self) -> float:
        """The height of a row to write in."""
        share, least = _WRITE
        return max(least * self.unit, share * self.row)

    @property
    def badge(self) -> float:
        """The side of a number's badge."""
        return min(_BADGE * self.unit, self.row - 2)


def diary_frames(setter: Setter, grid: Grid, diary: Diary, continued: Frame) -> tuple[Frame, ...]:
    """The pages of a diary: as few as hold its weeks, as many weeks on each, in the tallest rows that fit."""
    opening = column(
        set_words(setter, diary.title, setter.scale.title, grid.width),
        3,
        set_words(setter, diary.how, setter.scale.body, grid.width),
    )
    height = grid.body_height - opening.height - _OPENING_GAP
    looks = _looks(setter, diary, grid.width)
    if looks[0].above:
        return _over_pages(setter, diary, looks[-1], (opening, continued), height)
    tries = (
        tuple(tuple(_week(setter, week, look) for week in page) for page in pages)
        for pages in _shares(diary.weeks)
        for look in looks
        if all(_least(page, look) <= height for page in pages)
    )
    single = tuple((_week(setter, week, looks[-1]),) for week in diary.weeks)
    fitting = next((pages for pages in tries if all(_height(page) <= height for page in pages)), single)
    gap = min(_MOST_GAP, *(_roomy(page, height) for page in fitting))
    tops = (opening, *[continued] * (len(fitting) - 1))
    return tuple(column(top, _OPENING_GAP, spaced(page, gap)) for top, page in zip(tops, fitting, strict=True))


def _over_pages(
    setter: Setter, diary: Diary, look: _Look, tops: tuple[Frame, Frame], height: float
) -> tuple[Frame, ...]:
    """Each week on a page, or on several where its rows are too many; the rows to write in end the last of them."""
    parts = [part for week in diary.weeks for part in _parts(setter, week, look, height)]
    heads = (tops[0], *[tops[1]] * (len(parts) - 1))
    return tuple(column(top, _OPENING_GAP, part) for top, part in zip(heads, parts, strict=True))


def _parts(setter: Setter, week: DiaryWeek, look: _Look, height: float) -> list[Frame]:
    """A week in as few parts as each fit a height, of as many rows each; its head stands over all of them."""
    for pages in range(1, len(week.rows) + 1):
        each = -(-len(week.rows) // pages)
        starts = range(0, len(week.rows), each)
        parts = [_part(setter, week, look, slice(start, start + each)) for start in starts]
        if max(part.height for part in parts) <= height:
            break
    return parts


def _part(setter: Setter, week: DiaryWeek, look: _Look, rows: slice) -> Frame:
    """Some rows of a week; only what stands once in the reading order has a place in it."""
    first, last = rows.start == 0, rows.stop >= len(week.rows)
    shown = week._replace(rows=week.rows[rows])
    if not first:
        name, *days = (words._replace(role="Artifact") for words in (week.name, *week.days))
        shown = shown._replace(name=name, days=tuple(days))
    return _week(setter, shown, look, to_write=last)


def _shares(weeks: Sequence[DiaryWeek]) -> Iterator[tuple[Sequence[DiaryWeek], ...]]:
    """The weeks on so many pages, evenly: on as few as may be first."""
    for pages in range(-(-len(weeks) // _MOST_WEEKS), len(weeks) + 1):
        each = -(-len(weeks) // pages)
        yield tuple(weeks[start : start + each] for start in range(0, len(weeks), each))


def _least(page: Sequence[DiaryWeek], look: _Look) -> float:
    """The height of a page on which every name takes one line."""
    rows = sum(look.row if row.name else look.write for week in page for row in week.rows)
    if look.above:
        return 2 * rows
    return rows + len(page) * (_HEAD * look.unit + 2 * look.write) + (len(page) - 1) * _GAP


def _height(page: Sequence[Frame]) -> float:
    return sum(week.height for week in page) + (len(page) - 1) * _GAP


def _roomy(page: Sequence[Frame], height: float) -> float:
    """The gap between the weeks of a page at which they fill it."""
    return _GAP + max(0.0, height - _height(page)) / max(1, len(page) - 1)


def _looks(setter: Setter, diary: Diary, measure: float) -> tuple[_Look, ...]:
    """Every look, from best to tightest; the names are as wide as the widest needs, or as handwriting does."""
    body, strong, unit = setter.scale.body, _strong(setter), setter.scale.unit
    headed = [row.name for week in diary.weeks for row in week.rows if row.name]
    widest = max(
        *(setter.natural(label, strong) for week in diary.weeks for label in (week.pain, week.good)),
        *(unit * _BADGE + _PAD + setter.natural(name, body) for name in headed),
    )
    written = any(row.name is None for week in diary.weeks for row in week.rows)
    names = _WIDEST_NAMES * measure if written else min(widest + 2 * _PAD + 1, _WIDEST_NAMES * measure)
    days = len(diary.weeks[0].days)
    widest_day = max(setter.natural(day, strong) for day in diary.weeks[0].days)
    if setter.scale.smallest / strong.size * widest_day > (measure - names) / days:
        return tuple(_Look(measure, measure / days, days, row * unit, unit, above=True) for row in _ROWS)
    return tuple(_Look(names, (measure - names) / days, days, row * unit, unit) for row in _ROWS)


def _strong(setter: Setter) -> Style:
    return setter.scale.body._replace(bold=True)


# ------------------------------------------------------------------ a week


def _week(setter: Setter, week: DiaryWeek, look: _Look, *, to_write: bool = True) -> Frame:
    """The head, a row for each exercise, the rows to write in, in a border."""
    rows = [_row(setter, row, look) for row in week.rows]
    written = (
        _to_write(setter, week.pain, look, look.starts),
        _to_write(setter, week.good, look, look.starts[:1]),
    )
    whole = column(
        _head(setter, week, look),
        *(over(row, hairline(look.width, HAIRLINE, INK)) if index else row for index, row in enumerate(rows)),
        *(written if to_write else ()),
    )
    return over(whole, boxes(0, 0, Rectangle(0, 0, look.width, whole.height, None, NAVY, BORDER)))


def _head(setter: Setter, week: DiaryWeek, look: _Look) -> Frame:
    """Which week, and its days."""
    high = _HEAD * look.unit
    style = coloured(_strong(setter)._replace(leading=high), WHITE)
    widest = max(setter.natural(day, style) for day in week.days)
    share = min(1.0, (look.day - _DAY_GAP) / widest)
    small = style._replace(size=max(setter.scale.smallest, style.size * share))
    starts = zip(look.starts, week.days, strict=True)
    days = beside(*((x, set_words(setter, day, small, look.day + 1, "centre")) for x, day in starts))
    name = at(_PAD, 0, set_words(setter, week.name, style, look.names - 2 * _PAD))
    head = column(name, days) if look.above else beside((0, name), (0, days))
    return over(boxes(look.width, head.height, Rectangle(0, 0, look.width, head.height, NAVY)), head)


def _row(setter: Setter, row: DiaryRow, look: _Look) -> Frame:
    """Number, name, and a box for each day to tick; a day of rest is hatched and has none."""
    if row.name is None:
        line = Rule(_PAD, look.write - _BASE, look.names - 2 * _PAD, 0, WRITE_IN, INK)
        name = boxes(look.names, look.write, line)
    else:
        body = setter.scale.body
        style = body._replace(leading=min(body.leading, look.row))
        text = set_words(setter, row.name, style, look.names - look.unit * _BADGE - 3 * _PAD + 1)
        name = at(look.unit * _BADGE + 2 * _PAD, max(0.0, (look.row - text.height) / 2), text)
    height = max(look.row, name.height)
    high = look.row if look.above else height
    if row.number:
        mark = badge(setter, row.number, look.badge)
        name = beside((_PAD, at(0, (height - look.badge) / 2, mark)), (0, name))
    side = min(_BOX * look.unit, look.row - _AROUND, look.day - _AROUND)
    days = (
        Hatch(x, 0, look.day, high, HATCH_PITCH, HATCH_LINE, INK)
        if rest
        else Rectangle(x + (look.day - side) / 2, (high - side) / 2, side, side, WHITE, INK, _TICK, _CORNER)
        for x, rest in zip(look.starts, row.rest, strict=True)
    )
    grid = boxes(look.width, high, *days)
    return column(boxes(0, 2), name, grid) if look.above else over(grid, name)


def _to_write(setter: Setter, label: Words, look: _Look, edges: Sequence[float]) -> Frame:
    """A row to write in: what to write, and cells that begin at the edges."""
    text = set_words(setter, label, _strong(setter), look.names - 2 * _PAD + 1)
    if look.above:
        cells = boxes(look.width, look.write, *(Rule(x, 0, 0, look.write, HAIRLINE, INK) for x in edges))
        return column(hairline(look.width, BORDER, NAVY), at(_PAD, 2, text), cells)
    height = max(look.write, text.height)
    rules = (Rule(x, 0, 0, height, HAIRLINE, INK) for x in edges)
    ground = boxes(look.width, height, Rule(0, 0, look.width, 0, BORDER, NAVY), *rules)
    return over(ground, at(_PAD, (height - text.height) / 2, text))
