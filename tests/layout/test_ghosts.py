"""A panel with another one of its figure under it."""

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.figures import UNIT, BakedArrow, BakedFigure, BakedPanel, Layer
from handoutgen.layout.ghosts import BLACK, WIDTH, with_ghost
from handoutgen.pose.figure import GHOST_BLACK, GHOST_WIDTH

LINE = "M0 0C1 1 2 2 3 3"
ARROW = BakedArrow("M0 0C0 1 0 2 0 3", False, (10.0, 20.0), (0.0, -1.0), (15.0, 5.0))
edges = st.tuples(st.integers(-3000, 3000), st.integers(1, 3000))


def panel(edge: tuple[int, int], *lines: Layer) -> BakedPanel:
    """A panel from its left edge in baked units over a width in body millimetres."""
    left, width = edge
    return BakedPanel(width, 500.0, {"knee": (30.0, 40.0)}, (left, -7), lines=lines, arrows=(ARROW,))


@given(edges, edges)
def test_registered(end: tuple[int, int], start: tuple[int, int]) -> None:
    """The panel reaches over both, and each of its places stays where it was in the space of the figure."""
    before = panel(end)
    after = with_ghost(BakedFigure("x", (panel(start), before)), 1, 0).panels[1]
    left, right = min(end[0], start[0]), max(end[0] + UNIT * end[1], start[0] + UNIT * start[1])
    assert (left, -7, (right - left) / UNIT) == (*after.origin, after.width)
    moved = [(each.anchors["knee"], each.arrows[0].anchor, each.arrows[0].head) for each in (before, after)]
    for old, new in zip(*moved, strict=True):
        assert (end[0] + UNIT * old[0], old[1]) == (left + UNIT * new[0], new[1])


def test_lines() -> None:
    """The other panel's lines become pale and of one weight, and its finest are left out; nothing else changes."""
    start = panel((0, 10), Layer(100, 0.36, (LINE,)), Layer(72, 0.1, ("M5 5C1 1 2 2 3 3",)))
    end = panel((0, 10), Layer(100, 0.3, ("M9 9C1 1 2 2 3 3",)))
    figure = with_ghost(BakedFigure("x", (start, end)), 1, 0)
    assert (start, end.lines, (Layer(BLACK, WIDTH, (LINE,)),)) == (
        figure.panels[0],
        figure.panels[1].lines,
        figure.panels[1].ghost,
    )


def test_as_baked() -> None:
    """It looks like the ghost that a pose file asks for."""
    assert (GHOST_WIDTH, GHOST_BLACK) == (WIDTH, BLACK)
