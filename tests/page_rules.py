"""What every page of every handout must keep to, checked on its boxes: the rules of print, as a list of faults."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.blocks import Document
from handoutgen.compose.cards import Card, CardPair, ShortCard
from handoutgen.compose.leaves import PageNumber, Words, leaves
from handoutgen.layout.boxes import Circle, Hatch, IconBox, ImageBox, Page, PictureBox, QrBox, Rectangle, Rule, TextLine
from handoutgen.theme.editions import LOOKS
from handoutgen.theme.grid import INK_MARGIN
from handoutgen.theme.qr_codes import QUIET_ZONE
from handoutgen.theme.type import LINE_CHARACTERS, SMALLEST
from handoutgen.units import PAPERS

Extent = tuple[float, float, float, float]


def faults(pages: Sequence[Page], document: Document) -> list[str]:
    """Every fault of the pages, in words."""
    roles = {leaf.key: leaf.role for leaf in leaves(document.sections) if isinstance(leaf, Words | PageNumber)}
    return [
        *(fault for page in pages for fault in page_faults(page, LOOKS[document.edition].scale.smallest)),
        *(fault for page in pages for fault in _heading_last(page, roles)),
        *(fault for page in pages for fault in _in_the_footer(page, document)),
        *_missing_or_twice(pages, document),
        *_split_cards(pages, document),
    ]


def page_faults(page: Page, smallest: float = SMALLEST) -> Iterator[str]:
    """Small type, long lines, ink near the edge, text over text."""
    lines = [box for box in page.boxes if isinstance(box, TextLine)]
    for line in lines:
        text = text_of(line)
        if line.size < smallest:
            yield f"page {page.number}: {line.size} pt: {text}"
        if len(text.strip()) > LINE_CHARACTERS:
            yield f"page {page.number}: {len(text)} characters: {text}"
    for box in page.boxes:
        if (extent := _extent(box)) and not _inside(extent, page):
            yield f"page {page.number}: ink at the edge: {box}"
    for at, one in enumerate(lines):
        for other in lines[at + 1 :]:
            if _overlap(_text_extent(one), _text_extent(other)):
                yield f"page {page.number}: {text_of(one)!r} over {text_of(other)!r}"
    yield from _in_a_quiet_zone(page)


def _in_a_quiet_zone(page: Page) -> Iterator[str]:
    """Ink so near to a QR code that a camera may take it for a part of it."""
    for code in (box for box in page.boxes if isinstance(box, QrBox)):
        white = QUIET_ZONE * code.width / code.modules
        zone = code.x - white, code.y - white, code.x + code.width + white, code.y + code.height + white
        for box in page.boxes:
            if box is not code and (extent := _extent(box)) and _overlap(extent, zone):
                yield f"page {page.number}: in the quiet zone of {code.key}: {box}"


def text_of(line: TextLine) -> str:
    """The text of a line."""
    return "".join(run.text for run in line.runs)


def _text_extent(line: TextLine) -> Extent:
    width = sum(run.width for run in line.runs)
    return line.x, line.y - 0.72 * line.size, line.x + width, line.y + 0.2 * line.size


def _extent(box: object) -> Extent | None:
    match box:
        case TextLine():
            return _text_extent(box)
        case Rectangle(x, y, width, height):
            half = box.line / 2 if box.stroke else 0.0
            return x - half, y - half, x + width + half, y + height + half
        case Hatch(x, y, width, height) | PictureBox(x, y, width, height) | ImageBox(x, y, width, height):
            return x, y, x + width, y + height
        case QrBox(x, y, width, height):
            return x, y, x + width, y + height
        case Circle(x, y, radius):
            return x - radius, y - radius, x + radius, y + radius
        case IconBox(x, y, size):
            return x - size / 2, y - size / 2, x + size / 2, y + size / 2
        case Rule(x, y, dx, dy):
            return min(x, x + dx), min(y, y + dy), max(x, x + dx), max(y, y + dy)
    return None


def _inside(extent: Extent, page: Page) -> bool:
    left, top, right, bottom = extent
    edge = INK_MARGIN - 0.01
    return left >= edge and top >= edge and right <= page.width - edge and bottom <= page.height - edge


def _overlap(one: Extent, other: Extent) -> bool:
    slack = 0.3
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > slack and down > slack


def _heading_last(page: Page, roles: dict[str, str]) -> Iterator[str]:
    lines = [box for box in page.boxes if isinstance(box, TextLine) and box.key]
    if lines and roles[max(lines, key=lambda line: line.y).key] in {"H1", "H2", "H3"}:
        yield f"page {page.number}: a heading is last"


def _in_the_footer(page: Page, document: Document) -> Iterator[str]:
    """A box, rule or picture of the body that runs into the footer."""
    rule = LOOKS[document.edition].grid(PAPERS[document.paper]).footer_rule
    for box in page.boxes:
        extent = None if isinstance(box, TextLine) else _extent(box)
        if extent and extent[3] > rule + 0.5:
            yield f"page {page.number}: in the footer: {box}"


def _missing_or_twice(pages: Sequence[Page], document: Document) -> Iterator[str]:
    """Every leaf with words is on exactly one page, whole."""
    where: dict[str, set[int]] = {}
    for page in pages:
        for box in page.boxes:
            if isinstance(box, TextLine) and box.key:
                where.setdefault(box.key, set()).add(page.number)
    for leaf in leaves(document.sections):
        if isinstance(leaf, Words | PageNumber) and len(where.get(leaf.key, ())) != 1:
            yield f"{leaf.key} is on pages {sorted(where.get(leaf.key, ()))}"


def _split_cards(pages: Sequence[Page], document: Document) -> Iterator[str]:
    cards: list[Card | ShortCard] = [section for section in document.sections if isinstance(section, Card)]
    cards += [card for section in document.sections if isinstance(section, CardPair) for card in section.cards]
    for card in cards:
        keys = {leaf.key for leaf in leaves(card)}
        found = {page.number for page in pages for box in page.boxes if getattr(box, "key", "") in keys}
        if len(found) not in _pages_of_a_card(card, document.edition) or max(found) - min(found) + 1 != len(found):
            yield f"{card.anchor} is on pages {sorted(found)}"


def _pages_of_a_card(card: Card | ShortCard, edition: str) -> range:
    """On how many pages a card may stand: one; two where the print is large or the page small.

    Doses that change over a program's stages, or words to one patient, may fill a page with their pictures; then one
    more. In giant print there is no such limit.
    """
    if edition == "giant":
        return range(1, 8)
    if edition in ("large", "booklet"):
        return range(1, 4 if len(card.doses) > 1 or card.for_you else 3)
    return range(1, 3 if card.for_you and isinstance(card, Card) else 2)
