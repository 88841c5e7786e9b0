"""Voice: instructions in the active."""

import pytest

from handoutgen.problems import Place, Severity
from handoutgen.rules.found import Prose
from handoutgen.rules.voice import voice_findings
from handoutgen.rules.words import wording_findings
from tests.rules.broken import broken

HERE = Place("a.yaml", 3, 5)


def _said(words: str, path: str = "sections[1].bullets[2]") -> list[str]:
    return [each.message for each in voice_findings([Prose(words, HERE, path)])]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The leg is held in the air.", "is held"),
        ("This should be done daily.", "be done"),
        ("It can be performed by anybody.", "be performed"),
        ("The knees are slowly lowered.", "are slowly lowered"),
        ("The pelvis is then lifted.", "is then lifted"),
        ("A mat is needed.", "is needed"),
        ("The hip isn't moved.", "isn't moved"),
        ("The stretch must not be forced.", "be forced"),
        ("Exercises have been shown to help.", "been shown"),
        ("The arms are kept straight.", "are kept"),
        ("You are advised to rest.", "are advised"),
    ],
)
def test_the_passive_is_found(words: str, found: str) -> None:
    """A form of "to be" before a participle is named."""
    assert [f'"{found}" does not say who does it.'] == _said(words)


@pytest.mark.parametrize(
    "words",
    [
        "Hold your leg in the air.",
        "Do this daily.",
        "Stop when you are tired.",
        "Keep on until you are used to it.",
        "Lift while your knee is bent.",
        "Rest if your back is rounded or your ankle is swollen.",
        "Ask us first if you are pregnant.",
        "Move up when the pain is settled.",
        "Your face is red? Rest.",
        "What you need is bed rest? No.",
        "Take what feels easy. It is best.",
        "Get help, and get used to it.",
    ],
)
def test_states_and_the_active_are_fine(words: str) -> None:
    """Adjectives and what only looks like a participle have no finding."""
    assert [] == _said(words)


@pytest.mark.parametrize(
    "path",
    ["panels[1].steps[2]", "sections[3].steps[1]", "sections[1].bullets[4]", "setup", "easier.text", "action.text",
     "stages[1].also[2]", "how[3]", "flare"],
)  # fmt: skip
def test_instructions_are_searched(path: str) -> None:
    """Steps, tips and ways to do it are instructions."""
    assert 1 == len(_said("The leg is held.", path))


@pytest.mark.parametrize("path", ["sections[1].text[1]", "message", "panels[1].alt", "tiers.soon.signs[1]", "meaning"])
def test_what_only_tells_is_not_searched(path: str) -> None:
    """Where nothing is to be done, the passive may be right: "the hips are lifted" in a picture's words."""
    assert [] == _said("The hips are lifted.", path)


def test_the_passive_is_a_warning_at_its_text() -> None:
    """It stands at the line of the text and fails nothing."""
    there = broken("exercises/bridge.yaml", r"^      - Squeeze your buttocks\.$", "      - Your buttocks are squeezed.")
    found = [each for each in wording_findings(there.library) if each.code == "passive-voice"]
    assert [(there.line("are squeezed"), Severity.WARNING)] == [(each.place.line, each.severity) for each in found]
