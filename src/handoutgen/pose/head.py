"""Head, hair and the few marks that make a face.

Head axes: the joint lies under the skull, Y runs to the crown (0.205 m above), Z to the face.
"""

from handoutgen.pose.skeleton import Build
from handoutgen.pose.solid import Cut, Part, Shape, Triple
from handoutgen.records import NamedTuple


def _ball(centre: Triple, radii: Triple, *cuts: Cut) -> Shape:
    return Shape("ball", "head", centre, radii, cuts=cuts)


def _cone(start: Triple, end: Triple, radii: tuple[float, float], *cuts: Cut) -> Shape:
    return Shape("cone", "head", start, radii, end, cuts=cuts)


HAIRLINE = Cut((0, -1, 0.60), -0.102)
"""From the forehead over the top of the ear to the nape."""

BEHIND_EAR = Cut((0, 0.0, 1), -0.022)
NAPE = Cut((0, -1, -0.25), 0.006)


def _lock(x: float, above: float, below: float, radius: float) -> Shape:
    """A lock of the fringe: down the forehead from above the hairline, its tip free."""
    bulge = (1 - (x / 0.085) ** 2) ** 0.5
    return _cone((x * 0.95, above, 0.088 * bulge - 0.004), (x * 1.04, below, 0.0955 * bulge - 0.004), (radius, 0.004))


def _sideburn(x: float, down: float) -> Shape:
    """Hair in front of an ear."""
    return _cone((x * 0.0725, 0.108, 0.026), (x * 0.0735, down, 0.022), (0.012, 0.005))


def _short() -> tuple[Shape, ...]:
    locks = ((-0.056, 0.150, 0.122, 0.015), (-0.030, 0.168, 0.142, 0.016), (-0.002, 0.172, 0.140, 0.016))
    other = ((0.026, 0.168, 0.146, 0.016), (0.052, 0.152, 0.124, 0.015))
    return (
        _ball((0, 0.113, -0.005), (0.0795, 0.0925, 0.1015), HAIRLINE),
        _ball((0, 0.088, -0.020), (0.0765, 0.092, 0.087), BEHIND_EAR, NAPE),
        _ball((0, 0.140, 0.012), (0.072, 0.072, 0.088), HAIRLINE),
        *(_lock(*lock) for lock in (*locks, *other)),
        *(_sideburn(x, 0.070) for x in (-1, 1)),
    )


def _tied() -> tuple[Shape, ...]:
    return (
        _ball((0, 0.112, -0.006), (0.0800, 0.0945, 0.1030), Cut((0, -1, 0.72), -0.094)),
        _ball((0, 0.092, -0.018), (0.0775, 0.092, 0.090), BEHIND_EAR, Cut((0, -0.85, -0.53), 0.004)),
        *(_sideburn(x, 0.066) for x in (-1, 1)),
        *(_cone((x * 0.040, 0.160, 0.066), (x * 0.073, 0.112, 0.040), (0.020, 0.010)) for x in (-1, 1)),
    )


def _bun() -> tuple[Shape, ...]:
    return (*_tied(), _ball((0, 0.158, -0.116), (0.042, 0.042, 0.038)))


def _ponytail() -> tuple[Shape, ...]:
    return (
        *_tied(),
        _cone((0, 0.150, -0.092), (0, 0.128, -0.142), (0.022, 0.032)),
        _cone((0, 0.128, -0.142), (0, 0.005, -0.150), (0.034, 0.012)),
    )


def _bob() -> tuple[Shape, ...]:
    fringe = Cut((0, -1, 0.60), -0.096)
    return (
        _ball((0, 0.114, -0.006), (0.0845, 0.0965, 0.1045), fringe),
        _ball((0, 0.070, -0.020), (0.0930, 0.112, 0.094), Cut((0, 0.30, 1), 0.042), Cut((0, -1, 0.10), 0.016)),
    )


HAIR = {"short": _short, "bun": _bun, "ponytail": _ponytail, "bob": _bob}
"""Hairstyles by name."""


