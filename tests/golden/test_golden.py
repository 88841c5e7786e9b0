from functools import lru_cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.golden.handouts import DOCS, HERE, PICTURES, README, page_of, picture, plans, readme_picture, texts
from tests.shipped import pdf_of

TOLERANCE = 40
"""How far a grey value may be off: renderers round edges in their own way."""

MOST_PIXELS = 0.001
"""The share of pixels that may be off by more."""


@lru_cache(maxsize=4)
def pdf(name: str) -> bytes:
    """The handout of that name."""
    return pdf_of(plans()[name])


@pytest.mark.parametrize("name", PICTURES)
def test_the_words_of_each_page_are_the_reviewed_ones(name: str) -> None:
    """What a reader extracts, page by page, in reading order."""
    assert (HERE / f"{name}.txt").read_text(encoding="utf-8") == texts(pdf(name))


@pytest.mark.parametrize(("name", "section"), [(name, section) for name in PICTURES for section in PICTURES[name]])
def test_each_kind_of_page_looks_as_it_was_reviewed(name: str, section: str, tmp_path: Path) -> None:
    """A page of each kind, compared in grey; on failure the page and the difference are kept."""
    expected = Image.open(HERE / f"{name}.{section}.png").convert("L")
    compare(expected, picture(pdf(name), page_of(plans()[name], section)).convert("L"), tmp_path)


@pytest.mark.parametrize(("name", "section"), README)
def test_the_readme_shows_pages_that_the_program_makes(name: str, section: str, tmp_path: Path) -> None:
    """The pictures in the README are of handouts that the program makes."""
    shown = README[name, section]
    expected = Image.open(DOCS / f"{shown}.png").convert("L")
    compare(expected, readme_picture(pdf(name), page_of(plans()[name], section)).convert("L"), tmp_path)
    assert f"docs/pictures/{shown}.png" in (DOCS.parent.parent / "README.md").read_text(encoding="utf-8")


def compare(expected: Image.Image, actual: Image.Image, tmp_path: Path) -> None:
    """Two pages in grey are the same but for a few edges."""
    assert expected.size == actual.size
    difference = ImageChops.difference(expected, actual).point(lambda value: 255 if value > TOLERANCE else 0)
    off = difference.histogram()[255] / (actual.width * actual.height)
    if off > MOST_PIXELS:
        actual.save(tmp_path / "actual.png")
        difference.save(tmp_path / "difference.png")
    assert off <= MOST_PIXELS, f"{off:.2%} of the page differs: see {tmp_path}"
