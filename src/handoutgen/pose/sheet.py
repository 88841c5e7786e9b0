"""A contact sheet of baked figures as a PNG, for the eye: every figure at one print size, with its id.

A plain raster of its own (Pillow), so that figures can be looked at without building a handout.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageChops, ImageDraw

PANEL_WIDTH, PANEL_HEIGHT, SHEET_WIDTH = 45.0, 52.0, 310.0
"""Room of a panel and breadth of the sheet, in millimetres."""

GAP, CAPTION = 5.0, 9.0
"""Between panels, and below a figure, in millimetres."""

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


class _Block(NamedTuple):
    """A baked figure, the millimetres of sheet that a baked unit takes, and the figure's size on the sheet."""

    figure: Any
    scale: float
    width: float
    height: float


def _block(figure: Any) -> _Block:
    """A figure at the one print size, its panels side by side."""
    boxes = [panel["bounds"] for panel in figure["panels"]]
    wide = max(box[2] - box[0] for box in boxes)
    high = max(box[3] for box in boxes) - min(box[1] for box in boxes)
    scale = min(PANEL_WIDTH / wide, PANEL_HEIGHT / high)
    return _Block(figure, scale, sum((box[2] - box[0]) * scale + GAP for box in boxes), high * scale + CAPTION)


def _rows(blocks: Iterable[_Block]) -> list[list[_Block]]:
    """Figures in rows that fit the sheet."""
    rows: list[list[_Block]] = [[]]
    for block in blocks:
        if rows[-1] and sum(each.width for each in rows[-1]) + block.width > SHEET_WIDTH:
            rows.append([])
        rows[-1].append(block)
    return rows


def contact_sheet(figures: tuple[Path, ...], target: Path) -> None:
    """Draw baked figures, the panels of each side by side, into a PNG."""
    rows = _rows(_block(json.loads(path.read_bytes())) for path in figures)
    unit = DOTS * OVER
    heights = [max((block.height for block in row), default=0.0) for row in rows]
    size = (int(SHEET_WIDTH * unit), int(sum(heights) * unit))
    picture = Image.new("L", size, 255)
    draw = ImageDraw.Draw(picture)
    base = 0.0
    for row, height in zip(rows, heights, strict=True):
        base += height
        left = GAP / 2
        for block in row:
            low = min(panel["bounds"][1] for panel in block.figure["panels"])
            draw.text((left * unit, (base - CAPTION * 0.8) * unit), block.figure["id"], fill=0, font_size=2.6 * unit)
            for panel in block.figure["panels"]:
                drawn = _panel(panel, block.scale * unit, low)
                picture.paste(drawn, (int(left * unit), int((base - CAPTION) * unit) - drawn.height))
                left += (panel["bounds"][2] - panel["bounds"][0]) * block.scale + GAP
    picture.resize((size[0] // OVER, size[1] // OVER), Image.Resampling.LANCZOS).save(target)


def _panel(panel: Any, scale: float, low: int) -> Image.Image:
    """The layers of a panel in paint order, standing on the height ``low``; the feel-it area as a plain grey."""
    left, _, right, top = panel["bounds"]
    size = (int((right - left) * scale) + 1, int((top - low) * scale) + 1)
    picture = Image.new("L", size, 255)
    pen = _Pen(ImageDraw.Draw(picture), scale, -left * scale, top * scale)
    for tint in [*panel["tints"], {"black": 30, "paths": panel["feel"]}]:
        mask = Image.new("1", size)
        for path in tint["paths"]:
            area = Image.new("1", size)
            ImageDraw.Draw(area).polygon(pen.points(path), fill=1)
            mask = ImageChops.logical_xor(mask, area)
        picture.paste(_grey(tint["black"]), mask=mask)
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
    return picture


def _head(draw: ImageDraw.ImageDraw, before: tuple[float, float], tip: tuple[float, float]) -> None:
    """An arrow's head at the end of a line."""
    dx, dy = tip[0] - before[0], tip[1] - before[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = dx / length * 2.6 * DOTS * OVER, dy / length * 2.6 * DOTS * OVER
    base = tip[0] - dx, tip[1] - dy
    draw.polygon([tip, (base[0] - dy * 0.45, base[1] + dx * 0.45), (base[0] + dy * 0.45, base[1] - dx * 0.45)], fill=0)


def _grey(black: float) -> int:
    return round(255 * (1 - black / 100))
