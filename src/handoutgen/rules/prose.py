"""Author texts as rules search them: every text of a record, with its place and its field's path."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from handoutgen.content.markup import WORD
from handoutgen.content.model import Library
from handoutgen.content.paths import item, under
from handoutgen.content.phrases import Phrases
from handoutgen.content.same import Same
from handoutgen.content.shared import Region, Term
from handoutgen.content.text import Part, Text
from handoutgen.problems import Place
from handoutgen.rules.found import Prose

BLANK = "\ufffc"
"""Stands for a token whose value is known only in a region or clinic: no letter, figure or mark."""

Reads = Callable[[Part], str]
"""How a part of a text is read."""


def by_name(part: Part) -> str:
    """A part in no region: a region's word is read as its name, any other token as ``BLANK``."""
    if part.token.startswith(WORD):
        return _spaced(part.token.removeprefix(WORD))
    return BLANK if part.token else part.text or _spaced(part.term)


def by_token(part: Part) -> str:
    """A part of a text with its token as typed."""
    return f"{{{{{part.token}}}}}" if part.token else part.text


_LASTING = (by_name, by_token)
"""Ways to read that are the same in every region."""


def printed_in(region: Region, phrases: Phrases, glossary: Mapping[str, Term]) -> Reads:
    """How parts print in a region, for a clinic whose number is not known, with both sides done in turn."""
    tokens = {
        "side": phrases.sides.either,
        "other-side": phrases.sides.other,
        "phone.emergency": region.emergency.replace(" ", ""),
        "phone.urgent": region.urgent.replace(" ", ""),
        "phone.clinic": phrases.page.phone_on_front,
        **{f"{WORD}{name}": word for name, word in region.words.items()},
    }

    def read(part: Part) -> str:
        if part.token == "closed":
            return "".join(read(each) for each in region.closed.parts if each.token != "closed")
        if part.term in glossary and not part.text:
            return readable(glossary[part.term].word, read)
        return tokens.get(part.token, part.text)

    return read


def readable(text: Text, reads: Reads = by_name) -> str:
    """A text as one line of words."""
    return "".join(reads(part) for part in text.parts)


def prose_of(value: object, path: str = "", reads: Reads = by_name) -> Iterator[Prose]:
    """Every author text below a value, in the order of its fields."""
    if isinstance(value, Text):
        yield Prose(readable(value, reads), value.place, path)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from prose_of(each, under(path, key), reads)
    elif isinstance(value, tuple) and not isinstance(value, Place):
        names = getattr(value, "_fields", None)
        for at, each in enumerate(value):
            if isinstance(each, tuple | Mapping):
                name = under(path, names[at].replace("_", "-")) if names else item(path, at + 1)
                yield from prose_of(each, name, reads)


def prose_in(library: Library, reads: Reads = by_name) -> Iterator[Prose]:
    """Every author text of a library, file by file, and each region's words; not the titles of its sources."""
    files = library._replace(catalogue=library.catalogue._replace(sources={}), phrases={}, places={})
    for records in files:
        for record in records.values() if isinstance(records, Mapping) else (records,):
            yield from prose_of_record(record, reads)
    for region in library.regions.values():
        for name, word in region.words.items():
            yield Prose(word, region.place, under("words", name))


def prose_of_record(record: object, reads: Reads = by_name) -> Iterable[Prose]:
    """As ``prose_of``, of a whole record of a library.

    Remembered, but for what differs between regions: a library is read anew with one of its files changed.
    """
    return _remembered(Same(record), reads) if reads in _LASTING else prose_of(record, "", reads)


@lru_cache(maxsize=1024)
def _remembered(same: Same, reads: Reads) -> tuple[Prose, ...]:
    return tuple(prose_of(same.value, "", reads))


def _spaced(name: str) -> str:
    return name.replace("-", " ")
