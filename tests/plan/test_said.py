"""What was said of a plan in several places, made one."""

from types import MappingProxyType

from handoutgen.content.amounts import Range
from handoutgen.content.plan import PlanFile, PlanItem, Settings
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from handoutgen.plan.said import changed, over, united
from handoutgen.problems import Place
from tests.shipped import library

HERE, THERE = Place("plan.yaml", 1, 1), Place("--set", 1, 1)
PLAN = PlanFile(HERE, topics=("sitting",), side="left", conditions=MappingProxyType({"pregnancy": "no"}))


def test_single_values_stand_over_the_file() -> None:
    """A value said beside the file replaces its own, conditions join, and what is not said stays."""
    said = PlanFile(THERE, side="right", conditions=MappingProxyType({"knee-pain": "yes"}))
    plan, changes = united(PLAN, Settings(said, ()))
    assert plan == PLAN._replace(side="right", conditions={"pregnancy": "no", "knee-pain": "yes"})
    assert changes == ()


def test_without_a_file_the_values_are_the_plan() -> None:
    """Values alone are a plan; changes of exercises alone are none."""
    assert united(None, Settings(PLAN, ())) == (PLAN, ())
    change = PlanItem(THERE, "bridge", sets=Range(3, 3))
    assert united(None, Settings(PlanFile(THERE), (change,))) == (None, (change,))
    assert united(PLAN, None) == (PLAN, ())


def test_a_change_keeps_what_it_does_not_say() -> None:
    """Of an exercise that is listed, a change replaces what it says alone."""
    item = PlanItem(HERE, "bridge", sets=Range(2, 2), side="left")
    change = PlanItem(THERE, "bridge", sets=Range(3, 3))
    assert over(item, change) == item._replace(sets=Range(3, 3))
    other = PlanItem(HERE, "clamshell")
    assert changed((item, other), (change,)) == (item._replace(sets=Range(3, 3)), other)


def test_a_change_of_what_does_not_print() -> None:
    """To change an exercise that is not in the handout is wrong use."""
    change = PlanItem(THERE, "bridge", sets=Range(3, 3))
    plan, misuse = resolve(Request(("sitting",), changes=(change,)), library(), None)
    assert plan is None
    assert [each.message for each in misuse] == ['"bridge" is changed and is not in this handout.']
