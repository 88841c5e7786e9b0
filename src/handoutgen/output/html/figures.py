"""Figures in a page: pictures with their numbers as in print, each drawing defined once and shown wherever it stands.

A picture is as large as in print, and shrinks with a narrow screen.
"""

from collections.abc import Iterable, Iterator, Sequence

from handoutgen.compose.leaves import Picture
from handoutgen.content.figures import UNIT, BakedPanel, Layer
from handoutgen.layout.boxes import Box, Circle, Frame, PictureBox, Rule, TextLine
from handoutgen.layout.callouts import Stage, numbered_picture
from handoutgen.layout.frames import boxes, flatten, over
from handoutgen.layout.pictures import Figures, Slot, panel_of, scale_for
from handoutgen.layout.text import Setter
from handoutgen.output.html.elements import Element, Markup, element
from handoutgen.output.paths import arrow, feel, grey, matrix, number, relative
from handoutgen.records import NamedTuple
from handoutgen.theme.accent import code_of
from handoutgen.theme.colours import NAVY, TINT_AMBER, Colour
from handoutgen.theme.type import STANDARD, Style, TypeScale
from handoutgen.units import MM

SCALE: TypeScale = STANDARD._replace(body=Style(17, 22))
"""The type scale of pictures: their numbers stay readable on a narrow screen."""

CARD = Slot(83 * MM, 222.0)
WIDE = Slot(128 * MM, 222.0)
TOPIC = Slot(83 * MM - 24, 250.0)
TILE = Slot(160.0, 96.0)
HERO = Slot(187.5, 144.0)
"""The most that a picture takes, in points: on a card, alone and wide, in a topic, on a tile, beside the title."""

_WIDE = 1.4
_HERO_DISC = 75.0


class Studio(NamedTuple):
    """What pictures are made with."""

    figures: Figures
    setter: Setter


def abreast(studio: Studio, pictures: Sequence[Picture], slot: Slot = CARD) -> tuple[Element, ...]:
    """Pictures that belong together: at one scale, on one ground line."""
    if not pictures:
        return ()
    if len(pictures) == 1 and slot == CARD and _ratio(studio, pictures[0]) > _WIDE:
        slot = WIDE
    scale = scale_for(studio.figures, pictures, slot)
    height = max(panel_of(studio.figures, one).height for one in pictures) * scale
    stage = Stage(slot.width, height, scale)
    return tuple(_drawing(studio, one, numbered_picture(studio.setter, studio.figures, one, stage)) for one in pictures)


def hero(studio: Studio, picture: Picture) -> Element:
    """The picture beside the title, on a disc."""
    scale = scale_for(studio.figures, (picture,), HERO)
    width = max(panel_of(studio.figures, picture).width * scale, 2 * _HERO_DISC)
    stage = Stage(width, HERO.height + 3, scale)
    ground = boxes(width, 2 * _HERO_DISC, Circle(width / 2, _HERO_DISC, _HERO_DISC, TINT_AMBER))
    return _drawing(studio, picture, over(ground, numbered_picture(studio.setter, studio.figures, picture, stage)))


def definitions(studio: Studio, pictures: Iterable[Picture]) -> Iterator[Element]:
    """What the pictures show, each panel once, at no size: below its feel-it area, and above it."""
    for name, at in dict.fromkeys((one.figure, one.panel) for one in pictures):
        panel = studio.figures[name].panels[at]
        lines = (*panel.ghost, *panel.lines)
        yield element("g", *map(_tint, panel.tints), id=_id(name, at, "tints"))
        yield element("g", *map(_line, lines), id=_id(name, at, "lines"))


def _tint(layer: Layer) -> Element:
    return element("path", fill=code_of(grey(layer)), d=_data(layer))


def _line(layer: Layer) -> Element:
    """Lines of a width in millimetres, whatever the size of the picture."""
    width = f"{number(layer.width)}mm"
    return element(
        "path", stroke=code_of(grey(layer)), stroke_width=width, vector_effect="non-scaling-stroke", d=_data(layer)
    )


def _id(figure: str, panel: int, part: str) -> str:
    """A colon keeps it apart from every anchor and key."""
    return f"{figure}:{panel + 1}:{part}"


def _data(layer: Layer) -> str:
    return "".join(map(relative, layer.paths))


def _ratio(studio: Studio, picture: Picture) -> float:
    panel = panel_of(studio.figures, picture)
    return panel.width / panel.height


def _drawing(studio: Studio, picture: Picture, frame: Frame) -> Element:
    """A frame as an image that is called by its alternative text."""
    parts = (_box(studio, box) for box in flatten(frame))
    return element(
        "svg",
        Markup("".join(parts)),
        class_="picture",
        width=f"{number(frame.width)}pt",
        height=f"{number(frame.height)}pt",
        viewBox=f"0 0 {number(frame.width)} {number(frame.height)}",
        role="img",
        aria_label=picture.alt,
    )


def _box(studio: Studio, box: Box) -> str:
    """What a picture is made of: the drawing, and its numbers with their lines; anything else is no part of one."""
    match box:
        case PictureBox():
            return _picture(box, studio.figures[box.figure].panels[box.panel])
        case Circle():
            stroke = f' stroke="{_paint(box.stroke)}" stroke-width="{number(box.line)}"' if box.stroke else ""
            place = f'cx="{number(box.x)}" cy="{number(box.y)}" r="{number(box.radius)}"'
            return f'<circle {place} fill="{_paint(box.fill)}"{stroke}/>'
        case Rule():
            data = f"M{number(box.x)} {number(box.y)}l{number(box.dx)} {number(box.dy)}"
            return f'<path stroke="{_paint(box.colour)}" stroke-width="{number(box.line)}" d="{data}"/>'
        case TextLine():
            middle = box.x + sum(run.width for run in box.runs) / 2
            place = f'x="{number(middle)}" y="{number(box.y)}" font-size="{number(box.size)}"'
            digits = "".join(run.text for run in box.runs)
            return f'<text {place} fill="{_paint(box.colour)}">{digits}</text>'
        case _:
            return ""


def _picture(box: PictureBox, panel: BakedPanel) -> str:
    """The panel at its place and scale; its feel-it area and arrows are drawn for that scale."""
    unit = box.scale / UNIT

    def shown(part: str) -> str:
        return f'<use href="#{_id(box.figure, box.panel, part)}"/>'

    marked = feel(panel.feel, unit, f"{box.key}:feel") if panel.feel else ""
    arrows = "".join(arrow(one, unit) for one in panel.arrows)
    content = f"{shown('tints')}{marked}{shown('lines')}{arrows}"
    return f'<g class="drawing" transform="{matrix(box, panel)}">{content}</g>'


def _paint(colour: Colour | None) -> str:
    """Navy is what the clinic's own colour stands for, so it is left to the style sheet."""
    if colour is None:
        return "none"
    return "currentColor" if colour == NAVY else code_of(colour)
