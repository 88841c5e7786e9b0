"""The clothed body as parts hung on the bones: trunk, limbs, hands and shoes.

Breadths and depths are near ANSUR II medians; ``girth`` adds soft tissue where adults carry it (belly, hips,
thighs, upper arms). Clothes are parts of their own, so that hems draw themselves. Sides: +X is outwards on
the left and mirrored on the right.
"""

from handoutgen.pose.head import head_parts
from handoutgen.pose.joints import SIDES
from handoutgen.pose.skeleton import Build, side_sign
from handoutgen.pose.solid import Blend, Cut, Part, Shape, Triple

FINGERS = (
    ("index", 0.0295, -0.002, 0.0),
    ("middle", 0.0100, 0.003, 0.004),
    ("ring", -0.0095, 0.0, 0.0),
    ("little", -0.0285, -0.010, -0.010),
)
"""Name, distance from the middle of the palm towards the thumb, and how far base and tip lie beyond the others."""

HAND = ("hand", "thumb", *tuple(name for name, *_ in FINGERS))
"""Stems of the parts of a hand."""

ARM = ("sleeve", "upper arm", "forearm", *HAND)
LEG = ("short", "thigh", "shank", "shoe", "sole", "shoe tip", "sole tip")


def cone(
    bone: str, start: Triple, end: Triple, radii: tuple[float, float], squash: tuple[float, float] = (1, 1)
) -> Shape:
    """A round cone."""
    return Shape("cone", bone, start, radii, end, squash=squash)


def ball(bone: str, centre: Triple, radii: Triple) -> Shape:
    """An ellipsoid."""
    return Shape("ball", bone, centre, radii)


def below(shape: Shape, height: float) -> Shape:
    """The shape without what lies below a height in bone axes."""
    return shape._replace(cuts=(*shape.cuts, Cut((0, -1, 0), -height)))


def body_parts(build: Build) -> tuple[Part, ...]:
    """Every part of the body."""
    parts = [*_trunk(build), *head_parts(build)]
    for side in SIDES:
        parts += _arm(side, build) + _hand(side) + _leg(side, build) + _foot(side, build)
    return tuple(parts)


def _trunk(build: Build) -> tuple[Part, ...]:
    """Shirt and the seat of the shorts."""
    soft = build.girth - 0.3
    wide = 0.152 if not build.woman else 0.140
    slope = 0.126 if not build.woman else 0.114
    bust = (0.070, 0.062, 0.056) if build.woman else (0.072, 0.056, 0.042)
    chest = [
        ball("thorax", (0, 0.030, 0.004), (wide - 0.004 + 0.03 * soft, 0.150, 0.106 + 0.03 * soft)),
        ball("lower thorax", (0, 0.060, 0.004 + 0.01 * soft), (wide - 0.016 + 0.06 * soft, 0.150, 0.103 + 0.05 * soft)),
    ]
    for x in (-1, 1):
        chest.append(cone("thorax", (0, 0.100, -0.012), (x * slope, 0.092, -0.012), (0.062, 0.050)))
        chest.append(cone("thorax", (x * 0.076, 0.114, -0.022), (0, 0.148, -0.020), (0.040, 0.043)))
        chest.append(ball("thorax", (x * 0.064, 0.030, 0.060 + 0.02 * soft), bust))
    waist = 0.130 if not build.woman else 0.120
    belly = [
        ball(
            "lumbar",
            (0, 0.045, 0.010 + 0.035 * soft + 0.025 * build.breath),
            (waist + 0.075 * soft, 0.130, 0.098 + 0.085 * soft + 0.020 * build.breath),
        ),
        below(
            cone(
                "lumbar",
                (0, 0.070, 0.008 + 0.02 * soft),
                (0, -0.080, 0.004),
                (0.096 + 0.05 * soft, 0.110 + 0.05 * soft),
                (1.32, 0.98),
            ),
            -0.088,
        ),
    ]
    hips = 0.152 if not build.woman else 0.160
    seat = [ball("pelvis", (0, 0.040, 0.0), (hips + 0.05 * soft, 0.105, 0.102 + 0.04 * soft))]
    for x in (-1, 1):
        seat.append(ball("pelvis", (x * 0.074, -0.014, -0.042), (0.088 + 0.03 * soft, 0.098, 0.088 + 0.03 * soft)))
    return (
        Part("chest", "", "shirt", tuple(chest), 0.06),
        Part("belly", "", "shirt", tuple(belly), 0.05),
        Part("seat", "", "shorts", tuple(seat), 0.05),
    )


