"""Pose files: ``poses/<id>.yaml`` to a :class:`FigureSpec` and problems."""

from pathlib import Path

import numpy as np
import yaml

from handoutgen.pose.closeup import FRAMES, MARGIN, NARROWEST, CloseUp
from handoutgen.pose.contact_words import Surroundings, read_contacts
from handoutgen.pose.head import HAIR
from handoutgen.pose.joints import MOTIONS, SIDES, sides_and_joint
from handoutgen.pose.landmarks import FACINGS, POINTS, SURFACES, Table, known
from handoutgen.pose.nodes import Reader
from handoutgen.pose.props import KINDS, Prop, rest_height
from handoutgen.pose.skeleton import Build
from handoutgen.pose.solid import Triple
from handoutgen.pose.solver import AUTHORED, Angle, Root, Stance
from handoutgen.pose.spec import ArrowSpec, Feel, FigureSpec
from handoutgen.pose.vectors import DIRECTIONS
from handoutgen.problems import Place, Problem, in_reading_order

KEYS = (
    "body",
    "camera",
    "frame",
    "props",
    "panels",
    "feel",
    "feel-in",
    "arrows",
    "callouts",
    "far",
    "ghost",
    "floor",
    "named",
    "anatomy",
)
PROP_KEYS = ("kind", "name", "at", "on", "up", "size", "turn", "tilt")
LIMBS = tuple(f"{side} {limb}" for side in SIDES for limb in ("arm", "leg"))
STANCE_KEYS = ("root", "angles", "contacts", "ground", "through", "loose", "firm", "props", "breath")


def read_pose(path: Path) -> tuple[FigureSpec | None, tuple[Problem, ...]]:
    """The figure of a pose file, or None, and everything wrong with it."""
    try:
        text = path.read_bytes().decode()
    except OSError as error:
        return None, (
            Problem("unreadable", Place(str(path), 1, 1), "", f"Cannot read it: {error.strerror}.", "Check the file."),
        )
    except UnicodeDecodeError:
        return None, (Problem("encoding", Place(str(path), 1, 1), "", "This file is not UTF-8.", "Save it as UTF-8."),)
    return parse_pose(text, path.stem, str(path))


def parse_pose(text: str, name: str, file: str) -> tuple[FigureSpec | None, tuple[Problem, ...]]:
    """The figure ``name`` from the text of a pose file."""
    reader = Reader(file)
    node = reader.root(text)
    if node is None:
        return None, tuple(reader.problems)
    keys = reader.mapping(node, "", KEYS, ("camera", "panels"))
    props = _props(reader, keys["props"], "props") if "props" in keys else ()
    heights = heights_of(props)
    panels = _panels(reader, keys["panels"], heights) if "panels" in keys else ()
    last = len(panels) - 1
    spec = FigureSpec(
        name,
        _build(reader, keys["body"]) if "body" in keys else Build(),
        _camera(reader, keys["camera"]) if "camera" in keys else (0.0, 8.0),
        props,
        panels,
        _loads(reader, keys["panels"]) if panels else (),
        tuple(_feel(reader, item, f"feel[{i}]") for i, item in enumerate(_list(reader, keys, "feel"))),
        tuple(int(reader.number(item, "feel-in", 1, last + 1)) - 1 for item in _list(reader, keys, "feel-in"))
        or (last,),
        tuple(_arrow(reader, item, f"arrows[{i}]", last) for i, item in enumerate(_list(reader, keys, "arrows"))),
        _callouts(reader, keys["callouts"], tuple(heights)) if "callouts" in keys else (),
        tuple(reader.word(item, "far", LIMBS) for item in _list(reader, keys, "far")) if "far" in keys else None,
        "ghost" in keys and reader.flag(keys["ghost"], "ghost"),
        "floor" not in keys or reader.flag(keys["floor"], "floor"),
        tuple(_name(reader, item, "named", POINTS) for item in _list(reader, keys, "named")),
        "anatomy" in keys and reader.flag(keys["anatomy"], "anatomy"),
        _close_up(reader, keys["frame"]) if "frame" in keys else None,
        {key: reader.place(value) for key, value in keys.items()},
    )
    return (None if reader.problems else spec), in_reading_order(tuple(reader.problems))


