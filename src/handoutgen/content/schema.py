r"""The content files that people write, as JSON Schema: editors complete, explain and check with it while they type.

Everything is derived from the declarations (``fields``), as in the reader. The dialect is draft-07, which every release
of the YAML language server knows (the one behind the YAML extension of VS Code); its ``errorMessage`` says what to
write, and others pass over it. Patterns keep to what Python and ECMA-262 share.

A schema sees the values that YAML 1.2 makes of a file, and knows no other file. So it accepts more than the reader:

- texts with markup at any length, for the length is that of the words that print, and faults in their markup;
- every id that is written as one: those of the built-in library are examples, which an editor offers;
- spans that run backwards, days that no month has, and numbers in other notations (``+3``, ``0x3``);
- whatever only a whole record can break (``checks``), and all rules of safety and wording.

It accepts less in two things: a text that is one of YAML's words ``true``, ``false`` and ``null`` needs quotation
marks, and white space around a value counts, as does a second space within it.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, get_args, get_origin

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.exercise import Exercise
from handoutgen.content.fields import Field
from handoutgen.content.kinds import COLOUR, DATE, ID, LARGEST, MINUTE, MOST, READERS, SECOND, span
from handoutgen.content.markup import ADDRESS
from handoutgen.content.model import Library
from handoutgen.content.numerals import between
from handoutgen.content.plan import PlanFile
from handoutgen.content.program import Program
from handoutgen.content.safety import Safety
from handoutgen.content.shapes import declarations, example_items
from handoutgen.content.shared import Clinic
from handoutgen.content.survey import SHELVES
from handoutgen.content.text import Text
from handoutgen.content.topic import Topic

DIALECT = "http://json-schema.org/draft-07/schema#"

FILES: Mapping[str, type] = MappingProxyType(
    {
        "exercise": Exercise,
        "topic": Topic,
        "program": Program,
        "plan": PlanFile,
        "clinic": Clinic,
        "safety": Safety,
    }
)
"""The record of each kind of file that has a schema."""

MODELINE = "# yaml-language-server: $schema="
"""Begins the line that leads an editor from a file to its schema; the path goes on as seen from that file."""

Schema = dict[str, Any]
"""A JSON Schema as the values of JSON."""

Ids = Mapping[str, Mapping[str, str]]
"""The ids that a library has, by kind, each with its words."""


def file_name(kind: str) -> str:
    """The name of the file that holds the schema of a kind."""
    return f"{kind}.schema.json"


def schema_of(kind: str, library: Library) -> Schema:
    """The schema of a kind of file; its ids are those of the library."""
    return {"$schema": DIALECT, "title": f"handoutgen: {kind}", **_record(FILES[kind], _ids(library))}


def schema_of_any(library: Library) -> Schema:
    """The schema of a file of any kind, with that of each kind among its definitions."""
    ids = _ids(library)
    return {
        "$schema": DIALECT,
        "title": "handoutgen",
        "definitions": {kind: _record(record, ids) for kind, record in FILES.items()},
        "anyOf": [{"$ref": f"#/definitions/{kind}"} for kind in FILES],
    }


def _ids(library: Library) -> Ids:
    shared = library.catalogue
    named = {
        "exercise": {id_: each.name for id_, each in library.exercises.items()},
        "topic": {id_: each.name for id_, each in library.topics.items()},
        "program": {id_: each.name for id_, each in library.programs.items()},
        "region": {id_: each.name for id_, each in library.regions.items()},
        "kind": shared.kinds,
        "position": shared.positions,
        "equipment": shared.equipment,
        "condition": {id_: each.ask for id_, each in shared.conditions.items()},
        "source": {id_: each.title for id_, each in shared.sources.items()},
    }
    return {kind: {id_: _words(text) for id_, text in each.items()} for kind, each in named.items()}


def _words(text: Text) -> str:
    return "".join(f"{{{{{part.token}}}}}" if part.token else part.text for part in text.parts)


def _record(record: Any, ids: Ids) -> Schema:
    declared = declarations(record)
    required = [each.key for each in declared if each.required]
    return {
        "type": "object",
        "properties": {
            each.key: {"description": each.field.doc, **_value(each.type, each.field, ids)} for each in declared
        },
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _value(type_: Any, field: Field, ids: Ids) -> Schema:
    """A value of any declared type."""
    if type_ in READERS:
        return _single(type_, field, ids, (field.example,) if field.example else ())
    if get_origin(type_) is tuple:
        return _list(get_args(type_)[0], field, ids)
    if get_origin(type_) is Mapping:
        return _mapping(get_args(type_)[1], field, ids)
    return _record(type_, ids)


def _single(type_: Any, field: Field, ids: Ids, examples: tuple[str, ...]) -> Schema:
    """A value that is written as one text; an editor offers the ids that there are, else the examples."""
    schema = _SINGLE[type_](field)
    offered: list[int | str] = [*ids.get(field.refers, ())] or [_as_typed(each, type_) for each in examples]
    return schema if field.choices or not offered else {**schema, "examples": offered}


def _as_typed(example: str, type_: Any) -> int | str:
    """An example as YAML reads it."""
    return int(example) if type_ in (int, Range) and example.isdecimal() else example


def _list(type_: Any, field: Field, ids: Ids) -> Schema:
    each = field._replace(least=None, most=None)
    items = _single(type_, each, ids, example_items(field)) if type_ in READERS else _value(type_, each, ids)
    if field.alone:
        short = next(part for part in declarations(type_) if part.name == field.alone)
        items = {"anyOf": [_value(short.type, short.field, ids), items]}
    bounds = {"minItems": field.least, "maxItems": field.most}
    schema = {"type": "array", "items": items, **{key: count for key, count in bounds.items() if count is not None}}
    return {**schema, "uniqueItems": True} if field.refers else schema


def _mapping(type_: Any, field: Field, ids: Ids) -> Schema:
    """Values by id; ids that are known have their words with them."""
    value = _value(type_, field._replace(refers="", defines="", example=""), ids)
    known = ids.get(field.refers, {})
    return {
        "type": "object",
        **({"properties": {id_: {"description": words, **value} for id_, words in known.items()}} if known else {}),
        "propertyNames": {"pattern": _whole(ID.pattern)},
        "additionalProperties": value,
    }


_MARKS = r"\\*\[\]{}"
"""The characters that may be markup (see ``markup``), as they stand in a character class."""


def _text(field: Field) -> Schema:
    """Author text: within its length if it is without markup."""
    least, most = field.least or 1, field.most or MOST
    length = f"at most {most}" if least == 1 else f"{least} to {most}"
    return {
        "type": ["string", "number"],
        "pattern": rf"^(?=\s*\S)(?:[^{_MARKS}]{{{least},{most}}}\s*$|[\s\S]*[{_MARKS}])",
        "errorMessage": f"Write {length} characters, not counting markup.",
    }


def _plain(field: Field) -> Schema:
    """A text without markup."""
    if field.choices:
        return {"enum": list(field.choices)}
    if field.refers:
        shelf = next((each for each in SHELVES.values() if each.kind == field.refers), None)
        pattern, rule = (shelf.id.pattern, shelf.rule) if shelf else (ID.pattern, _ID_RULE)
        return {"type": ["string", "integer"], "pattern": _whole(pattern), "errorMessage": f"Write {rule}."}
    length = {"minLength": field.least or 1, "maxLength": field.most or MOST}
    if field.form:
        pattern, advice = _FORMS[field.form]
        return {"type": "string", "pattern": _whole(pattern), "errorMessage": advice, **length}
    pattern, advice = r"^(?=\s*\S)[^{}]*$", "Write a text without { and }."
    return {"type": ["string", "number"], "pattern": pattern, "errorMessage": advice, **length}


_ID_RULE = SHELVES["exercises"].rule

_FORMS = {
    "date": (DATE.pattern, "Write year, month and day, as 2026-01-31."),
    "web": (ADDRESS.pattern, "Write the whole address, with https://."),
    "colour": (COLOUR.pattern, "Write six digits of red, green and blue in quotation marks, as '#003B6F'."),
}
"""The pattern of each form of text, and what to write."""


def _number(field: Field) -> Schema:
    least, most = _bounds(field)
    return {
        "type": ["integer", "string"],
        "minimum": least,
        "maximum": most,
        "pattern": _whole(between(least, most)),
        "errorMessage": f"Write a whole number from {least} to {most}.",
    }


def _range(field: Field) -> Schema:
    least, most = _bounds(field)
    return {
        **_number(field),
        "pattern": _whole(span(between(least, most))),
        "errorMessage": f"Write a number from {least} to {most}, or two of them with a hyphen between.",
    }


def _seconds(field: Field) -> Schema:
    least, most = _bounds(field)
    times = [rf"{span(between(least, most))} ?(?:{SECOND})"]
    if -(-least // 60) <= most // 60:
        times.append(rf"{span(between(-(-least // 60), most // 60))} ?(?:{MINUTE})")
    return {
        "type": "string",
        "pattern": _whole("|".join(times)),
        "errorMessage": f"Write a number and its unit, s or min, from {least} s to {most} s.",
    }


def _yes_no(field: Field) -> Schema:
    return {"enum": ["yes", "no"], "errorMessage": "Write yes or no."}


_SINGLE: Mapping[Any, Callable[[Field], Schema]] = {
    Text: _text,
    str: _plain,
    int: _number,
    bool: _yes_no,
    Range: _range,
    Seconds: _seconds,
}
"""The schema of each type that is written as one text."""


def _bounds(field: Field) -> tuple[int, int]:
    return (field.least or 0, LARGEST if field.most is None else field.most)


def _whole(pattern: str) -> str:
    """The pattern of a whole text; JSON Schema looks for one anywhere in it."""
    return f"^(?:{pattern})$"
