"""How each edition is set: its type scale and its grid."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from handoutgen.records import NamedTuple
from handoutgen.theme.grid import Grid, giant_grid, large_grid, pocket_grid, standard_grid
from handoutgen.theme.sheets import SHEET, sheet_grid
from handoutgen.theme.type import GIANT, LARGE, POCKET, STANDARD, TypeScale
from handoutgen.units import Paper


class Look(NamedTuple):
    """The type scale of an edition, and its grid on a paper."""

    scale: TypeScale
    grid: Callable[[Paper], Grid]


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "standard": Look(STANDARD, standard_grid),
        "large": Look(LARGE, large_grid),
        "giant": Look(GIANT, giant_grid),
        "booklet": Look(POCKET, pocket_grid),
        **{name: Look(SHEET, sheet_grid) for name in ("sheet", "fridge", "cards", "diary")},
    }
)
"""The look of each edition, by its name."""
