"""``docs/format.md`` from the declarations of the content model: ``python -m tools.formats`` writes it anew."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Exercise
from handoutgen.content.kinds import READERS
from handoutgen.content.plan import PlanFile
from handoutgen.content.program import Program
from handoutgen.content.safety import Safety
from handoutgen.content.shapes import Declared, declarations
from handoutgen.content.shared import Catalogue, Clinic, Front, Glossary, PainGuide, Region
from handoutgen.content.text import Text
from handoutgen.content.topic import Topic

DOCS = Path(__file__).parents[1] / "docs" / "format.md"

_FILES: tuple[tuple[str, str, type], ...] = (
    ("Exercise", "exercises/NAME.yaml", Exercise),
    ("Topic", "topics/NAME.yaml", Topic),
    ("Program", "programs/NAME.yaml", Program),
    ("Plan", "anywhere; `handoutgen build --plan FILE`", PlanFile),
    ("Clinic profile", "clinic.yaml", Clinic),
    ("Library", "library.yaml", Catalogue),
    ("Safety", "safety/PART-OF-THE-BODY.yaml", Safety),
    ("First page", "front-page.yaml", Front),
    ("Pain guide", "pain-guide.yaml", PainGuide),
    ("Glossary", "glossary.yaml", Glossary),
    ("Region", "regions/NAME.yaml", Region),
)

_HEAD = """\
# What each file may hold

Every field of every kind of file, made of the declarations by which files are read; `make docs` writes this page anew.
[content.md](content.md) shows an exercise as a whole, and `handoutgen new` writes files to begin from.

A **bold** field must be there. A *number or span* is `10` or `10-15`, a *time* `30 s`, `20-30 s` or `5 min`. An *id* is
the name of a file without its ending, or a key of `library.yaml`. Lengths are those of the printed words, without
markup. A *text* may hold `**bold**`, `[words](https://…)`, `{{term}}` for a word of the glossary, and tokens as
`{{side}}`; other words print as typed.
"""

_TYPES: Mapping[Any, str] = {
    Text: "text",
    str: "words",
    int: "whole number",
    bool: "yes or no",
    Range: "number or span",
    Seconds: "time",
}
_FORMS = {"date": "day: 2026-01-31", "web": "web address", "colour": "colour: '#003B6F'"}


def formats() -> str:
    """The whole page as Markdown."""
    chapters = [f"## {name}: {file if ' ' in file else f'`{file}`'}\n\n{_of(record)}" for name, file, record in _FILES]
    return "\n".join([_HEAD, *chapters])


def _of(record: Any) -> str:
    """The table of a record's fields, then those of the records within it, each once."""
    within = list(dict.fromkeys(_records(record)))
    tables = [_table(record), *(f"### {_title(each)}\n\n{_table(each)}" for each in within)]
    return "\n".join(tables)


def _records(record: Any) -> Iterator[Any]:
    """The records that the fields of a record hold, at any depth."""
    for each in declarations(record):
        inner = _item(each.type)
        if inner not in READERS:
            yield inner
            yield from _records(inner)


def _table(record: Any) -> str:
    rows = (_row(each) for each in declarations(record))
    return "\n".join(("| field | holds | |", "| --- | --- | --- |", *rows, ""))


def _row(each: Declared) -> str:
    key = f"**`{each.key}`**" if each.required else f"`{each.key}`"
    cells = (key, _holds(each), each.field.doc)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _holds(each: Declared) -> str:
    """What is written there, with its bounds."""
    field, inner = each.field, _item(each.type)
    listed = get_origin(each.type) is tuple
    what = f"[{_title(inner).lower()}](#{_anchor(_title(inner))})" if inner not in READERS else _single(each, inner)
    if get_origin(each.type) is Mapping:
        return f"{field.refers or field.defines or 'name'}: {what}, one a line"
    if listed:
        return f"list ({what}){_bounds(field.least, field.most, '')}"
    if inner in (str, Text):
        return f"{what}{_bounds(field.least, field.most, ' characters')}"
    unit = " s" if inner is Seconds else ""
    return f"{what}{_bounds(field.least, field.most, unit)}" if inner in (int, Range, Seconds) else what


def _single(each: Declared, inner: Any) -> str:
    field = each.field
    if field.choices:
        return " / ".join(f"`{choice}`" for choice in field.choices)
    if field.refers and get_origin(each.type) is not Mapping:
        return f"id: {field.refers}"
    return _FORMS.get(field.form, _TYPES[inner])


def _bounds(least: int | None, most: int | None, unit: str) -> str:
    if least is None and most is None:
        return ""
    if least is None:
        return f", at most {most}{unit}"
    return f", {least} to {most}{unit}" if most is not None else f", at least {least}{unit}"


def _item(type_: Any) -> Any:
    """What a field holds, or each item of it."""
    if get_origin(type_) is tuple:
        return get_args(type_)[0]
    return get_args(type_)[1] if get_origin(type_) is Mapping else type_


def _title(record: Any) -> str:
    """The name of a record in words."""
    return re.sub("(?<=[a-z])[A-Z]", lambda letter: f" {letter[0].lower()}", record.__name__)


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


if __name__ == "__main__":
    DOCS.write_text(formats(), encoding="utf-8", newline="\n")
