"""The content model: every record of the library, declared once (see ``fields``).

Sources of the clinical limits named in the docs of fields: the project's clinical rules (README, "Sources").
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated as A
from typing import NamedTuple

from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.logo import Raster
from handoutgen.content.phrases import Phrases
from handoutgen.content.text import Text
from handoutgen.problems import Place


class Range(NamedTuple):
    """A whole number or a span of them: ``10`` or ``10-15``."""

    low: int
    high: int


class Seconds(NamedTuple):
    """A length of time, in seconds: ``30 s``, ``20-30 s`` or ``5 min``."""

    low: int
    high: int


class Review(NamedTuple):
    """Who of the clinical staff has read and signed this, and when."""

    by: A[str, Field("Name and profession of the clinician.", most=80, example="First Last, physiotherapist")]
    date: A[str, Field("Day of the review, as 2026-01-31.", form="date", example="2026-01-31")]
    next: A[str, Field("Day by which to review again, as 2027-01-31.", form="date", example="2027-01-31")]


# ------------------------------------------------------------------ exercise


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


# ------------------------------------------------------------------ topic


class Figure(NamedTuple):
    """A picture in a topic."""

    place: A[Place, GIVEN]
    figure: A[str, Field("The id of the figure; the page closes up where it is not drawn yet.")]
    caption: A[Text, Field("What stands over it.", "card", most=28)]
    alt: A[Text, Field("What the picture shows, for somebody who cannot see it.", "card", least=20, most=300)]
    callouts: A[
        Mapping[str, int],
        Field("Places in the figure, each with the number of the step it belongs to.", "card", least=1, most=12),
    ] = MappingProxyType({})
    mark: A[str, Field("good: a tick; avoid: a cross; plain: none.", choices=("good", "avoid", "plain"))] = "plain"


class Section(NamedTuple):
    """A chunk of a topic. What is given prints in this order."""

    place: A[Place, GIVEN]
    heading: A[Text | None, Field("The heading, if any.", "card", most=60)] = None
    text: A[tuple[Text, ...], Field("Paragraphs of at most three sentences.", "card", least=1, most=6)] = ()
    figures: A[tuple[Figure, ...], Field("One or two pictures side by side.", "card", least=1, most=2)] = ()
    steps: A[
        tuple[Text, ...],
        Field("Numbered things to do, best begun with **a few bold words.**", "card", least=1, most=12),
    ] = ()
    bullets: A[tuple[Text, ...], Field("A list in no order.", "card", least=1, most=16)] = ()


class Stretch(NamedTuple):
    """A part of a strip of time: sit, then walk."""

    label: A[Text, Field("The words in the strip.", "card", most=24)]
    parts: A[int, Field("Its length against the others.", least=1, most=100)]
    strong: A[bool, Field("yes: dark with white words.")] = False


class Action(NamedTuple):
    """The one thing to do first: the tinted box."""

    text: A[Text, Field("What to do; begin with **a few bold words.**", "card", most=140)]
    strip: A[tuple[Stretch, ...], Field("A strip of time below the text.", "card", least=2, most=6)] = ()
    write: A[Text | None, Field("The label of a line to write on.", "card", most=30)] = None


class Choice(NamedTuple):
    """The exercises of a topic."""

    core: A[tuple[str, ...], Field("What prints when the topic is named.", refers="exercise", least=1, most=5)]
    rest: A[tuple[str, ...], Field("What --all adds.", refers="exercise")] = ()


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
    name: A[Text, Field("The title of its page.", "card", most=48)]
    short: A[Text, Field("Its name in the contents.", "card", most=28)]
    message: A[Text, Field("The one main message, at most two sentences.", "card", most=160)]
    sections: A[tuple[Section, ...], Field("The chunks of the page.", "card", most=12)] = ()
    tiers: A[Tiers | None, Field("Warning signs; only the topic that warns has them.", "card")] = None
    exercises: A[Choice | None, Field("The exercises that belong to it.")] = None
    action: A[Action | None, Field("The one thing to do first.", "card")] = None
    summary: A[tuple[Text, ...], Field("What to remember, at most three lines.", "card", most=3)] = ()
    sources: A[tuple[str, ...], Field("Where it comes from.", "more", refers="source", least=1)] = ()
    covers: A[tuple[str, ...], Field("Ids of the source facts that this file carries.")] = ()
    reviewed: A[Review | None, Field("Who has reviewed it; leave out until a clinician has.", "more")] = None


# ------------------------------------------------------------------ what the whole library shares


class Condition(NamedTuple):
    """Something a patient may have that decides which exercises fit."""

    ask: A[Text, Field("How the handout asks for it, as an item of a list.", "card", most=110)]
    asked_with: A[str, Field("The condition whose question asks for this one too.", refers="condition")] = ""
    overridable: A[bool, Field("no: only a clearance lifts it, never a clinician's override here.")] = True


class Source(NamedTuple):
    """A publication that content rests on."""

    title: A[Text, Field("Title.", "more", most=200)]
    by: A[Text, Field("Author or body.", "more", most=120)]
    year: A[str, Field("Year; left out where there is none.", "more", most=12)] = ""
    web: A[str, Field("Web address, if it has one.", "more", form="web", most=200)] = ""


class Catalogue(NamedTuple):
    """``library.yaml``: what the files of a library share."""

    place: A[Place, GIVEN]
    name: A[Text, Field("The library's name.", "more", most=60)]
    version: A[str, Field("Its version.", "more", most=20)]
    date: A[str, Field("The day of this version, as 2026-01-31.", "more", form="date")]
    credit: A[Text, Field("The licence credit that every handout prints.", "card", most=200)]
    order: A[tuple[str, ...], Field("Topics in the order of care.", refers="topic", least=1)]
    kinds: A[Mapping[str, Text], Field("Sorts of exercise, with their names.", defines="kind")]
    positions: A[
        Mapping[str, Text],
        Field("Body positions, in the order in which a session goes through them.", defines="position"),
    ]
    equipment: A[Mapping[str, Text], Field("Things needed, with their article: 'a mat'.", defines="equipment")]
    conditions: A[Mapping[str, Condition], Field("What a patient may have, in the order to ask.", defines="condition")]
    sources: A[Mapping[str, Source], Field("Publications by id.", defines="source")]


class Front(NamedTuple):
    """``front-page.yaml``: the words of the first page and of the page before the exercises."""

    place: A[Place, GIVEN]
    title: A[Text, Field("The handout's title when no --title is given.", "card", most=48)]
    subtitle: A[Text, Field("One line on what it is for; says that it is for adults.", "card", most=140)]
    message: A[Text, Field("The one main message.", "card", most=60)]
    support: A[Text, Field("One line below the message.", "card", most=120)]
    how_heading: A[Text, Field("Heading of the list below.", "card", most=40)]
    how: A[tuple[Text, ...], Field("How to use the handout.", "card", least=3, most=4)]
    contents_heading: A[Text, Field("Heading of the contents.", "card", most=40)]
    tick: A[Text, Field("Asks the clinician to tick two to four exercises.", "card", most=120)]
    legend: A[Text, Field("What stripes and arrows in the pictures mean.", "card", most=120)]
    ask_heading: A[Text, Field("Heading of the ask-first list.", "card", most=60)]
    never_lead: A[Text, Field("Over the conditions that only a clearance lifts.", "card", most=140)]
    ask_lead: A[Text, Field("Over the other conditions.", "card", most=140)]
    recap: A[
        tuple[Text, ...], Field("What to remember of the whole handout, on its last page.", "card", least=3, most=5)
    ]
    teach_back: A[Text, Field("What the clinician asks the patient to show or say.", "card", most=140)]


class Band(NamedTuple):
    """A span of the pain scale and what to do in it."""

    low: A[int, Field("From.", least=0, most=10)]
    high: A[int, Field("To.", least=0, most=10)]
    act: A[str, Field("go, ease or stop.", choices=("go", "ease", "stop"))]
    text: A[Text, Field("What to do; begin with the numbers in bold.", "card", most=140)]


class PainGuide(NamedTuple):
    """``pain-guide.yaml``: how much pain is fine while exercising."""

    place: A[Place, GIVEN]
    heading: A[Text, Field("Heading.", "card", most=60)]
    scale: A[Text, Field("What the ends of the scale mean.", "card", most=100)]
    bands: A[tuple[Band, ...], Field("Three bands from 0 to 10 without a gap.", "card", least=3, most=3)]
    limit: A[Text, Field("Whose own limit replaces the bands; the clinician writes it in.", "card", most=200)]
    write: A[Text, Field("The label of the line for that limit.", "card", most=30)]
    notes: A[tuple[Text, ...], Field("Lines below the bands.", "card", least=1, most=4)]


class Term(NamedTuple):
    """A medical word, said plainly. ``{{id}}`` in a text prints the word, and the word is explained at the end."""

    word: A[Text, Field("The word as it prints.", "card", most=40)]
    meaning: A[Text, Field("What it means, in one plain sentence.", "card", most=160)]
    say: A[str, Field("How to say it, as SO-as.", "card", most=40)] = ""


class Glossary(NamedTuple):
    """``glossary.yaml``: words explained."""

    place: A[Place, GIVEN]
    terms: A[Mapping[str, Term], Field("Terms by id.", defines="term")]


class ProgramItem(NamedTuple):
    """An exercise in a stage of a program; what is given replaces the exercise's own dose."""

    place: A[Place, GIVEN]
    exercise: A[str, Field("The exercise.", refers="exercise")]
    variant: A[
        str, Field("easier or harder, where it is not done as usual.", choices=("usual", "easier", "harder"))
    ] = "usual"
    sets: A[Range | None, Field("Sets, or times held.", "card", least=1, most=6)] = None
    reps: A[Range | None, Field("Repetitions in a set.", "card", least=1, most=30)] = None
    hold: A[Seconds | None, Field("How long to hold, as '30 s'.", "card", least=1, most=600)] = None
    times_a_day: A[Range | None, Field("How many times a day.", "card", least=1, most=12)] = None
    days_a_week: A[Range | None, Field("On how many days a week.", "card", least=1, most=7)] = None


