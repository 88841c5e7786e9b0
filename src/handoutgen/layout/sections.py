"""The pages of one section, before they are numbered."""

from typing import TYPE_CHECKING

from handoutgen.compose.blocks import (
    TILES_ANCHOR,
    About,
    BeforeStart,
    FrontPage,
    ProgramPage,
    Section,
    TopicPage,
    WarningSigns,
    WritingPage,
)
from handoutgen.compose.cards import Card, CardPair, ShortCard
from handoutgen.compose.diaries import Diary
from handoutgen.compose.leaves import plain
from handoutgen.layout.about import about_items
from handoutgen.layout.before_start import before_start_frames
from handoutgen.layout.boxes import Anchor, Frame
from handoutgen.layout.card_pages import card_frames
from handoutgen.layout.diary import diary_frames
from handoutgen.layout.flow import flow
from handoutgen.layout.front import TOP, front_frames
from handoutgen.layout.pages import Body
from handoutgen.layout.room import Room
from handoutgen.layout.text import set_words
from handoutgen.layout.topic import topic_frames
from handoutgen.layout.warning import warning_bodies

if TYPE_CHECKING:
    from handoutgen.compose.sheets import Sheet, SheetRow

_Paged = FrontPage | WarningSigns | BeforeStart | ProgramPage | TopicPage | Card | Diary | WritingPage | About
"""A section whose pages begin at its top alone."""


def bodies_of(room: Room, section: Section) -> tuple[Body, ...]:
    """The pages of a section; its anchor stands on the first, those of short cards where each begins."""
    if isinstance(section, _Paged):
        frames = _frames(room, section)
        return tuple(
            _body(room, section, frame, first=index == 0, last=index + 1 == len(frames))
            for index, frame in enumerate(frames)
        )
    if isinstance(section, CardPair):
        from handoutgen.layout.short import lay_out_pair  # noqa: PLC0415  put off: for --per-page alone

        top = room.grid.body_top
        return tuple(
            Body(frame, top, True, tuple(_card_anchor(card, top + y) for card, y in starts))
            for frame, starts in lay_out_pair(room, section)
        )
    from handoutgen.compose.sheets import Sheet  # noqa: PLC0415  put off: other editions need none of it
    from handoutgen.layout.cutouts import cut_bodies  # noqa: PLC0415  put off as above

    return _sheet_bodies(room, section) if isinstance(section, Sheet) else cut_bodies(room, section)


def _sheet_bodies(room: Room, sheet: "Sheet") -> tuple[Body, ...]:
    """The pages of a sheet, which have no header; anchors stand where it begins and where its rows do."""
    from handoutgen.layout.sheet import lay_out_sheet  # noqa: PLC0415  put off: other editions need none of it

    top = room.grid.body_top
    pages = lay_out_sheet(room, sheet)
    return tuple(
        Body(
            page.frame,
            top,
            False,
            (
                *([_anchor(sheet, top)] if page is pages[0] else []),
                *(_card_anchor(row, top + y) for row, y in page.starts),
            ),
        )
        for page in pages
    )


def _body(room: Room, section: _Paged, frame: Frame, *, first: bool, last: bool) -> Body:
    """A page of a section; only the very first of the handout has a letterhead in place of the header."""
    cover = first and isinstance(section, FrontPage)
    top = TOP if cover else room.grid.body_top
    anchors = [_anchor(section, top)] if first else []
    if isinstance(section, FrontPage) and section.tiles_heading and last:
        anchors.append(Anchor(0, top - 20, TILES_ANCHOR, plain(section.tiles_heading), 0 if not first else 1))
    return Body(frame, top, not cover, tuple(anchors))


def _frames(room: Room, section: _Paged) -> tuple[Frame, ...]:
    height = room.grid.body_height
    match section:
        case FrontPage():
            return front_frames(room, section)
        case WarningSigns():
            return warning_bodies(room.setter, section, room.grid)
        case Card():
            return card_frames(room, section)
        case BeforeStart():
            return before_start_frames(room, section, _continued(room, section))
        case TopicPage():
            return topic_frames(room, section, _continued(room, section))
        case ProgramPage():
            from handoutgen.layout.program import program_items  # noqa: PLC0415  put off: few plans have a program

            return flow(program_items(room, section), height, _continued(room, section))
        case Diary():
            return diary_frames(room.setter, room.grid, section, _continued(room, section))
        case WritingPage():
            from handoutgen.layout.writing import writing_frame  # noqa: PLC0415  put off: for booklets alone

            return (writing_frame(room.setter, room.grid, section),)
        case About():
            return flow(about_items(room, section), height, _continued(room, section))


def _continued(room: Room, section: BeforeStart | ProgramPage | TopicPage | Diary | About) -> Frame:
    return set_words(room.setter, section.continued, room.setter.scale.heading, room.grid.width)


def _anchor(section: "_Paged | Sheet", top: float) -> Anchor:
    """Where links to the section lead, and its entry in the outline."""
    if isinstance(section, Card):
        return _card_anchor(section, top)
    return Anchor(0, top - 20, section.anchor, plain(section.title), 0)


def _card_anchor(card: "Card | ShortCard | SheetRow", top: float) -> Anchor:
    """The same of an exercise, whose entry stands below that of its topic, if it has one."""
    return Anchor(0, top - 20, card.anchor, plain(card.name), 1 if card.name.role == "H3" else 0)
