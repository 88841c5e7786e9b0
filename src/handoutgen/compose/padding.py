"""What fills the last sheet of a booklet: pages to write on and further weeks of the diary, before any stays blank.

They are sections like any other, so that the printed sheets and the file for reading hold the same.
"""

from collections.abc import Sequence
from itertools import pairwise

from handoutgen.compose.blocks import Document, ProgramPage, Section, TopicPage, WritingPage
from handoutgen.compose.cards import Card
from handoutgen.compose.context import Context
from handoutgen.compose.diaries import Diary
from handoutgen.compose.diary import further_weeks
from handoutgen.compose.words import phrase
from handoutgen.imposition.order import missing
from handoutgen.records import NamedTuple


class Extent(NamedTuple):
    """Where the sections of a Document lie: the page on which each begins, from 1, and how many pages there are."""

    starts: tuple[int, ...]
    pages: int

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many pages each section takes."""
        return tuple(following - start for start, following in pairwise((*self.starts, self.pages + 1)))


def padded(here: Context, document: Document, extent: Extent) -> Document:
    """The Document with as many pages more as its last sheet lacks: 0 to 3, each a section of one page.

    They come where they bring the two pages of a card to face each other, the others before the last section, which
    stays on the back cover.
    """
    spare = missing(extent.pages)
    openings = _openings(document.sections, extent, spare)
    more = _more_weeks(here, document.sections, extent) if spare > max(1, len(openings)) else ()
    sections: list[Section] = []
    written = 0
    for at, section in enumerate(document.sections):
        last = at + 1 == len(document.sections)
        sections += more if last else ()
        count = openings.count(at) + (spare - len(openings) - len(more) if last else 0)
        sections += [_writing_page(here, written + each) for each in range(1, count + 1)]
        sections.append(section)
        written += count
    return document._replace(sections=tuple(sections))


def _openings(sections: Sequence[Section], extent: Extent, spare: int) -> tuple[int, ...]:
    """Before which sections a page is to come, so that more cards of two pages begin on a left page, which is even.

    Of places that are as good, the start of a topic is taken, and there the latest.
    """
    cards = [at for at, section in enumerate(sections) if isinstance(section, Card) and extent.lengths[at] == 2]
    topics = [at for at, section in enumerate(sections) if isinstance(section, TopicPage | ProgramPage)]

    def facing(openings: Sequence[int]) -> int:
        return sum((extent.starts[at] + sum(opening <= at for opening in openings)) % 2 == 0 for at in cards)

    chosen: tuple[int, ...] = ()
    while len(chosen) < spare:
        tries = [(*chosen, at) for at in (*reversed(topics), *cards)]
        best = max(tries, key=facing, default=chosen)
        if facing(best) <= facing(chosen):
            break
        chosen = best
    return chosen


def _more_weeks(here: Context, sections: Sequence[Section], extent: Extent) -> tuple[Diary, ...]:
    """A page of further weeks, of as many as each page of the diary holds; none where there is no diary to go on."""
    diaries = (
        further_weeks(here, section, -(-len(section.weeks) // length))
        for section, length in zip(sections, extent.lengths, strict=True)
        if isinstance(section, Diary)
    )
    return tuple(diary for diary in diaries if diary)


def _writing_page(here: Context, number: int) -> WritingPage:
    name, phrases = f"notes{number}", here.wording.phrases.page
    return WritingPage(
        anchor=name,
        title=phrase(f"{name}.title", "H2", phrases.own_notes),
        lead=phrase(f"{name}.lead", "P", phrases.own_notes_lead),
    )
