"""Names of files: what every computer takes, and never the same one twice."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.output.names import Taken, is_safe, safe, template
from handoutgen.problems import Place

PLACE = Place("t.csv", 2, 1)


@given(st.text(max_size=200))
def test_every_name_is_safe(text: str) -> None:
    """Whatever it is made of, a name has no folder, no device, no end that is lost, and fits; safe names stay."""
    name = safe(text)
    assert name.encode()
    assert len(name.encode()) <= 81
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name == name.strip(" .")
    assert name[0] not in ".-~"
    assert not re.fullmatch("con|prn|aux|nul|com[0-9]|lpt[0-9]", name.partition(".")[0], re.I)
    assert unicodedata.is_normalized("NFC", name)
    assert len(name.encode()) > 80 or is_safe(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë Person", "Zoë Person"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Users\\A", "C-Users-A"),
        ("con", "_con"),
        ("LPT1.old", "_LPT1.old"),
        ("connie", "connie"),
        ("name. ", "name"),
        (".hidden", "hidden"),
        ("--force", "force"),
        ("a\nb", "a-b"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "ab"),
        ("", "handout"),
        ("...", "handout"),
        ("\N{SNOWMAN}" * 50, "\N{SNOWMAN}" * 26),
    ],
)
def test_safe(text: str, expected: str) -> None:
    """What a file cannot be called is left out, or becomes a hyphen."""
    assert expected == safe(text)


def test_template() -> None:
    """Each field is filled; what is typed around them stays."""
    found = template("{number} - {patient} {{x}}.pdf")
    assert found
    assert {"number", "patient"} == found.fields
    assert "0007 - A- Person {x}" == found.fill({"number": "0007", "patient": "A/ Person"})


@pytest.mark.parametrize(
    "text",
    ["", "handout", "{name}", "{}", "{number", "number}", "{number:5}", "{number!r}", "{number.real}", "a/{file}"],
)
def test_no_template(text: str) -> None:
    """A template has a field and no folder."""
    assert template(text) is None


def test_taken() -> None:
    """Who comes second gets a number; capitals and small letters are the same."""
    taken = Taken("print.pdf")
    other = PLACE._replace(line=3)
    assert taken.take("Ann.pdf", PLACE)
    assert not taken.take("ANN.pdf", other)
    assert taken.by("ann.PDF") == PLACE
    assert ["ann-2.pdf", "Ann-3.pdf"] == [taken.next(stem, other) for stem in ("ann", "Ann")]
    assert "print-2.pdf" == taken.next("print", PLACE)


@given(st.lists(st.sampled_from(["a", "A", "a-2", "x" * 80]), max_size=30))
def test_no_name_twice(stems: list[str]) -> None:
    """However often a stem comes, every name is another one, and fits."""
    taken = Taken()
    names = [taken.next(stem, PLACE) for stem in stems]
    assert len({name.casefold() for name in names}) == len(stems)
    assert all(len(name) <= 84 for name in names)
