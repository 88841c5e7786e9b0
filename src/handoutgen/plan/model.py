"""What one handout holds: the request as it was made, and the plan that it resolves to."""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.content.amounts import Range
from handoutgen.content.editions import STANDARD
from handoutgen.content.exercise import Dose, Exercise
from handoutgen.content.phrases import Phrases
from handoutgen.content.plan import Override, PlanFile, PlanItem
from handoutgen.content.program import Program
from handoutgen.content.shared import Region
from handoutgen.content.text import Text
from handoutgen.content.topic import Topic
from handoutgen.problems import Place
from handoutgen.records import NamedTuple

SAID = Place("command line", 1, 1)
"""The place of what was said on the command line: the choice, the patient's name and the title."""

USUAL, EASIER, HARDER = "usual", "easier", "harder"
"""The ways of doing an exercise."""


class Request(NamedTuple):
    """What somebody asks for. Empty means: not said, so the plan, the clinic profile or the region decides.

    ``plan`` is what a plan file says, ``changes`` what is said of exercises that are chosen otherwise.
    """

    names: tuple[str, ...] = ()
    everything: bool = False
    program: str = ""
    side: str = ""
    patient: str = ""
    title: str = ""
    date: str = ""
    paper: str = ""
    region: str = ""
    per_page: int = 1
    edition: str = ""
    mono: bool = False
    binding_margin: bool = False
    plan: PlanFile | None = None
    changes: tuple[PlanItem, ...] = ()


class StagedDose(NamedTuple):
    """The dose of an exercise in some weeks of a program, and the way to do it: ``usual``, ``easier`` or ``harder``."""

    weeks: Range
    dose: Dose
    variant: str = USUAL


class ChosenExercise(NamedTuple):
    """An exercise and its number in this handout, counted from 1 across topics.

    ``exercise`` has the dose of the plan. ``stages`` are its doses in a program, in the order of the weeks; without a
    program it has none. ``side`` is ``left``, ``right`` or empty for both; ``variant`` is ``usual``, ``easier`` or
    ``harder``; ``note`` are the clinician's words to this patient. ``dosed``: the plan changes its dose. ``place`` is
    where the plan names it, if it does, and ``item`` what it says there.
    """

    number: int
    exercise: Exercise
    stages: tuple[StagedDose, ...] = ()
    side: str = ""
    variant: str = USUAL
    note: Text | None = None
    dosed: bool = False
    place: Place = SAID
    item: PlanItem | None = None


class ChosenTopic(NamedTuple):
    """A topic with those of its exercises that print."""

    topic: Topic
    exercises: tuple[ChosenExercise, ...]


class Swap(NamedTuple):
    """An exercise that gave way to its listed alternative for want of equipment; ids of the library."""

    exercise: str
    instead: str
    lacking: tuple[str, ...]


class Change(NamedTuple):
    """An exercise that goes on in another way: as it was, and as it is now."""

    before: ChosenExercise
    now: ChosenExercise


class Changes(NamedTuple):
    """What is new in a plan against an earlier one of the same patient.

    ``added`` and ``stopped`` are ids, each in the order of the plan that has them; of the exercises that go on, in the
    new order, there is ``more`` to do, ``less``, or as much in another way (``changed``).
    """

    added: tuple[str, ...] = ()
    stopped: tuple[str, ...] = ()
    more: tuple[Change, ...] = ()
    less: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()


class Asked(NamedTuple):
    """What is known of the patient's conditions: which are there, and which are not; of the others nothing."""

    present: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()


class Plan(NamedTuple):
    """What prints, in which order, for whom; nothing in it is left to decide.

    ``title`` is empty where the library's own stands; ``side`` is ``left``, ``right`` or empty for both;
    ``patient`` and ``date`` (ISO 8601) are empty where a line is left to fill in; ``tick_boxes``: nobody has
    chosen for this patient yet, so the clinician ticks two to four exercises; ``per_page`` is 1 for whole cards,
    2 for short ones; ``edition`` is one of ``EDITIONS``; ``mono``: it prints without colour;
    ``binding_margin``: it is printed on both sides and punched or bound. ``clinician``, ``start`` (the first day of
    the diary) and ``review`` (the day of the next visit; both ISO 8601) are empty where nobody says; ``note`` are the
    clinician's words to the patient; ``session``: the exercises are chosen for this patient and numbered in the order
    in which a session goes through them, whatever their topics. ``swaps``, ``overrides`` and ``asked`` are for the
    record and the rules; ``many``: more exercises than are usual in a day are meant. ``said`` is
    the plan file as it was read, ``place`` where it stands, and ``places`` where its values do, by path. ``new`` is
    what has changed since an earlier plan, if one is known.
    """

    region: Region
    phrases: Phrases
    paper: str
    topics: tuple[ChosenTopic, ...]
    side: str
    patient: str
    title: str
    date: str
    tick_boxes: bool
    program: Program | None = None
    per_page: int = 1
    edition: str = STANDARD
    mono: bool = False
    binding_margin: bool = False
    clinician: str = ""
    start: str = ""
    review: str = ""
    note: Text | None = None
    session: bool = False
    asked: Asked = Asked()
    swaps: tuple[Swap, ...] = ()
    overrides: tuple[Override, ...] = ()
    many: bool = False
    said: PlanFile | None = None
    place: Place = SAID
    places: Mapping[str, Place] = MappingProxyType({})
    new: Changes | None = None
