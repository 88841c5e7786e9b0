from hypothesis import given
from hypothesis import strategies as st

from handoutgen.layout.boxes import Frame, Rectangle
from handoutgen.layout.flow import Item, flow
from handoutgen.layout.frames import EMPTY, boxes, flatten

CONTINUED = boxes(100, 10)


def part(height: float, name: float = 0.0) -> Frame:
    """A part with a box whose width tells it from others."""
    return boxes(100, height, Rectangle(0, 0, name, height))


def names(frame: Frame) -> list[float]:
    """The parts on a page."""
    return [box.width for box in flatten(frame) if isinstance(box, Rectangle)]


def test_parts_that_fit_stand_on_one_page() -> None:
    """A page is filled before another begins."""
    pages = flow([Item(part(40, 1), 0), Item(part(40, 2), 10)], 100, CONTINUED)
    assert [names(page) for page in pages] == [[1, 2]]


def test_a_part_is_never_split() -> None:
    """What does not fit goes to the next page whole, below the title that says so and a little apart from it."""
    pages = flow([Item(part(60, 1), 0), Item(part(60, 2), 0)], 100, CONTINUED)
    assert [names(page) for page in pages] == [[1], [2]]
    assert pages[1].height == 76


def test_without_a_title_a_page_begins_at_its_top() -> None:
    """The gap above a part is for what stands above it."""
    pages = flow([Item(part(60, 1), 0), Item(part(60, 2), 20)], 100, EMPTY)
    assert [page.height for page in pages] == [60, 60]


def test_a_heading_goes_with_what_follows_it() -> None:
    """A heading that would be last moves to the next page."""
    pages = flow([Item(part(60, 1), 0), Item(part(20, 2), 0, with_next=True), Item(part(40, 3), 0)], 100, CONTINUED)
    assert [names(page) for page in pages] == [[1], [2, 3]]


def test_gaps_give_way_to_save_a_page() -> None:
    """A little less room between parts is better than a page with one line."""
    items = [Item(part(40, 1), 0), Item(part(40, 2), 26)]
    assert [page.height for page in flow(items, 100, CONTINUED)] == [98.2]


HEIGHTS = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 30), st.booleans()), min_size=1, max_size=20)


@given(HEIGHTS)
def test_every_part_is_on_one_page_in_order(parts: list[tuple[int, int, bool]]) -> None:
    """Flowing loses nothing, repeats nothing and keeps the order."""
    items = [Item(part(height, at), gap, with_next) for at, (height, gap, with_next) in enumerate(parts, 1)]
    pages = flow(items, 100, CONTINUED)
    assert [name for page in pages for name in names(page)] == list(range(1, len(parts) + 1))
