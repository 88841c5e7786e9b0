"""Who asks first: each exercise excludes the conditions that it must, as strictly as it must.

Most of it follows from the exercise's own fields (position, kind, hold); what only a clinician can tell of an
exercise (how far its hip bends or turns) stands in ``TABLE``. Source: the project's clinical rules ("Who asks first")
and its table of doses and exclusions, a physiotherapist's proposal.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.paths import under
from handoutgen.problems import Place, Problem, Severity
from handoutgen.rules.codes import Code

NEVER = ("under-18", "fracture", "hip-infection", "bone-cancer", "unexplained-groin-pain")
"""No exercise at all until cleared, and no clinician's override here."""

CLEARED_FIRST = ("recent-surgery", "abdominal-surgery-hernia", "postpartum")
"""Cleared first, and no straining: the first is named by every exercise, all of them by those of ``EFFORT``."""

EFFORT = ("strength", "stretch", "mobility")
"""The kinds of exercise that move the trunk or strain it."""

LONGEST_HOLD = {"strength": 9, "stretch": 30}
"""Seconds; longer holds are for nobody with a heart problem or high blood pressure (this project's own numbers)."""

BY_POSITION: Mapping[str, tuple[tuple[str, str], ...]] = {
    "standing": (("balance-risk", "change"),),
    "kneeling": (("knee-pain", "change"), ("cannot-reach-floor", "change")),
    "all-fours": (("knee-pain", "change"), ("wrist-shoulder", "change"), ("cannot-reach-floor", "change")),
    "lying-on-back": (("pregnancy", "change"), ("cannot-reach-floor", "change")),
    "lying-on-side": (("lateral-hip-pain", "change"), ("cannot-reach-floor", "change")),
    "lying-on-front": (("pregnancy", "avoid"), ("cannot-reach-floor", "change")),
}
"""What a body position excludes, and how strictly at least."""

