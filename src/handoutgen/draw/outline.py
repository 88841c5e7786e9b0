"""The outline of a file (ISO 32000-1, 12.3.3), as finished bytes: what a reader shows beside the pages."""

from typing import Any

from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.objects import Run
from handoutgen.draw.operators import numbers
from handoutgen.draw.streams import text_string
from handoutgen.records import NamedTuple


class _Entry(NamedTuple):
    """An entry: its level from 0, its title, and the bookmark that it leads to."""

    level: int
    title: str
    bookmark: str


class _Kin(NamedTuple):
    """Where an entry stands, by places among all entries; 0 is the outline itself, and entries begin at 1.

    ``kids`` are those right below it, ``below`` is how many entries are under it at any level.
    """

    parent: int
    kids: list[int]
    below: list[int]


class Outline:
    """The outline of a canvas's document, in place of ReportLab's, whose methods it answers to. Every entry is open."""

    ready = 1

    def __init__(self, document: Any) -> None:
        document.outline = document.Outlines = self
        document.Catalog.Outlines = None
        self._entries: list[_Entry] = []

    def addOutlineEntry(  # noqa: N802  the canvas calls it so
        self, destinationname: str, level: int, title: str, *, closed: object
    ) -> None:
        """One more entry, ``closed`` or not."""
        self._entries.append(_Entry(level, title, destinationname))

    def prepare(self, document: Any, canvas: Canvas) -> None:
        """Write the entries when all pages are shown."""
        if not self._entries:
            return
        run = Run(document, 1 + len(self._entries))
        family = _family([entry.level for entry in self._entries])
        first, last = family[0].kids[0], family[0].kids[-1]
        top = f"<</Type/Outlines/Count {len(self._entries)}/First {run.first + first} 0 R/Last {run.first + last} 0 R>>"
        entries = [self._entry(canvas, at, run.first, family) for at in range(1, len(family))]
        run.data = [text.encode("ascii") for text in (top, *entries)]
        document.Catalog.Outlines = f"{run.first} 0 R"

    def _entry(self, canvas: Canvas, at: int, first: int, family: list[_Kin]) -> str:
        """An entry as it stands in the file; ``first`` is the number of the outline itself."""
        entry, kin = self._entries[at - 1], family[at]
        beside = family[kin.parent].kids
        place = beside.index(at)
        named = {"Parent": kin.parent}
        named |= {"Prev": beside[place - 1]} if place else {}
        named |= {"Next": beside[place + 1]} if at != beside[-1] else {}
        named |= {"First": kin.kids[0], "Last": kin.kids[-1]} if kin.kids else {}
        references = "".join([f"/{name} {first + other} 0 R" for name, other in named.items()])
        count = f"/Count {len(kin.below)}" if kin.below else ""
        return f"<</Title{text_string(entry.title)}/Dest{_destination(canvas, entry.bookmark)}{references}{count}>>"


def _family(levels: list[int]) -> list[_Kin]:
    """How entries of these levels stand to each other; the outline itself is one level above them."""
    family = [_Kin(0, [], [])]
    above = [0]
    for at, level in enumerate(levels, 1):
        del above[level + 1 :]
        family.append(_Kin(above[-1], [], []))
        family[above[-1]].kids.append(at)
        for each in above:
            family[each].below.append(at)
        above.append(at)
    return family


def _destination(canvas: Canvas, bookmark: str) -> str:
    """Where a bookmark of a canvas leads (12.3.2.2)."""
    found = canvas._destinations[bookmark]
    number, _ = canvas._doc.idToObjectNumberAndVersion[found.page.name]
    where = found.fmt
    return f"[{number} 0 R/XYZ {numbers(where.left, where.top, where.zoom)}]"
