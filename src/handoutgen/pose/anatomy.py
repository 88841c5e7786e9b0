"""Spine, pelvis, thigh bones and the hip flexor (psoas major and iliacus) from the front, for where it runs.

A schematic after Gray's *Anatomy*: psoas from the sides of T12 to L5 over the pelvic brim and the front of the hip
joint, iliacus as a fan from the iliac fossa, both to the lesser trochanter of the femur. Drawn in body millimetres
of the standing figure: to the right of the mid-line and up from the floor, with the hip joints where the skeleton
has them. What lies aside is given for one half and mirrored.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from handoutgen.pose.curves import Curve, fit
from handoutgen.pose.drawing import Drawing, Stroke, Tint
from handoutgen.pose.vectors import Bools, Floats
from handoutgen.records import NamedTuple

Point = tuple[float, float]

LOW, HIGH = 700.0, 1290.0
"""Where the view is cut off, at mid-thigh and below the shoulder blades: no line is drawn along the cut."""

HEAD = (88.0, 910.0)
"""The centre of the femoral head."""


class Piece(NamedTuple):
    """A closed shape, or an open line, through some points; a point given twice is a corner.

    ``black`` is the percentage of its fill, None for a line; a ``hatched`` piece is what the figure is about.
    """

    points: tuple[Point, ...]
    black: int | None = 0
    width: float = 0.26
    ink: float = 100.0
    hatched: bool = False


def _round(centre: Point, radius: float) -> tuple[Point, ...]:
    """Eight points of a circle."""
    turns = np.radians(np.arange(0, 360, 45))
    return tuple((centre[0] + radius * float(np.cos(t)), centre[1] + radius * float(np.sin(t))) for t in turns)


BODY = (
    *((-160, LOW), (-160, LOW), (-166, 760), (-180, 830), (-183, 900), (-174, 970), (-152, 1060), (-142, 1130)),
    *((-148, 1210), (-160, HIGH), (-160, HIGH), (160, HIGH), (160, HIGH), (148, 1210), (142, 1130), (152, 1060)),
    *((174, 970), (183, 900), (180, 830), (166, 760), (160, LOW), (160, LOW), (16, LOW), (16, LOW), (12, 750)),
    *((8, 800), (0, 812), (-8, 800), (-12, 750), (-16, LOW), (-16, LOW)),
)
RIBS = (
    ((14, 1216), (44, 1216), (78, 1200), (106, 1172), (102, 1165), (74, 1190), (42, 1205), (14, 1205)),
    ((14, 1250), (50, 1250), (92, 1232), (132, 1186), (127, 1180), (88, 1221), (48, 1239), (14, 1239)),
    ((14, 1283), (58, 1284), (106, 1264), (139, 1218), (134, 1214), (101, 1253), (56, 1273), (14, 1272)),
)
VERTEBRAE = ((1023, 27), (1060, 26), (1097, 25), (1133, 24), (1168, 23), (1202, 21), (1235, 20), (1267, 19))
"""Lower edge and half breadth of the bodies of L5 to T10."""

TALL = 26.0
"""Height of a vertebral body."""

LUMBAR = 5
SACRUM = (
    *((0, 1017), (26, 1017), (34, 1010), (50, 1012), (60, 1004), (57, 982), (44, 950), (28, 922), (13, 900), (6, 882)),
    *((0, 876), (-6, 882), (-13, 900), (-28, 922), (-44, 950), (-57, 982), (-60, 1004), (-50, 1012), (-34, 1010)),
    (-26, 1017),
)
FORAMINA = ((22, 992), (20, 969), (16, 947))
HIP_BONE = (
    *((46, 1018), (62, 1042), (92, 1054), (122, 1047), (143, 1020), (142, 990), (133, 976), (126, 962), (124, 946)),
    *((120, 924), (116, 896), (104, 874), (88, 848), (74, 830), (59, 831), (46, 849), (28, 868), (8, 872), (8, 872)),
    *((8, 908), (8, 908), (20, 914), (40, 918), (58, 934), (64, 956), (57, 982), (46, 1000)),
)
OBTURATOR = ((32, 889), (44, 902), (62, 902), (73, 886), (74, 866), (66, 852), (54, 858), (42, 872))
SYMPHYSIS = ((-8, 906), (-8, 906), (8, 906), (8, 906), (8, 874), (8, 874), (-8, 874), (-8, 874))
FEMUR = (
    *((92, 928), (108, 918), (120, 906), (130, 910), (142, 914), (152, 902), (153, 880), (146, 856), (140, 820)),
    *((132, 750), (123, LOW), (123, LOW), (93, LOW), (93, LOW), (101, 750), (106, 806), (104, 824), (94, 833)),
    *((88, 845), (91, 859), (101, 870), (92, 890), (82, 900)),
)
ILIACUS = (
    *((52, 1014), (66, 1034), (92, 1044), (119, 1037), (133, 1014), (131, 988), (121, 962), (108, 934), (101, 908)),
    *((101, 880), (101, 858), (97, 846), (88, 880), (80, 930), (62, 980)),
)
FIBRES = (
    ((82, 1034), (84, 1004), (90, 950), (94, 912)),
    ((104, 1036), (103, 1008), (99, 956), (95, 914)),
    ((122, 1020), (116, 990), (105, 946), (96, 912)),
)
PSOAS = (
    *((21, 1226), (29, 1226), (42, 1190), (57, 1130), (68, 1070), (79, 1010), (88, 960), (93, 920), (96, 888)),
    *((101, 862), (100, 845), (94, 845), (89, 868), (82, 890), (76, 920), (66, 956), (50, 1000), (36, 1050)),
    *((26, 1110), (22, 1170)),
)


def _mirrored(piece: Piece) -> Piece:
    return piece._replace(points=tuple((-x, y) for x, y in piece.points))


def _both(*pieces: Piece) -> Iterator[Piece]:
    """Pieces of one half and of the other."""
    for piece in pieces:
        yield piece
        yield _mirrored(piece)


def _spine() -> Iterator[Piece]:
    """Discs, transverse processes of the lumbar vertebrae and bodies with waists, from below."""
    for number, (low, half) in enumerate(VERTEBRAE):
        high, middle = low + TALL, low + TALL / 2
        disc = ((-half + 2, low - 12), (half - 2, low - 12), (half - 2, low + 4), (-half + 2, low + 4))
        yield Piece(tuple(point for point in disc for _ in range(2)), 24, 0.15)
        if number < LUMBAR:
            process = ((half - 8, middle + 8), (half + 22, middle + 9), (half + 24, middle + 3), (half - 8, middle - 2))
            yield from _both(Piece(process, 0, 0.2))
        right = ((half - 3, high), (half, high - 4), (half - 3, middle), (half, low + 4), (half - 3, low))
        yield Piece((*right, *((-x, y) for x, y in reversed(right))))


def pieces() -> tuple[Piece, ...]:
    """Everything in the view, the hindmost first."""
    return (
        Piece(BODY, 5, 0.30, 84.0),
        *_both(*(Piece(rib, 0, 0.2) for rib in RIBS)),
        Piece(SACRUM, 10),
        *_both(*(Piece(_round(hole, 4), 38, 0.1) for hole in FORAMINA)),
        *_spine(),
        *_both(Piece(HIP_BONE), Piece(OBTURATOR, 18, 0.2)),
        Piece(SYMPHYSIS, 24, 0.2),
        *_both(Piece(_round(HEAD, 32), 30, 0.2), Piece(FEMUR), Piece(_round(HEAD, 25))),
        *_both(Piece(ILIACUS, 30, 0.24), *(Piece(fibre, None, 0.15) for fibre in FIBRES)),
        *_both(Piece(PSOAS, 0, hatched=True)),
    )


def outline(piece: Piece) -> list[Floats]:
    """The piece's cubics: Catmull and Rom's spline through its points."""
    points = np.array(piece.points, float)
    if piece.black is None:
        around = np.concatenate([points[:1], points, points[-1:]])
    else:
        around = np.concatenate([points[-1:], points, points[:2]])
    windows = (around[i : i + 4] for i in range(len(around) - 3))
    return [np.array([b, b + (c - a) / 6, c - (d - b) / 6, c]) for a, b, c, d in windows if np.abs(c - b).sum() > 1e-6]


def _samples(cubics: Curve) -> Floats:
    """Points along the cubics, close enough to stand for them."""
    u = np.linspace(0, 1, 17)[:, None]
    parts = [(1 - u) ** 3 * a + 3 * u * (1 - u) ** 2 * b + 3 * u * u * (1 - u) * c + u**3 * d for a, b, c, d in cubics]
    return np.concatenate([parts[0][:1], *(part[1:] for part in parts)])


def _inside(points: Floats, loop: Floats) -> Bools:
    """Which points lie within a loop, by the crossings of a level ray."""
    x, y = points[:, :1], points[:, 1:]
    (x0, y0), (x1, y1) = loop.T, np.roll(loop, -1, 0).T
    crosses = (y0 > y) != (y1 > y)
    rise = np.where(y1 == y0, 1.0, y1 - y0)
    ahead = x < x0 + (y - y0) / rise * (x1 - x0)
    return np.logical_xor.reduce(crosses & ahead, axis=1)


def _seen(piece: Piece, before: Sequence[Floats]) -> list[tuple[Curve, bool]]:
    """What is seen of a piece's line behind the loops before it, within the view."""
    cubics = outline(piece)
    points = _samples(cubics)
    hidden = (points[:, 1] < LOW + 1) | (points[:, 1] > HIGH - 1)
    for loop in before:
        hidden |= _inside(points, loop)
    if not hidden.any():
        return [(cubics, piece.black is not None)]
    if piece.black is not None and not hidden[0]:
        first = int(hidden.argmax())
        points, hidden = np.roll(points[:-1], -first, 0), np.roll(hidden[:-1], -first)
    edges = np.flatnonzero(np.diff(np.r_[True, hidden, True].astype(int)))
    runs = [points[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [(fit(run, 0.3), False) for run in runs if len(run) > 2]


def anatomy_drawing() -> Drawing:
    """The whole schematic; the psoas takes the place of a feel-it area."""
    drawn = pieces()
    loops = [_samples(outline(piece)) for piece in drawn]
    strokes = []
    for i, piece in enumerate(drawn):
        before = [loop for loop, other in zip(loops[i + 1 :], drawn[i + 1 :], strict=True) if other.black is not None]
        if not piece.hatched:
            strokes.append(Stroke(piece.width, piece.ink, _seen(piece, before)))
    return Drawing(
        [Tint(piece.black, [outline(piece)]) for piece in drawn if piece.black is not None and not piece.hatched],
        [outline(piece) for piece in drawn if piece.hatched],
        [],
        strokes,
        [],
        {},
        LOW,
    )
