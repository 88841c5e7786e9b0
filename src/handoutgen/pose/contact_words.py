"""The words for contacts in a pose file: ``{rest: chest, on: mat}`` to :mod:`contacts`."""

from collections.abc import Callable

import yaml

from handoutgen.pose.body import body_parts
from handoutgen.pose.contacts import Aim, Balance, Contact, Face, Meet, Palm, Place, Rest, Sole, Touch
from handoutgen.pose.joints import SIDES
from handoutgen.pose.landmarks import FACINGS, POINTS, SEGMENTS, SURFACES, Table, known
from handoutgen.pose.nodes import Reader
from handoutgen.pose.skeleton import Build
from handoutgen.pose.solid import Triple
from handoutgen.pose.vectors import DIRECTIONS
from handoutgen.records import NamedTuple

KEYS = {
    "rest": ("on",),
    "sole": ("on",),
    "palm": ("on", "to"),
    "touch": ("on", "along", "facing", "lift"),
    "place": ("at",),
    "meet": ("with", "gap"),
    "aim": ("to", "within"),
    "face": ("to", "within"),
    "balance": (),
}
"""Each contact's word and the other keys that it takes."""

NEEDED = {"rest": ("on",), "sole": ("on",), "palm": ("on",), "touch": ("on", "along", "facing"), "place": ("at",)} | {
    "meet": ("with", "gap"),
    "aim": ("to",),
    "face": ("to",),
}


class Surroundings(NamedTuple):
    """Names of level surfaces, and the reader of directions."""

    surfaces: tuple[str, ...]
    direction: Callable[[yaml.Node, str, dict[str, Triple]], Triple]


def read_contacts(reader: Reader, node: yaml.Node, path: str, around: Surroundings) -> list[tuple[Contact, yaml.Node]]:
    """The contacts of a list, each with its node; ``both`` before a name makes one for each side."""
    contacts: list[tuple[Contact, yaml.Node]] = []
    for i, item in enumerate(reader.items(node, path)):
        contacts += [(contact, item) for contact in _contact(reader, item, f"{path}[{i}]", around)]
    return contacts


def _contact(reader: Reader, node: yaml.Node, path: str, around: Surroundings) -> list[Contact]:
    """One entry, for one side or both."""
    keys = reader.mapping(node, path)
    kind = next((word for word in KEYS if word in keys), "")
    if not kind:
        reader.wrong(
            "unknown-contact", node, path, "This contact is not known.", f"Begin with one of: {', '.join(KEYS)}."
        )
        return []
    subject = keys.pop(kind)
    extra = [key for key in keys if key not in KEYS[kind]]
    for key in extra:
        reader.unknown(keys[key], path, key, KEYS[kind])
    missing = [key for key in NEEDED.get(kind, ()) if key not in keys]
    for key in missing:
        reader.wrong("missing-key", node, path, f"'{key}' is missing.", "Add it.")
    if extra or missing:
        return []
    if kind == "balance":
        return [Balance(tuple(_named(reader, item, path, POINTS)[0] for item in reader.items(subject, path)))]
    before = len(reader.problems)
    names = [name for item in reader.items(subject, path) for name in _subjects(reader, item, path, kind)]
    entry = _Entry(reader, keys, path, around)
    made = [_MAKERS[kind](entry, name) for name in names]
    return made if len(reader.problems) == before else []


def _subjects(reader: Reader, node: yaml.Node, path: str, kind: str) -> list[str]:
    """What a contact is about: sides for a hand or foot, else names of parts, points or segments."""
    if kind in ("sole", "palm"):
        word = reader.word(node, path, (*SIDES, "both"), "right")
        return list(SIDES) if word == "both" else [word]
    if kind == "rest":
        parts = {part.name for part in body_parts(Build())}
        word = reader.word(node, path)
        names = [f"{side} {word.removeprefix('both ')}" for side in SIDES] if word.startswith("both ") else [word]
        if not set(names) <= parts:
            reader.unknown(node, path, word, parts)
        return names
    return _named(reader, node, path, SEGMENTS if kind in ("aim", "face") else POINTS)


