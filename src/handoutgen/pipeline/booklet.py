"""A handout that was built as a booklet: its pages imposed on the paper that they are halves of.

This module loads pikepdf and PDFium: whoever needs it puts its import off.
"""

from handoutgen.imposition.sheets import Flip, Options
from handoutgen.pipeline.build import Handout
from handoutgen.pipeline.impose import Booklet, booklet, read
from handoutgen.problems import Problem
from handoutgen.records import NamedTuple
from handoutgen.units import PAPERS


class Folding(NamedTuple):
    """How a booklet is printed and folded: the edge of turning, the most sheets folded as one, and by which printer."""

    flip: Flip = Flip.SHORT
    signature: int | None = None
    by_hand: bool = False


def folded(handout: Handout, folding: Folding) -> tuple[Booklet | None, tuple[Problem, ...]]:
    """The handout for the printer; the handout's own PDF is the twin for reading."""
    foreign, problems = read(handout.pdf, "handout")
    if not foreign:
        return None, problems
    options = Options(PAPERS[handout.document.paper], folding.signature, folding.flip)
    return booklet(foreign, options, by_hand=folding.by_hand)
