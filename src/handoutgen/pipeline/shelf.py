"""Sections that an earlier run drew, in the user's cache folder; nothing of a patient goes there.

A section is found by all that decides its pages: what it says, how it looks, the figures by the size and time of their
files, and the program with its fonts (``cache``). What is found is drawn without laying it out.
"""

import json
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from handoutgen.compose.blocks import About, Document, FrontPage, ProgramPage, Section, TopicPage, WarningSigns
from handoutgen.compose.cards import Card
from handoutgen.content.model import Library
from handoutgen.draw.kept import Kept, packed, unpacked
from handoutgen.draw.recordings import Recordings
from handoutgen.fonts.faces import Family
from handoutgen.layout.document import look_of
from handoutgen.layout.memory import figures_in
from handoutgen.pipeline.cache import Cache, page_key
from handoutgen.pipeline.load import Loaded
from handoutgen.records import NamedTuple
from handoutgen.units import PAPERS

MOST = 256
"""Sections that are remembered as they were found."""


class _Known(NamedTuple):
    """What the pages of a section are kept under, empty if they cannot be kept, and what is kept."""

    key: str
    kept: Kept | None


class Shelf:
    """The kept pages of a library's sections; it lasts as long as the library and its figures stay as they are.

    What was looked for once, there or not, is not looked for again. Pages with a binding margin, which differ by side,
    are not kept.
    """

    def __init__(self, cache: Cache, library: Library) -> None:
        self._cache = cache
        self._library = library
        self._known: OrderedDict[tuple[Any, ...], _Known] = OrderedDict()

    def found(self, document: Document, family: Family, *, private: bool) -> dict[Section, Kept]:
        """What there is of the sections of a Document; for the first page of a ``private`` one nobody looks."""
        if document.binding_margin:
            return {}
        sections = [each for each in document.sections if not (private and isinstance(each, FrontPage))]
        return {each: kept for each in sections if (kept := self._look_up(each, document, family).kept)}

    def keep(self, made: Mapping[Section, Kept], document: Document, recordings: Recordings, *, private: bool) -> None:
        """Keep the pages of sections that were laid out and drawn now, as far as they are without a fault.

        Of a ``private`` handout, which is one patient's, only those sections are kept that say nothing of that.
        """
        if document.binding_margin:
            return
        height = PAPERS[document.paper].height
        new: dict[str, bytes] = {}
        for section, kept in made.items():
            if private and not _says_nothing_private(section):
                continue
            name = _name(section, document)
            known = self._known.get(name)
            key = known.key if known else _key(section, document, self._library)
            if not key or any(body.outside for body in kept.bodies):
                continue
            data = packed(kept, recordings, height)
            new |= {key: data} if data else {}
            self._remember(name, _Known(key, kept) if data else _Known("", None))
        self._cache.keep(new)

    def _look_up(self, section: Section, document: Document, family: Family) -> _Known:
        name = _name(section, document)
        known = self._known.get(name)
        if known:
            self._known.move_to_end(name)
            return known
        key = _key(section, document, self._library)
        data = self._cache.kept(key) if key else None
        return self._remember(name, _Known(key, unpacked(data, family, section) if data else None))

    def _remember(self, name: tuple[Any, ...], known: _Known) -> _Known:
        self._known[name] = known
        if len(self._known) > MOST:
            self._known.popitem(last=False)
        return known


def shelf_of(loaded: Loaded) -> Shelf | None:
    """The shelf of what was loaded, if anything may be kept."""
    return Shelf(loaded.cache, loaded.library) if loaded.cache else None


def _name(section: Section, document: Document) -> tuple[Any, ...]:
    """What decides the pages of a section within a library and its figures."""
    return section, *look_of(document)


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
