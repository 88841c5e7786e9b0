"""Dates in the region's form."""

from handoutgen.content.phrases import Phrases
from handoutgen.content.shared import Region


def long_date(day: str, region: Region, phrases: Phrases) -> str:
    """``2026-11-21`` as ``21 November 2026`` or as the region writes it; the day is valid ISO 8601."""
    year, month, number = day.split("-")
    return region.date_format.format(day=int(number), month=phrases.months[int(month) - 1], year=year)
