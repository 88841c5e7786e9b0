"""Usual doses: the range of each number by the kind of exercise, and what lies wholly outside.

Sources: the American College of Sports Medicine's position stand (Garber and others, 2011) for stretching (10 to 30 s,
30 to 60 s in older adults, about 60 s in all for each muscle, 2 to 4 times, at least 2 to 3 days a week) and for
strength (8 to 15 repetitions, 1 to 4 sets, 2 to 3 days a week). Rests, times a day, and the numbers of the other kinds
are this project's own, taken widely around its table of doses.
"""

from collections.abc import Iterable, Iterator, Mapping

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Dose, Exercise
from handoutgen.content.model import Library
from handoutgen.content.paths import item as nth
from handoutgen.content.paths import under
from handoutgen.content.program import Program, ProgramItem
from handoutgen.plan.choice import OF_PROGRAM, dosed
from handoutgen.problems import Place, Problem, Severity
from handoutgen.rules.codes import Code

USUAL: Mapping[str, Mapping[str, Range]] = {
    "stretch": {
        "hold": Range(10, 60),
        "sets": Range(2, 4),
        "rest": Range(5, 60),
        "times_a_day": Range(1, 3),
        "days_a_week": Range(2, 7),
    },
    "strength": {
        "reps": Range(8, 15),
        "hold": Range(1, 10),
        "sets": Range(1, 4),
        "tempo": Range(1, 6),
        "rest": Range(30, 180),
        "times_a_day": Range(1, 1),
        "days_a_week": Range(2, 3),
    },
    "balance": {
        "reps": Range(5, 15),
        "hold": Range(5, 60),
        "sets": Range(1, 4),
        "rest": Range(5, 60),
        "times_a_day": Range(1, 3),
        "days_a_week": Range(2, 7),
    },
    "mobility": {
        "reps": Range(5, 15),
        "hold": Range(1, 10),
        "sets": Range(1, 3),
        "tempo": Range(1, 6),
        "times_a_day": Range(1, 3),
        "days_a_week": Range(5, 7),
    },
    "calm": {"time": Range(60, 900), "sets": Range(1, 1), "times_a_day": Range(1, 3), "days_a_week": Range(3, 7)},
}
"""The usual numbers of a dose by the kind of exercise; times in seconds. The hold of ``strength`` is a pause within a
repetition."""

STRENGTH_HELD: Mapping[str, Range] = {**USUAL["strength"], "hold": Range(5, 60), "sets": Range(1, 5)}
"""The same of strength that is held and not repeated, as a plank."""

STRETCH_IN_ALL = Range(30, 180)
"""Seconds a stretch is held on each side in one go: about 60, taken widely."""

NEEDS: Mapping[str, str] = {"stretch": "hold", "mobility": "reps", "calm": "time"}
"""What a dose of some kinds has."""

NEVER_HAS: Mapping[str, tuple[str, ...]] = {
    "stretch": ("reps", "time"),
    "strength": ("time",),
    "balance": ("time",),
    "mobility": ("time",),
    "calm": ("reps", "hold"),
}
"""What a dose of a kind has none of."""

_UNITS = {
    "hold": "seconds held",
    "time": "seconds in all",
    "reps": "repetitions",
    "sets": "times in a row",
    "tempo": "seconds up or down",
    "rest": "seconds of rest",
    "times_a_day": "times a day",
    "days_a_week": "days a week",
    "in_all": "seconds held in all",
}


def dose_findings(exercise: Exercise) -> Iterator[Problem]:
    """What of an exercise's dose lies wholly outside the usual range of its kind."""
    for name, value, usual in _numbers(exercise.kind, exercise.dose):
        if value.high < usual.low or value.low > usual.high:
            yield _unusual(exercise.dose.place, "dose", name, value, usual)


def program_dose_findings(programs: Iterable[Program], exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Numbers that a program gives above the usual range; below it is a beginner's dose."""
    for program in programs:
        for number, stage in enumerate(program.stages, 1):
            for at, item in enumerate(stage.exercises, 1):
                path = nth(under(nth("stages", number), "exercises"), at)
                yield from _too_much(item, exercises[item.exercise], path)


def kind_findings(library: Library) -> Iterator[Problem]:
    """Exercises whose dose is one of another kind: a stretch that is repeated, a rest without its minutes."""
    for exercise in library.exercises.values():
        kind, dose = exercise.kind, exercise.dose
        needs = NEEDS.get(kind, "")
        lacks = needs and getattr(dose, needs) is None
        stray = next((name for name in NEVER_HAS.get(kind, ()) if getattr(dose, name) is not None), "")
        if lacks or stray:
            place = library.places.get(("exercise", exercise.id), {}).get("kind", exercise.place)
            has = f'has "{needs}", and this one does not' if lacks else f'has no "{stray}", and this one does'
            hint = "Mend the kind or the dose: which rules hold depends on the kind."
            message = f'The dose of a "{kind}" {has}.'
            yield Problem(Code.DOSE_UNLIKE_KIND, place, "kind", message, hint, Severity.WARNING)


def _numbers(kind: str, dose: Dose) -> Iterator[tuple[str, Range | Seconds, Range]]:
    """Each number that a dose says, by its name, with its usual range."""
    usual = STRENGTH_HELD if kind == "strength" and dose.reps is None else USUAL.get(kind, {})
    for name, span in usual.items():
        value = getattr(dose, name)
        if value is not None:
            yield name, value, span
    if kind == "stretch" and dose.hold:
        in_all = Seconds(dose.sets.low * dose.hold.low, dose.sets.high * dose.hold.high)
        yield "in_all", in_all, STRETCH_IN_ALL


def _too_much(item: ProgramItem, exercise: Exercise, path: str) -> Iterator[Problem]:
    for name, value, usual in _numbers(exercise.kind, dosed(exercise.dose, item, OF_PROGRAM)):
        said = name == "in_all" or getattr(item, name, None) is not None
        if said and value.low > usual.high:
            yield _unusual(item.place, path, name, value, usual)


def _unusual(place: Place, path: str, name: str, value: Range | Seconds, usual: Range) -> Problem:
    where = under(path, "hold" if name == "in_all" else name.replace("_", "-"))
    message = f"{_span(value)} {_UNITS[name]} is unusual for this kind of exercise."
    hint = f"Usual is {_span(usual)}; keep it where the source says so."
    return Problem(Code.UNUSUAL_DOSE, place, where, message, hint, Severity.WARNING)


def _span(value: Range | Seconds) -> str:
    return f"{value.low}" if value.low == value.high else f"{value.low} to {value.high}"
