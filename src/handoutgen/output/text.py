"""A part of a Document as plain text, for a terminal."""

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from handoutgen.compose.blocks import ActionBox, Listed, Section
from handoutgen.compose.cards import Card, DoseStrip, Row, Step
from handoutgen.compose.leaves import PageNumber, Picture, Words, plain
from handoutgen.compose.words import NO_BREAK_SPACE


class _Paragraph(NamedTuple):
    """A paragraph; its further lines hang below the end of its ``mark``. Between two of one list is no empty line."""

    text: str
    mark: str = ""
    list: str = ""


def as_text(section: Section, width: int) -> str:
    """A section in reading order, in lines of at most ``width`` characters where its words allow."""
    lines: list[str] = []
    before = ""
    for paragraph in _paragraphs(section):
        if lines and (before != paragraph.list or not before):
            lines.append("")
        lines += textwrap.wrap(
            paragraph.text,
            width,
            initial_indent=paragraph.mark,
            subsequent_indent=" " * len(paragraph.mark),
            break_long_words=False,
            break_on_hyphens=False,
        )
        before = paragraph.list
    return "\n".join(lines).replace(NO_BREAK_SPACE, " ")


def _paragraphs(block: object) -> Iterator[_Paragraph]:
    match block:
        case PageNumber() | Words(role="Artifact"):
            return
        case Words(role="LBody"):
            yield _Paragraph(plain(block), "- ", list="bullets")
        case Words():
            yield _Paragraph(plain(block))
        case Step():
            yield _Paragraph(plain(block.body), f"{plain(block.number)}. ", list="steps")
        case Listed():
            yield _Paragraph(f"{plain(block.name)}: {plain(block.dose)}", f"{plain(block.number)}. ", list="steps")
        case DoseStrip():
            cells = (f"{plain(cell.value)} {plain(cell.label)}" for cell in block.cells)
            yield _Paragraph(f"{plain(block.tab)}: {', '.join(cells)}")
        case Row():
            yield _Paragraph(plain(block.body), list="rows")
        case ActionBox():
            yield from _paragraphs(block.text)
            if block.strip:
                yield _Paragraph(" | ".join(plain(part.label) for part in block.strip))
        case Picture():
            yield _Paragraph(f"[{block.alt}]")
        case Card():  # without what is for pen and paper, or for a handout's own numbers
            yield from _paragraphs(tuple(part for part in block if part not in (block.number, block.tick, block.note)))
        case tuple():
            for part in block:
                yield from _paragraphs(part)
