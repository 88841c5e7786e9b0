"""A content file to begin from: its fields with what their declarations say of them (see ``fields``)."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from textwrap import shorten, wrap
from types import MappingProxyType
from typing import Any, get_args, get_origin

from handoutgen.content.fields import Field
from handoutgen.content.kinds import READERS
from handoutgen.content.shapes import Declared, declarations, example_items
from handoutgen.content.suggest import spoken_list

_WIDTH = 88
"""Characters of a line, before it is indented."""

_INDENT = "  "
_PLAIN = re.compile(r"(?!(?:true|false|null)$)[A-Za-z0-9](?:[\w &'()+./-]|,(?= ))*")
"""What YAML reads as a text without quotation marks, by any eye."""

_NONE: Mapping[str, str] = MappingProxyType({})


def scaffold(record: type, about: str, written: Collection[str] = (), values: Mapping[str, str] = _NONE) -> str:
    """The text of a file of this record, after a comment that says what it is ``about``; blank lines part paragraphs.

    Fields that must be there, and those whose path is among ``written`` (``dose.reps``), hold an example, or their
    value of ``values``; the others are commented out, or left out where their declaration gives no example.
    """
    use = "Take the # away from the beginning of a line to use it."
    writer = _Writer(frozenset(written), values)
    lines = ["\n#\n".join("\n".join(_comment(each)) for each in f"{about} {use}".split("\n\n")), ""]
    for each in declarations(record):
        if field := list(writer.field(each, each.key, active=each.required or each.key in written)):
            lines += [*field, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def titled(id_: str, most: int) -> str:
    """The name of something by its id: as many of its words as fit into ``most`` characters."""
    return shorten(id_.replace("-", " ").capitalize(), most, placeholder="") or id_[:most].capitalize()


class _Writer:
    """Writes fields as lines; ``written`` and ``values`` are those of ``scaffold``."""

    def __init__(self, written: Collection[str], values: Mapping[str, str]) -> None:
        self.written, self.values = written, values

    def field(self, each: Declared, path: str, *, active: bool) -> Iterator[str]:
        """A field with its comment, commented out if it is not ``active``, and then nothing if it has no example."""
        if active or _has_example(each):
            yield from _comment(_doc(each.field))
            mark = "" if active else "#"
            for line in self._value(each, path, whole=active):
                yield mark + line

    def _value(self, each: Declared, path: str, *, whole: bool) -> Iterator[str]:
        """A field as it would be written.

        ``whole``: of records, what may be left out stands there too, commented out.
        """
        example = self.values.get(path) or _example(each)
        if each.type in READERS:
            yield from _single(each.key, example)
        elif get_origin(each.type) is Mapping:
            yield f"{each.key}:"
            yield from (f"{_INDENT}{entry}" for entry in example_items(each.field))
        elif get_origin(each.type) is not tuple:
            yield f"{each.key}:"
            yield from (f"{_INDENT}{line}" for line in self._record(each.type, each.field, path, whole=whole))
        elif get_args(each.type)[0] not in READERS:
            yield f"{each.key}:"
            yield from _item(list(self._record(get_args(each.type)[0], each.field, path, whole=whole)))
        elif each.field.refers:
            yield f"{each.key}: [{', '.join(example_items(each.field))}]"
        else:
            yield f"{each.key}:"
            yield from (f"{_INDENT}- {_quoted(item)}" for item in example_items(each.field))

    def _record(self, record: Any, field: Field, path: str, *, whole: bool) -> Iterator[str]:
        """The fields of a record within a record that must be there or are asked for, and the others commented out.

        Where none must, the first stands for them.
        """
        examples = dict(entry.split(": ", 1) for entry in example_items(field))
        parts = [(part, f"{path}.{part.key}") for part in declarations(record)]
        active = [at for part, at in parts if part.required or at in self.written] or [parts[0][1]]
        for part, at in parts:
            if at in active or whole:
                said = part.field._replace(example=examples.get(part.key, part.field.example))
                yield from self.field(part._replace(field=said), at, active=at in active)


def _single(key: str, example: str) -> Iterator[str]:
    """A field of one text; a long one is folded."""
    line = f"{key}: {_quoted(example)}"
    if len(line) <= _WIDTH:
        yield line
    else:
        yield f"{key}: >-"
        yield from (f"{_INDENT}{part}" for part in _wrapped(example))


def _item(lines: Sequence[str]) -> Iterator[str]:
    """Lines as an item of a list, whose dash stands before its first field."""
    first = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    for at, line in enumerate(lines):
        yield f"{_INDENT}{'- ' if at == first else _INDENT}{line}"


def _has_example(each: Declared) -> bool:
    """Whether a declaration says how its field could be written."""
    inner = get_args(each.type)[0] if get_origin(each.type) is tuple else each.type
    if inner in READERS:
        return bool(_example(each))
    if get_origin(inner) is Mapping:
        return bool(each.field.example)
    return all(_has_example(part) for part in declarations(inner) if part.required)


def _doc(field: Field) -> str:
    return f"{field.doc} One of {spoken_list(field.choices, 'or')}." if field.choices else field.doc


def _example(each: Declared) -> str:
    return each.field.example or next(iter(each.field.choices), "yes" if each.type is bool else "")


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in _wrapped(text)]


def _wrapped(text: str) -> list[str]:
    return wrap(text, _WIDTH, break_on_hyphens=False, break_long_words=False)


def _quoted(value: str) -> str:
    """A text as YAML has to have it."""
    return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
