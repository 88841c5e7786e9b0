"""Pages that fill the last sheet of a booklet."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoutgen.compose.blocks import About, WritingPage
from handoutgen.compose.cards import Card, CardPair
from handoutgen.compose.context import context
from handoutgen.compose.diaries import Diary
from handoutgen.compose.leaves import leaves, plain
from handoutgen.compose.padding import Extent, padded
from tests.shipped import CLINIC, FOUR, document_of, library, plan_of

PLAN = plan_of(*FOUR, edition="booklet")
DOCUMENT = document_of(PLAN, CLINIC)
HERE = context(PLAN, library(), CLINIC)
LENGTHS = st.lists(st.integers(1, 4), min_size=len(DOCUMENT.sections), max_size=len(DOCUMENT.sections))


def extent_of(lengths: list[int]) -> Extent:
    """Sections of so many pages, one behind the other."""
    starts = [1 + sum(lengths[:at]) for at in range(len(lengths))]
    return Extent(tuple(starts), sum(lengths))


def two_each(front: int, about: int) -> Extent:
    """Two pages for each section but for the first and the last."""
    return extent_of([front, *[2] * (len(DOCUMENT.sections) - 2), about])


def facing(sections: tuple[object, ...], lengths: dict[object, int]) -> int:
    """How many cards of two pages lie open at once; what is not among the lengths takes one page."""
    ends = [1]
    for section in sections:
        ends.append(ends[-1] + lengths.get(section, 1))
    cards = (
        start
        for section, (start, end) in zip(sections, pairwise(ends), strict=True)
        if isinstance(section, Card) and end - start == 2
    )
    return sum(start % 2 == 0 for start in cards)


@settings(max_examples=60, deadline=None)
@given(LENGTHS)
def test_whole_sheets(lengths: list[int]) -> None:
    """As few pages come in as fill the last sheet, the others stay in order, and the last stays last."""
    sections = padded(HERE, DOCUMENT, extent_of(lengths)).sections
    added = [section for section in sections if section not in DOCUMENT.sections]
    assert -sum(lengths) % 4 == len(added)
    assert DOCUMENT.sections == tuple(section for section in sections if section not in added)
    assert isinstance(sections[-1], About)
    keys = [leaf.key for leaf in leaves(sections)]
    assert len(keys) == len(set(keys))


@settings(max_examples=60, deadline=None)
@given(LENGTHS)
def test_cards_face(lengths: list[int]) -> None:
    """No fewer cards lie open at once than without the pages that came in."""
    sections = padded(HERE, DOCUMENT, extent_of(lengths)).sections
    known: dict[object, int] = dict(zip(DOCUMENT.sections, lengths, strict=True))
    assert facing(sections, known) >= facing(DOCUMENT.sections, known)


@pytest.mark.parametrize(
    ("front", "about", "added"),
    [
        (1, 1, []),
        (1, 4, ["about"]),
        (1, 3, ["diary", "about"]),
        (1, 2, ["diary", "about", "about"]),
        (2, 3, ["stretches"]),
        (2, 2, ["stretches", "diary"]),
        (2, 1, ["stretches", "diary", "about"]),
    ],
)
def test_what_comes_where(front: int, about: int, added: list[str]) -> None:
    """A page to write on comes before the topic whose cards then face, then a page of weeks, then pages to write on."""
    sections = padded(HERE, DOCUMENT, two_each(front, about)).sections
    found = []
    following = ""
    for section in reversed(sections):
        match section:
            case WritingPage():
                found.append(following)
            case Diary() if section not in DOCUMENT.sections:
                found.append("diary")
            case CardPair():
                pass
            case _:
                following = section.anchor
    assert added == found[::-1]


def test_further_weeks() -> None:
    """They go on counting, as many as a page of the diary holds."""
    sections = padded(HERE, DOCUMENT, two_each(1, 2)).sections
    (more,) = (section for section in sections if isinstance(section, Diary) and section not in DOCUMENT.sections)
    assert ["Week 5", "Week 6"] == [plain(week.head.name) for week in more.weeks]


def test_further_weeks_go_on_with_the_dates() -> None:
    """They follow the diary's last day; when to start and the next visit are not said again."""
    plan = PLAN._replace(start="2026-11-23", review="2026-12-21", region=library().regions["GB"])
    document = document_of(plan, CLINIC)
    sections = padded(context(plan, library(), CLINIC), document, two_each(1, 2)).sections
    (more,) = (section for section in sections if isinstance(section, Diary) and section not in document.sections)
    assert ["Week 5: 21 to 27 December", "Week 6: 28 December 2026 to 3 January 2027"] == [
        week.head.spoken for week in more.weeks
    ]
    assert "Monday 21 December, visit" == more.weeks[0].days[0].spoken
    assert plain(more.how).startswith("Tick what you do.")
    assert "visit" not in plain(more.how)


def test_a_program_ends_with_its_weeks() -> None:
    """No weeks come after those of a program: pages to write on do."""
    plan = plan_of(program="desk-worker", edition="booklet")
    document = document_of(plan)
    lengths = [1] * len(document.sections)
    lengths[0] += (1 - len(lengths)) % 4
    sections = padded(context(plan, library(), None), document, extent_of(lengths)).sections
    assert [WritingPage] * 3 == [type(section) for section in sections if section not in document.sections]
