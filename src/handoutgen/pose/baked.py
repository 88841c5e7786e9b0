"""Drawings to the text that is committed: JSON with one path a line, integers of half a body millimetre."""

import hashlib
import json

import numpy as np

from handoutgen.pose.curves import Curve
from handoutgen.pose.drawing import Arrow, Drawing, Stroke

ENGINE = 2
"""Raised whenever the engine draws differently: figures baked by another engine are stale."""

UNIT = 2
"""Baked units in a body millimetre."""


def source_hash(text: bytes) -> str:
    """What tells a baked figure from one of another pose file; line endings do not matter."""
    return hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest()[:24]


def _pair(x: float, y: float) -> str:
    return f"{round(x * UNIT)} {round(y * UNIT)}"


def path(curve: Curve, closed: bool = False) -> str:
    """A curve as a path of SVG's absolute commands M, C and Z."""
    text = "M" + _pair(*curve[0][0]) + "".join("C" + " ".join(_pair(*point) for point in cubic[1:]) for cubic in curve)
    return text + "Z" if closed else text


def _layers(drawing: Drawing) -> dict[str, object]:
    """A panel's layers in paint order."""

    def strokes(of: list[Stroke]) -> list[object]:
        return [
            {
                "width": stroke.width,
                "black": stroke.black,
                "paths": [path(curve, closed) for curve, closed in stroke.curves],
            }
            for stroke in of
            if stroke.curves
        ]

    return {
        "bounds": [round(value * UNIT) for value in bounds(drawing)],
        "tints": [
            {"black": tint.black, "paths": [path(curve, True) for curve in tint.areas]} for tint in drawing.tints
        ],
        "feel": [path(curve, True) for curve in drawing.feel],
        "ghost": strokes(drawing.ghost),
        "lines": strokes(drawing.strokes),
        "arrows": [_arrow(arrow) for arrow in drawing.arrows],
        "anchors": {name: [round(x * UNIT), round(y * UNIT)] for name, (x, y) in drawing.anchors.items()},
    }


def _arrow(arrow: Arrow) -> dict[str, object]:
    """A shaft; its tail is where a number may stand, in the direction away from the head."""
    first = arrow.shaft[0]
    dx, dy = first[0] - first[1] if abs(first[0] - first[1]).sum() > 1e-6 else first[0] - first[3]
    length = float((dx * dx + dy * dy) ** 0.5) or 1.0
    return {
        "shaft": path(arrow.shaft),
        "both": arrow.both,
        "anchor": [round(value * UNIT) for value in first[0].tolist()],
        "direction": [round(float(dx) / length, 3), round(float(dy) / length, 3)],
    }


ARROW_ROOM = 30.0
"""Body millimetres around an arrow's shaft for its head and halo, whose sizes are of print."""


def bounds(drawing: Drawing) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of all ink in body millimetres."""
    curves = [curve for stroke in [*drawing.strokes, *drawing.ghost] for curve, _ in stroke.curves]
    boxes = [_box(curve, 0.0) for curve in curves + [curve for tint in drawing.tints for curve in tint.areas]]
    boxes += [_box(arrow.shaft, ARROW_ROOM) for arrow in drawing.arrows]
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def _box(curve: Curve, room: float) -> tuple[float, float, float, float]:
    points = np.concatenate(list(curve))
    (x0, y0), (x1, y1) = points.min(0).tolist(), points.max(0).tolist()
    return x0 - room, y0 - room, x1 + room, y1 + room


def baked_text(name: str, source: str, panels: tuple[Drawing, ...]) -> str:
    """The whole baked file; panels share one ground, the lowest of theirs."""
    ground = round(min(panel.ground for panel in panels) * UNIT)
    figure = {
        "id": name,
        "engine": ENGINE,
        "source": source,
        "ground": ground,
        "panels": [_layers(panel) for panel in panels],
    }
    return _pretty(figure, 0) + "\n"


def _pretty(value: object, depth: int) -> str:
    """JSON with short lists of numbers on one line and everything else a line each."""
    inner, outer = " " * (depth + 1), " " * depth
    if isinstance(value, dict) and value:
        rows = [f"{inner}{json.dumps(key)}: {_pretty(item, depth + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{outer}}}"
    if isinstance(value, list) and value and not isinstance(value[0], int | float):
        rows = [inner + _pretty(item, depth + 1) for item in value]
        return "[\n" + ",\n".join(rows) + f"\n{outer}]"
    return json.dumps(value)
