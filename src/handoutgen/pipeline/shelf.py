"""Pages that an earlier run drew, section by section, in the user's cache folder; nothing of a patient goes there.

A section is found by all that decides its pages: what it says, how it looks, the figures and fonts by the size and time
of their files, and the program itself. What is found is drawn without laying it out.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from handoutgen.compose.blocks import About, Document, ProgramPage, Section, TopicPage, WarningSigns
from handoutgen.compose.cards import Card
from handoutgen.draw.kept import packed, unpacked
from handoutgen.draw.recordings import Recordings
from handoutgen.fonts.faces import Family
from handoutgen.layout.document import look_of
from handoutgen.layout.memory import figures_in
from handoutgen.layout.pages import SetBody
from handoutgen.pipeline.cache import keep_all, kept, page_key
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.recall import is_private
from handoutgen.plan.model import Plan
from handoutgen.units import PAPERS


class Shelf:
    """The kept pages of one handout's sections.

    ``private``: the handout is one patient's, so only those of its sections are kept that say nothing of that.
    """

    def __init__(self, plan: Plan, loaded: Loaded, document: Document, family: Family) -> None:
        self.private = is_private(plan)
        self._height = PAPERS[document.paper].height
        files = [_stamp(Path(face.file)) for weight in family for face in weight]
        look = (look_of(document), files)
        bound = document.binding_margin
        self._keys = {} if bound else {section: _key(section, look, loaded) for section in document.sections}
        self.found = {section: bodies for section in self._keys if (bodies := self._find(section, family))}

    def _find(self, section: Section, family: Family) -> tuple[SetBody, ...] | None:
        data = kept(self._keys[section]) if self._keys[section] else None
        return unpacked(data, family) if data else None

    def complete(self, document: Document) -> bool:
        """Whether every section of the handout was found."""
        return all(section in self.found for section in document.sections)

    def keep(self, made: Sequence[tuple[Section, tuple[SetBody, ...]]], recordings: Recordings) -> None:
        """Keep the pages of sections that were laid out and drawn now, those without a fault that may be kept."""
        new: dict[str, bytes] = {}
        for section, bodies in made:
            key = self._keys.get(section, "")
            may = _says_nothing_private(section) or not self.private
            if key and may and not any(body.outside for body in bodies):
                data = packed(bodies, recordings, self._height)
                new |= {key: data} if data else {}
        keep_all(new)


def _says_nothing_private(section: Section) -> bool:
    """Whether a section says the same to every patient: no name, date, note or answer stands in it."""
    return isinstance(section, TopicPage | WarningSigns | About | ProgramPage) or (
        isinstance(section, Card) and not section.for_you
    )


def _key(section: Section, look: object, loaded: Loaded) -> str:
    """What the pages of a section are kept under; empty if they cannot be."""
    try:
        figures = [_stamp(Path(loaded.library.figures[name])) for name in figures_in(section)]
        said = json.dumps([type(section).__name__, section, look, figures])
    except (TypeError, OSError, KeyError):
        return ""
    return page_key(said.encode())


def _stamp(path: Path) -> tuple[str, int, int]:
    """What tells a file from another, or from itself once it has changed."""
    status = path.stat()
    return path.name, status.st_size, status.st_mtime_ns
