"""Spine, pelvis, thigh bones and the hip flexor (psoas major and iliacus), for the view that shows where it runs.

A plain model after Gray's *Anatomy*: psoas from the sides of T12 to L5 over the pelvic brim, iliacus from the
hollow of the ilium, both to the lesser trochanter of the femur.
"""

from handoutgen.pose.joints import SIDES
from handoutgen.pose.skeleton import side_sign
from handoutgen.pose.solid import Part, Shape, Triple

VERTEBRAE = (
    ("L5", "lumbar", 0.010),
    ("L4", "lumbar", 0.046),
    ("L3", "lumbar", 0.082),
    ("L2", "lower thorax", 0.010),
    ("L1", "lower thorax", 0.045),
    ("T12", "lower thorax", 0.078),
    ("T11", "lower thorax", 0.109),
    ("T10", "lower thorax", 0.138),
)
"""Name, bone of the skeleton, and height on it, in metres."""

SPINE = -0.030
"""How far the middle of the vertebral bodies lies behind the body's middle plane."""

HATCHED = "psoas"
"""The stem of the muscle that is hatched."""


def _cone(bone: str, start: Triple, end: Triple, radii: tuple[float, float]) -> Shape:
    return Shape("cone", bone, start, radii, end)


def _vertebra(name: str, bone: str, height: float) -> Part:
    body = Shape("slab", bone, (0, height, SPINE), (0.0245, 0.0245, 0.0125), (0, height, SPINE), (0, 1, 0), round=0.005)
    wings = tuple(
        _cone(bone, (x * 0.012, height, SPINE - 0.022), (x * 0.042, height, SPINE - 0.030), (0.007, 0.005))
        for x in (-1, 1)
    )
    return Part(name, "", "bone", (body, *wings), 0.006)


def _pelvis() -> tuple[Part, ...]:
    sacrum = Shape("cone", "pelvis", (0, 0.088, SPINE - 0.006), (0.046, 0.016), (0, 0.0, -0.070), squash=(1.0, 0.5))
    parts = [Part("sacrum", "", "bone", (sacrum,))]
    for side in SIDES:
        s = side_sign(side)
        wing = Shape(
            "slab",
            "pelvis",
            (s * 0.088, 0.088, -0.018),
            (0.070, 0.030, 0.009),
            (s * 0.088, 0.020, -0.004),
            (s * 0.62, 0.10, 0.77),
            round=0.006,
        )
        rest = (
            _cone("pelvis", (s * 0.080, 0.012, 0.006), (s * 0.014, -0.030, 0.046), (0.020, 0.013)),
            _cone("pelvis", (s * 0.082, -0.010, -0.010), (s * 0.056, -0.082, -0.016), (0.024, 0.016)),
            _cone("pelvis", (s * 0.056, -0.082, -0.016), (s * 0.014, -0.036, 0.042), (0.012, 0.011)),
        )
        parts.append(Part(f"{side} hip bone", side, "bone", (wing, *rest), 0.012))
    return tuple(parts)


def _thigh(side: str) -> Part:
    s, bone = side_sign(side), f"{side} thigh"
    shapes = (
        Shape("ball", bone, (0, 0, 0), (0.024,) * 3),
        _cone(bone, (0, 0, 0), (s * 0.044, -0.036, -0.006), (0.015, 0.017)),
        Shape("ball", bone, (s * 0.056, -0.026, -0.010), (0.018, 0.024, 0.020)),
        _cone(bone, (s * 0.044, -0.036, -0.006), (s * 0.004, -0.385, 0.004), (0.018, 0.016)),
        Shape("ball", bone, (s * 0.022, -0.074, -0.012), (0.011,) * 3),
    )
    return Part(f"{side} thigh bone", side, "bone", shapes, 0.014)


def _flexor(side: str) -> tuple[Part, ...]:
    s = side_sign(side)
    brim, front, end = (s * 0.066, 0.036, 0.030), (s * 0.088, -0.012, 0.040), (s * 0.109, -0.076, 0.004)
    psoas = (
        _cone("lower thorax", (s * 0.026, 0.074, SPINE), (s * 0.032, 0.0, SPINE + 0.008), (0.009, 0.017)),
        _cone("lumbar", (s * 0.032, 0.108, SPINE + 0.008), (s * 0.042, 0.020, -0.010), (0.017, 0.022)),
        _cone("pelvis", (s * 0.042, 0.125, -0.026), brim, (0.022, 0.020)),
        _cone("pelvis", brim, front, (0.020, 0.015)),
        _cone("pelvis", front, end, (0.015, 0.009)),
    )
    fan = ((s * 0.060, 0.104, 0.004), (s * 0.096, 0.116, 0.004), (s * 0.126, 0.086, 0.012))
    iliacus = (
        *(_cone("pelvis", start, (s * 0.092, 0.010, 0.034), (0.015, 0.014)) for start in fan),
        _cone("pelvis", (s * 0.092, 0.010, 0.034), (s * 0.106, -0.060, 0.010), (0.014, 0.008)),
    )
    return Part(f"{side} psoas", side, "muscle", psoas, 0.012), Part(f"{side} iliacus", side, "muscle", iliacus, 0.020)


def anatomy_parts() -> tuple[Part, ...]:
    """Bones and muscles from the lower ribs' spine to the knees."""
    parts = [*(_vertebra(*each) for each in VERTEBRAE), *_pelvis()]
    for side in SIDES:
        parts += [_thigh(side), *_flexor(side)]
    return tuple(parts)
