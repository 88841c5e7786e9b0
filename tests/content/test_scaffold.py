"""A file to begin from, written from the declarations."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from handoutgen.content.exercise import Review
from handoutgen.content.fields import Annotated as A
from handoutgen.content.fields import Field
from handoutgen.content.library import read_clinic
from handoutgen.content.model import Library
from handoutgen.content.scaffold import scaffold, titled
from handoutgen.content.shapes import declarations
from handoutgen.content.shared import Clinic
from handoutgen.content.text import Text

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


def test_an_address_to_scan_is_left_out_until_it_is_wanted() -> None:
    """A new profile prints no code of an address that is not the clinic's."""
    assert "\n#qr: " in TEXT


def test_every_field_says_what_it_is() -> None:
    """What the declaration says of a field stands above it."""
    words = " ".join(re.sub("(?m)^#?( *#)?", "", TEXT).split())
    docs = [each.field.doc for record in (Clinic, Review) for each in declarations(record)]
    assert [doc for doc in docs if doc not in words] == []
    assert TEXT.startswith(f"# {ABOUT} ")


def test_fits_a_screen() -> None:
    """No line is longer than 100 characters, and none ends in a space."""
    assert [line for line in TEXT.splitlines() if len(line) > 100 or line != line.rstrip()] == []


class Part(NamedTuple):
    text: A[Text, Field("Words.", example="some words")]
    more: A[str, Field("More.", example="more")] = ""
    bare: A[str, Field("Nobody knows.")] = ""


class Whole(NamedTuple):
    steps: A[tuple[Text, ...], Field("Steps.", example="Walk, but slowly.\nRest: sit.")]
    long: A[Text, Field("Long.", example="word " * 30 + "end")]
    ids: A[tuple[str, ...], Field("Ids.", refers="exercise", example="one, two")]
    levels: A[Mapping[str, str], Field("Levels.", refers="condition", example="one: avoid\ntwo: change")]
    part: A[Part, Field("A part.", example="text: other words")]
    parts: A[tuple[Part, ...], Field("Parts.")] = ()
    bare: A[str, Field("Nobody knows.")] = ""


def test_lists_and_records() -> None:
    """Texts stand one a line, ids between commas, a long text is folded, and a record has its own words."""
    said = yaml.safe_load(scaffold(Whole, ABOUT))
    assert said == {
        "steps": ["Walk, but slowly.", "Rest: sit."],
        "long": "word " * 30 + "end",
        "ids": ["one", "two"],
        "levels": {"one": "avoid", "two": "change"},
        "part": {"text": "other words"},
    }


def test_what_is_asked_for() -> None:
    """Fields that are asked for by their path are written, with the value given."""
    text = scaffold(Whole, ABOUT, ("parts", "parts.more"), {"part.text": "my words"})
    said = yaml.safe_load(text)
    assert said["part"] == {"text": "my words"}
    assert said["parts"] == [{"text": "some words", "more": "more"}]


def test_what_nobody_knows_is_left_out() -> None:
    """An optional field without an example is not offered."""
    text = scaffold(Whole, ABOUT, ("parts",))
    assert "\n  #more: more\n" in text
    assert "Nobody knows" not in text


@pytest.mark.parametrize(
    ("id_", "most", "name"),
    [
        ("wall-sit", 18, "Wall sit"),
        ("standing-hip-flexor-stretch", 18, "Standing hip"),
        ("a" * 20, 18, "A" + 17 * "a"),
        ("null", 18, "Null"),
    ],
)
def test_named_by_its_id(id_: str, most: int, name: str) -> None:
    """A name has as many words of the id as fit."""
    assert titled(id_, most) == name
