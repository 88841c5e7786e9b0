"""A Document as one HTML page that needs nothing else: the twin of its PDF, in the same words and order."""

from collections.abc import Iterator

from handoutgen import __version__
from handoutgen.compose.blocks import (
    About,
    BeforeStart,
    Document,
    FrontPage,
    ProgramPage,
    Section,
    TopicPage,
    WarningSigns,
    WritingPage,
)
from handoutgen.compose.cards import Card, CardPair
from handoutgen.compose.cutouts import Deck, DiaryAlone, Fridge, ReadFirst
from handoutgen.compose.diaries import Diary
from handoutgen.compose.leaves import Picture, Words, leaves
from handoutgen.compose.sheets import Sheet
from handoutgen.fonts.faces import Family
from handoutgen.layout.pictures import Figures
from handoutgen.layout.text import Setter
from handoutgen.output.files import MADE_BY
from handoutgen.output.html.cards import card, card_pair
from handoutgen.output.html.cutouts import cutouts
from handoutgen.output.html.diary import diary
from handoutgen.output.html.elements import Element, Markup, element, written
from handoutgen.output.html.figures import SCALE, Studio, definitions
from handoutgen.output.html.front import front_page, letterhead
from handoutgen.output.html.icons import symbols
from handoutgen.output.html.sheet import sheet
from handoutgen.output.html.style import style
from handoutgen.output.html.text import runs
from handoutgen.output.html.topics import about, program_page, topic_page
from handoutgen.output.html.warning import before_start, warning_signs

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""What a browser may load for the page: nothing from elsewhere, and no script (Content Security Policy 3)."""


def page(document: Document, figures: Figures, family: Family) -> str:
    """The page, from its document type on."""
    studio = Studio(figures, Setter(family, SCALE))
    html = element("html", _head(document, family), _body(studio, document), lang=document.language)
    return f"<!DOCTYPE html>\n{MADE_BY}\n{written(html)}"


def _head(document: Document, family: Family) -> Element:
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "color-scheme": "only light",
        "generator": f"handoutgen {__version__}",
        "author": document.author,
    }
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("title", document.title),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        *(element("meta", name=name, content=content) for name, content in named.items() if content),
        element("style", Markup(style(document.accent, family))),
    )


def _body(studio: Studio, document: Document) -> Element:
    front = (section for section in document.sections if isinstance(section, FrontPage | Sheet | ReadFirst))
    return element(
        "body",
        _skip(document),
        *(letterhead(section.letterhead) for section in front),
        element("main", *(part for section in document.sections for part in _section(studio, section))),
        _definitions(studio, document),
    )


def _skip(document: Document) -> Element | None:
    """For who uses no pointer: over the first page's links to the first part of the handout, by its name."""
    first = next(
        (section for section in document.sections if not isinstance(section, FrontPage | Sheet | ReadFirst)), None
    )
    if first is None:
        return None
    return element("a", *runs(_name(first)), href=f"#{first.anchor}", class_="skip")


def _name(section: Section) -> Words:
    match section:
        case CardPair():
            return section.cards[0].name
        case Card():
            return section.name
        case DiaryAlone():
            return section.diary.title
        case _:
            return section.title


def _section(studio: Studio, section: Section) -> tuple[Element, ...]:
    match section:
        case FrontPage():
            return (front_page(studio, section),)
        case WarningSigns():
            return (warning_signs(section),)
        case BeforeStart():
            return (before_start(section),)
        case ProgramPage():
            return (program_page(section),)
        case TopicPage():
            return (topic_page(studio, section),)
        case Card():
            return (card(studio, section),)
        case CardPair():
            return card_pair(studio, section)
        case Diary():
            return (diary(section),)
        case WritingPage():
            return ()
        case About():
            return (about(section),)
        case Sheet():
            return sheet(studio, section)
        case ReadFirst() | Fridge() | Deck() | DiaryAlone():
            return cutouts(studio, section)


def _definitions(studio: Studio, document: Document) -> Element:
    """Icons and drawings, out of sight."""
    return element(
        "svg",
        *symbols(),
        element("defs", *definitions(studio, _pictures(document))),
        class_="defined",
        aria_hidden="true",
    )


def _pictures(document: Document) -> Iterator[Picture]:
    return (leaf for leaf in leaves(document.sections) if isinstance(leaf, Picture))
