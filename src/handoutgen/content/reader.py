"""One content file -> one frozen record of the model, with every problem of the file at once.

Everything is derived from the declarations (``fields``): which keys there are, what each holds, what is missing.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_args, get_origin

from handoutgen.content.codes import Code
from handoutgen.content.fields import Field
from handoutgen.content.kinds import ID, READERS, hopeless
from handoutgen.content.markup import Flaw, tidy
from handoutgen.content.nodes import BrokenNode, FieldsNode, ListNode, Node, TextNode, read_nodes
from handoutgen.content.paths import item, under
from handoutgen.content.shapes import Declared, declarations, given_names
from handoutgen.content.source import quoted
from handoutgen.content.suggest import nearest, spoken_list
from handoutgen.content.text import Text
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple

Record = TypeVar("Record")

TERM = "term"
"""The kind of a :class:`Mention` that is a word of the glossary."""

TOKEN = "token"
"""The kind of a :class:`Mention` that is a token of inline markup."""


class Mention(NamedTuple):
    """An id of some kind (``exercise``, ``source`` …) that a file names, and where."""

    kind: str
    id: str
    place: Place
    path: str


class Reading(NamedTuple, Generic[Record]):
    """What was read of one file.

    ``record`` is ``None`` when a problem forbids it. ``refers`` are the ids and tokens that must exist elsewhere,
    ``defines`` the ids, by kind, that exist because of this file; both are filled even without a record.
    ``places`` has the place of every value by its path.
    """

    record: Record | None
    problems: tuple[Problem, ...]
    refers: tuple[Mention, ...] = ()
    defines: Mapping[str, frozenset[str]] = MappingProxyType({})
    places: Mapping[str, Place] = MappingProxyType({})


def read_record(record: type[Record], data: bytes, file: str, given: Mapping[str, str]) -> Reading[Record]:
    """Read the bytes of ``file`` as a ``record``; ``given`` holds what its file name says (its ``id``)."""
    root, problems = read_nodes(data, file)
    if root is None:
        return Reading(None, problems)
    reading = read_fields(record, root, given)
    found = (*problems, *reading.problems)
    return reading._replace(record=reading.record if not found else None, problems=found)


def read_fields(record: type[Record], root: FieldsNode, given: Mapping[str, str]) -> Reading[Record]:
    """Read fields, wherever they come from, as a ``record``."""
    reader = _Reader(given)
    reader.places[""] = root.place
    value = reader.fields(record, Field(""), root, "")
    sound = value if not reader.problems else None
    return Reading(sound, tuple(reader.problems), tuple(reader.refers), reader.defines, reader.places)


class _Reader:
    """Reads the nodes of one file; collects problems, mentions and places on its way.

    Each method takes the type and declaration of a value, its node and its path, and returns the value, or
    ``None`` after a problem.
    """

    def __init__(self, given: Mapping[str, str]) -> None:
        self.given = given
        self.problems: list[Problem] = []
        self.refers: list[Mention] = []
        self.defines: dict[str, frozenset[str]] = {}
        self.places: dict[str, Place] = {}

    def fields(self, record: Any, field: Field, node: FieldsNode, path: str) -> Any:
        """A record; slots that a declaration asks of it are asked of each of its phrases."""
        declared = declarations(record)
        entries, sound = self._known(declared, node, path)
        values: dict[str, Any] = {name: self.given.get(name, node.place) for name in given_names(record)}
        for each in declared:
            if each.key in entries:
                said = each.field._replace(slots=each.field.slots or field.slots)
                values[each.name] = self.value(each.type, said, entries[each.key], under(path, each.key))
                sound = sound and values[each.name] is not None
            elif each.required:
                hint = f'Add "{each.key}": {each.field.doc}'
                self._fail(Code.MISSING_FIELD, node.place, under(path, each.key), "This field is missing.", hint)
                sound = False
        return record(**values) if sound else None

    def value(self, type_: Any, field: Field, node: Node, path: str) -> Any:
        """A value of any declared type."""
        self.places[path] = node.place
        if isinstance(node, BrokenNode):
            return None
        if isinstance(node, TextNode) and not tidy(node.text):
            self._fail(Code.EMPTY, node.place, path, "Nothing is written here.", _how_empty(type_, field))
            return None
        if type_ in READERS:
            return self._single(type_, field, node, path)
        if get_origin(type_) is tuple:
            return self._items(get_args(type_)[0], field, node, path)
        if field.alone and isinstance(node, TextNode):
            node = FieldsNode(((TextNode(field.alone, node.place, ""), node),), node.place)
        if not isinstance(node, FieldsNode):
            return self._wrong_type("fields", node, path)
        if get_origin(type_) is Mapping:
            return self._mapping(get_args(type_)[1], field, node, path)
        return self.fields(type_, field, node, path)

    def _known(self, declared: tuple[Declared, ...], node: FieldsNode, path: str) -> tuple[dict[str, Node], bool]:
        """The entries by declared key, and whether all were; a misspelt key's value is read as what it meant."""
        entries: dict[str, Node] = {}
        unknown = []
        keys = [each.key for each in declared]
        for key, value in node.entries:
            if key.text in keys:
                entries[key.text] = value
            else:
                unknown.append((key, value))
        for key, value in unknown:
            meant = nearest(key.text, (each for each in keys if each not in entries))
            hint = f'Did you mean "{meant}"?' if meant else f"The fields here are {spoken_list(keys)}."
            self._fail(Code.UNKNOWN_KEY, key.place, path, f"{quoted(key.text)} is not a field here.", hint)
            if meant:
                entries[meant] = value
        return entries, not unknown

    def _single(self, type_: Any, field: Field, node: Node, path: str) -> Any:
        """A value that is written as one text."""
        if not isinstance(node, TextNode):
            return self._wrong_type("text", node, path)
        text = tidy(node.text)
        value: Any = None
        flaws = hopeless(text)
        if not flaws:
            value, flaws = READERS[type_](text, field)
        self._report(flaws, node, text, path)
        if flaws:
            return None
        if type_ is Text:
            places = ((name, node.place_of(text, offset)) for offset, name in value.tokens)
            self.refers += (Mention(TOKEN, name, place, path) for name, place in places)
            terms = ((name, node.place_of(text, offset)) for offset, name in value.terms)
            self.refers += (Mention(TERM, name, place, path) for name, place in terms)
            return Text(value.parts, node.place)
        if field.refers:
            self.refers.append(Mention(field.refers, text, node.place, path))
        return value

    def _items(self, type_: Any, field: Field, node: Node, path: str) -> Any:
        """A list."""
        if not isinstance(node, ListNode):
            return self._wrong_type("list", node, path)
        each = field._replace(least=None, most=None)
        values = tuple(self.value(type_, each, child, item(path, at)) for at, child in enumerate(node.items, 1))
        self._count(len(values), field, node, path)
        if field.refers:
            for at, value in enumerate(values):
                if value is not None and value in values[:at]:
                    where = item(path, values.index(value) + 1)
                    message, hint = (
                        f"{quoted(value)} stands in this list twice, first as {where}.",
                        "Keep one of the two.",
                    )
                    self._fail(Code.LISTED_TWICE, node.items[at].place, item(path, at + 1), message, hint)
        return None if None in values else values

    def _mapping(self, type_: Any, field: Field, node: FieldsNode, path: str) -> Any:
        """Values by id; the ids are told of as what the declaration says that they refer to or define."""
        each = field._replace(refers="", defines="")
        values = {}
        for key, child in node.entries:
            at = under(path, key.text)
            values[key.text] = self.value(type_, each, child, at)
            if field.refers:
                self.refers.append(Mention(field.refers, key.text, key.place, at))
            elif not ID.fullmatch(key.text):
                hint = "Use small letters, digits and single hyphens between them."
                self._fail(Code.BAD_ID, key.place, at, f"{quoted(key.text)} cannot be an id.", hint)
        if field.defines:
            self.defines[field.defines] = frozenset(values)
        return None if None in values.values() else MappingProxyType(values)

    def _count(self, count: int, field: Field, node: Node, path: str) -> None:
        if field.most is not None and count > field.most:
            message = f"This list has {count} items, where {field.most} fit."
            self._fail(Code.TOO_MANY, node.place, path, message, f"Take out {count - field.most}.")
        if field.least is not None and count < field.least:
            message = f"This list has {count} items and needs {field.least}."
            self._fail(Code.TOO_FEW, node.place, path, message, field.doc)

    def _wrong_type(self, expected: str, node: Node, path: str) -> None:
        found = {TextNode: "text", ListNode: "list", FieldsNode: "fields"}[type(node)]
        message = f"{_EXPECTED[expected]} is expected here, not {_FOUND[found]}."
        self._fail(Code.WRONG_TYPE, node.place, path, message, _INSTEAD[expected, found])

    def _report(self, flaws: tuple[Flaw, ...], node: TextNode, text: str, path: str) -> None:
        for flaw in flaws:
            place = node.place if flaw.offset is None else node.place_of(text, flaw.offset)
            self._fail(flaw.code, place, path, flaw.message, flaw.hint)

    def _fail(self, code: Code, place: Place, path: str, message: str, hint: str) -> None:
        self.problems.append(Problem(code, place, path, message, hint))


_EXPECTED = {"text": "One text", "list": "A list", "fields": "A set of fields"}
_FOUND = {"text": "one text", "list": "a list", "fields": "a set of fields"}
_INSTEAD = {
    ("text", "list"): "If the dash or bracket belongs to a text, put the whole text in quotation marks.",
    ("text", "fields"): "If the colon or brace belongs to a text, put the whole text in quotation marks.",
    ("list", "text"): "Begin each item on a line of its own with '- '; write [] for an empty list.",
    ("list", "fields"): "Begin each item on a line of its own with '- '.",
    ("fields", "text"): "Write one field a line below it, indented, as 'name: text'.",
    ("fields", "list"): "Write one field a line below it, indented, as 'name: text', without dashes.",
}


def _how_empty(type_: Any, field: Field) -> str:
    """What to do about a field with nothing in it."""
    if get_origin(type_) is tuple and not field.least:
        return "Write [] for an empty list."
    if get_origin(type_) is Mapping:
        return "Write {} if there are none."
    return field.doc
