"""Sections as plain text."""

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.blocks import Section
from handoutgen.compose.leaves import Words, leaves, plain
from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.output.text import as_text
from tests.shipped import document_of, plan_of

DOCUMENT = document_of(plan_of("warning-signs", "sitting", "stretches", "bridge"))
PEN_AND_PAPER = ("bridge.number", "bridge.tick", "bridge.note", "sitting.action.write")


def section(anchor: str) -> Section:
    return next(each for each in DOCUMENT.sections if each.anchor == anchor)


def test_exercise() -> None:
    """Steps are numbered lines below each other; each part of the card stands apart."""
    lines = as_text(section("bridge"), 80).splitlines()
    steps = [line for line in lines if line[:2] in ("1.", "2.")]
    assert lines[0] == "Bridge"
    assert lines[1] == ""
    assert lines.index(steps[1]) == lines.index(steps[0]) + 1


def test_hanging_lines() -> None:
    """The further lines of a list item hang below its text."""
    lines = as_text(section("warning-signs"), 30).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("- ") and len(lines[number + 1]) > 2)
    assert lines[at + 1][:2] == "  "
    assert lines[at + 1][2] != " "


def test_nothing_lost() -> None:
    """Every word of a section is in its text, in reading order, but for what is for pen and paper."""
    for anchor in ("warning-signs", "bridge"):
        words = [
            plain(leaf) for leaf in leaves(section(anchor)) if isinstance(leaf, Words) and leaf.key not in PEN_AND_PAPER
        ]
        text = " ".join(as_text(section(anchor), 200).replace(",", " ").split())
        at = 0
        for each in words:
            found = text.find(" ".join(each.replace(NO_BREAK_SPACE, " ").replace(",", " ").split()), at)
            assert found >= at, each
            at = found


@given(st.integers(min_value=20, max_value=120))
def test_width(width: int) -> None:
    """No line is longer than the width, at any width that holds the longest word."""
    for each in DOCUMENT.sections:
        assert [line for line in as_text(each, width).splitlines() if len(line) > width and " " in line.strip()] == []
