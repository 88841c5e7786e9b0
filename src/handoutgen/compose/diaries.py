"""The diary as blocks: weeks as tables to fill in. Fields stand in reading order."""

from handoutgen.compose.leaves import Words
from handoutgen.records import NamedTuple


class DiaryRow(NamedTuple):
    """An exercise in a week: the number and name that head the row, and for each day whether it is one of rest.

    Without a name there is a line to write one on. ``spoken`` is how the head is read aloud, with its days of rest.
    """

    number: Words | None
    name: Words | None
    rest: tuple[bool, ...]
    spoken: str


class DiaryHead(NamedTuple):
    """What heads a week's table or one of its columns: its name, the dates below it, and whether it is of a visit.

    ``spoken`` is how they are read aloud together; it is empty where the name is all.
    """

    name: Words
    dates: Words | None = None
    visit: Words | None = None
    spoken: str = ""

    @property
    def lines(self) -> tuple[Words, ...]:
        """What stands in it, from top to bottom."""
        return tuple(words for words in (self.name, self.dates, self.visit) if words)


class DiaryWeek(NamedTuple):
    """A week as a table; week, days, names and labels head its columns and rows (role ``TH``), its cells are empty.

    Below the exercises stand a cell a day for the worst pain, and one across all days for what went well.
    """

    head: DiaryHead
    days: tuple[DiaryHead, ...]
    rows: tuple[DiaryRow, ...]
    pain: Words
    good: Words


class Diary(NamedTuple):
    """Weeks to fill in; ``rest`` is the alternative text of a day's cell in which nothing is to be done."""

    anchor: str
    title: Words
    continued: Words
    how: Words
    rest: str
    weeks: tuple[DiaryWeek, ...]
