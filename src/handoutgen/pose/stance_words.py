"""The panels of a pose file: the stance of each, as it says it or as the one before has it."""

import numpy as np
import yaml

from handoutgen.pose.contact_words import Surroundings, read_contacts
from handoutgen.pose.joints import MOTIONS, SIDES, sides_and_joint
from handoutgen.pose.nodes import Reader
from handoutgen.pose.solver import AUTHORED, Angle, Root, Stance
from handoutgen.pose.value_words import direction, triple
from handoutgen.pose.vectors import DIRECTIONS

STANCE_KEYS = ("root", "angles", "contacts", "ground", "through", "loose", "firm", "props", "breath")


def read_stances(reader: Reader, node: yaml.Node, heights: dict[str, float]) -> tuple[Stance, ...]:
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
        triple(reader.numbers(keys["tilt"], f"{path}.tilt", 3, 180)) if "tilt" in keys else base.tilt,
        triple(reader.numbers(keys["at"], f"{path}.at", 3, 5)) if "at" in keys else base.at,
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
