"""Dates in the region's form."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.dates import DAYS, dates_of, day_and_month, day_of_month, long_date, week_from
from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.content.shared import Region
from tests.shipped import library

PHRASES = library().phrases["en"]
GB, US = library().regions["GB"], library().regions["US"]
LAST_START = date.max - timedelta(DAYS - 1)


def week_of(first: str) -> tuple[date, ...]:
    """The week that begins on a day."""
    return week_from(first, 1)


@given(st.dates(), st.integers(1, 60))
def test_a_week_is_seven_days_after_the_one_before(start: date, number: int) -> None:
    """Its days follow each other; a week that would end after the calendar is none."""
    try:
        expected = [start + timedelta(DAYS * (number - 1) + at) for at in range(DAYS)]
    except OverflowError:
        expected = []
    assert expected == list(week_from(start.isoformat(), number))


def test_the_last_week_of_the_calendar() -> None:
    """A week that ends with the calendar is whole; one that begins a day later is none."""
    assert week_of(LAST_START.isoformat())[-1] == date.max
    assert week_of((LAST_START + timedelta(1)).isoformat()) == ()


@pytest.mark.parametrize(
    ("first", "british", "american"),
    [
        ("2026-11-23", "23 to 29 November", "November 23 to 29"),
        ("2026-12-01", "1 to 7 December", "December 1 to 7"),
        ("2026-11-30", "30 November to 6 December", "November 30 to December 6"),
        ("2026-12-25", "25 to 31 December", "December 25 to 31"),
        ("2026-12-26", "26 December 2026 to 1 January 2027", "December 26, 2026 to January 1, 2027"),
        ("2027-01-01", "1 to 7 January 2027", "January 1 to 7, 2027"),
        ("2028-02-26", "26 February to 3 March", "February 26 to March 3"),
    ],
)
def test_the_dates_of_a_week(first: str, british: str, american: str) -> None:
    """A month that both ends share is said once, the year where one begins."""
    found = [dates_of(week_of(first), region, PHRASES).replace(NO_BREAK_SPACE, " ") for region in (GB, US)]
    assert [british, american] == found


@given(st.dates(max_value=LAST_START))
def test_the_dates_of_a_week_break_between_two_dates_alone(first: date) -> None:
    """A line holds a day with its month, whatever the week."""
    week = week_of(first.isoformat())
    found = dates_of(week, GB, PHRASES)
    assert (week[0].month != week[-1].month) * 2 == found.count(" ")


@pytest.mark.parametrize(
    ("date_format", "expected"),
    [
        ("{day} {month} {year}", "5 March"),
        ("{month} {day}, {year}", "March 5"),
        ("{year}, {month} {day}", "March 5"),
        ("{day}. {month} {year}", "5. March"),
        ("{day} de {month} de {year}", "5 de March"),
    ],
)
def test_the_day_and_month_of_a_region(date_format: str, expected: str) -> None:
    """What stands from the day to the month, or from the month to the day, without the year."""
    region: Region = GB._replace(date_format=date_format)
    assert expected == day_and_month(date(2026, 3, 5), region, PHRASES)


@given(st.dates())
def test_a_day_in_the_head_of_its_column(day: date) -> None:
    """Its number alone; the first of a month names the month in short."""
    month = PHRASES.months[day.month - 1][:3]
    expected = [f"1 {month}", f"{month} 1"] if day.day == 1 else [str(day.day)] * 2
    assert expected == [day_of_month(day, region, PHRASES) for region in (GB, US)]


def test_a_long_date() -> None:
    """It has its year."""
    assert ["4 January 2027", "January 4, 2027"] == [long_date("2027-01-04", each, PHRASES) for each in (GB, US)]
