import numpy as np
import pytest

from handoutgen.pose.contacts import Aim, Contact, Palm, Place, Rest, Sole, Touch
from handoutgen.pose.joints import HIGH, LOW
from handoutgen.pose.landmarks import point, spot
from handoutgen.pose.skeleton import Build, long_axis
from handoutgen.pose.solver import Root, Solved, Stance, solve

STANDING = Root((0, 1, 0), (1, 0, 0), (0, 0, 0), (0, 0.9, 0))
FEET = (Sole("right", "floor"), Sole("left", "floor"))


def _stance(*contacts: Contact) -> Stance:
    return Stance(STANDING, {}, (*FEET, *contacts))


def _worst(solved: Solved, contact: Contact) -> float:
    """By how many tolerances a contact is missed at worst."""
    return max(float(np.abs(miss.off).max()) / miss.tolerance for miss in solved.misses[contact])


def test_contacts_are_met() -> None:
    """Feet on the floor and a hand on a table at once, within what the eye can see."""
    solved = solve(_stance(Palm("right", "table")), Build(), {"floor": 0.0, "table": 0.85})
    assert [True] * 3 == [_worst(solved, contact) < 2.0 for contact in solved.misses]
    assert np.allclose(0.85, point(solved.frames, "right palm")[1], atol=0.005)
    assert np.allclose(0.0, point(solved.frames, "left heel")[1], atol=0.005)


def test_a_segment_is_aimed() -> None:
    """An upper arm told to hang out sideways does so."""
    solved = solve(_stance(Aim("right upper arm", (0, 0, 1))), Build(), {"floor": 0.0})
    assert np.allclose((0, 0, 1), long_axis(solved.frames, "right upper arm"), atol=0.05)


def test_no_joint_passes_its_limits() -> None:
    """A hand drawn to where no arm reaches leaves every joint within its range, and the contact unmet."""
    far = Place("right palm", (-3.0, 3.0, 0.0))
    solved = solve(_stance(far), Build(), {"floor": 0.0})
    assert bool(((solved.angles >= LOW) & (solved.angles <= HIGH)).all())
    assert _worst(solved, far) > 4.0


def test_nothing_sinks_into_the_ground() -> None:
    """A body that lies keeps head, arms and legs on the floor."""
    stance = Stance(
        Root((-1, 0, 0), (0, 1, 0), (0, 0, 0), (0, 0.1, 0)), {}, (Rest("chest", "floor"), Rest("seat", "floor"))
    )
    solved = solve(stance, Build(), {"floor": 0.0})
    assert [] == [name for name, low in solved.lowest.items() if low < -0.02]


@pytest.mark.parametrize("girth", [0.0, 1.0])
def test_a_hand_touches_the_skin_of_any_body(girth: float) -> None:
    """The palm lies on the surface of the thigh, slight or large."""
    build = Build(girth=girth)
    touch = Touch("right palm", "right thigh", 0.6, (1, 0, 0))
    solved = solve(_stance(touch), build, {"floor": 0.0})
    where = spot(build, "right thigh", 0.6, (1, 0, 0))
    turn, place = solved.frames.of(where.bone)
    assert np.allclose(turn @ where.place + place, point(solved.frames, "right palm"), atol=0.02)


def test_the_same_stance_gives_the_same_pose() -> None:
    """Nothing in solving is left to chance."""
    first, second = (solve(_stance(), Build(), {"floor": 0.0}).angles.tolist() for _ in range(2))
    assert first == second
