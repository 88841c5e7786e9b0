"""The choice of a plan: every exercise that it names prints, once, and what it says of a program fits that program.

All of it blocks a build: what a clinician wrote down and does not print would be missed by nobody but the patient.
"""

from collections.abc import Iterator

from handoutgen.content.paths import item
from handoutgen.content.program import Program
from handoutgen.plan.model import Plan
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code


def choice_findings(plan: Plan) -> Iterator[Problem]:
    """Exercises named in vain or twice, and changes of a program that it does not know."""
    if plan.said is None:
        return
    of_program = _exercises(plan.program)
    printed = {chosen.exercise.id for topic in plan.topics for chosen in topic.exercises}
    gone = {swap.exercise for swap in plan.swaps}
    seen: set[str] = set()
    for at, each in enumerate(plan.said.exercises, 1):
        path = item("exercises", at)
        if each.exercise in seen:
            message = f'"{each.exercise}" is listed twice.'
            yield Problem(Code.CHOSEN_TWICE, each.place, path, message, "Keep one of the two.")
        elif not of_program.issuperset(each.instead_of):
            yield _not_in_program(plan, next(name for name in each.instead_of if name not in of_program), path)
        elif each.exercise not in printed and each.exercise not in gone:
            message = f'"{each.exercise}" does not print: it is left out below, or belongs to no topic.'
            hint = "Take it out of one of the two lists, or name it in a topic's file of your library."
            yield Problem(Code.NOT_PRINTED, each.place, path, message, hint)
        seen.add(each.exercise)
    for at, name in enumerate(plan.said.leave_out, 1):
        if name not in of_program:
            yield _not_in_program(plan, name, item("leave-out", at))


def _not_in_program(plan: Plan, name: str, path: str) -> Problem:
    message = f'"{name}" is not in the program.' if plan.program else f'There is no program that has "{name}".'
    hint = f'See "handoutgen show {plan.program.id}".' if plan.program else 'Take it out, or name a "program".'
    return Problem(Code.NOT_IN_PROGRAM, plan.places.get(path, plan.place), path, message, hint)


def _exercises(program: Program | None) -> set[str]:
    return {each.exercise for stage in (program.stages if program else ()) for each in stage.exercises}
