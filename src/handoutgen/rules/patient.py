"""What a plan says of one patient, against what its exercises exclude and need. All of it blocks a build, but warnings.

Source: the project's clinical rules ("Who asks first"): an exercise that excludes a condition of the plan is an error
that names both and the alternative; a clinician may set some aside, with who and why; some only a clearance lifts.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.plan import Override
from handoutgen.content.suggest import spoken_list
from handoutgen.plan.model import EASIER, ChosenExercise, Plan
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple
from handoutgen.rules.codes import Code

AVOID = "avoid"


class _Case(NamedTuple):
    """A plan with the library that its alternatives are in."""

    plan: Plan
    library: Library

    def exercises(self) -> tuple[ChosenExercise, ...]:
        return tuple(chosen for topic in self.plan.topics for chosen in topic.exercises)

    def present(self) -> tuple[str, ...]:
        """The patient's conditions, in the library's order."""
        return tuple(name for name in self.library.catalogue.conditions if name in self.plan.asked.present)

    def place(self, chosen: ChosenExercise) -> Place:
        return chosen.place if chosen.item else self.plan.place

    def lifted(self, exercise: str, condition: str) -> bool:
        """Whether a clinician has set an exclusion aside."""
        return any((each.exercise, each.condition) == (exercise, condition) for each in self.plan.overrides)


class Instead(NamedTuple):
    """An exercise to take in the place of another, in its usual or its easier way."""

    exercise: str
    easier: bool


def patient_findings(plan: Plan, library: Library) -> Iterator[Problem]:
    """What forbids or questions a plan for its patient."""
    case = _Case(plan, library)
    never = [name for name in case.present() if not library.catalogue.conditions[name].overridable]
    yield from chain(
        _never(case, never),
        *(_excluded(case, chosen, never) for chosen in case.exercises()),
        _topics(case),
        _overrides(case),
        _lacking(case),
        _dates(case),
    )


def alternative(exercise: Exercise, present: Iterable[str], library: Library) -> Instead | None:
    """The nearest of the exercise's listed alternatives that none of the conditions excludes.

    If there is none, the nearest that they leave in its easier way; None if there is none of these either.
    """
    present = tuple(present)
    levels = {other.id: {other.exclude.get(name) for name in present} for other in _alternatives(exercise, library)}
    for name, found in levels.items():
        if found == {None}:
            return Instead(name, easier=False)
    return next((Instead(name, easier=True) for name, found in levels.items() if AVOID not in found), None)


def _alternatives(exercise: Exercise, library: Library) -> Iterator[Exercise]:
    """What can be done instead of an exercise, then instead of that, each once."""
    seen, name = {exercise.id}, exercise.instead
    while name and name not in seen:
        yield library.exercises[name]
        seen.add(name)
        name = library.exercises[name].instead


def _never(case: _Case, never: Iterable[str]) -> Iterator[Problem]:
    if not case.exercises():
        return
    for name in never:
        message = f'Nobody with "{name}" exercises until it is cleared.'
        hint = "Take the exercises out; topics without exercises print. No override lifts this."
        yield Problem(Code.NOT_CLEARED, _at(case, f"conditions.{name}"), f"conditions.{name}", message, hint)


def _excluded(case: _Case, chosen: ChosenExercise, never: Iterable[str]) -> Iterator[Problem]:
    """The exclusions of an exercise that apply to the patient and that nobody has set aside."""
    exercise = chosen.exercise
    take = _take(alternative(exercise, case.present(), case.library))
    override = 'or say under "overrides" who decides otherwise, and why.'
    for name in case.present():
        level = exercise.exclude.get(name)
        if level is None or name in never or case.lifted(exercise.id, name):
            continue
        if level == AVOID:
            message = f'"{exercise.id}" is not for a patient with "{name}".'
            hint = f"{take[:1].upper()}{take[1:]}, {override}"
            yield Problem(Code.EXCLUDED, case.place(chosen), exercise.id, message, hint)
        elif chosen.variant != EASIER:
            message = f'"{exercise.id}" is for a patient with "{name}" in its easier way alone.'
            hint = f'Write "variant: easier" for it, {take}, {override}'
            yield Problem(Code.EASIER_ALONE, case.place(chosen), exercise.id, message, hint)


def _take(instead: Instead | None) -> str:
    if instead is None:
        return "take it out"
    return f'take "{instead.exercise}" {"in its easier way " if instead.easier else ""}instead'


def _topics(case: _Case) -> Iterator[Problem]:
    """Topics that are not for a patient with what this one has."""
    chosen = {each.topic.id for each in case.plan.topics}
    for limit in case.library.safety.topics:
        found = [name for name in case.present() if name in limit.conditions]
        if found and limit.topic in chosen:
            message = f'The topic "{limit.topic}" is not for a patient with "{found[0]}".'
            yield Problem(Code.EXCLUDED, _at(case, "topics"), "topics", message, "Take the topic out.")


def _overrides(case: _Case) -> Iterator[Problem]:
    exercises = {chosen.exercise.id: chosen.exercise for chosen in case.exercises()}
    conditions = case.library.catalogue.conditions
    for each in case.plan.overrides:
        exercise = exercises.get(each.exercise)
        if not conditions[each.condition].overridable:
            message = f'No override lifts "{each.condition}": no exercise until it is cleared.'
            yield Problem(Code.NEVER_LIFTED, each.place, "overrides", message, "Take the override out.")
        elif not exercise or each.condition not in exercise.exclude or each.condition not in case.plan.asked.present:
            yield _idle(each)


def _idle(override: Override) -> Problem:
    message = f'This override changes nothing: "{override.exercise}" and "{override.condition}" do not meet here.'
    hint = "Take it out, or mend the names."
    return Problem(Code.IDLE_OVERRIDE, override.place, "overrides", message, hint, Severity.WARNING)


def _lacking(case: _Case) -> Iterator[Problem]:
    """Exercises for which the patient lacks something: that gave way, or that no alternative can stand in for."""
    place = _at(case, "equipment")
    for swap in case.plan.swaps:
        things = spoken_list([f'"{thing}"' for thing in swap.lacking])
        message = f'"{swap.exercise}" needs {things}, which is not under "equipment".'
        if swap.instead:
            hint = f'"{swap.instead}" prints in its place, in its own dose.'
            yield Problem(Code.GAVE_WAY, place, "equipment", message, hint, Severity.WARNING)
        else:
            hint = "Add it there, or take the exercise out: none of its alternatives does without."
            yield Problem(Code.EQUIPMENT_LACKING, place, "equipment", message, hint)


def _dates(case: _Case) -> Iterator[Problem]:
    plan = case.plan
    if plan.start and plan.review and plan.review <= plan.start:
        message = f"The next visit, {plan.review}, is not after the start, {plan.start}."
        yield Problem(Code.REVIEW_BEFORE_START, _at(case, "review"), "review", message, "Give a later day.")


def _at(case: _Case, path: str) -> Place:
    """The place of a value of the plan; of the plan where it has none of its own."""
    return case.plan.places.get(path, case.plan.place)
