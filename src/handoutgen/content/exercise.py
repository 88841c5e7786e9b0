"""An exercise as content: its records, declared once (see ``fields``)."""

from collections.abc import Mapping
from typing import Annotated as A
from typing import NamedTuple

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.text import Text
from handoutgen.problems import Place


class Review(NamedTuple):
    """Who of the clinical staff has read and signed this, and when."""

    by: A[str, Field("Name and profession of the clinician.", most=80, example="First Last, physiotherapist")]
    date: A[str, Field("Day of the review, as 2026-01-31.", form="date", example="2026-01-31")]
    next: A[str, Field("Day by which to review again, as 2027-01-31.", form="date", example="2027-01-31")]


class Dose(NamedTuple):
    """How much of an exercise; per side where it is done side by side."""

    place: A[Place, GIVEN]
    sets: A[Range, Field("How many times in a row (a stretch) or how many sets (strength).", "card", least=1, most=6)]
    reps: A[Range | None, Field("Repetitions in a set.", "card", least=1, most=30)] = None
    hold: A[Seconds | None, Field("How long to hold, as '30 s'.", "card", least=1, most=600)] = None
    time: A[
        Seconds | None, Field("How long in all, for breathing and rest, as '5 min'.", "card", least=30, most=1800)
    ] = None
    tempo: A[Seconds | None, Field("Time up and time down, each, as '3 s'.", "more", least=1, most=10)] = None
    rest: A[Seconds | None, Field("Rest between sets, as '60 s'.", "card", least=5, most=300)] = None
    times_a_day: A[Range, Field("How many times a day.", "card", least=1, most=12)] = Range(1, 1)
    days_a_week: A[Range, Field("On how many days a week.", "card", least=1, most=7)] = Range(7, 7)


class Start(NamedTuple):
    """The starting level for somebody who is not used to exercise."""

    text: A[Text, Field("How to start, in one sentence.", "more", most=120)]
    sets: A[Range | None, Field("Sets to start with.", least=1, most=6)] = None
    reps: A[Range | None, Field("Repetitions to start with.", least=1, most=30)] = None
    hold: A[Seconds | None, Field("Hold to start with.", least=1, most=600)] = None
    time: A[Seconds | None, Field("Time in all to start with.", least=30, most=1800)] = None


class Panel(NamedTuple):
    """One picture of the exercise with the steps that stand under it. The first panel is the set-up."""

    place: A[Place, GIVEN]
    caption: A[Text, Field("One or two words over the steps: Start, Lift, Stretch.", "card", most=28)]
    alt: A[Text, Field("What the picture shows, for somebody who cannot see it.", "card", least=20, most=300)]
    steps: A[
        tuple[Text, ...], Field("One action each, at most 10 words; breathing is a step.", "card", least=1, most=5)
    ]
    arrow: A[
        int | None, Field("Which step of this panel the arrow in the picture shows, counted from 1.", least=1, most=5)
    ] = None


class Variant(NamedTuple):
    """An easier or harder way to do it."""

    text: A[Text, Field("What to change, in a few words.", "card", most=90)]
    exercise: A[str, Field("The exercise that it leads to, if there is one.", refers="exercise")] = ""


class Exercise(NamedTuple):
    """One thing to do: ``exercises/<id>.yaml``."""

    id: A[str, GIVEN]
    place: A[Place, GIVEN]
    name: A[Text, Field("The name on the card.", "card", most=40)]
    short: A[Text, Field("The name on a small tile.", "card", most=18)]
    purpose: A[Text, Field("What it is for, in one sentence with may, can or helps.", "card", most=90)]
    kind: A[str, Field("What sort of exercise it is.", refers="kind")]
    position: A[str, Field("The body position it is done in.", refers="position")]
    equipment: A[tuple[str, ...], Field("Things needed; an empty list if none.", "card", refers="equipment")]
    setup: A[Text, Field("How to get the place ready, in one sentence.", "card", most=90)]
    sides: A[
        str,
        Field(
            "each: one side at a time, both sides; one: the side in the plan; both: both together.",
            choices=("each", "one", "both"),
        ),
    ]
    dose: A[Dose, Field("How much.", "card")]
    start: A[Start, Field("The starting level.", "more")]
    panels: A[tuple[Panel, ...], Field("The pictures, in order, with their steps.", "card", least=1, most=3)]
    feel: A[Text, Field("Goes on from 'You should feel'.", "card", most=90)]
    avoid: A[Text, Field("The common mistake; goes on from 'Avoid'.", "card", most=90)]
    easier: A[Variant, Field("Goes on from 'Easier:'.", "card")]
    harder: A[Variant, Field("Goes on from 'Harder:'.", "card")]
    progress: A[Text, Field("When to move up, in one sentence.", "more", most=160)]
    flare: A[Text, Field("What to do when it hurts more for a day or two.", "more", most=160)]
    stop: A[Text, Field("Goes on from 'Stop if'; says what next.", "card", most=200)]
    exclude: A[
        Mapping[str, str],
        Field(
            "Conditions: avoid (not this exercise) or change (only as easier).",
            refers="condition",
            choices=("avoid", "change"),
        ),
    ]
    instead: A[str, Field("The exercise to take when this one is excluded.", refers="exercise")] = ""
    sources: A[tuple[str, ...], Field("Where dose and method come from.", "more", refers="source", least=1)] = ()
    covers: A[tuple[str, ...], Field("Ids of the source facts that this file carries.")] = ()
    reviewed: A[Review | None, Field("Who has reviewed it; leave out until a clinician has.", "more")] = None
