"""A section that was drawn as bytes and back: all that there is to know of its pages, and of its part of the tree.

A line of JSON, and after it the content streams, forms and elements, one after the other. Fonts are named: whoever
reads the bytes has the same ones.
"""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from handoutgen.compose.blocks import Section
from handoutgen.draw.elements import ElementForm, Part, Seen
from handoutgen.draw.recordings import Recording, Recordings
from handoutgen.draw.streams import Form
from handoutgen.draw.tags import Area
from handoutgen.fonts.faces import Face, Family
from handoutgen.layout.boxes import Anchor, PendingNumber, Played
from handoutgen.layout.pages import SetBody
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import Colour

if TYPE_CHECKING:  # what was kept needs no tree
    from handoutgen.compose.structure import Element


class Kept(NamedTuple):
    """A section: its pages, and its parts of the structure tree."""

    bodies: tuple[SetBody, ...]
    parts: tuple[Part, ...]


def packed(kept: Kept, recordings: Recordings, height: float) -> bytes | None:
    """The bytes of a section that was drawn on pages of a height; None if a stretch of theirs was not recorded."""
    data: list[bytes] = []
    written = []
    for body in kept.bodies:
        first, played = 0, []
        for stretch in body.stretches:
            recording = recordings.find(stretch, first, height)
            if recording is None:
                return None
            first += len(recording.keys) + 1
            played.append(_written(recording, data))
        written.append((body.anchors, [tuple(each) for each in body.numbers], body.header, played))
    head = written, [_part(part, data) for part in kept.parts]
    return json.dumps(head, separators=(",", ":")).encode("ascii") + b"\n" + b"".join(data)


def _written(recording: Recording, data: list[bytes]) -> object:
    """A recording but for its bytes, which are added to ``data``."""
    data += [recording.content, *(form.data for form in recording.forms)]
    forms = [(form.name, len(form.data)) for form in recording.forms]
    fonts = [(name, face.name, subset) for name, (face, subset) in recording.fonts]
    return len(recording.content), recording.keys, recording.figures, recording.links, forms, fonts


def _part(part: Part, data: list[bytes]) -> object:
    """A part but for the bytes of its forms, which are added to ``data``."""
    data += [form.lines for form in part.forms.values()]
    forms = [(seen, len(form.lines), form.slots, form.spoken) for seen, form in part.forms.items()]
    marked = [part.leaves, [*part.tags.values()], [*part.owners.values()]]
    return part.size, marked, part.links, part.words, part.figures, forms


def unpacked(data: bytes, family: Family, section: Section) -> Kept:
    """The section of some bytes, each stretch of its pages played."""
    head, _, rest = data.partition(b"\n")
    reader = _Reader(rest, {weight[0].name: weight[0] for weight in family})
    bodies, parts = json.loads(head)
    return Kept(
        tuple(reader.body(*each) for each in bodies),
        tuple(reader.part(partial(_element, section, at), *each) for at, each in enumerate(parts)),
    )


def _element(section: Section, at: int) -> "Element":
    """The tree of a part of a section, made anew."""
    from handoutgen.draw.element_forms import parts_of  # noqa: PLC0415  put off: pages show what they showed

    return parts_of(section)[at].element()


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

    def part(self, element: Callable[[], "Element"], size: int, marked: Any, *rest: Any) -> Part:
        """A part with its forms."""
        links, words, figures, forms = rest
        leaves, tags, owners = marked
        return Part(
            size,
            tuple(leaves),
            dict(zip(leaves, tags, strict=True)),
            dict(zip(leaves, owners, strict=True)),
            links,
            words,
            tuple(figures),
            element,
            dict(self._form(*each) for each in forms),
        )

    def _form(self, seen: Any, length: int, slots: Any, spoken: Any) -> tuple[Seen, ElementForm]:
        pages, areas, figures = (tuple(map(tuple, each)) for each in seen)
        return Seen(pages, areas, figures), ElementForm(self._next(length), tuple(slots), tuple(map(tuple, spoken)))
