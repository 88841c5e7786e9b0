"""Baked paths (see ``content.figures``): as points, and as PDF path operators (ISO 32000-1, 8.5.2)."""

from collections.abc import Iterable

from handoutgen.content.figures import points
from handoutgen.records import NamedTuple


class Bounds(NamedTuple):
    """The smallest upright rectangle around something."""

    left: float
    low: float
    right: float
    high: float


def bounds(paths: Iterable[str]) -> Bounds:
    """What holds the paths with their control points."""
    xs, ys = zip(*(point for path in paths for point in points(path)), strict=True)
    return Bounds(min(xs), min(ys), max(xs), max(ys))


def scaled(path: str, factor: float) -> str:
    """The path with every number so many times as large, rounded to a whole one."""
    curves = path.removesuffix("Z")[1:].split("C")
    larger = (" ".join(str(round(int(value) * factor)) for value in curve.split()) for curve in curves)
    return f"M{'C'.join(larger)}{'Z' if path.endswith('Z') else ''}"


def path_operators(paths: Iterable[str]) -> str:
    """SVG's M, C and Z as PDF's m, c and h, each operator after its operands; nothing is painted."""
    return "\n".join(map(_subpath, paths))


def _subpath(path: str) -> str:
    drawn = path[1:].replace("C", " m ", 1).replace("C", " c ")
    return f"{drawn[:-1]} c h" if drawn.endswith("Z") else f"{drawn} c"
