"""The schemas for editors say what the reader says, as far as a schema can."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from handoutgen.content.codes import Code
from handoutgen.content.kinds import ID
from handoutgen.content.library import read_library
from handoutgen.content.model import Library
from handoutgen.content.numerals import between
from handoutgen.content.reader import Reading, read_record
from handoutgen.content.references import unknown_ids
from handoutgen.content.scaffold import scaffold
from handoutgen.content.schema import FILES, schema_of, schema_of_any
from handoutgen.content.shapes import declarations
from handoutgen.content.survey import SHELVES
from tests.content.editor import as_editor
from tests.content.nearly_right import files

HANDOUTS = Path(__file__).parents[2] / "handouts"

SAID = {
    Code.UNKNOWN_KEY,
    Code.MISSING_FIELD,
    Code.EMPTY,
    Code.WRONG_TYPE,
    Code.NOT_YES_OR_NO,
    Code.NOT_A_NUMBER,
    Code.NOT_A_SPAN,
    Code.NOT_A_TIME,
    Code.NOT_A_DATE,
    Code.NOT_AN_ADDRESS,
    Code.NOT_A_COLOUR,
    Code.OUT_OF_RANGE,
    Code.TOO_SHORT,
    Code.TOO_LONG,
    Code.TOO_FEW,
    Code.TOO_MANY,
    Code.UNKNOWN_CHOICE,
    Code.UNKNOWN_SLOT,
    Code.BAD_ID,
    Code.LISTED_TWICE,
    Code.UNKNOWN_ID,
}
"""What a schema can say too; of unknown ids, those that are none at all."""

PLAN = """
program: desk-worker
exercises:
  - bridge
  - exercise: clamshell
    sets: 2-3
    hold: 20–30 s
    rest: 1 min
