"""A file to begin from, written from the declarations."""

import re
from pathlib import Path

from handoutgen.content.exercise import Review
from handoutgen.content.library import read_clinic
from handoutgen.content.model import Library
from handoutgen.content.scaffold import scaffold
from handoutgen.content.shapes import declarations
from handoutgen.content.shared import Clinic

ABOUT = "A profile."
TEXT = scaffold(Clinic, ABOUT, ("closed",))


def test_valid_at_once(tmp_path: Path, library: Library) -> None:
    """The file is without a problem as it is, and holds what must be there alone."""
    (tmp_path / "clinic.yaml").write_text(TEXT, encoding="utf-8")
    clinic, problems = read_clinic(tmp_path / "clinic.yaml", library)
    assert problems == ()
    assert clinic
    assert {path for path in clinic.places if path} == {"name", "closed"}


def test_valid_with_every_field(tmp_path: Path, library: Library) -> None:
    """With every # at the beginning of a field taken away, every field is there and right."""
    whole = re.sub("(?m)^#(?! )|^#(?=  )", "", TEXT)
    (tmp_path / "clinic.yaml").write_text(whole, encoding="utf-8")
    clinic, problems = read_clinic(tmp_path / "clinic.yaml", library)
    assert problems == ()
    assert clinic
    assert [each.key for each in declarations(Clinic) if each.key not in clinic.places] == []
    assert isinstance(clinic.reviewer, Review)


def test_every_field_says_what_it_is() -> None:
    """What the declaration says of a field stands above it."""
    words = " ".join(re.sub("(?m)^#?( *#)?", "", TEXT).split())
    docs = [each.field.doc for record in (Clinic, Review) for each in declarations(record)]
    assert [doc for doc in docs if doc not in words] == []
    assert TEXT.startswith(f"# {ABOUT} ")


def test_fits_a_screen() -> None:
    """No line is longer than 100 characters, and none ends in a space."""
    assert [line for line in TEXT.splitlines() if len(line) > 100 or line != line.rstrip()] == []
