from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoutgen.compose.blocks import About, FrontPage
from handoutgen.compose.dates import DAYS
from handoutgen.compose.diaries import Diary
from handoutgen.compose.diary import BLANK_ROWS, MOST_WEEKS, WEEKS, rest_days
from handoutgen.compose.document import compose
from handoutgen.compose.leaves import plain
from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.content.amounts import Range
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from tests.shipped import FOUR, document_of, library, plan_from, plan_of

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
    return {plain(day.name) for day, rest in zip(found.days, row.rest, strict=True) if rest}


@pytest.mark.parametrize(
    ("region", "days"),
    [("GB", "Mon Tue Wed Thu Fri Sat Sun"), ("US", "Sun Mon Tue Wed Thu Fri Sat")],
)
def test_each_day_once_from_the_first_weekday_on(region: str, days: str) -> None:
    """Every week has the seven days, in the order of the region."""
    diary = diary_of("bridge", region=region)
    assert [" ".join(plain(day.name) for day in week.days) for week in diary.weeks] == [days] * WEEKS


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


# ------------------------------------------------------------------ with dates

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PLANS = {region: plan_of("bridge", "cat-cow", region=region) for region in ("GB", "US")}


def dated(start: str, region: str = "GB", review: str = "") -> Diary:
    """The diary of two exercises that begins on a day."""
    plan = PLANS[region]._replace(start=start, review=review)
    return next(section for section in document_of(plan).sections if isinstance(section, Diary))


def heads(diary: Diary) -> list[str]:
    """What the head of each week says."""
    lines = (week.head.lines for week in diary.weeks)
    return [" ".join(map(plain, words)).replace(NO_BREAK_SPACE, " ") for words in lines]


def days(diary: Diary) -> list[tuple[str, ...]]:
    """What the head of each day says, from top to bottom, week by week."""
    return [tuple(map(plain, day.lines)) for week in diary.weeks for day in week.days]


def how(diary: Diary) -> str:
    """How to use it."""
    return plain(diary.how).replace(NO_BREAK_SPACE, " ")


@settings(max_examples=40, deadline=None)
@given(st.dates(max_value=date.max - timedelta(WEEKS * DAYS - 1)), st.sampled_from(["GB", "US"]))
def test_a_diary_with_a_start_has_the_days_from_there(start: date, region: str) -> None:
    """Four weeks of seven days, one after the other, each by its weekday and its number; spoken, with its month."""
    diary = dated(start.isoformat(), region)
    expected = [start + timedelta(at) for at in range(WEEKS * DAYS)]
    assert [DAYS] * WEEKS == [len(week.days) for week in diary.weeks]
    names = [WEEKDAYS[day.weekday()] for day in expected]
    assert [name[:3] for name in names] == [short for short, _ in days(diary)]
    assert [day.day for day in expected] == [
        int(number.split()[0]) if region == "GB" else int(number.split()[-1]) for _, number in days(diary)
    ]
    months = library().phrases["en"].months
    forms = {"GB": "{0} {1.day} {2}", "US": "{0} {2} {1.day}"}
    spoken = [forms[region].format(name, day, months[day.month - 1]) for name, day in zip(names, expected, strict=True)]
    assert spoken == [day.spoken for week in diary.weeks for day in week.days]


@settings(max_examples=20, deadline=None)
@given(st.dates(max_value=date.max - timedelta(WEEKS * DAYS - 1)))
def test_days_of_rest_are_counted_from_the_start(start: date) -> None:
    """Three days a week are the first, third and fifth of the diary's own weeks; the row's head names the others."""
    week = dated(start.isoformat()).weeks[0]
    (row,) = (row for row in week.rows if row.name and row.name.key.endswith(".bridge.name"))
    assert (False, True, False, True, False, True, True) == row.rest
    resting = [WEEKDAYS[(start.weekday() + at) % DAYS] for at in (1, 3, 5, 6)]
    assert row.spoken.endswith(f", rest on {resting[0]}, {resting[1]}, {resting[2]} and {resting[3]}")


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        (
            "GB",
            [
                "Week 1: 16 to 22 December",
                "Week 2: 23 to 29 December",
                "Week 3: 30 December 2026 to 5 January 2027",
                "Week 4: 6 to 12 January",
            ],
        ),
        (
            "US",
            [
                "Week 1: December 16 to 22",
                "Week 2: December 23 to 29",
                "Week 3: December 30, 2026 to January 5, 2027",
                "Week 4: January 6 to 12",
            ],
        ),
    ],
)
def test_each_week_says_its_dates(region: str, expected: list[str]) -> None:
    """In print and aloud, in the region's form."""
    diary = dated("2026-12-16", region)
    assert (expected, expected) == (heads(diary), [week.head.spoken for week in diary.weeks])


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ("GB", "Start on Monday, 23 November 2026. Tick what you do."),
        ("US", "Start on Monday, November 23, 2026. Tick what you do."),
    ],
)
def test_the_first_day_is_said_with_its_year(region: str, expected: str) -> None:
    """Who reads how to use the diary reads when to start."""
    assert how(dated("2026-11-23", region)).startswith(expected)


@settings(max_examples=20, deadline=None)
@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(1, 60))
def test_the_next_visit_is_marked_and_said(start: date, later: int) -> None:
    """Its day says so in a word, aloud too, if the diary has it; how to use it says the date wherever it is."""
    review = start + timedelta(later)
    diary = dated(start.isoformat(), review=review.isoformat())
    marked = [at for at, lines in enumerate(days(diary)) if lines[2:] == ("Visit",)]
    assert marked == ([later] if later < WEEKS * DAYS else [])
    spoken = [day.spoken for week in diary.weeks for day in week.days]
    assert marked == [at for at, words in enumerate(spoken) if words.endswith(", visit")]
    month = library().phrases["en"].months[review.month - 1]
    assert how(diary).endswith(f"Next visit: {review.day} {month} {review.year}.")
    assert len(diary.weeks) == WEEKS


def test_a_visit_is_said_without_a_start() -> None:
    """The weeks have no dates then, and no day is marked."""
    diary = dated("", review="2026-12-21")
    assert how(diary) == "Tick what you do. Write your worst pain each night. Stripes mean rest. " + (
        "Next visit: 21 December 2026."
    )
    assert days(diary) == days(dated(""))


def test_without_a_start_there_are_no_dates() -> None:
    """Weeks and days have their names alone."""
    diary = dated("", "US")
    assert heads(diary) == ["Week 1", "Week 2", "Week 3", "Week 4"]
    assert {(None, "")} == {(head.dates, head.spoken) for week in diary.weeks for head in (week.head, *week.days)}


def test_dates_end_with_the_calendar() -> None:
    """Weeks that are not wholly in the year 9999 have no dates, and their days go on in order."""
    diary = dated("9999-12-20", review="9999-12-21")
    assert heads(diary) == ["Week 1: 20 to 26 December", "Week 2", "Week 3", "Week 4"]
    names = [[plain(day.name) for day in week.days] for week in diary.weeks]
    assert names == [["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]] * WEEKS
    assert heads(dated("9999-12-31"))[0] == "Week 1"


def test_the_weeks_of_a_program_have_dates() -> None:
    """The first of its stages begins on the first day."""
    plan = plan_from("program: desk-worker\nstart: 2026-11-23\nreview: 2027-01-03", region="GB")
    diary = next(section for section in document_of(plan).sections if isinstance(section, Diary))
    assert heads(diary)[0] == "Week 1: 23 to 29 November"
    assert heads(diary)[-1] == "Week 6: 28 December 2026 to 3 January 2027"
    assert days(diary)[-1] == ("Sun", "3", "Visit")
