"""The choice of a plan: everything that it names prints, once, and fits its program."""

from handoutgen.content.plan import PlanFile, PlanItem
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import Place
from handoutgen.rules.chosen import choice_findings
from tests.rules.broken import shipped

ROOT = Place("plan.yaml", 1, 1)


def item(exercise: str, line: int, *instead_of: str) -> PlanItem:
    return PlanItem(Place("plan.yaml", line, 5), exercise, instead_of=instead_of)


def plan(file: PlanFile) -> Plan:
    made, misuse = resolve(Request(plan=file), shipped(), None)
    assert made, misuse
    return made


def told(file: PlanFile) -> list[tuple[str, int, str]]:
    return [(each.code, each.place.line, each.path) for each in choice_findings(plan(file))]


def test_a_sound_choice() -> None:
    """Nothing is told of a plan whose exercises all print, alone and with a program."""
    assert told(PlanFile(ROOT, exercises=(item("bridge", 2), item("clamshell", 3)))) == []
    swapped = item("standing-hip-flexor-stretch", 3, "kneeling-hip-flexor-stretch")
    assert told(PlanFile(ROOT, program="desk-worker", exercises=(swapped,), leave_out=("heel-taps",))) == []


def test_an_exercise_twice() -> None:
    """The second of two is told of."""
    file = PlanFile(ROOT, exercises=(item("bridge", 2), item("bridge", 3)))
    assert told(file) == [("chosen-twice", 3, "exercises[2]")]


def test_an_exercise_that_does_not_print() -> None:
    """An exercise that is left out of the same plan is told of, so that nobody believes that it was given."""
    file = PlanFile(ROOT, program="desk-worker", exercises=(item("bridge", 2),), leave_out=("bridge",))
    assert told(file) == [("not-printed", 2, "exercises[1]")]


def test_a_program_with_an_exercise_of_no_topic() -> None:
    """An exercise of a program that no topic holds is told of: its weeks would print without it."""
    library = shipped()
    strengthening = library.topics["strengthening"]
    assert strengthening.exercises
    core = tuple(name for name in strengthening.exercises.core if name != "bridge")
    topic = strengthening._replace(exercises=strengthening.exercises._replace(core=core))
    without = library._replace(topics={**library.topics, "strengthening": topic})
    made, _ = resolve(Request(program="desk-worker"), without, None)
    assert made
    assert [(each.code, each.path) for each in choice_findings(made)] == [("not-printed", "program")]
    left_out, _ = resolve(Request(plan=PlanFile(ROOT, "desk-worker", leave_out=("bridge",))), without, None)
    assert left_out
    assert list(choice_findings(left_out)) == []


def test_what_the_program_does_not_have() -> None:
    """Neither can be replaced nor left out what is not in the program, or where there is none."""
    file = PlanFile(ROOT, program="desk-worker", exercises=(item("clamshell", 2, "plank"),), leave_out=("lunge",))
    assert told(file) == [("not-in-program", 1, "exercises[1]"), ("not-in-program", 1, "leave-out[1]")]
    assert told(PlanFile(ROOT, exercises=(item("bridge", 2),), leave_out=("lunge",))) == [
        ("not-in-program", 1, "leave-out[1]")
    ]