def heights_of(props: tuple[Prop, ...]) -> dict[str, float]:
    """The height of each surface that a contact may name."""
    return {"floor": 0.0} | {prop.name: rest_height(prop) for prop in props}


def _list(reader: Reader, keys: dict[str, yaml.Node], key: str) -> list[yaml.Node]:
    return reader.items(keys[key], key) if key in keys else []


def _name(reader: Reader, node: yaml.Node, path: str, table: Table) -> str:
    """A point or surface of the body."""
    word = reader.word(node, path)
    if word and not known(word, table):
        reader.unknown(node, path, word, [*(f"{side} {stem}" for side in SIDES for stem in table), *table])
        return ""
    return word


def _build(reader: Reader, node: yaml.Node) -> Build:
    keys = reader.mapping(node, "body", ("woman", "girth", "hair", "grey", "shoes"))
    return Build(
        "woman" in keys and reader.flag(keys["woman"], "body.woman"),
        reader.number(keys["girth"], "body.girth", 0, 1) if "girth" in keys else 0.3,
        reader.word(keys["hair"], "body.hair", HAIR, "short") if "hair" in keys else "short",
        "grey" in keys and reader.flag(keys["grey"], "body.grey"),
        "shoes" not in keys or reader.flag(keys["shoes"], "body.shoes"),
    )


def _camera(reader: Reader, node: yaml.Node) -> tuple[float, float]:
    keys = reader.mapping(node, "camera", ("turn", "tilt"), ("turn", "tilt"))
    turn = reader.number(keys["turn"], "camera.turn", -180, 180) if "turn" in keys else 0.0
    return turn, reader.number(keys["tilt"], "camera.tilt", 0, 60) if "tilt" in keys else 8.0


def _close_up(reader: Reader, node: yaml.Node) -> CloseUp | None:
    """A close-up by its name, or by points and a margin."""
    if isinstance(node, yaml.ScalarNode):
        return FRAMES.get(reader.word(node, "frame", FRAMES))
    keys = reader.mapping(node, "frame", ("show", "margin"), ("show",))
    show = tuple(_name(reader, item, "frame.show", POINTS) for item in _list(reader, keys, "show"))
    if "show" in keys and not show:
        reader.wrong("wrong-count", keys["show"], "frame.show", "A close-up shows at least one point.", "Name it.")
    before = len(reader.problems)
    margin = _pair(reader, keys["margin"], "frame.margin", 2) if "margin" in keys else MARGIN
    if len(reader.problems) == before and min(margin) < NARROWEST:
        said = f"Both margins are at least {NARROWEST:g}."
        reader.wrong("wrong-number", keys["margin"], "frame.margin", said, "Give metres.")
    return CloseUp(show, margin)


def _loads(reader: Reader, node: yaml.Node) -> tuple[tuple[Prop, ...], ...]:
    """What each panel has besides the figure's props."""
    items = [dict(_pairs(item)) for item in reader.items(node, "panels")]
    return tuple(
        _props(reader, keys["props"], f"panels[{i}].props") if "props" in keys else () for i, keys in enumerate(items)
    )


