"""Breaking text into lines: greedy, ragged right, no hyphenation, at most 70 characters a line (RNIB)."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.leaves import Inline
from handoutgen.fonts.faces import Family
from handoutgen.fonts.measure import advances
from handoutgen.records import NamedTuple
from handoutgen.theme.type import LINE_CHARACTERS

_URL_BREAKS = "/.?&=-_"
_LONGEST_ATOM = 24


class Piece(NamedTuple):
    """A part of a word that is set one way, and the stretch of its leaf that it comes from."""

    text: str
    bold: bool
    inline: Inline


class Word(NamedTuple):
    """What no line break parts: its pieces, its width in points; ``spaced``: a space stands before it."""

    pieces: tuple[Piece, ...]
    width: float
    characters: int
    spaced: bool


class Measure(NamedTuple):
    """How wide a line may be, in points and in characters, and what widths follow from."""

    family: Family
    size: float
    width: float
    characters: int = LINE_CHARACTERS

    def of(self, text: str, bold: bool) -> float:
        """The advance width of a text in points."""
        return advances(self.family.bold if bold else self.family.regular)[text] * self.size / 1000


def words_of(inlines: Sequence[Inline], measure: Measure) -> tuple[Word, ...]:
    """The words of a text: cut at spaces, in addresses after separators, and where one is wider than a line."""
    if len(inlines) == 1 and len(inlines[0].runs) == 1:
        return tuple(_words_of_one(inlines[0], measure))
    return tuple([word for pieces, spaced in _unspaced(inlines) for word in _fitting(pieces, spaced, measure)])


def _words_of_one(inline: Inline, measure: Measure) -> Iterator[Word]:
    """The same for a text that is set in one way, as most are."""
    (run,) = inline.runs
    known = advances(measure.family.bold if run.bold else measure.family.regular)
    for at, text in enumerate(run.text.split(" ")):
        if text:
            piece, advance = Piece(text, run.bold, inline), known[text] * measure.size / 1000
            if advance <= measure.width and len(text) <= measure.characters:
                yield Word((piece,), advance, len(text), at > 0)
            else:
                yield from _fitting([piece], at > 0, measure)


def _unspaced(inlines: Sequence[Inline]) -> Iterator[tuple[list[Piece], bool]]:
    """Stretches without a space, each with whether a space stands before it."""
    pieces: list[Piece] = []
    spaced = False
    for inline, run in ((each, run) for each in inlines for run in each.runs):
        for at, text in enumerate(run.text.split(" ")):
            if at:
                if pieces:
                    yield pieces, spaced
                    spaced = False
                pieces, spaced = [], True
            if text:
                pieces.append(Piece(text, run.bold, inline))
    if pieces:
        yield pieces, spaced


def _fitting(pieces: list[Piece], spaced: bool, measure: Measure) -> Sequence[Word]:
    """A stretch as one word if a line holds it, else cut: an address at its separators, any other where it must."""
    word = _word(pieces, spaced, measure)
    if word.width <= measure.width and word.characters <= measure.characters:
        return (word,)
    address = "://" in "".join(piece.text for piece in pieces) or any(piece.inline.link for piece in pieces)
    return tuple(_parts(_atoms(pieces, measure) if address else _characters(pieces), spaced, measure))


def _parts(pieces: Iterator[Piece], spaced: bool, measure: Measure) -> Iterator[Word]:
    """Pieces as few words, each of which a line holds."""
    current: list[Piece] = []
    for piece in pieces:
        trial = _word([*current, piece], spaced, measure)
        if current and (trial.width > measure.width or trial.characters > measure.characters):
            yield _word(current, spaced, measure)
            current, spaced = [], False
        current.append(piece)
    yield _word(current, spaced, measure)


def _characters(pieces: list[Piece]) -> Iterator[Piece]:
    return (piece._replace(text=character) for piece in pieces for character in piece.text)


def _atoms(pieces: list[Piece], measure: Measure) -> Iterator[Piece]:
    """An address cut after its slashes; after its other separators only where a line does not hold what is between.

    A hyphen or a dot at a line's end is easily taken for none of the address by somebody who types it.
    """
    for piece in pieces:
        for part in _cut(piece.text, "/", len(piece.text)):
            holds = measure.of(part, piece.bold) <= measure.width and len(part) <= measure.characters
            for text in (part,) if holds else _cut(part, _URL_BREAKS, _LONGEST_ATOM):
                yield piece._replace(text=text)


def _cut(text: str, separators: str, most: int) -> Iterator[str]:
    """A text cut after each separator, and after so many characters at most."""
    start = 0
    for at, character in enumerate(text, 1):
        if character in separators or at == len(text) or at - start >= most:
            yield text[start:at]
            start = at


def _word(pieces: list[Piece], spaced: bool, measure: Measure) -> Word:
    if len(pieces) == 1:
        text, bold, _ = pieces[0]
        return Word((pieces[0],), measure.of(text, bold), len(text), spaced)
    merged: list[Piece] = []
    for piece in pieces:
        if merged and merged[-1][1:] == piece[1:]:
            merged[-1] = piece._replace(text=merged[-1].text + piece.text)
        else:
            merged.append(piece)
    advance = sum(measure.of(piece.text, piece.bold) for piece in merged)
    return Word(tuple(merged), advance, sum(len(piece.text) for piece in merged), spaced)


def break_lines(words: Sequence[Word], measure: Measure, *, balanced: bool = False) -> tuple[tuple[Word, ...], ...]:
    """Lines of words that fit the measure.

    The last line never holds one word alone below a longer line; ``balanced`` evens out the lines of a title.
    """
    lines = _fill(words, measure, measure.width)
    if len(lines) < 2:
        return lines
    if balanced:
        return _balance(words, measure, len(lines))
    return _without_runt(lines, measure)


def _fill(words: Sequence[Word], measure: Measure, limit: float) -> tuple[tuple[Word, ...], ...]:
    spaces = (measure.of(" ", bold=False), measure.of(" ", bold=True))
    lines: list[tuple[Word, ...]] = []
    start, advance, characters = 0, 0.0, 0
    for at, (pieces, room, length, spaced) in enumerate(words):
        wider = advance + spaces[pieces[0].bold] + room if spaced else advance + room
        longer = characters + spaced + length
        if at > start and (wider > limit + 1e-6 or longer > measure.characters):
            lines.append(tuple(words[start:at]))
            start, wider, longer = at, room, length
        advance, characters = wider, longer
    return (*lines, tuple(words[start:])) if words else ()


def _without_runt(lines: tuple[tuple[Word, ...], ...], measure: Measure) -> tuple[tuple[Word, ...], ...]:
    *head, before, last = lines
    if len(last) > 1 or len(before) < 4 or not last[0].spaced or not before[-1].spaced:
        return lines
    moved = (before[-1], *last)
    return (*head, before[:-1], moved) if len(_fill(moved, measure, measure.width)) == 1 else lines


def _balance(words: Sequence[Word], measure: Measure, count: int) -> tuple[tuple[Word, ...], ...]:
    """The narrowest setting that needs no further line, to half a point."""
    low, high = max(word.width for word in words), measure.width
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(_fill(words, measure, middle)) <= count:
            high = middle
        else:
            low = middle
    return _fill(words, measure, high)
