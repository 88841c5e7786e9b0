"""Close-ups: the part of the body that a figure frames, as a window in the picture plane."""

from collections.abc import Iterable

import numpy as np

from handoutgen.pose.landmarks import point
from handoutgen.pose.skeleton import Frames
from handoutgen.pose.trace import Buffers, View
from handoutgen.pose.vectors import Bools
from handoutgen.records import NamedTuple

WHOLE = 1.2
"""Metres that a picture of a whole body is high, about: a close-up is drawn as much larger as it is less high."""

MARGIN = (0.15, 0.12)
"""Metres around the points of a close-up, across and up, unless its author says otherwise."""

NARROWEST = 0.02
"""The least margin, so that there is something to see."""

LARGEST = 4


class CloseUp(NamedTuple):
    """What a figure frames: points of the body, wherever each panel has them, and a margin in metres, across and up."""

    show: tuple[str, ...]
    margin: tuple[float, float] = MARGIN


FRAMES = {
    "head-and-shoulders": CloseUp(("crown", "right shoulder", "left shoulder"), (0.30, 0.09)),
    "upper-body": CloseUp(("crown", "right shoulder", "left shoulder", "low back"), (0.60, 0.02)),
}
"""Close-ups by name."""


class Window(NamedTuple):
    """An upright rectangle of the picture plane, in metres right and up."""

    left: float
    low: float
    right: float
    high: float

    @property
    def zoom(self) -> int:
        """How many times larger it is drawn, so that rounding shows no more than in a whole body."""
        return min(LARGEST, max(1, round(WHOLE / (self.high - self.low))))

    def holds(self, seen: Buffers) -> Bools:
        """Which pixels lie in it."""
        x, y = seen.plane()
        return (x > self.left) & (x < self.right) & (y > self.low) & (y < self.high)

    def misses(self, x: float, y: float) -> float:
        """How far a place lies outside it, in metres."""
        return max(self.left - x, x - self.right, self.low - y, y - self.high, 0.0)


def window(close_up: CloseUp, panels: Iterable[Frames], view: View) -> Window:
    """The one window that holds the points of a close-up in every panel, with its margin."""
    places = np.array([view.flat(point(frames, name)) for frames in panels for name in close_up.show])
    left, low = (places.min(0) - np.array(close_up.margin)).tolist()
    right, high = (places.max(0) + np.array(close_up.margin)).tolist()
    return Window(left, low, right, high)
