"""The stages together: what forbids a handout, and what is in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest

from handoutgen.content.text import Part, Text
from handoutgen.pipeline.build import build
from handoutgen.pipeline.load import Loaded
from tests.shipped import CLINIC, library, plan_of

SNOWMAN = "\N{SNOWMAN}"


def replaced(values: Mapping[str, Any], name: str, **changes: Any) -> Mapping[str, Any]:
    """The values with some fields of one of them changed."""
    return MappingProxyType({**values, name: values[name]._replace(**changes)})


def test_built() -> None:
    """A plan becomes a whole PDF, and its pages are counted."""
    handout, problems = build(plan_of("sitting"), Loaded(library(), CLINIC), None)
    assert handout is not None
    assert problems == ()
    assert handout.pdf.startswith(b"%PDF-")
    assert handout.pages > 1


@pytest.mark.parametrize(
    ("said", "path"), [({"patient": f"A. {SNOWMAN}"}, "--patient"), ({"title": SNOWMAN}, "--title")]
)
def test_unprintable_on_the_command_line(said: Mapping[str, str], path: str) -> None:
    """A character without a glyph in what was said stops the build, at the command line."""
    handout, problems = build(plan_of("sitting", **said), Loaded(library(), None), None)
    assert handout is None
    assert [(problem.code, str(problem.place), problem.path) for problem in problems] == [
        ("missing-glyph", "command line:1:1", path)
    ]


def test_unprintable_in_the_profile() -> None:
    """A character without a glyph in the clinic profile stops the build."""
    handout, problems = build(plan_of("sitting"), Loaded(library(), CLINIC._replace(name=SNOWMAN)), None)
    assert handout is None
    assert [problem.code for problem in problems] == ["missing-glyph"]


def test_what_fits_no_page() -> None:
    """Words that fit no page stop the build, at their line."""
    exercise = library().exercises["bridge"]
    long = Text((Part("An endless purpose. " * 400),), exercise.purpose.place)
    endless = library()._replace(exercises=replaced(library().exercises, "bridge", purpose=long))
    plan = plan_of("bridge")
    changed = plan.topics[0].exercises[0]._replace(exercise=endless.exercises["bridge"])
    plan = plan._replace(topics=(plan.topics[0]._replace(exercises=(changed,)),))
    handout, problems = build(plan, Loaded(endless, None), None)
    assert handout is None
    assert exercise.place.file in {problem.place.file for problem in problems}
