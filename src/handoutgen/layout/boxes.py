"""What a page holds, as plain values: positioned boxes, and frames that hold boxes at their own origin.

Every box begins with ``x`` and ``y``, in points from the left and top of what holds it, y running down.
``key`` names the leaf of the Document that a box belongs to (its structure element); without one it is an
artifact (ISO 32000-1, 14.8.2.2).
"""

from handoutgen.content.shared import Raster
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import Colour


class GlyphRun(NamedTuple):
    """Text in one face: its PostScript name, the text, its advance width in points.

    ``key`` names the stretch of the leaf that it belongs to; empty stands for the key of its line.
    """

    face: str
    text: str
    width: float
    key: str = ""


class TextLine(NamedTuple):
    """A line of text: ``x`` is its start, ``y`` its baseline."""

    x: float
    y: float
    size: float
    colour: Colour
    runs: tuple[GlyphRun, ...]
    key: str


class PendingNumber(NamedTuple):
    """The page number of an anchor, to be set with its end at ``x`` on the baseline ``y``."""

    x: float
    y: float
    size: float
    colour: Colour
    anchor: str
    key: str


class Rectangle(NamedTuple):
    """A rectangle by its top left corner; ``dash`` is (on, off)."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    stroke: Colour | None = None
    line: float = 0.0
    radius: float = 0.0
    dash: tuple[float, float] | None = None


class Circle(NamedTuple):
    """A circle by its centre."""

    x: float
    y: float
    radius: float
    fill: Colour | None = None
    stroke: Colour | None = None
    line: float = 0.0


class Rule(NamedTuple):
    """A straight line from (x, y), ``dx`` and ``dy`` long; ``dash`` is (on, off), of 0 on it is dots."""

    x: float
    y: float
    dx: float
    dy: float
    line: float
    colour: Colour
    dash: tuple[float, float] | None = None


class Hatch(NamedTuple):
    """Rising diagonal lines in a rectangle, ``pitch`` apart along its edge."""

    x: float
    y: float
    width: float
    height: float
    pitch: float
    line: float
    colour: Colour


class IconBox(NamedTuple):
    """An icon by its centre."""

    x: float
    y: float
    size: float
    name: str
    ink: Colour
    ground: Colour


class PictureBox(NamedTuple):
    """A panel of a baked figure in a rectangle by its top left corner; ``scale`` is points in a body millimetre.

    ``mono`` draws it without colour.
    """

    x: float
    y: float
    width: float
    height: float
    key: str
    figure: str
    panel: int
    mirrored: bool
    scale: float
    mono: bool = False


class ImageBox(NamedTuple):
    """An image in a rectangle by its top left corner."""

    x: float
    y: float
    width: float
    height: float
    key: str
    image: Raster


class QrBox(NamedTuple):
    """A QR code of so many ``modules`` a side in a square by its top left corner; its quiet zone lies around that.

    Each run is a stretch of dark modules along a row: column and row of the first, from 0, and how many they are.
    """

    x: float
    y: float
    width: float
    height: float
    key: str
    modules: int
    runs: tuple[tuple[int, int, int], ...]


class Link(NamedTuple):
    """An area that leads to ``target``: a web address, or ``#`` and an anchor."""

    x: float
    y: float
    width: float
    height: float
    target: str
    key: str


class Anchor(NamedTuple):
    """A place that links and page numbers name; ``level`` and ``title`` put it in the outline."""

    x: float
    y: float
    name: str
    title: str
    level: int


class Played(NamedTuple):
    """Stands for a stretch that was drawn before, of which nothing but its recording (``draw.recordings``) is known."""

    x: float
    y: float
    recording: object


Box = (
    TextLine
    | PendingNumber
    | Rectangle
    | Circle
    | Rule
    | Hatch
    | IconBox
    | PictureBox
    | ImageBox
    | QrBox
    | Link
    | Anchor
    | Played
)


class Frame(NamedTuple):
    """Something laid out: its size, and what it holds, each at an offset from its top left corner."""

    width: float
    height: float
    items: tuple["Placed", ...]


class Placed(NamedTuple):
    """A frame or box at an offset."""

    dx: float
    dy: float
    content: "Frame | Box"


class Stretch(NamedTuple):
    """Boxes of a page that are neighbours in painting order.

    ``lasting`` ones are the very same tuple wherever their section stands, so that what is drawn of them can be kept.
    """

    boxes: tuple[Box, ...]
    lasting: bool = False


class Page(NamedTuple):
    """A page: its number from 1, its size, its boxes in painting order, positioned from its top left corner.

    ``stretches`` are the same boxes, parted where what lasts meets what is of this page alone; none if all are.
    """

    number: int
    width: float
    height: float
    boxes: tuple[Box, ...]
    stretches: tuple[Stretch, ...] = ()
