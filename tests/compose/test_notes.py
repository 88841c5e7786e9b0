from typing import Any

import pytest

from handoutgen.compose.context import context
from handoutgen.compose.notes import Given, Notes, notes
from tests.shipped import CLINIC, FOUR, document_of, library, plan_of


def notes_of(*names: str, **said: Any) -> Notes:
    """The notes of a handout."""
    plan = plan_of(*names, **said)
    return notes(context(plan, library(), CLINIC), document_of(plan, CLINIC))


def test_what_was_given_and_for_which_side() -> None:
    """Title, date, side, topics and whether the patient was warned, a line each."""
    assert notes_of(*FOUR, region="GB", side="left", date="2026-03-01").facts == (
        "Handout: Your hip and low back plan",
        "Date: 1 March 2026",
        "Side: left",
        "Topics: Warning signs; Sitting; Stretches; Strengthening",
        "Warning signs given: yes, in full",
    )


@pytest.mark.parametrize(
    ("names", "warned"), [(("warning-signs",), "yes, in full"), (("bridge",), "yes, in short"), (("sitting",), "no")]
)
def test_whether_the_patient_was_warned(names: tuple[str, ...], warned: str) -> None:
    """As a topic, in short before the exercises, or not at all."""
    assert notes_of(*names).facts[-1] == f"Warning signs given: {warned}"


def test_an_exercise_is_given_with_its_dose_and_side() -> None:
    """The side stands with the exercises that have one; without a side the dose says that both are done."""
    dose = "10 to 15 times, rest for 60 seconds, 1 time a day, 3 days a week."
    left, right = notes_of("clamshell", "bridge", side="left"), notes_of("clamshell")
    assert [given.name for given in left.given] == ["Bridge", "Clamshell, left side"]
    assert left.given[1].doses == (f"2 sets, {dose}",)
    assert right.given == (Given("1", "Clamshell", (f"2 sets each side, {dose}",)),)


def test_a_program_gives_a_dose_for_each_stage() -> None:
    """Weeks whose dose is the same are told once."""
    doses = {given.name: given.doses for given in notes_of(program="runner").given}
    assert doses["Kneeling hip flexor stretch"] == (
        "Weeks 1 to 2: 2 times each side, hold for 30 seconds, rest for 15 seconds, 1 time a day, 7 days a week.",
        "Weeks 3 to 6: 2 times each side, hold for 30 seconds, rest for 15 seconds, 1 time a day, 5 to 7 days a week.",
    )


def test_a_program_is_named_once() -> None:
    """Its name is the title, or stands beside another one."""
    assert [fact for fact in notes_of(program="runner").facts if "Runner" in fact] == [
        "Handout: Runner: a 6-week plan",
    ]
    facts = notes_of(program="runner", title="Back on the road").facts
    assert facts[:2] == ("Handout: Back on the road", "Program: Runner: a 6-week plan")


def test_short_cards_are_given_like_whole_ones() -> None:
    """Two exercises on a page are the same exercises."""
    assert notes_of("stretches", per_page=2).given == notes_of("stretches").given


def test_what_is_ticked_on_paper_is_marked_in_the_notes() -> None:
    """Until somebody has chosen for the patient, the notes do not claim what was given."""
    assert (notes_of("stretches").tick_boxes, notes_of(program="runner").tick_boxes) == (True, False)
    assert notes_of("stretches").heading.startswith("Exercises printed")
    assert notes_of(program="runner").heading == "Exercises given:"


def test_nothing_of_the_patient_is_in_the_notes() -> None:
    """They are for a record that knows whose it is."""
    assert "Quintessa" not in str(notes_of(*FOUR, patient="Quintessa Zyx"))
