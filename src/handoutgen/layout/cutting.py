"""Cards to cut out: dashed outlines with marks at their corners, halves to fold, rows of cards on a page."""

from collections.abc import Sequence

from handoutgen.compose.cutouts import Cutting
from handoutgen.compose.leaves import Run, Words
from handoutgen.layout.boxes import Box, Frame, IconBox, Rectangle, Rule
from handoutgen.layout.frames import at, beside, boxes, column, over
from handoutgen.layout.text import Setter, set_words
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import INK, WHITE
from handoutgen.theme.grid import CONTENT_WIDTH, Grid
from handoutgen.theme.rules import BORDER, HAIRLINE, WRITE_IN
from handoutgen.units import MM

CARD_GAP = 5 * MM
HALF = (CONTENT_WIDTH - CARD_GAP) / 2
"""The width of a card: half of what stands between the margins, or all of it."""

PAD = 10.0
"""Between a card's edge and what stands on it, in points."""

HALF_INNER = HALF - 2 * PAD

_DASH = (5.0, 4.0)
_DOTS = (0.0, 4.0)
_RADIUS = 6.0
_MARK = 4.5
_MARK_GAP = 1.5
_SCISSORS = 1.3
_GUTTER = 14.0
_BELOW_TOP = 7.0


class CutPage(NamedTuple):
    """A page of cards, and how far below its top stands what links lead to, by its anchor."""

    frame: Frame
    starts: tuple[tuple[str, float], ...]


class CardRow(NamedTuple):
    """One card across, or one or two halves beside each other; ``anchors`` are those of what stands in it.

    ``folds``: its card is to be folded.
    """

    frame: Frame
    anchors: tuple[str, ...] = ()
    folds: bool = False


def cut_out(content: Frame, width: float, height: float, *, fold: bool = False) -> Frame:
    """A card with its dashed outline, content at its padding; dotted down the middle where it is to fold."""
    lines: list[Box] = [Rectangle(0, 0, width, height, None, INK, WRITE_IN, _RADIUS, _DASH), *_marks(width, height)]
    if fold:
        lines.append(Rule(width / 2, PAD, 0, height - 2 * PAD, BORDER, INK, _DOTS))
    return over(boxes(width, height, *lines), at(PAD, PAD, content))


def _marks(width: float, height: float) -> list[Box]:
    """A short line off each end of each edge."""
    across = [
        Rule(x, y, _MARK, 0, HAIRLINE, INK) for y in (0.0, height) for x in (-_MARK_GAP - _MARK, width + _MARK_GAP)
    ]
    down = [Rule(x, y, 0, _MARK, HAIRLINE, INK) for x in (0.0, width) for y in (-_MARK_GAP - _MARK, height + _MARK_GAP)]
    return [*across, *down]


def folding(left: Frame, right: Frame, height: float) -> Frame:
    """A card of two halves, to be folded."""
    halves = beside((0, left), (CONTENT_WIDTH / 2, right))
    return cut_out(halves, CONTENT_WIDTH, height, fold=True)


FOLDED_INNER = CONTENT_WIDTH / 2 - 2 * PAD
"""The measure of a half of a card that folds."""


def cutting_line(setter: Setter, cutting: Cutting, measure: float, *, fold: bool) -> Frame:
    """Scissors, and how to part the cards."""
    body = setter.scale.body
    size = _SCISSORS * body.size
    said = cutting.cut
    if fold:
        said = Words("", "Artifact", (*cutting.cut.runs, Run(" "), *cutting.fold.runs))
    width = min(setter.natural(said, body) + 1, measure - 1.4 * size)
    mark = boxes(1.4 * size, body.leading, IconBox(size / 2, body.leading / 2, size, "scissors", INK, WHITE))
    return beside((0, mark), (1.4 * size, set_words(setter, said, body, width)))


def page_top(setter: Setter, heading: Words, cut: Frame, extra: Frame | None = None) -> Frame:
    """The heading of a page of cards, at its end how to part them, and what else the page says."""
    style = setter.scale.heading
    words = set_words(setter, heading, style, CONTENT_WIDTH)
    if setter.natural(heading, style) + _GUTTER + cut.width > CONTENT_WIDTH:
        line = column(words, cut)
    else:
        line = over(words, at(CONTENT_WIDTH - cut.width, (style.leading - setter.scale.body.leading) / 2, cut))
    return column(line, *([extra] if extra else []), _BELOW_TOP)


def card_page(grid: Grid, top: Frame, rows: Sequence[CardRow]) -> CutPage:
    """Rows of cards below the top of a page, between its margins."""
    parts: list[Frame | float] = [top]
    starts: list[tuple[str, float]] = []
    y = top.height
    for row in rows:
        if len(parts) > 1:
            parts.append(CARD_GAP)
            y += CARD_GAP
        starts += [(anchor, y) for anchor in row.anchors]
        parts.append(row.frame)
        y += row.frame.height
    return CutPage(at((grid.width - CONTENT_WIDTH) / 2, 0, column(*parts)), tuple(starts))


def filled(rows: Sequence[CardRow], height: float) -> list[list[CardRow]]:
    """The rows of each page, as many as it holds below its top."""
    pages: list[list[CardRow]] = [[]]
    used = 0.0
    for row in rows:
        gap = CARD_GAP if pages[-1] else 0.0
        if pages[-1] and used + gap + row.frame.height > height + 0.01:
            pages.append([])
            used = gap = 0.0
        pages[-1].append(row)
        used += gap + row.frame.height
    return pages


def foot_line(setter: Setter, words: Words, page: CutPage, grid: Grid) -> CutPage:
    """A page with a line at its foot, outside the cards."""
    line = set_words(setter, words, setter.scale.furniture, CONTENT_WIDTH)
    x = (grid.width - CONTENT_WIDTH) / 2
    placed = at(x, grid.body_height - line.height, line)
    return page._replace(frame=over(page.frame, placed))
