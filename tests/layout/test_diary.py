from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoutgen.compose.blocks import Document
from handoutgen.compose.cutouts import DiaryAlone
from handoutgen.compose.diaries import Diary
from handoutgen.compose.leaves import leaves, plain
from handoutgen.content.editions import BOOKLET, DIARY, GIANT, LARGE, STANDARD
from handoutgen.layout.boxes import Box, Hatch, Page, Rectangle, TextLine
from handoutgen.theme.grid import standard_grid
from handoutgen.units import PAPERS
from tests.page_rules import faults
from tests.shipped import CLINIC, document_of, layout_of, library, plan_of

CHOICES: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    (("bridge",), {}),
    (("strengthening",), {}),
    (("stretches", "strengthening"), {}),
    (("stretches", "strengthening"), {"everything": True}),
    *(((), {"program": program}) for program in library().programs),
]


@cache
def laid_out(*names: str, **said: Any) -> tuple[Document, Diary, list[Page]]:
    """A handout, its diary, and the pages that hold the diary."""
    document = document_of(plan_of(*names, **said))
    layout, problems = layout_of(document)
    assert problems == ()
    assert faults(layout.pages, document) == []
    diary = next(section for section in document.sections if isinstance(section, Diary))
    keys = {leaf.key for leaf in leaves(diary)}
    return document, diary, [page for page in layout.pages if keys & {getattr(box, "key", "") for box in page.boxes}]


def keys_of(boxes: Sequence[Box]) -> set[str]:
    """The leaves of which a line stands among the boxes."""
    return {box.key for box in boxes if isinstance(box, TextLine)}


def is_tick_box(box: Box) -> bool:
    """Whether a box is one to tick in a diary: a square with round corners and no words."""
    return isinstance(box, Rectangle) and box.width == box.height and box.stroke is not None


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize(("names", "said"), CHOICES)
def test_weeks_stand_whole_and_keep_the_rules_of_print(
    paper: str, names: tuple[str, ...], said: dict[str, Any]
) -> None:
    """Each week is on one page, in order, whatever the handout and the paper."""
    _, diary, pages = laid_out(*names, paper=paper, **said)
    where = [[page.number for page in pages if week.good.key in keys_of(page.boxes)] for week in diary.weeks]
    for week, found in zip(diary.weeks, where, strict=True):
        held = [page.number for page in pages if keys_of(page.boxes) & {leaf.key for leaf in leaves(week)}]
        assert (held, len(held)) == (found, 1)
    assert where == sorted(where)


@pytest.mark.parametrize("paper", list(PAPERS))
@pytest.mark.parametrize(("names", "said"), CHOICES)
def test_a_box_for_each_day_but_of_rest(paper: str, names: tuple[str, ...], said: dict[str, Any]) -> None:
    """Every day of every row is either a box to tick or hatched."""
    _, diary, pages = laid_out(*names, paper=paper, **said)
    rest = [rest for week in diary.weeks for row in week.rows for rest in row.rest]
    boxes = [box for page in pages for box in page.boxes]
    assert sum(isinstance(box, Hatch) for box in boxes) == sum(rest)
    assert sum(map(is_tick_box, boxes)) == len(rest) - sum(rest)


@pytest.mark.parametrize(
    ("region", "rest"), [("GB", ["Tue", "Thu", "Sat", "Sun"]), ("US", ["Mon", "Wed", "Fri", "Sat"])]
)
def test_hatches_stand_under_the_days_of_rest(region: str, rest: list[str]) -> None:
    """A hatched cell stands in the column of its day."""
    _, diary, (page, *_) = laid_out("bridge", region=region)
    week = diary.weeks[0]
    names = {day.name.key: plain(day.name) for day in week.days}
    middles = {
        names[box.key]: box.x + sum(run.width for run in box.runs) / 2
        for box in page.boxes
        if isinstance(box, TextLine) and box.key in names
    }
    hatches = [box for box in page.boxes if isinstance(box, Hatch)][: len(rest)]
    assert [
        day for hatch in hatches for day, middle in middles.items() if hatch.x < middle < hatch.x + hatch.width
    ] == rest


@pytest.mark.parametrize(
    ("paper", "names", "pages"),
    [
        ("a4", ("strengthening",), 1),
        ("letter", ("strengthening",), 1),
        ("a4", ("stretches", "strengthening"), 2),
        ("letter", ("stretches", "strengthening"), 2),
    ],
)
def test_weeks_of_a_page(paper: str, names: tuple[str, ...], pages: int) -> None:
    """Five exercises have four weeks on a page, nine have two."""
    _, _, found = laid_out(*names, paper=paper)
    assert len(found) == pages


