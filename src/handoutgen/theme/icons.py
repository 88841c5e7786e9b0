"""Icons, vectors of our own.

An icon is a tuple of shapes in the unit square around (0, 0), y running down, painted in order. ``INK``
and ``GROUND`` stand for the colours that the page gives it: what is ink on white may be white on red.
"""

from collections.abc import Mapping
from types import MappingProxyType

from handoutgen.records import NamedTuple

INK = "ink"
GROUND = "ground"


class Path(NamedTuple):
    """A path in absolute ``M``, ``L``, ``C`` and ``Z`` commands; ``width`` is its stroke, 0 for none."""

    data: str
    fill: str = ""
    stroke: str = ""
    width: float = 0.0


class Disc(NamedTuple):
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    width: float = 0.0


class Bar(NamedTuple):
    """A rectangle with round corners, by its top left corner."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str = ""
    stroke: str = ""
    line: float = 0.0


Shape = Path | Disc | Bar

_OCTAGON = "M0.49 0.203L0.203 0.49L-0.203 0.49L-0.49 0.203L-0.49 -0.203L-0.203 -0.49L0.203 -0.49L0.49 -0.203Z"
_HATCH = (
    "M-0.44 -0.22L-0.32 -0.34M-0.44 -0.02L-0.12 -0.34M-0.44 0.18L0.08 -0.34M-0.40 0.34L0.28 -0.34"
    "M-0.20 0.34L0.44 -0.30M0 0.34L0.44 -0.10M0.20 0.34L0.44 0.10"
)
_CROSS = (
    Path("M-0.17 -0.17L0.17 0.17", stroke=GROUND, width=0.11),
    Path("M0.17 -0.17L-0.17 0.17", stroke=GROUND, width=0.11),
)

ICONS: Mapping[str, tuple[Shape, ...]] = MappingProxyType(
    {
        "emergency": (
            Path(_OCTAGON, fill=INK),
            Path("M-0.085 -0.31L0.085 -0.31L0.052 0.085L-0.052 0.085Z", fill=GROUND),
            Disc(0, 0.24, 0.078, fill=GROUND),
        ),
        "stop": (Path(_OCTAGON, fill=INK), *_CROSS),
        "caution": (
            Path("M0 -0.43L0.47 0.39L-0.47 0.39Z", fill=INK, stroke=INK, width=0.1),
            Path("M-0.066 -0.16L0.066 -0.16L0.042 0.15L-0.042 0.15Z", fill=GROUND),
            Disc(0, 0.272, 0.062, fill=GROUND),
        ),
        "calendar": (
            Bar(-0.43, -0.37, 0.86, 0.84, 0.06, fill=GROUND, stroke=INK, line=0.075),
            Bar(-0.43, -0.37, 0.86, 0.25, fill=INK),
            Path("M-0.2 -0.49L-0.2 -0.3", stroke=INK, width=0.09),
            Path("M0.2 -0.49L0.2 -0.3", stroke=INK, width=0.09),
            *(Bar(x, y, 0.1, 0.1, fill=INK) for y in (0.0, 0.22) for x in (-0.27, -0.05, 0.17)),
        ),
        "good": (
            Disc(0, 0, 0.5, fill=INK),
            Path("M-0.23 0.01L-0.06 0.19L0.25 -0.18", stroke=GROUND, width=0.12),
        ),
        "avoid": (
            Disc(0, 0, 0.45, fill=GROUND, stroke=INK, width=0.09),
            Path("M-0.17 -0.17L0.17 0.17", stroke=INK, width=0.1),
            Path("M0.17 -0.17L-0.17 0.17", stroke=INK, width=0.1),
        ),
        "feel": (
            Bar(-0.5, -0.4, 1.0, 0.8, 0.2, fill=GROUND, stroke=INK, line=0.075),
            Path(_HATCH, stroke=INK, width=0.07),
        ),
        "easier": (
            Bar(-0.48, 0.1, 0.25, 0.36, fill=INK, stroke=INK, line=0.055),
            Bar(-0.125, -0.16, 0.25, 0.62, fill=GROUND, stroke=INK, line=0.055),
            Bar(0.23, -0.42, 0.25, 0.88, fill=GROUND, stroke=INK, line=0.055),
        ),
        "harder": (
            Bar(-0.48, 0.1, 0.25, 0.36, fill=INK, stroke=INK, line=0.055),
            Bar(-0.125, -0.16, 0.25, 0.62, fill=INK, stroke=INK, line=0.055),
            Bar(0.23, -0.42, 0.25, 0.88, fill=INK, stroke=INK, line=0.055),
        ),
        "start": (
            Path("M-0.3 0.5L-0.3 -0.46", stroke=INK, width=0.1),
            Path("M-0.3 -0.44L0.4 -0.22L-0.3 0.02Z", fill=INK, stroke=INK, width=0.06),
        ),
        "progress": (
            Disc(0, 0, 0.45, fill=GROUND, stroke=INK, width=0.09),
            Path("M0 0.25L0 -0.2", stroke=INK, width=0.1),
            Path("M-0.2 -0.04L0 -0.25L0.2 -0.04", stroke=INK, width=0.1),
        ),
        "flare": (
            Disc(0, 0, 0.45, fill=GROUND, stroke=INK, width=0.09),
            Path("M0 -0.45C-0.249 -0.45 -0.45 -0.249 -0.45 0C-0.45 0.249 -0.249 0.45 0 0.45Z", fill=INK),
        ),
        "phone": (
            Path(
                "M-0.44 -0.36C-0.4 -0.42 -0.31 -0.5 -0.25 -0.49C-0.19 -0.48 -0.1 -0.28 -0.09 -0.22"
                "C-0.08 -0.15 -0.21 -0.09 -0.2 -0.02C-0.16 0.1 -0.08 0.17 0.02 0.2C0.09 0.21 0.15 0.08 0.22 0.09"
                "C0.28 0.1 0.48 0.19 0.49 0.25C0.5 0.31 0.42 0.4 0.36 0.44C0.25 0.5 0 0.42 -0.21 0.21"
                "C-0.42 0 -0.5 -0.25 -0.44 -0.36Z",
                fill=INK,
            ),
        ),
        "pencil": (
            Path("M-0.42 0.42L-0.34 0.14L0.2 -0.4L0.4 -0.2L-0.14 0.34Z", fill=GROUND, stroke=INK, width=0.08),
            Path("M0.1 -0.3L0.3 -0.1", stroke=INK, width=0.08),
            Path("M-0.44 0.44L-0.39 0.27L-0.27 0.39Z", fill=INK),
        ),
        "need": (
            Path("M-0.19 -0.18C-0.19 -0.52 0.19 -0.52 0.19 -0.18", stroke=INK, width=0.085),
            Bar(-0.45, -0.17, 0.9, 0.6, 0.1, fill=GROUND, stroke=INK, line=0.085),
        ),
        "also": (
            Disc(0, 0, 0.45, fill=GROUND, stroke=INK, width=0.09),
            Path("M0 -0.2L0 0.2", stroke=INK, width=0.1),
            Path("M-0.2 0L0.2 0", stroke=INK, width=0.1),
        ),
        "clock": (
            Disc(0, 0, 0.45, fill=GROUND, stroke=INK, width=0.09),
            Path("M0 -0.27L0 0L0.2 0.08", stroke=INK, width=0.09),
        ),
        "scissors": (
            Path("M-0.2 -0.16L0.48 0.24M-0.2 0.16L0.48 -0.24", stroke=INK, width=0.09),
            Disc(-0.32, -0.25, 0.15, fill=GROUND, stroke=INK, width=0.09),
            Disc(-0.32, 0.25, 0.15, fill=GROUND, stroke=INK, width=0.09),
        ),
        "tick-box": (Bar(-0.42, -0.42, 0.84, 0.84, 0.08, fill=GROUND, stroke=INK, line=0.09),),
        "bullet": (Disc(0, 0, 0.5, fill=INK),),
    }
)
"""Every icon by name."""
