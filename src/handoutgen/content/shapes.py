"""What the declarations of the content model say, worked out once per record (see ``fields``)."""

from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from handoutgen.content.fields import Declaration, Field, Given
from handoutgen.records import NamedTuple


class Declared(NamedTuple):
    """A field of a record that an author writes.

    ``name`` is the record's attribute and ``key`` the YAML key; ``type`` is the declared type without its
    ``None``; an optional field has a ``default``.
    """

    name: str
    key: str
    type: Any
    field: Field
    required: bool
    default: object


@cache
def declarations(record: type) -> tuple[Declared, ...]:
    """The fields of a record that an author writes, in the order of its declaration."""
    defaults: Mapping[str, object] = getattr(record, "_field_defaults", {})
    return tuple(
        Declared(name, name.replace("_", "-"), _without_none(type_), said, name not in defaults, defaults.get(name))
        for name, (type_, said) in _annotated(record).items()
        if isinstance(said, Field)
    )


def example_items(field: Field) -> tuple[str, ...]:
    """The items of a list's example, or the entries of a mapping's or record's: its lines, or ids between commas."""
    lines = field.example.splitlines()
    return tuple(lines[0].split(", ")) if len(lines) == 1 and field.refers else tuple(lines)


@cache
def given_names(record: type) -> tuple[str, ...]:
    """The fields of a record that the reader fills in itself."""
    return tuple(name for name, (_, said) in _annotated(record).items() if isinstance(said, Given))


@cache
def _annotated(record: type) -> Mapping[str, Declaration]:
    """The type of each declared field, and what else its declaration says."""
    hints = get_type_hints(record)
    return {name: hint for name, hint in hints.items() if isinstance(hint, Declaration)}


def _without_none(type_: Any) -> Any:
    if get_origin(type_) not in (Union, UnionType):
        return type_
    (only,) = (part for part in get_args(type_) if part is not type(None))
    return only
