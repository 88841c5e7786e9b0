"""Shipped files with one thing broken in each: the rules report it where it stands."""

import pytest

from tests.rules.broken import SHIPPED
from tools.mutations.judged import why
from tools.mutations.report import ON_ITS_LINE, mutations, reported
from tools.mutations.spots import spots

SAMPLE = 40


def test_mutations_are_the_same_every_time() -> None:
    """One seed makes the same 200 files, none of them as it ships and each broken in one place."""
    made = mutations()
    assert (200, made) == (len(made), mutations())
    assert [] == [each for each in made if each.text == (SHIPPED / each.file).read_text("utf-8")]
    assert made != mutations(seed=1)


def test_a_spot_has_its_lines() -> None:
    """A value is found by its path, with its own lines and those of the fields and items around it."""
    text = "# A comment\nname: A\nlist:\n  - key: >-\n      two\n      lines\n    more: b\nlast: c\n"
    found = {spot.path: (spot.line, spot.after, sorted(spot.home)) for spot in spots(text)}
    expected = {
        ("name",): (2, 3, [2]),
        ("list",): (3, 8, [2]),
        ("list", 1): (4, 8, [3, 4]),
        ("list", 1, "key"): (4, 7, [3, 4]),
        ("list", 1, "more"): (7, 8, [3, 4]),
        ("last",): (8, 9, [2]),
    }
    assert expected == found


@pytest.mark.slow
def test_what_does_harm_is_reported_on_its_line() -> None:
    """Of a sample of what does harm nearly all is reported there, and a person has judged all the rest."""
    harmful = [each for each in mutations() if each.harmful]
    sample = harmful[:: len(harmful) // SAMPLE][:SAMPLE]
    missed = [each for each, where in reported(sample) if where != ON_ITS_LINE]
    assert len(missed) <= SAMPLE // 10
    assert [] == [f"{each.file}: {each.what}" for each in missed if not why(each)]
