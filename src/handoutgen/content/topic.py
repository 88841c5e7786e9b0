"""A topic as content: its records, declared once (see ``fields``)."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.content.exercise import Review, Waivers
from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.fields import Annotated as A
from handoutgen.content.text import Text
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Figure(NamedTuple):
    """A picture in a topic."""

    place: A[Place, GIVEN]
    figure: A[str, Field("The id of the figure; the page closes up where it is not drawn yet.", example="sitting-well")]
    caption: A[Text, Field("What stands over it.", "card", most=28, example="Sitting well")]
    alt: A[
        Text,
        Field(
            "What the picture shows, for somebody who cannot see it.",
            "card",
            least=20,
            most=300,
            example="Side view of a person who sits on a chair, both feet flat on the floor.",
        ),
    ]
    callouts: A[
        Mapping[str, int],
        Field(
            "Places in the figure, each with the number of the step it belongs to.",
            "card",
            least=1,
            most=12,
            example="back: 1",
        ),
    ] = MappingProxyType({})
    panel: A[int, Field("The panel of the figure that it shows, counted from 1.", least=1, most=3, example="1")] = 1
    mark: A[str, Field("good: a tick; avoid: a cross; plain: none.", choices=("good", "avoid", "plain"))] = "plain"


class Section(NamedTuple):
    """A chunk of a topic. What is given prints in this order."""

    place: A[Place, GIVEN]
    heading: A[Text | None, Field("The heading, if any.", "card", most=60, example="What you can do")] = None
    text: A[
        tuple[Text, ...],
        Field(
            "Paragraphs of at most three sentences.",
            "card",
            least=1,
            most=6,
            example="Short walks can help your back. A few minutes are enough to begin with.",
        ),
    ] = ()
    figures: A[tuple[Figure, ...], Field("One or two pictures side by side.", "card", least=1, most=2)] = ()
    steps: A[
        tuple[Text, ...],
        Field(
            "Numbered things to do, best begun with **a few bold words.**",
            "card",
            least=1,
            most=12,
            example="**Put on** shoes that feel good.\n**Walk** for 5 minutes.",
        ),
    ] = ()
    bullets: A[
        tuple[Text, ...],
        Field(
            "A list in no order.",
            "card",
            least=1,
            most=16,
            example="**Go slowly** at first.\n**Walk each day,** even if it is not far.",
        ),
    ] = ()


class Stretch(NamedTuple):
    """A part of a strip of time: sit, then walk."""

    label: A[Text, Field("The words in the strip.", "card", most=24)]
    parts: A[int, Field("Its length against the others.", least=1, most=100)]
    strong: A[bool, Field("yes: dark with white words.")] = False


class Action(NamedTuple):
    """The one thing to do first: the tinted box."""

    text: A[
        Text,
        Field(
            "What to do; begin with **a few bold words.**", "card", most=140, example="**Today:** walk for 5 minutes."
        ),
    ]
    strip: A[tuple[Stretch, ...], Field("A strip of time below the text.", "card", least=2, most=6)] = ()
    write: A[Text | None, Field("The label of a line to write on.", "card", most=30, example="My time of day:")] = None


class Choice(NamedTuple):
    """The exercises of a topic."""

    core: A[
        tuple[str, ...],
        Field("What prints when the topic is named.", refers="exercise", least=1, most=5, example="bridge, clamshell"),
    ]
    rest: A[tuple[str, ...], Field("What --all adds.", refers="exercise", example="plank")] = ()


class Tier(NamedTuple):
    """A tier of warning signs."""

    place: A[Place, GIVEN]
    name: A[Text, Field("The tier's word.", "card", most=30)]
    lead: A[Text, Field("One line over the signs.", "card", most=120)]
    action: A[Text, Field("What to do.", "card", most=140)]
    signs: A[tuple[Text, ...], Field("The signs, one line each.", "card", least=1, most=18)]
    cauda_equina: A[
        tuple[Text, ...], Field("Signs of cauda equina; only in the emergency tier.", "card", least=1, most=8)
    ] = ()
    say: A[Text | None, Field("What to say on the phone with the cauda equina signs.", "card", most=120)] = None


class Compact(NamedTuple):
    """The warning signs when the topic is not chosen: at most eight lines and one same-day line."""

    lead: A[Text, Field("Over the lines.", "card", most=120)]
    signs: A[tuple[Text, ...], Field("All cauda equina signs and the other emergencies.", "card", least=1, most=8)]
    same_day: A[Text, Field("The same-day line.", "card", most=200)]


class Tiers(NamedTuple):
    """Warning signs in three tiers."""

    emergency: A[Tier, Field("Call the emergency number now.", "card")]
    same_day: A[Tier, Field("Call the clinic today.", "card")]
    soon: A[Tier, Field("Book a visit.", "card")]
    after: A[Text, Field("One line below the tiers.", "card", most=120)]
    compact: A[Compact, Field("The short form.", "card")]


class Topic(NamedTuple):
    """One part of a handout: ``topics/<id>.yaml``."""

    id: A[str, GIVEN]
    place: A[Place, GIVEN]
    name: A[Text, Field("The title of its page.", "card", most=48, example="Walking")]
    short: A[Text, Field("Its name in the contents.", "card", most=28, example="Walking")]
    message: A[
        Text, Field("The one main message, at most two sentences.", "card", most=160, example="Walk a little each day.")
    ]
    sections: A[tuple[Section, ...], Field("The chunks of the page.", "card", most=12)] = ()
    tiers: A[Tiers | None, Field("Warning signs; only the topic that warns has them.", "card")] = None
    exercises: A[Choice | None, Field("The exercises that belong to it.")] = None
    action: A[Action | None, Field("The one thing to do first.", "card")] = None
    summary: A[
        tuple[Text, ...],
        Field(
            "What to remember, at most three lines.",
            "card",
            most=3,
            example="Walk a little each day.\nAdd a few minutes each week.",
        ),
    ] = ()
    sources: A[
        tuple[str, ...], Field("Where it comes from.", "more", refers="source", least=1, example="who-2023")
    ] = ()
    covers: A[tuple[str, ...], Field("Ids of the source facts that this file carries.")] = ()
    reviewed: A[Review | None, Field("Who has reviewed it; leave out until a clinician has.", "more")] = None
    waive: Waivers = MappingProxyType({})
