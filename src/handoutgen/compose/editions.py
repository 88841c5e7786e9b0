"""Which sections a handout has, by its edition."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handoutgen.compose.blocks import Section
from handoutgen.compose.context import Context
from handoutgen.compose.sheet import sheet
from handoutgen.compose.standard import whole_handout
from handoutgen.plan.editions import BOOKLET, GIANT, LARGE, SHEET, STANDARD


def _sheet(here: Context) -> tuple[Section, ...]:
    return (sheet(here),)


SECTIONS: Mapping[str, Callable[[Context], tuple[Section, ...]]] = MappingProxyType(
    {
        STANDARD: whole_handout,
        LARGE: whole_handout,
        GIANT: whole_handout,
        BOOKLET: whole_handout,
        SHEET: _sheet,
    }
)
"""What makes the sections of a plan, in reading order."""
