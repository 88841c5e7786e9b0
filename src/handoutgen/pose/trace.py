"""What an orthographic camera sees of a scene: depth, part and normal for each pixel, by sphere tracing."""

import math

import numpy as np

from handoutgen.pose.solid import Placed, Scene
from handoutgen.pose.vectors import Bools, Floats, Ints
from handoutgen.records import NamedTuple

COARSE = 8
TILE = 64
MARGIN = 0.03
STEP = np.float32(0.92)
"""Share of the distance that a ray dares: squashed shapes bound theirs loosely."""


class View(NamedTuple):
    """A camera far away: rows of ``axes`` are right, up and towards the viewer."""

    axes: Floats

    def flat(self, point: Floats) -> Floats:
        """A world point, or many, on the picture plane: metres to the right and up."""
        return point @ self.axes[:2].T


def camera(turn: float, tilt: float) -> View:
    """A view turned to the viewer's right about the vertical and raised, both in degrees; (0, 0) looks along -Z."""
    a, e = math.radians(turn), math.radians(tilt)
    right = np.array([math.cos(a), 0.0, -math.sin(a)])
    toward = np.array([math.sin(a) * math.cos(e), math.sin(e), math.cos(a) * math.cos(e)])
    return View(np.stack([right, np.cross(toward, right), toward]))


class Buffers(NamedTuple):
    """What is seen, row 0 at the top, in pixels of ``pixel`` metres from ``left`` and ``top``.

    ``depth`` towards the viewer (-inf where nothing is), the index of the ``part`` (-1 where nothing), and the
    ``normal`` in camera axes.
    """

    depth: Floats
    part: Ints
    normal: Floats
    pixel: float
    left: float
    top: float

    @property
    def hit(self) -> Bools:
        """Where something is seen."""
        return self.part >= 0

    def plane(self) -> tuple[Floats, Floats]:
        """The picture-plane coordinates of the pixels' centres."""
        rows, columns = np.mgrid[0 : self.depth.shape[0], 0 : self.depth.shape[1]]
        return self.left + (columns + 0.5) * self.pixel, self.top - (rows + 0.5) * self.pixel

    def world(self, view: View) -> Floats:
        """The world point seen in each pixel (at depth 0 where nothing is)."""
        x, y = self.plane()
        depth = np.where(self.hit, self.depth, 0.0)
        return x[..., None] * view.axes[0] + y[..., None] * view.axes[1] + depth[..., None] * view.axes[2]


class _Ball(NamedTuple):
    """The bounding ball of a shape in camera axes."""

    part: int
    shape: Placed
    centre: Floats
    reach: float


Rectangle = tuple[float, float, float, float]
"""Left, low, right and high of a part of the picture plane, in metres."""


def trace(scene: Scene, view: View, pixel: float, within: Rectangle | None = None) -> Buffers:
    """Render the scene with pixels of the given size and a margin around it, or what of that lies within a part."""
    balls = [
        _Ball(i, shape, view.axes @ shape.centre, shape.reach)
        for i, placed in enumerate(scene.parts)
        for shape in placed.shapes
    ]
    low = np.min([ball.centre - ball.reach for ball in balls], 0)[:2] - MARGIN
    high = np.max([ball.centre + ball.reach for ball in balls], 0)[:2] + MARGIN
    if within is not None:
        low, high = np.maximum(low, within[:2]), np.minimum(high, within[2:])
    width = math.ceil((high[0] - low[0]) / pixel / COARSE) * COARSE
    height = math.ceil((high[1] - low[1]) / pixel / COARSE) * COARSE
    seen = Buffers(
        np.full((height, width), -np.inf, np.float32),
        np.full((height, width), -1, np.int16),
        np.zeros((height, width, 3), np.float32),
        pixel,
        float(low[0]),
        float(high[1]),
    )
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            _tile(scene, view, seen, balls, (top, left))
    return seen


