import itertools

import numpy as np
import pytest

from handoutgen.pose.props import KINDS, Prop, prop_parts, rest_height


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_pieces_of_a_prop_touch_without_running_through_each_other(kind: str) -> None:
    """No point of a piece lies deeper than its rounded edge inside another."""
    parts = prop_parts(Prop(kind, kind, (0, 0, 0), KINDS[kind].size))
    for one, other in itertools.permutations(parts, 2):
        shape = one.shapes[0]
        corners = np.array(list(itertools.product((-1, 0, 1), repeat=3))) * shape.shape.size * 0.98
        points = (corners @ shape.axes.T + shape.origin).astype(np.float32)
        assert other.distance(points).min() > -0.008


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_prop_stands_on_the_floor(kind: str) -> None:
    """Nothing of a prop lies below the floor it stands on."""
    parts = prop_parts(Prop(kind, kind, (0, 0, 0), KINDS[kind].size))
    below = np.array([(x, -0.001, z) for x in np.linspace(-1, 1, 21) for z in np.linspace(-1, 1, 21)], np.float32)
    assert all(part.distance(below).min() > 0 for part in parts)


def test_a_soft_prop_gives_way() -> None:
    """A body rests below the top of a pillow and on the top of a step."""
    pillow, step = (Prop(kind, kind, (0, 0.1, 0), (0.4, 0.1, 0.4)) for kind in ("pillow", "step"))
    assert rest_height(pillow) < 0.2 == rest_height(step)
