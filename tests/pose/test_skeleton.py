import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.pose.joints import FREEDOMS, HIGH, INDEX, LOW, REST
from handoutgen.pose.skeleton import BONES, MASSES, STATURE, Build, centre_of_mass, forward
from handoutgen.pose.vectors import Floats

AT = np.array([0.0, 0.95, 0.0])


def _mirrored(angles: Floats) -> Floats:
    """The pose seen in a mirror: sides swapped, leaning and turning the other way."""
    result = angles.copy()
    for i, freedom in enumerate(FREEDOMS):
        motion = freedom.motion
        if freedom.side:
            other = "left" if freedom.side == "right" else "right"
            result[INDEX[other, motion.joint, motion.name]] = angles[i]
        elif motion.name in ("side bend", "rotation"):
            result[i] = -angles[i]
    return result


@given(st.lists(st.floats(0, 1), min_size=len(FREEDOMS), max_size=len(FREEDOMS)))
def test_mirrored_angles_give_the_mirrored_body(shares: list[float]) -> None:
    """Left and right are the same skeleton in a mirror, in any pose."""
    angles = LOW + np.array(shares) * (HIGH - LOW)
    here = forward(angles, np.eye(3), AT, Build())
    there = forward(_mirrored(angles), np.eye(3), AT, Build())
    for i, bone in enumerate(BONES):
        other = bone.replace("left", "_").replace("right", "left").replace("_", "right")
        assert np.allclose(here.place[i] * (-1, 1, 1), there.place[BONES.index(other)], atol=1e-9)


def test_a_standing_body_has_its_stature() -> None:
    """From the crown of the skull to the sole of the shoe, 2 cm thick, are 1.72 m."""
    frames = forward(REST * 0, np.eye(3), AT, Build())
    crown, sole = frames.point("head", (0, 0.205, 0)), frames.point("right foot", (0, -0.080, 0))
    assert np.isclose(STATURE + 0.02, crown[1] - sole[1], atol=0.005)


def test_bones_keep_their_length_in_any_pose() -> None:
    """Bending hip and knee does not stretch the thigh."""
    bent = REST.copy()
    bent[INDEX["right", "hip", "flexion"]], bent[INDEX["right", "knee", "flexion"]] = 100, 120
    hip, knee = BONES.index("right thigh"), BONES.index("right shank")
    straight, folded = (forward(angles, np.eye(3), AT, Build()).place for angles in (REST, bent))
    assert np.isclose(np.linalg.norm(straight[knee] - straight[hip]), np.linalg.norm(folded[knee] - folded[hip]))


def test_many_poses_at_once_are_each_the_same_as_alone() -> None:
    """A batch of poses has the frames of each of its poses."""
    angles = np.stack([REST, REST + 5])
    together = forward(angles, np.eye(3), AT, Build())
    assert np.allclose(together.place[1], forward(angles[1], np.eye(3), AT, Build()).place)


def test_a_body_standing_straight_is_balanced_from_side_to_side() -> None:
    """The segments' masses add up to a body, and its centre lies in the middle plane at about the pelvis."""
    centre = centre_of_mass(forward(REST, np.eye(3), AT, Build()))
    assert np.isclose(0.0, centre[0])
    assert 0.90 < centre[1] < 1.05
    assert np.isclose(1.0, sum(mass for _, _, mass in MASSES), atol=0.01)
