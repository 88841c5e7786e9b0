"""Who asks first: the conditions that each exercise must exclude."""

from pathlib import Path

import pytest

from handoutgen.content.exercise import Exercise
from handoutgen.content.library import read_library
from handoutgen.problems import Severity
from handoutgen.rules.exclusions import exclusion_findings, instead_findings, needed
from handoutgen.rules.safety import safety_findings
from tests.rules.broken import SHIPPED, Broken, broken, edited, shipped

NEVER = ("under-18", "fracture", "hip-infection", "bone-cancer", "unexplained-groin-pain")
CLEARED_FIRST = ("recent-surgery", "abdominal-surgery-hernia", "postpartum")
TABLE = [
    (exercise, condition)
    for rule in shipped().safety.exclude
    for exercise in rule.exercises
    for condition in rule.conditions
]


def _levels(exercise: Exercise) -> dict[str, str]:
    return {need.condition: need.level for need in needed(exercise, shipped())}


def test_what_only_a_clearance_lifts() -> None:
    """The five conditions with which nobody exercises are those of the clinical rules."""
    assert set(NEVER) == set(shipped().safety.never)


@pytest.mark.parametrize("condition", NEVER)
@pytest.mark.parametrize("exercise", sorted(shipped().exercises))
def test_a_dropped_never_tag_blocks(condition: str, exercise: str) -> None:
    """Each exercise without one of the five conditions that no exercise is for is found at its exclusions."""
    there = broken(f"exercises/{exercise}.yaml", rf"^  {condition}: avoid\n", "")
    first = there.line("exclude:") + 1
    found = there.said(exclusion_findings(there.library))
    assert ("exclusion-missing", first, f"exclude.{condition}") in found


def test_an_overlay_cannot_drop_an_exclusion(tmp_path: Path) -> None:
    """A clinic's own version of an exercise without one of its exclusions blocks a build at its own list."""
    overlay = tmp_path / "exercises" / "bridge.yaml"
    overlay.parent.mkdir()
    text = edited("exercises/bridge.yaml", "^  pregnancy: avoid\n", "")
    overlay.write_text(text, "utf-8")
    library, _ = read_library([SHIPPED, tmp_path])
    assert library
    there = Broken(library, overlay.as_posix(), text)
    expected = [("exclusion-missing", there.line("exclude:") + 1, "exclude.pregnancy")]
    assert expected == there.said(safety_findings(library))


def test_a_never_tag_may_not_be_softened() -> None:
    """An exercise that somebody with a broken bone may do more gently blocks a build."""
    there = broken("exercises/bridge.yaml", "^  fracture: avoid", "  fracture: change")
    first = there.line("exclude:") + 1
    assert [("exclusion-too-weak", first, "exclude.fracture")] == there.said(safety_findings(there.library))


@pytest.mark.parametrize("condition", NEVER)
def test_no_plan_may_set_a_never_tag_aside(condition: str) -> None:
    """A condition that only a clearance lifts cannot be made one that a clinician overrides."""
    there = broken("library.yaml", rf"(?s)(^  {condition}:\n    ask: [^\n]*\n)    overridable: no\n", r"\g<1>")
    place = there.library.catalogue.conditions[condition].ask.place
    expected = [("never-overridable", place.line, f"conditions.{condition}.overridable")]
    assert expected == there.said(exclusion_findings(there.library))


@pytest.mark.parametrize(("exercise", "condition"), TABLE)
def test_the_table_is_kept(exercise: str, condition: str) -> None:
    """Each exclusion that the table lists for an exercise is missed when the exercise drops it."""
    there = broken(f"exercises/{exercise}.yaml", rf"^  {condition}: .*\n", "")
    found = there.said(exclusion_findings(there.library))
    assert ("exclusion-missing", there.line("exclude:") + 1, f"exclude.{condition}") in found


