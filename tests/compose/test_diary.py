from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.blocks import About, FrontPage
from handoutgen.compose.diaries import Diary
from handoutgen.compose.diary import BLANK_ROWS, DAYS, MOST_WEEKS, WEEKS, rest_days
from handoutgen.compose.document import compose
from handoutgen.compose.leaves import plain
from handoutgen.content.amounts import Range
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from tests.shipped import FOUR, document_of, library, plan_of

REST = {
    "GB": {"Tue", "Thu", "Sat", "Sun"},
    "US": {"Mon", "Wed", "Fri", "Sat"},
}
"""The days of rest of an exercise for 3 days of a week that begins on Monday, and on Sunday."""


def diary_of(*names: str, **said: Any) -> Diary:
    """The diary of a handout."""
    return next(section for section in document_of(plan_of(*names, **said)).sections if isinstance(section, Diary))


def rested(diary: Diary, week: int, exercise: str) -> set[str]:
    """The days on which an exercise rests, by name."""
    found = diary.weeks[week - 1]
    row = next(row for row in found.rows if row.name and row.name.key.endswith(f".{exercise}.name"))
    return {plain(day) for day, rest in zip(found.days, row.rest, strict=True) if rest}


@pytest.mark.parametrize(
    ("region", "days"),
    [("GB", "Mon Tue Wed Thu Fri Sat Sun"), ("US", "Sun Mon Tue Wed Thu Fri Sat")],
)
def test_each_day_once_from_the_first_weekday_on(region: str, days: str) -> None:
    """Every week has the seven days, in the order of the region."""
    diary = diary_of("bridge", region=region)
    assert [" ".join(map(plain, week.days)) for week in diary.weeks] == [days] * WEEKS


@pytest.mark.parametrize("region", ["GB", "US"])
def test_three_days_a_week_leave_four_to_rest(region: str) -> None:
    """Strength is done on the first, third and fifth day of the week, wherever it begins."""
    assert rested(diary_of("bridge", region=region), 1, "bridge") == REST[region]


@pytest.mark.parametrize("name", ["cat-cow", "seated-figure-four"])
def test_every_day_leaves_none_to_rest(name: str) -> None:
    """Neither 7 days a week nor up to 7 days hatch a day."""
    diary = diary_of(name)
    assert rested(diary, 1, name) == set()
    assert "Stripes" not in plain(diary.how)


def test_stripes_are_explained_where_there_are_any() -> None:
    """Who sees a hatched day reads what it means."""
    assert plain(diary_of("bridge").how).endswith("Stripes mean rest.")


@given(st.integers(1, DAYS))
def test_rest_days_are_as_many_as_are_left_and_spread(days: int) -> None:
    """A week rests on all days but those of the dose, and up to 3 active days never touch."""
    rest = rest_days(days)
    assert (len(rest), sum(rest)) == (DAYS, DAYS - days)
    assert days > DAYS // 2 or all(rest[at] or rest[(at + 1) % DAYS] for at in range(DAYS))


def test_a_row_for_each_exercise() -> None:
    """Every week has the exercises of the handout, in the order of their numbers."""
    numbers = [[plain(row.number) for row in week.rows if row.number] for week in diary_of(*FOUR).weeks]
    assert numbers == [[str(number) for number in range(1, 10)]] * WEEKS


def test_more_than_ten_exercises_are_written_in() -> None:
    """A diary of all exercises has rows to write on, and says so."""
    diary = diary_of("stretches", "strengthening", everything=True)
    assert [(row.number, row.name) for week in diary.weeks for row in week.rows] == [(None, None)] * BLANK_ROWS * WEEKS
    assert plain(diary.how).startswith("Write in your exercises.")


@pytest.mark.parametrize("name", list(library().programs))
def test_a_program_has_its_own_weeks(name: str) -> None:
    """Each week of a program has the exercises of its stage and no others."""
    stages = library().programs[name].stages
    expected = [
        {item.exercise for item in stage.exercises}
        for stage in stages
        for _ in range(stage.weeks.low, stage.weeks.high + 1)
    ]
    shown = [{row.name.key.split(".")[2] for row in week.rows if row.name} for week in diary_of(program=name).weeks]
    assert shown == expected


def test_a_program_rests_by_the_dose_of_the_week() -> None:
    """What is done on 5 days a week at first and on most days later rests at first alone."""
    diary = diary_of(program="active-older-adult", region="GB")
    exercise = "standing-hip-flexor-stretch"
    assert [rested(diary, week, exercise) for week in (1, 2, 3)] == [{"Thu", "Sun"}, {"Thu", "Sun"}, set()]


def test_an_exercise_beside_a_program_stands_in_each_week() -> None:
    """What is named with a program and in none of its stages is done as usual all along."""
    diary = diary_of("plank", program="desk-worker", region="GB")
    assert [rested(diary, week, "plank") for week in range(1, 7)] == [REST["GB"]] * 6


def test_a_long_program_has_the_first_weeks() -> None:
    """A diary never has more than six weeks."""
    runner = library().programs["runner"]
    *first, last = runner.stages
    longer = library()._replace(
        programs={"longer": runner._replace(stages=(*first, last._replace(weeks=Range(5, 12))))}
    )
    plan, _ = resolve(Request(program="longer"), longer, None)
    assert plan
    diary = next(section for section in compose(plan, longer, None).sections if isinstance(section, Diary))
    assert (len(diary.weeks), plain(diary.title)) == (MOST_WEEKS, "Your 6-week diary")


def test_the_diary_stands_before_the_last_block_and_in_the_contents() -> None:
    """The contents lead to it."""
    sections = document_of(plan_of("stretches")).sections
    front = sections[0]
    assert isinstance(front, FrontPage)
    assert [type(section) for section in sections[-2:]] == [Diary, About]
    assert ("Diary", "diary") in [(plain(entry.name), entry.page.anchor) for entry in front.contents]


def test_no_diary_without_exercises() -> None:
    """Sitting alone has nothing to tick."""
    sections = document_of(plan_of("sitting")).sections
    front = sections[0]
    assert isinstance(front, FrontPage)
    assert [section for section in sections if isinstance(section, Diary)] == []
    assert "diary" not in [entry.page.anchor for entry in front.contents]