def _named(reader: Reader, node: yaml.Node, path: str, table: Table) -> list[str]:
    """One name, or two from ``both``."""
    word = reader.word(node, path)
    names = [f"{side} {word.removeprefix('both ')}" for side in SIDES] if word.startswith("both ") else [word]
    if not all(known(name, table) for name in names):
        reader.unknown(node, path, word, [*(f"{side} {stem}" for side in (*SIDES, "both") for stem in table), *table])
    return names


class _Entry(NamedTuple):
    """What stands beside the subject of a contact."""

    reader: Reader
    keys: dict[str, yaml.Node]
    path: str
    around: Surroundings

    def surface(self) -> str:
        """The level surface that it is on."""
        return self.reader.word(self.keys["on"], f"{self.path}.on", self.around.surfaces)

    def direction(self, key: str, names: dict[str, Triple]) -> Triple:
        """A direction by name or as numbers."""
        return self.around.direction(self.keys[key], f"{self.path}.{key}", names)

    def number(self, key: str, default: float, low: float = -10, high: float = 10) -> float:
        """A number, or its default."""
        return self.reader.number(self.keys[key], f"{self.path}.{key}", low, high) if key in self.keys else default

    def within(self, default: float) -> float:
        """A tolerance in degrees."""
        return self.number("within", default, 0.1, 90)


def _palm(entry: _Entry, name: str) -> Contact:
    return Palm(name, entry.surface(), entry.direction("to", DIRECTIONS) if "to" in entry.keys else None)


def _touch(entry: _Entry, name: str) -> Contact:
    """A touch; ``same thigh`` is the thigh of the hand's own side."""
    path, node = f"{entry.path}.on", entry.keys["on"]
    on = entry.reader.word(node, path).replace("same ", f"{name.partition(' ')[0]} ")
    if not known(on, SURFACES):
        entry.reader.unknown(node, path, on, [*(f"{side} {stem}" for side in SIDES for stem in SURFACES), *SURFACES])
        return Rest(name, "floor")
    return Touch(name, on, entry.number("along", 0), entry.direction("facing", FACINGS), entry.number("lift", 0))


def _place(entry: _Entry, name: str) -> Contact:
    """A place of three coordinates, at least one of them given."""
    path, node = f"{entry.path}.at", entry.keys["at"]
    items = entry.reader.items(node, path)
    at = [_coordinate(entry.reader, item, path) for item in items]
    if len(at) != 3 or at == [None] * 3:
        entry.reader.wrong(
            "wrong-count", node, path, "Three coordinates are needed.", "Write ~ for a free one, not for all."
        )
        return Place(name, (0.0, None, None))
    return Place(name, (at[0], at[1], at[2]))


def _coordinate(reader: Reader, node: yaml.Node, path: str) -> float | None:
    free = isinstance(node, yaml.ScalarNode) and node.value in ("~", "", "null")
    return None if free else reader.number(node, path, -5, 5)


def _meet(entry: _Entry, name: str) -> Contact:
    other = _named(entry.reader, entry.keys["with"], f"{entry.path}.with", POINTS)[0]
    return Meet(name, other, entry.number("gap", 0))


_MAKERS: dict[str, Callable[[_Entry, str], Contact]] = {
    "rest": lambda entry, name: Rest(name, entry.surface()),
    "sole": lambda entry, name: Sole(name, entry.surface()),
    "palm": _palm,
    "touch": _touch,
    "place": _place,
    "meet": _meet,
    "aim": lambda entry, name: Aim(name, entry.direction("to", DIRECTIONS), entry.within(2)),
    "face": lambda entry, name: Face(name, entry.direction("to", DIRECTIONS), entry.within(3)),
}
"""How each kind of contact is made about one name."""
