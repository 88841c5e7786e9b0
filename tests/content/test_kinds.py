import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.codes import Code
from handoutgen.content.fields import Field
from handoutgen.content.kinds import READERS, read_plain, read_range, read_seconds, read_text, read_whole, read_yes_no

ANY = Field("Anything.")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("10", Range(10, 10)),
        ("10-15", Range(10, 15)),
        ("10 - 15", Range(10, 15)),
        ("10–15", Range(10, 15)),
        ("0", Range(0, 0)),
    ],
)
def test_a_range_is_a_number_or_a_span(text: str, span: Range) -> None:
    """``10`` and ``10-15`` are ranges, with a hyphen or a dash, with or without spaces."""
    assert (span, ()) == read_range(text, ANY)


@pytest.mark.parametrize("text", ["", "ten", "10-", "-10", "010", "1e3", "10.5", "15-10", "1-2-3", "١٠", "1234567"])
def test_nothing_else_is_a_range(text: str) -> None:
    """Words, decimals, leading zeros, other digits and spans that run backwards are no ranges."""
    assert [flaw.code for flaw in read_range(text, ANY)[1]] == [Code.NOT_A_SPAN]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("30 s", Seconds(30, 30)),
        ("30s", Seconds(30, 30)),
        ("20-30 s", Seconds(20, 30)),
        ("90 sec", Seconds(90, 90)),
        ("1 second", Seconds(1, 1)),
        ("5 min", Seconds(300, 300)),
        ("3–5 minutes", Seconds(180, 300)),
    ],
)
def test_a_time_is_a_number_or_span_with_its_unit(text: str, time: Seconds) -> None:
    """Times are in seconds, whatever unit they were written in."""
    assert (time, ()) == read_seconds(text, ANY)


@pytest.mark.parametrize("text", ["30", "s", "30 h", "1:30", "1.5 min", "30 S", "a while"])
def test_nothing_else_is_a_time(text: str) -> None:
    """A number without its unit, another unit, a clock time and a decimal are no times."""
    assert [flaw.code for flaw in read_seconds(text, ANY)[1]] == [Code.NOT_A_TIME]


@pytest.mark.parametrize(
    ("text", "expected"), [("0", []), ("30", []), ("31", [Code.OUT_OF_RANGE]), ("x", [Code.NOT_A_NUMBER])]
)
def test_a_whole_number_keeps_to_its_bounds(text: str, expected: list[Code]) -> None:
    """Bounds count as allowed; what lies outside of them does not."""
    assert expected == [flaw.code for flaw in read_whole(text, Field("Parts.", least=0, most=30))[1]]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        (Field("A.", least=2, most=6), "Write a number from 2 s to 6 s."),
        (Field("A.", least=2), "Write a number at least 2 s."),
        (Field("A.", most=0), "Write a number at most 0 s."),
    ],
)
def test_a_hint_names_the_bounds(field: Field, hint: str) -> None:
    """The hint of a number out of its bounds says which are allowed, with the unit."""
    assert [hint] == [flaw.hint for flaw in read_seconds("1-7 s", field)[1]]


@pytest.mark.parametrize("text", ["Yes", "NO", "true", "on", "1", "y"])
def test_yes_and_no_are_the_only_words_for_a_choice_of_two(text: str) -> None:
    """Only ``yes`` and ``no`` are taken."""
    assert read_yes_no("yes", ANY) == (True, ())
    assert read_yes_no("no", ANY) == (False, ())
    assert [flaw.code for flaw in read_yes_no(text, ANY)[1]] == [Code.NOT_YES_OR_NO]


@pytest.mark.parametrize(
    ("text", "slots", "expected"),
    [
        ("{n} minutes", ("n",), []),
        ("{n} of {n}", ("n",), []),
        ("minutes", ("n",), [Code.MISSING_SLOT]),
        ("{m} minutes", ("n",), [Code.UNKNOWN_SLOT, Code.MISSING_SLOT]),
        ("{n!r} {}", ("n",), [Code.UNKNOWN_SLOT, Code.UNKNOWN_SLOT, Code.MISSING_SLOT]),
        ("{n} }", ("n",), [Code.UNKNOWN_SLOT]),
        ("{{n}}", ("n",), [Code.UNKNOWN_SLOT]),
        ("the {side} leg", (), [Code.UNKNOWN_SLOT]),
    ],
)
def test_a_phrase_holds_its_slots_and_no_others(text: str, slots: tuple[str, ...], expected: list[Code]) -> None:
    """Each slot that a declaration asks for stands in the phrase, and no brace besides."""
    assert expected == [flaw.code for flaw in read_plain(text, Field("A phrase.", slots=slots))[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-02-29", []),
        ("2026-02-29", [Code.NOT_A_DATE]),
        ("2026-1-31", [Code.NOT_A_DATE]),
        ("20260131", [Code.NOT_A_DATE]),
    ],
)
def test_a_date_is_a_day_of_the_calendar(text: str, expected: list[Code]) -> None:
    """A date is written as year, month and day, and exists."""
    assert expected == [flaw.code for flaw in read_plain(text, Field("A day.", form="date"))[1]]


def test_the_length_of_a_text_is_that_of_its_words() -> None:
    """Markup, escapes, addresses and tokens do not count."""
    field = Field("A name.", least=7, most=7)
    assert [flaw.code for flaw in read_text("**ab** [c](https://a.example) \\*{{side}}x", field)[1]] == []
    assert [flaw.code for flaw in read_text("**ab** [c](https://a.example) \\*{{side}}xy", field)[1]] == [Code.TOO_LONG]
    assert [flaw.code for flaw in read_text("**ab** {{side}}", field)[1]] == [Code.TOO_SHORT]


@settings(deadline=None)
@given(st.text(max_size=30), st.sampled_from(list(READERS)))
def test_no_text_raises(text: str, type_: type) -> None:
    """Any text is a value of a kind or has flaws."""
    field = Field("Anything.", least=1, most=20, slots=("n",), choices=())
    value, flaws = READERS[type_](text, field)
    assert value is not None or flaws
