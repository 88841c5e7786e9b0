"""The editions that set the whole handout in another size."""

import pytest

from handoutgen.compose.leaves import Words, leaves
from tests.layout.test_pages import faults_of
from tests.shipped import CLINIC, FOUR, document_of, library, plan_of

EDITIONS = ("large", "giant", "booklet")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(("region", "side"), [("GB", "left"), ("US", "")])
def test_everything_keeps_the_rules_of_print(edition: str, region: str, side: str) -> None:
    """All topics with all exercises: nothing small for the edition, long, cut, overlapping or lost."""
    plan = plan_of(*library().topics, everything=True, edition=edition, region=region, side=side)
    assert faults_of(plan, CLINIC) == []


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("program", sorted(library().programs))
def test_programs_keep_the_rules_of_print(edition: str, program: str) -> None:
    """A program over weeks holds as well, without a clinic."""
    assert faults_of(plan_of(program=program, edition=edition)) == []


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("region", ["GB", "US"])
def test_the_warning_signs_in_short_keep_the_rules_of_print(edition: str, region: str) -> None:
    """Exercises without the topic of warning signs bring them in short, over as many pages as that takes."""
    assert faults_of(plan_of("stretches", edition=edition, region=region), CLINIC) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_long_names_keep_the_rules_of_print(edition: str) -> None:
    """A clinic, patient and title of many characters are set, not cut."""
    long = "Sample Practice for Physiotherapy, Osteopathy, Massage and Rehabilitation at Exe"
    plan = plan_of(*FOUR, patient="Wilhelmina-Alexandrina Featherstonehaugh", title=long[:60], edition=edition)
    assert faults_of(plan, CLINIC._replace(name=long, address=long, hours=long[:60])) == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_words_are_those_of_the_standard_edition(edition: str) -> None:
    """Another size changes no word."""
    plan = plan_of(*FOUR, region="GB")
    standard, other = (
        [leaf.runs for leaf in leaves(document_of(one).sections) if isinstance(leaf, Words)]
        for one in (plan, plan._replace(edition=edition))
    )
    assert other == standard
