"""An exercise as content: its records, declared once (see ``fields``)."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.fields import Annotated as A
from handoutgen.content.text import Text
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Review(NamedTuple):
    """Who of the clinical staff has read and signed this, and when."""

    by: A[str, Field("Name and profession of the clinician.", most=80, example="First Last, physiotherapist")]
    date: A[str, Field("Day of the review, as 2026-01-31.", form="date", example="2026-01-31")]
    next: A[str, Field("Day by which to review again, as 2027-01-31.", form="date", example="2027-01-31")]


Waivers = A[
    Mapping[str, str],
    Field(
        'Findings of wording that you keep as they are: each code that "handoutgen check" tells, with your reason.',
        least=10,
        most=200,
        example="long-sentence: Why you keep it as it is",
    ),
]
"""The declaration of the field ``waive``: reasons by code."""


class Dose(NamedTuple):
    """How much of an exercise; per side where it is done side by side."""

    place: A[Place, GIVEN]
    sets: A[
        Range,
        Field("How many times in a row (a stretch) or how many sets (strength).", "card", least=1, most=6, example="2"),
    ]
    reps: A[Range | None, Field("Repetitions in a set.", "card", least=1, most=30, example="8-12")] = None
    hold: A[Seconds | None, Field("How long to hold, as '30 s'.", "card", least=1, most=600, example="5 s")] = None
    time: A[
        Seconds | None,
        Field("How long in all, for breathing and rest, as '5 min'.", "card", least=30, most=1800, example="5 min"),
    ] = None
    tempo: A[
        Seconds | None, Field("Time up and time down, each, as '3 s'.", "more", least=1, most=10, example="3 s")
    ] = None
    rest: A[Seconds | None, Field("Rest between sets, as '60 s'.", "card", least=5, most=300, example="60 s")] = None
    times_a_day: A[Range, Field("How many times a day.", "card", least=1, most=12, example="1")] = Range(1, 1)
    days_a_week: A[Range, Field("On how many days a week.", "card", least=1, most=7, example="3")] = Range(7, 7)


class Start(NamedTuple):
    """The starting level for somebody who is not used to exercise."""

    text: A[Text, Field("How to start, in one sentence.", "more", most=120, example="do 1 set of 8, only half as far.")]
    sets: A[Range | None, Field("Sets to start with.", least=1, most=6, example="1")] = None
    reps: A[Range | None, Field("Repetitions to start with.", least=1, most=30, example="8")] = None
    hold: A[Seconds | None, Field("Hold to start with.", least=1, most=600, example="3 s")] = None
    time: A[Seconds | None, Field("Time in all to start with.", least=30, most=1800, example="2 min")] = None


class Panel(NamedTuple):
    """One picture of the exercise with the steps that stand under it. The first panel is the set-up."""

    place: A[Place, GIVEN]
    caption: A[Text, Field("One or two words over the steps: Start, Lift, Stretch.", "card", most=28, example="Slide")]
    alt: A[
        Text,
        Field(
            "What the picture shows, for somebody who cannot see it.",
            "card",
            least=20,
            most=300,
            example="Side view of a person whose back rests against a wall. Both knees are bent a little.",
        ),
    ]
    steps: A[
        tuple[Text, ...],
        Field(
            "One action each, at most 10 words; breathing is a step.",
            "card",
            least=1,
            most=5,
            example="Stand with your back to the wall.\n"
            "Step forward a little, feet hip-width apart.\n"
            "Breathe in and slide down a little.\n"
            "Breathe out and slide up again.",
        ),
    ]
    arrow: A[
        int | None,
        Field("Which step of this panel the arrow in the picture shows, counted from 1.", least=1, most=5, example="3"),
    ] = None


class Variant(NamedTuple):
    """An easier or harder way to do it."""

    text: A[Text, Field("What to change, in a few words.", "card", most=90, example="lift only half as high.")]
    exercise: A[
        str, Field("The exercise that it leads to, if there is one.", refers="exercise", example="sit-to-stand")
    ] = ""


class Exercise(NamedTuple):
    """One thing to do: ``exercises/<id>.yaml``."""

    id: A[str, GIVEN]
    place: A[Place, GIVEN]
    name: A[Text, Field("The name on the card.", "card", most=40, example="Wall slide")]
    short: A[Text, Field("The name on a small tile.", "card", most=18, example="Wall slide")]
    purpose: A[
        Text,
        Field(
            "What it is for, in one sentence with may, can or helps.",
            "card",
            most=90,
            example="May help your thighs and buttocks get stronger.",
        ),
    ]
    kind: A[str, Field("What sort of exercise it is.", refers="kind", example="strength")]
    position: A[str, Field("The body position it is done in.", refers="position", example="standing")]
    equipment: A[
        tuple[str, ...], Field("Things needed; an empty list if none.", "card", refers="equipment", example="wall")
    ]
    setup: A[
        Text,
        Field(
            "How to get the place ready, in one sentence.",
            "card",
            most=90,
            example="Find a clear wall and a floor where your feet do not slip.",
        ),
    ]
    sides: A[
        str,
        Field(
            "each: one side at a time, both sides; one: the side in the plan; both: both together.",
            choices=("each", "one", "both"),
            example="both",
        ),
    ]
    dose: A[Dose, Field("How much.", "card")]
    start: A[Start, Field("The starting level.", "more")]
    panels: A[tuple[Panel, ...], Field("The pictures, in order, with their steps.", "card", least=1, most=3)]
    feel: A[
        Text, Field("Goes on from 'You should feel'.", "card", most=90, example="your thighs and buttocks working.")
    ]
    avoid: A[
        Text, Field("The common mistake; goes on from 'Avoid'.", "card", most=90, example="letting your knees fall in.")
    ]
    easier: A[
        Variant,
        Field("Goes on from 'Easier:'.", "card", example="text: slide only half as far.\nexercise: sit-to-stand"),
    ]
    harder: A[
        Variant,
        Field("Goes on from 'Harder:'.", "card", example="text: stay down for 3 seconds.\nexercise: split-squat"),
    ]
    progress: A[
        Text,
        Field(
            "When to move up, in one sentence.",
            "more",
            most=160,
            example="pain OK and settled by morning? Add 1 slide a week, up to 12.",
        ),
    ]
    flare: A[
        Text,
        Field(
            "What to do when it hurts more for a day or two.",
            "more",
            most=160,
            example="do 1 easy set for 2 days, then go back to your usual.",
        ),
    ]
    stop: A[
        Text,
        Field(
            "Goes on from 'Stop if'; says what next.",
            "card",
            most=200,
            example="you feel sharp pain, numbness, weakness, dizziness or a pinch in the groin. "
            "Check the warning signs now. Chest pain: call {{phone.emergency}}.",
        ),
    ]
    exclude: A[
        Mapping[str, str],
        Field(
            "Conditions: avoid (not this exercise) or change (only as easier).",
            refers="condition",
            choices=("avoid", "change"),
            example="under-18: avoid\nfracture: avoid\nhip-infection: avoid\nbone-cancer: avoid\n"
            "unexplained-groin-pain: avoid\nrecent-surgery: avoid\nabdominal-surgery-hernia: avoid\n"
            "postpartum: avoid\nknee-pain: change\nbalance-risk: change",
        ),
    ]
    instead: A[
        str, Field("The exercise to take when this one is excluded.", refers="exercise", example="sit-to-stand")
    ] = ""
    watch: A[
        str,
        Field(
            "Web address of a film or page about this exercise; prints as a square code on the last page.",
            "card",
            form="web",
            most=200,
            example="https://www.example.com/film",
        ),
    ] = ""
    sources: A[
        tuple[str, ...],
        Field("Where dose and method come from.", "more", refers="source", least=1, example="garber-2011"),
    ] = ()
    covers: A[tuple[str, ...], Field("Ids of the source facts that this file carries.")] = ()
    reviewed: A[Review | None, Field("Who has reviewed it; leave out until a clinician has.", "more")] = None
    waive: Waivers = MappingProxyType({})
