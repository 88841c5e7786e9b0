"""Records: tuples with named fields, as ``typing.NamedTuple`` makes them, in a fifth of its time.

A handout needs two hundred kinds of them, each made when its module is imported; with those of ``typing`` that alone
took a seventh of a cold start. A record here is the same to whoever uses it (tests hold the two side by side) but for
this: what all records do stands in one base, a getter is shared by all records that have so many fields, and
``__new__`` is not compiled for each of them but takes the names of its arguments from the class.

To type checkers, and from Python 3.14 on, where annotations are not at hand while a class is made, it is
``typing.NamedTuple`` itself.
"""

import sys
from collections.abc import Iterable
from functools import lru_cache
from types import FunctionType
from typing import TYPE_CHECKING, Any, Self

if sys.version_info < (3, 14):
    from collections import _tuplegetter  # type: ignore[attr-defined]  # what reads a field, of both kinds of record


class _Record(tuple[Any, ...]):
    """What all records do."""

    __slots__ = ()
    _fields: tuple[str, ...]
    _field_defaults: dict[str, Any]

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        """A record of values in the order of its fields; TypeError if there are more or fewer."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changed: Any) -> Self:
        """The same record with other values in some fields; TypeError for a name that is no field."""
        made = self._make(map(changed.pop, self._fields, self))
        if changed:
            raise TypeError(f"Got unexpected field names: {list(changed)!r}")
        return made

    __replace__ = _replace

    def _asdict(self) -> dict[str, Any]:
        """The values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
        return f"{type(self).__name__}({said})"

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)


class _Maker(type):
    """Makes a record of a class statement: its annotations are the fields, in their order."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, namespace)
        fields = tuple(namespace.get("__annotations__", ()))
        defaults = {field: namespace.pop(field) for field in fields if field in namespace}
        if any(field not in defaults for field in fields[len(fields) - len(defaults) :]):
            raise TypeError(f"In {name} a field without a default follows one that has a default.")
        namespace |= zip(fields, _getters(len(fields)), strict=True)
        namespace |= {
            "__slots__": (),
            "__new__": _new(name, namespace.get("__annotations__", {}), tuple(defaults.values())),
            "__match_args__": fields,
            "_fields": fields,
            "_field_defaults": defaults,
        }
        return type(name, tuple(_Record if isinstance(each, _Maker) else each for each in bases), namespace)


@lru_cache
def _getters(fields: int) -> tuple[Any, ...]:
    """What reads the first so many fields of a record."""
    return tuple(_tuplegetter(at, f"Field {at}.") for at in range(fields))


@lru_cache
def _pattern(fields: int) -> FunctionType:
    """A ``__new__`` for records of so many fields, its arguments without their names."""
    names = "".join(f"field{at}, " for at in range(fields))
    made: FunctionType = eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": tuple.__new__})
    return made


def _new(name: str, fields: dict[str, Any], defaults: tuple[Any, ...]) -> FunctionType:
    """The ``__new__`` of a record, its fields given with their types."""
    pattern = _pattern(len(fields))
    code = pattern.__code__.replace(co_varnames=("_cls", *fields))
    made = FunctionType(code, pattern.__globals__, "__new__", defaults or None)
    made.__qualname__ = f"{name}.__new__"
    made.__annotations__ = fields
    return made


if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple  # noqa: TID251
else:

    class NamedTuple(metaclass=_Maker):
        """The base that a class statement names to make a record."""


__all__ = ["NamedTuple"]