def _arm(side: str, build: Build) -> tuple[Part, ...]:
    """Sleeve, upper arm and forearm."""
    s, soft = side_sign(side), build.girth - 0.3 - (0.12 if build.woman else 0.0)
    upper, fore = f"{side} upper arm", f"{side} forearm"
    sleeve = cone(upper, (0, -0.002, 0), (0, -0.175, 0), (0.062 + 0.02 * soft, 0.060 + 0.022 * soft))
    biceps = (0.041 + 0.016 * soft, 0.085, 0.043 + 0.016 * soft)
    return (
        Part(f"{side} sleeve", side, "shirt", (below(sleeve, -0.158),)),
        Part(
            f"{side} upper arm",
            side,
            "skin",
            (
                cone(upper, (0, -0.03, 0), (0, -0.275, 0), (0.049 + 0.016 * soft, 0.037 + 0.010 * soft)),
                ball(upper, (0, -0.155, 0.010), biceps),
            ),
            0.03,
        ),
        Part(
            f"{side} forearm",
            side,
            "skin",
            (
                cone(fore, (0, 0, 0), (0, -0.235, 0), (0.038 + 0.010 * soft, 0.0255)),
                ball(fore, (s * 0.008, -0.070, 0.003), (0.042 + 0.010 * soft, 0.088, 0.039 + 0.010 * soft)),
            ),
            0.03,
        ),
    )


def _hand(side: str) -> tuple[Part, ...]:
    """Palm, thumb and four fingers; the palm faces +Z, the thumb +X on the left."""
    s = side_sign(side)
    bone, thumb, near, far = (f"{side} {name}" for name in ("hand", "thumb", "fingers", "fingertips"))
    palm = Shape("slab", bone, (s * 0.002, -0.020, 0.0), (0.028, 0.0395, 0.0145), (0, -0.058, 0.0), round=0.012)
    parts = [
        Part(
            f"{side} hand",
            side,
            "skin",
            (
                palm,
                cone(bone, (0, 0.012, 0), (0, -0.030, 0), (0.0245, 0.026), (1, 0.72)),
                ball(bone, (s * 0.020, -0.038, 0.008), (0.019, 0.032, 0.016)),
            ),
            0.016,
        ),
        Part(
            f"{side} thumb",
            side,
            "skin",
            (
                cone(thumb, (0, 0, 0), (s * 0.004, -0.040, 0.002), (0.0155, 0.0125)),
                cone(thumb, (s * 0.004, -0.040, 0.002), (s * -0.002, -0.070, 0.004), (0.0125, 0.0095)),
            ),
            0.006,
        ),
    ]
    for name, x, base, tip in FINGERS:
        first = cone(near, (s * x, 0.006 + base, 0), (s * x * 0.97, -0.040 + base / 2, 0), (0.0112, 0.0100))
        second = cone(far, (s * x * 0.97, base / 2, 0), (s * x * 0.90, -0.034 - tip * 1.5, 0), (0.0100, 0.0078))
        parts.append(Part(f"{side} {name}", side, "skin", (first, second), 0.006))
    return tuple(parts)


def _leg(side: str, build: Build) -> tuple[Part, ...]:
    """One leg of the shorts, thigh and shank."""
    s, soft = side_sign(side), build.girth - 0.3 + (0.08 if build.woman else 0.0)
    thigh, shank = f"{side} thigh", f"{side} shank"
    cloth = cone(
        thigh, (s * -0.004, 0, -0.002), (0, -0.265, 0.004), (0.095 + 0.03 * soft, 0.086 + 0.03 * soft), (1.0, 1.04)
    )
    calf = (0.051 + 0.014 * soft, 0.115, 0.050 + 0.014 * soft)
    return (
        Part(f"{side} short", side, "shorts", (below(cloth, -0.240),)),
        Part(
            f"{side} thigh",
            side,
            "skin",
            (
                cone(thigh, (0, -0.04, 0.002), (0, -0.395, 0.002), (0.080 + 0.03 * soft, 0.051 + 0.010 * soft)),
                ball(thigh, (s * 0.006, -0.210, 0.022), (0.065 + 0.03 * soft, 0.165, 0.060 + 0.02 * soft)),
                ball(thigh, (0, -0.220, -0.020), (0.060 + 0.03 * soft, 0.150, 0.056 + 0.02 * soft)),
                ball(thigh, (0, -0.404, 0.012), (0.050 + 0.008 * soft, 0.060, 0.050 + 0.008 * soft)),
            ),
            0.03,
        ),
        Part(
            f"{side} shank",
            side,
            "skin",
            (
                cone(shank, (0, 0, -0.002), (0, -0.395, -0.004), (0.049 + 0.008 * soft, 0.034 + 0.004 * soft)),
                ball(shank, (0, -0.006, 0.018), (0.041, 0.048, 0.037)),
                ball(shank, (0, -0.125, -0.026), calf),
                cone(shank, (0, -0.060, 0.010), (0, -0.300, 0.004), (0.038, 0.032)),
            ),
            0.03,
        ),
    )


