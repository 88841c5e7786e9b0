"""The page on what files may hold is made of the declarations by which they are read."""

from pathlib import Path

import pytest

pytest.importorskip("tools.formats", reason="a source distribution has no tools")

from tools.formats import DOCS, formats

pytestmark = pytest.mark.skipif(not Path(DOCS).exists(), reason="a source distribution has no docs")


def test_page_is_current() -> None:
    """docs/format.md is what `make docs` writes."""
    assert formats() == DOCS.read_text(encoding="utf-8")
