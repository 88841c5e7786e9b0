"""The diary: a grid for each week, as many on a page as stay easy to write in; no week is split."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.diaries import Diary, DiaryHead, DiaryWeek
from handoutgen.layout.boxes import Frame
from handoutgen.layout.diary_week import Look, least_height, looks_of, week_frame
from handoutgen.layout.frames import column, spaced
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.grid import Grid

_MOST_WEEKS = 4
"""On a page."""

_GAP = 7.0
_MOST_GAP = 18.0
_OPENING_GAP = 8.0


def diary_frames(setter: Setter, grid: Grid, diary: Diary, continued: Frame) -> tuple[Frame, ...]:
    """The pages of a diary: as few as hold its weeks, as many weeks on each, in the tallest rows that fit."""
    opening = column(
        set_words(setter, diary.title, setter.scale.title, grid.width),
        3,
        set_words(setter, diary.how, setter.scale.body, grid.width),
    )
    height = grid.body_height - opening.height - _OPENING_GAP
    looks = looks_of(setter, diary, grid.width)
    if looks[0].above:
        later = grid.body_height - continued.height - _OPENING_GAP
        return _over_pages(setter, diary, looks[-1], ((opening, height), (continued, later)))
    tries = (
        tuple(tuple(week_frame(setter, week, look) for week in page) for page in pages)
        for pages in _shares(diary.weeks)
        for look in looks
        if all(_least(page, look) <= height for page in pages)
    )
    single = tuple((week_frame(setter, week, looks[-1]),) for week in diary.weeks)
    fitting = next((pages for pages in tries if all(_height(page) <= height for page in pages)), single)
    gap = min(_MOST_GAP, *(_roomy(page, height) for page in fitting))
    tops = (opening, *[continued] * (len(fitting) - 1))
    return tuple(column(top, _OPENING_GAP, spaced(page, gap)) for top, page in zip(tops, fitting, strict=True))


_Top = tuple[Frame, float]
"""What stands at the top of a page, and the height that is left below it."""


def _over_pages(setter: Setter, diary: Diary, look: Look, tops: tuple[_Top, _Top]) -> tuple[Frame, ...]:
    """Each week on a page, or on several where its rows are too many; the rows to write in end the last of them."""
    (opening, first), (continued, later) = tops
    heights = (first, *[later] * (len(diary.weeks) - 1))
    parts = [
        part for week, height in zip(diary.weeks, heights, strict=True) for part in _parts(setter, week, look, height)
    ]
    heads = (opening, *[continued] * (len(parts) - 1))
    return tuple(column(top, _OPENING_GAP, part) for top, part in zip(heads, parts, strict=True))


def _parts(setter: Setter, week: DiaryWeek, look: Look, height: float) -> list[Frame]:
    """A week in as few parts as each fit a height, of as many rows each; its head stands over all of them."""
    for pages in range(1, len(week.rows) + 1):
        each = -(-len(week.rows) // pages)
        starts = range(0, len(week.rows), each)
        parts = [_part(setter, week, look, slice(start, start + each)) for start in starts]
        if max(part.height for part in parts) <= height:
            break
    return parts


def _part(setter: Setter, week: DiaryWeek, look: Look, rows: slice) -> Frame:
    """Some rows of a week; only what stands once in the reading order has a place in it."""
    first, last = rows.start == 0, rows.stop >= len(week.rows)
    shown = week._replace(rows=week.rows[rows])
    if not first:
        head, *days = map(_unread, (week.head, *week.days))
        shown = shown._replace(head=head, days=tuple(days))
    return week_frame(setter, shown, look, to_write=last)


def _unread(head: DiaryHead) -> DiaryHead:
    """A head that stands on an earlier page already."""
    dates = head.dates._replace(role="Artifact") if head.dates else None
    visit = head.visit._replace(role="Artifact") if head.visit else None
    return DiaryHead(head.name._replace(role="Artifact"), dates, visit)


def _shares(weeks: Sequence[DiaryWeek]) -> Iterator[tuple[Sequence[DiaryWeek], ...]]:
    """The weeks on so many pages, evenly: on as few as may be first."""
    for pages in range(-(-len(weeks) // _MOST_WEEKS), len(weeks) + 1):
        each = -(-len(weeks) // pages)
        yield tuple(weeks[start : start + each] for start in range(0, len(weeks), each))


def _least(page: Sequence[DiaryWeek], look: Look) -> float:
    """The height of a page on which every name takes one line."""
    return sum(least_height(week, look) for week in page) + (len(page) - 1) * _GAP


def _height(page: Sequence[Frame]) -> float:
    return sum(week.height for week in page) + (len(page) - 1) * _GAP


def _roomy(page: Sequence[Frame], height: float) -> float:
    """The gap between the weeks of a page at which they fill it."""
    return _GAP + max(0.0, height - _height(page)) / max(1, len(page) - 1)
