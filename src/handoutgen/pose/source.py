"""Pose files: ``poses/<id>.yaml`` to a :class:`FigureSpec` and problems."""

from pathlib import Path

import yaml

from handoutgen.pose.closeup import FRAMES, MARGIN, NARROWEST, CloseUp
from handoutgen.pose.head import HAIR
from handoutgen.pose.joints import SIDES
from handoutgen.pose.landmarks import FACINGS, POINTS, SURFACES
from handoutgen.pose.nodes import Reader
from handoutgen.pose.prop_words import heights_of, read_loads, read_props
from handoutgen.pose.skeleton import Build
from handoutgen.pose.spec import ArrowSpec, Feel, FigureSpec
from handoutgen.pose.stance_words import read_stances
from handoutgen.pose.value_words import direction, lengths, listed, pair, point
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
LIMBS = tuple(f"{side} {limb}" for side in SIDES for limb in ("arm", "leg"))


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
    props = read_props(reader, keys["props"], "props") if "props" in keys else ()
    heights = heights_of(props)
    panels = read_stances(reader, keys["panels"], heights) if "panels" in keys else ()
    last = len(panels) - 1
    spec = FigureSpec(
        name,
        _build(reader, keys["body"]) if "body" in keys else Build(),
        _camera(reader, keys["camera"]) if "camera" in keys else (0.0, 8.0),
        props,
        panels,
        read_loads(reader, keys["panels"]) if panels else (),
        tuple(_feel(reader, item, f"feel[{i}]") for i, item in enumerate(listed(reader, keys, "feel"))),
        tuple(int(reader.number(item, "feel-in", 1, last + 1)) - 1 for item in listed(reader, keys, "feel-in"))
        or (last,),
        tuple(_arrow(reader, item, f"arrows[{i}]", last) for i, item in enumerate(listed(reader, keys, "arrows"))),
        _callouts(reader, keys["callouts"], tuple(heights)) if "callouts" in keys else (),
        tuple(reader.word(item, "far", LIMBS) for item in listed(reader, keys, "far")) if "far" in keys else None,
        "ghost" in keys and reader.flag(keys["ghost"], "ghost"),
        "floor" not in keys or reader.flag(keys["floor"], "floor"),
        tuple(point(reader, item, "named", POINTS) for item in listed(reader, keys, "named")),
        "anatomy" in keys and reader.flag(keys["anatomy"], "anatomy"),
        _close_up(reader, keys["frame"]) if "frame" in keys else None,
        {key: reader.place(value) for key, value in keys.items()},
    )
    return (None if reader.problems else spec), in_reading_order(tuple(reader.problems))


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
    show = tuple(point(reader, item, "frame.show", POINTS) for item in listed(reader, keys, "show"))
    if "show" in keys and not show:
        reader.wrong("wrong-count", keys["show"], "frame.show", "A close-up shows at least one point.", "Name it.")
    before = len(reader.problems)
    margin = pair(reader, keys["margin"], "frame.margin", 2) if "margin" in keys else MARGIN
    if len(reader.problems) == before and min(margin) < NARROWEST:
        said = f"Both margins are at least {NARROWEST:g}."
        reader.wrong("wrong-number", keys["margin"], "frame.margin", said, "Give metres.")
    return CloseUp(show, margin)


def _feel(reader: Reader, node: yaml.Node, path: str) -> Feel:
    keys = reader.mapping(
        node, path, ("on", "along", "facing", "size", "parts"), ("on", "along", "facing", "size", "parts")
    )
    if len(keys) < 5:
        return Feel("belly", 0, (0, 0, 1), (1, 1, 1), ())
    return Feel(
        point(reader, keys["on"], f"{path}.on", SURFACES),
        reader.number(keys["along"], f"{path}.along", -1, 2),
        direction(reader, keys["facing"], f"{path}.facing", FACINGS),
        lengths(reader, keys["size"], f"{path}.size", 1),
        tuple(reader.word(item, f"{path}.parts") for item in reader.items(keys["parts"], path)),
    )


def _arrow(reader: Reader, node: yaml.Node, path: str, last: int) -> ArrowSpec:
    keys = reader.mapping(node, path, ("panel", "follow", "at", "shift", "path", "span", "both"))
    followed = keys.get("follow", keys.get("at"))
    if followed is None:
        reader.wrong(
            "missing-key", node, path, "'follow' or 'at' is missing.", "Name the point that the arrow follows."
        )
        return ArrowSpec(last, "pelvis")
    steps = tuple(pair(reader, item, f"{path}.path") for item in listed(reader, keys, "path"))
    if "at" in keys and len(steps) < 2:
        reader.wrong("missing-key", node, path, "An arrow 'at' a point needs a 'path'.", "Give two or three places.")
    return ArrowSpec(
        int(reader.number(keys["panel"], f"{path}.panel", 1, last + 1)) - 1 if "panel" in keys else last,
        point(reader, followed, path, POINTS) or "pelvis",
        pair(reader, keys["shift"], f"{path}.shift") if "shift" in keys else (0.0, 0.0),
        steps,
        pair(reader, keys["span"], f"{path}.span") if "span" in keys else (0.0, 1.0),
        "both" in keys and reader.flag(keys["both"], f"{path}.both"),
    )


def _callouts(reader: Reader, node: yaml.Node, surfaces: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Places for numbers: points of the body, or props by their names."""
    found: list[tuple[str, str]] = []
    for name, value in reader.mapping(node, "callouts").items():
        prop = isinstance(value, yaml.ScalarNode) and value.value != "floor" and value.value in surfaces
        found.append((name, value.value if prop else point(reader, value, f"callouts.{name}", POINTS)))
    return tuple(found)
