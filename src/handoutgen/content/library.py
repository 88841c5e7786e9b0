"""Folders of content files -> the frozen library, and a clinic profile that fits it.

Every file that counts is read and every problem told, whatever is wrong with the others.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from handoutgen.content.checks import check_record
from handoutgen.content.codes import Code
from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.overlay import read_over
from handoutgen.content.phrases import Phrases
from handoutgen.content.plan import PlanFile, Setting, Settings
from handoutgen.content.program import Program
from handoutgen.content.reader import Reading, read_record
from handoutgen.content.references import Known, endless_tokens, unfilled_tokens, unknown_ids
from handoutgen.content.safety import ANYONE, Safety, joined
from handoutgen.content.settings import read_settings
from handoutgen.content.shared import DEFAULT_REGION, Catalogue, Clinic, Front, Glossary, PainGuide, Region
from handoutgen.content.source import read_bytes
from handoutgen.content.survey import SINGLE, Found, survey
from handoutgen.content.topic import Topic
from handoutgen.problems import Place, Problem, blocking, in_reading_order

RECORDS: Mapping[str, type] = {
    "library": Catalogue,
    "front-page": Front,
    "pain-guide": PainGuide,
    "locale": Phrases,
    "region": Region,
    "topic": Topic,
    "exercise": Exercise,
    "program": Program,
    "glossary": Glossary,
    "safety": Safety,
}
"""The record that a file of each kind holds."""

_Record = TypeVar("_Record")
_Files = Mapping[tuple[str, str], tuple[Found, Reading[Any]]]


def read_library(folders: Sequence[Path]) -> tuple[Library | None, tuple[Problem, ...]]:
    """The library in ``folders``, and all its problems in reading order; ``None`` if any blocks a build.

    The first folder is complete; each later one adds files or overrides whole files of the same kind and id, but
    ``library.yaml``, ``front-page.yaml``, ``pain-guide.yaml`` and ``glossary.yaml`` override what they say alone, and
    files of safety override nothing: all hold. A folder whose ``library.yaml`` says ``alone`` leaves out what is about
    a part of the body in the folders before it.
    Places name files as they are reached from the folders given, with forward slashes.
    """
    found, problems = survey(folders)
    files: _Files = {(each.kind, each.id): (each, _read(each)) for each in found if each.kind in RECORDS}
    found, files = _without_those_below(found, files)
    if unsaid := _unsaid_order(files):
        return None, in_reading_order((*problems, unsaid))
    if folders[0].as_posix() not in {problem.place.file for problem in problems}:
        problems += _missing(folders[0], files)
    for _, reading in files.values():
        problems += reading.problems
    problems += _unresolved(files)
    if blocking(problems):
        return None, in_reading_order(problems)
    return _library(found, files), in_reading_order(problems)


def read_clinic(path: Path, library: Library) -> tuple[Clinic | None, tuple[Problem, ...]]:
    """The clinic profile in the file at ``path``, and all its problems in reading order."""
    reading = read_file(Clinic, path, "")
    clinic = reading.record
    named = (mention.id for mention in reading.refers if mention.kind == "region")
    name = next(named, DEFAULT_REGION if clinic else "")
    region = library.regions.get(name)
    problems = reading.problems + unknown_ids(reading.refers, {"region": frozenset(library.regions)})
    problems += endless_tokens(reading.refers)
    if region:
        problems += unfilled_tokens(reading.refers, (region,))
        if clinic and not clinic.closed and not region.urgent:
            message = f"Region {name} has no urgent advice line to call when the clinic is closed."
            hint = 'Add "closed": what patients should do then.'
            problems += (Problem(Code.CLOSED_HOURS, clinic.place, "closed", message, hint),)
    known = clinic._replace(places=reading.places) if clinic else None
    return (None if blocking(problems) else known), in_reading_order(problems)


def read_plan(data: bytes, file: str, library: Library) -> tuple[PlanFile | None, tuple[Problem, ...]]:
    """The plan in the bytes of ``file``, and all its problems in reading order."""
    reading = read_record(PlanFile, data, file, {})
    problems = _unfitting(reading, library)
    known = reading.record._replace(places=reading.places) if reading.record else None
    return (None if blocking(problems) else known), problems


def read_said(
    settings: Sequence[Setting], place: Place, library: Library
) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Single values of a plan, and all their problems; ``place`` is that of all of them together."""
    reading = read_settings(settings, place)
    problems = _unfitting(reading, library)
    return (None if blocking(problems) else reading.record), problems


def _unfitting(reading: Reading[_Record], library: Library) -> tuple[Problem, ...]:
    """What is wrong with what was read, and what of it is not in the library."""
    catalogue = library.catalogue
    known = {
        "exercise": library.exercises,
        "topic": library.topics,
        "program": library.programs,
        "equipment": catalogue.equipment,
        "condition": catalogue.conditions,
        "term": library.glossary,
    }
    problems = reading.problems + unknown_ids(reading.refers, {kind: frozenset(ids) for kind, ids in known.items()})
    return in_reading_order(problems + unfilled_tokens(reading.refers, library.regions.values()))


def read_file(record: type[_Record], path: Path, id_: str) -> Reading[_Record]:
    """Read one file on its own: its record and every problem but those of ids that other files define."""
    data, unreadable = read_bytes(path)
    if unreadable:
        return Reading(None, unreadable)
    of: Any = record
    reading: Reading[_Record] = _read_data(of, data, path.as_posix(), id_)
    return reading


@lru_cache(maxsize=512)
def _read_data(record: Any, data: bytes, file: str, id_: str) -> Reading[Any]:
    """The record in the bytes of a file; remembered, because a library is read anew with one of its files changed."""
    return _checked(read_record(record, data, file, {"id": id_, "language": id_}))


