"""Paper: sheets printed on both sides, turned over, folded, nested and read."""

from collections.abc import Sequence

from handoutgen.imposition.sheets import Flip, Placement, Sheet, Side, Size


def read_booklet(sheets: Sequence[Sheet], signatures: Sequence[int], flip: Flip) -> list[int | None]:
    """The pages as a reader meets them, None for a blank one, once each signature is folded and laid on the next."""
    pages: list[int | None] = []
    start = 0
    for count in signatures:
        pages += _nested([_leaves(sheet, flip) for sheet in sheets[start : start + count]])
        start += count
    assert start == len(sheets)
    return pages


Leaf = tuple[int | None, int | None]
"""The pages on the two sides of a leaf, the one that the reader meets first before the other."""


def _nested(sheets: Sequence[tuple[Leaf, Leaf]]) -> list[int | None]:
    """Sheets folded with their fronts outside, each around the next: first all first leaves, then back out again."""
    first = [page for leaf, _ in sheets for page in leaf]
    second = [page for _, leaf in reversed(sheets) for page in leaf]
    return first + second


def _leaves(sheet: Sheet, flip: Flip) -> tuple[Leaf, Leaf]:
    """The leaves of a sheet whose front is outside: on its right half the first, on its left half the second."""
    front, back = _halves(sheet.front, None), _halves(sheet.back, flip)
    return (front["right"], back["right"]), (back["left"], front["left"])


def _halves(side: Side, turned_about: Flip | None) -> dict[str, int | None]:
    """The page on each half of the sheet, as its front lies; a side that is seen after a turn lies behind the front."""
    found: dict[str, int | None] = {"left": None, "right": None}
    for placement in side.placements:
        (x, y), up = _middle(side, placement), -1 if side.turned else 1
        if turned_about is Flip.SHORT:
            x = side.size.width - x
        elif turned_about is Flip.LONG:
            y, up = side.size.height - y, -up
        half = "left" if x < side.size.width / 2 else "right"
        assert up == 1, "it stands on its head"
        assert abs(y - side.size.height / 2) < 1e-6
        assert found[half] is None, "two pages on one another"
        found[half] = placement.page
    return found


def _middle(side: Side, placement: Placement) -> tuple[float, float]:
    """The middle of where a page may mark, as it comes out of the printer."""
    left, bottom, right, top = placement.clip
    x, y = (left + right) / 2, (bottom + top) / 2
    return (side.size.width - x, side.size.height - y) if side.turned else (x, y)


A5 = Size(419.53, 595.28)
"""A page of the size that a PDF usually gives A5, in points."""
