"""A clinic's own colour in place of navy, over pages that are laid out."""

from collections.abc import Mapping, Sequence
from typing import Any

from handoutgen.layout.boxes import Box, Page
from handoutgen.theme.accent import colour_of, tint_of
from handoutgen.theme.colours import NAVY, TINT_NAVY, Colour


def in_accent(pages: Sequence[Page], code: str) -> tuple[Page, ...]:
    """The pages with navy and its tint replaced by the colour of a code such as ``#003B6F``; none leaves them so."""
    if not code:
        return tuple(pages)
    accent = colour_of(code)
    instead = {NAVY: accent, TINT_NAVY: tint_of(accent)}
    return tuple(page._replace(boxes=tuple(_recoloured(box, instead) for box in page.boxes)) for page in pages)


def _recoloured(box: Box, instead: Mapping[Colour, Colour]) -> Box:
    changed: dict[str, Any] = {
        name: instead[part]
        for name, part in zip(box._fields, box, strict=True)
        if isinstance(part, Colour) and part in instead
    }
    return box._replace(**changed) if changed else box
