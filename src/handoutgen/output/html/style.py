"""The style sheet: the body face and the theme's colours, then the look of the page from ``style.css``."""

import base64
from pathlib import Path
from urllib.parse import quote

from handoutgen.fonts.faces import Face, Family
from handoutgen.theme import colours
from handoutgen.theme.accent import code_of, colour_of, tint_of
from handoutgen.theme.colours import Colour

LOOK = Path(__file__).with_name("style.css")


def style(accent: str, family: Family) -> str:
    """All of it; ``accent`` is the code of the clinic's own colour, or nothing."""
    return f"{_faces(family)}{_colours(accent)}{LOOK.read_text(encoding='utf-8')}"


def _faces(family: Family) -> str:
    """The body face within the page: made for readers with low vision, and the same on every device."""
    return _face(family.regular[0], 400) + _face(family.bold[0], 700)


def _face(face: Face, weight: int) -> str:
    if not face.file:
        return ""
    data = base64.b64encode(Path(face.file).read_bytes()).decode("ascii")
    source = f"url(data:font/ttf;base64,{data})"
    return f'@font-face{{font-family:"Handout Sans";font-weight:{weight};src:{source} format("truetype")}}\n'


def _colours(accent: str) -> str:
    """The theme's colours as variables; the clinic's own stands for navy."""
    navy = colour_of(accent) if accent else colours.NAVY
    named = {
        "ink": colours.INK,
        "navy": navy,
        "teal": colours.TEAL,
        "green": colours.GREEN,
        "amber": colours.AMBER,
        "red": colours.RED,
        "ground": colours.WHITE,
        "tint-navy": tint_of(navy) if accent else colours.TINT_NAVY,
        "tint-green": colours.TINT_GREEN,
        "tint-amber": colours.TINT_AMBER,
        "tint-red": colours.TINT_RED,
    }
    values = {name: code_of(colour) for name, colour in named.items()}
    values |= {"hatch-ink": _hatch(colours.INK), "hatch-amber": _hatch(colours.AMBER)}
    return f":root{{{';'.join(f'--{name}:{value}' for name, value in values.items())}}}\n"


def _hatch(colour: Colour) -> str:
    """Rising diagonals as an image to be repeated, which unlike a gradient stays where colours are taken away."""
    line = f'<path d="M-1 1 1-1M0 6 6 0M5 7 7 5" stroke="{code_of(colour)}"/>'
    tile = f'<svg xmlns="http://www.w3.org/2000/svg" width="6" height="6">{line}</svg>'
    return f'url("data:image/svg+xml,{quote(tile)}")'
