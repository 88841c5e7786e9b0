"""The look for characters that no font has, in everything that a handout takes words from."""

from collections.abc import Iterator
from functools import lru_cache

from handoutgen.content.same import Same
from handoutgen.fonts.faces import Family
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan
from handoutgen.problems import Place, Problem
from handoutgen.rules.glyphs import check


def glyph_findings(plan: Plan, loaded: Loaded, family: Family) -> tuple[Problem, ...]:
    """A problem for each character that no font has, by the name that it has for whoever wrote it."""
    chosen = [exercise for topic in plan.topics for exercise in topic.exercises]
    own = {
        "--patient": plan.patient,
        "--title": plan.title,
        "clinician": plan.clinician,
        "note": plan.note,
        "notes": tuple(each.note for each in chosen),
    }
    found = [*check(own, family, plan.place)]
    for name, value in _shared(plan, loaded):
        found += _checked(Same(value), family, name)
    return tuple(found)


def _shared(plan: Plan, loaded: Loaded) -> Iterator[tuple[str, object]]:
    """What stands in one handout after the other: the library's own values, whatever a plan makes of them."""
    library = loaded.library
    yield "clinic", loaded.clinic
    if loaded.printable:
        return
    yield "program", plan.program
    yield "region", plan.region
    yield "phrases", plan.phrases
    yield "library", library.catalogue
    yield "front-page", library.front
    yield "pain-guide", library.pain_guide
    for chosen in plan.topics:
        yield "topics", chosen.topic
        for each in chosen.exercises:
            yield "topics", library.exercises.get(each.exercise.id, each.exercise)


@lru_cache(maxsize=256)
def _checked(same: Same, family: Family, name: str) -> tuple[Problem, ...]:
    return check({name: same.value}, family, _NOWHERE)


_NOWHERE = Place("handout", 1, 1)
"""Where these values would be if they did not know it."""
