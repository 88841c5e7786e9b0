"""Sides in words beside a mirrored picture."""

import pytest

from handoutgen.content.plan import PlanFile, PlanItem
from handoutgen.content.text import Part, Text
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.sides import note_findings, side_findings
from tests.rules.broken import broken, shipped

HERE = Place("plan.yaml", 4, 9)


def test_a_fixed_side_blocks_a_build() -> None:
    """A step that names a side of a one-sided exercise is told at its line, and blocks."""
    bad = broken("exercises/clamshell.yaml", "feel: .*", 'feel: "work at the side of your left hip"')
    assert bad.said(side_findings(bad.library.exercises.values())) == [("fixed-side", bad.line("feel:"), "feel")]
    assert bad.said(safety_findings(bad.library)) == [("fixed-side", bad.line("feel:"), "feel")]


@pytest.mark.parametrize("words", ["a right angle at the knee", "right above the hip", "the right height", "left over"])
def test_other_rights_and_lefts_are_none(words: str) -> None:
    """What names no side of the body is fine."""
    good = broken("exercises/clamshell.yaml", "feel: .*", f'feel: "{words}"')
    assert good.said(side_findings(good.library.exercises.values())) == []


def test_an_exercise_of_both_sides_may_name_one() -> None:
    """Where the picture is never mirrored a side may be named."""
    good = broken("exercises/bridge.yaml", "feel: .*", 'feel: "work in your left leg as in the right leg"')
    assert good.said(side_findings(good.library.exercises.values())) == []


def note(words: str) -> Text:
    return Text((Part(words),), HERE)


def told(words: str, **sides: str) -> list[str]:
    item = PlanItem(HERE, "clamshell", note=note(words), side=sides.get("item", ""))
    file = PlanFile(HERE, exercises=(item,), side=sides.get("plan", ""))
    plan, _ = resolve(Request(plan=file), shipped(), None)
    assert plan
    return [problem.code for problem in note_findings(plan)]


def test_a_note_on_the_other_side() -> None:
    """A note that names the side that is not treated is a problem; the side treated, or either of both, is none."""
    assert told("Lift your right knee.", plan="left") == ["other-side"]
    assert told("Lift your right knee.", plan="right") == []
    assert told("Lift your right knee.") == []
    assert told("Lift your right knee.", plan="right", item="left") == ["other-side"]
    assert told("Rest right away.", plan="left") == []
