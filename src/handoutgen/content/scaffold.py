"""A content file to begin from: every field with what its declaration says of it (see ``fields``)."""

import json
import re
from collections.abc import Collection, Iterator
from textwrap import wrap
from typing import Any

from handoutgen.content.fields import Field
from handoutgen.content.kinds import READERS
from handoutgen.content.shapes import Declared, declarations
from handoutgen.content.suggest import spoken_list

_WIDTH = 100
_INDENT = "  "
_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w &'()+./-]|,(?= ))*")
"""What YAML reads as a text without quotation marks, by any eye."""


def scaffold(record: type, about: str, written: Collection[str] = ()) -> str:
    """The text of a file of this record, after a comment that says what it is ``about``.

    Fields that must be there, and those named in ``written``, hold an example; the others are commented out.
    """
    use = "Take the # away from the beginning of a line to use it."
    lines = [*_comment(f"{about} {use}"), ""]
    for each in declarations(record):
        lines += [*_field(each, active=each.required or each.key in written), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _field(each: Declared, *, active: bool) -> Iterator[str]:
    """A field with its comment."""
    yield from _comment(_doc(each.field))
    mark = "" if active else "#"
    for line in _value(each):
        yield mark + line


def _value(each: Declared) -> Iterator[str]:
    """A field as it would be written, its example for its value."""
    if each.type in READERS:
        yield f"{each.key}: {_quoted(_example(each.field))}"
    else:
        yield f"{each.key}:"
        for part in _parts(each.type):
            yield from (f"{_INDENT}{line}" for line in (*_comment(_doc(part.field)), *_value(part)))


def _parts(record: Any) -> tuple[Declared, ...]:
    """The fields of a record within a record that must be there."""
    return tuple(part for part in declarations(record) if part.required)


def _doc(field: Field) -> str:
    return f"{field.doc} One of {spoken_list(field.choices, 'or')}." if field.choices else field.doc


def _example(field: Field) -> str:
    return field.example or next(iter(field.choices), "")


def _comment(text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False)


def _quoted(value: str) -> str:
    """A text as YAML has to have it."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
