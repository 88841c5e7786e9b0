"""What a copy has lost of a page, by its boxes: rules that have gone, characters that have gone or closed up."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from handoutgen.fonts.faces import Face, Family
from handoutgen.fonts.measure import width
from handoutgen.layout.boxes import Hatch, Page, Rectangle, Rule, TextLine
from handoutgen.theme.colours import WHITE
from tools.copies.copier import DOTS, Ink

RULE_LEFT = 0.5
"""A rule of which less is left has gone."""

CHARACTER_LEFT = 0.55
"""A character of which less is left has gone."""

CHARACTER_FILLED = 0.45
"""A character the ground of which has taken more ink, within its own bounds, has closed up."""

_SHAPED = 0.3
"""A character that leaves less ground than this within its bounds, such as a full stop, cannot close up."""

_MARGIN = 2.0
"""How far around a rule its ink may lie, in points: dots do not fall on its edges."""


class Part(NamedTuple):
    """A rule or character: what it is in words, its bounds in points from the page's top left, whether it is white."""

    what: str
    left: float
    top: float
    right: float
    bottom: float
    white: bool = False
    character: bool = False


def parts(page: Page, family: Family) -> Iterator[Part]:
    """Every rule, border, hatch and character of a page."""
    faces = {face.name: face for face in (*family.regular, *family.bold)}
    for box in page.boxes:
        match box:
            case Rule():
                yield _rule("rule", box.x, box.y, box.dx, box.dy)
            case Rectangle() if box.stroke and box.stroke != WHITE:
                for x, y in ((0.0, 0.0), (0.0, box.height)):
                    yield _rule("border", box.x + x, box.y + y, box.width, 0)
                for x, y in ((0.0, 0.0), (box.width, 0.0)):
                    yield _rule("border", box.x + x, box.y + y, 0, box.height)
            case Hatch():
                yield Part("hatch", box.x, box.y, box.x + box.width, box.y + box.height)
            case TextLine():
                yield from _characters(box, faces)


def _rule(what: str, x: float, y: float, dx: float, dy: float) -> Part:
    ends = (min(x, x + dx) - _MARGIN, min(y, y + dy) - _MARGIN, max(x, x + dx) + _MARGIN, max(y, y + dy) + _MARGIN)
    return Part(f"{what} of {max(abs(dx), abs(dy)):.0f} pt", *ends)


def _characters(line: TextLine, faces: dict[str, Face]) -> Iterator[Part]:
    """The characters of a line by their advances; from the top of the capitals to the foot of the descenders."""
    text = "".join(run.text for run in line.runs).strip()
    x = line.x
    for run in line.runs:
        for character in run.text:
            end = x + width(character, (faces[run.face],), line.size)
            if character.strip():
                top, bottom = line.y - 0.8 * line.size, line.y + 0.25 * line.size
                yield Part(f'"{character}" in "{text}"', x, top, end, bottom, line.colour == WHITE, character=True)
            x = end


def losses(found: Iterator[Part], original: Ink, copy: Ink) -> list[str]:
    """What of the parts is not left on a copy of the original, in words."""
    return [loss for part in found if (loss := _loss(part, original, copy))]


def _loss(part: Part, original: Ink, copy: Ink) -> str:
    where = tuple(
        slice(max(0, int(low * DOTS / 72)), int(high * DOTS / 72) + 1)
        for low, high in ((part.top, part.bottom), (part.left, part.right))
    )
    before, after = original[where] != part.white, copy[where] != part.white
    if not before.any():
        return ""
    left = (before & after).sum() / before.sum()
    if left < (CHARACTER_LEFT if part.character else RULE_LEFT):
        return f"{part.what}: {left:.0%} left"
    if not part.character:
        return ""
    rows, columns = np.flatnonzero(before.any(axis=1)), np.flatnonzero(before.any(axis=0))
    tight = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    ground = ~before[tight]
    if ground.mean() < _SHAPED:
        return ""
    filled = (ground & after[tight]).sum() / ground.sum()
    return f"{part.what}: {filled:.0%} filled" if filled > CHARACTER_FILLED else ""
