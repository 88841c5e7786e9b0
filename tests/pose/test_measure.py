import pytest

from handoutgen.pose.measure import Measure, notable
from handoutgen.problems import Place, Severity

PLACE = Place("x.yaml", 3, 5)
OFF = Measure("contact", "place left heel", 14.26, 12.0, "mm", "off", PLACE)
SEEN = Measure("feel", "the feel-it area", 84.0, 60.0, "cm²", "seen", PLACE, least=True)


@pytest.mark.parametrize(
    ("measure", "beyond"),
    [
        (OFF, True),
        (OFF._replace(amount=12.0), False),
        (OFF._replace(amount=0.0), False),
        (SEEN, False),
        (SEEN._replace(amount=60.0), False),
        (SEEN._replace(amount=59.9), True),
    ],
)
def test_beyond(measure: Measure, beyond: bool) -> None:
    """A bound is kept by what just reaches it, be it the most or the least that is right."""
    assert beyond == (measure.excess > 0)


def test_words() -> None:
    """A measure and its bound are told with their units."""
    assert ("14.3 mm off", "at most 12 mm") == (OFF.measured, OFF.allowed)
    assert ("84.0 cm² seen", "at least 60 cm²") == (SEEN.measured, SEEN.allowed)


def test_finding() -> None:
    """A finding is a warning at the place in the pose file, with the measure, its bound and what to do."""
    found = OFF.finding(1)
    assert ("contact", PLACE, Severity.WARNING) == (found.code, found.place, found.severity)
    assert "Panel 2, place left heel: 14.3 mm off, where at most 12 mm is right." == found.message
    assert found.hint.startswith("Drop or move a contact")


def test_notable() -> None:
    """Of each check and unit the worst is told, and whatever else is beyond its bound."""
    near, far = OFF._replace(amount=3.0), OFF._replace(amount=90.0)
    turned = OFF._replace(amount=2.0, bound=8.0, unit="degrees")
    seen = SEEN._replace(amount=200.0)
    assert (far, OFF, turned, SEEN) == notable((near, OFF, turned, far, seen, SEEN))
    assert (near,) == notable((near, near._replace(amount=1.0)))
