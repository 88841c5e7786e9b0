"""Pages of a section as bytes and back: what there is to know of them once they are drawn.

A line of JSON, and after it the content streams and forms, one after the other. Fonts are named: whoever reads the
bytes has the same ones.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handoutgen.draw.forms import Form
from handoutgen.draw.recordings import Recording, Recordings
from handoutgen.draw.tags import Area
from handoutgen.fonts.faces import Face, Family
from handoutgen.layout.boxes import Anchor, PendingNumber, Played
from handoutgen.layout.pages import SetBody
from handoutgen.theme.colours import Colour


def packed(bodies: Sequence[SetBody], recordings: Recordings, height: float) -> bytes | None:
    """The bytes of bodies that were drawn on pages of a height; None if a stretch of theirs was not recorded."""
    data: list[bytes] = []
    written = []
    for body in bodies:
        first, played = 0, []
        for stretch in body.stretches:
            recording = recordings.find(stretch, first, height)
            if recording is None:
                return None
            first += len(recording.keys) + 1
            played.append(_written(recording, data))
        written.append((body.anchors, [tuple(each) for each in body.numbers], body.header, played))
    return json.dumps(written, separators=(",", ":")).encode("ascii") + b"\n" + b"".join(data)


def _written(recording: Recording, data: list[bytes]) -> object:
    """A recording but for its bytes, which are added to ``data``."""
    data += [recording.content, *(form.data for form in recording.forms)]
    forms = [(form.name, len(form.data)) for form in recording.forms]
    fonts = [(name, face.name, subset) for name, (face, subset) in recording.fonts]
    return len(recording.content), recording.keys, recording.figures, recording.links, forms, fonts


def unpacked(data: bytes, family: Family) -> tuple[SetBody, ...]:
    """The bodies of some bytes, each of its stretches played."""
    head, _, rest = data.partition(b"\n")
    reader = _Reader(rest, {weight[0].name: weight[0] for weight in family})
    return tuple(reader.body(*each) for each in json.loads(head))


class _Reader:
    """Takes the bytes of recordings one after the other."""

    def __init__(self, data: bytes, faces: Mapping[str, Face]) -> None:
        self._data = memoryview(data)
        self._faces = faces

    def _next(self, length: int) -> bytes:
        taken, self._data = bytes(self._data[:length]), self._data[length:]
        return taken

    def body(self, anchors: Any, numbers: Any, header: bool, played: Any) -> SetBody:
        """A body of which no leaf runs out of its page."""
        pending = (PendingNumber(x, y, size, Colour(*colour), *names) for x, y, size, colour, *names in numbers)
        stretches = tuple((Played(0, 0, self._recording(*each)),) for each in played)
        return SetBody(tuple(Anchor(*each) for each in anchors), stretches, tuple(pending), header, (), lasting=True)

    def _recording(self, length: int, *rest: Any) -> Recording:
        keys, figures, links, forms, fonts = rest
        content = self._next(length)
        return Recording(
            content,
            tuple(keys),
            tuple((key, tuple(corners)) for key, corners in figures),
            tuple(Area(page, tuple(corners), target, key) for page, corners, target, key in links),
            tuple(Form(name, self._next(size)) for name, size in forms),
            tuple((name, (self._faces[face], subset)) for name, face, subset in fonts),
        )
