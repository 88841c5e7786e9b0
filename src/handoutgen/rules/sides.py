"""Sides in words: a picture is mirrored with the side to treat, so no text beside it may name a fixed one."""

import re
from collections.abc import Iterable, Iterator

from handoutgen.content.exercise import Exercise
from handoutgen.content.text import Text
from handoutgen.plan.model import Plan
from handoutgen.problems import Problem
from handoutgen.rules.codes import Code
from handoutgen.rules.prose import prose_of_record, readable

_PARTS = (
    "ankle|arm|buttock|calf|cheek|ear|elbow|eye|foot|groin|hand|heel|hip|jaw|knee|leg|neck|shin|shoulder|side|temple"
    "|thigh|toes?|waist|wrist"
)
_FIXED = re.compile(rf"\byour (left|right)\b|\b(left|right)[ -](?:{_PARTS})s?\b|\b(?:on|to) the (left|right)\b", re.I)
"""A side of the body in English; "right angle", "right above" and "right away" are none."""

BARE_SIDE = rf"\b(?:other-)?side (?:{_PARTS})s?\b"
"""A token's name where its value should stand."""

_HINT = "Write {{side}} or {{other-side}}: words and picture turn with the plan."


def side_findings(exercises: Iterable[Exercise]) -> Iterator[Problem]:
    """Texts of one-sided exercises that name a side; it blocks a build."""
    for exercise in exercises:
        if exercise.sides == "both":
            continue
        for text in prose_of_record(exercise):
            found = _FIXED.search(text.words)
            if found:
                message = f'"{found[0]}" is a fixed side, and the picture is mirrored for the other one.'
                yield Problem(Code.FIXED_SIDE, text.place, text.path, message, _HINT)


def note_findings(plan: Plan) -> Iterator[Problem]:
    """Notes to the patient that name another side than the one to treat."""
    notes = [(plan.note, plan.side)]
    notes += [
        (chosen.note, chosen.side if chosen.exercise.sides != "both" else "")
        for topic in plan.topics
        for chosen in topic.exercises
    ]
    for note, side in notes:
        other = {"left": "right", "right": "left"}.get(side)
        if note and other and other in _named(note):
            message = f"This note names the {other} side, and the plan treats the {side} one."
            hint = "Mend the side or the note; {{side}} prints the side of the plan."
            yield Problem(Code.OTHER_SIDE, note.place, "note", message, hint)


def _named(note: Text) -> set[str]:
    return {side.lower() for found in _FIXED.finditer(readable(note)) for side in found.groups() if side}
