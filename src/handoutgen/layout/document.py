"""The one function that lays out: a Document becomes pages of positioned boxes."""

from typing import NamedTuple

from handoutgen.compose.blocks import (
    TILES_ANCHOR,
    About,
    BeforeStart,
    Card,
    Document,
    FrontPage,
    ProgramPage,
    Section,
    TopicPage,
    WarningSigns,
    plain,
)
from handoutgen.fonts.faces import Family
from handoutgen.layout.boxes import Anchor, Frame, Page
from handoutgen.layout.card import CardRoom, lay_out_card
from handoutgen.layout.fit import misfits
from handoutgen.layout.flow import flow
from handoutgen.layout.front import TOP, FrontRoom, front_frames
from handoutgen.layout.pages import Body, number_pages
from handoutgen.layout.pictures import Figures
from handoutgen.layout.program import program_items
from handoutgen.layout.text import Setter, set_words
from handoutgen.layout.topic import about_items, before_start_items, topic_frames
from handoutgen.layout.warning import warning_bodies
from handoutgen.problems import Problem
from handoutgen.theme.grid import standard_grid
from handoutgen.theme.type import STANDARD
from handoutgen.units import PAPERS


class Layout(NamedTuple):
    """The pages of a handout, in order."""

    pages: tuple[Page, ...]


def lay_out(document: Document, family: Family, figures: Figures) -> tuple[Layout, tuple[Problem, ...]]:
    """The Document in the standard edition, and what does not fit its page, each at its author's line."""
    grid = standard_grid(PAPERS[document.paper])
    room = FrontRoom(Setter(family, STANDARD), grid, figures)
    bodies = tuple(body for section in document.sections for body in _bodies(room, section))
    pages = number_pages(room.setter, grid, document.furniture, bodies)
    return Layout(pages), misfits(pages, grid, document)


def _bodies(room: FrontRoom, section: Section) -> tuple[Body, ...]:
    """The pages of a section; its anchor stands on the first."""
    frames = _frames(room, section)
    return tuple(
        _body(room, section, frame, first=index == 0, last=index + 1 == len(frames))
        for index, frame in enumerate(frames)
    )


def _body(room: FrontRoom, section: Section, frame: Frame, *, first: bool, last: bool) -> Body:
    """A page of a section; only the very first of the handout has a letterhead in place of the header."""
    cover = first and isinstance(section, FrontPage)
    top = TOP if cover else room.grid.body_top
    anchors = [_anchor(section, top)] if first else []
    if isinstance(section, FrontPage) and section.tiles_heading and last:
        anchors.append(Anchor(0, top - 20, TILES_ANCHOR, plain(section.tiles_heading), 0 if not first else 1))
    return Body(frame, top, not cover, tuple(anchors))


def _frames(room: FrontRoom, section: Section) -> tuple[Frame, ...]:
    height = room.grid.body_height
    match section:
        case FrontPage():
            return front_frames(room, section)
        case WarningSigns():
            return warning_bodies(room.setter, section, room.grid)
        case Card():
            return (lay_out_card(CardRoom(*room), section),)
        case BeforeStart():
            return flow(before_start_items(room, section), height, _continued(room, section))
        case TopicPage():
            return topic_frames(room, section, _continued(room, section))
        case ProgramPage():
            return flow(program_items(room, section), height, _continued(room, section))
        case About():
            return flow(about_items(room, section), height, _continued(room, section))


def _continued(room: FrontRoom, section: BeforeStart | ProgramPage | TopicPage | About) -> Frame:
    return set_words(room.setter, section.continued, room.setter.scale.heading, room.grid.width)


def _anchor(section: Section, top: float) -> Anchor:
    """Where links to the section lead, and its entry in the outline: exercises below their topic."""
    title = section.name if isinstance(section, Card) else section.title
    return Anchor(0, top - 20, section.anchor, plain(title), 1 if isinstance(section, Card) else 0)
