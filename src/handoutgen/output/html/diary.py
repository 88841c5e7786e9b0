"""The diary: a table for each week, to be printed and filled in."""

from handoutgen.compose.diaries import Diary, DiaryHead, DiaryRow, DiaryWeek
from handoutgen.compose.leaves import Words
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.text import heading, paragraph, runs


def diary(page: Diary) -> Element:
    """The weeks."""
    return element(
        "section",
        heading(page.title),
        paragraph(page.how, "lead"),
        *(_week(week, page.rest) for week in page.weeks),
        id=page.anchor,
        aria_labelledby=page.title.key,
    )


def _week(week: DiaryWeek, rest: str) -> Element:
    """A header row of days, a row for each exercise, then two to write in."""
    days = len(week.days)
    write = (
        _row(_header((week.pain,)), tuple(element("td") for _ in range(days)), "write"),
        _row(_header((week.good,)), (element("td", colspan=str(days)),), "write"),
    )
    head = element("thead", element("tr", *map(_head, (week.head, *week.days))))
    body = element("tbody", *(_exercise(row, rest) for row in week.rows), *write)
    return element("table", head, body, class_="diary")


def _head(of: DiaryHead) -> Element:
    """The head of a column; ``abbr`` is what a reader calls it by in its cells, and may say more (HTML, 4.9.10)."""
    below = ((of.dates, "date"), (of.visit, "visit"))
    parts = (part for words, name in below if words for part in (" ", element("span", *runs(words), class_=name)))
    return element("th", *runs(of.name), *parts, scope="col", abbr=of.spoken or None)


def _exercise(row: DiaryRow, rest: str) -> Element:
    """A box for each day to tick, stripes on a day of rest; a row without a name has room to write one."""
    names = tuple(words for words in (row.number, row.name) if words)
    days = (_rest(rest) if resting else element("td", class_="tick") for resting in row.rest)
    return _row(_header(names) if names else element("td", class_="name"), tuple(days))


def _header(names: tuple[Words, ...]) -> Element:
    *numbers, name = names
    badges = (part for words in numbers for part in (element("span", *runs(words), class_="badge"), " "))
    return element("th", *badges, *runs(name), scope="row")


def _rest(rest: str) -> Element:
    """The stripes of a day of rest are a picture, with its alternative text."""
    return element("td", element("span", role="img", aria_label=rest), class_="rest")


def _row(head: Element, cells: tuple[Element, ...], class_: str | None = None) -> Element:
    return element("tr", head, *cells, class_=class_)