def head_parts(build: Build) -> tuple[Part, ...]:
    """Neck, head, nose, ears and hair."""
    jaw = 0.058 if not build.woman else 0.054
    full = 0.008 * (build.girth - 0.3)
    neck = 0.056 + 2 * full if not build.woman else 0.049 + 2 * full
    skull = [
        _ball((0, 0.108, -0.004), (0.074, 0.088, 0.0965)),
        _ball((0, 0.052, 0.034), (jaw + full, 0.071, 0.057)),
        _ball((0, 0.122, 0.052), (0.050, 0.034, 0.044)),
        _ball((0, 0.0245, 0.0795), (0.023, 0.0085, 0.0165)),
        _ball((0, 0.0115, 0.0785), (0.021, 0.0085, 0.0150)),
        _ball((0, -0.010, 0.069), (0.024, 0.018, 0.022)),
    ]
    for x in (-1, 1):
        skull.append(_cone((x * (jaw - 0.021), 0.018, 0.010), (x * 0.010, -0.010, 0.060), (0.018 + full, 0.016 + full)))
    ears = tuple(
        Part(f"{side} ear", side, "skin", (_ball((x * 0.0775, 0.064, -0.008), (0.0115, 0.031, 0.0195)),))
        for side, x in (("right", -1), ("left", 1))
    )
    return (
        Part("neck", "", "skin", (Shape("cone", "neck", (0, -0.03, -0.004), (neck, neck - 0.006), (0, 0.10, 0.008)),)),
        Part("head", "", "skin", tuple(skull), 0.016),
        Part("nose", "", "skin", (_cone((0, 0.092, 0.0885), (0, 0.0585, 0.1080), (0.0075, 0.0118)),)),
        *ears,
        Part("hair", "", "grey hair" if build.grey else "hair", HAIR[build.hair](), 0.010),
    )


class Mark(NamedTuple):
    """A stroke on the face: points across and up in head axes (snapped to the skin), width in print mm."""

    points: tuple[tuple[float, float], ...]
    width: float


FACE = (
    *tuple(
        Mark(tuple((x * px, py) for px, py in points), width)
        for x in (-1, 1)
        for points, width in (
            (((0.03, 0.0945), (0.031, 0.0915), (0.031, 0.088)), 0.5),
            (((0.017, 0.1095), (0.031, 0.1145), (0.0455, 0.108)), 0.28),
        )
    ),
    Mark(((-0.0205, 0.0195), (-0.008, 0.0178), (0.008, 0.0178), (0.0205, 0.0195)), 0.24),
)
"""Eyes, brows and mouth."""

CROWN: Triple = (0.0, 0.105, -0.005)
"""The middle of the skull, which strands of hair are seen from."""

SWEPT: tuple[tuple[Triple, ...], ...] = (
    ((0.30, 0.62, 0.85), (0.55, 0.75, 0.35), (0.72, 0.50, -0.25)),
    ((0.42, 0.52, 0.80), (0.72, 0.50, 0.35), (0.86, 0.28, -0.15)),
    ((0.18, 0.90, 0.60), (0.40, 0.95, 0.05), (0.50, 0.75, -0.55)),
    ((0.30, 0.80, -0.60), (0.42, 0.40, -0.85), (0.40, -0.05, -0.95)),
    ((0.62, 0.45, -0.50), (0.66, 0.15, -0.72), (0.58, -0.20, -0.80)),
)
CROPPED: tuple[tuple[Triple, ...], ...] = (
    ((0.36, 0.66, 0.74), (0.44, 0.78, 0.52), (0.50, 0.84, 0.30)),
    ((0.70, 0.52, 0.44), (0.76, 0.56, 0.24), (0.78, 0.58, 0.04)),
    ((0.80, 0.20, -0.52), (0.74, 0.06, -0.62), (0.66, -0.10, -0.70)),
)
STRANDS = {"short": CROPPED, "bun": SWEPT, "ponytail": SWEPT, "bob": SWEPT[:3]}
"""Strands of the left half of each hairstyle, as directions from the crown."""

STRAND_WIDTH = 0.18
"""Of a strand, in print millimetres."""
