"""The one function that lays out: a Document becomes pages of positioned boxes."""

from functools import partial

from handoutgen.compose.blocks import Document, Section
from handoutgen.fonts.faces import Family
from handoutgen.layout.accent import in_accent
from handoutgen.layout.binding import bound
from handoutgen.layout.boxes import Page
from handoutgen.layout.fit import misfits
from handoutgen.layout.memory import Recalls
from handoutgen.layout.pages import Ink, SetBody, number_pages, set_body
from handoutgen.layout.pictures import Figures
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter
from handoutgen.problems import Problem
from handoutgen.records import NamedTuple
from handoutgen.theme.editions import LOOKS
from handoutgen.theme.grid import with_binding_margin
from handoutgen.units import PAPERS


class Layout(NamedTuple):
    """The pages of a handout, in order."""

    pages: tuple[Page, ...]


def lay_out(
    document: Document, family: Family, figures: Figures, memory: Recalls | None = None
) -> tuple[Layout, tuple[Problem, ...]]:
    """The Document in its edition, and what does not fit its page, each at its author's line.

    A ``memory`` gives again what it was laid out with before, and says so (see ``layout.memory``).
    """
    look = LOOKS[document.edition]
    grid = look.grid(PAPERS[document.paper])
    grid = with_binding_margin(grid) if document.binding_margin else grid
    room = Room(Setter(family, look.scale), grid, figures)
    ink = _ink(document)

    def laid_out(section: Section) -> tuple[SetBody, ...]:
        from handoutgen.layout.sections import bodies_of  # noqa: PLC0415  put off: what is recalled needs none of it

        return tuple(set_body(body, grid, ink, lasting=memory is not None) for body in bodies_of(room, section))

    bodies: list[SetBody] = []
    for section in document.sections:
        made = partial(laid_out, section)
        bodies += memory.recalled((section, *look_of(document), family), figures, made) if memory else made()
    pages = number_pages(room, document.furniture, bodies, ink)
    lost = [(number, key) for number, body in enumerate(bodies, 1) for key in body.outside]
    return Layout(bound(pages, grid.binding)), misfits(lost, document)


def _ink(document: Document) -> Ink:
    if document.mono:
        from handoutgen.layout.mono import in_mono  # noqa: PLC0415  put off: for --mono alone

        return in_mono
    return partial(in_accent, code=document.accent)


def look_of(document: Document) -> tuple[str | bool, ...]:
    """All that decides the pages of a section beside what it says, the fonts and the figures."""
    return document.edition, document.paper, document.binding_margin, document.mono, document.accent