class Stage(NamedTuple):
    """Some weeks of a program."""

    place: A[Place, GIVEN]
    weeks: A[Range, Field("The first and last week, as 1-2.", "card", least=1, most=52)]
    exercises: A[tuple[ProgramItem, ...], Field("What to do in them.", "card", least=1, most=6)]
    also: A[tuple[Text, ...], Field("What else to do: walk, take breaks.", "card", least=1, most=3)] = ()


class Program(NamedTuple):
    """A named choice of topics and exercises over weeks: ``programs/<id>.yaml``."""

    id: A[str, GIVEN]
    place: A[Place, GIVEN]
    name: A[Text, Field("The handout's title.", "card", most=48)]
    who: A[Text, Field("Whom it is for, in one sentence.", "card", most=140)]
    message: A[Text, Field("The one main message.", "card", most=60)]
    topics: A[tuple[str, ...], Field("The topics that print with it.", refers="topic", least=1)]
    stages: A[tuple[Stage, ...], Field("The stages, in order, without a gap in their weeks.", "card", least=1, most=6)]
    progress: A[Text, Field("When to move to the next stage.", "card", most=160)]
    before: A[Text | None, Field("What must be so before anybody starts.", "card", most=160)] = None
    sources: A[tuple[str, ...], Field("Where it comes from.", "more", refers="source", least=1)] = ()
    covers: A[tuple[str, ...], Field("Ids of the source facts that this file carries.")] = ()
    reviewed: A[Review | None, Field("Who has reviewed it; leave out until a clinician has.", "more")] = None


