from types import MappingProxyType

import pytest

from handoutgen.compose.leaves import Run, plain
from handoutgen.compose.words import (
    Wording,
    author,
    duration,
    in_full,
    labelled,
    listing,
    phrase,
    plural,
    span,
    string,
    to_fill_in,
)
from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.phrases import Plural
from handoutgen.content.text import Part, Text
from handoutgen.problems import Place
from tests.shipped import library

PLACE = Place("a.yaml", 3, 9)
TOKENS = MappingProxyType({"phone.emergency": "911", "side": "your left"})
WORDING = Wording(library().phrases["en"], TOKENS)


def text(*parts: Part) -> Text:
    """Author text."""
    return Text(parts, PLACE)


def test_a_token_prints_what_the_region_says() -> None:
    """Nobody types a phone number: the token becomes it, as bold as it was asked for."""
    words = author(WORDING, "k", "P", text(Part("Call "), Part("", bold=True, token="phone.emergency"), Part(".")))
    assert words.runs == (Run("Call "), Run("911", bold=True), Run("."))


def test_a_leaf_keeps_the_place_of_its_author() -> None:
    """From ink back to the line in the YAML."""
    assert author(WORDING, "k", "P", text(Part("a"))).place == PLACE


def test_a_label_comes_first_and_bold() -> None:
    """A label and the text that goes on from it are one paragraph."""
    words = labelled(WORDING, "k", "Avoid", text(Part("a deep bend.")))
    assert words.runs == (Run("Avoid ", bold=True), Run("a deep bend."))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Add 5 sec a week.", [("Add 5 ", ""), ("sec", "seconds"), (" a week.", "")]),
        ("1 sec, 2\u00a0min", [("1 ", ""), ("sec", "second"), (", 2\u00a0", ""), ("min", "minutes")]),
        ("10 secrets in 5 minutes, a min", [("10 secrets in 5 minutes, a min", "")]),
    ],
)
def test_a_unit_after_a_number_says_what_it_stands_for(typed: str, expected: list[tuple[str, str]]) -> None:
    """The short form prints, the full one is told beside it, in the form that the number takes."""
    words = author(WORDING, "k", "P", text(Part(typed)))
    assert [(run.text, run.expansion) for run in words.runs] == expected


def test_a_link_is_not_parted() -> None:
    """A unit in the words of a link stays as it is."""
    link = Run("rest 5 min", link="https://example.org")
    assert author(WORDING, "k", "P", text(Part(link.text, link=link.link))).runs == (link,)


def test_a_text_to_be_spoken() -> None:
    """Units in full, and no space that only a page needs."""
    assert in_full(WORDING, "20 to 30\u00a0sec, then 1\u00a0min") == "20 to 30 seconds, then 1 minute"


@pytest.mark.parametrize("label", ["Date", "My time:"])
def test_a_line_to_write_on_is_spoken_as_one(label: str) -> None:
    """The label prints as it is, with or without a colon."""
    words = to_fill_in(WORDING, phrase("k", "P", label))
    assert (plain(words), words.spoken) == (label, f"{label.rstrip(':')}: to fill in")


def test_author_text_as_a_string() -> None:
    """Metadata and alternative text lose the setting and keep the words."""
    assert string(WORDING, text(Part("Lift "), Part("", token="side"), Part(" leg", bold=True))) == "Lift your left leg"


@pytest.mark.parametrize(("count", "expected"), [(0, "times"), (1, "time"), (2, "times"), (21, "times")])
def test_english_has_two_forms(count: int, expected: str) -> None:
    """One for 1, another for every other number."""
    assert plural(WORDING, Plural(one="time", other="times"), count) == expected


@pytest.mark.parametrize(("low", "high", "expected"), [(10, 10, "10"), (10, 15, "10 to 15")])
def test_a_span_in_words(low: int, high: int, expected: str) -> None:
    """Numbers from and to are words, not a dash that a tired eye reads as minus."""
    assert span(WORDING, Range(low, high)) == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (30, 30, "30\u00a0sec"),
        (20, 30, "20 to 30\u00a0sec"),
        (90, 90, "90\u00a0sec"),
        (120, 120, "2\u00a0min"),
        (180, 300, "3 to 5\u00a0min"),
        (150, 150, "150\u00a0sec"),
    ],
)
def test_a_time_in_words(low: int, high: int, expected: str) -> None:
    """Seconds up to two minutes, then whole minutes; nobody has to divide by 60."""
    assert duration(WORDING, Seconds(low, high)) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["a mat"], "a mat"), (["a mat", "a chair"], "a mat and a chair"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_in_words(items: list[str], expected: str) -> None:
    """The last two are joined by a word."""
    assert listing(WORDING, items) == expected


def test_plain_text_of_a_leaf() -> None:
    """The words of a leaf without their setting."""
    assert plain(labelled(WORDING, "k", "Avoid", text(Part("it.")))) == "Avoid it."
