"""Who gets a handout: plan files, folders of them, earlier handouts and the rows of tables, one after the other."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from handoutgen.content.model import Library
from handoutgen.content.plan import Setting
from handoutgen.content.rows import PLAN, Fault, Row, read_rows
from handoutgen.pipeline.plans import Source, read_source
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple

PLANS = (".yaml", ".yml")
HANDOUT = ".pdf"
TABLES = (".csv", ".tsv", ".txt")

_MOST_SOURCES = 64
"""Plans that are kept while rows go on from them."""


_NO_PLAN = Problem(
    "no-plan",
    Place("", 1, 1),
    "",
    "This is neither a plan (.yaml) nor a handout (.pdf).",
    "Name a file as seen from the table's folder.",
)


class Patient(NamedTuple):
    """One handout that is wanted, and what is already known to be wrong with it.

    ``number`` counts all of a batch from 1. ``file`` is what the table says of the PDF's name; ``stem`` is the name of
    the plan's file, or of the table.
    """

    number: int
    place: Place
    source: Source | None
    settings: tuple[Setting, ...]
    file: Setting | None
    stem: str
    problems: tuple[Problem, ...]


def expanded(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files, with the plans of each folder in the order of their names in its place."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(each for each in path.glob("*.yaml") if each.name[0] != "." and each.is_file())
        else:
            found.append(path)
    return tuple(found)


class Survey(NamedTuple):
    """The files that can be gone through, how many handouts they want, and why the others cannot."""

    paths: tuple[Path, ...]
    handouts: int
    problems: tuple[Problem, ...]


def survey(paths: Sequence[Path], library: Library) -> Survey:
    """Look through all files once: of a table that cannot be read to its end, no row counts."""
    sound: list[Path] = []
    problems: tuple[Problem, ...] = ()
    count = 0
    for path in paths:
        rows, fault = _counted(path, library) if is_table(path) else (1, ())
        problems += fault
        if not fault:
            sound.append(path)
            count += rows
    return Survey(tuple(sound), count, problems)


def patients(paths: Sequence[Path], library: Library) -> Iterator[Patient]:
    """Everybody, in order, in a stream; the paths are of files, and their tables can be read."""
    number = 0
    for path in paths:
        for patient in _of_table(path, library) if is_table(path) else (_of_file(path),):
            number += 1
            yield patient._replace(number=number)


def is_table(path: Path) -> bool:
    """Whether a file is a table, by its name."""
    return path.suffix.lower() in TABLES


def _of_file(path: Path) -> Patient:
    source, problems = read_source(path)
    return Patient(0, Place(path.as_posix(), 1, 1), source, (), None, path.stem, problems)


def _rows(path: Path, library: Library) -> Iterator[Row | Fault]:
    try:
        with path.open("rb") as file:
            yield from read_rows(file, path.as_posix(), library)
    except OSError as error:
        message = f"This table was not read: {error.strerror}."
        place = Place(path.as_posix(), 1, 1)
        yield Fault((Problem("unreadable", place, "", message, "Check its name, and who may read it."),))


def _counted(path: Path, library: Library) -> tuple[int, tuple[Problem, ...]]:
    """The number of rows of a table, and why it cannot be read."""
    rows = 0
    for each in _rows(path, library):
        if isinstance(each, Fault):
            return rows, each.problems
        rows += 1
    return rows, ()


def _of_table(path: Path, library: Library) -> Iterator[Patient]:
    sources = lru_cache(maxsize=_MOST_SOURCES)(read_source)
    for row in _rows(path, library):
        if isinstance(row, Fault):  # it was changed since it was looked through
            yield Patient(0, row.problems[0].place, None, (), None, path.stem, row.problems)
            return
        source, problems, stem = None, row.problems, path.stem
        if row.plan:
            plan = path.parent / row.plan.value
            stem = plan.stem
            source, wrong = sources(plan) if plan.suffix.lower() in (*PLANS, HANDOUT) else (None, (_NO_PLAN,))
            problems += tuple(each._replace(place=row.plan.place, path=PLAN) for each in wrong)
        yield Patient(0, row.place, source, row.settings, row.file, stem, problems)
