"""Sections as lines of plain text, and how their spans stand out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.blocks import Section, WarningSigns
from handoutgen.compose.leaves import Words, leaves, plain
from handoutgen.compose.words import NO_BREAK_SPACE
from handoutgen.output.text import Face, Paragraph, Span, as_lines, as_text, paragraphs
from tests.shipped import document_of, plan_of

DOCUMENT = document_of(plan_of("warning-signs", "sitting", "stretches", "bridge"))
PROGRAM = document_of(plan_of(program="desk-worker"))
PEN_AND_PAPER = ("bridge.number", "bridge.tick", "bridge.note", "sitting.action.write")

spans = st.lists(st.builds(Span, st.text("ab \u00a0", max_size=12), st.sampled_from(Face)), max_size=6).map(tuple)


def section(anchor: str) -> Section:
    return next(each for each in DOCUMENT.sections if each.anchor == anchor)


def text(one: Section, width: int) -> str:
    return as_text(as_lines(paragraphs(one), width))


def faced(one: Section, face: Face) -> list[str]:
    """What stands out in one way, span by span."""
    return [span.text for line in as_lines(paragraphs(one), 200) for span in line if span.face is face]


def test_exercise() -> None:
    """Steps are numbered lines below each other; each part of the card stands apart."""
    lines = text(section("bridge"), 80).splitlines()
    steps = [line for line in lines if line[:2] in ("1.", "2.")]
    assert lines[0] == "Bridge"
    assert lines[1] == ""
    assert lines.index(steps[1]) == lines.index(steps[0]) + 1


def test_hanging_lines() -> None:
    """The further lines of a list item hang below its text."""
    lines = text(section("warning-signs"), 30).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("- ") and len(lines[number + 1]) > 2)
    assert lines[at + 1][:2] == "  "
    assert lines[at + 1][2] != " "


def test_nothing_lost() -> None:
    """Every word of a section is in its text, in reading order, but for what is for pen and paper."""
    program = next(each for each in PROGRAM.sections if each.anchor == "program")
    for one in (section("warning-signs"), section("bridge"), program):
        words = [plain(leaf) for leaf in leaves(one) if isinstance(leaf, Words) and leaf.key not in PEN_AND_PAPER]
        shown = " ".join(text(one, 200).replace(",", " ").split())
        at = 0
        for each in words:
            found = shown.find(" ".join(each.replace(NO_BREAK_SPACE, " ").replace(",", " ").split()), at)
            assert found >= at, each
            at = found


@given(st.integers(min_value=20, max_value=120))
def test_width(width: int) -> None:
    """No line is longer than the width, at any width that holds the longest word."""
    for each in DOCUMENT.sections:
        assert [line for line in text(each, width).splitlines() if len(line) > width and " " in line.strip()] == []


@given(spans, st.integers(min_value=4, max_value=30))
def test_wrapping_keeps_words_and_faces(line: tuple[Span, ...], width: int) -> None:
    """Lines hold the same characters as their paragraph, each standing out as it did; spaces alone may go."""
    made = [
        (character, span.face)
        for part in as_lines([Paragraph(line, "- ")], width)
        for span in part
        for character in span.text
    ][2:]
    given = [(character, span.face) for span in line for character in span.text]
    assert [each for each in given if each[0] in "ab"] == [each for each in made if each[0] in "ab"]


@given(st.lists(st.text("ab", min_size=1, max_size=9), min_size=1, max_size=12), st.integers(min_value=9, max_value=40))
def test_lines_are_as_full_as_can_be(words: list[str], width: int) -> None:
    """The first word of a line would not have fitted on the line before."""
    lines = as_text(as_lines([Paragraph((Span(" ".join(words)),))], width)).splitlines()
    assert " ".join(words) == " ".join(lines)
    for before, after in pairwise(lines):
        assert len(before) + 1 + len(after.split()[0]) > width


def test_title_stands_out() -> None:
    """A section's own name stands out as its title, whatever level of heading it is on paper."""
    assert faced(section("bridge"), Face.TITLE) == ["Bridge"]
    assert len(faced(section("sitting"), Face.TITLE)) == 1


def test_tiers_stand_out() -> None:
    """Each tier's name stands out in its own way, and what to do is strong."""
    signs = section("warning-signs")
    assert isinstance(signs, WarningSigns)
    names = [plain(tier.name) for tier in signs.tiers]
    assert [faced(signs, face) for face in (Face.EMERGENCY, Face.SAME_DAY, Face.SOON)] == [[name] for name in names]
    assert {plain(tier.action).replace(NO_BREAK_SPACE, " ") for tier in signs.tiers} <= set(faced(signs, Face.STRONG))


def test_labels_stand_out() -> None:
    """Labels, captions and the numbers of a dose are strong; what a picture shows stands back."""
    strong = [each.strip() for each in faced(section("bridge"), Face.STRONG)]
    assert {"How much: 2", "10 to 15", "Start", "Lift", "Avoid", "1."} <= set(strong)
    assert all(each.startswith("[") and each.endswith("]") for each in faced(section("bridge"), Face.ASIDE))
