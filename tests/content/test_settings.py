"""Single values of a plan, said beside its file."""

from types import MappingProxyType

import pytest

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.library import read_said
from handoutgen.content.model import Library
from handoutgen.content.plan import PlanFile, PlanItem, Setting, Settings
from handoutgen.problems import Place

ALL = Place("table.csv", 4, 1)


def said(library: Library, **values: str) -> tuple[Settings | None, list[str]]:
    """What values say; the n-th stands in column n, and ``__`` in a name is a dot, ``_`` a hyphen."""
    names = [name.replace("__", ".").replace("_", "-") for name in values]
    places = [ALL._replace(column=at) for at, _ in enumerate(names, 1)]
    settings = [Setting(*each) for each in zip(names, values.values(), places, strict=True)]
    found, problems = read_said(settings, ALL, library)
    return found, [str(problem) for problem in problems]


def test_values_of_the_plan(library: Library) -> None:
    """Texts, lists with any separator, and names that are all answered with yes."""
    values = {"side": "left", "topics": "sitting; warning-signs", "equipment": "mat", "conditions": "pregnancy"}
    found, problems = said(library, **values)
    assert problems == []
    assert found
    assert found.file == PlanFile(
        ALL,
        side="left",
        topics=("sitting", "warning-signs"),
        equipment=("mat",),
        conditions=MappingProxyType({"pregnancy": "yes"}),
    )
    assert found.changes == ()


@pytest.mark.parametrize("value", ["bridge, clamshell", "bridge;clamshell", "bridge clamshell", " bridge ,clamshell,"])
def test_a_list_of_exercises(library: Library, value: str) -> None:
    """Exercises are named with commas, semicolons or spaces between them."""
    found, problems = said(library, exercises=value)
    assert problems == []
    assert found
    assert [item.exercise for item in found.file.exercises] == ["bridge", "clamshell"]


def test_values_of_exercises(library: Library) -> None:
    """Every value of an exercise is a change of it; the word "dose" may stand between."""
    found, problems = said(library, bridge__dose__sets="3", bridge__hold="5 s", clamshell__side="left")
    assert problems == []
    assert found
    assert found.changes == (
        PlanItem(ALL, "bridge", sets=Range(3, 3), hold=Seconds(5, 5)),
        PlanItem(ALL._replace(column=3), "clamshell", side="left"),
    )


def test_none_known_is_not_the_same_as_not_asked(library: Library) -> None:
    """The word "none" answers for every condition; an empty list of equipment is one, too."""
    found, _ = said(library, conditions="none", equipment="-")
    assert found
    assert (found.file.other_conditions, found.file.equipment) == ("no", ())
    found, _ = said(library, conditions__pregnancy="no")
    assert found
    assert (found.file.other_conditions, found.file.conditions) == ("", {"pregnancy": "no"})


def test_every_problem_has_the_place_of_its_value(library: Library) -> None:
    """What is wrong is told where it was said."""
    values = {"sid": "left", "side": "up", "bridg__sets": "3", "bridge__sets": "30", "bridge__note": "**a", "foo": "1"}
    found, problems = said(library, **values)
    assert found is None
    assert [problem.split(" ", 1)[0] + problem[problem.rindex("[") :] for problem in problems] == [
        "table.csv:4:1:[unknown-key]",
        "table.csv:4:2:[unknown-choice]",
        "table.csv:4:3:[unknown-id]",
        "table.csv:4:4:[out-of-range]",
        "table.csv:4:5:[unclosed-bold]",
        "table.csv:4:6:[unknown-key]",
    ]


def test_conditions_together_and_one_by_one(library: Library) -> None:
    """A list of conditions and an answer to one of them go together; what is said of one condition twice is told."""
    found, problems = said(library, conditions="pregnancy", conditions__under_18="no")
    assert problems == []
    assert found
    assert dict(found.file.conditions) == {"pregnancy": "yes", "under-18": "no"}
    _, problems = said(library, conditions="pregnancy", conditions__pregnancy="no")
    assert problems == ['table.csv:4:2: "pregnancy" is said twice. Keep one of the two. [duplicate-key]']


def test_place_that_is_not_exact(library: Library) -> None:
    """A problem inside a value whose characters have no columns is told at the value's own place."""
    inside = Setting("note", "Walk **a mile", ALL._replace(column=3))
    assert [problem.place.column for problem in read_said([inside], ALL, library)[1]] == [8]
    assert [problem.place.column for problem in read_said([inside._replace(exact=False)], ALL, library)[1]] == [3]
