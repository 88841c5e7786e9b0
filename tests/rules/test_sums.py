"""Sums that a text leaves to its reader."""

import pytest

from handoutgen.problems import Place, Severity
from handoutgen.rules.found import Prose
from handoutgen.rules.sums import sum_findings
from handoutgen.rules.words import wording_findings
from tests.rules.broken import broken, shipped

HERE, THERE = Place("a.yaml", 3, 5), Place("pain-guide.yaml", 9, 1)


def _codes(words: str, place: Place = HERE) -> list[str]:
    return [each.code for each in sum_findings([Prose(words, place, "flare")], THERE)]


@pytest.mark.parametrize(
    "words",
    [
        "Do half of it for 2 days.",
        "Run half your usual distance.",
        "Do a third of the usual number.",
        "Do twice as many.",
        "Walk 3 times as far.",
        "Double the number each week.",
        "Add 2 to your usual.",
        "Take 1 off the number.",
        "Hold for 5 seconds longer than before.",
        "Do 2 more than last week.",
        "Stop at 2 above your usual.",
        "Do 50% of them.",
        "Do 50 per cent.",
        "Halve your sets.",
    ],
)
def test_sums_are_found(words: str) -> None:
    """Parts, multiples, differences and shares of what only the reader knows have a finding."""
    assert ["sum-for-reader"] == _codes(words)


@pytest.mark.parametrize(
    "words",
    [
        "Do 4 for 2 days.",
        "Lift only half as high.",
        "Slide only half as far.",
        "Bend both knees halfway.",
        "Add 1 lift a week, up to 15.",
        "Run half your usual distance (3 instead of 6).",
        "Do half of them: 4 if it was 8.",
        "Hold 2 times for 20 seconds.",
        "Not better after 6 weeks? It may take more than that.",
        "Half an hour after a meal",
    ],
)
def test_figures_and_gestures_are_fine(words: str) -> None:
    """A figure, a gesture that nobody counts, and a sum that is worked out have no finding."""
    assert [] == _codes(words)


def test_the_limit_that_the_clinician_writes_is_fine() -> None:
    """The clinician works out the patient's own limit and writes it on its line."""
    assert [] == _codes("At most 2 above your usual", THERE)
    guide = shipped().pain_guide.limit.place.file
    assert [] == [
        each for each in wording_findings(shipped()) if each.code == "sum-for-reader" and each.place.file == guide
    ]


def test_a_sum_is_a_warning_at_its_text() -> None:
    """It stands at the line of the text and fails nothing."""
    there = broken("exercises/bridge.yaml", r"^flare: .*$", "flare: do half of it for 2 days, then go on as usual.")
    found = [each for each in wording_findings(there.library) if each.code == "sum-for-reader"]
    expected = [(there.line("flare:"), "flare", Severity.WARNING)]
    assert expected == [(each.place.line, each.path, each.severity) for each in found]