start: 2026-01-31
many: yes
patient: 007
conditions: {my-own: not-asked}
"""


@cache
def shipped() -> Library:
    library, problems = read_library([HANDOUTS])
    assert library, problems
    return library


@cache
def validator(kind: str) -> Draft7Validator:
    return Draft7Validator(schema_of(kind, shipped()))


def faults(kind: str, text: str) -> list[str]:
    """What the schema has to say of a file, as the path of each fault."""
    return sorted(".".join(map(str, each.absolute_path)) for each in validator(kind).iter_errors(as_editor(text)))


def ids() -> dict[str, tuple[str, ...]]:
    """Some ids of each kind, one of them in no library of ours."""
    shared = shipped().catalogue
    some = {
        "exercise": ("bridge", "clamshell", "plank"),
        "topic": ("sitting", "warning-signs"),
        "program": ("runner",),
        "kind": tuple(shared.kinds),
        "position": tuple(shared.positions),
        "equipment": tuple(shared.equipment),
        "condition": tuple(shared.conditions),
        "source": tuple(shared.sources),
    }
    return {kind: (*each, "my-own") for kind, each in some.items()} | {"region": ("US", "GB", "ZA")}


@pytest.mark.parametrize("kind", FILES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_agrees_with_the_reader(kind: str, data: st.DataObject) -> None:
    """What the reader takes the schema takes, and what the reader refuses for its form the schema refuses."""
    text = data.draw(files(FILES[kind], ids()))
    reading: Reading[Any] = read_record(FILES[kind], text.encode(), "a.yaml", {"id": "a"})
    known = {of: frozenset(each) for of, each in ids().items()}
    # A schema takes every id that is written as one: it knows no library of one's own.
    malformed = (each for each in reading.refers if not (ID.fullmatch(each.id) or re.fullmatch("[A-Z]{2}", each.id)))
    found = {each.code for each in (*reading.problems, *unknown_ids(malformed, known))}
    if not found and not unknown_ids(reading.refers, known):
        assert faults(kind, text) == []
    elif found & SAID:
        assert faults(kind, text) != []


@pytest.mark.parametrize("kind", FILES)
def test_valid(kind: str) -> None:
    """Each schema is one by the rules of its dialect."""
    Draft7Validator.check_schema(schema_of(kind, shipped()))


@pytest.mark.parametrize(
    "path",
    sorted(path for folder in SHELVES for path in (HANDOUTS / folder).glob("*.yaml")),
    ids=lambda path: path.stem,
)
def test_takes_what_is_shipped(path: Path) -> None:
    """The shipped files have no fault by the schema of their kind."""
    kind = SHELVES[path.parent.name].kind
    if kind in FILES:
        assert faults(kind, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("kind", FILES)
def test_takes_a_new_file(kind: str) -> None:
    """A new file has no fault with all that it offers."""
    text = scaffold(FILES[kind], "A file.")
    offered = [each.key for each in declarations(FILES[kind]) if f"\n#{each.key}:" in text]
    assert faults(kind, scaffold(FILES[kind], "A file.", offered)) == []


def test_a_plan_as_people_type_it() -> None:
    """Numbers, spans, times, days, yes and own ids are taken as they are typed, and an item as its name alone."""
    assert faults("plan", PLAN) == []


@pytest.mark.parametrize(
    ("right", "wrong", "path"),
    [
        ("sets: 2-3", "sets: 2-9", "exercises.1"),
        ("rest: 1 min", "rest: 6 min", "exercises.1"),
        ("hold: 20–30 s", "hold: 20", "exercises.1"),
        ("- bridge", "- My Bridge", "exercises.0"),
        ("start: 2026-01-31", "start: 31.1.2026", "start"),
        ("many: yes", "many: true", "many"),
        ("many: yes", "manny: yes", ""),
        ("patient: 007", "patient:", "patient"),
        ("not-asked", "perhaps", "conditions.my-own"),
    ],
)
def test_faults(right: str, wrong: str, path: str) -> None:
    """A slip is found, where it is."""
    assert right in PLAN
    assert faults("plan", PLAN.replace(right, wrong)) == [path]


def test_length_without_markup() -> None:
    """A text without markup has to fit; of one with markup nobody knows before it is parsed."""
    of_name = validator("exercise").schema["properties"]["name"]
    takes = [Draft7Validator(of_name).is_valid(text) for text in ("w" * 40, "w" * 41, f"**{'w' * 40}**", " ", "")]
    assert takes == [True, False, True, False, False]


def test_offers_ids() -> None:
    """An editor offers the ids of the library, conditions with their words."""
    properties = validator("exercise").schema["properties"]
    assert "sit-to-stand" in properties["instead"]["examples"]
    assert properties["equipment"]["items"]["examples"] == list(shipped().catalogue.equipment)
    assert properties["exclude"]["properties"]["pregnancy"]["description"] == "A pregnancy, or maybe one"


def test_says_what_each_field_is() -> None:
    """The words of the declaration are the description of every field."""
    for kind, record in FILES.items():
        properties = validator(kind).schema["properties"]
        assert {key: each["description"] for key, each in properties.items()} == {
            each.key: each.field.doc for each in declarations(record)
        }


def test_any_kind() -> None:
    """The schema of any kind takes a file of each, and holds each by itself."""
    whole: Any = schema_of_any(shipped())
    Draft7Validator.check_schema(whole)
    assert Draft7Validator(whole).is_valid(as_editor(PLAN))
    assert Draft7Validator(whole).is_valid({"name": "Hip Clinic"})
    assert not Draft7Validator(whole).is_valid({"nam": "Hip Clinic"})
    assert list(whole["definitions"]) == list(FILES)


@given(st.integers(0, 2000), st.integers(0, 2000), st.lists(st.integers(0, 30_000)))
def test_between(one: int, other: int, tried: list[int]) -> None:
    """The expression of numbers between two bounds matches those and no others."""
    low, high = sorted((one, other))
    expression = re.compile(f"(?:{between(low, high)})")
    for number in (*tried, low - 1, low, low + 1, high - 1, high, high + 1):
        assert (low <= number <= high) == (expression.fullmatch(str(number)) is not None)
    assert not expression.fullmatch(f"0{low}")
