"""A program over weeks as content: its records, declared once (see ``fields``)."""

from types import MappingProxyType

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Review, Waivers
from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.fields import Annotated as A
from handoutgen.content.text import Text
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class ProgramItem(NamedTuple):
    """An exercise in a stage of a program; what is given replaces the exercise's own dose."""

    place: A[Place, GIVEN]
    exercise: A[str, Field("The exercise.", refers="exercise", example="bridge")]
    variant: A[
        str, Field("easier or harder, where it is not done as usual.", choices=("usual", "easier", "harder"))
    ] = "usual"
    sets: A[Range | None, Field("Sets, or times held.", "card", least=1, most=6, example="2")] = None
    reps: A[Range | None, Field("Repetitions in a set.", "card", least=1, most=30, example="10")] = None
    hold: A[Seconds | None, Field("How long to hold, as '30 s'.", "card", least=1, most=600, example="3 s")] = None
    times_a_day: A[Range | None, Field("How many times a day.", "card", least=1, most=12, example="1")] = None
    days_a_week: A[Range | None, Field("On how many days a week.", "card", least=1, most=7, example="3")] = None


class Stage(NamedTuple):
    """Some weeks of a program."""

    place: A[Place, GIVEN]
    weeks: A[Range, Field("The first and last week, as 1-2.", "card", least=1, most=52, example="1-2")]
    exercises: A[tuple[ProgramItem, ...], Field("What to do in them.", "card", least=1, most=6)]
    also: A[
        tuple[Text, ...],
        Field(
            "What else to do: walk, take breaks.",
            "card",
            least=1,
            most=3,
            example="Walk for 10 minutes each day.\nStand up each half hour.",
        ),
    ] = ()


class Program(NamedTuple):
    """A named choice of topics and exercises over weeks: ``programs/<id>.yaml``."""

    id: A[str, GIVEN]
    place: A[Place, GIVEN]
    name: A[Text, Field("The handout's title.", "card", most=48, example="Back to walking: a 2-week plan")]
    who: A[
        Text,
        Field(
            "Whom it is for, in one sentence.",
            "card",
            most=140,
            example="For adults whose back or hip aches after a walk.",
        ),
    ]
    message: A[Text, Field("The one main message.", "card", most=60, example="Walk a little more each week.")]
    topics: A[
        tuple[str, ...],
        Field(
            "The topics that print with it.",
            refers="topic",
            least=1,
            example="warning-signs, strengthening, getting-better",
        ),
    ]
    stages: A[tuple[Stage, ...], Field("The stages, in order, without a gap in their weeks.", "card", least=1, most=6)]
    progress: A[
        Text,
        Field(
            "When to move to the next stage.",
            "card",
            most=160,
            example="Move up only if pain stays in your limit and settles by next morning.",
        ),
    ]
    before: A[
        Text | None,
        Field(
            "What must be so before anybody starts.", "card", most=160, example="Ask us first if you have pain at rest."
        ),
    ] = None
    sources: A[
        tuple[str, ...], Field("Where it comes from.", "more", refers="source", least=1, example="garber-2011")
    ] = ()
    covers: A[tuple[str, ...], Field("Ids of the source facts that this file carries.")] = ()
    reviewed: A[Review | None, Field("Who has reviewed it; leave out until a clinician has.", "more")] = None
    waive: Waivers = MappingProxyType({})
