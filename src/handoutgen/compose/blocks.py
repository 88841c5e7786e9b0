"""The Document: what a handout says, in reading order, before anybody asks where it stands.

Every record is a ``NamedTuple`` whose fields are declared **in reading order**; walking them in that
order is reading the handout aloud (:func:`leaves`). Leaves are :class:`Words` and :class:`Picture`; each
carries the structure type that it has in a tagged PDF (ISO 32000-1, 14.8.4), its key, unique in the
Document, and the place of its author text.
"""

from typing import TYPE_CHECKING, TypeAlias

from handoutgen.compose.cards import Bullets, Card, CardPair, Row, Step
from handoutgen.compose.diaries import Diary
from handoutgen.compose.leaves import PageNumber, Picture, Words
from handoutgen.compose.opening import Blank, Boxed, CompactWarning, Letterhead, PainGuide
from handoutgen.records import NamedTuple

if TYPE_CHECKING:  # most handouts hold none of them
    from handoutgen.compose.cutouts import Deck, DiaryAlone, Fridge, ReadFirst
    from handoutgen.compose.qr_codes import CodeGroup
    from handoutgen.compose.sheets import Sheet


class Entry(NamedTuple):
    """A line of the contents."""

    name: Words
    page: PageNumber


class Tile(NamedTuple):
    """An exercise on the first page: number, name, picture if there is one, tick box."""

    number: Words
    name: Words
    picture: Picture | None
    tick_box: bool
    anchor: str


TILES_ANCHOR = "exercises"
"""Where links to the tiles lead."""


class FrontPage(NamedTuple):
    """The first page."""

    anchor: str
    letterhead: Letterhead
    title: Words
    subtitle: Words
    hero: Picture | None
    blanks: tuple[Blank, ...]
    for_you: Boxed | None
    new: Boxed | None
    message: Words
    support: Words
    how_heading: Words | None
    how: tuple[Step, ...]
    time_and_kit: tuple[Row, ...]
    contents_heading: Words
    contents: tuple[Entry, ...]
    tiles_heading: Words | None
    tick: Words | None
    tiles: tuple[Tile, ...]
    legend: Words | None


class SignGroup(NamedTuple):
    """Signs that belong together, and what to say about them on the phone."""

    signs: tuple[Words, ...]
    say: Words | None


class Tier(NamedTuple):
    """A tier of warning signs; ``level`` is ``emergency``, ``same-day`` or ``soon``."""

    level: str
    name: Words
    action: Words
    lead: Words
    groups: tuple[SignGroup, ...]


class WarningSigns(NamedTuple):
    """The warning signs in full."""

    anchor: str
    title: Words
    continued: Words
    message: Words
    tiers: tuple[Tier, ...]
    after: Words


class BeforeStart(NamedTuple):
    """The page before the first exercise. A list without questions has no lead, and two such lists no heading."""

    anchor: str
    title: Words
    continued: Words
    warning: CompactWarning | None
    pain_guide: PainGuide
    legend: Words | None
    ask_heading: Words | None
    never_lead: Words | None
    never: tuple[Words, ...]
    ask_lead: Words | None
    asks: tuple[Words, ...]


class CaptionedPicture(NamedTuple):
    """A picture in a topic with its caption; ``mark`` is ``good``, ``avoid`` or ``plain``."""

    mark: str
    caption: Words
    picture: Picture


class Chunk(NamedTuple):
    """A part of a topic page."""

    heading: Words | None
    paragraphs: tuple[Words, ...]
    pictures: tuple[CaptionedPicture, ...]
    steps: tuple[Step, ...]
    bullets: Bullets | None


class Segment(NamedTuple):
    """A part of a strip of time."""

    label: Words
    parts: int
    strong: bool


class ActionBox(NamedTuple):
    """The one thing to do first."""

    text: Words
    strip: tuple[Segment, ...]
    write: Words | None


class Listed(NamedTuple):
    """An exercise in a topic's list: number, name, dose in words, page."""

    number: Words
    name: Words
    dose: Words
    page: PageNumber
    anchor: str


class TopicPage(NamedTuple):
    """A topic, but for its exercise cards, which follow it."""

    anchor: str
    title: Words
    continued: Words
    message: Words
    chunks: tuple[Chunk, ...]
    listed: tuple[Listed, ...]
    action: ActionBox | None
    summary_heading: Words | None
    summary: Bullets | None


class StageBlock(NamedTuple):
    """Some weeks of a program: what to do in them, and how long a day of them takes."""

    heading: Words
    time: Words | None
    listed: tuple[Listed, ...]
    also: tuple[Row, ...]


class ProgramPage(NamedTuple):
    """A program week by week."""

    anchor: str
    title: Words
    continued: Words
    message: Words
    who: Words
    before: Words | None
    stages: tuple[StageBlock, ...]
    progress: Row


class WritingPage(NamedTuple):
    """A page of lines to write on; ``lead`` says what for."""

    anchor: str
    title: Words
    lead: Words


class About(NamedTuple):
    """The last block: what stands behind the handout."""

    anchor: str
    title: Words
    continued: Words
    recap_heading: Words
    recap: Bullets
    teach_back: Words
    review: Words
    words_heading: Words | None
    words: Bullets | None
    watch: "CodeGroup | None"
    web: "CodeGroup | None"
    sources_heading: Words
    sources: Bullets
    credit: Words
    version: Words


Section: TypeAlias = (
    "FrontPage | WarningSigns | BeforeStart | ProgramPage | TopicPage | Card | CardPair | Diary | WritingPage | About"
    " | Sheet | ReadFirst | Fridge | Deck | DiaryAlone"
)


class Furniture(NamedTuple):
    """What stands on every page; all of it artifacts. ``page_of`` holds ``{page}`` and ``{pages}``."""

    header: Words
    questions: Words
    phone: Words | None
    footer: Words
    page_of: str


class Document(NamedTuple):
    """A handout in words.

    ``date`` is the day in ISO 8601 form that stamps the file; ``accent`` the code of a colour in place of navy, if any;
    ``edition`` how it is to be set; ``mono``: without colour; ``binding_margin``: wider
    at the binding edge.
    """

    title: str
    language: str
    author: str
    date: str
    paper: str
    edition: str
    accent: str
    furniture: Furniture
    sections: tuple[Section, ...]
    mono: bool = False
    binding_margin: bool = False
