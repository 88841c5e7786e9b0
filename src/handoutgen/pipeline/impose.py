"""A PDF of any program as a booklet: read, impose, write anew.

This module loads pikepdf and PDFium: whoever needs it puts its import off.
"""

from collections.abc import Mapping, Sequence

from handoutgen.imposition.order import missing, signatures
from handoutgen.imposition.sheets import Flip, Options, Sheet, impose, most_creep
from handoutgen.output.foreign import Foreign, read_foreign
from handoutgen.output.imposed import Duplex, imposed_pdf
from handoutgen.output.unreadable import Unreadable
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple
from handoutgen.theme.grid import INK_MARGIN
from handoutgen.units import A4, LETTER, MM, Paper

_SAID = Place("command line", 1, 1)
"""The place of what was said on the command line."""

WHOLE, FRONT, BACK, SLIP = "", "front", "back", "slip"
"""What the files of a booklet are called by: one for a printer that turns sheets over, else two and a slip."""

_US_SIZES = ((LETTER.width, LETTER.height), (LETTER.height / 2, LETTER.width))
_NEAR = 2.0
"""Sizes that differ by less are meant to be the same, in points."""

_DUPLEX = {Flip.SHORT: Duplex.SHORT_EDGE, Flip.LONG: Duplex.LONG_EDGE}
_BODY = 12
"""The size of a usual text, in points, by which a reduction is told."""


class Booklet(NamedTuple):
    """A booklet: its files by what they are called by, the sheets of each signature, how many pages and blank pages.

    A notice is a sentence that whoever prints the booklet should know.
    """

    files: Mapping[str, bytes]
    signatures: tuple[int, ...]
    pages: int
    blanks: int
    notices: tuple[str, ...]


def read(content: bytes, file: str) -> tuple[Foreign | None, tuple[Problem, ...]]:
    """What there is to print in a PDF; None and a problem if nothing is."""
    foreign = read_foreign(content)
    if isinstance(foreign, Unreadable):
        return None, (Problem(foreign.code, Place(file, 1, 1), "", foreign.message, foreign.hint),)
    return foreign, ()


def usual_paper(foreign: Foreign) -> Paper:
    """The paper that goes with a PDF: Letter if its first page is Letter or half of it, else A4."""
    short, long = sorted(foreign.pages[0].size)
    near = (abs(short - width) < _NEAR and abs(long - height) < _NEAR for width, height in _US_SIZES)
    return LETTER if any(near) else A4


def booklet(foreign: Foreign, options: Options, *, by_hand: bool) -> tuple[Booklet | None, tuple[Problem, ...]]:
    """The pages of a PDF as a booklet; ``by_hand``: for a printer that does not turn sheets over by itself."""
    count = len(foreign.pages)
    creep = most_creep(count, options)
    if creep > INK_MARGIN:
        return None, (_too_thick(creep, options),)
    sheets = impose([page.size for page in foreign.pages], options)
    made = Booklet(
        files=_by_hand(foreign, sheets, options) if by_hand else _whole(foreign, sheets, options),
        signatures=signatures(len(sheets), options.signature),
        pages=count,
        blanks=missing(count),
        notices=_notices(foreign, sheets),
    )
    return made, ()


def _whole(foreign: Foreign, sheets: Sequence[Sheet], options: Options) -> Mapping[str, bytes]:
    """The booklet as one file, which asks for both sides."""
    return {WHOLE: imposed_pdf(foreign, [side for sheet in sheets for side in sheet], _DUPLEX[options.flip])}


def _by_hand(foreign: Foreign, sheets: Sequence[Sheet], options: Options) -> Mapping[str, bytes]:
    """The fronts, the backs in the order of feeding, and the slip that says how."""
    from handoutgen.pipeline.slip import slip_pdf  # noqa: PLC0415  put off: it alone needs ReportLab and the fonts

    return {
        FRONT: imposed_pdf(foreign, [sheet.front for sheet in sheets], Duplex.ONE_SIDED),
        BACK: imposed_pdf(foreign, [sheet.back for sheet in reversed(sheets)], Duplex.ONE_SIDED),
        SLIP: slip_pdf(signatures(len(sheets), options.signature), options.paper, options.flip),
    }


def _too_thick(creep: float, options: Options) -> Problem:
    fitting = int(INK_MARGIN / options.thickness) + 1
    return Problem(
        "thick-signature",
        _SAID,
        "--signature",
        f"So many sheets folded as one push the inner pages {creep / MM:.1f} mm into the fold, where 10 mm are free.",
        f"Fold fewer at a time: --signature {min(fitting, 10)}.",
    )


def _notices(foreign: Foreign, sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """What the person who prints it may not expect."""
    scales = [placement.scale for sheet in sheets for side in sheet for placement in side.placements]
    notices = []
    if foreign.mended:
        notices.append("The file has faults. Compare the booklet with what a viewer shows of it.")
    widths, heights = zip(*(page.size for page in foreign.pages), strict=True)
    if max(widths) - min(widths) >= _NEAR or max(heights) - min(heights) >= _NEAR:
        notices.append("The pages differ in size: each is fitted to its half of the sheet by itself.")
    if min(scales) < 1:
        notices.append(_reduction(min(scales), max(scales)))
    return tuple(notices)


def _reduction(least: float, most: float) -> str:
    """How much smaller the pages come out, and what that makes of a usual text."""
    low, high = _percent(least), _percent(most)
    size = f"text of {_BODY} pt comes out at {_BODY * least:.1f} pt"
    if low == high:
        return f"The pages are printed at {low} of their size: {size}."
    return f"The pages are printed at {low} to {high} of their size: {size} where they are smallest."


def _percent(share: float) -> str:
    return f"{100 * share:.1f}".removesuffix(".0") + " %"