def _pairs(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    """Keys and values of a mapping that has been looked at before."""
    return [(str(key.value), value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else []


def _props(reader: Reader, node: yaml.Node, where: str) -> tuple[Prop, ...]:
    props: list[Prop] = []
    for i, item in enumerate(reader.items(node, where)):
        path = f"{where}[{i}]"
        keys = reader.mapping(item, path, PROP_KEYS, ("kind", "at"))
        kind = reader.word(keys["kind"], f"{path}.kind", KINDS, "mat") if "kind" in keys else "mat"
        at = reader.numbers(keys["at"], f"{path}.at", 2, 5) if "at" in keys else (0.0, 0.0)
        heights = {prop.name: prop.at[1] + prop.size[1] for prop in props}
        under = heights.get(reader.word(keys["on"], f"{path}.on", heights), 0.0) if "on" in keys else 0.0
        under += reader.number(keys["up"], f"{path}.up", 0, 3) if "up" in keys else 0.0
        size = _size(reader, keys["size"], f"{path}.size", 5) if "size" in keys else KINDS[kind].size
        name = reader.word(keys["name"], f"{path}.name") if "name" in keys else kind
        turn = reader.number(keys["turn"], f"{path}.turn", -180, 180) if "turn" in keys else 0.0
        tilt = reader.number(keys["tilt"], f"{path}.tilt", -180, 180) if "tilt" in keys else 0.0
        props.append(Prop(kind, name, (at[0], under, at[1]), size, turn, tilt))
    return tuple(props)


def _size(reader: Reader, node: yaml.Node, path: str, high: float) -> Triple:
    """Three lengths, each of at least a millimetre."""
    sizes = reader.numbers(node, path, 3, high)
    if min(sizes) < 0.001:
        reader.wrong("wrong-number", node, path, "Every size is more than 0.", "Give sizes in metres.")
        return (1.0, 1.0, 1.0)
    return _triple(sizes)


def _triple(values: tuple[float, ...]) -> Triple:
    return values[0], values[1], values[2]


def direction(reader: Reader, node: yaml.Node, path: str, names: dict[str, Triple]) -> Triple:
    """A direction by name, or as three numbers."""
    if isinstance(node, yaml.SequenceNode):
        values = _triple(reader.numbers(node, path, 3, 10))
        if not any(values):
            reader.wrong("wrong-number", node, path, "A direction has a length.", "Give at least one number but 0.")
            return (0.0, 1.0, 0.0)
        return values
    return names.get(reader.word(node, path, names), (0.0, 1.0, 0.0))


def _panels(reader: Reader, node: yaml.Node, heights: dict[str, float]) -> tuple[Stance, ...]:
    """The stances; each after the first starts from the one before and says what changes."""
    items = reader.items(node, "panels")
    if not 1 <= len(items) <= 3:
        reader.wrong("wrong-count", node, "panels", "A figure has one to three panels.", "Split it into more figures.")
    stances: list[Stance] = []
    for i, item in enumerate(items):
        stances.append(_stance(reader, item, f"panels[{i}]", (stances[-1] if stances else None), heights))
    return tuple(stances)


def _stance(reader: Reader, node: yaml.Node, path: str, before: Stance | None, heights: dict[str, float]) -> Stance:
    keys = reader.mapping(node, path, STANCE_KEYS, () if before else ("root", "angles", "contacts"))
    base = before or Stance(Root((0, 1, 0), (1, 0, 0), (0, 0, 0), (0, 0.9, 0)), {}, ())
    loose = reader.numbers(keys["loose"], f"{path}.loose", 2, 90) if "loose" in keys else base.loose
    if min(loose) <= 0:
        reader.wrong(
            "wrong-number", keys["loose"], f"{path}.loose", "Both are more than 0.", "Give metres and degrees."
        )
    around = Surroundings(tuple(heights), lambda n, p, names: direction(reader, n, p, names))
    contacts = read_contacts(reader, keys["contacts"], f"{path}.contacts", around) if "contacts" in keys else []
    angles = _angles(reader, keys["angles"], f"{path}.angles") if "angles" in keys else {}
    nodes = (*contacts, *((key, item) for key, (_, item) in angles.items()))
    return Stance(
        _root(reader, keys["root"], f"{path}.root", base.root) if "root" in keys else base.root,
        base.angles | {key: degrees for key, (degrees, _) in angles.items()},
        tuple(contact for contact, _ in contacts) if "contacts" in keys else base.contacts,
        reader.word(keys["ground"], f"{path}.ground", heights, "floor") if "ground" in keys else base.ground,
        tuple(reader.word(n, f"{path}.through") for n in reader.items(keys["through"], path))
        if "through" in keys
        else base.through,
        (loose[0], loose[1]),
        reader.number(keys["firm"], f"{path}.firm", 0.5, 30) if "firm" in keys else (base.firm or AUTHORED),
        reader.number(keys["breath"], f"{path}.breath", 0, 1) if "breath" in keys else base.breath,
        reader.place(node),
        {**base.places, **{what: reader.place(item) for what, item in nodes}},
    )


def _root(reader: Reader, node: yaml.Node, path: str, base: Root) -> Root:
    before = len(reader.problems)
    keys = reader.mapping(node, path, ("head", "front", "tilt", "at"))
    root = Root(
        direction(reader, keys["head"], f"{path}.head", DIRECTIONS) if "head" in keys else base.head,
        direction(reader, keys["front"], f"{path}.front", DIRECTIONS) if "front" in keys else base.front,
        _triple(reader.numbers(keys["tilt"], f"{path}.tilt", 3, 180)) if "tilt" in keys else base.tilt,
        _triple(reader.numbers(keys["at"], f"{path}.at", 3, 5)) if "at" in keys else base.at,
    )
    if len(reader.problems) == before and np.linalg.norm(np.cross(root.head, root.front)) < 0.01:
        reader.wrong("wrong-number", node, path, "Head and front point the same way.", "Turn one of them.")
    return root


def _angles(reader: Reader, node: yaml.Node, path: str) -> dict[Angle, tuple[float, yaml.Node]]:
    """Angles by joint, each with its node: ``both hips: {flexion: 45}``."""
    angles: dict[Angle, tuple[float, yaml.Node]] = {}
    for words, value in reader.mapping(node, path).items():
        found = sides_and_joint(words)
        if found is None:
            choices = [f"{side} {joint}" for side in (*SIDES, "both") for joint in MOTIONS]
            reader.unknown(value, path, words, choices)
            continue
        sides, joint = found
        for motion, degrees in reader.mapping(value, f"{path}.{words}", MOTIONS[joint]).items():
            number = reader.number(degrees, f"{path}.{words}.{motion}", -180, 180)
            angles |= {(side, joint, motion): (number, degrees) for side in sides}
    return angles


def _feel(reader: Reader, node: yaml.Node, path: str) -> Feel:
    keys = reader.mapping(
        node, path, ("on", "along", "facing", "size", "parts"), ("on", "along", "facing", "size", "parts")
    )
    if len(keys) < 5:
        return Feel("belly", 0, (0, 0, 1), (1, 1, 1), ())
    return Feel(
        _name(reader, keys["on"], f"{path}.on", SURFACES),
        reader.number(keys["along"], f"{path}.along", -1, 2),
        direction(reader, keys["facing"], f"{path}.facing", FACINGS),
        _size(reader, keys["size"], f"{path}.size", 1),
        tuple(reader.word(item, f"{path}.parts") for item in reader.items(keys["parts"], path)),
    )


def _arrow(reader: Reader, node: yaml.Node, path: str, last: int) -> ArrowSpec:
    keys = reader.mapping(node, path, ("panel", "follow", "at", "shift", "path", "span", "both"))
    point = keys.get("follow", keys.get("at"))
    if point is None:
        reader.wrong(
            "missing-key", node, path, "'follow' or 'at' is missing.", "Name the point that the arrow follows."
        )
        return ArrowSpec(last, "pelvis")
    steps = tuple(_pair(reader, item, f"{path}.path") for item in _list(reader, keys, "path"))
    if "at" in keys and len(steps) < 2:
        reader.wrong("missing-key", node, path, "An arrow 'at' a point needs a 'path'.", "Give two or three places.")
    return ArrowSpec(
        int(reader.number(keys["panel"], f"{path}.panel", 1, last + 1)) - 1 if "panel" in keys else last,
        _name(reader, point, path, POINTS) or "pelvis",
        _pair(reader, keys["shift"], f"{path}.shift") if "shift" in keys else (0.0, 0.0),
        steps,
        _pair(reader, keys["span"], f"{path}.span") if "span" in keys else (0.0, 1.0),
        "both" in keys and reader.flag(keys["both"], f"{path}.both"),
    )


def _pair(reader: Reader, node: yaml.Node, path: str, high: float = 3000) -> tuple[float, float]:
    first, second = reader.numbers(node, path, 2, high)
    return first, second


def _callouts(reader: Reader, node: yaml.Node, surfaces: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Places for numbers: points of the body, or props by their names."""
    found: list[tuple[str, str]] = []
    for name, value in reader.mapping(node, "callouts").items():
        prop = isinstance(value, yaml.ScalarNode) and value.value != "floor" and value.value in surfaces
        found.append((name, value.value if prop else _name(reader, value, f"callouts.{name}", POINTS)))
    return tuple(found)
