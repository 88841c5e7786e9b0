"""A plan as content: what one patient gets. Its records, declared once (see ``fields``)."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.editions import EDITIONS
from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.fields import Annotated as A
from handoutgen.content.text import Text
from handoutgen.problems import Place
from handoutgen.records import NamedTuple

LINE = 80
"""Characters of a name or a title, which print on one line."""


class PlanItem(NamedTuple):
    """An exercise of a plan; what is given replaces what its own file or the program says."""

    place: A[Place, GIVEN]
    exercise: A[str, Field("The exercise.", refers="exercise", example="bridge")]
    instead_of: A[
        tuple[str, ...],
        Field("The exercises of the program whose place it takes.", refers="exercise", example="clamshell"),
    ] = ()
    variant: A[
        str,
        Field("The way to do it; easier and harder stand on its card.", "card", choices=("usual", "easier", "harder")),
    ] = ""
    side: A[
        str, Field("The side of this exercise, if not that of the plan.", "card", choices=("left", "right", "both"))
    ] = ""
    sets: A[Range | None, Field("How many times in a row, or how many sets.", "card", least=1, most=6, example="2")] = (
        None
    )
    reps: A[Range | None, Field("Repetitions in a set.", "card", least=1, most=30, example="8")] = None
    hold: A[Seconds | None, Field("How long to hold.", "card", least=1, most=600, example="5 s")] = None
    time: A[
        Seconds | None, Field("How long in all, for breathing and rest.", "card", least=30, most=1800, example="5 min")
    ] = None
    rest: A[Seconds | None, Field("Rest between sets.", "card", least=5, most=300, example="60 s")] = None
    times_a_day: A[Range | None, Field("How many times a day.", "card", least=1, most=12, example="1")] = None
    days_a_week: A[Range | None, Field("On how many days a week.", "card", least=1, most=7, example="3")] = None
    note: A[
        Text | None,
        Field("A note to the patient on this card.", "card", most=120, example="Hold on to the counter at first."),
    ] = None


DOSE = ("sets", "reps", "hold", "time", "rest", "times_a_day", "days_a_week")
"""The fields of an item that change a dose."""


class Override(NamedTuple):
    """A clinician's decision that a condition does not forbid an exercise to this patient."""

    place: A[Place, GIVEN]
    exercise: A[str, Field("The exercise.", refers="exercise", example="bridge")]
    condition: A[str, Field("The condition that excludes it.", refers="condition", example="pregnancy")]
    by: A[str, Field("Who decided.", least=2, most=LINE, example="First Last, physiotherapist")]
    why: A[str, Field("Why; it stands in the notes for the record alone.", least=4, most=200, example="Your reason")]


class PlanFile(NamedTuple):
    """What one patient gets. Only topics, exercises or a program must be there.

    ``places`` is where each of its values stands, by path.
    """

    place: A[Place, GIVEN]
    program: A[str, Field("A program over weeks.", refers="program", example="desk-worker")] = ""
    topics: A[
        tuple[str, ...],
        Field(
            "Topics to print. Beside exercises or a program a topic brings its words alone; else its core exercises, "
            "with boxes to tick.",
            refers="topic",
            example="warning-signs, sitting",
        ),
    ] = ()
    exercises: A[
        tuple[PlanItem, ...],
        Field(
            "The exercises: names alone, as [bridge, clamshell], or with changes as below.", alone="exercise", most=60
        ),
    ] = ()
    leave_out: A[
        tuple[str, ...],
        Field("Exercises of the program that this patient does not get.", refers="exercise", example="plank"),
    ] = ()
    order: A[
        str,
        Field(
            "position: up first, down on the floor last; as-listed: as they stand above.",
            choices=("position", "as-listed"),
        ),
    ] = ""
    side: A[str, Field("The side to treat.", "card", choices=("left", "right", "both"))] = ""
    edition: A[str, Field("How it is set.", choices=tuple(EDITIONS))] = ""
    title: A[str, Field("The title of the handout.", "card", most=LINE, example="Your exercises")] = ""
    patient: A[
        str, Field("The patient's name; it prints and goes nowhere else.", "card", most=LINE, example="A. Person")
    ] = ""
    clinician: A[str, Field("Who gives the handout.", "card", most=LINE, example="Your name")] = ""
    start: A[str, Field("The first day of the diary, as 2026-01-31.", "card", form="date", example="2026-01-31")] = ""
    review: A[str, Field("The day of the next visit, as 2026-02-28.", "card", form="date", example="2026-02-28")] = ""
    note: A[
        Text | None,
        Field("A note to the patient on the first page.", "card", most=240, example="Walk to the shop each day."),
    ] = None
    conditions: A[
        Mapping[str, str],
        Field(
            "What the patient has.", refers="condition", choices=("yes", "no", "not-asked"), example="knee-pain: yes"
        ),
    ] = MappingProxyType({})
    other_conditions: A[
        str,
        Field(
            "Every condition that is not listed above: no, if you asked for all of them; else not-asked.",
            choices=("no", "not-asked"),
        ),
    ] = ""
    equipment: A[
        tuple[str, ...] | None,
        Field(
            "What the patient has at home; an exercise that needs more gives way to its alternative. Leave it out if "
            "you did not ask.",
            refers="equipment",
            example="chair, counter, mat, wall",
        ),
    ] = None
    overrides: A[
        tuple[Override, ...],
        Field("Decisions against an exclusion. They stand in the notes for the record, never on a page.", most=12),
    ] = ()
    many: A[bool, Field("yes: more than 6 exercises a day are meant.")] = False
    tick: A[
        bool, Field("yes: the exercises print topic by topic with boxes, and you tick on paper which to do.", "card")
    ] = False
    places: Mapping[str, Place] = MappingProxyType({})


class Settings(NamedTuple):
    """A plan as single values said beside its file, and what they change in exercises that something else chooses."""

    file: PlanFile
    changes: tuple[PlanItem, ...]


class Setting(NamedTuple):
    """A value said: the name of what it is for (``side``, ``conditions.pregnancy``, ``bridge.sets``), and its place.

    ``exact``: its characters follow ``place`` column by column, so that a problem can point into it.
    """

    name: str
    value: str
    place: Place
    exact: bool = True
