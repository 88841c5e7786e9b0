"""The letterhead and the first page."""

import re

from handoutgen.compose.blocks import TILES_ANCHOR, Entry, FrontPage, Tile
from handoutgen.compose.leaves import Logo, Words, plain
from handoutgen.compose.opening import Blank, Boxed, Letterhead
from handoutgen.output.html.elements import Element, element
from handoutgen.output.html.figures import TILE, Studio, abreast, hero
from handoutgen.output.html.icons import icon
from handoutgen.output.html.logo import png_address
from handoutgen.output.html.text import (
    bullets,
    heading,
    icon_line,
    numbered,
    optional,
    paragraph,
    row,
    runs,
    steps,
    write_line,
)

_DIALLED = re.compile(r"\+?[\d\s().-]+")
_TRUNK = re.compile(r"(?<=\d)\s*\(0\)")
"""A zero that is dialled within a country, in a number that begins with the country's code."""


def letterhead(head: Letterhead) -> Element:
    """The clinic's logo, name, address, phone and hours, or lines to write them on."""
    named = (_logo(head.logo) if head.logo else None, optional(head.name, "clinic"), optional(head.address))
    reached = (_phone(head.phone) if head.phone else None, optional(head.hours))
    lines = (write_line(blank.label) for blank in head.blanks)
    groups = (element("div", *group) for group in (named, reached) if any(group))
    return element("header", *groups, *lines, class_="letterhead")


def _logo(logo: Logo) -> Element:
    width, height = str(logo.image.width), str(logo.image.height)
    return element("img", src=png_address(logo.image), alt=logo.alt, width=width, height=height)


def _phone(phone: Words) -> Element:
    """The number, to be called with a touch if it is nothing but one."""
    number = plain(phone)
    if not _DIALLED.fullmatch(number):
        return paragraph(phone, "phone")
    link = element("a", icon("phone"), *runs(phone), href=dialled(number))
    return element("p", link, class_="phone")


def dialled(number: str) -> str:
    """The address that a phone calls for a number as it is printed (RFC 3966)."""
    whole = _TRUNK.sub("", number) if number.startswith("+") else number
    return "tel:" + re.sub(r"[^\d+]", "", whole)


def front_page(studio: Studio, page: FrontPage) -> Element:
    """The first page, but for its letterhead."""
    return element(
        "section",
        _opening(studio, page),
        element("dl", *map(blank, page.blanks), class_="blanks"),
        personal(page.for_you, page.new),
        element("div", paragraph(page.message, "message"), paragraph(page.support), class_="tinted"),
        element("div", _how(page), _contents(page), class_="abreast"),
        _tiles(studio, page) if page.tiles else None,
        id=page.anchor,
        class_="front",
    )


def _opening(studio: Studio, page: FrontPage) -> Element:
    title = element("div", heading(page.title), paragraph(page.subtitle, "lead"))
    return element("div", title, hero(studio, page.hero) if page.hero else None, class_="opening")


def blank(shown: Blank) -> Element:
    """What is filled in, or a line to write on."""
    value = runs(shown.value) if shown.value else ()
    return element("div", element("dt", *runs(shown.label)), element("dd", *value))


def personal(for_you: Boxed | None, new: Boxed | None) -> Element | None:
    """What is for this patient alone, in boxes."""
    own = [_box(one) for one in (for_you, new) if one]
    return element("div", *own, class_="personal") if own else None


def _box(one: Boxed) -> Element:
    items = [line for line in one.lines if line.role == "LBody"]
    said = [bullets(items)] if items else map(paragraph, one.lines)
    return element("section", heading(one.heading), *said, aria_labelledby=one.heading.key)


def _how(page: FrontPage) -> Element | None:
    if page.how_heading is None:
        return None
    return element("div", heading(page.how_heading), steps(page.how), *map(row, page.time_and_kit))


def _contents(page: FrontPage) -> Element:
    entries = element("ul", *map(_entry, page.contents), role="list", class_="contents")
    return element("nav", heading(page.contents_heading), entries, aria_labelledby=page.contents_heading.key)


def _entry(entry: Entry) -> Element:
    return element("li", element("a", *runs(entry.name), href=f"#{entry.page.anchor}"))


def _tiles(studio: Studio, page: FrontPage) -> Element:
    tiles = ((tile.number, _tile(studio, tile)) for tile in page.tiles)
    return element(
        "div",
        heading(page.tiles_heading) if page.tiles_heading else None,
        optional(page.tick),
        numbered(tiles, "tiles"),
        icon_line("feel", page.legend) if page.legend else None,
        id=TILES_ANCHOR,
    )


def _tile(studio: Studio, tile: Tile) -> Element:
    """Name and picture; the style sheet sets the name below, and makes all of the tile lead where it does."""
    return element(
        "li",
        icon("tick-box") if tile.tick_box else None,
        element("a", *runs(tile.name), href=f"#{tile.anchor}"),
        *(abreast(studio, (tile.picture,), TILE) if tile.picture else ()),
    )
