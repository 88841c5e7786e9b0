"""The style sheet of pages."""

import re

from handoutgen.layout.lists import ICON_COLOURS
from handoutgen.output.html.style import LOOK, style
from handoutgen.theme.accent import code_of
from tests.shipped import family
from tests.square import SQUARE

CSS = LOOK.read_text(encoding="utf-8")


def test_no_text_is_smaller_than_a_rem() -> None:
    """A rem is 18 px; every size is that or more, at the narrowest too."""
    assert "html { font-size: 112.5%" in CSS
    sizes = [size for size in re.findall(r"font-size: ([^;}]+)", CSS) if not size.startswith(("112.5%", "12pt"))]
    least = [float(match[1]) for size in sizes if (match := re.match(r"(?:clamp\()?([\d.]+)rem", size))]
    assert len(sizes) == len(least)
    assert min(least) >= 1


def test_colours_are_the_theme_s() -> None:
    """No colour is written out, and every variable is one that the page defines."""
    assert [] == re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", CSS)
    defined = set(re.findall(r"(--[a-z-]+):", style("", family())))
    assert set(re.findall(r"var\((--[a-z-]+)", CSS)) <= defined


def test_face_is_within_the_page() -> None:
    """Both weights of the body face, and none where a face has no file."""
    assert 2 == style("", family()).count("@font-face")
    assert 0 == style("", SQUARE).count("@font-face")


def test_colours_of_icons_are_those_of_print() -> None:
    """An icon that has a colour of its own in print has it here."""
    values = dict(re.findall(r"(--[a-z-]+):(#[0-9A-F]{6})", style("", family())))
    rules = re.findall(r"^(\.icon[^{]*) { color: var\((--[a-z]+)\) }$", CSS, re.MULTILINE)
    found = {name: values[colour] for selectors, colour in rules for name in re.findall(r"\.icon\.(\w+)", selectors)}
    assert {name: code_of(colour) for name, colour in ICON_COLOURS.items()} == found
