"""What a panel shows as places along its paths, for whoever keeps clear of it; and packed, for the next run."""

import math
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter

from handoutgen.content.figures import UNIT, BakedPanel, Layer, Outlines, PackedOutlines, Point, points
from handoutgen.records import NamedTuple

FINE, _COARSE = 6.0, 18.0
"""How far apart places on a line are looked at, and on the outline of the body."""

_TENTHS = 10
"""Places are whole tenths of a millimetre."""


class Paths(NamedTuple):
    """What of a panel is drawn where."""

    origin: tuple[int, int]
    height: float
    lines: tuple[Layer, ...]
    tints: tuple[Layer, ...]
    feel: tuple[str, ...]
    arrows: tuple[str, ...]


def paths_of(panel: BakedPanel) -> Paths:
    """The paths of a panel whose places count."""
    arrows = tuple(arrow.shaft for arrow in panel.arrows)
    return Paths(panel.origin, panel.height, panel.lines, panel.tints[:2], panel.feel, arrows)


def traced(paths: Paths) -> Outlines:
    """The places along some paths."""

    def along(some: Iterable[str], step: float) -> tuple[tuple[Point, ...], ...]:
        return tuple(tuple(_along(path, paths.origin, paths.height, step)) for path in some)

    shapes = along((path for layer in paths.tints for path in layer.paths), _COARSE)
    lines = (
        (x, y, layer.width)
        for layer in paths.lines
        for path in layer.paths
        for x, y in _along(path, paths.origin, paths.height, FINE)
    )
    return Outlines(tuple(lines), shapes, along(paths.feel, FINE), along(paths.arrows, FINE))


def _along(path: str, origin: tuple[int, int], height: float, step: float) -> Iterator[Point]:
    """Places along a path, about a step apart, to a tenth of a millimetre; its control points are near enough."""
    left, low = origin
    px = py = math.inf
    for x, y in points(path):
        x, y = (x - left) / UNIT, height - (y - low) / UNIT
        run = math.inf if px == math.inf else abs(x - px) + abs(y - py)
        if run < 0.7 * step:
            continue
        if run < math.inf:
            for k in range(1, int(run / step)):
                share = k * step / run
                yield round(px + (x - px) * share, 1), round(py + (y - py) * share, 1)
        yield round(x, 1), round(y, 1)
        px, py = x, y


def packed_outlines(known: Outlines) -> PackedOutlines:
    """Outlines as bytes; they come back equal."""
    lines = [(width, [(x, y) for x, y, _ in group]) for width, group in groupby(known.lines, itemgetter(2))]
    paths = [*(places for _, places in lines), *known.shapes, *known.feel, *known.arrows]
    numbers = array("h", (round(at * _TENTHS) for places in paths for place in places for at in place))
    shapes, feel, arrows = (tuple(map(len, some)) for some in (known.shapes, known.feel, known.arrows))
    counted = tuple((width, len(places)) for width, places in lines)
    return PackedOutlines(counted, shapes, feel, arrows, zlib.compress(_little_endian(numbers).tobytes(), 9))


def unpacked(packed: PackedOutlines) -> Outlines:
    """The outlines of :func:`packed_outlines`."""
    numbers = array("h")
    numbers.frombytes(zlib.decompress(packed.places))
    tenths = [at / _TENTHS for at in _little_endian(numbers)]
    places = iter(zip(tenths[::2], tenths[1::2], strict=True))
    lines = tuple((x, y, width) for width, count in packed.lines for x, y in islice(places, count))
    shapes, feel, arrows = (
        tuple(tuple(islice(places, count)) for count in some) for some in (packed.shapes, packed.feel, packed.arrows)
    )
    return Outlines(lines, shapes, feel, arrows)


def _little_endian(numbers: "array[int]") -> "array[int]":
    """Numbers with their bytes in the order in which they are kept, or back from it."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
