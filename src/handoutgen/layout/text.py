"""Setting a leaf of words: lines with baselines, as a frame."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from handoutgen.compose.leaves import Run, Words
from handoutgen.fonts.faces import Family
from handoutgen.fonts.measure import split, width
from handoutgen.layout.boxes import Frame, GlyphRun, Link, Placed, TextLine
from handoutgen.layout.lines import Measure, Piece, Word, break_lines, words_of
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
        return sum(self.advance(run.text, style._replace(bold=style.bold or run.bold)) for run in words.runs)


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
    runs = [run._replace(bold=True) for run in words.runs] if style.bold else words.runs
    lines = break_lines(words_of(runs, limits), limits, balanced=align == "even")
    setting = _Setting(family, style, measure, align, words.key if words.role != "Artifact" else "")
    items = [
        Placed(0, at * style.leading, box)
        for at, line in enumerate(lines)
        for box in _line_boxes(setting, line, spaced=_spaced_after(lines, at))
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


def _spaced_after(lines: Sequence[tuple[Word, ...]], at: int) -> bool:
    """Whether a space parts this line from the next, which a reader of the file must find."""
    return at + 1 < len(lines) and lines[at + 1][0].spaced


def _line_boxes(setting: _Setting, words: Sequence[Word], *, spaced: bool) -> list[TextLine | Link]:
    """The line, its start at its alignment's x, and its links."""
    style = setting.style
    stretches = _stretches(setting.family, words, style.size)
    glyphs = [run for _, runs in stretches for run in runs]
    slack = setting.measure - sum(run.width for run in glyphs)
    x = {"centre": slack / 2, "end": slack}.get(setting.align, 0.0)
    if spaced:
        glyphs[-1] = glyphs[-1]._replace(text=glyphs[-1].text + " ")
    base = _baseline(setting.family, style)
    found: list[TextLine | Link] = [TextLine(x, base, style.size, style.colour, tuple(glyphs), setting.key)]
    for piece, runs in stretches:
        advance = sum(run.width for run in runs)
        if piece.link:
            found.append(Link(x, 0, advance, style.leading, piece.link, setting.key))
        x += advance
    return found


def _stretches(family: Family, words: Sequence[Word], size: float) -> list[tuple[Piece, tuple[GlyphRun, ...]]]:
    """The line as stretches that are set one way, spaces between words included, each with its runs of glyphs."""
    pieces: list[Piece] = []
    for at, word in enumerate(words):
        for part, piece in enumerate(word.pieces):
            space = " " if at and word.spaced and not part else ""
            pieces.append(piece._replace(text=space + piece.text))
    stretches = []
    for (bold, link), group in groupby(pieces, key=lambda piece: (piece.bold, piece.link)):
        text = "".join(piece.text for piece in group)
        stretches.append((Piece(text, bold, link), _glyphs(family, text, bold, size)))
    return stretches


def _glyphs(family: Family, text: str, bold: bool, size: float) -> tuple[GlyphRun, ...]:
    faces = family.bold if bold else family.regular
    return tuple(GlyphRun(face.name, part, width(part, (face,), size)) for face, part in split(text, faces))


def coloured(style: Style, colour: Colour) -> Style:
    """A style in another colour."""
    return style._replace(colour=colour)
