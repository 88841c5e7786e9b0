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
"""Recordings that are kept."""


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


class Recordings:
    """Recordings of lasting stretches; the one that has not been asked for longest gives way."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int, float], tuple[tuple[Box, ...], Recording]] = OrderedDict()

    def find(self, boxes: tuple[Box, ...], first: int, height: float) -> Recording | None:
        """The recording of these very boxes, their first marked-content id and the height of their page as given."""
        key = id(boxes), first, height
        known = self._kept.get(key)
        if known is None or known[0] is not boxes:
            return None
        self._kept.move_to_end(key)
        return known[1]

    def keep(self, boxes: tuple[Box, ...], first: int, height: float, recording: Recording) -> None:
        """Keep a recording, with the boxes by which it is found."""
        self._kept[id(boxes), first, height] = boxes, recording
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)
