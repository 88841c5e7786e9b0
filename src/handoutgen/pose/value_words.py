"""Values of pose files that several kinds of them have: points of the body, directions, lengths, pairs of numbers."""

import yaml

from handoutgen.pose.joints import SIDES
from handoutgen.pose.landmarks import Table, known
from handoutgen.pose.nodes import Reader
from handoutgen.pose.solid import Triple


def listed(reader: Reader, keys: dict[str, yaml.Node], key: str) -> list[yaml.Node]:
    """The items of a list under a key; none where the key is not there."""
    return reader.items(keys[key], key) if key in keys else []


def point(reader: Reader, node: yaml.Node, path: str, table: Table) -> str:
    """A point or surface of the body."""
    word = reader.word(node, path)
    if word and not known(word, table):
        reader.unknown(node, path, word, [*(f"{side} {stem}" for side in SIDES for stem in table), *table])
        return ""
    return word


def direction(reader: Reader, node: yaml.Node, path: str, names: dict[str, Triple]) -> Triple:
    """A direction by name, or as three numbers."""
    if isinstance(node, yaml.SequenceNode):
        values = triple(reader.numbers(node, path, 3, 10))
        if not any(values):
            reader.wrong("wrong-number", node, path, "A direction has a length.", "Give at least one number but 0.")
            return (0.0, 1.0, 0.0)
        return values
    return names.get(reader.word(node, path, names), (0.0, 1.0, 0.0))


def lengths(reader: Reader, node: yaml.Node, path: str, high: float) -> Triple:
    """Three lengths, each of at least a millimetre."""
    sizes = reader.numbers(node, path, 3, high)
    if min(sizes) < 0.001:
        reader.wrong("wrong-number", node, path, "Every size is more than 0.", "Give sizes in metres.")
        return (1.0, 1.0, 1.0)
    return triple(sizes)


def triple(values: tuple[float, ...]) -> Triple:
    """The first three of some numbers."""
    return values[0], values[1], values[2]


def pair(reader: Reader, node: yaml.Node, path: str, high: float = 3000) -> tuple[float, float]:
    """Two numbers, neither of them beyond ``high`` on either side of 0."""
    first, second = reader.numbers(node, path, 2, high)
    return first, second
