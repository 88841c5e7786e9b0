"""One handout after another: what a process keeps of the ones before changes no byte of the next."""

from collections.abc import Iterator
from functools import partial

import pytest

from handoutgen.compose.leaves import Picture
from handoutgen.content.figures import BakedFigure
from handoutgen.layout.memory import MOST, Memory
from handoutgen.layout.pages import SetBody
from handoutgen.pipeline import build as building
from handoutgen.pipeline.build import build
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan
from handoutgen.problems import Place
from tests.shipped import CLINIC, library, plan_from, plan_of

PATIENT = "Aloysius Sampleton-Person"


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """Each test begins with nothing kept, and leaves nothing."""
    forget()
    yield
    forget()


def forget() -> None:
    building.memory.cache_clear()
    building.recordings.cache_clear()


def made(plan: Plan, loaded: Loaded) -> bytes:
    handout, problems = build(plan, loaded, 0)
    assert handout, problems
    return handout.pdf


PLANS = {
    "four topics": plan_of("sitting", "stretches", "strengthening", "warning-signs"),
    "others before": plan_of("bridge", "clamshell", "sitting"),
    "other order": plan_of("clamshell", "bridge", "sitting"),
    "left": plan_of("clamshell", side="left"),
    "for a patient": plan_from("exercises:\n  - exercise: bridge\n    sets: 3\nnote: Slowly.", patient=PATIENT),
    "large": plan_of("bridge", "sitting", edition="large"),
    "letter": plan_of("bridge", "sitting", paper="letter"),
    "mono": plan_of("bridge", "sitting", mono=True),
    "bound": plan_of("bridge", "sitting", binding_margin=True),
    "two to a page": plan_of("bridge", "clamshell", per_page=2),
    "sheet": plan_of("bridge", "clamshell", edition="sheet"),
    "cards": plan_of("bridge", "clamshell", edition="cards"),
    "booklet": plan_of("bridge", "sitting", edition="booklet"),
    "program": plan_of(program="desk-worker"),
    "elsewhere": plan_of("bridge", "sitting", region="GB"),
    "foreign name": plan_of("bridge", patient="Ålesund Ωmega"),
}


@pytest.mark.slow
@pytest.mark.parametrize("clinic", [None, CLINIC, CLINIC._replace(colour="#7A1F5C")], ids=["none", "clinic", "plum"])
def test_the_bytes_of_a_handout_are_the_same(clinic: object) -> None:
    """After all the others, and after itself, a handout is the one that a process makes that made none before."""
    loaded = Loaded(library(), clinic)  # type: ignore[arg-type]
    alone = {}
    for name, plan in PLANS.items():
        forget()
        alone[name] = made(plan, loaded)
    for _ in range(2):
        for name, plan in PLANS.items():
            assert alone[name] == made(plan, loaded), name


def test_nothing_of_a_patient_is_kept() -> None:
    """The first page, with the name on it, is never remembered."""
    made(PLANS["for a patient"], Loaded(library(), None))
    kept = repr((vars(building.memory()), vars(building.recordings())))
    assert "clamshell" in kept or "bridge" in kept
    assert PATIENT not in kept


def test_a_changed_figure_is_drawn_anew() -> None:
    """The same section with another figure of the same name is laid out again; with the same one it is not."""
    memory = Memory()
    section = (Picture("key", "bridge", 0, False, "A person.", Place("a.yaml", 1, 1)),)
    one, other = BakedFigure("bridge", ()), BakedFigure("bridge", (), 1)
    drawn: list[BakedFigure] = []

    def lay_out(figure: BakedFigure) -> tuple[SetBody, ...]:
        drawn.append(figure)
        return ()

    for figure in (one, one, other, other):
        memory.recalled((section, "look"), {"bridge": figure}, partial(lay_out, figure))
    assert [one, other] == drawn


def test_what_is_kept_does_not_grow() -> None:
    """The section that was asked for longest ago goes."""
    memory = Memory()
    for number in range(MOST + 10):
        memory.recalled(((number,),), {}, lambda: ())
    assert MOST == len(vars(memory)["_kept"])
