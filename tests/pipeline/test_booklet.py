"""A handout becomes a booklet: what is printed, and its twin for reading."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from handoutgen.pipeline.booklet import Folding, folded
from handoutgen.pipeline.build import Handout, build
from handoutgen.pipeline.impose import BACK, FRONT, WHOLE, Booklet
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.twin import as_html
from tests.draw.structure_check import faults
from tests.draw.test_tags import verdicts
from tests.foreign import Half, cut_apart, words
from tests.shipped import CLINIC, FOUR, STAMP, library, plan_of

CHOICES: tuple[dict[str, Any], ...] = (
    {"names": FOUR, "region": "GB"},
    {"names": FOUR, "region": "US", "side": "left"},
    {"program": "desk-worker", "names": ("warning-signs",), "region": "GB"},
    {"names": ("warning-signs", "sitting"), "region": "US"},
)


@lru_cache(maxsize=len(CHOICES))
def handout(choice: int) -> Handout:
    """One of the choices as a booklet."""
    plan = plan_of(edition="booklet", **CHOICES[choice])
    made, problems = build(plan, Loaded(library(), CLINIC), STAMP)
    assert made is not None, problems
    return made


def booklet_of(made: Handout, folding: Folding) -> Booklet:
    """Its sheets, which have no problems."""
    found, problems = folded(made, folding)
    assert found is not None, problems
    return found


def sides(content: bytes) -> list[tuple[Half, Half]]:
    """What stands on the left and the right half of each side."""
    with pypdfium2.PdfDocument(content) as document:
        return [_halved(page) for page in document]


def _halved(page: pypdfium2.PdfPage) -> tuple[Half, Half]:
    text, (width, height) = page.get_textpage(), page.get_size()
    left, right = (text.get_text_bounded(start, 0, start + width / 2, height) for start in (0, width / 2))
    return (left, 0.0), (right, 0.0)


def read(pages: list[Half]) -> list[str]:
    """The letters of pages; where spaces are is the reader's guess."""
    return ["".join(text.split()) for text, _ in pages]


def twin(made: Handout) -> list[str]:
    """The same of the pages for reading."""
    return ["".join(text.split()) for text in words(made.pdf)]


@pytest.mark.parametrize("choice", range(len(CHOICES)))
def test_cut_apart_it_reads_as_its_twin(choice: int) -> None:
    """Printed on both sides, folded and cut open, the pages are those of the twin, in order, and none is blank."""
    made = handout(choice)
    booklet = booklet_of(made, Folding())
    printed = sides(booklet.files[WHOLE])
    pages = twin(made)
    assert (0, len(pages), made.pages) == (booklet.blanks, booklet.pages, len(pages))
    assert pages == read(cut_apart(printed[::2], printed[1::2], "short"))
    assert () == booklet.notices


def test_signatures() -> None:
    """Each signature, folded by itself, goes on where the one before it ends."""
    made = handout(0)
    booklet = booklet_of(made, Folding(signature=4))
    printed = sides(booklet.files[WHOLE])
    pages, side = [], 0
    for sheets in booklet.signatures:
        part = printed[side : side + 2 * sheets]
        pages += read(cut_apart(part[::2], part[1::2], "short"))
        side += 2 * sheets
    assert twin(made) == pages


def test_by_hand() -> None:
    """Fronts, and backs in the order of feeding."""
    made = handout(3)
    files = booklet_of(made, Folding(by_hand=True)).files
    assert twin(made) == read(cut_apart(sides(files[FRONT]), sides(files[BACK])[::-1], "short"))


@pytest.mark.parametrize("choice", range(len(CHOICES)))
def test_twin_is_accessible(choice: int, tmp_path: Path) -> None:
    """The twin is PDF/UA and PDF/A, and its marks, structure tree and parent tree agree."""
    assert [] == verdicts(handout(choice).pdf, tmp_path)
    assert [] == faults(handout(choice).pdf)


def test_back_cover() -> None:
    """The last page is still what stands behind the handout: its credit and version."""
    last = words(handout(0).pdf)[-1]
    assert "About this handout" in last
    assert "version" in last


def test_notes_are_for_paper() -> None:
    """The page for a screen has no lines to write on, nor more weeks than the diary."""
    made = handout(0)
    html = as_html(made, library()).decode()
    assert ("notes1" in html, "More weeks" in html) == (False, False)
    assert any("More weeks" in page for page in words(made.pdf))


def test_same_bytes() -> None:
    """The same handout gives the same booklet."""
    assert booklet_of(handout(3), Folding()).files == booklet_of(handout(3), Folding()).files
