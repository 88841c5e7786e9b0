"""What a listing has of each kind, as plain values.

The names of the fields are the keys of the JSON: a program may rely on them, so that they are added to and not changed.
"""

from collections.abc import Mapping

from handoutgen.records import NamedTuple


class Origin(NamedTuple):
    """Where something comes from: ``built-in`` or the folder of a library, and its file as seen from here."""

    origin: str
    file: str


class TopicEntry(NamedTuple):
    """A topic: the exercises that print when it is named (``core``), and the ``rest``."""

    id: str
    name: str
    core: tuple[str, ...]
    rest: tuple[str, ...]
    sources: tuple[str, ...]
    origin: str
    file: str


class ExerciseEntry(NamedTuple):
    """An exercise; ``exclude`` says ``avoid`` or ``change`` for each condition.

    ``way`` is ``easier`` where the conditions that were asked for leave it in its easier way alone, else ``usual``.
    """

    id: str
    name: str
    kind: str
    position: str
    equipment: tuple[str, ...]
    sides: str
    exclude: Mapping[str, str]
    instead: str | None
    topics: tuple[str, ...]
    programs: tuple[str, ...]
    sources: tuple[str, ...]
    way: str
    origin: str
    file: str


class StageEntry(NamedTuple):
    """A stage of a program: its first and last week, and its exercises."""

    weeks: tuple[int, int]
    exercises: tuple[str, ...]


class ProgramEntry(NamedTuple):
    """A program; ``weeks`` is how many it has."""

    id: str
    name: str
    who: str
    weeks: int
    topics: tuple[str, ...]
    stages: tuple[StageEntry, ...]
    sources: tuple[str, ...]
    origin: str
    file: str


class EditionEntry(NamedTuple):
    """An edition and what it is."""

    id: str
    about: str


class FigureEntry(NamedTuple):
    """A figure; the exercise whose card it stands on, if any, and the topics that show it."""

    id: str
    exercise: str | None
    topics: tuple[str, ...]
    origin: str
    file: str


class RegionEntry(NamedTuple):
    """A region with its telephone numbers; not every one has an ``urgent`` advice line."""

    id: str
    name: str
    language: str
    paper: str
    emergency: str
    urgent: str | None
    origin: str
    file: str


class ConditionEntry(NamedTuple):
    """A condition, the exercises that it forbids (``avoid``), and those that it leaves in their easier way alone."""

    id: str
    ask: str
    overridable: bool
    avoid: tuple[str, ...]
    change: tuple[str, ...]
    origin: str


class EquipmentEntry(NamedTuple):
    """A thing that exercises need, and which."""

    id: str
    name: str
    exercises: tuple[str, ...]
    origin: str


class SourceEntry(NamedTuple):
    """A publication that content rests on."""

    id: str
    title: str
    by: str
    year: str | None
    web: str | None
    origin: str
