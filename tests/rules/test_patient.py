"""A plan against what its exercises exclude and need."""

import csv
import re
from pathlib import Path
from types import MappingProxyType

import pytest

from handoutgen.content.amounts import Range
from handoutgen.content.plan import Override, PlanFile, PlanItem
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place, Problem, Severity, blocking
from handoutgen.rules.patient import patient_findings
from handoutgen.rules.plan import plan_findings
from tests.rules.broken import shipped

HERE = Place("plan.yaml", 3, 5)
ROOT = Place("plan.yaml", 1, 1)
TABLE = list(csv.DictReader((Path(__file__).parent / "exclusions.csv").read_text("utf-8").splitlines()))
"""What each exercise is for somebody with each condition.

``never``: no exercise until cleared; ``no`` and ``easier``: not this one, or only so; then the exercise to take
instead, with ``~``: in its easier way.
"""

DOSES = {
    "kneeling-hip-flexor-stretch": "Hf K ~B ~S",
    "standing-hip-flexor-stretch": "Hf ~S ~B",
    "lizard-stretch": "Hf Hb I K W O P",
    "low-lunge": "Hf S B P K",
    "warrior-one": "Hf S B P",
    "figure-four-lying": "Hf Hb I G P",
    "seated-figure-four": "Hf Hb I G K",
    "bridge": "P ~S ~Hf",
    "plank": "W P ~O ~S",
    "clamshell": "Hf Hs ~Hb ~G",
    "fire-hydrant": "Hf Hs ~Hb W K I",
    "leg-lift": "P ~S",
    "side-leg-lift": "Hs ~Hb ~G",
    "lunge": "Hf Hb K B I",
    "step-up": "~K B ~Hb",
    "dead-bug": "P ~Hb ~I",
    "bird-dog": "W K ~Hb",
    "side-plank": "W G Hs P",
    "sit-to-stand": "~Hb ~K",
    "standing-march": "~B ~Hb ~I",
    "lying-march": "~Hb ~I P",
    "prone-hip-extension": "Hf S P",
    "hip-hinge": "~Hb ~B",
    "cat-cow": "~O ~S ~W ~K",
    "pelvic-tilt": "~O ~S P",
    "childs-pose": "Hb I K O ~P",
    "heel-toe-stand": "~B",
    "heel-raise": "~B",
    "ninety-ninety-rest": "Hb P",
}
"""The column "exclude" of the project's table of doses (a physiotherapist's proposal); "~": modify."""

LETTERS = {
    "Hf": ("hip-replacement-front",),
    "Hb": ("hip-replacement-back",),
    "Hs": ("hip-replacement-side",),
    "P": ("pregnancy",),
    "O": ("osteoporosis",),
    "S": ("spinal-stenosis", "spondylolisthesis"),
    "I": ("hip-impingement",),
    "K": ("knee-pain",),
    "B": ("balance-risk",),
    "G": ("lateral-hip-pain",),
    "W": ("wrist-shoulder",),
}


def plan_for(*items: PlanItem | str, has: tuple[str, ...] = (), **said: object) -> Plan:
    """A plan of exercises for somebody with conditions."""
    exercises = tuple(PlanItem(HERE, item) if isinstance(item, str) else item for item in items)
    file = PlanFile(ROOT, exercises=exercises, conditions=MappingProxyType(dict.fromkeys(has, "yes")))
    plan, misuse = resolve(Request(plan=file._replace(**said)), shipped(), None)  # type: ignore[arg-type]
    assert plan, misuse
    return plan


def found(plan: Plan) -> list[Problem]:
    return list(patient_findings(plan, shipped()))


def codes(plan: Plan) -> list[str]:
    return [problem.code for problem in found(plan)]


def test_the_table_is_of_everything() -> None:
    """The table has every exercise and every condition of the library."""
    assert {row["exercise"] for row in TABLE} == set(shipped().exercises)
    assert [*TABLE[0]] == ["exercise", *shipped().catalogue.conditions]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["exercise"])
def test_who_may_do_what(row: dict[str, str]) -> None:
    """Each exercise for somebody with each condition: blocked where the table says so, the alternative named."""
    exercise = row["exercise"]
    for condition in shipped().catalogue.conditions:
        problems = found(plan_for(exercise, has=(condition,)))
        assert " ".join(map(_outcome, problems)) == row[condition]
        assert blocking(tuple(problems)) == tuple(problems)
        assert all(f'"{condition}"' in problem.message for problem in problems)


def _outcome(problem: Problem) -> str:
    word = {"not-cleared": "never", "excluded": "no", "easier-alone": "easier"}[problem.code]
    instead = re.search(r'[Tt]ake "([a-z-]+)" (in its easier way )?instead', problem.hint)
    return f"{word} {instead[1]}{'~' if instead[2] else ''}" if instead else word


@pytest.mark.parametrize(("exercise", "letters"), DOSES.items())
def test_the_table_of_doses_is_kept(exercise: str, letters: str) -> None:
    """Whoever the table of doses excludes is refused, and whoever it modifies for is so at least in the easier way."""
    row = next(row for row in TABLE if row["exercise"] == exercise)
    for entry in letters.split():
        allowed = ("no", "easier") if entry.startswith("~") else ("no",)
        assert {row[condition].split()[0] for condition in LETTERS[entry.lstrip("~")]} <= set(allowed)


def test_the_place_is_that_of_the_exercise() -> None:
    """An excluded exercise is told at its line of the plan, with both names."""
    (problem,) = found(plan_for("lunge", has=("knee-pain",)))
    assert str(problem) == (
        'plan.yaml:3:5: lunge: "lunge" is not for a patient with "knee-pain". Take "bridge" instead, '
        'or say under "overrides" who decides otherwise, and why. [excluded]'
    )


