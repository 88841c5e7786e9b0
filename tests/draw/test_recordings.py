"""What was drawn before and is kept for the next file."""

from handoutgen.draw.recordings import MOST, Recording, Recordings
from handoutgen.layout.boxes import Box, Rule
from handoutgen.theme.colours import INK

HEIGHT = 100.0


def boxes(at: int) -> tuple[Box, ...]:
    return (Rule(at, 0, 1, 0, 1, INK),)


def recording(at: int) -> Recording:
    return Recording(str(at).encode(), (), (), (), (), ())


def kept_of(recordings: Recordings, drawn: list[tuple[Box, ...]]) -> None:
    """A file that shows these."""
    recordings.begin()
    for at, each in enumerate(drawn):
        recordings.keep(each, 0, HEIGHT, recording(at))


def test_all_that_a_file_shows_stays_until_the_next() -> None:
    """However long a file is, its pages can be kept when it is done."""
    recordings = Recordings()
    drawn = [boxes(at) for at in range(MOST + 50)]
    kept_of(recordings, drawn)
    assert [recording(at) for at in range(len(drawn))] == [recordings.find(each, 0, HEIGHT) for each in drawn]


def test_the_oldest_give_way_to_the_next_file() -> None:
    """Of files before, so much stays as there is room for, and what is shown again is not old."""
    recordings = Recordings()
    first = [boxes(at) for at in range(MOST)]
    kept_of(recordings, first)
    recordings.begin()
    assert recordings.find(first[0], 0, HEIGHT)
    recordings.keep(boxes(-1), 0, HEIGHT, recording(-1))
    assert recordings.find(first[0], 0, HEIGHT)
    assert recordings.find(first[1], 0, HEIGHT) is None
    assert recordings.find(first[2], 0, HEIGHT)


def test_only_the_very_same_boxes_are_found() -> None:
    """Neither equal boxes, nor another first id, nor another height."""
    recordings = Recordings()
    recordings.begin()
    drawn = boxes(1)
    recordings.keep(drawn, 0, HEIGHT, recording(1))
    assert recordings.find((Rule(1, 0, 1, 0, 1, INK),), 0, HEIGHT) is None
    assert recordings.find(drawn, 1, HEIGHT) is None
    assert recordings.find(drawn, 0, HEIGHT + 1) is None
