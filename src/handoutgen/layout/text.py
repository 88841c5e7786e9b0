"""Setting a leaf of words: lines with baselines, as a frame."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from handoutgen.compose.leaves import Run, Words, inlines
from handoutgen.fonts.faces import Family
from handoutgen.fonts.measure import runs, width
from handoutgen.layout.boxes import Frame, GlyphRun, Link, Placed, TextLine
from handoutgen.layout.lines import Measure, Piece, Word, break_lines, words_of
from handoutgen.records import NamedTuple
from handoutgen.theme.colours import Colour
from handoutgen.theme.type import Style, TypeScale


class Setter(NamedTuple):
    """What setting text takes: the fonts and the edition's type scale."""

    family: Family
    scale: TypeScale

    def advance(self, text: str, style: Style) -> float:
        """The width of a text on one line, in points."""
        return width(text, self.family.bold if style.bold else self.family.regular, style.size)

    def natural(self, words: Words, style: Style) -> float:
        """The width of a leaf on one line, in points."""
        regular, bold = self.family
        faces = [bold if style.bold or run.bold else regular for run in words.runs]
        return sum([width(run.text, each, style.size) for run, each in zip(words.runs, faces, strict=True)])


def set_words(setter: Setter, words: Words, style: Style, measure: float, align: str = "start") -> Frame:
    """A leaf set in lines of ``measure`` points.

    ``align`` is ``start``, ``centre``, ``end``, or ``even``: at the start, with lines as equal as they come.

    The frame is as high as its leadings; a baseline lies so that the capitals stand in the middle of theirs.
    """
    return _set(setter.family, words, style, measure, align)


@lru_cache(maxsize=4096)
def _set(family: Family, words: Words, style: Style, measure: float, align: str) -> Frame:
    """As ``set_words``; remembered, because a page is tried in several fits with the same words in it."""
    limits = Measure(family, style.size, measure)
    if style.bold:
        words = words._replace(runs=tuple([Run(run.text, True, run.link, run.expansion) for run in words.runs]))
    lines = break_lines(words_of(inlines(words), limits), limits, balanced=align == "even")
    setting = _Setting(family, style, measure, align, words.key if words.role != "Artifact" else "")
    items = [
        Placed(0, at * style.leading, box)
        for at, line in enumerate(lines)
        for box in _line_boxes(setting, line, _next_word(lines, at))
    ]
    return Frame(measure, len(lines) * style.leading, tuple(items))


def set_artifact(setter: Setter, text: str, style: Style, measure: float) -> Frame:
    """A short text of one line in the middle of a measure, outside the reading order."""
    return set_words(setter, Words("", "Artifact", (Run(text),)), style, measure, "centre")


def baseline(setter: Setter, style: Style) -> float:
    """How far the baseline lies below the top of a line's leading."""
    return _baseline(setter.family, style)


def _baseline(family: Family, style: Style) -> float:
    cap = family.regular[0].cap_height / 1000 * style.size
    return (style.leading + cap) / 2


class _Setting(NamedTuple):
    """How the lines of one leaf are set."""

    family: Family
    style: Style
    measure: float
    align: str
    key: str


def _next_word(lines: Sequence[tuple[Word, ...]], at: int) -> Word | None:
    """The word that begins the next line, if a space parts it from this one, which a reader of the file must find."""
    word = lines[at + 1][0] if at + 1 < len(lines) else None
    return word if word and word.spaced else None


def _line_boxes(setting: _Setting, words: Sequence[Word], following: Word | None) -> list[TextLine | Link]:
    """The line, its start at its alignment's x, and its links."""
    style = setting.style
    pieces = _pieces(words)
    glyphs = [run for piece in pieces for run in _glyphs(setting.family, piece, style.size)]
    slack = setting.measure - sum([run.width for run in glyphs])
    x = {"centre": slack / 2, "end": slack}.get(setting.align, 0.0)
    links = _links(pieces, glyphs, x, style.leading)
    if following:
        glyphs[-1:] = _with_space(glyphs[-1], pieces[-1], following.pieces[0])
    base = _baseline(setting.family, style)
    return [TextLine(x, base, style.size, style.colour, tuple(glyphs), setting.key), *links]


def _pieces(words: Sequence[Word]) -> list[Piece]:
    """The pieces of a line, as few as there can be, with the spaces between its words.

    No link or abbreviation begins or ends in a space.
    """
    pieces: list[Piece] = []
    texts: list[str] = []
    last = words[0].pieces[0]
    for at, word in enumerate(words):
        space = " " if at and word.spaced else ""
        for piece in word.pieces:
            if piece.inline is not last.inline or piece.bold != last.bold:
                if space and _stays_before(last, piece):
                    texts.append(space)
                    space = ""
                pieces.append(Piece("".join(texts), last.bold, last.inline))
                texts = []
            texts += (space, piece.text)
            space, last = "", piece
    return [*pieces, Piece("".join(texts), last.bold, last.inline)]


def _with_space(last: GlyphRun, piece: Piece, following: Piece) -> list[GlyphRun]:
    """The last glyphs of a line and the space after them, which takes no room."""
    if piece.inline == following.inline or _stays_before(piece, following):
        return [last._replace(text=f"{last.text} ")]
    return [last, GlyphRun(last.face, " ", 0.0, following.inline.key)]


def _stays_before(piece: Piece, following: Piece) -> bool:
    """Whether the space between two pieces belongs to the first, because a link or an abbreviation begins after it."""
    inline = following.inline
    return piece.inline is not inline and bool(inline.link or inline.expansion)


def _links(pieces: Sequence[Piece], glyphs: Sequence[GlyphRun], x: float, leading: float) -> list[Link]:
    """The areas of the links in a line that begins at ``x``."""
    targets = {piece.inline.key: piece.inline.link for piece in pieces if piece.inline.link}
    if not targets:
        return []
    links = []
    for key, group in groupby(glyphs, key=lambda run: run.key):
        advance = sum(run.width for run in group)
        if key in targets:
            links.append(Link(x, 0, advance, leading, targets[key], key))
        x += advance
    return links


def _glyphs(family: Family, piece: Piece, size: float) -> list[GlyphRun]:
    faces = family.bold if piece.bold else family.regular
    key = piece.inline.key
    return [GlyphRun(face.name, text, advance * size / 1000, key) for face, text, advance in runs(piece.text, faces)]


def coloured(style: Style, colour: Colour) -> Style:
    """A style in another colour."""
    return style._replace(colour=colour)
