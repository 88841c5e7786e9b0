"""What a PDF takes of the figures that it shows."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from handoutgen.records import NamedTuple

if TYPE_CHECKING:  # pages that were kept need no figures
    from handoutgen.content.figures import BakedFigure
    from handoutgen.draw.forms import FormsById


class Drawings(NamedTuple):
    """What laying out takes of figures, which is all but their paths, and what drawing does."""

    figures: "Mapping[str, BakedFigure]"
    forms: "FormsById"


NO_DRAWINGS = Drawings(MappingProxyType({}), MappingProxyType({}))
"""For pages that were all drawn before."""
