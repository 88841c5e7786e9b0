"""Lengths, numbers, and how each region and language is read."""

import pytest

from handoutgen.content.model import Library
from handoutgen.problems import Place, Severity
from handoutgen.rules.prose import printed_in, prose_of
from handoutgen.rules.words import note_wording, wording_findings
from tests.rules.broken import Broken, broken, shipped
from tests.shipped import plan_from


def _found(there: Broken) -> list[tuple[str, int, str]]:
    return there.said(wording_findings(there.library))


def test_the_shipped_library_reads_well() -> None:
    """No topic or exercise reads above grade 6, and no sentence of a step is too long."""
    codes = {each.code for each in wording_findings(shipped())}
    assert set() == codes & {"reading-grade", "long-step", "long-paragraph", "comparison-sign", "bare-decimal"}


def test_long_sentences_are_found_at_their_text() -> None:
    """21 words in a sentence are one too many, 20 are not."""
    for number, expected in ((20, []), (21, ["long-sentence"])):
        there = broken("topics/sitting.yaml", r"^message: .*$", f"message: {'Go ' * number}")
        line = there.line("message:")
        assert expected == [code for code, at, _ in _found(there) if at == line]


def test_a_step_has_shorter_sentences() -> None:
    """16 words in a sentence of a step are one too many, 15 are not, and two sentences may have 15 each."""
    for text, expected in (("Go " * 15, []), ("Go " * 16, ["long-step"]), ("Go " * 14 + "on. " + "Go " * 15, [])):
        there = broken("topics/self-check.yaml", r"(?s)(\n    steps:\n).*?\n(?=  - |\w|\n)", rf"\g<1>      - {text}\n")
        line = there.line("    steps:") + 1
        assert expected == [code for code, at, _ in _found(there) if at == line]


def test_a_paragraph_has_three_sentences() -> None:
    """A fourth sentence is one too many."""
    for text, expected in (("Sit. Stand. Walk.", []), ("Sit. Stand. Walk. Rest.", ["long-paragraph"])):
        there = broken("topics/sitting.yaml", r"^message: .*$", f"message: {text}")
        line = there.line("message:")
        assert expected == [code for code, at, _ in _found(there) if at == line]


def _only(language: str) -> Library:
    """The shipped library with a hard message and a single region, whose language is such."""
    there = broken("topics/sitting.yaml", r"^message: .*$", f"message: {'Go ' * 30}> 3cm.").library
    phrases = {language: there.phrases["en"]._replace(language=language)}
    return there._replace(regions={"XX": there.regions["GB"]._replace(language=language)}, phrases=phrases)


def test_only_english_is_read() -> None:
    """A library without a region in English has no finding of words, since the rules know no other language."""
    assert [] == list(wording_findings(_only("de")))
    assert [] != list(wording_findings(_only("en")))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Pain > 3 means stop.", "comparison-sign"),
        ("Keep pain < 4.", "comparison-sign"),
        ("Hold for ≥ 10 sec.", "comparison-sign"),
        ("Lift .5 cm.", "bare-decimal"),
        ("Lift 1.0 cm.", "bare-decimal"),
        ("Lift 2cm.", "no-unit-space"),
        ("Hold for 30s.", "no-unit-space"),
        ("Rest for 2min.", "no-unit-space"),
    ],
)
def test_numbers_are_written_plainly(typed: str, code: str) -> None:
    """Signs, bare decimals and units without a space fail a check at their text."""
    there = broken("topics/sitting.yaml", r"^message: .*$", f'message: "{typed}"')
    assert (code, there.line("message:"), "message") in _found(there)


@pytest.mark.parametrize(
    "typed", ["Lift 1.5 cm.", "In the 1990s", "Week 1. 2 sets", "The 1st step", "CC BY 4.0", "10.05 km"]
)
def test_plain_numbers_are_fine(typed: str) -> None:
    """Decimals, decades, ordinals and the licence's name have no finding."""
    there = broken("topics/sitting.yaml", r"^message: .*$", f'message: "{typed}"')
    assert [] == [each for each in _found(there) if each[1] == there.line("message:")]


def test_each_region_is_read() -> None:
    """A region's long word counts where it prints, and is told once."""
    word = "the department of the hospital that looks after people who come in without a letter from anybody at all"
    there = broken("regions/GB.yaml", r"^  poo: .*$", f"  poo: {word}")
    found = [each for each in wording_findings(there.library) if each.code == "long-sentence"]
    paths = [each.path for each in found if each.path.startswith("tiers.emergency.cauda-equina")]
    assert ["tiers.emergency.cauda-equina[3]"] == paths


def test_tokens_are_read_as_they_print() -> None:
    """Sides, numbers and words of a region stand where their tokens do."""
    library = shipped()
    reads = printed_in(library.regions["GB"], library.phrases["en"], library.glossary)
    texts = {text.path: text.words for text in prose_of(library.topics["warning-signs"], "", reads)}
    assert "Call 999. Do not drive yourself. Take this page." == texts["tiers.emergency.action"]
    assert "{" not in "".join(texts.values())


def test_wording_is_a_severity_of_its_own() -> None:
    """Findings on lengths and numbers fail a check and block nothing."""
    there = broken("topics/sitting.yaml", r"^message: .*$", "message: Sit. Stand. Walk. Rest > 3cm.")
    found = [each for each in wording_findings(there.library) if each.path == "message"]
    assert {Severity.WORDING} == {each.severity for each in found}
    assert isinstance(there.library.topics["sitting"].place, Place)


NOTES = """\
exercises:
  - exercise: clamshell
    note: {card}
note: {front}
"""


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Hold on to the counter at first.", []),
        ("Walk 2km each day.", ["no-unit-space"]),
        (f"Then {'go on and ' * 10}rest.", ["long-sentence"]),
        ("Sit. Stand. Walk. Rest.", ["long-paragraph"]),
        ("Avoid lumbar flexion.", ["jargon"]),
    ],
)
@pytest.mark.parametrize("where", ["front", "card"])
def test_a_note_to_the_patient_is_read_as_well(where: str, note: str, expected: list[str]) -> None:
    """What a clinician writes on a card or the first page is held to the words that the library is held to."""
    notes = {"front": "Well done.", "card": "Well done.", where: note}
    plan = plan_from(NOTES.format(**notes))
    found = [(each.code, each.place.line) for each in note_wording(plan, shipped())]
    assert [(code, {"front": 4, "card": 3}[where]) for code in expected] == found
