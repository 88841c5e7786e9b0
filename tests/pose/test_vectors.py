import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.pose.vectors import about, clinical, facing, turn_between

DEGREES = st.floats(-179, 179)


@given(DEGREES, DEGREES, DEGREES)
def test_a_clinical_turn_is_a_rotation(flexion: float, abduction: float, rotation: float) -> None:
    """Flexion, abduction and rotation together make a proper rotation."""
    matrix = clinical(flexion, abduction, rotation)
    assert np.allclose(np.eye(3), matrix @ matrix.T)
    assert np.isclose(1.0, np.linalg.det(matrix))


@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(-60, 60))
def test_turn_between_undoes_about(x: float, y: float, z: float) -> None:
    """The turn from rest to a turned frame is the turn that made it."""
    given_turn = np.array([x, y, z])
    assert np.allclose(about(given_turn), about(turn_between(np.eye(3), about(given_turn))), atol=1e-6)


def test_many_turns_at_once_are_each_turned() -> None:
    """A stack of angles gives the stack of their rotations."""
    angles = np.array([10.0, 20.0, 30.0])
    assert np.allclose(np.stack([clinical(angle, 5.0, 0.0) for angle in angles]), clinical(angles, 5.0, 0.0))


def test_a_frame_faces_where_it_is_told() -> None:
    """The head end runs along the first direction and the front along the second, squared to it."""
    frame = facing(np.array([0.0, 1.0, 0.0]), np.array([1.0, 0.4, 0.0]))
    assert np.allclose([[0, 1, 0], [1, 0, 0]], [frame[:, 1], frame[:, 2]])
