"""Eyes, brows, mouth and strands of hair as strokes on the head, where they are really seen."""

import itertools

import numpy as np

from handoutgen.pose.curves import Curve, fit
from handoutgen.pose.head import CROWN, FACE, STRAND_WIDTH, STRANDS
from handoutgen.pose.skeleton import Frames
from handoutgen.pose.solid import Scene
from handoutgen.pose.trace import Buffers, View
from handoutgen.pose.vectors import Floats, unit
from handoutgen.records import NamedTuple

SAMPLES = 25
STRAND_BLACK = {"hair": 44.0, "grey hair": 56.0}
"""Percent black of the strands on each material of hair: lighter than dark hair, darker than grey."""


class Line(NamedTuple):
    """A stroke on the head: weight (print mm), percent black, curve (column, row)."""

    width: float
    black: float
    curve: Curve


class Picture(NamedTuple):
    """The head in its scene, and what is seen of it."""

    scene: Scene
    frames: Frames
    seen: Buffers
    view: View

    def stroke(self, start: Floats, direction: Floats, parts: tuple[str, ...], facing: float) -> Curve:
        """The seen stretch of points marched onto some parts; empty where they turn away more than ``facing``."""
        seen, numbers = self.seen, [self.scene.index[name] for name in parts]
        turn, place = self.frames.of("head")
        run = np.zeros(SAMPLES)
        for _ in range(60):
            world = (start + run[:, None] * direction) @ turn.T + place
            gaps = [self.scene.parts[i].distance(world.astype(np.float32)) for i in numbers]
            run += 0.8 * np.maximum(np.min(gaps, 0), 0)
        camera = ((start + run[:, None] * direction) @ turn.T + place) @ self.view.axes.T
        pixels = np.column_stack([(camera[:, 0] - seen.left) / seen.pixel, (seen.top - camera[:, 1]) / seen.pixel])
        x = np.clip(pixels[:, 0].astype(int), 0, seen.depth.shape[1] - 1)
        y = np.clip(pixels[:, 1].astype(int), 0, seen.depth.shape[0] - 1)
        shown = (np.abs(seen.depth[y, x] - camera[:, 2]) < 0.009) & np.isin(seen.part[y, x], numbers)
        where = np.flatnonzero(shown & (seen.normal[y, x, 2] > facing))
        return fit(pixels[where[0] : where[-1] + 1], 0.2) if len(where) >= 6 else []


def head_lines(picture: Picture, style: str) -> list[Line]:
    """The marks of the face and the strands of a hairstyle, cut to what nothing hides."""
    scene = picture.scene
    lines = []
    for mark in FACE:
        flat = _through(np.array(mark.points))
        start = np.column_stack([flat, np.full(SAMPLES, 0.125)])
        curve = picture.stroke(start, np.tile((0.0, 0.0, -1.0), (SAMPLES, 1)), ("head", "nose"), 0.28)
        if curve:
            lines.append(Line(mark.width, 100.0, curve))
    black = STRAND_BLACK[scene.parts[scene.index["hair"]].part.material]
    for side, strand in itertools.product((-1, 1), STRANDS[style]):
        directions = unit(_through(np.array(strand) * (side, 1, 1)))
        curve = picture.stroke(np.array(CROWN) + 0.20 * directions, -directions, ("hair",), 0.30)
        if curve:
            lines.append(Line(STRAND_WIDTH, black, curve))
    return lines


def _through(points: Floats) -> Floats:
    """A parabola through few points, sampled."""
    at, ends = np.linspace(0, 1, SAMPLES), np.linspace(0, 1, len(points))
    return np.stack([np.polyval(np.polyfit(ends, points[:, i], 2), at) for i in range(points.shape[1])], 1)
