"""The choice of a plan: every exercise that it names prints, once, and what it says of a program fits that program.

All of it blocks a build: what a clinician wrote down and does not print would be missed by nobody but the patient.
"""

from collections.abc import Iterator

from handoutgen.content.paths import item
from handoutgen.content.plan import PlanFile
from handoutgen.content.program import Program
from handoutgen.plan.model import Plan
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code


def choice_findings(plan: Plan) -> Iterator[Problem]:
    """Exercises named in vain or twice, and changes of a program that it does not know."""
    printed = {chosen.exercise.id for topic in plan.topics for chosen in topic.exercises}
    printed |= {swap.exercise for swap in plan.swaps}
    yield from _of_program(plan, printed)
    if plan.said:
        yield from _of_plan(plan, plan.said, printed)


def _of_program(plan: Plan, printed: set[str]) -> Iterator[Problem]:
    """Exercises of the program that no topic holds, so that its weeks would have nothing to do."""
    said = plan.said
    gone = {*said.leave_out, *(name for each in said.exercises for name in each.instead_of)} if said else set()
    for name in sorted(_exercises(plan.program) - printed - gone):
        message = f'"{name}" is in the program and does not print: no topic holds it.'
        hint = "Name it in a topic's file of your library, or leave it out."
        yield Problem(Code.NOT_PRINTED, plan.place, "program", message, hint)


def _of_plan(plan: Plan, said: PlanFile, printed: set[str]) -> Iterator[Problem]:
    """What the plan itself names."""
    of_program = _exercises(plan.program)
    seen: set[str] = set()
    for at, each in enumerate(said.exercises, 1):
        path = item("exercises", at)
        if each.exercise in seen:
            message = f'"{each.exercise}" is listed twice.'
            yield Problem(Code.CHOSEN_TWICE, each.place, path, message, "Keep one of the two.")
        elif not of_program.issuperset(each.instead_of):
            yield _not_in_program(plan, next(name for name in each.instead_of if name not in of_program), path)
        elif each.exercise not in printed:
            message = f'"{each.exercise}" does not print: it is left out below, or belongs to no topic.'
            hint = "Take it out of one of the two lists, or name it in a topic's file of your library."
            yield Problem(Code.NOT_PRINTED, each.place, path, message, hint)
        seen.add(each.exercise)
    for at, name in enumerate(said.leave_out, 1):
        if name not in of_program:
            yield _not_in_program(plan, name, item("leave-out", at))


def _not_in_program(plan: Plan, name: str, path: str) -> Problem:
    message = f'"{name}" is not in the program.' if plan.program else f'There is no program that has "{name}".'
    hint = f'See "handoutgen show {plan.program.id}".' if plan.program else 'Take it out, or name a "program".'
    return Problem(Code.NOT_IN_PROGRAM, plan.places.get(path, plan.place), path, message, hint)


def _exercises(program: Program | None) -> set[str]:
    return {each.exercise for stage in (program.stages if program else ()) for each in stage.exercises}
