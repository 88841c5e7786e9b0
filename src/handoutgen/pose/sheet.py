"""A contact sheet of baked figures as a PNG, for the eye: every figure at one print size, with its id.

A plain raster of its own (Pillow), so that figures can be looked at without building a handout.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageDraw

PANEL_WIDTH, PANEL_HEIGHT, GAP, COLUMNS = 45.0, 52.0, 5.0, 4
"""Room of a panel, gap in millimetres, and panels in a row."""

DOTS = 6
"""Pixels in a millimetre of the sheet."""

OVER = 3
"""Pixels are drawn so many times finer and averaged."""

STEPS = 6


class _Pen(NamedTuple):
    """Where a panel goes: picture, pixels in a baked unit, and the page place of the baked origin."""

    draw: ImageDraw.ImageDraw
    scale: float
    x: float
    y: float

    def points(self, path: str) -> list[tuple[float, float]]:
        """A path as a polyline in pixels."""
        start, *curves = path.removesuffix("Z")[1:].split("C")
        ax, ay = (int(v) for v in start.split())
        line = [(float(ax), float(ay))]
        for curve in curves:
            bx, by, cx, cy, dx, dy = (int(v) for v in curve.split())
            for k in range(1, STEPS + 1):
                u = k / STEPS
                a, b, c, d = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
                line.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
            ax, ay = dx, dy
        return [(self.x + x * self.scale, self.y - y * self.scale) for x, y in line]


def contact_sheet(figures: tuple[Path, ...], target: Path) -> None:
    """Draw baked figures, two panels of each side by side, into a PNG."""
    read = [json.loads(path.read_bytes()) for path in figures]
    cells = [(figure, panel, number) for figure in read for number, panel in enumerate(figure["panels"])]
    rows = -(-len(cells) // COLUMNS)
    unit = DOTS * OVER
    size = (int((PANEL_WIDTH + GAP) * COLUMNS * unit), int((PANEL_HEIGHT + 3 * GAP) * rows * unit))
    picture = Image.new("L", size, 255)
    draw = ImageDraw.Draw(picture)
    for i, (figure, panel, number) in enumerate(cells):
        left = (i % COLUMNS * (PANEL_WIDTH + GAP) + GAP / 2) * unit
        base = ((i // COLUMNS + 1) * (PANEL_HEIGHT + 3 * GAP) - 2 * GAP) * unit
        wide = max(one["bounds"][2] - one["bounds"][0] for one in figure["panels"])
        low, high = min(one["bounds"][1] for one in figure["panels"]), max(one["bounds"][3] for one in figure["panels"])
        scale = min(PANEL_WIDTH / wide, PANEL_HEIGHT / (high - low)) * unit
        _panel(_Pen(draw, scale, left - panel["bounds"][0] * scale, base + low * scale), panel)
        draw.text((left, base + GAP * unit / 3), f"{figure['id']} {number + 1}", fill=0, font_size=2.6 * unit)
    picture.resize((size[0] // OVER, size[1] // OVER), Image.Resampling.LANCZOS).save(target)


def _panel(pen: _Pen, panel: Any) -> None:
    """The layers of a panel in paint order; the feel-it area as a plain grey."""
    for tint in panel["tints"]:
        for path in tint["paths"]:
            pen.draw.polygon(pen.points(path), fill=_grey(tint["black"]))
    for path in panel["feel"]:
        pen.draw.polygon(pen.points(path), fill=_grey(30), outline=0, width=OVER)
    for stroke in (*panel["ghost"], *panel["lines"]):
        width = max(1, round(stroke["width"] * DOTS * OVER))
        for path in stroke["paths"]:
            points = pen.points(path)
            pen.draw.line(
                [*points, points[0]] if path.endswith("Z") else points, _grey(stroke["black"]), width, "curve"
            )
    for arrow in panel["arrows"]:
        points = pen.points(arrow["shaft"])
        pen.draw.line(points, 0, OVER * 5, "curve")
        _head(pen.draw, points[-2], points[-1])


def _head(draw: ImageDraw.ImageDraw, before: tuple[float, float], tip: tuple[float, float]) -> None:
    """An arrow's head at the end of a line."""
    dx, dy = tip[0] - before[0], tip[1] - before[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = dx / length * 2.6 * DOTS * OVER, dy / length * 2.6 * DOTS * OVER
    base = tip[0] - dx, tip[1] - dy
    draw.polygon([tip, (base[0] - dy * 0.45, base[1] + dx * 0.45), (base[0] + dy * 0.45, base[1] - dx * 0.45)], fill=0)


def _grey(black: float) -> int:
    return round(255 * (1 - black / 100))
