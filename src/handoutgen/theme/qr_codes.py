"""How large QR codes print (ISO/IEC 18004): for cheap cameras, shaky hands and a copy of a copy."""

from handoutgen.units import MM

QUIET_ZONE = 4
"""So many modules around a code stay white (ISO/IEC 18004, 6.3.8)."""

_MODULE = 0.6 * MM
_SYMBOL = 25 * MM
"""A module and a whole code without its quiet zone are never smaller, in points."""


def module_of(count: int, unit: float = 1.0) -> float:
    """The side of a module, in points, of a code of ``count`` modules a side.

    ``unit`` is what a point of the standard edition comes to: codes grow with large print and never shrink.
    """
    return max(_MODULE, _SYMBOL / count) * max(1.0, unit)
