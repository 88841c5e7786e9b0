"""The props of a pose file: what a figure, or one of its panels, stands on, lies on or holds."""

import yaml

from handoutgen.pose.nodes import Reader
from handoutgen.pose.props import KINDS, Prop, rest_height
from handoutgen.pose.value_words import lengths

PROP_KEYS = ("kind", "name", "at", "on", "up", "size", "turn", "tilt")


def read_props(reader: Reader, node: yaml.Node, where: str) -> tuple[Prop, ...]:
    """The props of a list, each of which may stand on one before it."""
    props: list[Prop] = []
    for i, item in enumerate(reader.items(node, where)):
        path = f"{where}[{i}]"
        keys = reader.mapping(item, path, PROP_KEYS, ("kind", "at"))
        kind = reader.word(keys["kind"], f"{path}.kind", KINDS, "mat") if "kind" in keys else "mat"
        at = reader.numbers(keys["at"], f"{path}.at", 2, 5) if "at" in keys else (0.0, 0.0)
        heights = {prop.name: prop.at[1] + prop.size[1] for prop in props}
        under = heights.get(reader.word(keys["on"], f"{path}.on", heights), 0.0) if "on" in keys else 0.0
        under += reader.number(keys["up"], f"{path}.up", 0, 3) if "up" in keys else 0.0
        size = lengths(reader, keys["size"], f"{path}.size", 5) if "size" in keys else KINDS[kind].size
        name = reader.word(keys["name"], f"{path}.name") if "name" in keys else kind
        turn = reader.number(keys["turn"], f"{path}.turn", -180, 180) if "turn" in keys else 0.0
        tilt = reader.number(keys["tilt"], f"{path}.tilt", -180, 180) if "tilt" in keys else 0.0
        props.append(Prop(kind, name, (at[0], under, at[1]), size, turn, tilt))
    return tuple(props)


def read_loads(reader: Reader, node: yaml.Node) -> tuple[tuple[Prop, ...], ...]:
    """What each panel has besides the figure's props."""
    items = [dict(_pairs(item)) for item in reader.items(node, "panels")]
    return tuple(
        read_props(reader, keys["props"], f"panels[{i}].props") if "props" in keys else ()
        for i, keys in enumerate(items)
    )


def _pairs(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    """Keys and values of a mapping that has been looked at before."""
    return [(str(key.value), value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else []


def heights_of(props: tuple[Prop, ...]) -> dict[str, float]:
    """The height of each surface that a contact may name."""
    return {"floor": 0.0} | {prop.name: rest_height(prop) for prop in props}
