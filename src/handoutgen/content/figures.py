"""Baked figures: line drawings as path strings, read from ``figures/<id>.json``.

Paths use SVG's absolute commands M, C and Z with whole numbers, half a millimetre of the body each, y up.
Nothing here computes with them: drawing passes them on.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple

UNIT = 2
"""Baked units in a body millimetre."""


class Layer(NamedTuple):
    """Paths painted alike: filled tints (``width`` 0) or lines ``width`` print millimetres wide, ``black`` percent."""

    black: float
    width: float
    paths: tuple[str, ...]


class BakedArrow(NamedTuple):
    """An arrow by the middle of its shaft, tail first.

    ``anchor`` is its tail, ``head`` its other end, and ``direction`` points away from the head. Both places are in
    body millimetres from the panel's left edge and its top.
    """

    shaft: str
    both: bool
    anchor: tuple[float, float]
    direction: tuple[float, float]
    head: tuple[float, float]


Point = tuple[float, float]


class Outlines(NamedTuple):
    """What a panel shows, as places along its paths in body millimetres from its left edge and its top.

    ``lines`` have the breadth of the line in print millimetres beside each place; ``shapes`` are the outlines of the
    body, ``feel`` those of what should be felt, ``arrows`` the shafts.
    """

    lines: tuple[tuple[float, float, float], ...]
    shapes: tuple[tuple[Point, ...], ...]
    feel: tuple[tuple[Point, ...], ...]
    arrows: tuple[tuple[Point, ...], ...]


class PackedOutlines(NamedTuple):
    """Outlines as they are kept: unpacked (``layout.outlines``) when a number is to be placed, which is seldom.

    How many places each path has, those of ``lines`` with their breadth; and the places of all paths, in this order:
    tenths of a millimetre, each of two numbers of two bytes, little-endian, deflated.
    """

    lines: tuple[tuple[float, int], ...]
    shapes: tuple[int, ...]
    feel: tuple[int, ...]
    arrows: tuple[int, ...]
    places: bytes


class BakedPanel(NamedTuple):
    """One panel. ``width`` and ``height`` in body millimetres, from its left edge and its top; ``anchors`` by name.

    All panels of a figure share scale and ground: each reaches from the common ground to the common top.
    ``origin`` is the ground's left end in baked units. Paint order: tints, feel, ghost, lines, arrows. ``outlines`` are
    known of a panel whose paths have been put away (``draw.compiled``).
    """

    width: float
    height: float
    anchors: Mapping[str, tuple[float, float]]
    origin: tuple[int, int] = (0, 0)
    tints: tuple[Layer, ...] = ()
    feel: tuple[str, ...] = ()
    ghost: tuple[Layer, ...] = ()
    lines: tuple[Layer, ...] = ()
    arrows: tuple[BakedArrow, ...] = ()
    outlines: PackedOutlines | None = None


class BakedFigure(NamedTuple):
    """A figure: its panels share scale and ground line. ``engine`` and ``source`` tell whether it is stale."""

    id: str
    panels: tuple[BakedPanel, ...]
    engine: int = 0
    source: str = ""


def points(path: str) -> list[Point]:
    """The points of a path in baked units, control points and all."""
    values = [int(value) for value in path.removesuffix("Z")[1:].replace("C", " ").split()]
    return list(zip(values[::2], values[1::2], strict=True))


def read_figure(path: Path) -> tuple[BakedFigure | None, tuple[Problem, ...]]:
    """The baked figure of a file, or None and the problem with it."""
    try:
        raw: Any = json.loads(path.read_bytes())
        return _figure(raw), ()
    except OSError as error:
        message = f"Cannot read this figure: {error.strerror}."
    except (ValueError, RecursionError):
        message = "This file is not JSON."
    except (KeyError, TypeError, IndexError, AttributeError, OverflowError):
        message = "This file is not a baked figure."
    hint = "Bake it again: handoutgen figure --bake."
    return None, (Problem("bad-figure", Place(str(path), 1, 1), "", message, hint),)


def _figure(raw: Any) -> BakedFigure:
    ground = int(raw["ground"])
    boxes = [panel["bounds"] for panel in raw["panels"]]
    bottom, top = min([ground, *(int(box[1]) for box in boxes)]), max(int(box[3]) for box in boxes)
    panels = tuple(_panel(panel, bottom, top) for panel in raw["panels"])
    return BakedFigure(str(raw["id"]), panels, int(raw["engine"]), str(raw["source"]))


def _panel(raw: Any, bottom: int, top: int) -> BakedPanel:
    left, right = int(raw["bounds"][0]), int(raw["bounds"][2])

    def place(pair: Any) -> tuple[float, float]:
        return (pair[0] - left) / UNIT, (top - pair[1]) / UNIT

    arrows = tuple(
        BakedArrow(
            _path(arrow["shaft"]),
            bool(arrow["both"]),
            place(arrow["anchor"]),
            (float(arrow["direction"][0]), float(arrow["direction"][1])),
            place([int(value) for value in arrow["shaft"].replace("C", " ").split()[-2:]]),
        )
        for arrow in raw["arrows"]
    )
    return BakedPanel(
        (right - left) / UNIT,
        (top - bottom) / UNIT,
        MappingProxyType({str(name): place(pair) for name, pair in raw["anchors"].items()}),
        (left, bottom),
        tuple(_layer(tint, 0.0) for tint in raw["tints"]),
        tuple(_path(path) for path in raw["feel"]),
        tuple(_layer(line, _width(line)) for line in raw["ghost"]),
        tuple(_layer(line, _width(line)) for line in raw["lines"]),
        arrows,
    )


def _layer(raw: Any, width: float) -> Layer:
    black = float(raw["black"])
    if not 0 <= black <= 100:
        raise TypeError(black)
    return Layer(black, width, tuple(_path(path) for path in raw["paths"]))


def _width(raw: Any) -> float:
    """The width of a line, which must be one that can be seen."""
    width = float(raw["width"])
    if not 0.01 <= width <= 10:
        raise TypeError(width)
    return width


_PATH = re.compile(r"M-?\d{1,5} -?\d{1,5}(?:C-?\d{1,5}(?: -?\d{1,5}){5})+Z?")


def _path(text: Any) -> str:
    """A path, which must hold nothing but a move, curves and an end: it goes into the page as it is."""
    found = _PATH.fullmatch(text)
    if not found:
        raise TypeError(text)
    return found[0]
