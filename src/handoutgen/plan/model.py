"""What one handout holds: the request as it was made, and the plan that it resolves to."""

from typing import NamedTuple

from handoutgen.content.amounts import Range
from handoutgen.content.exercise import Dose, Exercise
from handoutgen.content.phrases import Phrases
from handoutgen.content.program import Program
from handoutgen.content.shared import Region
from handoutgen.content.topic import Topic
from handoutgen.plan.editions import STANDARD


class Request(NamedTuple):
    """What somebody asks for. Empty means: not said, so the clinic profile or the region decides."""

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
    edition: str = STANDARD
    mono: bool = False
    binding_margin: bool = False


class StagedDose(NamedTuple):
    """The dose of an exercise in some weeks of a program."""

    weeks: Range
    dose: Dose


class ChosenExercise(NamedTuple):
    """An exercise and its number in this handout, counted from 1 across topics.

    ``stages`` are its doses in a program, in the order of the weeks; without a program it has none.
    """

    number: int
    exercise: Exercise
    stages: tuple[StagedDose, ...] = ()


class ChosenTopic(NamedTuple):
    """A topic with those of its exercises that print."""

    topic: Topic
    exercises: tuple[ChosenExercise, ...]


class Plan(NamedTuple):
    """What prints, in which order, for whom; nothing in it is left to decide.

    ``title`` is empty where the library's own stands; ``side`` is ``left``, ``right`` or empty for both;
    ``patient`` and ``date`` (ISO 8601) are empty where a line is left to fill in; ``tick_boxes``: nobody has
    chosen for this patient yet, so the clinician ticks two to four exercises; ``per_page`` is 1 for whole cards,
    2 for short ones; ``edition`` is one of ``EDITIONS``; ``mono``: it prints without colour;
    ``binding_margin``: it is printed on both sides and punched or bound.
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
