"""Tokens that went wrong, and emergencies sent to another number."""

import pytest

from handoutgen.problems import Place
from handoutgen.rules.found import Prose
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.tokens import token_findings
from tests.rules.broken import broken

HERE = Place("a.yaml", 3, 5)


def _hints(words: str) -> list[str]:
    return [each.hint for each in token_findings([Prose(words, HERE, "text")], ("psoas", "hip-flexor"))]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Call {phone.emergency} now.", "phone.emergency"),
        ("Call {phone.emergncy} now.", "phone.emergncy"),
        ("Call phone.emergency}} now.", "phone.emergency"),
        ("Call phone.clinic today.", "phone.clinic"),
        ("Lift {side} leg.", "side"),
        ("Lift the other-side leg.", "other-side"),
        ("Hold the {word.counter} with both hands.", "word.counter"),
        ("Hold the word.counter with both hands.", "word.counter"),
        ("The {psoas} and the { hip-flexor }", "psoas"),
        ("Then {closed", "closed"),
    ],
)
def test_a_token_that_prints_as_typed_is_found(words: str, name: str) -> None:
    """A brace too few, or a name of a token without any, has a hint with the token as it should be."""
    assert [f"Write {{{{{name}}}}} with two braces on either side."] == _hints(words)


@pytest.mark.parametrize(
    "words",
    [
        "Lie on one side.",
        "Is the clinic closed? Ask on the phone.",
        "A brace {x} or two",
        "Stretch the psoas. In a word: rest.",
    ],
)
def test_plain_words_are_no_tokens(words: str) -> None:
    """Words that are also names of tokens, and braces around something else, have no finding."""
    assert [] == _hints(words)


def test_a_broken_token_blocks() -> None:
    """It stands at its text, and nobody prints a handout with it."""
    there = broken("exercises/bridge.yaml", r"\{\{phone\.emergency\}\}", "{phone.emergency}")
    assert [("broken-token", there.line("stop:"), "stop")] == there.said(safety_findings(there.library))


@pytest.mark.parametrize(
    ("file", "typed", "key"),
    [
        ("exercises/bridge.yaml", r"(?<=Chest pain: call )\{\{phone\.emergency\}\}", "stop:"),
        ("front-page.yaml", r"(?<=Emergency sign\?\*\* Call )\{\{phone\.emergency\}\}", '  - "**Emergency sign?'),
        ("topics/everyday.yaml", r"(?<=keep warm and call )\{\{phone\.emergency\}\}", '      - "**Hurt, or dizzy'),
    ],
)
@pytest.mark.parametrize("token", ["{{phone.clinic}}", "{{phone.urgent}}"])
def test_an_emergency_goes_to_its_own_number(file: str, typed: str, key: str, token: str) -> None:
    """Chest pain that sends the patient to the clinic's number blocks a build."""
    there = broken(file, typed, token)
    assert [("emergency-number", there.line(key))] == [
        found[:2] for found in there.said(safety_findings(there.library))
    ]


def test_both_numbers_may_stand_in_a_text() -> None:
    """The emergency number first and the clinic's for anything else are in order."""
    there = broken(
        "topics/everyday.yaml", r"keep warm and call \{\{phone\.emergency\}\}\.", r"\g<0> Or {{phone.clinic}}."
    )
    assert [] == there.said(safety_findings(there.library))


@pytest.mark.parametrize(
    "words", ["Pain after a fall? Call {{phone.clinic}}.", "Chest pain in the past? Ask us first: {{phone.clinic}}."]
)
def test_the_clinic_may_be_called_for_less(words: str) -> None:
    """What is for the same day, and a question beforehand, go to the clinic."""
    there = broken("topics/everyday.yaml", r"\*\*Turn with your feet\.\*\* Do not twist\.", words)
    assert [] == there.said(safety_findings(there.library))
