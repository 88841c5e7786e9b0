"""The build of topics and programs, and the exercises of a plan."""

import pytest

from handoutgen.content.amounts import Range
from handoutgen.content.model import Library
from handoutgen.content.program import ProgramItem, Stage
from handoutgen.plan.model import ChosenExercise, ChosenTopic, Plan
from handoutgen.problems import Place, Severity, blocking, failing
from handoutgen.rules.plan import plan_findings
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.structure import program_findings, source_findings, topic_findings, topicless_findings
from tests.rules.broken import broken, shipped

HERE = Place("plan.yaml", 3, 1)


def _staged(*weeks: tuple[int, int], exercises: tuple[str, ...] = ("clamshell", "dead-bug")) -> Library:
    """The shipped library with one program of such stages."""
    library = shipped()
    program = next(iter(library.programs.values()))
    items = tuple(ProgramItem(HERE, name, sets=Range(1, 1)) for name in exercises)
    stages = tuple(Stage(HERE._replace(line=at), Range(*span), items) for at, span in enumerate(weeks, 1))
    return library._replace(programs={"one": program._replace(stages=stages)})


def _said(library: Library) -> list[tuple[str, int, str]]:
    found = program_findings(library.programs.values(), library.exercises)
    return [(each.code, each.place.line, each.path) for each in found]


@pytest.mark.parametrize(("key", "code"), [("summary", "no-summary"), ("action", "no-action")])
def test_each_topic_sums_up_and_says_what_to_do(key: str, code: str) -> None:
    """A topic without a summary or an action fails a check, and blocks nothing."""
    there = broken("topics/sitting.yaml", rf"(?s)^{key}:\n.*?(?=^\w)", "")
    found = tuple(topic_findings([there.library.topics["sitting"]]))
    assert [(code, key)] == [(each.code, each.path) for each in failing(found)]
    assert () == blocking(found)


def test_the_warning_signs_need_neither() -> None:
    """The tiers have their own actions."""
    assert [] == list(topic_findings([shipped().topics["warning-signs"]]))


def test_chunks_have_headings() -> None:
    """A section without a heading after another without one is found at its place."""
    topic = shipped().topics["stretches"]
    bare = tuple(section._replace(heading=None) for section in topic.sections)
    found = list(topic_findings([topic._replace(sections=bare)]))
    expected = [
        ("no-heading", section.place, f"sections[{number}].heading") for number, section in enumerate(bare[1:], 2)
    ]
    assert expected == [(each.code, each.place, each.path) for each in found]


@pytest.mark.parametrize("file", ["topics/sitting.yaml", "exercises/bridge.yaml", "programs/runner.yaml"])
def test_content_says_where_it_comes_from(file: str) -> None:
    """A file without sources fails a check at its first line, and blocks nothing."""
    there = broken(file, r"(?s)^sources:\n.*?(?=^\w|\Z)", "")
    found = tuple(source_findings(there.library))
    assert [("no-sources", there.line("name:"), "sources")] == there.said(found)
    assert (found, ()) == (failing(found), blocking(found))
    assert [] == list(source_findings(shipped()))


def test_weeks_follow_on_each_other() -> None:
    """Stages from week 1 on, without a gap or overlap, have no finding."""
    assert [] == _said(_staged((1, 2), (3, 4), (5, 5)))


@pytest.mark.parametrize(
    ("weeks", "line"), [(((2, 3),), 1), (((1, 2), (4, 5)), 2), (((1, 2), (2, 3)), 2), (((1, 2), (1, 2)), 2)]
)
def test_weeks_that_leave_a_gap_or_overlap_block(weeks: tuple[tuple[int, int], ...], line: int) -> None:
    """A patient would not know what to do that week."""
    library = _staged(*weeks)
    assert [("weeks-apart", line, f"stages[{line}].weeks")] == _said(library)
    assert "weeks-apart" in [each.code for each in safety_findings(library)]


@pytest.mark.parametrize(
    ("count", "expected"), [(2, []), (4, []), (5, ["many-exercises"]), (7, ["too-many-exercises"])]
)
def test_a_day_has_few_exercises(count: int, expected: list[str]) -> None:
    """More than 4 in a day are a warning, more than 6 an error."""
    names = tuple(sorted(shipped().exercises))[:count]
    found = _said(_staged((1, 2), exercises=names))
    assert expected == [code for code, _, _ in found if "exercises" in code]


def test_a_long_day_is_a_warning() -> None:
    """A stage of more than 20 minutes a day is told of."""
    library = _staged((1, 2))
    program = library.programs["one"]
    item = program.stages[0].exercises[0]._replace(sets=Range(6, 6), reps=Range(30, 30), times_a_day=Range(3, 3))
    stage = program.stages[0]._replace(exercises=(item,))
    found = list(program_findings([program._replace(stages=(stage,))], library.exercises))
    assert [("long-day", "stages[1].exercises", Severity.WARNING)] == [
        (each.code, each.path, each.severity) for each in found
    ]


def _plan(count: int, *, tick_boxes: bool) -> Plan:
    library = shipped()
    exercises = [library.exercises[name] for name in sorted(library.exercises)[:count]]
    chosen = tuple(ChosenExercise(number, exercise) for number, exercise in enumerate(exercises, 1))
    region = library.regions["US"]
    return Plan(
        region=region,
        phrases=library.phrases["en"],
        paper="a4",
        topics=(ChosenTopic(library.topics["stretches"], chosen),),
        side="",
        patient="",
        title="",
        date="",
        tick_boxes=tick_boxes,
        place=HERE,
    )


def test_a_chosen_plan_asks_for_no_more_than_six() -> None:
    """Seven exercises chosen for one patient are an error at the plan's place."""
    found = plan_findings(_plan(7, tick_boxes=False), shipped())
    assert ("too-many-exercises", HERE, "exercises") in [(each.code, each.place, each.path) for each in found]


def test_a_plan_with_tick_boxes_may_hold_more() -> None:
    """Where the clinician will tick two to four, all may print."""
    assert () == plan_findings(_plan(7, tick_boxes=True), shipped())


def test_exercises_in_no_topic() -> None:
    """An exercise that no topic names is a warning at the first line of its file, unless the file waives it."""
    library = shipped()
    topics = {name: topic for name, topic in library.topics.items() if name != "strengthening"}
    apart = library._replace(topics=topics)
    (found,) = (each for each in topicless_findings(apart) if each.place.file.endswith("/bridge.yaml"))
    assert ("in-no-topic", Severity.WARNING, library.exercises["bridge"].place) == (
        found.code,
        found.severity,
        found.place,
    )
    assert [] == list(topicless_findings(library))