def _foot(side: str, build: Build) -> tuple[Part, ...]:
    """A shoe's upper and sole, or a sock; all bend at the ball of the foot."""
    s = side_sign(side)
    foot, toes = f"{side} foot", f"{side} toes"
    collar = Shape(
        "cone", foot, (0, 0.030, -0.012), (0.043, 0.046), (0, -0.040, -0.022), cuts=(Cut((0, 1, -0.25), 0.012),)
    )
    upper = (
        collar,
        below(ball(foot, (0, -0.036, -0.036), (0.036, 0.058, 0.046)), -0.066),
        below(cone(foot, (0, -0.012, 0.010), (s * 0.003, -0.044, 0.098), (0.043, 0.035)), -0.066),
        below(cone(foot, (0, -0.046, -0.030), (s * 0.004, -0.050, 0.108), (0.037, 0.041)), -0.066),
        below(ball(foot, (s * 0.005, -0.050, 0.116), (0.044, 0.034, 0.044)), -0.066),
    )
    tip = below(ball(toes, (s * 0.003, 0.001, 0.018), (0.044, 0.032, 0.056)), -0.014)
    sole = Shape(
        "slab", foot, (0, -0.071, -0.040), (0.040, 0.0485, 0.0095), (s * 0.004, -0.071, 0.112), (0, 1, 0), round=0.005
    )
    end = Shape(
        "slab",
        toes,
        (s * 0.004, -0.019, -0.008),
        (0.0485, 0.037, 0.0095),
        (s * 0.001, -0.019, 0.042),
        (0, 1, 0),
        round=0.005,
    )
    material = "shoe" if build.shoes else "sock"
    uppers = (Part(f"{side} shoe", side, material, upper, 0.02), Part(f"{side} shoe tip", side, material, (tip,)))
    soles = (Part(f"{side} sole", side, "sole", (sole,)), Part(f"{side} sole tip", side, "sole", (end,)))
    return uppers + soles if build.shoes else uppers


def body_blends() -> tuple[Blend, ...]:
    """Which parts flow into each other, and within how many metres."""
    blends = [
        Blend("chest", "belly", 0.05),
        Blend("belly", "seat", 0.012),
        Blend("chest", "neck", 0.02),
        Blend("neck", "head", 0.010),
        Blend("head", "nose", 0.010),
    ]
    for side in SIDES:
        pairs = [
            ("upper arm", "forearm", 0.02),
            ("forearm", "hand", 0.022),
            ("hand", "thumb", 0.012),
            ("thigh", "shank", 0.02),
            ("shoe", "shoe tip", 0.012),
            ("sole", "sole tip", 0.006),
        ] + [("hand", name, 0.009) for name, *_ in FINGERS]
        blends += [Blend(f"{side} {first}", f"{side} {second}", radius) for first, second, radius in pairs]
        blends += [
            Blend("chest", f"{side} sleeve", 0.045),
            Blend("seat", f"{side} short", 0.05),
            Blend("head", f"{side} ear", 0.006),
        ]
    return tuple(blends)


def covered(first: str, second: str) -> bool:
    """Whether one part is the cloth over the other, so that they may overlap without a line."""
    pairs = {("chest", "upper arm"), ("sleeve", "upper arm"), ("short", "thigh"), ("seat", "thigh"), ("belly", "short")}
    stems = tuple(name.removeprefix("left ").removeprefix("right ") for name in (first, second))
    return stems in pairs or stems[::-1] in pairs
