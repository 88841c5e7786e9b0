"""What was laid out before: the same section in the same look comes to the same bodies, of which one is kept.

A process that makes one handout after another gives each the same memory. What has not been asked for longest goes
out of it.
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from handoutgen.compose.leaves import Picture, leaves_of
from handoutgen.layout.pages import SetBody
from handoutgen.layout.pictures import Figures
from handoutgen.records import NamedTuple

if TYPE_CHECKING:  # pages that were kept need no figures
    from handoutgen.content.figures import BakedFigure

MOST = 256
"""Sections that are kept."""

Key = tuple[Any, ...]
"""A section, and after it all that decides how it looks."""


class Recalls(Protocol):
    """Knows bodies from before."""

    def recalled(self, key: Key, figures: Figures, made: Callable[[], tuple[SetBody, ...]]) -> tuple[SetBody, ...]:
        """The bodies of the section that a key begins with: from before, or as they are ``made`` now."""


class _Kept(NamedTuple):
    """The bodies of a section, and the figures that they were laid out with."""

    figures: tuple["BakedFigure", ...]
    bodies: tuple[SetBody, ...]


class Memory:
    """The bodies of sections that this process laid out, by what decides them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()

    def recalled(self, key: Key, figures: Figures, made: Callable[[], tuple[SetBody, ...]]) -> tuple[SetBody, ...]:
        """As :class:`Recalls` says. A figure that is another object than before counts as another figure."""
        drawn = tuple(figures[name] for name in figures_in(key[0]))
        known = self._kept.get(key)
        if known and all(map(_is_same, known.figures, drawn)):
            self._kept.move_to_end(key)
            return known.bodies
        bodies = made()
        self._kept[key] = _Kept(drawn, bodies)
        if len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return bodies


def _is_same(one: object, other: object) -> bool:
    return one is other


@lru_cache(maxsize=MOST)
def figures_in(section: tuple[Any, ...]) -> tuple[str, ...]:
    """The figures that a section shows, by name."""
    return tuple(dict.fromkeys(leaf.figure for leaf in leaves_of(section) if isinstance(leaf, Picture)))
