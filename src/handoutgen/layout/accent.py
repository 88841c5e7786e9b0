"""A clinic's own colour in place of navy, over boxes that are laid out."""

from collections.abc import Iterable, Mapping
from typing import Any

from handoutgen.layout.boxes import Box
from handoutgen.theme.accent import colour_of, tint_of
from handoutgen.theme.colours import NAVY, TINT_NAVY, Colour


def in_accent(boxes: Iterable[Box], code: str) -> tuple[Box, ...]:
    """The boxes with navy and its tint replaced by the colour of a code such as ``#003B6F``; none leaves them so."""
    if not code:
        return tuple(boxes)
    accent = colour_of(code)
    instead = {NAVY: accent, TINT_NAVY: tint_of(accent)}
    return tuple(_recoloured(box, instead) for box in boxes)


def _recoloured(box: Box, instead: Mapping[Colour, Colour]) -> Box:
    changed: dict[str, Any] = {
        name: instead[part]
        for name, part in zip(box._fields, box, strict=True)
        if isinstance(part, Colour) and part in instead
    }
    return box._replace(**changed) if changed else box
