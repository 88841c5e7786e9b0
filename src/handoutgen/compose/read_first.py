"""What the editions of cards and the diary alone share: what is read first, and how it is said again after that."""

from typing import Any, TypeVar, cast

from handoutgen.compose.context import Context
from handoutgen.compose.cutouts import Cutting, ReadFirst
from handoutgen.compose.front import compact_warning, handout_title, letterhead, lines_to_fill_in, pain_guide
from handoutgen.compose.leaves import Words
from handoutgen.compose.sheet import ask_first, below_title, short_letterhead
from handoutgen.compose.words import author, phrase

_Block = TypeVar("_Block", bound=tuple[Any, ...])


def read_first(context: Context, *, cards: bool) -> ReadFirst:
    """What must be known first; ``cards``: the emergencies and the pain guide are on cards to cut out.

    The diary has no such cards; it tells nobody how to do an exercise, so nobody has to ask before it.
    """
    warning, guide, asked = compact_warning(context), pain_guide(context), ask_first(context)
    return ReadFirst(
        anchor="read-first",
        letterhead=short_letterhead(context),
        title=handout_title(context),
        blanks=lines_to_fill_in(context),
        adults=None if cards else asked.adults,
        cutting=cutting(context) if cards else None,
        warning=warning._replace(name=below_title(warning.name)),
        ask_first=asked if cards else None,
        pain_guide=None if cards else guide._replace(heading=below_title(guide.heading)),
    )


def said_again(block: _Block) -> _Block:
    """A block that has been read already, outside the reading order."""
    if isinstance(block, Words):
        return cast(_Block, block._replace(role="Artifact"))
    parts = [said_again(part) if isinstance(part, tuple) else part for part in block]
    made = type(block)(*parts) if hasattr(block, "_fields") else tuple(parts)
    return cast(_Block, made)


def cutting(context: Context) -> Cutting:
    """How to part the cards."""
    page = context.wording.phrases.page
    return Cutting(phrase("", "Artifact", page.cut), phrase("", "Artifact", page.fold))


def phone_again(context: Context) -> Words | None:
    """The clinic's number once more, if there is one."""
    number = letterhead(context).phone
    return said_again(number) if number else None


def credit(context: Context) -> Words:
    """Whose words and pictures these are."""
    return author(context.wording, "about.credit", "P", context.library.catalogue.credit)
