"""What figures and tags cost, and the drawing without tags that both are measured beside."""

import io

import pikepdf
import pypdfium2
import pytest

from benchmarks import panels, tagging
from benchmarks.handout import laid_out, ready
from benchmarks.null_tagger import untagged
from handoutgen.draw.document import draw
from handoutgen.draw.recordings import Recordings

MARKS = {"BMC", "BDC", "EMC", "MP", "DP"}
"""The operators of marked content (ISO 32000-1, 14.6)."""


def operators(pdf: bytes) -> list[set[str]]:
    """The operators of each page."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [{str(each.operator) for each in pikepdf.parse_content_stream(page)} for page in file.pages]


def text_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(pdf) as shown:
        return [page.get_textpage().get_text_bounded() for page in shown]


def test_nothing_of_tags_is_left_without_them() -> None:
    """A handout without tags shows the same text, and has neither a tree nor marked content."""
    layout, document = laid_out()
    tagged, plain = draw(layout, document, ready().source), untagged(layout.pages, document, ready().source)
    assert all(MARKS & page for page in operators(tagged))
    assert [MARKS & page for page in operators(plain)] == [set()] * len(layout.pages)
    with pikepdf.open(io.BytesIO(plain)) as file:
        assert "/StructTreeRoot" not in file.Root
    assert text_of(plain) == text_of(tagged)


def test_recordings_are_not_drawn_without_tags() -> None:
    """What was recorded is tagged, so a drawing without tags takes none."""
    layout, document = laid_out()
    with pytest.raises(ValueError, match="recordings are tagged"):
        untagged(layout.pages, document, ready().source._replace(recordings=Recordings()))


def test_every_part_is_measured() -> None:
    """Each row has a number in a unit."""
    rows = [*panels.rows(1), *tagging.rows(1)]
    assert len({row.what for row in rows}) == 8
    assert [row for row in rows if not row.value.strip("+-")[0].isdigit()] == []