def _tile(scene: Scene, view: View, seen: Buffers, balls: list[_Ball], corner: tuple[int, int]) -> None:
    """Trace one tile into the buffers: a coarse cone for each block of pixels, then a ray for each pixel left."""
    (top, left), pixel = corner, seen.pixel
    rows, columns = min(TILE, seen.depth.shape[0] - top), min(TILE, seen.depth.shape[1] - left)
    x0, x1 = seen.left + left * pixel, seen.left + (left + columns) * pixel
    y1, y0 = seen.top - top * pixel, seen.top - (top + rows) * pixel
    chosen: dict[int, list[Placed]] = {}
    near, far = -math.inf, math.inf
    for ball in balls:
        reach = ball.reach + 0.018
        if x0 - reach < ball.centre[0] < x1 + reach and y0 - reach < ball.centre[1] < y1 + reach:
            chosen.setdefault(ball.part, []).append(ball.shape)
            near, far = max(near, ball.centre[2] + ball.reach), min(far, ball.centre[2] - ball.reach)
    if not chosen:
        return
    axes = view.axes.astype(np.float32)
    gy, gx = np.mgrid[0 : rows // COARSE, 0 : columns // COARSE].reshape(2, -1)
    bases = _bases(axes, x0 + (gx + 0.5) * COARSE * pixel, y1 - (gy + 0.5) * COARSE * pixel)
    cone = COARSE * pixel * math.sqrt(0.5) + 0.001
    start = np.full(len(gx), near + 0.03, np.float32)
    depth, stopped = _march(scene, chosen, bases, start, (far, cone, 0.003, axes[2]))
    blocks = np.nonzero(stopped)[0]
    if not len(blocks):
        return
    oy, ox = np.mgrid[0:COARSE, 0:COARSE].reshape(2, -1)
    py = (gy[blocks, None] * COARSE + oy).ravel() + top
    px = (gx[blocks, None] * COARSE + ox).ravel() + left
    bases = _bases(axes, seen.left + (px + 0.5) * pixel, seen.top - (py + 0.5) * pixel)
    depth, hit = _march(scene, chosen, bases, np.repeat(depth[blocks], COARSE * COARSE), (far, 0.0004, 0.0003, axes[2]))
    found = np.nonzero(hit)[0]
    if not len(found):
        return
    points = bases[found] + depth[found, None] * axes[2]
    _, each = scene.distances(points, chosen)
    order = list(each)
    seen.part[py[found], px[found]] = np.array(order)[np.stack([each[i] for i in order]).argmin(0)]
    seen.depth[py[found], px[found]] = depth[found]
    seen.normal[py[found], px[found]] = _normals(scene, chosen, points) @ axes.T


def _bases(axes: Floats, x: Floats, y: Floats) -> Floats:
    """World points of the picture plane."""
    return x.astype(np.float32)[:, None] * axes[0] + y.astype(np.float32)[:, None] * axes[1]


def _march(
    scene: Scene, chosen: dict[int, list[Placed]], bases: Floats, depth: Floats, how: tuple[float, float, float, Floats]
) -> tuple[Floats, Bools]:
    """Step rays away from the viewer until nearer than a radius or past the far end; depth, and which arrived."""
    far, radius, least, toward = how
    alive = np.ones(len(depth), bool)
    arrived = np.zeros(len(depth), bool)
    for _ in range(96):
        rays = np.nonzero(alive)[0]
        if not len(rays):
            break
        distance, _ = scene.distances(bases[rays] + depth[rays, None] * toward, chosen)
        close = distance < radius
        arrived[rays[close]] = True
        alive[rays[close]] = False
        going = rays[~close]
        depth[going] -= np.maximum((distance[~close] - (radius if radius > 0.001 else 0)) * STEP, least)
        alive[going[depth[going] < far - 0.03]] = False
    return depth, arrived | (alive if radius > 0.001 else False)


def _normals(scene: Scene, chosen: dict[int, list[Placed]], points: Floats) -> Floats:
    """Unit gradients of the distance, by the tetrahedron of four differences."""
    gradient = np.zeros_like(points)
    for corner in ((1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1)):
        direction = np.array(corner, np.float32)
        gradient += scene.distances(points + np.float32(0.0012) * direction, chosen)[0][:, None] * direction
    return gradient / (np.linalg.norm(gradient, axis=1, keepdims=True) + np.float32(1e-9))
