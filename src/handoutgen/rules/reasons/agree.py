"""Why a rule finds that the data of an exercise and its words do not agree."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import ACSM, CERT, EVIDENCE, OWN

_CARD = "exercises/bridge.yaml"

AGREE = (
    Reason(
        "position-unlike-steps",
        "The first steps of an exercise do not name the position that it gives.",
        "Whom the position excludes is looked up by it: with a wrong one, the wrong people would be let through.",
        OWN,
        Example("position: sitting", "position: lying-on-back", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "kind-unlike-words",
        "Neither the purpose of an exercise nor what to feel speaks of its kind.",
        "Doses and exclusions follow from the kind: a stretch that is called balance would be judged as balance.",
        OWN,
        Example("kind: balance", "kind: strength", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "sides-unlike-words",
        "An exercise for both sides names one, one for each side names none, or a token of a side lost its braces.",
        "The dose counts each side, and words and pictures turn with the side of the plan.",
        OWN,
        Example("sides: each", "sides: both", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "dose-unlike-words",
        "Words on the start or on moving up have other numbers than the dose, or the start is above it.",
        "A card that says two numbers for one thing is a card that nobody can follow.",
        OWN,
        Example(
            "progress: pain OK and settled by morning? Add 1 lift a week, up to 12.",
            "progress: pain OK and settled by morning? Add 1 lift a week, up to 15.",
            _CARD,
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "dose-unlike-kind",
        "The dose of an exercise is one of another kind: a stretch that is repeated, a rest without its minutes.",
        "Which numbers are usual, and who is cleared first, depends on the kind.",
        ACSM,
        Example("kind: stretch", "kind: strength", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "wrong-field",
        "A text reads as if it belonged in the field beside its own, as an easier way with a weight.",
        "Two texts in each other's place look right in a list, and tell the patient the opposite.",
        OWN,
        Example("easier:\n  text: hold a full bottle in each hand.", "easier:\n  text: lift only half as high.", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "purpose-promises",
        "The purpose of an exercise says neither “may” nor “can” nor “help”.",
        "What an exercise does for somebody's back is known for many people together, and never for one.",
        EVIDENCE,
        Example("purpose: Ends pain in your low back.", "purpose: May ease pain in your low back.", _CARD),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "no-sources",
        "An exercise, topic or program does not say where it comes from.",
        "Who reviews it has to know what it rests on. The sources print on the last page.",
        CERT,
        Example("An exercise without “sources”.", "“sources” with “garber-2011” in its list."),
        Severity.WORDING,
        waivable=True,
    ),
)
"""Position, sides, dose, kind, texts, purpose, sources."""