SHORT: Mapping[str, tuple[str, ...]] = {
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
"""The letters of ``TABLE``."""

TABLE: Mapping[str, str] = {
    "bird-dog": "W K ~Hb",
    "bridge": "P ~S ~Hf",
    "cat-cow": "~O ~S ~W ~K",
    "childs-pose": "Hb I K O ~P",
    "clamshell": "Hf Hs ~Hb ~G",
    "dead-bug": "P ~Hb ~I",
    "figure-four-lying": "Hf Hb I G P",
    "fire-hydrant": "Hf Hs ~Hb W K I",
    "heel-raise": "~B",
    "heel-taps": "P ~Hb ~I",
    "heel-toe-stand": "~B",
    "hip-hinge": "~Hb ~B",
    "kneeling-hip-flexor-stretch": "Hf K ~B ~S",
    "leg-lift": "P ~S",
    "lizard-stretch": "Hf Hb I K W O P",
    "low-lunge": "Hf S B P K",
    "lunge": "Hf Hb K B I",
    "lying-march": "~Hb ~I P",
    "ninety-ninety-rest": "Hb P",
    "one-leg-bridge": "P ~S ~Hf",
    "pelvic-tilt": "~O ~S P",
    "plank": "W P ~O ~S",
    "prone-hip-extension": "Hf S P",
    "seated-cat-cow": "~O ~S",
    "seated-figure-four": "Hf Hb I G K",
    "seated-march": "~Hb ~I",
    "side-leg-lift": "Hs ~Hb ~G",
    "side-plank": "W G Hs P",
    "sit-to-stand": "~Hb ~K",
    "standing-hip-flexor-stretch": "Hf ~S ~B",
    "standing-march": "~B ~Hb ~I",
    "standing-side-leg-lift": "Hs ~Hb ~G",
    "step-up": "~K B ~Hb",
    "warrior-one": "Hf S B P",
}
"""What else each exercise of the library excludes; "~": changed at least, where the others are avoided. Exercises that
the doses' table does not list (heel slide, split squat, wall plank, belly breathing, muscle relaxation) need no more
than follows from their fields."""

_UNKNOWN = "hip-replacement-unknown"
_REPLACEMENTS = ("hip-replacement-front", "hip-replacement-back", "hip-replacement-side")
_STRICTNESS = {"": 0, "change": 1, "avoid": 2}


class Need(NamedTuple):
    """A condition that an exercise must exclude, how strictly at least, and why; a clause that ends a sentence."""

    condition: str
    level: str
    why: str


def exclusion_findings(library: Library) -> Iterator[Problem]:
    """Exclusions that are missing or too weak, and conditions that a plan could set aside and may not."""
    for name in NEVER:
        condition = library.catalogue.conditions.get(name)
        if condition and condition.overridable:
            path = under(under("conditions", name), "overridable")
            message = f'Nobody may set "{name}" aside: no exercise until it is cleared.'
            yield Problem(Code.NEVER_OVERRIDABLE, condition.ask.place, path, message, 'Write "overridable: no".')
    for exercise in library.exercises.values():
        place = library.places.get(("exercise", exercise.id), {}).get("exclude", exercise.place)
        yield from _missing(exercise, place)


def needed(exercise: Exercise) -> tuple[Need, ...]:
    """What an exercise must exclude, each condition once and as strictly as the strictest reason asks."""
    needs: dict[str, Need] = {}
    for need in (*_always(exercise), *_by_position(exercise), *_by_hold(exercise), *_by_table(exercise)):
        known = needs.get(need.condition)
        if known is None or _STRICTNESS[need.level] > _STRICTNESS[known.level]:
            needs[need.condition] = need
    for need in _by_others(exercise, needs):
        needs[need.condition] = need
    return tuple(needs.values())


def instead_findings(library: Library) -> Iterator[Problem]:
    """Exercises whose listed alternative is open to nobody for whom the exercise itself is not."""
    cleared = {*NEVER, *CLEARED_FIRST}
    for exercise in library.exercises.values():
        other = library.exercises.get(exercise.instead)
        asked = exercise.exclude.keys() - cleared
        avoids = any(exercise.exclude[name] == "avoid" for name in asked)
        if other and avoids and all(_level(other, name) >= _level(exercise, name) for name in asked):
            place = library.places.get(("exercise", exercise.id), {}).get("instead", exercise.place)
            message = f'Whoever cannot do this exercise can do "{other.id}" no better.'
            hint = "Name one that some of them can do, or take the line out."
            yield Problem(Code.INSTEAD_NO_HELP, place, "instead", message, hint, Severity.WARNING)


def _level(exercise: Exercise, condition: str) -> int:
    return _STRICTNESS[exercise.exclude.get(condition, "")]


def _missing(exercise: Exercise, place: Place) -> Iterator[Problem]:
    for need in needed(exercise):
        if _level(exercise, need.condition) >= _STRICTNESS[need.level]:
            continue
        path = under("exclude", need.condition)
        hint = f'Write "{need.condition}: {need.level}" under "exclude".'
        if need.condition in exercise.exclude:
            message = f'"{need.condition}" may not do this at all, {need.why}.'
            yield Problem(Code.EXCLUSION_TOO_WEAK, place, path, message, hint)
        else:
            message = f'"{need.condition}" is not excluded, {need.why}.'
            yield Problem(Code.EXCLUSION_MISSING, place, path, message, hint)


def _always(exercise: Exercise) -> Iterator[Need]:
    for name in NEVER:
        yield Need(name, "avoid", "and every exercise excludes it")
    for name in CLEARED_FIRST if exercise.kind in EFFORT else CLEARED_FIRST[:1]:
        yield Need(name, "change", "and it is cleared first")


def _by_position(exercise: Exercise) -> Iterator[Need]:
    for name, level in BY_POSITION.get(exercise.position, ()):
        yield Need(name, level, f'and the position is "{exercise.position}"')


def _by_hold(exercise: Exercise) -> Iterator[Need]:
    hold = exercise.dose.hold
    longest = LONGEST_HOLD.get(exercise.kind)
    if hold and longest and hold.high > longest:
        yield Need("heart-or-high-bp", "change", f"and it is held for {hold.high} seconds")


def _by_table(exercise: Exercise) -> Iterator[Need]:
    for entry in TABLE.get(exercise.id, "").split():
        level = "change" if entry.startswith("~") else "avoid"
        for name in SHORT[entry.lstrip("~")]:
            yield Need(name, level, "and the table of exclusions lists it for this exercise")


def _by_others(exercise: Exercise, needs: Mapping[str, Need]) -> Iterator[Need]:
    """What follows from other exclusions: a hip replaced nobody knows how counts as the strictest of the three."""

    def level(name: str) -> str:
        own, need = exercise.exclude.get(name, ""), needs[name].level if name in needs else ""
        return max(own, need, key=_STRICTNESS.__getitem__)

    strictest = max((level(name) for name in _REPLACEMENTS), key=_STRICTNESS.__getitem__)
    if strictest:
        yield Need(_UNKNOWN, strictest, "and one of the three ways of replacing a hip is")
    for one, other in (SHORT["S"], SHORT["S"][::-1]):
        if level(other) and one not in needs:
            yield Need(one, "change", f'and "{other}" is, for which the same holds')
