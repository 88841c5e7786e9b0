"""Why a rule of structure finds something: what topics, exercises and programs are made of."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import CHUNKS, OWN

_CARD = "exercises/bridge.yaml"
_TOPIC = "topics/sitting.yaml"

STRUCTURE = (
    Reason(
        "no-summary",
        "A topic says nothing to remember at its end.",
        "What stands last is kept in mind. Most handouts fail here when they are rated.",
        CHUNKS,
        Example("summary: []", "summary:\n  - Get up every 30 to 45 minutes, and walk a little.", _TOPIC),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "no-action",
        "A topic does not say what to do first.",
        "Who has read a page wants to know what to do now: one thing, small enough to begin today.",
        CHUNKS,
        Example("A topic without “action”.", "“action” with the text “Sit for 30 minutes, then walk for 3.”"),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "no-heading",
        "Two sections follow each other, and neither has a heading.",
        "Headings let a reader find a part again. The first section may go without.",
        CHUNKS,
        Example(
            "sections:\n  - text: [Sit well.]\n  - text: [Put the screen an arm's length away.]",
            "sections:\n  - text: [Sit well.]\n"
            "  - heading: At a desk\n    text: [Put the screen an arm's length away.]",
            _TOPIC,
        ),
        Severity.WORDING,
        waivable=True,
    ),
    Reason(
        "weeks-apart",
        "The stages of a program leave out a week, or two of them have the same one.",
        "In a week that no stage has, the diary would be empty.",
        OWN,
        Example(
            "stages:\n  - weeks: 1-2\n    exercises: [{exercise: bridge}]\n"
            "  - weeks: 4-6\n    exercises: [{exercise: clamshell}]",
            "stages:\n  - weeks: 1-2\n    exercises: [{exercise: bridge}]\n"
            "  - weeks: 3-6\n    exercises: [{exercise: clamshell}]",
            "programs/desk-worker.yaml",
        ),
    ),
    Reason(
        "in-no-topic",
        "No topic names an exercise.",
        "An exercise prints under a topic. One that belongs to none has no page, and its author waits for it in vain.",
        OWN,
        Example(
            "Your exercises/wall-sit.yaml, and no topic that names it.",
            "Your exercises/wall-sit.yaml, and “wall-sit” under “exercises” in your topics/strengthening.yaml.",
        ),
        Severity.WARNING,
        waivable=True,
    ),
    Reason(
        "topic-without-content",
        "A topic has neither sections, nor exercises, nor tiers.",
        "It would print as a title with nothing below it.",
        OWN,
        Example("A topic with “name” and “message” alone.", "The same topic with “sections”."),
    ),
    Reason(
        "safety-without-content",
        "A file in safety/ says what it is about, and nothing else.",
        "With it a library would count as one that says which signs to look for, and nobody would look.",
        OWN,
        Example("safety/knee.yaml with “about: The knee” alone.", "The same file with “signs” and “exclude”."),
        Severity.WARNING,
    ),
    Reason(
        "no-such-step",
        "An arrow or a number in a picture points to a step that there is not.",
        "The reader would look for a step 3 in vain.",
        OWN,
        Example(
            "A panel with two steps and “arrow: 3”.",
            "A panel with two steps and “arrow: 2”.",
        ),
    ),
    Reason(
        "leads-to-itself",
        "An exercise names itself as its easier, harder or other way.",
        "A plan that looks for an alternative must find another exercise.",
        OWN,
        Example("instead: bridge", "instead: sit-to-stand", _CARD),
    ),
    Reason(
        "review-dates",
        "The next review is not after the last one.",
        "The day on the page tells whether its content is still looked after.",
        OWN,
        Example(
            "reviewed: {by: A. Person, date: 2026-01-31, next: 2026-01-31}",
            "reviewed: {by: A. Person, date: 2026-01-31, next: 2027-01-31}",
            _CARD,
        ),
    ),
    Reason(
        "cannot-waive",
        "A file waives a code that nobody can waive.",
        "Safety, what a file must be, characters that cannot print and exclusions bind everybody.",
        OWN,
        Example(
            "waive:\n  claim: Our patients expect to be cured.",
            "waive:\n  long-sentence: The name of the law is that long.",
            _CARD,
        ),
    ),
    Reason(
        "unknown-code",
        "A file waives a code that there is not.",
        "A waiver with a slip in it would do nothing, and its author would not know.",
        OWN,
        Example(
            "waive:\n  long-sentense: The name of the law is that long.",
            "waive:\n  long-sentence: The name of the law is that long.",
            _CARD,
        ),
    ),
    Reason(
        "idle-waiver",
        "A file waives a code, and has no such finding.",
        "What was mended needs no waiver, and an old one would hide the next finding of its kind.",
        OWN,
        Example(
            "waive:\n  long-sentence: The name of the law is that long.",
            "waive: {}",
            _CARD,
        ),
        Severity.WARNING,
    ),
)
"""Summary, action, headings, weeks, references, waivers."""
