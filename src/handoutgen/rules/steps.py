"""Steps: one action each, so that the reader can look from the page to the body and back.

Source: the project's clinical rules ("Steps", after CERT items 1 and 5 to 9). Its own decisions on what one action is:

- Breathing belongs to the movement that it goes with ("breathe out and lift your hips"), and so does a posture or a
  pause that goes on meanwhile ("stay tall", "keep your knee bent", "hold", "rest").
- Two verbs side by side are one joined movement ("turn and sit down"); as soon as the first has an object or an
  adverb of its own ("lift your leg and turn your foot") there are two.
- What is parted by "and then" or a semicolon is always two.
- On a card, two sentences with a movement each are two actions as well. In a topic's list, whose items are advice
  more than drill, a full stop parts them well enough.
"""

from collections.abc import Iterable, Iterator

from handoutgen.problems import Problem, Severity
from handoutgen.rules.codes import Code
from handoutgen.rules.found import Prose, expression
from handoutgen.rules.readability import sentences

MOVES = (
    "arch bend bounce bring circle clasp climb come cross crawl curl dip drag draw drop extend flatten flex fold get "
    "grab grip hinge hug jump kick kneel lean let lie lift lower move open place point press pull push put raise reach "
    "return rise rock roll rotate round shift sink sit slide spread squat squeeze stand step straighten stretch swap "
    "swing switch take tap tighten tilt tip touch tuck turn twist walk"
)
"""Verbs of movement, as they stand in an instruction."""

POSTURE = r"(?:stand|sit|lie|come) (?:tall|still|upright|straight)\b|let (?:go|it|your|the|each)\b"
"""What sounds like a movement and goes on while something else moves."""

_MANNER = r"(?:(?:then|now|next|slowly|gently|carefully) )*"
_MOVE = rf"^\W*{_MANNER}(?!{POSTURE})(?:{'|'.join(MOVES.split())})\b(?P<more>.*)"
_AFTER = r";|\band then\b"
_PARTS = r",? and |, "
_WHEN = r"(?:as|when|while|if|before|after|until|unless|so that|where)\b"
_ASIDE = rf"^\W*{_WHEN}[^,]*,|,? {_WHEN}.*"

ON_CARD = r"^panels\[\d+\]\.steps\[\d+\]$"
ANYWHERE = r"(?:^|\.)steps\[\d+\]$"
"""The paths of steps: those beside an exercise's pictures, and all of them."""


def step_findings(texts: Iterable[Prose]) -> Iterator[Problem]:
    """What there is to say of each step with two actions."""
    for text in texts:
        if not expression(ANYWHERE).search(text.path):
            continue
        moves = [_moves(sentence) for sentence in sentences(text.words)]
        on_card = expression(ON_CARD).search(text.path) is not None
        if max(moves, default=0) > 1 or (on_card and sum(moves) > 1) or expression(_AFTER).search(text.words):
            message = "This step has two actions, one after the other."
            hint = "Make two steps of it; breathing may stay with its movement."
            yield Problem(Code.TWO_ACTIONS, text.place, text.path, message, hint, Severity.WORDING)


def _moves(sentence: str) -> int:
    """How many movements a sentence asks for; a verb by itself is one with what comes next."""
    moves, joins = 0, False
    for part in expression(_PARTS).split(expression(_ASIDE).sub("", sentence)):
        found = expression(_MOVE).search(part)
        if found:
            moves += not joins
            joins = not expression(r"\w").search(found["more"])
        else:
            joins = False
    return moves
