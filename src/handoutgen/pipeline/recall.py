"""What the layout of one handout may take from before: this process's memory, and what earlier runs kept."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from handoutgen.compose.blocks import Document, FrontPage, Section
from handoutgen.draw.elements import Part
from handoutgen.layout.memory import Key, Memory
from handoutgen.layout.pages import SetBody
from handoutgen.layout.pictures import Figures
from handoutgen.plan.model import Plan

if TYPE_CHECKING:
    from handoutgen.draw.kept import Kept


class Recall:
    """A handout's view of what was made before: ``memory`` is this process's, ``found`` was on the shelf.

    ``private``: the handout is one patient's. ``made`` are the sections that were not found, with their pages.
    """

    def __init__(self, memory: Memory, found: Mapping[Section, "Kept"], *, private: bool) -> None:
        self._memory = memory
        self._found = found
        self._private = private
        self.made: list[tuple[Section, tuple[SetBody, ...]]] = []

    def recalled(self, key: Key, figures: Figures, made: Callable[[], tuple[SetBody, ...]]) -> tuple[SetBody, ...]:
        """As ``layout.memory.Recalls`` says; the first page of a patient is never remembered."""
        section: Section = key[0]
        if section in self._found:
            return self._found[section].bodies
        if self._private and isinstance(section, FrontPage):
            return tuple(body._replace(lasting=False) for body in made())
        bodies = self._memory.recalled(key, figures, made)
        self.made.append((section, bodies))
        return bodies

    def missing(self, document: Document) -> tuple[Section, ...]:
        """The sections whose pages no earlier run drew."""
        return tuple(section for section in document.sections if section not in self._found)

    def parts(self) -> Mapping[Section, Sequence[Part]]:
        """The parts of the structure tree that earlier runs made, by section."""
        return {section: kept.parts for section, kept in self._found.items()}


def is_private(plan: Plan) -> bool:
    """Whether a handout is made for one patient."""
    return bool(plan.said or plan.patient or plan.title or plan.clinician or plan.note or plan.start or plan.date)
