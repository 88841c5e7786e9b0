"""A clinic's own colour must be as easy to read as ours."""

import pytest

from handoutgen.content.shared import Clinic
from handoutgen.problems import Place
from handoutgen.rules.clinic import clinic_findings
from handoutgen.theme.accent import code_of, colour_of, readable_shade

PLACE = Place("clinic.yaml", 3, 9)


def clinic(colour: str) -> Clinic:
    return Clinic(Place("clinic.yaml", 1, 1), "Hip Clinic", colour=colour, places={"colour": PLACE})


@pytest.mark.parametrize("colour", ["", "#003B6F", "#000000", "#7A1F5C"])
def test_colours_that_read_well(colour: str) -> None:
    """Dark colours, and none at all, are fine."""
    assert [] == list(clinic_findings(clinic(colour)))


@pytest.mark.parametrize("colour", ["#FF8800", "#FFFFFF", "#767676", "#1E88E5"])
def test_colours_that_are_hard_to_read(colour: str) -> None:
    """A light colour is a problem at its line, with its contrast and the nearest shade that passes."""
    (problem,) = clinic_findings(clinic(colour))
    shade = code_of(readable_shade(colour_of(colour)))
    assert ("accent-contrast", PLACE, "colour") == (problem.code, problem.place, problem.path)
    assert shade in problem.hint
    assert [] == list(clinic_findings(clinic(shade)))


def test_the_ratio_is_told() -> None:
    """The contrast is given as WCAG writes it, and is never rounded up to one that passes."""
    (problem,) = clinic_findings(clinic("#767676"))
    assert "The contrast of #767676 is 4.5:1 on white and " in problem.message
    assert problem.message.endswith(" on tints, where words need 7:1.")
