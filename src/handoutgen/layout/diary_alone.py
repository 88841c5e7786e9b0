"""The diary alone: its pages as in every edition, each with lines to fill in above and the emergency line below."""

from collections.abc import Iterator

from handoutgen.compose.cutouts import DiaryAlone
from handoutgen.layout.boxes import Frame
from handoutgen.layout.diary import diary_frames
from handoutgen.layout.frames import beside, column, over
from handoutgen.layout.room import Room
from handoutgen.layout.sheet_opening import band_row, phone, red_head, who_and_when
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.type import STANDARD

_GAP = 5.0
_BELOW_HEAD = 3.0


def lay_out_diary_alone(room: Room, alone: DiaryAlone) -> tuple[Frame, ...]:
    """The pages of the weeks, in the type of the standard edition."""
    setter, grid = room.setter, room.grid
    head = _head(setter, alone, grid.width)
    feet = [_foot(setter, alone, grid.width, first=first) for first in (True, False)]
    free = grid.body_height - head.height - max(foot.height for foot in feet)
    body = grid._replace(body_bottom=grid.body_top + free)
    weeks = Setter(setter.family, STANDARD)
    continued = set_words(weeks, alone.diary.continued, STANDARD.heading, grid.width)
    return tuple(_pages(head, diary_frames(weeks, body, alone.diary, continued), feet, grid.body_height))


def _pages(head: Frame, frames: tuple[Frame, ...], feet: list[Frame], height: float) -> Iterator[Frame]:
    for number, frame in enumerate(frames):
        foot = feet[min(number, 1)]
        yield column(head, frame, max(0.0, height - head.height - frame.height - foot.height), foot)


def _head(setter: Setter, alone: DiaryAlone, measure: float) -> Frame:
    """Whose diary it is, and the clinic's number."""
    if alone.phone is None:
        return column(who_and_when(setter, alone.blanks[:3], measure), _BELOW_HEAD)
    called = phone(setter, alone.phone, measure / 3)
    start = measure - called.width
    blanks = who_and_when(setter, alone.blanks[:2], start - 2 * _GAP)
    return column(beside((0, blanks), (start, called)), _BELOW_HEAD)


def _foot(setter: Setter, alone: DiaryAlone, measure: float, *, first: bool) -> Frame:
    """The pain guide in short, the emergency line, and where the signs stand."""
    reminder, furniture = alone.reminder, setter.scale.furniture
    signs = set_words(setter, reminder.signs, furniture, measure)
    last = over(signs, set_words(setter, alone.credit, furniture, measure, "end")) if first else signs
    if first and sum(setter.natural(each, furniture) for each in (reminder.signs, alone.credit)) > measure - 2 * _GAP:
        last = column(signs, set_words(setter, alone.credit, furniture, measure))
    return column(
        _GAP,
        band_row(setter, reminder.bands, measure),
        _GAP,
        red_head(setter, reminder.emergency, reminder.action, measure),
        _GAP / 2,
        last,
    )
