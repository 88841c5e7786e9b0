"""What stands behind one thing of the library."""

import pytest

from handoutgen.content.exercise import Review
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.show import Thing, behind, effect, program_page
from handoutgen.plan.fitting import Filters, fitting
from handoutgen.rules.patient import alternative
from tests.shipped import CLINIC, library, plan_of

LIBRARY = library()
LOADED = Loaded(LIBRARY, CLINIC)
ORDER = [fit.exercise.id for fit in fitting(LIBRARY, Filters())]


def test_exercise() -> None:
    """Every condition that an exercise names is told once, as strictly as it stands there."""
    bridge = LIBRARY.exercises["bridge"]
    found = behind(plan_of("bridge"), LOADED, bridge)
    assert {**dict.fromkeys(found.avoid, "avoid"), **dict.fromkeys(found.easier, "change")} == bridge.exclude
    assert (found.instead, found.topics) == (bridge.instead, ("strengthening",))
    assert len(found.sources) == len(bridge.sources)
    assert found.place == bridge.place


@pytest.mark.parametrize("thing", [LIBRARY.topics["sitting"], LIBRARY.programs["desk-worker"]])
def test_no_exclusions(thing: Thing) -> None:
    """Topics and programs exclude nobody by themselves."""
    found = behind(plan_of("sitting"), LOADED, thing)
    assert (found.avoid, found.easier, found.instead) == ((), (), "")


def test_programs_of_a_topic() -> None:
    """A topic tells the programs that print it."""
    expected = tuple(sorted(each.id for each in LIBRARY.programs.values() if "sitting" in each.topics))
    assert expected
    assert behind(plan_of("sitting"), LOADED, LIBRARY.topics["sitting"]).programs == expected


def test_review_of_the_clinic() -> None:
    """The clinic's own review of everything stands for each thing."""
    review = Review("A. Person, physiotherapist", "2026-01-31", "2027-01-31")
    loaded = LOADED._replace(clinic=CLINIC._replace(reviewer=review))
    bridge = LIBRARY.exercises["bridge"]
    assert behind(plan_of("bridge"), loaded, bridge).reviewed == review
    assert behind(plan_of("bridge"), LOADED, bridge).reviewed == bridge.reviewed


@pytest.mark.parametrize("condition", list(LIBRARY.catalogue.conditions))
def test_effect(condition: str) -> None:
    """A condition excludes an exercise, eases it, or leaves it; what stands in is the nearest that it leaves."""
    levels = {name: LIBRARY.exercises[name].exclude.get(condition) for name in ORDER}
    found = effect(condition, LIBRARY)
    assert [each.exercise.id for each in found.excluded] == [name for name in ORDER if levels[name] == "avoid"]
    assert [each.id for each in found.eased] == [name for name in ORDER if levels[name] == "change"]
    assert [each.id for each in found.usual] == [name for name in ORDER if levels[name] is None]
    liftable = LIBRARY.catalogue.conditions[condition].overridable
    for each in found.excluded:
        assert each.instead == (alternative(each.exercise, (condition,), LIBRARY) if liftable else None)


def test_program_page() -> None:
    """A program's page stands under the program's own name, with a part for each of its stages."""
    program = LIBRARY.programs["desk-worker"]
    page = program_page(plan_of(program="desk-worker"), LOADED, program)
    assert "".join(run.text for run in page.title.runs) == "".join(part.text for part in program.name.parts)
    assert len(page.stages) == len(program.stages)
