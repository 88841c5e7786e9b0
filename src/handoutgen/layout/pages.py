"""Header and footer, and turning page bodies into numbered pages."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from handoutgen.compose.blocks import Furniture
from handoutgen.compose.leaves import Run, Words
from handoutgen.layout.boxes import (
    Anchor,
    Box,
    Frame,
    GlyphRun,
    IconBox,
    Page,
    PendingNumber,
    Rule,
    Stretch,
    TextLine,
)
from handoutgen.layout.fit import outside
from handoutgen.layout.frames import at, boxes, flatten, over
from handoutgen.layout.room import Room
from handoutgen.layout.text import Setter, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, NAVY, WHITE
from handoutgen.theme.grid import Grid
from handoutgen.theme.rules import HAIRLINE
from handoutgen.theme.type import LINE_CHARACTERS

_MARKS = " ,;:·-–"
"""What no ellipsis follows."""


class Body(NamedTuple):
    """What stands on a page between header and footer; ``top`` is its distance from the paper's edge."""

    frame: Frame
    top: float
    header: bool
    anchors: tuple[Anchor, ...]


class SetBody(NamedTuple):
    """A body at its place on the page, in its ink: the numbers of other pages stand between the stretches.

    ``outside`` are the leaves that run out of the text area, by key; ``lasting`` as in :class:`Stretch`.
    """

    anchors: tuple[Anchor, ...]
    stretches: tuple[tuple[Box, ...], ...]
    numbers: tuple[PendingNumber, ...]
    header: bool
    outside: tuple[str, ...]
    lasting: bool


Ink = Callable[[Iterable[Box]], tuple[Box, ...]]
"""Gives boxes the colours in which they are printed."""


def set_body(body: Body, grid: Grid, ink: Ink, *, lasting: bool) -> SetBody:
    """A body put on its page."""
    placed = flatten(body.frame, grid.left, body.top)
    stretches: list[tuple[Box, ...]] = []
    numbers: list[PendingNumber] = []
    begun = 0
    for at_, box in enumerate(placed):
        if isinstance(box, PendingNumber):
            stretches.append(ink(placed[begun:at_]))
            numbers.append(box)
            begun = at_ + 1
    stretches.append(ink(placed[begun:]))
    return SetBody(body.anchors, tuple(stretches), tuple(numbers), body.header, outside(placed, grid), lasting)


def number_pages(room: Room, furniture: Furniture, bodies: Sequence[SetBody], ink: Ink) -> tuple[Page, ...]:
    """Pages from bodies: furniture added, page numbers resolved."""
    setter, grid = room.setter, room.grid
    numbers = {anchor.name: number for number, body in enumerate(bodies, 1) for anchor in body.anchors}
    header = ink(_header(setter, grid, furniture)) if any(body.header for body in bodies) else ()
    pages = []
    for number, body in enumerate(bodies, 1):
        footer = ink(_footer(setter, grid, furniture, _Count(number, len(bodies))))
        pending = [ink([_numbered(setter, each, numbers)]) for each in body.numbers]
        stretches = (*_stretches(body, pending), *([Stretch(header)] if body.header else []), Stretch(footer))
        boxes = tuple(box for stretch in stretches for box in stretch.boxes)
        pages.append(Page(number, grid.paper.width, grid.paper.height, boxes, stretches))
    return tuple(pages)


def _stretches(body: SetBody, numbers: Sequence[tuple[Box, ...]]) -> list[Stretch]:
    """What stands on a page beside its furniture: anchors, the body with the numbers between its stretches."""
    parts = [Stretch(body.anchors), Stretch(body.stretches[0], body.lasting)]
    for number, following in zip(numbers, body.stretches[1:], strict=True):
        parts += [Stretch(number), Stretch(following, body.lasting)]
    return parts


class _Count(NamedTuple):
    page: int
    pages: int


def _header(setter: Setter, grid: Grid, furniture: Furniture) -> list[Box]:
    """Clinic or title at the start, whom to call at the end, a hairline below."""
    style, strong = setter.scale.furniture, setter.scale.furniture._replace(bold=True)
    end = [set_words(setter, furniture.questions, style, grid.width, "end")]
    if furniture.phone:
        phone = set_words(setter, furniture.phone, strong, grid.width, "end")
        taken = setter.natural(furniture.phone, strong)
        icon_at = grid.width - taken - style.size + 1
        mark = boxes(0, 0, IconBox(icon_at, style.leading / 2, style.size - 1, "phone", NAVY, WHITE))
        questions = set_words(setter, furniture.questions, style, icon_at - style.size, "end")
        end = [phone, mark, questions]
        free = icon_at - style.size - setter.natural(furniture.questions, style) - 12
    else:
        free = grid.width - setter.natural(furniture.questions, style) - 12
    start = set_words(setter, _clipped(setter, furniture.header, free, 1), style, free)
    frame = start
    for part in end:
        frame = over(frame, part)
    rule = Rule(grid.left, grid.header_rule, grid.width, 0, HAIRLINE, INK)
    return [*flatten(frame, grid.left, grid.header), rule]


def _clipped(setter: Setter, words: Words, width: float, lines: int) -> Words:
    """What is too long for its lines, cut at a word, or in a word without end, and marked with an ellipsis.

    It stands whole elsewhere: the clinic's name and the title on page 1, the review on the last.
    """
    text = shorter = words.runs[0].text
    while shorter and _too_long(setter, text, width, lines):
        shorter = shorter.rsplit(" ", 1)[0] if " " in shorter else shorter[:-1]
        text = f"{shorter.rstrip(_MARKS)}…"
    return words._replace(runs=(Run(text),))


def _too_long(setter: Setter, text: str, width: float, lines: int) -> bool:
    style = setter.scale.furniture
    if lines == 1:
        return setter.advance(text, style) > width or len(text) > LINE_CHARACTERS
    frame = set_words(setter, Words("", "Artifact", (Run(text),)), style, width)
    return frame.height > lines * style.leading


def _footer(setter: Setter, grid: Grid, furniture: Furniture, count: _Count) -> list[Box]:
    """Review status at the start, page x of y at the end, a hairline above; on a left page the other way round."""
    style = setter.scale.furniture
    before, page, rest = furniture.page_of.partition("{page}")
    runs = (
        Run(before.replace("{pages}", str(count.pages))),
        Run(str(count.page) if page else "", bold=True),
        Run(rest.replace("{pages}", str(count.pages))),
    )
    number = Words("footer.page", "Artifact", runs)
    free = grid.width - setter.natural(number, style) - 12
    status = _clipped(setter, furniture.footer, free, grid.footer_lines)
    outside = bool(grid.binding) and count.page % 2 == 0
    whole = over(
        set_words(setter, number, style, grid.width, "start" if outside else "end"),
        at(
            grid.width - free if outside else 0,
            0,
            set_words(setter, status, style, free, "end" if outside else "start"),
        ),
    )
    rule = Rule(grid.left, grid.footer_rule, grid.width, 0, HAIRLINE, INK)
    return [rule, *flatten(whole, grid.left, grid.footer_rule + 4)]


def _numbered(setter: Setter, pending: PendingNumber, numbers: Mapping[str, int]) -> TextLine:
    """A page number set bold, its end where it was promised."""
    text = str(numbers[pending.anchor])
    face = setter.family.bold[0]
    style = setter.scale.body._replace(size=pending.size, bold=True)
    advance = setter.advance(text, style)
    run = GlyphRun(face.name, text, advance)
    return TextLine(pending.x - advance, pending.y, pending.size, pending.colour, (run,), pending.key)
