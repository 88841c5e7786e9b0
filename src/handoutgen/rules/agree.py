"""Fields that must agree: what the data of an exercise says, and what its words say.

An exercise says some things twice: as data, from which doses, pictures and exclusions follow, and in words. Where the
two differ, one of them is a slip. This project's own rules; those that read words know English alone.
"""

from collections.abc import Iterator, Mapping

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.paths import item
from handoutgen.content.text import Text
from handoutgen.problems import Place, Problem, Severity
from handoutgen.rules.codes import Code
from handoutgen.rules.found import expression, has
from handoutgen.rules.prose import readable
from handoutgen.rules.sides import BARE_SIDE

POSITIONS: Mapping[str, str] = {
    "standing": r"\bstand",
    "sitting": r"\bsit\b|\bseated\b",
    "kneeling": r"\bkneel",
    "all-fours": r"\bhands and (?:knees|toes)\b|\ball fours\b",
    "lying-on-back": r"\bon your back\b|face up",
    "lying-on-side": r"\blie on (?:\S+ )?side\b",
    "lying-on-front": r"\bon your (?:front|belly)\b|face down",
}
"""How the first steps say each position of the body."""

KINDS: Mapping[str, str] = {
    "stretch": r"\bpull\b|\bstretch",
    "strength": r"\bstrong|\bwork|\bsteady\b",
    "mobility": r"\bmove|\bmore ease\b",
    "balance": r"\bbalance\b|\bsteady\b.*\bfeet\b",
    "calm": r"\bcalm\b|\brest\b|\brelax",
}
"""How the purpose or what to feel says each kind of exercise; a library's own kinds are not looked for."""

HEDGED = r"\b(?:may|can|could|might|helps?)\b"
"""What a purpose says, so that it promises nothing."""

_HARDER = (
    r"\bhold\b.*\bfor \d+ sec|\blet go\b|\btoo\.?$|ask us first|\bweights?\b|\bband\b|\bbottle|\blonger\b|\bfurther\b"
    r"|\beven more\b|more slowly|\btwice\b|\bclimb\b"
)
_EASIER = r"\bonly\b|\bless\b|\bsmaller\b|\bshorter\b|\bhalf\b|\bpillow|\bboth hands\b|\beasier\b"

_SETS, _REPS = r"(\d+) sets?\b", r"\bsets? of (\d+)\b"
_TIMES, _HOLD, _TIME = r"(\d+) times\b", r"(\d+) sec", r"(\d+) min"
_UP_TO = r"\bup to (\d+)"
_MINUTE = 60
_SIDES = ("side", "other-side")


def agreement_findings(library: Library) -> Iterator[Problem]:
    """What of an exercise's words does not agree with its data."""
    for exercise in library.exercises.values():
        places = library.places.get(("exercise", exercise.id), {})
        yield from _position(exercise, places.get("position", exercise.place))
        yield from _kind(exercise, places.get("kind", exercise.place))
        yield from _sides(exercise, places.get("sides", exercise.place))
        yield from _bare_side(exercise)
        yield from _start(exercise)
        yield from _up_to(exercise)
        yield from _purpose(exercise)
        yield from _elsewhere(exercise)


def _position(exercise: Exercise, place: Place) -> Iterator[Problem]:
    """A position that the first steps do not name: which conditions exclude the exercise depends on it."""
    said = " ".join(readable(step) for step in exercise.panels[0].steps)
    pattern = POSITIONS.get(exercise.position)
    if pattern and not has(said, pattern):
        message = f'The first steps do not say "{exercise.position}".'
        hint = "Mend the position or the steps: who must not do it depends on the position."
        yield Problem(Code.POSITION_UNLIKE_STEPS, place, "position", message, hint, Severity.WARNING)


def _kind(exercise: Exercise, place: Place) -> Iterator[Problem]:
    """A kind that neither the purpose nor what to feel bears out: doses and exclusions depend on it."""
    said = f"{readable(exercise.purpose)} {readable(exercise.feel)}"
    pattern = KINDS.get(exercise.kind)
    if pattern and not has(said, pattern):
        message = f'Neither the purpose nor what to feel speaks of "{exercise.kind}".'
        hint = "Mend the kind or the words: the dose and who must not do it depend on the kind."
        yield Problem(Code.KIND_UNLIKE_WORDS, place, "kind", message, hint, Severity.WARNING)


