"""The shipped library with one of its files broken on purpose."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from handoutgen.content.library import RECORDS, read_library
from handoutgen.content.model import Library
from handoutgen.content.reader import Reading, read_record
from handoutgen.content.survey import SHELVES
from handoutgen.problems import Problem

SHIPPED = Path(__file__).parents[2] / "handouts"


class Broken(NamedTuple):
    """A library, and the text of its broken file."""

    library: Library
    file: str
    text: str

    def line(self, words: str) -> int:
        """The line of the broken file in which the words stand first."""
        return self.text[: self.text.index(words)].count("\n") + 1

    def said(self, problems: Iterable[Problem]) -> list[tuple[str, int, str]]:
        """Code, line and path of the problems of the broken file."""
        return [(each.code, each.place.line, each.path) for each in problems if each.place.file == self.file]


@cache
def shipped() -> Library:
    """The shipped library."""
    library, problems = read_library([SHIPPED])
    assert library, problems
    return library


def edited(file: str, pattern: str, replacement: str) -> str:
    """The text of a shipped file with the first match of a pattern replaced."""
    text, count = re.subn(pattern, replacement, (SHIPPED / file).read_text("utf-8"), count=1, flags=re.M)
    assert count == 1, f"{pattern} is not in {file}"
    return text


def broken(file: str, pattern: str, replacement: str) -> Broken:
    """The shipped library with the first match of a pattern in one of its files replaced."""
    return with_text(file, edited(file, pattern, replacement))


def with_text(file: str, text: str) -> Broken:
    """The shipped library with another text of one of its files, which is sound but for what the rules find."""
    path, library = Path(file), shipped()
    kind = SHELVES[path.parent.name].kind if path.parent.name else path.stem
    where = (SHIPPED / file).as_posix()
    given = {"id": path.stem, "language": path.stem}
    reading: Reading[Any] = read_record(RECORDS[kind], text.encode(), where, given)
    assert reading.record, reading.problems
    fields = {"topic": "topics", "exercise": "exercises", "region": "regions", "program": "programs"}
    singles = {"library": "catalogue", "front-page": "front", "pain-guide": "pain_guide"}
    if kind in singles:
        return Broken(library._replace(**{singles[kind]: reading.record}), where, text)
    records = getattr(library, fields[kind]) | {path.stem: reading.record}
    places = MappingProxyType({**library.places, (kind, path.stem): reading.places})
    changed: dict[str, Any] = {fields[kind]: MappingProxyType(records), "places": places}
    return Broken(library._replace(**changed), where, text)
