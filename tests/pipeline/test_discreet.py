"""Problems without a patient's words."""

import pytest

from handoutgen.content.codes import Code
from handoutgen.pipeline.discreet import discreet
from handoutgen.problems import Place, Problem

PLACE = Place("t.csv", 2, 1)


def problem(code: str, path: str, message: str = 'There is no term "Zyx".') -> Problem:
    return Problem(code, PLACE, path, message, "Did you mean Zyx?")


@pytest.mark.parametrize("path", ["patient", "clinician", "title", "note", "exercises[2].note", "overrides[1].by"])
def test_private(path: str) -> None:
    """What is wrong with words of a patient is told at its place without the words."""
    (told,) = discreet([problem(Code.UNKNOWN_ID, path)])
    assert "Zyx" not in str(told)
    assert (told.code, told.place, told.path) == (Code.UNKNOWN_ID, PLACE, path)


def test_public() -> None:
    """What is wrong with a name of the library is told with it, and so is a length or a mark of markup."""
    found = (
        problem(Code.UNKNOWN_ID, "exercises[1]"),
        problem(Code.TOO_LONG, "patient", "This text has 90 characters."),
    )
    assert found == discreet(found)


def test_a_name_is_not_spelt() -> None:
    """Of the characters of a name that no font has, the first is told."""
    found = [problem("missing-glyph", "patient", f"No font here has {each}.") for each in "ABC"]
    assert (found[0],) == discreet(found)