def _read(found: Found) -> Reading[Any]:
    """A file of a library, laid over those of earlier folders if it is of a kind that is."""
    if not found.below:
        return read_file(RECORDS[found.kind], found.path, found.id)
    if found.kind == "safety":
        return _all_hold([read_file(Safety, path, found.id) for path in (*found.below, found.path)])
    return _checked(read_over(RECORDS[found.kind], (*found.below, found.path), {"id": found.id}))


def _all_hold(readings: Sequence[Reading[Safety]]) -> Reading[Safety]:
    """Files of safety of the same name as one."""
    last = readings[-1]
    return last._replace(
        record=joined(each.record for each in readings if each.record),
        problems=tuple(problem for each in readings for problem in each.problems),
        refers=tuple(mention for each in readings for mention in each.refers),
    )


def _checked(reading: Reading[_Record]) -> Reading[_Record]:
    """What was read, with the problems that only a whole record can have."""
    if reading.record is None:
        return reading
    return reading._replace(problems=check_record(reading.record, reading.places))


def _without_those_below(found: tuple[Found, ...], files: _Files) -> tuple[tuple[Found, ...], _Files]:
    """What counts once a folder that stands alone has left out what earlier ones say of parts of the body."""
    if ("library", "library") not in files:
        return found, files
    own, reading = files["library", "library"]
    if not (isinstance(reading.record, Catalogue) and reading.record.alone):
        return found, files
    folders = [path.parent.as_posix() for path in (*own.below, own.path)]
    said = Path(reading.places["alone"].file).parent.as_posix()
    below = folders[: folders.index(said)]
    kept = tuple(each for each in found if each.folder not in below or not _of_a_part(each))
    return kept, {key: file for key, file in files.items() if file[0] in kept}


def _unsaid_order(files: _Files) -> Problem | None:
    """That a library which stands alone has an order of topics that are not its own."""
    reading = files["library", "library"][1] if ("library", "library") in files else None
    if reading is None or not (isinstance(reading.record, Catalogue) and reading.record.alone):
        return None
    alone, order = reading.places["alone"], reading.places["order"]
    if Path(order.file).parent == Path(alone.file).parent:
        return None
    message = "This library stands alone, and the order of topics is that of another."
    return Problem(Code.MISSING_FIELD, alone, "order", message, 'Add "order": a list of its own topics.')


def _of_a_part(found: Found) -> bool:
    """Whether a file is about a part of the body; others hold for any."""
    return found.kind in _OF_A_PART or (found.kind == "safety" and found.id != ANYONE)


_OF_A_PART = ("topic", "exercise", "program", "figure")


def _missing(folder: Path, files: _Files) -> tuple[Problem, ...]:
    """The single files that no folder has; the first should."""
    absent = [folder / f"{name}.yaml" for name in SINGLE if (name, name) not in files]
    message, hint = "This file is missing.", "Every library needs it."
    return tuple(Problem(Code.MISSING_FILE, Place(path.as_posix(), 1, 1), "", message, hint) for path in absent)


def _unresolved(files: _Files) -> tuple[Problem, ...]:
    """Ids that no file defines, and tokens without a value."""
    known = _known(files)
    regions = [region for _, region in _records(files, "region", Region)]
    problems: tuple[Problem, ...] = ()
    for (kind, id_), (_, reading) in files.items():
        problems += unknown_ids(reading.refers, known)
        if kind == "region":
            own = [region for region in regions if region.id == id_]
            problems += unfilled_tokens(reading.refers, own) + endless_tokens(reading.refers)
        else:
            problems += unfilled_tokens(reading.refers, regions)
    return problems


def _known(files: _Files) -> Known:
    """Every id that a file's name or content defines; a broken file still has its name."""
    known = {kind: frozenset(id_ for of, id_ in files if of == kind) for kind in ("exercise", "topic", "region")}
    known["term"] = frozenset()
    known["language"] = frozenset(id_ for of, id_ in files if of == "locale")
    for _, reading in files.values():
        known |= reading.defines
    return known


def _records(files: _Files, kind: str, record: type[_Record]) -> Iterable[tuple[str, _Record]]:
    """The sound records of a kind, by id."""
    for (of, id_), (_, reading) in files.items():
        if of == kind and isinstance(reading.record, record):
            yield id_, reading.record


def _library(found: Iterable[Found], files: _Files) -> Library:
    """The library of sound files."""

    def all_of(kind: str, record: type[_Record]) -> Mapping[str, _Record]:
        return MappingProxyType(dict(_records(files, kind, record)))

    figures = {each.id: each.path.as_posix() for each in found if each.kind == "figure"}
    return Library(
        catalogue=all_of("library", Catalogue)["library"],
        front=all_of("front-page", Front)["front-page"],
        pain_guide=all_of("pain-guide", PainGuide)["pain-guide"],
        phrases=all_of("locale", Phrases),
        topics=all_of("topic", Topic),
        exercises=all_of("exercise", Exercise),
        programs=all_of("program", Program),
        regions=all_of("region", Region),
        glossary=MappingProxyType(
            {name: term for one in all_of("glossary", Glossary).values() for name, term in one.terms.items()}
        ),
        safety=joined(all_of("safety", Safety).values()),
        figures=MappingProxyType(figures),
        origins=MappingProxyType({(each.kind, each.id): each.folder for each in found}),
        places=MappingProxyType({key: _own(reading.places) for key, (_, reading) in files.items()}),
    )


def _own(places: Mapping[str, Place]) -> Mapping[str, Place]:
    """The places of a file's own fields and of its waivers, without those of what else is in them."""
    own = {path: place for path, place in places.items() if "." not in path and "[" not in path}
    own |= {path: place for path, place in places.items() if path.startswith("waive.")}
    return MappingProxyType(own)