@pytest.mark.parametrize(
    ("position", "condition", "level"),
    [
        ("standing", "balance-risk", "change"),
        ("kneeling", "knee-pain", "change"),
        ("all-fours", "wrist-shoulder", "change"),
        ("all-fours", "knee-pain", "change"),
        ("lying-on-back", "pregnancy", "change"),
        ("lying-on-front", "pregnancy", "avoid"),
        ("lying-on-side", "lateral-hip-pain", "change"),
        ("lying-on-back", "cannot-reach-floor", "change"),
    ],
)
def test_a_position_asks_for_its_exclusions(position: str, condition: str, level: str) -> None:
    """A clinic's own exercise, in no table, excludes what its position asks for."""
    exercise = shipped().exercises["heel-raise"]._replace(id="their-own", position=position, exclude={})
    assert level == _levels(exercise)[condition]


def test_sitting_asks_for_the_least() -> None:
    """A seated exercise at rest excludes the five, and recent surgery until it is cleared."""
    exercise = shipped().exercises["heel-raise"]._replace(id="their-own", position="sitting", kind="calm", exclude={})
    assert {*NEVER, "recent-surgery"} == set(_levels(exercise))


@pytest.mark.parametrize(
    ("kind", "expected"), [("strength", 3), ("stretch", 3), ("mobility", 3), ("balance", 1), ("calm", 1)]
)
def test_what_moves_the_trunk_is_cleared_first(kind: str, expected: int) -> None:
    """Surgery, birth and hernia are asked for where a kind of exercise moves or strains the trunk."""
    exercise = shipped().exercises["heel-raise"]._replace(id="their-own", kind=kind, exclude={})
    assert expected == len(set(CLEARED_FIRST) & set(_levels(exercise)))


@pytest.mark.parametrize(
    ("kind", "hold", "asked"),
    [("stretch", 30, 0), ("stretch", 31, 1), ("strength", 9, 0), ("strength", 10, 1), ("calm", 300, 0)],
)
def test_long_holds_are_for_no_troubled_heart(kind: str, hold: int, asked: int) -> None:
    """Only a long hold asks for heart trouble and high blood pressure; rest is no hold."""
    old = shipped().exercises["seated-figure-four"]
    dose = old.dose._replace(hold=old.dose.hold and old.dose.hold._replace(low=5, high=hold))
    exercise = old._replace(kind=kind, dose=dose, exclude={})
    assert asked == ("heart-or-high-bp" in _levels(exercise))


def test_a_replacement_of_unknown_way_counts_as_the_strictest() -> None:
    """Where one way of replacing a hip rules an exercise out, so does a way that nobody knows."""
    there = broken("exercises/clamshell.yaml", "^  hip-replacement-unknown: avoid", "  hip-replacement-unknown: change")
    first = there.line("exclude:") + 1
    expected = [("exclusion-too-weak", first, "exclude.hip-replacement-unknown")]
    assert expected == there.said(exclusion_findings(there.library))


def test_a_narrow_and_a_slipped_spine_go_together() -> None:
    """An exercise in no table that excludes one of the two excludes the other."""
    exercise = shipped().exercises["heel-raise"]._replace(id="their-own", exclude={"spinal-stenosis": "avoid"})
    assert "spondylolisthesis" in _levels(exercise)


def test_stricter_than_asked_is_fine() -> None:
    """An exercise that is avoided where a change would do has no finding."""
    there = broken("exercises/clamshell.yaml", "^  lateral-hip-pain: change", "  lateral-hip-pain: avoid")
    assert [] == there.said(exclusion_findings(there.library))


def test_an_alternative_that_helps_nobody_is_a_warning() -> None:
    """An alternative with the same exclusions as the exercise is told of, and blocks nothing."""
    library = shipped()
    bridge, other = (
        library.exercises["bridge"],
        library.exercises["clamshell"]._replace(exclude=library.exercises["bridge"].exclude),
    )
    exercises = {"bridge": bridge._replace(instead="clamshell"), "clamshell": other._replace(instead="")}
    found = list(instead_findings(library._replace(exercises=exercises)))
    line = (library.places["exercise", "bridge"]["instead"]).line
    expected = [("instead-no-help", line, "instead", Severity.WARNING)]
    assert expected == [(each.code, each.place.line, each.path, each.severity) for each in found]
