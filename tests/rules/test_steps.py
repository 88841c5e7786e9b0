"""Steps: one action each."""

import pytest

from handoutgen.content.checks import check_record
from handoutgen.content.text import Part, Text
from handoutgen.problems import Place, Severity
from handoutgen.rules.found import Prose
from handoutgen.rules.steps import step_findings
from handoutgen.rules.words import wording_findings
from tests.rules.broken import broken, shipped

HERE = Place("a.yaml", 3, 5)
CARD, LIST = "panels[2].steps[1]", "sections[1].steps[3]"


def _codes(words: str, path: str = CARD) -> list[str]:
    return [each.code for each in step_findings([Prose(words, HERE, path)])]


@pytest.mark.parametrize(
    "words",
    [
        "Lift your leg and turn your foot.",
        "Bend your knee, then lower your heel.",
        "Lift your arm and then breathe out.",
        "Hold the chair; stand up.",
        "Slowly lift your hips, and push your knees out.",
        "Roll onto your side and push up with your arms.",
        "Breathe out, lift your leg and bend your knee.",
    ],
)
@pytest.mark.parametrize("path", [CARD, LIST])
def test_two_actions_are_found(words: str, path: str) -> None:
    """Two movements in one sentence are two steps, on a card and in a list."""
    assert ["two-actions"] == _codes(words, path)


@pytest.mark.parametrize(
    "words",
    [
        "Stand tall and breathe out.",
        "Breathe out and lift your hips.",
        "Breathe, hold, then lower slowly.",
        "Stand tall, then sit down slowly.",
        "Reach forward and rest your head.",
        "Turn and sit down.",
        "Turn, sit down and rest.",
        "Breathe out and push up with your arms and legs.",
        "Get on your hands and knees.",
        "Lower your heel as you bend your knee.",
        "When you are steady, lift your heel.",
        "Move with care as you lift, stand up and walk.",
        "Stay tall. Tuck your bottom under.",
        "Bend the lower knee. Keep the top leg straight.",
        "Breathe out. Lift the top leg a little.",
        "Keep your toes forward and your body upright.",
        "Hands on your hips, or hold the chair.",
    ],
)
def test_one_joined_movement_is_fine(words: str) -> None:
    """Breathing, a posture that goes on, a pause and a verb by itself belong to the movement beside them."""
    assert [] == _codes(words)


def test_a_full_stop_parts_actions_in_a_list_alone() -> None:
    """On a card two sentences with a movement each are two actions; a topic's list may have both in one item."""
    words = "Tighten your belly. Lift into one line."
    assert ["two-actions"] == _codes(words)
    assert [] == _codes(words, LIST)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([10] * 5, []),
        ([11, 10, 10, 10, 10], ["too-much-to-read"]),
        ([11, 10, 10, 7, 7], []),
        ([6, 6, 6, 6, 7, 7, 7], []),
        ([6, 6, 6, 7, 7, 7, 7], ["too-much-to-read"]),
        ([5] * 8, ["too-much-to-read"]),
    ],
)
def test_a_card_has_few_short_steps(words: list[int], expected: list[str]) -> None:
    """Five steps of 10 words each are the most, or seven with 45 words together."""
    exercise = shipped().exercises["bridge"]
    steps = tuple(Text((Part("go " * count),), HERE) for count in words)
    panel = exercise.panels[0]._replace(steps=steps, arrow=None)
    found = check_record(exercise._replace(panels=(panel,)), {"panels": HERE})
    assert expected == [each.code for each in found]


def test_other_texts_are_no_steps() -> None:
    """A tip may hold as many actions as it has room for."""
    assert [] == _codes("Lift your leg and turn your foot.", "sections[1].bullets[1]")


def test_two_actions_fail_a_check() -> None:
    """They stand at the line of the step and block nothing."""
    there = broken(
        "exercises/bridge.yaml",
        r"^      - Squeeze your buttocks\.$",
        "      - Squeeze your buttocks and lift your hips.",
    )
    found = [each for each in wording_findings(there.library) if each.code == "two-actions"]
    expected = [(there.line("and lift your hips."), "panels[2].steps[1]", Severity.WORDING)]
    assert expected == [(each.place.line, each.path, each.severity) for each in found]
