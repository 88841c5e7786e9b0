import re

import pytest

from handoutgen.compose.blocks import Document
from handoutgen.compose.leaves import Picture, Words, leaves, plain
from tests.draw import read_aloud
from tests.one_patient import one_patient
from tests.shipped import CLINIC, FOUR, document_of, four_topics, pdf_of, plan_of


@pytest.fixture(scope="module")
def heard() -> list[str]:
    """The four topics read from start to end."""
    return read_aloud.heard(four_topics())


def test_a_dose_is_read_as_a_sentence(heard: list[str]) -> None:
    """The numbers of a strip, its units in full, with commas between them and a full stop."""
    doses = [line for line in heard if line.startswith("How much")]
    assert doses[0] == (
        "How much: 2 times each side, hold for 30 seconds, rest for 15 seconds, 1 to 2 times a day, 5 to 7 days a week."
    )
    assert doses[4] == (
        "How much: 2 sets, 10 to 15 times, hold for 3 seconds, rest for 60 seconds, 1 time a day, 3 days a week."
    )


def test_a_dose_in_a_list_goes_on_from_its_exercise(heard: list[str]) -> None:
    """A row of a list is read as one: number, name, dose and page."""
    assert "5 Bridge: 2 sets, 10 to 15 times, hold for 3 seconds, page 14" in heard


def test_nothing_heard_is_a_number_alone(heard: list[str]) -> None:
    """A page says that it is one, an exercise on its card too, and no line is but digits."""
    assert [line for line in heard if not re.search("[a-z]", line)] == []
    assert "Warning signs, page 3" in heard
    assert heard[heard.index("Clamshell") - 1] == "Exercise 6"


def test_no_unit_is_cut_short(heard: list[str]) -> None:
    """Seconds and minutes are read in full, in the dose and in author text."""
    assert [line for line in heard if re.search(r"\d (sec|min)\b", line)] == []
    assert "Sit 30 minutes" in heard
    assert "Move up: pain OK and settled by morning? Add 5 seconds a week, up to 60." in heard


def test_what_is_filled_in_by_hand_says_so(heard: list[str]) -> None:
    """A line to write on and a box to tick are no bare labels."""
    for line in ("Name: to fill in", "My own limit: to fill in", "My time: to fill in", "Tick box: Do this one"):
        assert line in heard


def test_a_line_that_is_filled_in_is_read_with_its_value() -> None:
    """Name and date of a patient follow their labels."""
    heard = read_aloud.heard(pdf_of(plan_of("supports", patient="Sample Patient", date="2026-03-01", region="GB")))
    assert heard[heard.index("Name") :][:4] == ["Name", "Sample Patient", "Date", "1 March 2026"]


def test_what_is_new_is_read_as_sentences() -> None:
    """A label and its exercises are one line, units in full; each box is called by its heading."""
    heard = read_aloud.heard(pdf_of(one_patient()))
    assert heard[heard.index("For you") + 1].startswith("Walk to the shop each day.")
    new = heard.index("What is new")
    assert heard[new + 1] == "Added: 1 Standing march, 3 Sit to stand"
    assert heard[new + 4] == "Less: 2 Figure four: hold for 20 seconds (before: hold for 30 seconds)"


def test_the_diary_is_read_by_day_and_exercise(heard: list[str]) -> None:
    """Days have their full names, and what stripes say is said."""
    week = heard.index("Week 1 Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    assert heard[week + 1] == "1, Standing stretch"
    assert heard[week + 5] == "5, Bridge, rest on Tuesday, Thursday, Saturday and Sunday"


def test_a_diary_with_dates_is_read_by_date() -> None:
    """A week says its dates; a day is heard with its month, and that of the next visit as such."""
    plan = plan_of("bridge", edition="diary", region="GB")._replace(start="2026-12-28", review="2027-01-05")
    weeks = [line for line in read_aloud.heard(pdf_of(plan)) if line.startswith("Week ")]
    assert weeks[0].startswith("Week 1: 28 December 2026 to 3 January 2027 Monday 28 December Tuesday 29 December")
    assert weeks[1].startswith("Week 2: 4 to 10 January Monday 4 January Tuesday 5 January, visit Wednesday 6 January")


def test_a_tile_is_read_by_name_and_told_from_its_start(heard: list[str]) -> None:
    """A picture of an exercise's end alone does not speak of a position that nobody has heard of."""
    tile = next(line for line in heard if line.startswith("2 Kneeling stretch"))
    assert tile.startswith("2 Kneeling stretch Start: Side view of a person on one knee")
    assert "Stretch: In the same position, the hips have moved forward" in tile


def test_every_picture_is_read_once_where_it_stands(heard: list[str]) -> None:
    """Each picture's alternative text is heard, after its caption."""
    document = document_of(plan_of(*FOUR, region="GB"), CLINIC)
    text = "\n".join(heard)
    alts = [leaf.alt for leaf in leaves(document.sections) if isinstance(leaf, Picture)]
    assert [alt for alt in alts if alt not in text] == []
    assert "Lift\nThe hips are lifted while feet, shoulders and head stay on the mat." in text


def silent_by_design(document: Document) -> set[str]:
    """The texts of a Document that are no part of its reading."""
    furniture = [part for part in document.furniture if isinstance(part, Words)]
    return {plain(words) for words in (*furniture, *_artifacts(document.sections))}


def _artifacts(block: object) -> list[Words]:
    if isinstance(block, Words):
        return [block] if block.role == "Artifact" else []
    return [words for part in block for words in _artifacts(part)] if isinstance(block, tuple) else []


def test_only_furniture_is_silent() -> None:
    """No voice reads headers, footers, repeated titles, labels of lines to write on, and numbers in pictures."""
    document = document_of(plan_of(*FOUR, region="GB"), CLINIC)
    endings = {words.key.rpartition(".")[2] for words in _artifacts(document.sections)}
    assert endings == {"continued", "note"}
    drawn = {read_aloud.fold(text) for text in read_aloud.silent(four_topics())}
    rest = drawn - {read_aloud.fold(text) for text in silent_by_design(document)}
    assert [text for text in rest if not re.fullmatch(r"\d+|Page|of \d+", text)] == []
