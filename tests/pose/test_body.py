import numpy as np
import pytest

from handoutgen.pose.body import HAND, body_blends, body_parts
from handoutgen.pose.head import HAIR
from handoutgen.pose.joints import REST
from handoutgen.pose.landmarks import FACINGS, POINTS, SURFACES, spot
from handoutgen.pose.skeleton import BONES, Build, forward
from handoutgen.pose.solid import Placed, PlacedPart, Triple
from handoutgen.pose.tints import TONES

FRONT = (0.0, 0.0, 1.0)


@pytest.mark.parametrize("build", [Build(), Build(woman=True, girth=1.0, grey=True), Build(girth=0.0, shoes=False)])
def test_every_part_hangs_on_a_bone_and_has_a_tone(build: Build) -> None:
    """No part is left over in any body, and each name stands once."""
    parts = body_parts(build)
    assert set() == {shape.bone for part in parts for shape in part.shapes} - set(BONES)
    assert set() == {part.material for part in parts} - set(TONES)
    assert len(parts) == len({part.name for part in parts})


@pytest.mark.parametrize("hair", sorted(HAIR))
def test_hair_covers_the_crown_and_leaves_the_face(hair: str) -> None:
    """In every style the top of the head is hair and the nose is not."""
    frames = forward(REST, np.eye(3), np.zeros(3), Build())
    part = next(part for part in body_parts(Build(hair=hair)) if part.name == "hair")
    placed = PlacedPart(part, tuple(Placed(shape, *frames.of(shape.bone)) for shape in part.shapes))
    crown, nose = (frames.point("head", place) for place in ((0, 0.198, -0.01), (0, 0.060, 0.110)))
    distances = placed.distance(np.array([crown, nose], np.float32))
    assert (True, True) == (distances[0] < 0, distances[1] > 0)


def test_blends_name_parts() -> None:
    """Every part that flows into another exists."""
    names = {part.name for part in body_parts(Build())}
    assert set() == {name for blend in body_blends() for name in (blend.first, blend.second)} - names


def test_a_hand_has_a_thumb_and_four_fingers() -> None:
    """On each side, so that hands do not read as mittens."""
    names = {part.name for part in body_parts(Build())}
    assert set() == {f"{side} {stem}" for side in ("right", "left") for stem in HAND} - names
    assert 6 == len(HAND)


def test_larger_bodies_are_larger_in_the_belly() -> None:
    """Girth and a breath in carry the belly forward."""
    slight, median, large = (spot(Build(girth=girth), "belly", 0.5, FRONT).place[2] for girth in (0.0, 0.35, 1.0))
    assert slight < median < large
    assert spot(Build(breath=1.0), "belly", 0.5, FRONT).place[2] > spot(Build(), "belly", 0.5, FRONT).place[2] + 0.02


def test_landmarks_and_surfaces_lie_on_bones() -> None:
    """Their bones exist, with a side where they need one."""
    bones = {bone.removeprefix("right ").removeprefix("left ") for bone in BONES}
    assert set() == {bone for bone, _ in POINTS.values()} - bones
    assert set() == {surface.bone for surface in SURFACES.values()} - bones


NECK = [
    ("neck", (0.0, 0.0, -1.0)),
    ("neck", FRONT),
    ("right neck", FACINGS["outside"]),
    ("left neck", FACINGS["outside"]),
]
SHOULDERS = [
    (f"{side} shoulder", FACINGS[way]) for side in ("right", "left") for way in ("top", "top back", "top front")
]


@pytest.mark.parametrize("build", [Build(), Build(woman=True, girth=1.0), Build(girth=0.0)])
@pytest.mark.parametrize(("surface", "facing"), [*NECK, *SHOULDERS, ("upper back", (0.0, 0.0, -1.0))])
def test_neck_and_shoulders_have_skin_or_cloth_to_show(build: Build, surface: str, facing: Triple) -> None:
    """A spot lies on their outside, on the side that is named; cloth between two bones bulges a little over it."""
    frames = forward(REST, np.eye(3), np.zeros(3), build)
    for along in (0.2, 0.5, 0.8):
        where = spot(build, surface, along, facing)
        outside = frames.point(where.bone, where.place + 0.02 * where.normal)
        inside = frames.point(where.bone, where.place - 0.02 * where.normal)
        side = {"right": -1, "left": 1}.get(surface.split()[0], 0)
        assert side == np.sign(round(float(outside[0]), 6)) or not side
        stems = SURFACES[surface.removeprefix("right ").removeprefix("left ")].parts
        distances = [
            PlacedPart(part, tuple(Placed(shape, *frames.of(shape.bone)) for shape in part.shapes)).distance(
                np.array([outside, inside], np.float32)
            )
            for part in body_parts(build)
            if part.stem in stems
        ]
        nearest = np.min(distances, 0)
        assert (True, True) == (nearest[0] > 0, nearest[1] < 0)
