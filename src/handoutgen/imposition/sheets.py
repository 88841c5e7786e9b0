"""Saddle-stitch imposition: two pages side by side on each side of sheets that are folded once and nested.

Lengths are in points. A side has its origin at its lower left corner and y runs up, as in a PDF.
"""

from collections.abc import Sequence
from enum import Enum

from handoutgen.imposition.order import PER_SHEET, filled, folded, missing, signatures
from handoutgen.records import NamedTuple
from handoutgen.units import MM, Paper

OFFICE_PAPER = 0.1 * MM
"""The thickness of a sheet of office paper: 80 g/m² at the usual bulk of 1.25 cm³/g (ISO 534)."""

_ROUNDING = 1.0
"""A page that is so much too wide or high is of the right size: many programs write whole points."""

_FOLD_MARK = 8 * MM
"""How far a fold mark reaches in from the edge: printers leave about 4 mm blank, and our pages 10 mm."""

_STAPLE = 12 * MM
"""The width of an office staple, which covers its mark."""


class Size(NamedTuple):
    """A page's width and height as it is read, in points."""

    width: float
    height: float


class Box(NamedTuple):
    """A rectangle by its lower left and upper right corners."""

    left: float
    bottom: float
    right: float
    top: float


class Placement(NamedTuple):
    """A page on a side: its number, its scale, where its lower left corner comes to lie, and where it may mark."""

    page: int
    scale: float
    x: float
    y: float
    clip: Box


class Mark(NamedTuple):
    """A short upright line on the fold, from ``bottom`` to ``top``."""

    x: float
    bottom: float
    top: float


class Side(NamedTuple):
    """One side of a sheet, left page first; a blank page has no placement.

    ``trim`` is what is left of it once the booklet's fore-edge is cut even. A side that is ``turned`` stands on its
    head: everything on it is meant to be rotated by 180 degrees about its middle.
    """

    size: Size
    placements: tuple[Placement, ...]
    trim: Box
    marks: tuple[Mark, ...]
    turned: bool


class Sheet(NamedTuple):
    """A sheet of a booklet: its outside and its inside."""

    front: Side
    back: Side


class Flip(Enum):
    """The edge about which a printer turns a sheet over to print its back."""

    SHORT = "short"
    LONG = "long"


class Options(NamedTuple):
    """How a booklet is made.

    ``signature`` is the most sheets that are folded together, None for all of them; ``thickness`` that of the paper
    and ``binding`` the extra margin at the fold, both in points; ``back_cover`` keeps the last page on the outside;
    ``marks`` shows where to fold and staple.
    """

    paper: Paper
    signature: int | None = None
    flip: Flip = Flip.SHORT
    thickness: float = OFFICE_PAPER
    binding: float = 0.0
    back_cover: bool = False
    marks: bool = True


def impose(pages: Sequence[Size], options: Options, fillers: Sequence[Size] = ()) -> tuple[Sheet, ...]:
    """The sheets of a booklet, in the order in which they are printed: signature by signature, each outermost first.

    ``fillers`` are pages that may take the place of blank ones, numbered on from the last of ``pages``. There must be
    room for the shift of the innermost sheet: see :func:`most_creep`.
    """
    sizes = (*pages, *fillers)
    order = filled(len(pages), len(fillers), back_cover=options.back_cover)
    sheets = []
    start = 0
    for count in signatures(len(order) // PER_SHEET, options.signature):
        end = start + count * PER_SHEET
        for depth, faces in enumerate(folded(order[start:end])):
            creep = creep_of(depth, options.thickness)
            front = _placed(sizes, (faces.front_left, faces.front_right), creep, options)
            back = _placed(sizes, (faces.back_left, faces.back_right), creep, options)
            marks = _marks(front.size) if options.marks and not depth else ()
            sheets.append(Sheet(front._replace(marks=marks), back._replace(turned=options.flip is Flip.LONG)))
        start = end
    return tuple(sheets)


def creep_of(depth: int, thickness: float) -> float:
    """How far the pages of a sheet are shifted towards the fold; ``depth`` counts the sheets outside it.

    The fold of each sheet lies inside that of the one around it, and so one thickness further from the spine. Its
    pages stick out at the fore-edge by as much, and lose as much when that is cut even.
    """
    return depth * thickness


def most_creep(count: int, options: Options) -> float:
    """The shift of the innermost sheet of a booklet of ``count`` pages."""
    sheets = (count + missing(count)) // PER_SHEET
    return creep_of(max(signatures(sheets, options.signature), default=1) - 1, options.thickness)


def half(options: Options) -> Size:
    """The size of a page of the booklet, untrimmed and with its margin at the fold."""
    return Size(options.paper.height / 2, options.paper.width)


def _placed(sizes: Sequence[Size], pages: tuple[int | None, int | None], creep: float, options: Options) -> Side:
    """A side with its left and right page, both shifted by ``creep`` towards the fold and clipped to their halves."""
    width, height = half(options)
    trim = Box(creep, 0.0, 2 * width - creep, height)
    rooms = (
        (Box(creep, 0.0, width - options.binding + creep, height), trim._replace(right=width)),
        (Box(width + options.binding - creep, 0.0, 2 * width - creep, height), trim._replace(left=width)),
    )
    placements = tuple(
        _fitted(page, sizes[page], room, clip)
        for page, (room, clip) in zip(pages, rooms, strict=True)
        if page is not None
    )
    return Side(Size(2 * width, height), placements, trim, (), turned=False)


def _fitted(page: int, size: Size, room: Box, clip: Box) -> Placement:
    """A page in the middle of its room: as large as it is if that fits, else scaled down evenly."""
    scale = fit(size, Size(room.right - room.left, room.top - room.bottom))
    x = (room.left + room.right - scale * size.width) / 2
    y = (room.bottom + room.top - scale * size.height) / 2
    return Placement(page, scale, x, y, clip)


def fit(size: Size, room: Size) -> float:
    """The scale at which a page fits a room, at most 1."""
    if size.width <= room.width + _ROUNDING and size.height <= room.height + _ROUNDING:
        return 1.0
    return min(room.width / size.width, room.height / size.height)


def _marks(size: Size) -> tuple[Mark, ...]:
    """Where to fold, at both ends of the fold, and where to staple, at a quarter from each end."""
    x = size.width / 2
    staples = (Mark(x, at - _STAPLE / 2, at + _STAPLE / 2) for at in (size.height / 4, size.height * 3 / 4))
    return (Mark(x, 0.0, _FOLD_MARK), Mark(x, size.height - _FOLD_MARK, size.height), *staples)