def test_the_easier_way_is_enough_where_it_is_allowed() -> None:
    """What excludes an exercise in its usual way leaves it in its easier one, but not in its harder one."""
    assert codes(plan_for(PlanItem(HERE, "bridge", variant="easier"), has=("spinal-stenosis",))) == []
    assert codes(plan_for(PlanItem(HERE, "bridge", variant="harder"), has=("spinal-stenosis",))) == ["easier-alone"]
    assert codes(plan_for(PlanItem(HERE, "lunge", variant="easier"), has=("knee-pain",))) == ["excluded"]


def override(exercise: str, condition: str) -> Override:
    return Override(Place("plan.yaml", 9, 3), exercise, condition, "First Last", "Seen and tried.")


def test_an_override_lifts_its_exclusion_alone() -> None:
    """A clinician's override lifts the exclusion that it names, and no other."""
    overrides = (override("lunge", "knee-pain"),)
    assert codes(plan_for("lunge", has=("knee-pain",), overrides=overrides)) == []
    assert codes(plan_for("lunge", has=("knee-pain", "balance-risk"), overrides=overrides)) == ["excluded"]
    assert codes(plan_for("lunge", "split-squat", has=("knee-pain",), overrides=overrides)) == ["excluded"]


@pytest.mark.parametrize(
    "condition", ["under-18", "fracture", "hip-infection", "bone-cancer", "unexplained-groin-pain"]
)
def test_some_conditions_are_never_lifted(condition: str) -> None:
    """What only a clearance lifts blocks every exercise, with an override too, which is a problem itself."""
    plan = plan_for("bridge", "clamshell", has=(condition,), overrides=(override("bridge", condition),))
    assert codes(plan) == ["not-cleared", "never-lifted"]
    assert codes(plan_for(has=(condition,), topics=("understanding",))) == []


def test_an_idle_override_is_a_warning() -> None:
    """An override of what the plan does not meet is told, and blocks nothing."""
    (problem,) = found(plan_for("lunge", overrides=(override("lunge", "knee-pain"),)))
    assert (problem.code, problem.severity) == ("idle-override", Severity.WARNING)


def test_the_self_check_is_not_for_everybody() -> None:
    """The topic with the Thomas test is refused to whom the test is not for."""
    assert codes(plan_for(topics=("self-check",), has=("osteoporosis",))) == ["excluded"]
    assert codes(plan_for(topics=("self-check",), has=("knee-pain",))) == []


def test_a_topic_core_is_judged_as_well() -> None:
    """Exercises to be ticked are refused too: the plan knows of the condition."""
    plan = plan_for(topics=("stretches",), has=("knee-pain",))
    assert [problem.path for problem in found(plan)] == [
        "kneeling-hip-flexor-stretch",
        "seated-figure-four",
        "cat-cow",
    ]


def test_equipment_that_is_lacking() -> None:
    """An exercise gives way to its alternative, which is told; without one the plan is refused."""
    gave_way = plan_for("kneeling-hip-flexor-stretch", equipment=("counter",))
    (problem,) = found(gave_way)
    assert (problem.code, problem.severity) == ("gave-way", Severity.WARNING)
    assert '"standing-hip-flexor-stretch" prints in its place' in problem.hint
    assert codes(plan_for("wall-plank", equipment=())) == ["equipment-lacking"]
    assert codes(plan_for("wall-plank", equipment=None)) == []


def test_the_next_visit_comes_after_the_start() -> None:
    """A visit on the first day or before it is refused at its line."""
    places = MappingProxyType({"review": Place("plan.yaml", 7, 9)})
    plan = plan_for("bridge", start="2026-12-01", review="2026-12-01", places=places)
    (problem,) = found(plan)
    assert (problem.code, problem.place.line) == ("review-before-start", 7)
    assert codes(plan_for("bridge", start="2026-12-01", review="2026-12-02")) == []


SEVEN = ("bridge", "clamshell", "dead-bug", "sit-to-stand", "standing-march", "cat-cow", "seated-figure-four")


def test_many_exercises_a_day() -> None:
    """More than six exercises a day are refused, unless the plan says that they are meant; more than four are told."""

    def about(plan: Plan) -> list[str]:
        return [problem.code for problem in plan_findings(plan, shipped()) if "many" in problem.code]

    assert about(plan_for(*SEVEN)) == ["too-many-exercises"]
    assert about(plan_for(*SEVEN, many=True)) == []
    assert about(plan_for(*SEVEN[:5])) == ["many-exercises"]
    assert about(plan_for(*SEVEN[:4])) == []


def test_a_program_with_more_of_ones_own() -> None:
    """What a plan adds to a program counts in each of its weeks; a program as it is was judged with the library."""
    more = plan_for("clamshell", "plank", "lunge", program="desk-worker")
    assert "too-many-exercises" in [problem.code for problem in plan_findings(more, shipped())]
    plan, _ = resolve(Request(program="desk-worker"), shipped(), None)
    assert plan
    assert plan_findings(plan, shipped()) == ()


def test_a_long_day_and_an_unusual_dose_are_told() -> None:
    """What takes over 20 minutes a day, and a changed dose outside of what is usual, are warnings."""
    heavy = PlanItem(HERE, "bridge", sets=Range(6, 6), reps=Range(30, 30), times_a_day=Range(2, 2))
    problems = plan_findings(plan_for(heavy), shipped())
    assert [problem.code for problem in problems] == ["long-day", *["unusual-dose"] * 3]
    assert {problem.severity for problem in problems} == {Severity.WARNING}
