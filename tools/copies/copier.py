"""A black-and-white laser printer and a copier as arrays of ink: True where there is toner, row by row from the top.

A printer screens greys into dots. A copier blurs what it sees, adds noise, and takes every point for black or white;
set light it thins what it prints, set dark it thickens it.
"""

from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageFilter

DOTS = 300
"""Dots an inch of everything here, as office copiers scan."""

Ink = np.ndarray[Any, np.dtype[np.bool_]]
Grey = np.ndarray[Any, np.dtype[np.uint8]]
"""From 0, black, to 255, white."""

_BLUR = 0.8
"""The spread of what a scanner sees of a point, in dots (standard deviation)."""

_NOISE = 12.0
"""The noise of its sensor and of the toner, in steps of 255 (standard deviation)."""

_SCREEN = 5
"""The size of a printer's screen in dots: about 85 lines an inch at 45 degrees."""


class Exposure(NamedTuple):
    """How a copier is set: what is darker than ``threshold``, of 255, prints black."""

    name: str
    threshold: int


LIGHT, DARK = Exposure("light", 108), Exposure("dark", 152)
"""Two steps of the dial from the middle, either way."""


def printed(page: Grey) -> Ink:
    """What a laser printer makes of a page: greys become dots of a screen."""
    height, width = page.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    turn = 2 * np.pi / (_SCREEN * np.sqrt(2))
    dots = (np.cos(turn * (x + y)) + np.cos(turn * (x - y))) / 4 + 0.5
    return np.asarray(page / 255 < 0.02 + 0.96 * dots)


def copied(original: Ink, exposure: Exposure, generations: int, seed: int) -> Ink:
    """A copy of a copy, as many times; the same seed gives the same noise."""
    noise = np.random.default_rng(seed)
    for _ in range(generations):
        seen = Image.fromarray(np.where(original, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(_BLUR))
        original = np.asarray(seen) + _NOISE * noise.standard_normal(original.shape, np.float32) < exposure.threshold
    return original
