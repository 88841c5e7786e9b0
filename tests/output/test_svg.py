"""Figures as SVG."""

import re
from types import MappingProxyType
from xml.etree import ElementTree

import pytest

from handoutgen.content.figures import BakedArrow, BakedFigure, BakedPanel, Layer
from handoutgen.layout.boxes import GlyphRun, Page, PictureBox, TextLine
from handoutgen.output.svg import Caption, svg
from handoutgen.theme.colours import INK

SQUARE = "M0 0C0 100 0 100 0 100C100 100 100 100 100 100C100 0 100 0 100 0Z"
PANEL = BakedPanel(
    width=60.0,
    height=100.0,
    anchors=MappingProxyType({}),
    origin=(-10, -20),
    tints=(Layer(16.0, 0.0, (SQUARE,)),),
    feel=(SQUARE,),
    ghost=(Layer(45.0, 0.17, ("M1 1C2 2 3 3 4 4",)),),
    lines=(Layer(100.0, 0.36, ("M5 5C6 6 7 7 8 8", "M9 9C9 8 9 7 9 6")),),
    arrows=(BakedArrow("M0 0C0 100 0 200 0 300", False, (10.0, 90.0), (0.0, -1.0), (10.0, 0.0)),),
)
FIGURES = {"plank": BakedFigure("plank", (PANEL, PANEL))}
BOX = PictureBox(10, 20, 24, 40, "plank.panel1", "plank", 0, False, 0.4)
CAPTION = Caption("Plank & side plank", 'Knees "<90"', "en-GB")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(*boxes: PictureBox | TextLine) -> ElementTree.Element:
    """The parsed drawing of a page of 100 by 80 points."""
    return ElementTree.fromstring(svg(Page(1, 100, 80, boxes), FIGURES, CAPTION))


def panel(box: PictureBox = BOX) -> list[ElementTree.Element]:
    """What the one panel of a drawing holds, in paint order."""
    group = drawn(box).find(f"{SVG}g")
    assert group is not None
    return list(group)


def test_words() -> None:
    """Title, description and language are said, whatever characters they hold, and name the image."""
    root = drawn(BOX)
    named = [root.find(f"{SVG}*[@id='{name}']") for name in (root.attrib["aria-labelledby"]).split()]
    assert [CAPTION.title, CAPTION.description] == [each.text for each in named if each is not None]
    assert ("img", "en-GB") == (root.attrib["role"], root.attrib["lang"])


def test_size() -> None:
    """The drawing is as large as the page, in millimetres; its user unit is a point."""
    root = drawn(BOX)
    assert ("35.278mm", "28.222mm", "0 0 100 80") == tuple(root.attrib[name] for name in ("width", "height", "viewBox"))


def test_paint_order() -> None:
    """Tint, feel-it ground, hatch and outline, ghost, lines, halo and arrow: as in a PDF."""
    paints = [each.attrib.get("fill") or each.attrib["stroke"] for each in panel() if each.tag == f"{SVG}path"]
    assert ["#D6D6D6", "#C7D9D8", "#00534C", "#00534C", "#8C8C8C", "#000000", "#FFFFFF", "#000000"] == paints


def test_place() -> None:
    """The ground's left end stands at the bottom left of its rectangle, y running up."""
    group = drawn(BOX).find(f"{SVG}g")
    assert group is not None
    assert "matrix(0.200000 0 0 -0.200000 12 56)" == group.attrib["transform"]


def test_mirrored() -> None:
    """A mirrored panel fills the same rectangle from its right."""
    group = drawn(BOX._replace(mirrored=True)).find(f"{SVG}g")
    assert group is not None
    assert "matrix(-0.200000 0 0 -0.200000 32 56)" == group.attrib["transform"]


@pytest.mark.parametrize("scale", [0.1, 0.4, 1.0])
def test_line_width(scale: float) -> None:
    """A line of 0.36 mm is so wide at any scale, and the paths of a layer are one path."""
    line = next(each for each in panel(BOX._replace(scale=scale)) if "M9 9" in each.attrib.get("d", ""))
    assert "M5 5C6 6 7 7 8 8M9 9C9 8 9 7 9 6" == line.attrib["d"]
    assert float(line.attrib["stroke-width"]) * scale / 2 * 25.4 / 72 == pytest.approx(0.36, rel=0.01)


def test_hatch_is_cut_to_its_area() -> None:
    """The hatch has the area as its clip, under an id that no other panel of the drawing has."""
    root = drawn(BOX, BOX._replace(x=60, panel=1))
    clips = [each.attrib["id"] for each in root.iter(f"{SVG}clipPath")]
    used = re.findall(r"url\(#([^)]+)\)", ElementTree.tostring(root, "unicode"))
    assert (clips, 2) == (used, len(set(clips)))


def test_label() -> None:
    """A line of text stands on its baseline in its words."""
    text = drawn(TextLine(5, 70, 12, INK, (GlyphRun("A", "cat-", 20), GlyphRun("A", "cow", 20)), "")).find(f"{SVG}text")
    assert text is not None
    assert ("cat-cow", "5", "70", "12") == (text.text, *(text.attrib[name] for name in ("x", "y", "font-size")))