def _bare_side(exercise: Exercise) -> Iterator[Problem]:
    """Steps with the name of a token that lost its braces: "your side knee"."""
    for at, panel in enumerate(exercise.panels, 1):
        for number, step in enumerate(panel.steps, 1):
            found = expression(BARE_SIDE).search("".join(part.text for part in step.parts))
            if found:
                path = item(f"{item('panels', at)}.steps", number)
                message = f'"{found[0]}" reads like a token that lost its braces.'
                hint = "Write {{side}} or {{other-side}}."
                yield Problem(Code.SIDES_UNLIKE_WORDS, step.place, path, message, hint, Severity.WARNING)


def _sides(exercise: Exercise, place: Place) -> Iterator[Problem]:
    """Tokens of a side in an exercise for both sides at once, and none in one that is done on each side."""
    named = any(part.token in _SIDES for text in _texts(exercise) for part in text.parts)
    if named and exercise.sides == "both":
        message = "Both sides work at once here, and the words name one of them."
        hint = 'Write "sides: each", or take {{side}} and {{other-side}} out of the words.'
        yield Problem(Code.SIDES_UNLIKE_WORDS, place, "sides", message, hint, Severity.WARNING)
    elif not named and exercise.sides != "both":
        message = "This is done on one side at a time, and the words name none."
        hint = "Write {{side}} and {{other-side}}, so that words and pictures turn with the plan."
        yield Problem(Code.SIDES_UNLIKE_WORDS, place, "sides", message, hint, Severity.WARNING)


def _start(exercise: Exercise) -> Iterator[Problem]:
    """Numbers in the words of the starting level that are not those of its fields, and fields above the dose."""
    start, dose = exercise.start, exercise.dose
    words = readable(start.text)
    numbers = (
        (_SETS, 1, (*(start.sets or ()),)),
        (_REPS, 1, (*(start.reps or ()),)),
        (_TIMES, 1, (*(start.sets or ()), *(start.reps or ()))),
        (_HOLD, 1, (*(start.hold or ()),)),
        (_TIME, _MINUTE, (*(start.time or ()),)),
    )
    for pattern, unit, known in numbers:
        found = expression(pattern).search(words)
        if found and known and int(found[1]) * unit not in known:
            yield _unlike(start.text, "start.text", f'"{found[0]}"', "the fields of the starting level say otherwise")
    levels = (("reps", start.reps, dose.reps), ("hold", start.hold, dose.hold), ("time", start.time, dose.time))
    for name, first, usual in levels:
        if first and usual and first.high > usual.high:
            yield _unlike(start.text, f"start.{name}", str(first.high), f"the dose goes up to {usual.high} alone")


def _up_to(exercise: Exercise) -> Iterator[Problem]:
    """A highest number in the words on moving up that is below the dose."""
    words, dose = readable(exercise.progress), exercise.dose
    found = expression(_UP_TO).search(words)
    if found:
        unit = _MINUTE if has(words, r"\bmin") else 1
        usual = dose.time if unit == _MINUTE else dose.hold if has(words, r"\bsec") else dose.reps
        if usual and int(found[1]) * unit < usual.high:
            yield _unlike(exercise.progress, "progress", f'"{found[0]}"', f"the dose goes up to {usual.high // unit}")


def _unlike(text: Text, path: str, said: str, where: str) -> Problem:
    message = f"This says {said}, and {where}."
    return Problem(Code.DOSE_UNLIKE_WORDS, text.place, path, message, "Mend one of the two.", Severity.WORDING)


def _purpose(exercise: Exercise) -> Iterator[Problem]:
    if not has(readable(exercise.purpose), HEDGED):
        message = 'This purpose says neither "may" nor "can" nor "help".'
        hint = 'Write what the exercise may do, as "May ease a tight feeling".'
        yield Problem(Code.PURPOSE_PROMISES, exercise.purpose.place, "purpose", message, hint, Severity.WORDING)


def _elsewhere(exercise: Exercise) -> Iterator[Problem]:
    """Texts that read as if they belonged in the field beside their own."""
    fields = (
        ("feel", exercise.feel, r"^(?!nothing|something)\w+ing\b", "avoid"),
        ("easier.text", exercise.easier.text, _HARDER, "harder"),
        ("harder.text", exercise.harder.text, _EASIER, "easier"),
    )
    for path, text, pattern, other in fields:
        found = expression(pattern).search(readable(text))
        if found:
            message = f'"{found[0]}" reads as if it belonged under "{other}".'
            hint = "Check that the two are not in each other's place."
            yield Problem(Code.WRONG_FIELD, text.place, path, message, hint, Severity.WARNING)


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
