"""Sections that an earlier run drew, in the user's cache folder; nothing of a patient goes there.

A section is found by all that decides its pages: what it says, how it looks, the figures by the size and time of their
files, and the program with its fonts (``cache``). What is found is drawn without laying it out.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from handoutgen.compose.blocks import About, Document, ProgramPage, Section, TopicPage, WarningSigns
from handoutgen.compose.cards import Card
from handoutgen.content.model import Library
from handoutgen.draw.kept import Kept, packed, unpacked
from handoutgen.draw.recordings import Recordings
from handoutgen.fonts.faces import Family
from handoutgen.layout.document import look_of
from handoutgen.layout.memory import figures_in
from handoutgen.layout.pages import SetBody
from handoutgen.pipeline.cache import Cache, page_key
from handoutgen.units import PAPERS

Made = tuple[Section, tuple[SetBody, ...]]
"""A section and its pages."""


class Shelf:
    """The kept pages of one handout's sections; those with a binding margin, which differ by side, are not kept."""

    def __init__(self, cache: Cache, library: Library, document: Document, family: Family) -> None:
        self._cache = cache
        self._height = PAPERS[document.paper].height
        sections = () if document.binding_margin else document.sections
        self._keys = {section: _key(section, document, library) for section in sections}
        self.found = {section: kept for section in self._keys if (kept := self._find(section, family))}

    def _find(self, section: Section, family: Family) -> Kept | None:
        data = self._cache.kept(self._keys[section]) if self._keys[section] else None
        return unpacked(data, family, section) if data else None

    def keep(self, made: Sequence[Made], recordings: Recordings, *, private: bool) -> None:
        """Keep the pages of sections that were laid out and drawn now, as far as they are without a fault.

        Of a ``private`` handout, which is one patient's, only those sections are kept that say nothing of that.
        """
        from handoutgen.draw.element_forms import parts_of  # noqa: PLC0415  put off: mostly there is nothing new

        new: dict[str, bytes] = {}
        for section, bodies in made:
            key = self._keys.get(section, "")
            may = _says_nothing_private(section) or not private
            if key and may and not any(body.outside for body in bodies):
                data = packed(Kept(bodies, parts_of(section)), recordings, self._height)
                new |= {key: data} if data else {}
        self._cache.keep(new)


def _says_nothing_private(section: Section) -> bool:
    """Whether a section says the same to every patient: no name, date, note or answer stands in it."""
    return isinstance(section, TopicPage | WarningSigns | About | ProgramPage) or (
        isinstance(section, Card) and not section.for_you
    )


def _key(section: Section, document: Document, library: Library) -> str:
    """What the pages of a section are kept under; empty if they cannot be."""
    try:
        figures = [_stamp(Path(library.figures[name])) for name in figures_in(section)]
        said = json.dumps([type(section).__name__, section, look_of(document), figures])
    except (TypeError, OSError, KeyError):
        return ""
    return page_key(said.encode())


def _stamp(path: Path) -> tuple[str, int, int]:
    """What tells a file from another, or from itself once it has changed."""
    status = path.stat()
    return path.name, status.st_size, status.st_mtime_ns
