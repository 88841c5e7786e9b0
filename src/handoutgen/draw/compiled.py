"""Figures compiled: what laying out and drawing take of a baked figure, as bytes that are quick to read.

A baked figure is readable text of some 80 kB; making forms of it takes as long as all else on its page. Compiled
figures are derived, never kept by hand: each says which baked file it is of, and whoever finds it gone, broken or of
another file reads that instead.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from handoutgen.content.figures import BakedArrow, BakedFigure, BakedPanel, PackedOutlines
from handoutgen.draw.arrows import Shaft
from handoutgen.draw.forms import Forms, forms
from handoutgen.draw.paths import Bounds
from handoutgen.draw.streams import Form
from handoutgen.layout.outlines import packed_outlines, paths_of, traced
from handoutgen.records import NamedTuple

_FORMAT = 2
"""Goes up when a panel comes to other forms, or is written in another way."""


class Compiled(NamedTuple):
    """A figure without its paths, which the layout asks for places and sizes alone, and the forms of its panels."""

    figure: BakedFigure
    forms: tuple[Forms, ...]


def compiled(figure: BakedFigure) -> Compiled:
    """A baked figure compiled."""
    return Compiled(figure._replace(panels=tuple(map(_bare, figure.panels))), tuple(map(forms, figure.panels)))


def _bare(panel: BakedPanel) -> BakedPanel:
    """A panel without its paths; where a number may stand beside its arrow is then told by its outlines."""
    known = packed_outlines(traced(paths_of(panel))) if panel.arrows else None
    return panel._replace(tints=(), feel=(), ghost=(), lines=(), outlines=known)


def source_of(data: bytes) -> str:
    """What tells a baked file from another."""
    return hashlib.sha256(data).hexdigest()


# ------------------------------------------------------------------ one figure as bytes


def packed(figure: Compiled) -> bytes:
    """A compiled figure as bytes: its checksum, a line of JSON, the forms one after the other."""
    data: list[bytes] = []
    panels = [_panel_written(panel, each, data) for panel, each in zip(figure.figure.panels, figure.forms, strict=True)]
    whole = {"id": figure.figure.id, "engine": figure.figure.engine, "source": figure.figure.source, "panels": panels}
    body = json.dumps(whole, separators=(",", ":")).encode("ascii") + b"\n" + b"".join(data)
    return hashlib.sha256(body).digest() + body


_CHECKSUM = 32


def unpacked(data: bytes) -> Compiled:
    """The figure of some bytes; raises ``ValueError`` if they are damaged."""
    checksum, body = data[:_CHECKSUM], data[_CHECKSUM:]
    if hashlib.sha256(body).digest() != checksum:
        raise ValueError("a compiled figure is damaged")
    head, _, rest = body.partition(b"\n")
    raw = json.loads(head)
    panels, drawn, start = [], [], 0
    for each in raw["panels"]:
        panel, made, start = _panel_read(each, rest, start)
        panels.append(panel)
        drawn.append(made)
    return Compiled(BakedFigure(raw["id"], tuple(panels), raw["engine"], raw["source"]), tuple(drawn))


def _panel_written(panel: BakedPanel, drawn: Forms, data: list[bytes]) -> dict[str, object]:
    """A panel but for the bytes of its forms, which are added to ``data``."""
    both = (drawn.tints, drawn.ink)
    data += [form.data for form in both if form]
    return {
        "size": (panel.width, panel.height),
        "anchors": dict(panel.anchors),
        "origin": panel.origin,
        "arrows": panel.arrows,
        "forms": [(form.name, len(form.data)) if form else None for form in both],
        "feel": drawn.feel,
        "bounds": drawn.feel_bounds,
        "shafts": drawn.shafts,
        "outlines": _outlines_written(panel.outlines, data) if panel.outlines else None,
    }


def _panel_read(raw: Any, data: bytes, start: int) -> tuple[BakedPanel, Forms, int]:
    """A panel with its forms, and where the next one's begin."""
    width, height = raw["size"]
    both: list[Form | None] = []
    for form in raw["forms"]:
        end = start + form[1] if form else start
        both.append(Form(form[0], data[start:end]) if form else None)
        start = end
    anchors = MappingProxyType({name: (x, y) for name, (x, y) in raw["anchors"].items()})
    arrows = tuple(
        BakedArrow(shaft, both_ways, tuple(anchor), tuple(direction), tuple(head))
        for shaft, both_ways, anchor, direction, head in raw["arrows"]
    )
    origin = tuple(raw["origin"])
    bounds = Bounds(*raw["bounds"]) if raw["bounds"] else None
    shafts = tuple(Shaft(tuple(map(tuple, line)), tuple(run), both_ways) for line, run, both_ways in raw["shafts"])
    known = None
    if raw["outlines"]:
        length, lines, *others = raw["outlines"]
        end = start + length
        shapes, feel, shown = map(tuple, others)
        known, start = PackedOutlines(tuple(map(tuple, lines)), shapes, feel, shown, data[start:end]), end
    panel = BakedPanel(width, height, anchors, origin, arrows=arrows, outlines=known)
    return panel, Forms(width, origin, both[0], raw["feel"], bounds, both[1], shafts), start


def _outlines_written(known: PackedOutlines, data: list[bytes]) -> object:
    """Outlines but for their places, which are added to ``data``."""
    *counts, places = known
    data.append(places)
    return [len(places), *counts]


# ------------------------------------------------------------------ many figures in a file


class Entry(NamedTuple):
    """Where a compiled figure lies in its file, and the baked file that it is of, by size and checksum."""

    size: int
    source: str
    start: int
    end: int


class Store(NamedTuple):
    """The compiled figures of a file by name; one is unpacked when it is asked for.

    ``made`` is when the file was written, in nanoseconds since 1970.
    """

    made: int
    entries: Mapping[str, Entry]
    data: bytes

    def unpacked(self, name: str) -> Compiled | None:
        """The compiled figure of a name, if it is there and whole."""
        entry = self.entries.get(name)
        if entry is None:
            return None
        try:
            return unpacked(self.data[entry.start : entry.end])
        except (ValueError, LookupError, TypeError):
            return None


EMPTY = Store(0, MappingProxyType({}), b"")


def stored(figures: Mapping[str, tuple[bytes, Compiled]]) -> bytes:
    """The file of some figures by name, each with the bytes of its baked file."""
    entries, data, start = {}, [], 0
    for name, (source, figure) in sorted(figures.items()):
        data.append(packed(figure))
        end = start + len(data[-1])
        entries[name] = Entry(len(source), source_of(source), start, end)
        start = end
    head = json.dumps({"format": _FORMAT, "entries": entries}, separators=(",", ":")).encode("ascii")
    return head + b"\n" + b"".join(data)


def read_store(file: Path) -> Store:
    """The compiled figures of a file; none if it cannot be read for what it is."""
    try:
        made, data = file.stat().st_mtime_ns, file.read_bytes()
        head, _, rest = data.partition(b"\n")
        raw = json.loads(head)
        entries = {name: Entry(*entry) for name, entry in raw["entries"].items()} if raw["format"] == _FORMAT else {}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return EMPTY
    return Store(made, entries, rest)
