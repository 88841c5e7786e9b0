"""What boxes come to in a file, recorded: their operators, and what the file must hold and know because of them.

Everything is drawn by way of a recording. That of a lasting stretch (``layout.boxes``) is kept and replayed in the next
file: it holds marked-content ids counted from those before it on its page, but no page, object number or name of a
patient.
"""

from collections import OrderedDict

from handoutgen.draw.elements import Corners
from handoutgen.draw.streams import Form
from handoutgen.draw.tags import Area
from handoutgen.fonts.faces import Face
from handoutgen.layout.boxes import Box
from handoutgen.records import NamedTuple

MOST = 1024
"""Recordings that are kept, and as many more as the file has that is being drawn."""


class Recording(NamedTuple):
    """A stretch drawn.

    ``content`` is its content stream as it stands in a file, empty if nothing is painted; ``keys`` are the leaves and
    stretches of leaves that it marks, in order; ``figures`` their rectangles, by key; ``links`` its areas, on page 0;
    ``forms`` and ``fonts`` are what it shows, the fonts by name.
    """

    content: bytes
    keys: tuple[str, ...]
    figures: tuple[tuple[str, Corners], ...]
    links: tuple[Area, ...]
    forms: tuple[Form, ...]
    fonts: tuple[tuple[str, tuple[Face, int]], ...]


class _Kept(NamedTuple):
    """The boxes by which a recording is found, the recording, and the number of the last file that shows it."""

    boxes: tuple[Box, ...]
    recording: Recording
    file: int


class Recordings:
    """Recordings of lasting stretches; of those that the file at hand does not show, the oldest give way."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int, float], _Kept] = OrderedDict()
        self._file = 0

    def begin(self) -> None:
        """Begin with the next file."""
        self._file += 1

    def find(self, boxes: tuple[Box, ...], first: int, height: float) -> Recording | None:
        """The recording of these very boxes, their first marked-content id and the height of their page as given."""
        known = self._kept.get((id(boxes), first, height))
        if known is None or known.boxes is not boxes:
            return None
        self.keep(boxes, first, height, known.recording)
        return known.recording

    def keep(self, boxes: tuple[Box, ...], first: int, height: float, recording: Recording) -> None:
        """Keep a recording that the file at hand shows, with the boxes by which it is found."""
        key = id(boxes), first, height
        self._kept[key] = _Kept(boxes, recording, self._file)
        self._kept.move_to_end(key)
        while len(self._kept) > MOST and next(iter(self._kept.values())).file < self._file:
            self._kept.popitem(last=False)
