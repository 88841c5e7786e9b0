"""Phone numbers: typed in no prose, and diallable in each region."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.problems import Place
from handoutgen.rules.found import Prose
from handoutgen.rules.phones import SHORT_NUMBERS, phone_findings
from handoutgen.rules.safety import safety_findings
from tests.rules.broken import broken, shipped

HERE = Place("a.yaml", 1, 1)


def _found(words: str) -> int:
    return len(list(phone_findings(shipped().regions, (Prose(words, HERE, "message"),))))


@pytest.mark.parametrize(
    "number",
    [
        "911",
        "999",
        "9-1-1",
        "9 9 9",
        "000",
        "1800 022 222",
        "0800 611 116",
        "(555) 010-0199",
        "+44 20 7946 0958",
        "020-7946-0958",
    ],
)
def test_a_number_typed_in_prose_blocks_at_its_line(number: str) -> None:
    """A phone number in a text blocks a build at the text's line."""
    there = broken("topics/sitting.yaml", r"^message: .*$", f'message: "In pain? Call {number} or rest."')
    expected = [("typed-number", there.line("message:"), "message")]
    assert expected == there.said(safety_findings(there.library))


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("topics/warning-signs.yaml", "message"),
        ("exercises/bridge.yaml", "purpose"),
        ("front-page.yaml", "support"),
        ("pain-guide.yaml", "heading"),
        ("regions/GB.yaml", "closed"),
        ("library.yaml", "credit"),
    ],
)
def test_no_file_may_type_one(file: str, key: str) -> None:
    """The texts of every kind of file are searched."""
    there = broken(file, rf"^{key}: .*$", f"{key}: Call 911 now.")
    expected = ("typed-number", there.line("Call 911 now."), key)
    assert expected in there.said(safety_findings(there.library))


def test_a_word_of_a_region_may_not_hold_one() -> None:
    """A region's words are searched too."""
    there = broken("regions/GB.yaml", r"^  emergency-department: .*$", "  emergency-department: A&E (999)")
    assert ["words.emergency-department"] == [path for _, _, path in there.said(safety_findings(there.library))]


def test_the_token_is_named() -> None:
    """The hint names the token to write instead."""
    [problem] = phone_findings(shipped().regions, (Prose("Call 999.", HERE, "message"),))
    assert "Write {{phone.emergency}}: numbers differ from place to place." == problem.hint


@pytest.mark.parametrize(
    "words",
    [
        "Hold for 30 to 45 seconds, 10-15 times.",
        "In one study of about 600 young men",
        "More than 1,000 people, 2.111 in all",
        "It was 2026-01-31, or in 2016-2020.",
        "Steps 1, 2, 3, 4, 5, 6, 7, 8 and 9",
        "Do it 2 times, 3 days a week, for 6 weeks.",
    ],
)
def test_other_figures_are_no_phone_numbers(words: str) -> None:
    """Doses, counts, years and dates are left alone."""
    assert 0 == _found(words)


@given(st.integers(1, 110), st.integers(1, 110))
def test_a_span_of_small_numbers_is_never_a_phone_number(low: int, high: int) -> None:
    """No dose is taken for a phone number."""
    assert 0 == _found(f"Hold for {low} to {high} seconds.")


@given(st.text("0123456789", min_size=7, max_size=12), st.sampled_from(["", " ", "-", ".", "\u00a0"]))
def test_seven_digits_or_more_are_always_one(digits: str, separator: str) -> None:
    """A long run of digits is found, whatever parts them."""
    number = separator.join((digits[:3], digits[3:]))
    assert 1 == _found(f"Call {number} now")


@pytest.mark.parametrize("number", sorted(SHORT_NUMBERS))
def test_the_emergency_numbers_of_all_countries_are_known(number: str) -> None:
    """A number of a country that the library has no region for is found as well."""
    assert 1 == len(list(phone_findings({}, (Prose(f"Call {number}!", HERE, "message"),))))


@pytest.mark.parametrize(("region", "number"), [("US", "999"), ("GB", "911"), ("AU", "111"), ("EU", "999")])
def test_a_region_has_its_own_emergency_number(region: str, number: str) -> None:
    """Another country's emergency number blocks a build at the region's file."""
    there = broken(f"regions/{region}.yaml", "^emergency: .*$", f'emergency: "{number}"')
    found = [each for each in there.said(safety_findings(there.library)) if each[0] == "region-number"]
    assert [("region-number", there.line("name:"), "emergency")] == found


def test_a_second_number_of_a_country_is_fine() -> None:
    """112 is answered in Britain as well."""
    there = broken("regions/GB.yaml", "^emergency: .*$", 'emergency: "112"')
    assert [] == [each for each in there.said(safety_findings(there.library)) if each[0] == "region-number"]


@pytest.mark.parametrize(
    ("key", "value"), [("emergency", "nine nine nine"), ("emergency", "99l"), ("urgent", "111, then 2")]
)
def test_a_region_has_numbers_that_can_be_dialled(key: str, value: str) -> None:
    """A region's number with anything but digits and spaces blocks a build."""
    there = broken("regions/GB.yaml", rf"^{key}: .*$", f'{key}: "{value}"')
    assert [("region-number", key)] == [(code, path) for code, _, path in there.said(safety_findings(there.library))]
