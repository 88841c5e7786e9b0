"""Grey areas: each material lit or in shade, far limbs darker, and soft contact shadows.

Light falls from the upper left. Tones are percent black and print on paper white; every tint also has an ink
outline, since a photocopy loses tints.
"""

import numpy as np

from handoutgen.pose.cracks import Materials
from handoutgen.pose.curves import Curve, region
from handoutgen.pose.solid import Scene
from handoutgen.pose.trace import Buffers, View
from handoutgen.pose.vectors import Bools, Floats, Ints, unit
from handoutgen.records import NamedTuple


class Tone(NamedTuple):
    """Percent black of a material, lit and in shade, near and far, and the light below which shade begins."""

    lit: int
    shade: int
    far_lit: int
    far_shade: int
    turn: float = 0.10


TONES = {
    "skin": Tone(0, 14, 14, 24),
    "shirt": Tone(18, 30, 30, 38, -0.02),
    "shorts": Tone(46, 57, 57, 66, 0.02),
    "hair": Tone(73, 80, 73, 80, 0.20),
    "grey hair": Tone(24, 38, 24, 38, 0.15),
    "shoe": Tone(38, 46, 46, 57, 0.08),
    "sock": Tone(5, 18, 18, 30, 0.08),
    "sole": Tone(0, 10, 14, 24, 0.0),
    "mat": Tone(10, 18, 10, 18),
    "pillow": Tone(5, 18, 5, 18, 0.12),
    "padding": Tone(10, 18, 10, 18, 0.12),
    "cushion": Tone(24, 38, 24, 38, 0.12),
    "wood": Tone(5, 18, 5, 18),
    "wall": Tone(5, 14, 5, 14),
    "screen": Tone(46, 57, 46, 57),
}
"""Every material; its number is its place here, counted from 1."""

NAMES = list(TONES)
GREYS = np.array((0, 5, 10, 14, 18, 24, 30, 38, 46, 57, 66, 73, 80))
"""The percentages that print: few, since each grey is an outline of its own."""

FLAT = ("mat", "wood", "wall", "screen")
LIGHT = unit((-0.50, 0.68, 0.54))
SHADOW = 14
FLOOR_SHADOW = 14


def blur(values: Floats, sigma: float) -> Floats:
    """Gaussian blur of a picture, zero outside."""
    reach = int(3 * sigma + 1)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    kernel = (kernel / kernel.sum()).astype(np.float32)
    padded = np.pad(values.astype(np.float32), reach)
    rows, columns = values.shape
    upright = sum(kernel[i] * padded[i : rows + i] for i in range(2 * reach + 1))
    return sum(kernel[i] * upright[:, i : columns + i] for i in range(2 * reach + 1))


def tones(seen: Buffers, view: View, table: Materials, far: Bools, face: Bools) -> Ints:
    """Percent black of every pixel, without shadows cast; a face is kept lighter, so that its marks read."""
    light = np.where(seen.hit, seen.normal @ LIGHT.astype(np.float32), 1) + 0.4 * face[seen.part]
    material, distant = table.number[seen.part], far[seen.part]
    result = np.zeros(seen.depth.shape, np.int16)
    per_mm = 0.0025 / seen.pixel
    for number, (name, tone) in enumerate(TONES.items(), 1):
        here = material == number
        if not here.any():
            continue
        if name in FLAT:
            world = seen.normal[here] @ view.axes.astype(np.float32)
            steps = np.where(
                world[:, 1] > 0.6,
                tone.lit,
                np.where(world[:, 2] > 0.6, (tone.lit + tone.shade) // 2 + 2, tone.shade + 6),
            )
            result[here] = steps
            continue
        sigma = (6.0 if name == "shirt" else 4.0) * per_mm
        mean = blur(np.where(here, light, 0), sigma) / np.maximum(blur(here.astype(float), sigma), 1e-3)
        dark = here & (mean < tone.turn)
        result[here & ~distant], result[here & distant] = tone.lit, tone.far_lit
        result[dark & ~distant], result[dark & distant] = tone.shade, tone.far_shade
    return result


def contact_shadow(scene: Scene, seen: Buffers, view: View, table: Materials, floor: bool) -> Bools:
    """Where the body is close above a level surface, or above the floor where that is seen."""
    x, y = seen.plane()
    points = seen.world(view)
    level = seen.hit & table.prop[seen.part] & (seen.normal @ view.axes[:, 1].astype(np.float32) > 0.7)
    if floor and view.axes[2, 1] > 0.02:
        depth = (-x * view.axes[0, 1] - y * view.axes[1, 1]) / view.axes[2, 1]
        ground = x[..., None] * view.axes[0] + y[..., None] * view.axes[1] + depth[..., None] * view.axes[2]
        points = np.where(seen.hit[..., None], points, ground)
        level = level | ~seen.hit
    above = [placed for i, placed in enumerate(scene.parts) if not table.prop[i]]
    shapes = [shape for placed in above for shape in placed.shapes]
    reach = np.array([[shape.reach] for shape in shapes])
    centres = np.array([shape.centre for shape in shapes])
    inside = ((points > (centres - reach).min(0) - 0.1) & (points < (centres + reach).max(0) + 0.1)).all(-1)
    shadow = np.zeros(seen.depth.shape, bool)
    near = level & inside
    if near.any():
        below = points[near].astype(np.float32)
        gap = np.full(len(below), 9.0, np.float32)
        for height in (0.03, 0.08):
            lifted = below + np.array((0, height, 0), np.float32)
            for placed in above:
                gap = np.minimum(gap, placed.distance(lifted) - np.float32(height * 0.55))
        shadow[near] = gap < 0
    return shadow


def areas(tone: Ints, hit: Bools, shadow: Bools, pixel: float) -> list[tuple[int, list[Curve]]]:
    """Areas in pixels by percent black, lightest first; each also underlies all that are darker, so none gap."""
    share = 0.0025 / pixel
    result: list[tuple[int, list[Curve]]] = []
    on_floor = shadow & ~hit
    if on_floor.any():
        soft = blur(on_floor, 2.5 * share) > 0.5
        under = hit & (blur(on_floor, 5 * share) > 0.3)
        result.append((FLOOR_SHADOW, list(region(soft | under, 3 * share, 0.5, 40 * share**2))))
    tone = np.where(shadow & hit, tone + SHADOW, tone)
    tone = GREYS[np.abs(tone[..., None] - GREYS).argmin(-1)]
    levels = sorted({int(level) for level in np.unique(tone[hit])})
    for level in levels:
        least = (12 if level == levels[0] else 60) * share**2
        curves = region(hit & (tone >= level), 2.5 * share, 0.9, least)
        if curves:
            result.append((level, list(curves)))
    return result


def feel_area(seen: Buffers, local: Floats, radii: Floats, allowed: Bools) -> Bools:
    """Pixels within an ellipsoid (``local`` points about its middle) on parts that may show it; edges rounded."""
    share = 0.0025 / seen.pixel
    inside = seen.hit & allowed[seen.part] & (((local / radii) ** 2).sum(-1) < 1)
    return inside & (blur(inside.astype(float), 4 * share) > 0.55)
