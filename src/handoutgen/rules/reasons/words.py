"""Why a rule of wording finds something. The author of a file may keep most of it, with a reason."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import CERT, FIGURES, GRADE, PARAGRAPHS, SENTENCES, STEPS, TERMS, VOICE

_CARD = "exercises/bridge.yaml"
_TOPIC = "topics/sitting.yaml"

WORDS = (
    Reason(
        "reading-grade",
        "A whole topic or exercise reads above grade 6 (Flesch-Kincaid).",
        "Many people read slowly, more so in pain, and many in a language that is not their first.",
        GRADE,
        Example(
            "Prolonged immobility facilitates adaptive shortening of the musculature.",
            "When you sit for long, the muscle may get used to a shorter length.",
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "smog-grade",
        "A topic or exercise of 30 sentences or more reads above grade 8 (SMOG); above 7 it is a warning.",
        "SMOG counts long words alone, and so finds what short sentences hide.",
        GRADE,
        Example(
            "Physiotherapists recommend individual activities.",
            "Your physio may choose a few things for you to do.",
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "jargon",
        "A text has a word of clinics or offices that is in no glossary.",
        "Write the plain word. Where patients will meet the other one, the glossary explains it.",
        TERMS,
        Example("feel: a stretch in the lumbar area.", "feel: a stretch in your low back.", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "passive-voice",
        "An instruction does not say who does it: “the leg is lifted”.",
        "“Lift your leg” tells the reader what to do, and is shorter.",
        VOICE,
        Example("easier:\n  text: the hips are lifted less.", "easier:\n  text: lift your hips less.", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "two-actions",
        "A step has two actions, one after the other.",
        "Who does a step looks from the page to the body and back. Breathing may stay with its movement.",
        CERT,
        Example(
            "sections:\n  - steps: [Lift your heels and then bend your knees.]",
            "sections:\n  - steps: [Lift your heels., Bend your knees.]",
            _TOPIC,
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "sum-for-reader",
        "A text leaves a sum to the reader: “half of it”, “twice as many”.",
        "A sum in the middle of an exercise is one thing too many. Give what it comes to, or an example in figures.",
        FIGURES,
        Example("flare: do half of your usual for 2 days.", "flare: do 1 easy set for 2 days.", _CARD),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "long-sentence",
        "A sentence has more than 20 words.",
        "Who reads slowly has lost the beginning of a long sentence before its end.",
        SENTENCES,
        Example(
            "summary:\n  - >-\n    Get up from your chair every 30 to 45 minutes and walk a little each time,\n"
            "    since that may help your hips and your low back.",
            "summary:\n  - Get up every 30 to 45 minutes, and walk a little.",
            _TOPIC,
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "long-step",
        "A sentence of a step has more than 15 words.",
        "A step is read between two movements, at arm's length.",
        STEPS,
        Example(
            "sections:\n  - steps:\n"
            "      - Put a small cushion or a towel that you have rolled up behind your low back each time.",
            "sections:\n  - steps:\n      - Put a small cushion behind your low back.",
            _TOPIC,
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "long-paragraph",
        "A paragraph has more than 3 sentences.",
        "A grey block is passed over. Short ones, or a list, are read.",
        PARAGRAPHS,
        Example(
            "sections:\n  - text:\n      - Sit well. Get up often. Walk a little. Then sit down again.",
            "sections:\n  - text:\n      - Sit well. Get up often.\n      - Walk a little. Then sit down again.",
            _TOPIC,
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "too-much-to-read",
        "An exercise has more than 5 steps of 10 words, and more than 7 steps with 45 words together.",
        "So many words fit beside the pictures of a card, and so many are kept in mind while moving.",
        STEPS,
        Example(
            "A step “Lie down on your back on the mat with both of your knees bent.”, and four more like it.",
            "A step “Lie on your back, knees bent.”, and four more like it.",
        ),
    ),
    Reason(
        "comparison-sign",
        "A text has one of the signs < > ≤ ≥.",
        "Many readers cannot read them, and some read them the wrong way round.",
        FIGURES,
        Example("feel: a pain of < 4.", "feel: a pain of less than 4.", _CARD),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "bare-decimal",
        "A number begins with its point, or ends with a point and 0.",
        "The point is easily missed: “.5” is read as 5, and “1.0” as 10.",
        FIGURES,
        Example("feel: a stretch of .5 of your usual.", "feel: a stretch of half your usual.", _CARD),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "no-unit-space",
        "There is no space between a figure and its unit.",
        "In “10m” the m is easily read as a digit or missed.",
        FIGURES,
        Example("setup: Stand 30cm from the wall.", "setup: Stand 30 cm from the wall.", _CARD),
        Severity.WORDING,
        waivable=True,
    ),
)
"""Reading grade, lengths, numbers."""
