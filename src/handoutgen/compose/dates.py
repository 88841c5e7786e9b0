"""Dates in the region's form."""

import re
from datetime import date

from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.content.phrases import Phrases
from handoutgen.content.shared import Region

DAYS = 7
"""The days of a week."""

_DAY_AND_MONTH = re.compile(r"\{day\}.*\{month\}|\{month\}.*\{day\}")


def long_date(day: str, region: Region, phrases: Phrases) -> str:
    """``2026-11-21`` as ``21 November 2026`` or as the region writes it; the day is valid ISO 8601."""
    year, month, number = day.split("-")
    return region.date_format.format(day=int(number), month=phrases.months[int(month) - 1], year=year)


def day_and_month(day: date, region: Region, phrases: Phrases) -> str:
    """``21 November`` or ``November 21``: the region's form without the year."""
    return _without_year(region).format(day=day.day, month=phrases.months[day.month - 1])


def day_of_month(day: date, region: Region, phrases: Phrases) -> str:
    """``21``; the first of a month with its short name, as ``1 Dec`` or ``Dec 1``."""
    if day.day > 1:
        return str(day.day)
    return _without_year(region).format(day=day.day, month=phrases.diary.months[day.month - 1])


def week_from(start: str, number: int) -> tuple[date, ...]:
    """The days of a week by its number, from 1 on; the first week begins on ``start`` (ISO 8601).

    None if they are not all in the calendar, which ends with the year 9999.
    """
    first = date.fromisoformat(start).toordinal() + DAYS * (number - 1)
    if first + DAYS - 1 > date.max.toordinal():
        return ()
    return tuple(date.fromordinal(first + at) for at in range(DAYS))


def dates_of(week: tuple[date, ...], region: Region, phrases: Phrases) -> str:
    """From a week's first day to its last: ``23 to 29 November``, ``30 November to 6 December``.

    The year stands there where one begins in this week. No line breaks within a date.
    """
    first, last = week[0], week[-1]
    new_year = any((day.month, day.day) == (1, 1) for day in week)
    if first.month == last.month:
        days = phrases.diary.dates.format(first=first.day, last=last.day)
        form = region.date_format if new_year else _without_year(region)
        year = last.isoformat()[:4]
        return unbroken(form.format(day=days, month=phrases.months[first.month - 1], year=year))
    written = (
        long_date(day.isoformat(), region, phrases) if new_year else day_and_month(day, region, phrases)
        for day in (first, last)
    )
    one, other = map(unbroken, written)
    return phrases.diary.dates.format(first=one, last=other)


def unbroken(text: str) -> str:
    """A text that stays on one line."""
    return text.replace(" ", NO_BREAK_SPACE)


def _without_year(region: Region) -> str:
    """The region's form from the day to the month, or from the month to the day."""
    found = _DAY_AND_MONTH.search(region.date_format)
    form = found[0] if found else region.date_format
    return " ".join(form.replace("{year}", "").split())
