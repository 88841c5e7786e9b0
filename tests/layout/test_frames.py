from handoutgen.layout.boxes import Rectangle
from handoutgen.layout.frames import Border, Padding, at, beside, boxed, boxes, column, flatten, over, spaced

ONE = boxes(10, 20, Rectangle(1, 2, 3, 4))
TWO = boxes(30, 5, Rectangle(0, 0, 6, 6))


def corners(frame: object) -> list[tuple[float, float]]:
    """Where the boxes of a frame are."""
    return [(box.x, box.y) for box in flatten(frame)]  # type: ignore[arg-type]


def test_a_column_stands_frames_below_each_other() -> None:
    """Heights and gaps add up; the width is the widest."""
    frame = column(ONE, 7, TWO)
    assert (frame.width, frame.height, corners(frame)) == (30, 32, [(1, 2), (0, 27)])


def test_spaced_puts_gaps_between_only() -> None:
    """There is no gap before the first or after the last."""
    assert spaced([ONE, ONE, ONE], 2).height == 64


def test_beside_aligns_tops() -> None:
    """Frames beside each other begin at the same height."""
    frame = beside((0, ONE), (50, TWO))
    assert (frame.width, frame.height, corners(frame)) == (80, 20, [(1, 2), (50, 0)])


def test_over_keeps_the_size_of_the_lower() -> None:
    """A frame over another adds its boxes, not its size."""
    frame = over(ONE, TWO)
    assert (frame.width, frame.height, corners(frame)) == (10, 20, [(1, 2), (0, 0)])


def test_a_box_is_as_high_as_its_content_and_padding() -> None:
    """A box grows with what it holds and puts it inside its padding."""
    frame = boxed(ONE, 100, Padding(5, 6, 7, 8), Border())
    assert (frame.width, frame.height, corners(frame)) == (100, 34, [(0, 0), (6, 8)])


def test_offsets_add_up_through_nested_frames() -> None:
    """A box in a frame in a frame lands where all offsets lead."""
    assert corners(at(100, 200, at(10, 20, ONE))) == [(111, 222)]
