"""What of a panel never changes, made once: form XObjects (ISO 32000-1, 8.10) that every page shares.

A form holds paths alone: no text, and no marked content, for whoever shows it marks it. It takes the line width and
the matrix of its page, so that one form serves at any place and scale and for either side of the body.
"""

import hashlib
import itertools
import zlib
from collections.abc import Iterable, Mapping

from handoutgen.content.figures import UNIT, BakedFigure, BakedPanel, Layer
from handoutgen.draw.arrows import Shaft, shaft
from handoutgen.draw.operators import joined, number, numbers
from handoutgen.draw.paths import Bounds, bounds, path_operators, scaled
from handoutgen.draw.streams import Form, compressed_stream
from handoutgen.records import NamedTuple


class Forms(NamedTuple):
    """A panel as drawing takes it, made of the baked panel and of nothing else.

    ``width`` in body millimetres, ``origin`` and ``feel_bounds`` in baked units. ``tints`` and ``ink`` are None where
    there are none, ``feel`` is the outline of the feel-it areas as path operators, or nothing.
    """

    width: float
    origin: tuple[int, int]
    tints: Form | None
    feel: str
    feel_bounds: Bounds | None
    ink: Form | None
    shafts: tuple[Shaft, ...]


FormsById = Mapping[str, tuple[Forms, ...]]
"""The panels of each figure, by the figure's id."""


def forms_of(figures: Mapping[str, BakedFigure]) -> FormsById:
    """The forms of every panel of some figures."""
    return {name: tuple(map(forms, figure.panels)) for name, figure in figures.items()}


def forms(panel: BakedPanel) -> Forms:
    """The forms of a panel: the same bytes for the same panel and the same zlib."""
    box = _box(panel)
    return Forms(
        panel.width,
        panel.origin,
        _form(_tints(panel.tints), box),
        path_operators(panel.feel),
        bounds(panel.feel) if panel.feel else None,
        _form(_ink((*panel.ghost, *panel.lines)), box),
        tuple(map(shaft, panel.arrows)),
    )


_ROOM = 1000
"""How far a form's box reaches beyond its panel, in baked units: room for half a line's width at any scale."""


def _box(panel: BakedPanel) -> Bounds:
    (left, low), width, height = panel.origin, panel.width * UNIT, panel.height * UNIT
    return Bounds(left - _ROOM, low - _ROOM, left + width + _ROOM, low + height + _ROOM)


def _tints(layers: Iterable[Layer]) -> str:
    return "\n".join(f"{_grey(layer.black)} g\n{path_operators(layer.paths)} f" for layer in layers)


def _ink(layers: Iterable[Layer]) -> str:
    """Lines that are as many times as broad as their page's line width as they have millimetres.

    A width is measured in the space in which its line is stroked (ISO 32000-1, 8.4.3.2): lines of 0.36 mm stand in a
    space scaled by 0.36, their numbers divided by as much. So the page sets one width, a print millimetre, for all.
    """
    return "\n".join(_weight(width, run) for width, run in itertools.groupby(layers, key=lambda layer: layer.width))


def _weight(width: float, layers: Iterable[Layer]) -> str:
    """Lines of one weight in their space."""
    lines = (
        f"{_grey(layer.black)} G\n{path_operators(scaled(path, 1 / width) for path in layer.paths)} S"
        for layer in layers
    )
    return joined([f"q {numbers(width, 0, 0, width, 0, 0)} cm", *lines, "Q"])


def _grey(black: float) -> str:
    return number(1 - black / 100)


def _form(content: str, box: Bounds) -> Form | None:
    """The form that paints some operators, if there are any.

    Numbers hold few repeats, so deflate does better on them when it is told to look for fewer (zlib, Z_FILTERED).
    """
    if not content:
        return None
    deflate = zlib.compressobj(level=9, strategy=zlib.Z_FILTERED)
    stream = deflate.compress(content.encode("ascii")) + deflate.flush()
    head = f"/Type/XObject/Subtype/Form/BBox[{numbers(*box)}]/Resources<<>>"
    return Form(hashlib.sha256(stream).hexdigest()[:12], compressed_stream(head.encode("ascii"), stream))
