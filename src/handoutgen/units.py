"""Units of length and paper sizes. Every length in the program is a float in points (1/72 inch)."""

from handoutgen.records import NamedTuple

MM = 72 / 25.4
"""Points in a millimetre."""


class Paper(NamedTuple):
    """A sheet of paper: width and height in points."""

    name: str
    width: float
    height: float


A4 = Paper("a4", 210 * MM, 297 * MM)
"""ISO 216 A4."""

LETTER = Paper("letter", 612.0, 792.0)
"""ANSI/ASME Y14.1 size A, 8.5 by 11 inches."""

A5 = Paper("a5", 148 * MM, 210 * MM)
"""ISO 216 A5, half of A4."""

HALF_LETTER = Paper("half-letter", 396.0, 612.0)
"""Half of Letter, 5.5 by 8.5 inches."""

PAPERS = {paper.name: paper for paper in (A4, LETTER)}
