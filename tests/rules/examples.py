"""The examples of the reasons, as the program sees them: bad and good lines become the problems that they make."""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from handoutgen.content.checks import check_record
from handoutgen.content.library import RECORDS, read_clinic, read_plan
from handoutgen.content.model import Library
from handoutgen.content.reader import Reading, read_record
from handoutgen.content.references import unfilled_tokens
from handoutgen.content.rows import read_rows
from handoutgen.content.survey import SHELVES
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from handoutgen.pose.source import parse_pose
from handoutgen.problems import Problem
from handoutgen.rules.all import library_findings
from handoutgen.rules.clinic import clinic_findings
from handoutgen.rules.glyphs import check as check_glyphs
from handoutgen.rules.plan import plan_findings
from tests.rules.broken import SHIPPED, shipped
from tests.shipped import family

_CLINIC = "name: Sample Clinic\nclosed: If closed, go to urgent care today."
_WHOLE = ("exclude", "waive")
"""Sets of fields that an example shows whole."""

_WARNS = "warning-signs"


def alone(lines: str, file: str, folder: Path) -> tuple[Problem, ...]:
    """What is told of lines that are all of a file; ``folder`` is an empty one to write in."""
    kind = _kind(file)
    if kind == "plan":
        return tuple(_of_plan(lines))
    if kind == "patients":
        rows = read_rows(io.BytesIO(lines.encode()), file, shipped())
        return tuple(problem for row in rows for problem in row.problems)
    if kind == "poses":
        return parse_pose(lines, Path(file).stem, file)[1]
    if kind == "clinic":
        (folder / file).write_text(lines, encoding="utf-8")
        clinic, problems = read_clinic(folder / file, shipped())
        return (*problems, *(clinic_findings(clinic) if clinic else ()))
    return tuple(_of_library(lines, file, kind))


def in_its_file(lines: str, file: str, folder: Path) -> tuple[Problem, ...]:
    """What is told of lines that stand in a file with all else of the one that ships under this name."""
    kind = _kind(file)
    if kind in ("plan", "patients"):
        return alone(lines, file, folder)
    text = _CLINIC if kind == "clinic" else (SHIPPED / file).read_text("utf-8")
    merged = _merged(yaml.load(text, yaml.BaseLoader), yaml.load(lines, yaml.BaseLoader))
    return alone(yaml.safe_dump(merged, allow_unicode=True, sort_keys=False), file, folder)


def _kind(file: str) -> str:
    """The kind of a file, by its folder or name."""
    shelf = file.partition("/")[0] if "/" in file else ""
    return SHELVES[shelf].kind if shelf in SHELVES else shelf or Path(file).stem


def _merged(base: Any, lines: Any) -> Any:
    """The fields of a file with those that an example shows instead; lists and single values are replaced."""
    if not isinstance(base, dict) or not isinstance(lines, dict):
        return lines
    shown = {key: value if key in _WHOLE else _merged(base.get(key), value) for key, value in lines.items()}
    return {**base, **shown}


def _of_plan(lines: str) -> Iterator[Problem]:
    said, problems = read_plan(lines.encode(), "plan.yaml", shipped())
    yield from problems
    if said:
        plan, misuse = resolve(Request(plan=said), shipped(), None)
        assert plan, misuse
        yield from plan_findings(plan, shipped())


def _of_library(lines: str, file: str, kind: str) -> Iterator[Problem]:
    given = {"id": Path(file).stem, "language": Path(file).stem}
    reading: Reading[Any] = read_record(RECORDS[kind], lines.encode(), file, given)
    yield from reading.problems
    regions: Any = (reading.record,) if kind == "region" else shipped().regions.values()
    yield from unfilled_tokens(reading.refers, regions)
    if reading.record:
        yield from check_record(reading.record, reading.places)
        yield from check_glyphs(reading.record, family(), reading.places[""])
        yield from library_findings(_around(shipped(), kind, reading))


def _around(library: Library, kind: str, reading: Reading[Any]) -> Library:
    """The library with a record instead of its own, and of its kind no other but those that this one names."""
    record: Any = reading.record
    singles = {"library": "catalogue", "front-page": "front", "pain-guide": "pain_guide"}
    named = {mention.id for mention in reading.refers if mention.kind == "exercise"}
    few = library._replace(
        exercises=_few({name: each for name, each in library.exercises.items() if name in named}),
        topics=_few({_WARNS: library.topics[_WARNS]}),
        programs=_few({}),
        regions=_few({"GB": library.regions["GB"]}),
    )
    if kind in singles:
        changed: dict[str, Any] = {singles[kind]: record}
    else:
        field = {"topic": "topics", "exercise": "exercises", "region": "regions", "program": "programs"}[kind]
        places = {**library.places, (kind, record.id): reading.places}
        changed = {field: _few({**getattr(few, field), record.id: record}), "places": _few(places)}
    return few._replace(**changed)


def _few(records: Mapping[Any, Any]) -> Any:
    return MappingProxyType(dict(records))
