"""What the whole library shares, regions and clinics: their records, declared once (see ``fields``)."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.content.exercise import Review
from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.fields import Annotated as A
from handoutgen.content.text import Text
from handoutgen.problems import Place
from handoutgen.records import NamedTuple

DEFAULT_REGION = "US"
"""The region of a clinic that names none."""


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
    alone: A[
        bool,
        Field("yes: only this library's own topics, exercises and programs, without those it is laid over."),
    ] = False


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
    ask_lead_chosen: A[Text, Field("The same where the exercises are chosen already.", "card", most=140)]
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


class Raster(NamedTuple):
    """An image: its size in pixels and their sRGB values, 8 bits each, row by row from the top left."""

    width: int
    height: int
    pixels: bytes


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
    qr: A[
        str,
        Field(
            "A web address that prints as a square code with the address below it, on the last page.",
            "card",
            form="web",
            most=200,
            example="https://www.example.com",
        ),
    ] = ""
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
