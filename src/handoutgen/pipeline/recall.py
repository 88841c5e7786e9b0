"""What the layout of one handout may take from before: this process's memory, and what earlier runs kept."""

from collections.abc import Callable, Mapping, Sequence

from handoutgen.compose.blocks import Document, FrontPage, Section
from handoutgen.draw.elements import Part
from handoutgen.draw.kept import Kept
from handoutgen.layout.memory import Key, Memory
from handoutgen.layout.pages import SetBody
from handoutgen.layout.pictures import Figures
from handoutgen.plan.model import Plan


class Recall:
    """A handout's view of what was made before: ``memory`` is this process's, ``found`` was on the shelf.

    ``private``: the handout is one patient's. ``made`` are the sections that were not found, with their pages.
    """

    def __init__(self, memory: Memory, found: dict[Section, Kept], *, private: bool) -> None:
        self._memory = memory
        self._found = found
        self._private = private
        self.made: dict[Section, Kept] = {}

    def recalled(self, key: Key, figures: Figures, made: Callable[[], tuple[SetBody, ...]]) -> tuple[SetBody, ...]:
        """As ``layout.memory.Recalls`` says; the first page of a patient is never remembered."""
        section: Section = key[0]
        if section in self._found:
            return self._found[section].bodies
        if self._private and isinstance(section, FrontPage):
            return tuple(body._replace(lasting=False) for body in made())
        from handoutgen.draw.element_forms import parts_of  # noqa: PLC0415  put off: what was kept needs none of it

        bodies = self._memory.recalled(key, figures, made)
        self.made[section] = Kept(bodies, parts_of(section))
        return bodies

    def missing(self, document: Document) -> tuple[Section, ...]:
        """The sections whose pages no earlier run drew."""
        return tuple(section for section in document.sections if section not in self._found)

    def parts(self) -> Mapping[Section, Sequence[Part]]:
        """The parts of the structure tree that there are, by section."""
        return {section: kept.parts for section, kept in (self._found | self.made).items()}


def is_private(plan: Plan) -> bool:
    """Whether a handout is made for one patient."""
    return bool(plan.said or plan.patient or plan.title or plan.clinician or plan.note or plan.start or plan.date)
