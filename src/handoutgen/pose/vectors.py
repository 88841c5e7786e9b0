"""Rotations and directions, over one or many poses at once (leading axes are free)."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]
"""An array of real numbers."""

Ints = NDArray[Any]
"""An array of whole numbers."""

Bools = NDArray[np.bool_]
"""An array of truth values."""

DIRECTIONS = {
    "right": (1.0, 0.0, 0.0),
    "left": (-1.0, 0.0, 0.0),
    "up": (0.0, 1.0, 0.0),
    "down": (0.0, -1.0, 0.0),
    "viewer": (0.0, 0.0, 1.0),
    "away": (0.0, 0.0, -1.0),
}
"""Directions by name, as seen on the page."""


def unit(vector: Floats | tuple[float, ...]) -> Floats:
    """The vector at length one."""
    array = np.asarray(vector, float)
    return array / (np.linalg.norm(array, axis=-1, keepdims=True) + 1e-12)


def clinical(flexion: Floats | float, abduction: Floats | float = 0.0, rotation: Floats | float = 0.0) -> Floats:
    """Turn by degrees about X, then the moved Z, then the moved Y: a joint coordinate system.

    Flexion turns about an axis of the proximal bone and rotation about the long axis of the distal one, as
    in Grood & Suntay (1983) and the ISB recommendations (Wu et al. 2002, 2005).
    """
    x, z, y = np.broadcast_arrays(*(np.radians(np.asarray(angle, float)) for angle in (flexion, abduction, rotation)))
    cx, sx, cy, sy, cz, sz = np.cos(x), np.sin(x), np.cos(y), np.sin(y), np.cos(z), np.sin(z)
    rows = (
        (cz * cy, -sz, cz * sy),
        (cx * sz * cy + sx * sy, cx * cz, cx * sz * sy - sx * cy),
        (sx * sz * cy - cx * sy, sx * cz, sx * sz * sy + cx * cy),
    )
    return np.stack([np.stack(row, -1) for row in rows], -2)


def about(axis_angle: Floats) -> Floats:
    """Rotation matrices (..., 3, 3) from axis times angle (..., 3), in degrees (Rodrigues' formula)."""
    vector = np.radians(axis_angle)
    angle = np.linalg.norm(vector, axis=-1)[..., None, None]
    k = np.zeros((*vector.shape[:-1], 3, 3))
    k[..., 0, 1], k[..., 0, 2], k[..., 1, 2] = -vector[..., 2], vector[..., 1], -vector[..., 0]
    k -= np.swapaxes(k, -1, -2)
    safe = np.maximum(angle, 1e-9)
    return np.eye(3) + np.sinc(angle / np.pi) * k + (1 - np.cos(angle)) / safe**2 * (k @ k)


def turn_between(first: Floats, second: Floats) -> Floats:
    """The axis times angle, in degrees, that turns one rotation matrix into another, in the first one's axes."""
    matrix = first.T @ second
    angle = np.arccos(np.clip((np.trace(matrix) - 1) / 2, -1, 1))
    skew = np.array([matrix[2, 1] - matrix[1, 2], matrix[0, 2] - matrix[2, 0], matrix[1, 0] - matrix[0, 1]])
    return np.degrees(skew / (2 * np.sinc(angle / np.pi)))


def facing(head: Floats, front: Floats) -> Floats:
    """The frame whose Y runs along ``head`` and whose Z looks as nearly as it can along ``front``."""
    y = unit(head)
    z = unit(front - y * float(y @ front))
    return np.stack([np.cross(y, z), y, z], 1)
