"""What the layout of one handout may take from before: this process's memory, and what earlier runs kept."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from handoutgen.compose.blocks import FrontPage, Section
from handoutgen.layout.memory import Key, Memory
from handoutgen.layout.pages import SetBody
from handoutgen.layout.pictures import Figures
from handoutgen.plan.model import Plan

if TYPE_CHECKING:
    from handoutgen.pipeline.shelf import Shelf


class Recall:
    """A handout's view of what was made before; ``made`` are the sections that were not, ``shelf`` is the cache's."""

    def __init__(self, memory: Memory, *, private: bool) -> None:
        self._memory = memory
        self._private = private
        self.shelf: Shelf | None = None
        self.made: list[tuple[Section, tuple[SetBody, ...]]] = []

    def recalled(self, key: Key, figures: Figures, made: Callable[[], tuple[SetBody, ...]]) -> tuple[SetBody, ...]:
        """As ``layout.memory.Recalls`` says; the first page of a patient is never remembered."""
        section: Section = key[0]
        if self.shelf and section in self.shelf.found:
            return self.shelf.found[section]
        if self._private and isinstance(section, FrontPage):
            return tuple(body._replace(lasting=False) for body in made())
        bodies = self._memory.recalled(key, figures, made)
        self.made.append((section, bodies))
        return bodies


def is_private(plan: Plan) -> bool:
    """Whether a handout is made for one patient."""
    return bool(plan.said or plan.patient or plan.title or plan.clinician or plan.note or plan.start or plan.date)
