from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pytest

from handoutgen.content.amounts import Range, Seconds
from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.fields import Annotated as A
from handoutgen.content.reader import TOKEN, Mention, Reading, read_record
from handoutgen.content.text import Part, Text
from handoutgen.problems import Place


class Forms(NamedTuple):
    other: A[str, Field("The usual form.")]
    one: A[str, Field("The form for 1.")] = ""


class Handle(NamedTuple):
    place: A[Place, GIVEN]
    side: A[str, Field("Where it is.", choices=("left", "right"))]


class Cup(NamedTuple):
    id: A[str, GIVEN]
    place: A[Place, GIVEN]
    name: A[Text, Field("Its name.", most=20)]
    holds_up_to: A[Range, Field("How many sips.", least=1, most=100)]
    cools: A[Seconds | None, Field("How long until it is cold.")] = None
    handles: A[tuple[Handle, ...], Field("Its handles.", most=2)] = ()
    clean: A[bool, Field("Whether it is clean.")] = True
    chips: A[int | None, Field("How many chips.")] = None
    shelves: A[tuple[str, ...], Field("Where it may stand.", refers="shelf")] = ()
    fits: A[Mapping[str, str], Field("What it goes with.", refers="cup", choices=("well", "badly"))] = MappingProxyType(
        {}
    )
    glazes: A[Mapping[str, Text], Field("Its glazes.", defines="glaze")] = MappingProxyType({})
    sips: A[Forms | None, Field("Sips, counted.", slots=("n",))] = None


FULL = """\
name: "The **{{side}}** cup"
holds-up-to: 10-12
cools: 5 min
handles:
  - side: left
clean: no
chips: 0
shelves: [top, low]
fits:
  mug: well
glazes:
  sea-green: Sea  green
sips:
  one: "{n} sip"
  other: "{n} sips"
"""


def read(source: str) -> Reading[Cup]:
    return read_record(Cup, source.encode(), "cups/a.yaml", {"id": "a"})


def at(line: int, column: int) -> Place:
    return Place("cups/a.yaml", line, column)


def test_a_file_becomes_the_record_that_is_declared() -> None:
    """Every declared type is read, and the fields that nobody writes are filled in."""
    cup = Cup(
        id="a",
        place=at(1, 1),
        name=Text((Part("The "), Part("", bold=True, token="side"), Part(" cup")), at(1, 7)),
        holds_up_to=Range(10, 12),
        cools=Seconds(300, 300),
        handles=(Handle(at(5, 5), "left"),),
        clean=False,
        chips=0,
        shelves=("top", "low"),
        fits={"mug": "well"},
        glazes={"sea-green": Text((Part("Sea green"),), at(12, 14))},
        sips=Forms("{n} sips", "{n} sip"),
    )
    reading = read(FULL)
    assert reading.problems == ()
    assert reading.record == cup


def test_what_is_left_out_has_its_default() -> None:
    """A field with a default need not be written."""
    cup = read("name: Cup\nholds-up-to: 1\n").record
    assert cup == Cup("a", at(1, 1), Text((Part("Cup"),), at(1, 7)), Range(1, 1))


def test_ids_and_tokens_are_told_of_with_their_places() -> None:
    """Ids in values, items and keys, and tokens of author text, are told of where they stand."""
    reading = read(FULL)
    assert reading.refers == (
        Mention(TOKEN, "side", at(1, 14), "name"),
        Mention("shelf", "top", at(8, 11), "shelves[1]"),
        Mention("shelf", "low", at(8, 16), "shelves[2]"),
        Mention("cup", "mug", at(10, 3), "fits.mug"),
    )
    assert reading.defines == {"glaze": frozenset({"sea-green"})}


def test_a_broken_file_still_tells_of_its_ids() -> None:
    """Ids that a file refers to and defines are known although it has a problem."""
    reading = read(FULL.replace("clean: no", "clean: perhaps"))
    assert reading.record is None
    assert (reading.refers, reading.defines) == (read(FULL).refers, read(FULL).defines)


def test_the_place_of_every_value_is_known_by_its_path() -> None:
    """Paths name keys as they are written and count items from 1."""
    places = read(FULL).places
    expected = {
        "": (1, 1),
        "holds-up-to": (2, 14),
        "handles[1]": (5, 5),
        "handles[1].side": (5, 11),
        "sips.one": (14, 8),
    }
    assert {path: places[path] for path in expected} == {path: at(*place) for path, place in expected.items()}


def test_mappings_are_frozen() -> None:
    """Nobody can change a mapping of a record that was read."""
    cup = read(FULL).record
    assert cup
    with pytest.raises(TypeError):
        cup.glazes["red"] = cup.name  # type: ignore[index]


def test_every_problem_of_a_file_is_told_in_one_run() -> None:
    """No problem hides another, and a misspelt field's value is read as what it was meant for."""
    source = """\
nam: "**"
holds-up-to: 0
handles:
  - sid: up
  - left
  - side: left
    side: right
clean:
chips: one
shelves: [top, top]
fits: {Mug: fine}
glazes: {Sea Green: x}
sips: {one: a sip, other: sips}
weight: 3
"""
    told = [f"{p.place.line}:{p.place.column} {p.path} {p.code}" for p in read(source).problems]
    assert sorted(told) == sorted(
        [
            "1:1  unknown-key",
            "1:7 name unclosed-bold",
            "2:14 holds-up-to out-of-range",
            "4:3 handles too-many",
            "4:5 handles[1] unknown-key",
            "4:10 handles[1].side unknown-choice",
            "5:5 handles[2] wrong-type",
            "7:5 handles[3] duplicate-key",
            "8:7 clean empty",
            "9:8 chips not-a-number",
            "10:16 shelves[2] listed-twice",
            "11:13 fits.Mug unknown-choice",
            "12:10 glazes.Sea Green bad-id",
            "13:13 sips.one missing-slot",
            "13:27 sips.other missing-slot",
            "14:1  unknown-key",
        ]
    )


def test_a_missing_field_is_told_with_what_it_is_for() -> None:
    """A required field that is left out is told of at its record, with its declaration as the hint."""
    (problem,) = read("name: Cup\n").problems
    assert str(problem) == (
        'cups/a.yaml:1:1: holds-up-to: This field is missing. Add "holds-up-to": How many sips. [missing-field]'
    )


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("shelves:", "Write [] for an empty list."),
        ("fits:", "Write {} if there are none."),
        ("chips: ''", "How many chips."),
    ],
)
def test_an_empty_field_is_told_with_what_to_write(value: str, hint: str) -> None:
    """The hint of an empty field says how to write nothing, or what the field is for."""
    (problem,) = read(f"name: Cup\nholds-up-to: 1\n{value}\n").problems
    assert (problem.code, problem.hint) == ("empty", hint)
