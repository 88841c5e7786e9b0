"""Sheets of a booklet: geometry, held against paper that is folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.imposition.order import filled, signatures
from handoutgen.imposition.sheets import (
    OFFICE_PAPER,
    Box,
    Flip,
    Options,
    Placement,
    Sheet,
    Side,
    Size,
    creep_of,
    fit,
    impose,
    most_creep,
)
from handoutgen.units import A4, LETTER, MM, PAPERS
from tests.imposition.folding import A5, read_booklet

FLAT = Options(A4, thickness=0.0)
"""Paper without thickness, so that nothing creeps."""

ways = st.builds(
    Options,
    st.sampled_from(sorted(PAPERS.values())),
    signature=st.none() | st.integers(1, 8),
    flip=st.sampled_from(Flip),
    thickness=st.floats(0, 0.3 * MM),
    binding=st.floats(0, 30 * MM),
    back_cover=st.booleans(),
    marks=st.booleans(),
)
sizes = st.builds(Size, st.floats(1, 20_000), st.floats(1, 20_000))


def sides(sheets: tuple[Sheet, ...]) -> list[Side]:
    return [side for sheet in sheets for side in sheet]


def placed(sheets: tuple[Sheet, ...]) -> list[Placement]:
    return [placement for side in sides(sheets) for placement in side.placements]


@given(count=st.integers(1, 64), fillers=st.integers(0, 5), options=ways)
def test_folding_restores_the_order(count: int, fillers: int, options: Options) -> None:
    """Printed, turned over, folded and nested, the sheets are read in order, with every page on them once."""
    sheets = impose([A5] * count, options, [A5] * fillers)
    expected = filled(count, fillers, back_cover=options.back_cover)
    assert list(expected) == read_booklet(sheets, signatures(len(sheets), options.signature), options.flip)
    assert sorted(page for page in expected if page is not None) == sorted(each.page for each in placed(sheets))
    assert set(range(count)) <= set(expected)


@given(pages=st.lists(sizes, min_size=1, max_size=64), options=ways)
def test_nothing_leaves_the_trim(pages: list[Size], options: Options) -> None:
    """What a page may mark lies on its own half of the sheet, within what is left once the fore-edge is cut."""
    for side in sides(impose(pages, options)):
        (left, bottom, right, top), middle = side.trim, side.size.width / 2
        halves = (Box(left, bottom, middle, top), Box(middle, bottom, right, top))
        assert {placement.clip for placement in side.placements} <= set(halves)
        assert 0 <= left < middle < right <= side.size.width
        assert (0, side.size.height) == (bottom, top)


@given(count=st.integers(1, 64), options=ways)
def test_creep(count: int, options: Options) -> None:
    """Each sheet moves its pages to the fold by one thickness more than the sheet around it, and trims off as much."""
    pages = [A5] * count
    sheets, flat = impose(pages, options), impose(pages, options._replace(thickness=0.0))
    depths = [depth for held in signatures(len(sheets), options.signature) for depth in range(held)]
    for depth, sheet, unmoved in zip(depths, sheets, flat, strict=True):
        creep = depth * options.thickness
        for side, before in zip(sheet, unmoved, strict=True):
            assert (creep, side.size.width - creep) == (side.trim.left, side.trim.right)
            for moved, placement in zip(side.placements, before.placements, strict=True):
                towards = 1 if placement.clip.left == 0 else -1
                assert pytest.approx(placement._replace(x=placement.x + towards * creep)[1:4]) == moved[1:4]
    assert creep_of(max(depths), options.thickness) == most_creep(count, options)


@given(pages=st.lists(sizes, min_size=1, max_size=8), options=ways)
def test_scaled_evenly(pages: list[Size], options: Options) -> None:
    """A page is never made larger, and fits its half less the margin at the fold, to half a point on each side."""
    for placement in placed(impose(pages, options)):
        width, height = (placement.scale * side for side in pages[placement.page])
        assert 0 < placement.scale <= 1
        assert width <= options.paper.height / 2 - options.binding + 1 + 1e-6
        assert height <= options.paper.width + 1 + 1e-6


@pytest.mark.parametrize(
    ("size", "paper", "expected"),
    [
        (Size(148 * MM, 210 * MM), A4, 1.0),
        (A5, A4, 1.0),
        (Size(420, 596), A4, 1.0),
        (Size(297, 420), A4, 1.0),
        (Size(210 * MM, 297 * MM), A4, 0.7071),
        (Size(297 * MM, 210 * MM), A4, 0.5),
        (Size(612, 792), A4, 0.6878),
        (Size(396, 612), LETTER, 1.0),
        (Size(612, 792), LETTER, 0.6471),
        (Size(14_400, 14_400), LETTER, 0.0275),
    ],
)
def test_fit(size: Size, paper: tuple[str, float, float], expected: float) -> None:
    """A page of half a sheet or less keeps its size, rounded to whole points or not; any other is made to fit."""
    _, width, height = paper
    assert expected == round(fit(size, Size(height / 2, width)), 4)


def test_placed_in_the_middle() -> None:
    """A smaller page stands in the middle of its half, at its own size."""
    (sheet,) = impose([Size(300, 400)], Options(LETTER))
    (placement,) = sheet.front.placements
    assert Placement(0, 1.0, 396 + 48, 106, Box(396, 0, 792, 612)) == placement


def test_binding_margin() -> None:
    """Room is left at the fold on both pages of a spread, the left page moving left and the right one right."""
    (sheet,) = impose([Size(396, 612)] * 4, Options(LETTER, binding=36.0))
    left, right = sheet.back.placements
    assert [360 / 396] * 2 == [left.scale, right.scale]
    assert (0, 432) == (left.x, right.x)


def test_marks() -> None:
    """The outside of each signature shows where to fold, at both ends, and where to staple; no other side does."""
    sheets = impose([A5] * 32, FLAT._replace(signature=4))
    marked = [bool(side.marks) for side in sides(sheets)]
    assert [at in (0, 8) for at in range(16)] == marked
    ends, staples = sheets[0].front.marks[:2], sheets[0].front.marks[2:]
    height = sheets[0].front.size.height
    assert [(0, 8 * MM), (height - 8 * MM, height)] == [mark[1:] for mark in ends]
    assert [height / 4, height * 3 / 4] == [(mark.bottom + mark.top) / 2 for mark in staples]
    assert {sheets[0].front.size.width / 2} == {mark.x for mark in (*ends, *staples)}


def test_no_marks() -> None:
    """Marks can be left off."""
    sheets = impose([A5] * 8, FLAT._replace(marks=False))
    assert [()] * 4 == [side.marks for side in sides(sheets)]


def test_office_paper() -> None:
    """The seventh sheet of office paper from the outside moves its pages by 0.6 mm."""
    assert pytest.approx(0.6 * MM) == creep_of(6, OFFICE_PAPER)
    assert pytest.approx(0.6 * MM) == most_creep(28, Options(A4))
    assert pytest.approx(0.3 * MM) == most_creep(28, Options(A4, signature=4))


def test_no_pages() -> None:
    """No pages need no sheets."""
    assert () == impose([], Options(A4))
    assert 0 == most_creep(0, Options(A4))
