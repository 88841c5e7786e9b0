"""The page on what codes mean is made of what the program says of them."""

from pathlib import Path

import pytest

pytest.importorskip("tools.reference", reason="a source distribution has no tools")

from tools.reference import DOCS, reference

pytestmark = pytest.mark.skipif(not Path(DOCS).exists(), reason="a source distribution has no docs")


def test_page_is_current() -> None:
    """docs/rules.md is what `make docs` writes."""
    assert reference() == DOCS.read_text(encoding="utf-8")
