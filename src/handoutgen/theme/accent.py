"""The accent: a clinic's own colour in place of navy, and its tint in place of navy's."""

from handoutgen.theme.colours import BLACK, TINT_NAVY, TINTS, WHITE, Colour, contrast

ENOUGH = 7.0
"""Contrast that text needs with the ground that it stands on (WCAG 2.2, 1.4.6 AAA)."""

_SHARE = 0.09
"""How much of the accent its tint holds; the rest is white."""

_STEPS = 255


def colour_of(code: str) -> Colour:
    """The colour of a code such as ``#003B6F``."""
    return Colour(*(int(code[at : at + 2], 16) / _STEPS for at in (1, 3, 5)))


def code_of(colour: Colour) -> str:
    """The code of a colour."""
    return "#" + "".join(f"{round(part * _STEPS):02X}" for part in colour)


def tint_of(accent: Colour) -> Colour:
    """The light ground that goes with an accent."""
    return _between(WHITE, accent, _SHARE)


def weakest_contrast(accent: Colour) -> float:
    """The least contrast of an accent with a ground that it may stand on: white, its own tint, the other tints."""
    others = (ground for ground in TINTS if ground != TINT_NAVY)
    return min(contrast(accent, ground) for ground in (tint_of(accent), *others))


def readable_shade(colour: Colour) -> Colour:
    """The colour itself if its contrast is enough, else the nearest darker shade of the same hue whose is."""
    shades = (colour_of(code_of(_between(colour, BLACK, step / _STEPS))) for step in range(_STEPS + 1))
    return next(shade for shade in shades if weakest_contrast(shade) >= ENOUGH)


def _between(one: Colour, other: Colour, share: float) -> Colour:
    """A mixture that holds so much of the other colour."""
    return Colour(*(a + (b - a) * share for a, b in zip(one, other, strict=True)))
