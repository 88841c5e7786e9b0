"""Which sections a handout has, by its edition.

What makes the sections of one edition alone is imported when that is asked for: a build makes one.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handoutgen.compose.blocks import Section
from handoutgen.compose.context import Context
from handoutgen.compose.standard import whole_handout
from handoutgen.content.editions import BOOKLET, CARDS, DIARY, FRIDGE, GIANT, LARGE, SHEET, STANDARD


def _sheet(here: Context) -> tuple[Section, ...]:
    from handoutgen.compose.sheet import sheet  # noqa: PLC0415  put off, see above

    return (sheet(here),)


def _fridge(here: Context) -> tuple[Section, ...]:
    from handoutgen.compose.fridge import fridge  # noqa: PLC0415  put off, see above
    from handoutgen.compose.read_first import read_first  # noqa: PLC0415  put off, see above

    return read_first(here, cards=True), fridge(here)


def _cards(here: Context) -> tuple[Section, ...]:
    from handoutgen.compose.deck import deck  # noqa: PLC0415  put off, see above
    from handoutgen.compose.read_first import read_first  # noqa: PLC0415  put off, see above

    return read_first(here, cards=True), deck(here)


def _diary(here: Context) -> tuple[Section, ...]:
    from handoutgen.compose.diary_alone import diary_alone  # noqa: PLC0415  put off, see above
    from handoutgen.compose.read_first import read_first  # noqa: PLC0415  put off, see above

    return read_first(here, cards=False), *diary_alone(here)


SECTIONS: Mapping[str, Callable[[Context], tuple[Section, ...]]] = MappingProxyType(
    {
        STANDARD: whole_handout,
        LARGE: whole_handout,
        GIANT: whole_handout,
        BOOKLET: whole_handout,
        SHEET: _sheet,
        FRIDGE: _fridge,
        CARDS: _cards,
        DIARY: _diary,
    }
)
"""What makes the sections of a plan, in reading order."""
