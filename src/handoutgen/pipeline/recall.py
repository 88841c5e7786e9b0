"""What the layout of one handout may take from before: this process's memory, and what earlier runs kept."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from handoutgen.compose.blocks import Document, FrontPage, Section
from handoutgen.draw.elements import Part
from handoutgen.draw.recordings import Recordings
from handoutgen.layout.memory import Key, Memory
from handoutgen.layout.pages import SetBody
from handoutgen.layout.pictures import Figures
from handoutgen.plan.model import Plan

if TYPE_CHECKING:
    from handoutgen.pipeline.shelf import Shelf


class Recall:
    """A handout's view of what was made before: ``memory`` is this process's, ``shelf`` the cache's, if it has one.

    ``private``: the handout is one patient's.
    """

    def __init__(self, memory: Memory, shelf: "Shelf | None", *, private: bool) -> None:
        self._memory = memory
        self._shelf = shelf
        self._private = private
        self._made: list[tuple[Section, tuple[SetBody, ...]]] = []

    def recalled(self, key: Key, figures: Figures, made: Callable[[], tuple[SetBody, ...]]) -> tuple[SetBody, ...]:
        """As ``layout.memory.Recalls`` says; the first page of a patient is never remembered."""
        section: Section = key[0]
        if self._shelf and section in self._shelf.found:
            return self._shelf.found[section].bodies
        if self._private and isinstance(section, FrontPage):
            return tuple(body._replace(lasting=False) for body in made())
        bodies = self._memory.recalled(key, figures, made)
        self._made.append((section, bodies))
        return bodies

    def missing(self, document: Document) -> tuple[Section, ...]:
        """The sections whose pages no earlier run drew."""
        found = self._shelf.found if self._shelf else ()
        return tuple(section for section in document.sections if section not in found)

    def parts(self) -> Mapping[Section, Sequence[Part]]:
        """The parts of the structure tree that earlier runs made, by section."""
        return {section: kept.parts for section, kept in self._shelf.found.items()} if self._shelf else {}

    def keep(self, recordings: Recordings) -> None:
        """Keep what no earlier run had, once it is drawn, for the next."""
        if self._shelf and self._made:
            self._shelf.keep(self._made, recordings, private=self._private)


def is_private(plan: Plan) -> bool:
    """Whether a handout is made for one patient."""
    return bool(plan.said or plan.patient or plan.title or plan.clinician or plan.note or plan.start or plan.date)
