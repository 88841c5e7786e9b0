"""Figures in a page: defined once, shown at any size."""

from collections.abc import Sequence
from types import MappingProxyType

from handoutgen.compose.leaves import ARROW, Picture
from handoutgen.content.figures import BakedArrow, BakedFigure, BakedPanel, Layer
from handoutgen.layout.text import Setter
from handoutgen.output.html.elements import element, written
from handoutgen.output.html.figures import SCALE, Studio, abreast, definitions, hero
from handoutgen.problems import Place
from tests.output.html_reader import Node, parse
from tests.square import SQUARE

BOX = "M0 0C0 100 0 100 0 100C100 100 100 100 100 100C100 0 100 0 0 0Z"
PANEL = BakedPanel(
    width=60.0,
    height=100.0,
    anchors=MappingProxyType({"knee": (10.0, 50.0)}),
    tints=(Layer(16.0, 0.0, (BOX,)),),
    feel=(BOX,),
    ghost=(Layer(45.0, 0.17, ("M1 1C2 2 3 3 4 4",)),),
    lines=(Layer(100.0, 0.36, ("M5 5C6 6 7 7 8 8", "M9 9C9 8 9 7 9 6")),),
    arrows=(BakedArrow("M0 0C0 100 0 200 0 300", False, (10.0, 90.0), (0.0, -1.0), (10.0, 0.0)),),
)
WIDE = PANEL._replace(width=300.0)
STUDIO = Studio(
    {"plank": BakedFigure("plank", (PANEL, PANEL)), "bridge": BakedFigure("bridge", (WIDE,))}, Setter(SQUARE, SCALE)
)
PICTURE = Picture("plank.panel1", "plank", 0, False, 'Knees "<90"', Place("plank.yaml", 1, 1))


def drawn(*pictures: Picture) -> list[Node]:
    """The pictures as they stand on a card."""
    return list(parse(written(element("html", *abreast(STUDIO, pictures)))).every("svg"))


def defined(pictures: Sequence[Picture]) -> list[Node]:
    return list(parse(written(element("html", *definitions(STUDIO, pictures)))).every("g"))


def test_alternative_text_is_its_name() -> None:
    """A picture is an image to a screen reader, called by its alternative text."""
    (picture,) = drawn(PICTURE)
    assert ("img", PICTURE.alt) == (picture.attributes["role"], picture.attributes["aria-label"])


def test_a_panel_is_defined_once() -> None:
    """However often it is shown, and from either side; another panel is another drawing."""
    again = PICTURE._replace(key="front.tile1", mirrored=True)
    names = [node.attributes["id"] for node in defined([PICTURE, again, PICTURE._replace(panel=1)])]
    assert ["plank:1:tints", "plank:1:lines", "plank:2:tints", "plank:2:lines"] == names
    shown = [node.attributes["href"] for picture in drawn(PICTURE, again) for node in picture.every("use")]
    assert ["#plank:1:tints", "#plank:1:lines"] * 2 == shown


def test_same_paths_as_in_print() -> None:
    """Tints below, then the pale lines and the lines, as wide in millimetres as in print."""
    tints, lines = (list(group.every("path")) for group in defined([PICTURE]))
    assert ["#D6D6D6"] == [path.attributes["fill"] for path in tints]
    assert ["0.17mm", "0.36mm"] == [path.attributes["stroke-width"] for path in lines]
    assert {"non-scaling-stroke"} == {path.attributes["vector-effect"] for path in lines}
    assert "M5 5c1 1 2 2 3 3M9 9c0-1 0-2 0-3" == lines[1].attributes["d"]


def test_feel_and_arrows_are_drawn_for_their_size() -> None:
    """The area is cut out of its stripes under a name of its own, between tints and lines; the arrow comes last."""
    (picture,) = drawn(PICTURE)
    parts = [node.name for node in picture.one("g").elements()]
    assert ["use", "clippath", "path", "path", "path", "use", "path", "path"] == parts
    assert "plank.panel1:feel" == picture.one("clippath").attributes["id"]


def test_number_stands_at_its_arrow() -> None:
    """The number on a picture is that of its step, and is not mirrored with it."""
    one, other = drawn(
        PICTURE._replace(callouts=((ARROW, 4),)), PICTURE._replace(key="other", mirrored=True, callouts=((ARROW, 4),))
    )
    assert ["4", "4"] == [picture.one("text").kids[0].attributes["text"] for picture in (one, other)]
    assert "matrix(-" in other.one("g").attributes["transform"]
    places = [float(picture.one("text").attributes["x"]) for picture in (one, other)]
    width = float(one.attributes["viewbox"].split()[2])
    assert abs(places[0] + places[1] - width) < 0.01


def test_number_at_a_part_has_a_line_to_it() -> None:
    """A number beside a part of the body stands on the clinic's colour, at the end of a line."""
    (picture,) = drawn(PICTURE._replace(callouts=(("knee", 2),)))
    assert "2" == picture.one("text").kids[0].attributes["text"]
    assert ["#FFFFFF", "currentColor"] == [
        path.attributes["stroke"] for path in picture.every("path") if path.attributes["d"].startswith("M16")
    ]


def test_pictures_that_belong_together_have_one_scale() -> None:
    """Both are as high as the higher one needs, and stand on one ground."""
    one, other = drawn(PICTURE, PICTURE._replace(key="wide", figure="bridge"))
    assert one.attributes["height"] == other.attributes["height"]
    scales = [picture.one("g").attributes["transform"].split()[0] for picture in (one, other)]
    assert scales[0] == scales[1]


def test_a_wide_picture_alone_has_the_room() -> None:
    """A wide picture alone on a card is broader than one of two."""
    wide = PICTURE._replace(figure="bridge")
    alone, pair = drawn(wide)[0], drawn(wide, wide._replace(key="other"))[0]
    assert float(alone.attributes["width"][:-2]) > float(pair.attributes["width"][:-2])
    assert [] == drawn()


def test_hero_stands_on_a_disc() -> None:
    """The picture beside the title has a disc behind it."""
    picture = parse(written(element("html", hero(STUDIO, PICTURE)))).one("svg")
    assert ["circle", "g"] == [node.name for node in picture.elements()]