@pytest.mark.parametrize("paper", list(PAPERS))
def test_a_long_name_takes_two_lines(paper: str) -> None:
    """A name as wide as may be makes its row taller; nothing is cut or set over a neighbour."""
    document = document_of(plan_of("strengthening", paper=paper))
    diary = next(section for section in document.sections if isinstance(section, Diary))
    weeks = tuple(
        week._replace(
            rows=tuple(
                row._replace(name=row.name._replace(runs=(row.name.runs[0]._replace(text="WWWWWWWWW WWWWWWWW"),)))
                for row in week.rows
                if row.name
            )
        )
        for week in diary.weeks
    )
    sections = tuple(diary._replace(weeks=weeks) if section is diary else section for section in document.sections)
    wide = document._replace(sections=sections)
    layout, problems = layout_of(wide)
    assert (problems, faults(layout.pages, wide)) == ((), [])
    grid = standard_grid(PAPERS[paper])
    drawn = [box for page in layout.pages for box in page.boxes if is_tick_box(box)]
    assert max(box.y + box.height for box in drawn if isinstance(box, Rectangle)) <= grid.body_bottom


# ------------------------------------------------------------------ with dates

FIVE = ("bridge", "clamshell", "dead-bug", "sit-to-stand", "standing-march")

STARTS = {
    "month": ("2026-09-28", "2026-10-01"),
    "year": ("2026-12-16", "2027-01-04"),
    "later": ("2026-11-23", "2027-02-01"),
}
"""First days and next visits: on the first of a month; in the week in which a year begins; after the last week."""


@cache
def dated(edition: str, paper: str, start: str, *names: str, everything: bool = False) -> tuple[Diary, list[Page]]:
    """A diary with dates, and the pages that hold it."""
    first, review = STARTS[start]
    region = "GB" if paper == "a4" else "US"
    plan = plan_of(*names, everything=everything, edition=edition, paper=paper, region=region)
    plan = plan._replace(start=first, review=review)
    document = document_of(plan, CLINIC)
    layout, problems = layout_of(document)
    assert ((), []) == (problems, faults(layout.pages, document))
    sections = [section.diary if isinstance(section, DiaryAlone) else section for section in document.sections]
    diary = next(section for section in sections if isinstance(section, Diary))
    keys = {leaf.key for leaf in leaves(diary)}
    return diary, [page for page in layout.pages if keys & keys_of(page.boxes)]


def lines_of(pages: Sequence[Page]) -> dict[str, list[tuple[int, TextLine]]]:
    """The lines of each leaf, with their pages."""
    found: dict[str, list[tuple[int, TextLine]]] = {}
    for page in pages:
        for box in page.boxes:
            if isinstance(box, TextLine) and box.key:
                found.setdefault(box.key, []).append((page.number, box))
    return found


def middle(line: TextLine) -> float:
    """The middle of a line."""
    return line.x + sum(run.width for run in line.runs) / 2


EDITION = pytest.mark.parametrize("edition", [STANDARD, LARGE, GIANT, BOOKLET, DIARY])
PAPER = pytest.mark.parametrize("paper", list(PAPERS))


@EDITION
@PAPER
@pytest.mark.parametrize("start", STARTS)
def test_dates_stand_below_the_names_of_their_days(edition: str, paper: str, start: str) -> None:
    """Weekday, number and the word of a visit share a column and a page, from top to bottom."""
    diary, pages = dated(edition, paper, start, *FIVE)
    found = lines_of(pages)
    for week in diary.weeks:
        for day in week.days:
            lines = [line for words in day.lines for line in found[words.key]]
            assert len({page for page, _ in lines}) == 1
            assert max(middle(line) for _, line in lines) - min(middle(line) for _, line in lines) < 1
            heights = [line.y for _, line in lines]
            assert sorted(set(heights)) == heights


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from([STANDARD, LARGE, GIANT, BOOKLET, DIARY]),
    st.sampled_from(list(PAPERS)),
    st.dates(date(2026, 1, 1), date(2029, 12, 31)),
    st.integers(1, 40),
)
def test_a_dated_diary_keeps_the_rules_of_print(edition: str, paper: str, start: date, later: int) -> None:
    """Whatever its first day and the next visit."""
    plan = plan_of("bridge", edition=edition, paper=paper, region="GB" if paper == "a4" else "US")
    plan = plan._replace(start=start.isoformat(), review=(start + timedelta(later)).isoformat())
    document = document_of(plan, CLINIC)
    layout, problems = layout_of(document)
    assert ((), []) == (problems, faults(layout.pages, document))


@EDITION
@PAPER
def test_the_dates_of_a_week_take_two_lines_at_most(edition: str, paper: str) -> None:
    """Even where a year begins, and then they part between the days."""
    diary, pages = dated(edition, paper, "year", *FIVE)
    found = lines_of(pages)
    for week in diary.weeks:
        assert week.head.dates
        lines = ["".join(run.text for run in line.runs).strip() for _, line in found[week.head.dates.key]]
        assert len(lines) <= 2
        assert " ".join(lines) == plain(week.head.dates)


@EDITION
@PAPER
def test_a_dated_diary_with_names_to_write_in(edition: str, paper: str) -> None:
    """Rows to write on keep the rules of print beside the dates."""
    diary, _ = dated(edition, paper, "month", "stretches", "strengthening", everything=True)
    assert {None} == {row.name for week in diary.weeks for row in week.rows}


@pytest.mark.parametrize("names", [FIVE[:2], FIVE[:3]])
def test_four_dated_weeks_on_a_page(names: tuple[str, ...]) -> None:
    """Two or three exercises a day need one page."""
    for paper in PAPERS:
        _, pages = dated(STANDARD, paper, "year", *names)
        assert len(pages) == 1
