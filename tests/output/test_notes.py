import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.notes import Given, Notes
from handoutgen.output.notes import WIDTH, as_notes

WORDS = st.lists(st.text("abc,.-é", min_size=1, max_size=12), min_size=1, max_size=30).map(" ".join)
LISTED = st.builds(Given, st.integers(1, 99).map(str), WORDS, st.lists(WORDS, min_size=1, max_size=3).map(tuple))
NOTES = st.builds(
    Notes,
    st.lists(WORDS, min_size=1, max_size=4).map(tuple),
    st.just("Exercises given:"),
    st.lists(LISTED, max_size=3).map(tuple),
    st.booleans(),
    st.lists(WORDS, min_size=1, max_size=2).map(tuple),
    st.lists(WORDS, max_size=2).map(tuple),
)


def test_notes_are_blocks_of_lines() -> None:
    """Where they are from, facts, exercises, and what stands behind them; doses hang below their names."""
    listed = (
        Given("1", "Bridge", ("2 sets, 10 to 15 times, hold for 3 seconds, rest for 60 seconds, 3 days a week.",)),
        Given("2", "Plank", ("Weeks 1 to 2: once.", "Weeks 3 to 4: twice.")),
    )
    notes = Notes(("Side: left", "Topics: Sitting"), "Exercises given:", listed, False, ("Not reviewed.",))
    assert as_notes(notes) == (
        "Made by handoutgen\n"
        "\n"
        "Side: left\n"
        "Topics: Sitting\n"
        "\n"
        "Exercises given:\n"
        "1. Bridge: 2 sets, 10 to 15 times, hold for 3 seconds, rest for 60 seconds, 3\n"
        "   days a week.\n"
        "2. Plank:\n"
        "   Weeks 1 to 2: once.\n"
        "   Weeks 3 to 4: twice.\n"
        "\n"
        "Not reviewed.\n"
    )


@pytest.mark.parametrize(("tick_boxes", "line"), [(True, "[ ] 1. Bridge: once."), (False, "1. Bridge: once.")])
def test_a_box_to_mark_stands_before_what_was_ticked_on_paper(tick_boxes: bool, line: str) -> None:
    """The clinician carries over what the paper says."""
    notes = Notes(("Side: left",), "Exercises:", (Given("1", "Bridge", ("once.",)),), tick_boxes, ("Not reviewed.",))
    assert line in as_notes(notes).splitlines()


def test_a_handout_without_exercises_has_no_heading_for_them() -> None:
    """No list is announced that does not follow."""
    assert "Exercises" not in as_notes(Notes(("Topics: Sitting",), "Exercises:", (), True, ("Not reviewed.",)))


@given(NOTES)
def test_no_line_is_too_long_and_no_word_is_lost(notes: Notes) -> None:
    """Whatever is given, lines fit a record of 80 columns, end plainly, and hold every word in order."""
    text = as_notes(notes)
    lines = text.split("\n")
    assert lines[0] == "Made by handoutgen"
    assert (lines[-1], lines[-2] != "") == ("", True)
    assert [line for line in lines if len(line) > WIDTH or line != line.rstrip()] == []
    listed = (dose for one in notes.given for dose in (one.name, *one.doses))
    words = " ".join((*notes.facts, *listed, *notes.decided, *notes.behind))
    found = iter(text.replace(":", " ").split())
    assert [word for word in words.split() if word not in found] == []
