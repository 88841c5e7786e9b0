"""All the rules at once, over the shipped library."""

import re
from pathlib import Path

from handoutgen.problems import failing, in_reading_order
from handoutgen.rules.all import library_findings
from handoutgen.rules.codes import Code
from handoutgen.rules.safety import safety_findings
from tests.rules.broken import shipped

HERE = Path(__file__).parent


def test_the_shipped_library_is_clean() -> None:
    """No rule that fails a check or blocks a build finds anything in what is shipped."""
    assert [] == [str(each) for each in failing(library_findings(shipped()))]


def test_the_shipped_library_is_safe() -> None:
    """No rule of safety finds anything in what is shipped."""
    assert [] == [str(each) for each in safety_findings(shipped())]


def test_findings_come_in_reading_order() -> None:
    """The same library has the same findings in the same order."""
    found = library_findings(shipped())
    assert found == in_reading_order(found)
    assert found == library_findings(shipped())


def test_every_code_is_found_in_a_test() -> None:
    """Each finding that a rule can make is made by a test of this folder."""
    named = set(
        re.findall(r'"([a-z]+(?:-[a-z]+)*)"', "".join(each.read_text("utf-8") for each in HERE.glob("test_*.py")))
    )
    assert set() == {code.value for code in Code} - named
