"""The picture of how time and memory grow."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.chart import Chart, Line, written

NUMBERS = st.floats(min_value=1e-3, max_value=1e6)
LINES = st.lists(
    st.builds(Line, st.sampled_from(["one", "two"]), st.lists(st.tuples(NUMBERS, NUMBERS), max_size=4)), min_size=1
)
SVG = "{http://www.w3.org/2000/svg}"


@given(LINES.filter(lambda lines: any(line.points for line in lines)))
def test_every_line_is_named_and_every_point_marked(lines: list[Line]) -> None:
    """Each line that has points is drawn once, with its name and a mark at each point."""
    root = ElementTree.fromstring(written([Chart("Title", "across", "up", lines)]))
    said = [text.text for text in root.iter(f"{SVG}text")]
    drawn = [line for line in lines if line.points]
    assert [name for name in said if name in ("one", "two")] == [line.name for line in drawn]
    marks = [path for path in root.iter(f"{SVG}path") if path.get("transform")]
    assert len(marks) == sum(len(line.points) for line in drawn)


def test_a_line_is_told_apart_without_colour() -> None:
    """Lines differ in dashes and marks."""
    lines = [Line(name, [(1, 1), (10, 10)]) for name in "abcd"]
    root = ElementTree.fromstring(written([Chart("Title", "across", "up", lines)]))
    wide = [path for path in root.iter(f"{SVG}path") if path.get("fill") == "none"]
    assert len({path.get("stroke-dasharray") for path in wide}) == len(lines)
    marks = {path.get("d") for path in root.iter(f"{SVG}path") if path.get("transform")}
    assert len(marks) == len(lines)
