"""Figures by themselves on a page of their own: one figure that fills it, or many in rows, each with its label."""

from collections.abc import Iterable, Sequence

from handoutgen.compose.plates import Plate
from handoutgen.layout.boxes import Frame, Page
from handoutgen.layout.frames import at, beside, column, flatten
from handoutgen.layout.pictures import Figures, Slot, panel_of, picture, scale_for
from handoutgen.layout.text import Setter, set_words
from handoutgen.theme.type import SMALLEST, Style
from handoutgen.units import MM

ALONE = Slot(83 * MM, 90 * MM)
"""The most that a panel of a figure alone takes: the size of a large picture in a handout."""

ON_SHEET = Slot(45 * MM, 52 * MM)
"""The most that a panel on a sheet of many takes: the size of a small picture in a handout."""

SHEET = 297 * MM
"""The breadth of a sheet of many."""

GAP = 5 * MM
MARGIN = 3 * MM
LABEL = Style(SMALLEST, 16)


def figure_page(plate: Plate, figures: Figures) -> Page:
    """A page as large as the figure: its panels beside each other, at one scale and on one ground."""
    return _page(_panels(plate, figures, ALONE))


def sheet_page(setter: Setter, plates: Sequence[Plate], figures: Figures) -> Page:
    """A page of figures in rows, as high as they need."""
    blocks = [
        column(_panels(plate, figures, ON_SHEET), set_words(setter, plate.label, LABEL, _breadth(setter, plate)))
        for plate in plates
    ]
    rows = [_on_one_base(row) for row in _rows(blocks)]
    return _page(column(*(part for row in rows for part in (row, GAP))))


def _breadth(setter: Setter, plate: Plate) -> float:
    """The room that a label takes on one line."""
    return setter.natural(plate.label, LABEL) + 1


def _panels(plate: Plate, figures: Figures, slot: Slot) -> Frame:
    """The panels of a plate beside each other, each no broader than it is."""
    scale = scale_for(figures, plate.pictures, slot)
    x = 0.0
    parts = []
    for drawn in plate.pictures:
        panel = panel_of(figures, drawn)
        width, height = panel.width * scale, panel.height * scale
        parts.append((x, picture(figures, drawn, scale, width, height)))
        x += width + GAP
    return beside(*parts)


def _rows(blocks: Iterable[Frame]) -> list[list[Frame]]:
    """Blocks in rows that fit the sheet, a block that is too broad by itself."""
    rows: list[list[Frame]] = []
    used = SHEET
    for block in blocks:
        if used + block.width > SHEET - 2 * MARGIN:
            rows.append([])
            used = 0.0
        rows[-1].append(block)
        used += block.width + GAP
    return rows


def _on_one_base(blocks: Sequence[Frame]) -> Frame:
    """Blocks beside each other, their labels on one line."""
    height = max(block.height for block in blocks)
    x = 0.0
    parts = []
    for block in blocks:
        parts.append((x, at(0, height - block.height, block)))
        x += block.width + GAP
    return beside(*parts)


def _page(content: Frame) -> Page:
    """A page about a frame, with a margin for lines that reach over its edge."""
    boxes = tuple(flatten(content, MARGIN, MARGIN))
    return Page(1, content.width + 2 * MARGIN, content.height + 2 * MARGIN, boxes)
