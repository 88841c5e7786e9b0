"""Reading grade, lengths and numbers."""

import pytest

from handoutgen.problems import Place, Severity, blocking, failing
from handoutgen.rules.prose import printed_in, prose_of
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.words import Count, count, sentences, wording_findings, words
from tests.rules.broken import Broken, broken, shipped

GETTYSBURG = (
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, "
    "and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, "
    "testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great "
    "battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those "
    "who here gave their lives that that nation might live. It is altogether fitting and proper that we should do "
    "this. But, in a larger sense, we can not dedicate—we can not consecrate—we can not hallow—this ground. The brave "
    "men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The "
    "world will little note, nor long remember what we say here, but it can never forget what they did here. It is "
    "for us the living, rather, to be dedicated here to the unfinished work which they who fought here have thus far "
    "so nobly advanced. It is rather for us to be here dedicated to the great task remaining before us—that from "
    "these honored dead we take increased devotion to that cause for which they gave the last full measure of "
    "devotion—that we here highly resolve that these dead shall not have died in vain—that this nation, under God, "
    "shall have a new birth of freedom—and that government of the people, by the people, for the people, shall not "
    "perish from the earth."
)
"""The Gettysburg Address (Abraham Lincoln, 1863; the Bliss copy). Microsoft Word's published counts of it are 271
words, 10 sentences and a reading ease of 65; the CMU Pronouncing Dictionary gives its words 367 to 372 syllables."""

PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
"""A published example of the formula: 13 words, 24 syllables, a reading ease of 37.5 (Wikipedia, "Flesch-Kincaid
readability tests")."""

TWINKLE = (
    "Twinkle, twinkle, little star, how I wonder what you are! Up above the world so high, like a diamond in the sky."
)
"""Jane Taylor, 1806, counted by hand: 2 sentences of 10 and 12 words; 14 syllables in the first, and 15 in the second
with di-a-mond as three."""


def _ease(counted: Count) -> float:
    """The Flesch reading ease, in which published counts are told."""
    return 206.835 - 1.015 * counted.words / counted.sentences - 84.6 * counted.syllables / counted.words


def _found(there: Broken) -> list[tuple[str, int, str]]:
    return there.said(wording_findings(there.library))


@pytest.mark.parametrize(
    ("text", "expected"), [(GETTYSBURG, Count(10, 271, 367)), (PLATYPUS, Count(1, 13, 24)), (TWINKLE, Count(2, 22, 29))]
)
def test_published_texts_have_their_counts(text: str, expected: Count) -> None:
    """Sentences, words and syllables of texts with known counts."""
    assert expected == count([text])


@pytest.mark.parametrize(("text", "ease"), [(GETTYSBURG, 65), (PLATYPUS, 37)])
def test_published_texts_have_their_reading_ease(text: str, ease: int) -> None:
    """The counts come to the published score."""
    assert ease == round(_ease(count([text])))


@pytest.mark.parametrize(
    ("text", "grade"), [(GETTYSBURG, 11.0), (PLATYPUS, 11.3), (TWINKLE, 4.3), ("Stop.", -3.4), ("", 0.0)]
)
def test_grades_follow_the_formula(text: str, grade: float) -> None:
    """The grade of a text, to one decimal; -3.4 is the least there is."""
    assert grade == round(count([text]).grade(), 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stop. Rest!", ("Stop.", "Rest!")),
        ("Hurt? “Yes.” Then rest (a lot.) And go", ("Hurt?", "“Yes.", "Then rest (a lot.", "And go")),
        ("Lift 1.5 cm", ("Lift 1.5 cm",)),
        ("Call us: now", ("Call us: now",)),
        ("– !", ()),
    ],
)
def test_sentences_end_with_their_mark(text: str, expected: tuple[str, ...]) -> None:
    """A stop, question or exclamation mark before a space ends a sentence, and so does the end."""
    assert expected == sentences(text)


def test_words_stand_between_spaces_and_dashes() -> None:
    """A hyphenated word is one word; a dash parts two; a mark alone is none."""
    assert ("A", "hip-width", "step", "back", "1.5", "cm,") == words("A hip-width step—back – 1.5 cm,")


def test_the_shipped_library_reads_well() -> None:
    """No topic or exercise reads above grade 6, and no sentence of a step is too long."""
    codes = {each.code for each in wording_findings(shipped())}
    assert set() == codes & {"reading-grade", "long-step", "long-paragraph", "comparison-sign", "bare-decimal"}


def test_a_hard_topic_fails_a_check() -> None:
    """A topic above grade 6 is told at its first line, with its hardest words, and blocks no build."""
    hard = "Sedentary individuals demonstrate considerable musculoskeletal adaptation. " * 3
    there = broken(
        "topics/stretches.yaml", r"(?s)^sections:.*?(?=^exercises:)", f"sections:\n  - text:\n      - {hard}\n"
    )
    [problem] = [each for each in wording_findings(there.library) if each.code == "reading-grade"]
    assert there.line("name:") == problem.place.line
    assert "considerable" in problem.hint
    assert () == blocking((problem,))
    assert (problem,) == failing((problem,))
    assert [] == there.said(safety_findings(there.library))


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
    there = broken("topics/sitting.yaml", r"^message: .*$", "message: Sit. Stand. Walk. Rest.")
    assert ("long-paragraph", there.line("message:"), "message") in _found(there)


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
    """Every finding on words fails a check and blocks nothing."""
    there = broken("topics/sitting.yaml", r"^message: .*$", "message: Sit. Stand. Walk. Rest > 3cm.")
    assert {Severity.WORDING} == {each.severity for each in wording_findings(there.library)}
    assert isinstance(there.library.topics["sitting"].place, Place)
