"""A week of the diary: a grid of a row for each exercise and a column for each day, and rows to write in."""

from collections.abc import Sequence

from handoutgen.compose.diaries import Diary, DiaryHead, DiaryRow, DiaryWeek
from handoutgen.compose.leaves import Words, plain
from handoutgen.layout.boxes import Frame, Hatch, Rectangle, Rule
from handoutgen.layout.card import badge
from handoutgen.layout.frames import at, beside, boxes, column, over
from handoutgen.layout.lists import hairline
from handoutgen.layout.text import Setter, coloured, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, WHITE
from handoutgen.theme.rules import BORDER, HAIRLINE, HATCH_LINE, HATCH_PITCH, WRITE_IN
from handoutgen.theme.type import Style

_HEAD = 20.0
_HEAD_LINE = 16.0
_HEAD_PAD = 2.0
"""The height of a head of one line; that of each line of a longer one, and what is above and below them."""

_ROWS = (26.0, 24.0, 22.0, 20.0, 19.0, 18.0, 17.0, 16.5)
"""Heights of a row, from best to tightest."""

_WRITE = (1.25, 21.0)
"""A row to write in is so much taller than the others, and at least so tall, in points."""

_PAD = 7.0
_BADGE = 18.0
_BOX = 17.0
_AROUND = 4.0
_DAY_GAP = 5.0
_BASE = 4.0
_TICK = 1.0
_CORNER = 2.0
_WIDEST_NAMES = 0.42


class Look(NamedTuple):
    """How weeks are set, in points: the widths of the names and of a day, how many days, the height of a row.

    ``head`` is the size of type in the heads of days, ``unit`` what a point of the standard edition comes to;
    ``above``: names stand above their row of days.
    """

    names: float
    day: float
    days: int
    row: float
    head: float
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


def looks_of(setter: Setter, diary: Diary, measure: float) -> tuple[Look, ...]:
    """Every look, from best to tightest; the names are as wide as the widest needs, or as handwriting does."""
    strong, unit = _strong(setter), setter.scale.unit
    names = _names_width(setter, diary, _WIDEST_NAMES * measure)
    days = len(diary.weeks[0].days)
    heads = [words for week in diary.weeks for head in week.days for words in head.lines]
    smallest = setter.scale.smallest / strong.size
    widest_word = max(setter.advance(word, strong) for words in heads for word in plain(words).split())
    above = smallest * widest_word > (measure - names) / days
    names = measure if above else names
    day = (measure if above else measure - names) / days
    widest = max(setter.natural(words, strong) for words in heads)
    head = strong.size * min(1.0, max(smallest, (day - _DAY_GAP) / widest))
    return tuple(Look(names, day, days, row * unit, head, unit, above) for row in _ROWS)


def _names_width(setter: Setter, diary: Diary, most: float) -> float:
    """The width of names, labels and dates; of dates that are wider than it may be, which take two lines, none."""
    body, strong, unit = setter.scale.body, _strong(setter), setter.scale.unit
    rows = [row.name for week in diary.weeks for row in week.rows]
    if None in rows:
        return most
    dates = [setter.natural(week.head.dates, _small(setter)) for week in diary.weeks if week.head.dates]
    room = 2 * _PAD + 1
    widest = max(
        *(setter.natural(label, strong) for week in diary.weeks for label in (week.pain, week.good)),
        *(unit * _BADGE + _PAD + setter.natural(name, body) for name in rows if name),
        *(width for width in dates if width <= most - room),
    )
    return min(widest + room, most)


def least_height(week: DiaryWeek, look: Look) -> float:
    """The height of a week in which every name takes one line."""
    rows = sum(look.row if row.name else look.write for row in week.rows)
    if look.above:
        return 2 * rows
    lines = max(len(head.lines) for head in (week.head, *week.days))
    head = _HEAD if lines == 1 else 2 * _HEAD_PAD + lines * _HEAD_LINE
    return rows + head * look.unit + 2 * look.write


def week_frame(setter: Setter, week: DiaryWeek, look: Look, *, to_write: bool = True) -> Frame:
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


def _head(setter: Setter, week: DiaryWeek, look: Look) -> Frame:
    """Which week, and its days."""
    dated = any(len(head.lines) > 1 for head in (week.head, *week.days))
    pad = _HEAD_PAD * look.unit if dated else 0.0
    style = coloured(_strong(setter)._replace(leading=look.unit * (_HEAD_LINE if dated else _HEAD)), WHITE)
    name = at(_PAD, 0, _week_head(setter, week.head, look, style))
    small = style._replace(size=look.head)
    heads = [(x, _day_head(setter, day, look, small)) for x, day in zip(look.starts, week.days, strict=True)]
    days = beside(*heads)
    head = column(pad, column(name, days) if look.above else beside((0, name), (0, days)), pad)
    return over(boxes(look.width, head.height, Rectangle(0, 0, look.width, head.height, NAVY)), head)


def _week_head(setter: Setter, head: DiaryHead, look: Look, style: Style) -> Frame:
    """The name of a week with its dates below it; above the days, after it where a line holds both."""
    measure = look.names - 2 * _PAD
    name = set_words(setter, head.name, style, measure)
    if head.dates is None:
        return name
    small = style._replace(size=setter.scale.smallest)
    start = setter.natural(head.name, style) + setter.advance(" ", style)
    if look.above and start + setter.natural(head.dates, small) <= measure:
        return beside((0, name), (start, set_words(setter, head.dates, small, measure - start)))
    return column(name, set_words(setter, head.dates, small, measure))


def _day_head(setter: Setter, head: DiaryHead, look: Look, style: Style) -> Frame:
    """A day, its date below it, and a mark on the day of a visit: dark on light, in words."""
    lines = [set_words(setter, words, style, look.day + 1, "centre") for words in (head.name, head.dates) if words]
    if head.visit:
        mark = coloured(style._replace(size=setter.scale.smallest), NAVY)
        text = set_words(setter, head.visit, mark, look.day, "centre")
        width = min(look.day - 2, setter.natural(head.visit, mark) + 2 * _CORNER * look.unit)
        ground = Rectangle((look.day - width) / 2, 0, width, text.height, WHITE, radius=_CORNER)
        lines.append(over(boxes(look.day, text.height, ground), text))
    return column(*lines)


def _row(setter: Setter, row: DiaryRow, look: Look) -> Frame:
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


def _to_write(setter: Setter, label: Words, look: Look, edges: Sequence[float]) -> Frame:
    """A row to write in: what to write, and cells that begin at the edges."""
    text = set_words(setter, label, _strong(setter), look.names - 2 * _PAD + 1)
    if look.above:
        cells = boxes(look.width, look.write, *(Rule(x, 0, 0, look.write, HAIRLINE, INK) for x in edges))
        return column(hairline(look.width, BORDER, NAVY), at(_PAD, 2, text), cells)
    height = max(look.write, text.height)
    rules = (Rule(x, 0, 0, height, HAIRLINE, INK) for x in edges)
    ground = boxes(look.width, height, Rule(0, 0, look.width, 0, BORDER, NAVY), *rules)
    return over(ground, at(_PAD, (height - text.height) / 2, text))


def _strong(setter: Setter) -> Style:
    return setter.scale.body._replace(bold=True)


def _small(setter: Setter) -> Style:
    return _strong(setter)._replace(size=setter.scale.smallest)
