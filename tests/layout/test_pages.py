import pytest

from handoutgen.content.shared import Clinic
from handoutgen.plan.model import Plan
from tests.page_rules import faults
from tests.shipped import CLINIC, FOUR, document_of, layout_of, library, plan_of

CHOICES = [(name,) for name in (*library().topics, *library().exercises)]
SIDES = ("", "left", "right")


def faults_of(plan: Plan, clinic: Clinic | None = None) -> list[str]:
    """What is wrong with the pages of a plan."""
    document = document_of(plan, clinic)
    layout, problems = layout_of(document)
    return [*map(str, problems), *faults(layout.pages, document)]


@pytest.mark.parametrize("names", CHOICES, ids="-".join)
@pytest.mark.parametrize("region", ["GB", "US"])
def test_each_topic_and_exercise_alone_keeps_the_rules_of_print(names: tuple[str, ...], region: str) -> None:
    """Nothing small, long, cut, overlapping, split or lost, on the region's own paper."""
    assert faults_of(plan_of(*names, region=region)) == []


@pytest.mark.parametrize("clinic", [CLINIC, None], ids=["clinic", "no-clinic"])
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_four_topics_keep_the_rules_of_print(paper: str, side: str, clinic: Clinic | None) -> None:
    """The main job holds on both papers, for each side, with and without a clinic."""
    assert faults_of(plan_of(*FOUR, paper=paper, side=side), clinic) == []


def test_everything_keeps_the_rules_of_print() -> None:
    """All topics with all exercises hold in one handout."""
    assert faults_of(plan_of(*library().topics, everything=True)) == []


def test_long_names_keep_the_rules_of_print() -> None:
    """A clinic, patient and title of 80 characters are set, not cut."""
    long = "Sample Practice for Physiotherapy, Osteopathy, Massage and Rehabilitation at Exe"
    plan = plan_of(*FOUR, patient="Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley", title=long[:60])
    assert faults_of(plan, CLINIC._replace(name=long, address=long, hours=long[:60])) == []
