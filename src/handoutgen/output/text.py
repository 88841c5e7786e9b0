"""A part of a Document as plain text, for a terminal: lines of spans, each with how it is to stand out."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import groupby

from handoutgen.compose.blocks import ActionBox, CaptionedPicture, Listed, Section, StageBlock, Tier
from handoutgen.compose.cards import Card, DoseStrip, Panel, Row, Step
from handoutgen.compose.leaves import PageNumber, Picture, Words, plain
from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.records import NamedTuple


class Face(Enum):
    """How a span stands out; what it says, it says without."""

    PLAIN = auto()
    TITLE = auto()
    HEADING = auto()
    STRONG = auto()
    ASIDE = auto()
    EMERGENCY = auto()
    SAME_DAY = auto()
    SOON = auto()


class Span(NamedTuple):
    """A stretch of text that stands out in one way."""

    text: str
    face: Face = Face.PLAIN


Line = tuple[Span, ...]


class Paragraph(NamedTuple):
    """A paragraph; its further lines hang below the end of its ``mark``. Between two of one list is no empty line."""

    spans: Line
    mark: str = ""
    list: str = ""


_TIERS = {"emergency": Face.EMERGENCY, "same-day": Face.SAME_DAY, "soon": Face.SOON}
_HEADINGS = {"H1": Face.TITLE, "H2": Face.TITLE, "H3": Face.HEADING}


def as_lines(paragraphs: Iterable[Paragraph], width: int) -> Iterator[Line]:
    """Lines of at most ``width`` characters where the words allow; an empty one is between paragraphs."""
    before: str | None = None
    for paragraph in paragraphs:
        if before is not None and (before != paragraph.list or not before):
            yield ()
        yield from _lines(paragraph, width)
        before = paragraph.list


def as_text(lines: Iterable[Line]) -> str:
    """Lines without how they stand out."""
    return "\n".join("".join(span.text for span in line) for line in lines)


def paragraphs(section: Section) -> Iterator[Paragraph]:
    """A section in reading order; its first paragraph is its title."""
    first = True
    for paragraph in _paragraphs(section):
        yield _faced(paragraph, Face.TITLE) if first else paragraph
        first = False


def _lines(paragraph: Paragraph, width: int) -> Iterator[Line]:
    """The lines of a paragraph."""
    mark = (Span(paragraph.mark, Face.STRONG),) if paragraph.mark else ()
    room = width - len(paragraph.mark)
    line: list[Line] = []
    used = 0
    for word in _words(paragraph.spans):
        length = sum(len(span.text) for span in word)
        if line and used + 1 + length > room:
            yield (*mark, *_joined(line))
            mark = (Span(" " * len(paragraph.mark)),) if paragraph.mark else ()
            line, used = [], 0
        used += length + bool(line)
        line.append(word)
    yield (*mark, *_joined(line))


def _words(spans: Line) -> Iterator[Line]:
    """What stands between spaces, each word in one span or several."""
    word: list[Span] = []
    for span in spans:
        first, *others = span.text.split(" ")
        word += [span._replace(text=first)] if first else []
        for other in others:
            if word:
                yield tuple(word)
            word = [span._replace(text=other)] if other else []
    if word:
        yield tuple(word)


def _joined(words: Iterable[Line]) -> Line:
    """Words with spaces between; a space between two that stand out alike does so too."""
    spans: list[Span] = []
    for word in words:
        if spans:
            alike = spans[-1].face is word[0].face
            spans.append(Span(" ", word[0].face if alike else Face.PLAIN))
        spans += word
    return tuple(
        Span("".join(span.text for span in alike).replace(NO_BREAK_SPACE, " "), face)
        for face, alike in groupby(spans, key=lambda span: span.face)
    )


def _paragraphs(block: object) -> Iterator[Paragraph]:
    match block:
        case PageNumber() | Words(role="Artifact"):
            return
        case Words(role="LBody"):
            yield Paragraph(_spans(block), "- ", list="bullets")
        case Words():
            yield _faced(Paragraph(_spans(block)), _HEADINGS.get(block.role))
        case Step():
            yield Paragraph(_spans(block.body), f"{plain(block.number)}. ", list="steps")
        case Listed():
            spans = (*_strong(block.name), Span(f": {plain(block.dose)}"))
            yield Paragraph(spans, f"{plain(block.number)}. ", list="steps")
        case DoseStrip():
            yield Paragraph(tuple(_dose(block)))
        case Row():
            yield Paragraph(_spans(block.body), list="rows")
        case Picture():
            yield Paragraph((Span(f"[{block.alt}]", Face.ASIDE),))
        case _:
            yield from _parts(block)


def _parts(block: object) -> Iterator[Paragraph]:
    """The paragraphs of a block that has parts of its own."""
    match block:
        case ActionBox():
            yield from _paragraphs(block.text)
            if block.strip:
                yield Paragraph((Span(" | ".join(plain(part.label) for part in block.strip)),))
        case Card():  # without what is for pen and paper, or for a handout's own numbers
            yield from _paragraphs(tuple(part for part in block if part not in (block.number, block.tick, block.note)))
        case Panel() | CaptionedPicture():
            for part in block:
                strong = Face.STRONG if part is block.caption else None
                yield from (_faced(each, strong) for each in _paragraphs(part))
        case Tier():
            yield Paragraph(tuple(Span(span.text, _TIERS[block.level]) for span in _spans(block.name)))
            yield Paragraph(_strong(block.action))
            yield from _paragraphs((block.lead, block.groups))
        case StageBlock():
            yield from _paragraphs((block.heading, block.time, block.listed))
            yield from (Paragraph(_spans(row.body), "- ", list="bullets") for row in block.also)
        case tuple():
            for part in block:
                yield from _paragraphs(part)


def _dose(strip: DoseStrip) -> Iterator[Span]:
    """A dose as a sentence whose numbers stand out."""
    yield Span(f"{plain(strip.tab)}: ", Face.STRONG)
    for cell in strip.cells:
        yield Span(plain(cell.value), Face.STRONG)
        yield Span(f" {plain(cell.label)}{'' if cell is strip.cells[-1] else ', '}")


def _spans(words: Words) -> Line:
    return tuple(Span(run.text, Face.STRONG if run.bold else Face.PLAIN) for run in words.runs)


def _strong(words: Words) -> Line:
    return tuple(Span(run.text, Face.STRONG) for run in words.runs)


def _faced(paragraph: Paragraph, face: Face | None) -> Paragraph:
    """A paragraph that stands out as a whole, if it does."""
    if face is None:
        return paragraph
    return paragraph._replace(spans=tuple(Span(span.text, face) for span in paragraph.spans))
