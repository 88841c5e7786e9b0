r"""The one door for author text: a text as typed goes in, its parts come out, and no markup is left.

``**bold**``, ``[text](https://…)``, ``{{token}}`` and ``{{glossary-term}}`` have a meaning; a backslash before
``\ * [ ] { }`` takes it away. Everything else prints as typed.
"""

import re
from collections.abc import Iterator

from handoutgen.content.codes import Code
from handoutgen.content.source import quoted
from handoutgen.content.suggest import nearest
from handoutgen.content.text import Part
from handoutgen.records import NamedTuple

TOKENS = ("side", "other-side", "phone.emergency", "phone.urgent", "phone.clinic", "closed")
"""What a plan, region or clinic decides, beside the region's words (``WORD``)."""

WORD = "word."
"""Begins the token of a word that differs between regions: ``{{word.emergency-department}}``."""

_TERM = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_WHITE = re.compile(r"[ \t\r\n]+")
_PIECE = re.compile(
    r"""
      \\(?P<escaped>[\\*\[\]{}])
    | (?P<bold>\*\*)
    | \{\{(?P<token>[^{}]*)\}\}
    | (?P<open>\{\{)
    | \[(?P<label>(?:\\.|[^\[\]\\])*)\]\((?P<address>(?:[^()]|\([^()]*\))*)\)
    | (?P<half>\[(?:\\.|[^\[\]\\])*\]\()
    | (?P<stray>\]\(|\]\ \((?=https?://))
    """,
    re.VERBOSE,
)
ADDRESS = re.compile(r"https?://[^\s/?#@.]+(?:\.[^\s/?#@.]+)+(?:[/?#]\S*)?")


class Flaw(NamedTuple):
    """What is wrong in a text, and at which of its characters (``None``: with all of it)."""

    offset: int | None
    code: Code
    message: str
    hint: str


class Parsed(NamedTuple):
    """A text after the door: its parts in reading order, its flaws, and its tokens and terms with where each begins.

    Neighbouring parts of one kind are joined. With flaws, the parts are those of the text that is in order.
    """

    parts: tuple[Part, ...]
    flaws: tuple[Flaw, ...]
    tokens: tuple[tuple[int, str], ...]
    terms: tuple[tuple[int, str], ...] = ()


class _Notes(NamedTuple):
    """What is noted on the way through a text."""

    flaws: list[Flaw]
    tokens: list[tuple[int, str]]
    terms: list[tuple[int, str]]


def tidy(text: str) -> str:
    """The text without white space around it and with single spaces in it; no-break spaces stay as they are."""
    return _WHITE.sub(" ", text).strip(" ")


def parse(text: str) -> Parsed:
    """The parts of a tidy text, with every flaw of its markup."""
    notes = _Notes([], [], [])
    parts = _joined(_parts(text, 0, Part(""), notes))
    return Parsed(parts, tuple(notes.flaws), tuple(notes.tokens), tuple(notes.terms))


def is_web_address(text: str) -> bool:
    """Whether the text is a web address: ``https://`` or ``http://``, and a host with a dot."""
    return ADDRESS.fullmatch(text) is not None


def _parts(text: str, start: int, style: Part, notes: _Notes) -> Iterator[Part]:
    """The parts of ``text``, which begins at offset ``start`` of the author's; ``style`` is what they share."""
    at, opened, content = 0, None, False
    outer = style
    for piece in _PIECE.finditer(text):
        if piece.start() > at:
            yield style._replace(text=text[at : piece.start()])
            content = content or bool(text[at : piece.start()].strip())
        at = piece.end()
        if piece["bold"]:
            if opened is not None and not content:
                notes.flaws.append(
                    Flaw(start + opened, Code.EMPTY_BOLD, "Nothing stands between ** and **.", _ASTERISKS)
                )
            opened = piece.start() if opened is None else None
            style, content = style._replace(bold=outer.bold or opened is not None), False
        else:
            content = True
            yield from _piece(piece, start, style, notes)
    if text[at:]:
        yield style._replace(text=text[at:])
    if opened is not None:
        hint = "Close it with a second **; where ** belongs to the text, type \\*\\*."
        notes.flaws.append(
            Flaw(start + opened, Code.UNCLOSED_BOLD, "The bold that ** opens here is never closed.", hint)
        )


_ASTERISKS = "Take them out; where ** belongs to the text, type \\*\\*."


def _piece(piece: re.Match[str], start: int, style: Part, notes: _Notes) -> Iterator[Part]:
    """The parts of anything with a meaning but bold."""
    at = start + piece.start()
    if piece["escaped"]:
        yield style._replace(text=piece["escaped"])
    elif piece["token"] is not None:
        yield from _token(piece["token"], at, style, notes)
    elif piece["open"]:
        hint = "Close it with }}; where {{ belongs to the text, type \\{\\{."
        notes.flaws.append(Flaw(at, Code.UNCLOSED_TOKEN, "The token that {{ opens here is never closed.", hint))
    elif piece["stray"]:
        notes.flaws.append(Flaw(at, Code.BROKEN_LINK, "A link seems to end here, but none begins before it.", _LINK))
    elif piece["half"]:
        notes.flaws.append(Flaw(at, Code.BROKEN_LINK, "The web address of this link is never closed with a ).", _LINK))
    elif not is_web_address(piece["address"]):
        message = f"{quoted(piece['address'])} is not a web address."
        notes.flaws.append(Flaw(at, Code.BROKEN_LINK, message, _LINK))
    elif not piece["label"].strip():
        notes.flaws.append(Flaw(at, Code.BROKEN_LINK, "This link has no words to print.", _LINK))
    else:
        yield from _parts(piece["label"], at + 1, style._replace(link=piece["address"]), notes)


_LINK = "Write [words](https://…); where the [ belongs to the text, type \\[."


def _token(typed: str, at: int, style: Part, notes: _Notes) -> Iterator[Part]:
    """The part of a token, or of a glossary term, which is any other id: unless it is a token but for a slip."""
    name = typed.strip()
    if name in TOKENS or (name.startswith(WORD) and name != WORD):
        notes.tokens.append((at, name))
        yield style._replace(token=name)
        return
    found = nearest(name, TOKENS)
    if not found and _TERM.fullmatch(name):
        notes.terms.append((at, name))
        yield style._replace(term=name)
        return
    known = f"There are {', '.join(TOKENS)}, and {WORD}… for the words of a region."
    hint = f"Did you mean {{{{{found}}}}}?" if found else known
    notes.flaws.append(Flaw(at, Code.UNKNOWN_TOKEN, f"There is no token {quoted(name)}.", hint))


def _joined(parts: Iterator[Part]) -> tuple[Part, ...]:
    """The parts, with neighbours that differ in their text alone made one."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and last.text and part.text and last._replace(text=part.text) == part:
            joined[-1] = part._replace(text=last.text + part.text)
        else:
            joined.append(part)
    return tuple(joined)
