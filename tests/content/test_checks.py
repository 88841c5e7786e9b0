import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoutgen.content.checks import check_record, words_of
from handoutgen.content.codes import Code
from handoutgen.content.shared import Band, PainGuide
from handoutgen.content.text import Part, Text
from handoutgen.problems import Place

PLACE = Place("a.yaml", 1, 1)


def text(*parts: Part) -> Text:
    return Text(parts, PLACE)


def codes(*spans: tuple[int, int], acts: tuple[str, str, str] = ("go", "ease", "stop")) -> list[str]:
    """What is told of a pain guide with such bands."""
    bands = tuple(Band(low, high, act, text(Part("Do."))) for (low, high), act in zip(spans, acts, strict=True))
    places = {f"bands[{number}].{key}": PLACE for number in range(1, 4) for key in ("low", "high", "act")}
    return [
        str(problem.code)
        for problem in check_record(PainGuide(PLACE, text(), text(), bands, text(), text(), ()), places)
    ]


@settings(deadline=None)
@given(st.lists(st.integers(0, 9), min_size=2, max_size=2, unique=True).map(sorted))
def test_bands_from_0_to_10_without_a_gap_are_in_order(ends: list[int]) -> None:
    """Any two cuts of the pain scale make three bands that are in order."""
    first, second = ends
    assert codes((0, first), (first + 1, second), (second + 1, 10)) == []


@pytest.mark.parametrize(
    "spans",
    [
        ((1, 3), (4, 5), (6, 10)),
        ((0, 3), (5, 5), (6, 10)),
        ((0, 3), (3, 5), (6, 10)),
        ((0, 3), (4, 5), (6, 9)),
        ((0, 3), (4, 5), (6, 11)),
        ((6, 10), (4, 5), (0, 3)),
    ],
)
def test_bands_that_leave_out_or_share_a_number_are_not(spans: tuple[tuple[int, int], ...]) -> None:
    """A gap, an overlap, another order and a scale that does not end at 10 are problems."""
    assert set(codes(*spans)) == {str(Code.PAIN_BANDS)}


@pytest.mark.parametrize("acts", [("stop", "ease", "go"), ("go", "go", "stop"), ("go", "ease", "ease")])
def test_more_pain_never_asks_for_less_care(acts: tuple[str, str, str]) -> None:
    """The bands say go, ease and stop, in this order."""
    assert set(codes((0, 3), (4, 5), (6, 10), acts=acts)) == {str(Code.PAIN_BANDS)}


@pytest.mark.parametrize(
    ("parts", "count"),
    [
        ((Part("Lie on your back."),), 4),
        ((Part("Lift the "), Part("", token="other-side"), Part(" leg.")), 4),
        ((Part("Lif"), Part("t", bold=True), Part("  slowly")), 2),
        ((Part("Lower - slowly – for 3 s"),), 5),
        ((Part("Don't stop"),), 2),
        ((), 0),
    ],
)
def test_words_are_counted_as_they_print(parts: tuple[Part, ...], count: int) -> None:
    """A token is one word, a dash is none, and markup does not divide a word."""
    assert words_of(text(*parts)) == count
