"""Parts of panels as SVG."""

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.output.paths import relative

NUMBER = st.integers(-3000, 3000)
POINT = st.tuples(NUMBER, NUMBER)
Point = tuple[int, int]


@given(POINT, st.lists(st.tuples(POINT, POINT, POINT), max_size=6), st.booleans())
def test_relative_path_is_the_same_path(start: Point, curves: list[tuple[Point, Point, Point]], closed: bool) -> None:
    """Summed up from its start, a relative path passes the points of the absolute one."""
    end = "Z" if closed else ""
    path = f"M{start[0]} {start[1]}" + "".join(f"C{' '.join(f'{x} {y}' for x, y in curve)}" for curve in curves) + end
    moved = relative(path)
    assert closed == moved.endswith("z")
    first, _, steps = moved.removesuffix("z")[1:].partition("c")
    x, y = map(int, first.replace("-", " -").split())
    found = [(x, y)]
    values = list(map(int, steps.replace("-", " -").split()))
    for at in range(0, len(values), 6):
        found += [(x + values[at + i], y + values[at + i + 1]) for i in (0, 2, 4)]
        x, y = found[-1]
    assert [start, *(point for curve in curves for point in curve)] == found


def test_relative_path_is_shorter() -> None:
    """A minus sign parts two numbers, so no space does."""
    assert "M10 20c1-1 2 0 3 3z" == relative("M10 20C11 19 12 20 13 23Z")