class Region(NamedTuple):
    """``regions/<id>.yaml``: what differs between countries."""

    id: A[str, GIVEN]
    place: A[Place, GIVEN]
    name: A[Text, Field("The country.", "more", most=40)]
    language: A[str, Field("Language tag, as en-GB (BCP 47).", refers="language")]
    paper: A[str, Field("Its office paper.", choices=("a4", "letter"))]
    date_format: A[
        str, Field("How a date prints, of {day}, {month} (name) and {year}.", slots=("day", "month", "year"))
    ]
    first_weekday: A[str, Field("The first day of a week.", choices=("monday", "sunday"))]
    emergency: A[str, Field("The emergency number.", "card", most=20)]
    emergency_source: A[str, Field("Where the numbers were looked up.", refers="source")]
    closed: A[Text, Field("What to do when the clinic is closed.", "card", most=140)]
    urgent: A[str, Field("The urgent advice line, if there is one.", "card", most=20)] = ""
    words: A[Mapping[str, str], Field("Words that differ: {{word.emergency-department}}.")] = MappingProxyType({})


class Clinic(NamedTuple):
    """A clinic profile: ``clinic.yaml``.

    ``places`` is where each of its fields stands; ``image`` is the logo once it is read.
    """

    place: A[Place, GIVEN]
    name: A[str, Field("The clinic's name.", "card", least=1, most=80, example="Your Clinic")]
    phone: A[str, Field("The number to call with questions.", "card", most=40, example="555 0100")] = ""
    hours: A[str, Field("When the phone is answered.", "card", most=60, example="Mon to Fri, 8 am to 6 pm")] = ""
    address: A[str, Field("Where it is.", "card", most=120, example="1 High Street, Anytown")] = ""
    web: A[str, Field("Web address.", "card", most=120, example="www.example.com")] = ""
    closed: A[
        Text | None,
        Field(
            "What to do when the clinic is closed; needed where the region has no urgent advice line.",
            "card",
            most=140,
            example="If closed, go to urgent care or {{word.emergency-department}} today.",
        ),
    ] = None
    logo: A[
        str,
        Field("A PNG or JPEG image beside this file; stands before the name.", "card", most=200, example="logo.png"),
    ] = ""
    colour: A[
        str,
        Field(
            "The colour of titles and rules in place of navy, in quotation marks as '#003B6F'; dark enough to read.",
            "card",
            form="colour",
            example="#003B6F",
        ),
    ] = ""
    reviewer: A[
        Review | None,
        Field("Your clinician who has reviewed the content, all of it; leave out until one has.", "more"),
    ] = None
    region: A[str, Field("The region, as US or GB.", refers="region", example="US")] = ""
    paper: A[str, Field("The paper, if not the region's.", choices=("a4", "letter"), example="letter")] = ""
    places: Mapping[str, Place] = MappingProxyType({})
    image: Raster | None = None


class Library(NamedTuple):
    """Everything that can be printed, after overlays: frozen, with every reference checked.

    ``phrases`` by language tag (``en``); ``figures`` gives the file of each baked figure; ``origins`` the
    folder that each ``(kind, id)`` came from, for ``list``; ``places`` where each of its own fields stands.
    """

    catalogue: Catalogue
    front: Front
    pain_guide: PainGuide
    phrases: Mapping[str, Phrases]
    topics: Mapping[str, Topic]
    exercises: Mapping[str, Exercise]
    programs: Mapping[str, Program]
    regions: Mapping[str, Region]
    glossary: Mapping[str, Term]
    figures: Mapping[str, str]
    origins: Mapping[tuple[str, str], str]
    places: Mapping[tuple[str, str], Mapping[str, Place]] = MappingProxyType({})
