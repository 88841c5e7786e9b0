"""A panel of a figure on its page: its forms, and what depends on its scale (ISO 32000-1, 8.4, 8.5 and 8.10).

Line widths, the hatch, arrows and halos are print millimetres at any scale.
"""

from collections.abc import Iterator
from functools import lru_cache

from handoutgen.content.figures import UNIT, Point
from handoutgen.draw.arrows import Shaft, arrow_outlines
from handoutgen.draw.forms import Forms
from handoutgen.draw.operators import number, numbers
from handoutgen.draw.paths import Bounds
from handoutgen.draw.streams import Form
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import BLACK, TEAL, WHITE, Colour
from handoutgen.units import MM

HATCH_WIDTH = 0.34 * MM
HATCH_PITCH = 1.0 * MM
FEEL_OUTLINE = 0.30 * MM
FEEL_TINT = 0.22


class Placement(NamedTuple):
    """Where a panel goes: its ground's left end in points, points in a body millimetre, and how it is printed.

    ``mirrored`` flips it about its own upright middle; ``mono`` uses black for the feel-it area.
    """

    x: float
    y: float
    scale: float
    mirrored: bool = False
    mono: bool = False


def pieces(forms: Forms, placement: Placement) -> Iterator[str | Form]:
    """The panel in paint order, as operators and forms to show; the graphics state is left as it was."""
    unit = placement.scale / UNIT
    flip = -1 if placement.mirrored else 1
    left = placement.x + (forms.width * placement.scale if placement.mirrored else 0.0) - flip * forms.origin[0] * unit
    bottom = placement.y - forms.origin[1] * unit
    yield f"q {flip * unit:.6f} 0 0 {unit:.6f} {numbers(left, bottom)} cm 1 J 1 j {number(MM / unit)} w"
    if forms.tints:
        yield forms.tints
    if forms.feel_bounds:
        yield _feel(forms.feel, forms.feel_bounds, unit, placement.mono)
    if forms.ink:
        yield forms.ink
    for shaft in forms.shafts:
        yield _arrow(shaft, unit)
    yield "Q"


@lru_cache(maxsize=256)
def _feel(outline: str, bounds: Bounds, unit: float, mono: bool) -> str:
    """Tint, hatch and outline of the feel-it areas; remembered, since a picture comes back at the same scale."""
    colour = numbers(*(BLACK if mono else TEAL))
    tint = numbers(*(WHITE if mono else feel_tint(TEAL)))
    left, low, right, high = bounds
    lines = " ".join(f"{a} {b:g} m {c} {d:g} l" for (a, b), (c, d) in hatch_lines(bounds, unit))
    return (
        f"q {outline} W n {tint} rg {left:g} {low:g} {right - left:g} {high - low:g} re f\n"
        f"{colour} RG {number(HATCH_WIDTH / unit)} w {lines} S Q\n"
        f"q {colour} RG {number(FEEL_OUTLINE / unit)} w {outline} S Q"
    )


def feel_tint(colour: Colour) -> Colour:
    """The pale ground under a hatch of some colour."""
    return Colour(*(1 - (1 - part) * FEEL_TINT for part in colour))


def hatch_lines(bounds: Bounds, unit: float) -> list[tuple[Point, Point]]:
    """Rising diagonals over the areas in some bounds, to be cut to them; ``unit`` is points in a baked unit."""
    left, low, right, high = bounds
    pitch, rise = HATCH_PITCH * 2**0.5 / unit, high - low
    count = int((right - left + rise) / pitch) + 2
    return [((round(left - rise + i * pitch), low), (round(left + i * pitch), high)) for i in range(count)]


@lru_cache(maxsize=256)
def _arrow(shaft: Shaft, unit: float) -> str:
    """A filled arrow on a white halo; remembered likewise."""
    halo, solid = arrow_outlines(shaft, unit)
    return f"1 g {_polygon(halo)} f 0 g {_polygon(solid)} f"


def _polygon(corners: list[Point]) -> str:
    (x, y), *others = corners
    return f"{round(x)} {round(y)} m " + " ".join(f"{round(x)} {round(y)} l" for x, y in others) + " h"
