"""The structure elements of a section (ISO 32000-1, 14.7.2), as parts of the tree that outlast a file.

Most sections of a handout stand in the next as well, on pages that mark the same. Then their elements differ in the
numbers of objects, and in the page numbers that are read aloud. So the rest is written once, as a form with slots
(``draw.element_forms``), and stays with the part; a part that an earlier run made comes with its forms.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from handoutgen.records import NamedTuple

if TYPE_CHECKING:  # a part that was kept needs no tree
    from handoutgen.compose.structure import Element

Corners = tuple[float, float, float, float]
"""A rectangle in PDF coordinates: left, bottom, right, top."""

_MOST = 8
"""Forms that a part keeps: one for each way in which pages showed it."""


class Seen(NamedTuple):
    """What pages show of a part.

    ``pages`` are the leaves that each of its pages marks, in order, with those of other parts; ``areas`` are the areas
    of its links, each with the link's key and its page, from 0 at the part's first; ``figures`` the rectangles.
    """

    pages: tuple[tuple[str, ...], ...]
    areas: tuple[tuple[str, int], ...]
    figures: tuple[Corners, ...]


class ElementForm(NamedTuple):
    """The elements of a part, a line each, with slots.

    ``slots`` are the places of what fills them in a sequence: the numbers of the elements, of the pages and of the
    areas, then the texts, made of ``spoken`` (words, and the anchor whose page they name), and last the number of the
    parent.
    """

    lines: bytes
    slots: tuple[int, ...]
    spoken: tuple[tuple[str, str], ...]


class Part(NamedTuple):
    """A kid of the tree's root, with its elements counted in their order: it is 0.

    ``size`` is how many there are. ``leaves`` are the keys of the leaves in order, ``tags`` the structure type under
    which each is marked, ``owners`` its element. ``links`` has the element of each link, ``words`` what each says;
    ``figures`` are the leaves that want a rectangle. ``element`` gives the tree; only a form not known yet needs it.
    """

    size: int
    leaves: tuple[str, ...]
    tags: Mapping[str, str]
    owners: Mapping[str, int]
    links: Mapping[str, int]
    words: Mapping[str, str]
    figures: tuple[str, ...]
    element: Callable[[], "Element"]
    forms: dict[Seen, ElementForm]


def form_of(part: Part, seen: Seen) -> ElementForm:
    """The form of a part that is seen so: the one it has, or one made now."""
    known = part.forms.get(seen)
    if known:
        return known
    from handoutgen.draw.element_forms import made_form  # noqa: PLC0415  put off: what was kept needs none of it

    if len(part.forms) >= _MOST:
        part.forms.clear()
    part.forms[seen] = form = made_form(part, seen)
    return form
