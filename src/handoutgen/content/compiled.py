"""A library as lines of JSON and back, so that what was read once need not be read from YAML again.

The first line is the index: the files that places name, the library's single values, and the number of the line of each
entry of a shelf (an exercise, a topic …), which is decoded when it is first asked for. In all of them a record is a
list that begins with its number in ``_RECORDS``, without those fields at its end that hold their default; any other
tuple begins with ``_TUPLE``. Values come back as they were: equal, frozen, with their places.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from handoutgen.content import exercise, phrases, program, safety, shared, topic
from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.model import Library
from handoutgen.content.text import Part, Text
from handoutgen.problems import Place

_MODULES = (exercise, phrases, program, safety, shared, topic)
_RECORDS: tuple[type, ...] = (
    *(Text, Part, Range, Seconds),
    *(
        value
        for module in _MODULES
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__ and hasattr(value, "_fields")
    ),
)
"""The records of a library; their order is that of the program's code, so lines are of one version of it."""

_TUPLE, _PLACE = -1, -2
_SHELVES = ("phrases", "topics", "exercises", "programs", "regions", "glossary", "places")
"""The fields of a library whose entries have a line each; those of places have a kind and an id as their key."""

_SINGLE = ("catalogue", "front", "pain_guide", "safety")

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Shelf(Mapping[_Key, _Value], Generic[_Key, _Value]):
    """Values by key, in order, each decoded when it is first asked for."""

    def __init__(self, lines: Mapping[_Key, bytes], decode: Callable[[bytes], _Value]) -> None:
        self._lines = lines
        self._decode = decode
        self._known: dict[_Key, _Value] = {}

    def __getitem__(self, key: _Key) -> _Value:
        """The value of a key; KeyError if there is none."""
        if key not in self._known:
            self._known[key] = self._decode(self._lines[key])
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        """Whether there is a key; nothing is decoded for it."""
        return key in self._lines

    def __iter__(self) -> Iterator[_Key]:
        """The keys, in order."""
        return iter(self._lines)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)


def encoded(library: Library, folders: Sequence[str]) -> bytes:
    """A library as lines; files in its ``folders`` (as its places name them) are written as seen from there."""
    encoder = _Encoder(folders)
    lines: list[bytes] = []
    shelves: dict[str, dict[str, int]] = {}
    for field in _SHELVES:
        shelves[field] = {}
        for key, value in getattr(library, field).items():
            shelves[field]["/".join(key) if isinstance(key, tuple) else key] = len(lines)
            lines.append(_line(encoder.value(value)))
    single = {field: encoder.value(getattr(library, field)) for field in _SINGLE}
    figures = {id_: encoder.file(path) for id_, path in library.figures.items()}
    origins = {"/".join(key): folders.index(folder) for key, folder in library.origins.items()}
    index = {"files": encoder.files, "single": single, "figures": figures, "origins": origins, "shelves": shelves}
    return b"\n".join((_line(index), *lines))


def decoded(data: bytes, folders: Sequence[str]) -> Library:
    """The library of lines that :func:`encoded` made, for ``folders`` that may have moved since."""
    first, *lines = data.split(b"\n")
    index = json.loads(first)
    files = [f"{_inside(folders[folder])}{name}" for folder, name in index["files"]]

    def value(line: bytes) -> Any:
        return _value(json.loads(line), files)

    shelves: dict[str, Any] = {}
    for field, numbers in index["shelves"].items():
        keys: Iterable[Any] = map(_pair, numbers) if field == "places" else numbers
        shelves[field] = Shelf({key: lines[at] for key, at in zip(keys, numbers.values(), strict=True)}, value)
    return Library(
        **{field: _value(each, files) for field, each in index["single"].items()},
        **shelves,
        figures=MappingProxyType({id_: files[at] for id_, at in index["figures"].items()}),
        origins=MappingProxyType({_pair(key): folders[at] for key, at in index["origins"].items()}),
    )


def _inside(folder: str) -> str:
    """How the path of a file in a folder begins; the current folder's name is left out of paths."""
    return "" if folder == "." else f"{folder.rstrip('/')}/"


def _pair(key: str) -> tuple[str, str]:
    kind, _, id_ = key.partition("/")
    return kind, id_


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class _Encoder:
    """Values as those of JSON; ``files`` are those that places named so far, each as its folder and its name there."""

    def __init__(self, folders: Sequence[str]) -> None:
        self.folders = folders
        self.files: list[tuple[int, str]] = []
        self._numbers: dict[str, int] = {}

    def file(self, path: str) -> int:
        """The number of a file in one of the folders; ValueError if it is in none."""
        if path not in self._numbers:
            holding = [at for at, folder in enumerate(self.folders) if path.startswith(_inside(folder))]
            folder = max(holding, key=lambda at: len(_inside(self.folders[at])), default=None)
            if folder is None:
                raise ValueError(f"{path} is in none of the folders")
            self._numbers[path] = len(self.files)
            self.files.append((folder, path.removeprefix(_inside(self.folders[folder]))))
        return self._numbers[path]

    def value(self, value: Any) -> Any:
        """A value of any type that a record may hold."""
        if isinstance(value, Place):
            return [_PLACE, self.file(value.file), value.line, value.column]
        if isinstance(value, tuple):
            number = _NUMBERS.get(type(value), _TUPLE)
            return [number, *map(self.value, value if number == _TUPLE else _without_defaults(value))]
        if isinstance(value, Mapping):
            return {key: self.value(each) for key, each in value.items()}
        return value


def _without_defaults(record: Any) -> Sequence[Any]:
    """The fields of a record up to the last that does not hold its default."""
    fields, defaults = list(record), record._field_defaults
    while fields and record._fields[len(fields) - 1] in defaults:
        default = defaults[record._fields[len(fields) - 1]]
        if type(fields[-1]) is not type(default) or fields[-1] != default:
            break
        fields.pop()
    return fields


def _value(value: Any, files: Sequence[str]) -> Any:
    """The value that values of JSON stand for: in a list or an object of JSON there may be more of them."""
    kind = type(value)
    if kind is list:
        number, *fields = value
        if number == _PLACE:
            return Place(files[fields[0]], *fields[1:])
        fields = [_value(each, files) if type(each) in _HOLDERS else each for each in fields]
        if number == _TUPLE:
            return tuple(fields)
        make, whole = _MAKERS[number]
        return make((*fields, *whole[len(fields) :]))
    if kind is dict:
        return MappingProxyType({key: _value(each, files) for key, each in value.items()})
    return value


_NUMBERS = {record: number for number, record in enumerate(_RECORDS)}

_HOLDERS = frozenset((list, dict))
"""What values of JSON are made of other values."""

_MAKERS = [
    (partial(tuple.__new__, record), [record._field_defaults.get(field) for field in record._fields])  # type: ignore[attr-defined]
    for record in _RECORDS
]
"""For each record what makes one of all its fields, which takes half as long as calling it, and its defaults."""
