"""The order of pages in a booklet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.imposition.order import Faces, filled, folded, missing, signatures


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 3), (2, 2), (3, 1), (4, 0), (5, 3), (64, 0)])
def test_missing(count: int, expected: int) -> None:
    """A booklet's pages come in fours."""
    assert expected == missing(count)


@pytest.mark.parametrize(
    ("count", "fillers", "back_cover", "expected"),
    [
        (4, 3, True, (0, 1, 2, 3)),
        (5, 0, False, (0, 1, 2, 3, 4, None, None, None)),
        (5, 0, True, (0, 1, 2, 3, None, None, None, 4)),
        (5, 2, False, (0, 1, 2, 3, 4, 5, 6, None)),
        (5, 2, True, (0, 1, 2, 3, 5, 6, None, 4)),
        (6, 9, True, (0, 1, 2, 3, 4, 6, 7, 5)),
        (1, 0, True, (0, None, None, None)),
        (2, 0, True, (0, None, None, 1)),
    ],
)
def test_filled(count: int, fillers: int, back_cover: bool, expected: tuple[int | None, ...]) -> None:
    """Fillers come before blanks as far as there is room, and both before a back cover, but never before the front."""
    assert expected == filled(count, fillers, back_cover=back_cover)


@pytest.mark.parametrize(
    ("sheets", "most", "expected"),
    [(0, None, ()), (0, 4, ()), (5, None, (5,)), (8, 4, (4, 4)), (9, 4, (3, 3, 3)), (5, 4, (3, 2)), (3, 1, (1, 1, 1))],
)
def test_signatures(sheets: int, most: int | None, expected: tuple[int, ...]) -> None:
    """Sheets are parted evenly, with no signature of one sheet left over."""
    assert expected == signatures(sheets, most)


@given(sheets=st.integers(0, 200), most=st.integers(1, 60))
def test_signatures_hold_every_sheet(sheets: int, most: int) -> None:
    """Every sheet is in a signature, none holds too many, there are no more than needed, and they are alike."""
    found = signatures(sheets, most)
    assert sheets == sum(found)
    assert all(0 < count <= most for count in found)
    assert (len(found) - 1) * most < max(sheets, 1)
    assert max(found, default=0) - min(found, default=0) <= 1


def test_folded() -> None:
    """Eight pages on two sheets: the covers outermost, the two in the middle on the inside of the inner sheet."""
    assert (Faces(7, 0, 1, 6), Faces(5, 2, 3, 4)) == folded(range(8))
