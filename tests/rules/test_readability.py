"""Reading grades: what is counted, the formulas, and the sentences that are named."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.problems import Place, Severity, blocking, failing
from handoutgen.rules.found import Prose
from handoutgen.rules.readability import Count, bare, grade_findings, measured, sentences, total, words
from handoutgen.rules.safety import safety_findings
from handoutgen.rules.words import wording_findings
from tests.rules.broken import broken

HERE = Place("a.yaml", 7, 5)
TOPIC = Place("a.yaml", 1, 1)

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


def count(*texts: str, explained: tuple[str, ...] = ()) -> Count:
    """What texts count together."""
    return total(measured([Prose(text, HERE, "text") for text in texts], explained))


def _ease(counted: Count) -> float:
    """The Flesch reading ease, in which published counts are told."""
    return 206.835 - 1.015 * counted.words / counted.sentences - 84.6 * counted.syllables / counted.words


@pytest.mark.parametrize(
    ("text", "expected"),
    [(GETTYSBURG, Count(10, 271, 367, 20)), (PLATYPUS, Count(1, 13, 24, 4)), (TWINKLE, Count(2, 22, 29, 1))],
)
def test_published_texts_have_their_counts(text: str, expected: Count) -> None:
    """Sentences, words, syllables and long words of texts with known counts."""
    assert expected == count(text)


@pytest.mark.parametrize(("text", "ease"), [(GETTYSBURG, 65), (PLATYPUS, 37)])
def test_published_texts_have_their_reading_ease(text: str, ease: int) -> None:
    """The counts come to the published score."""
    assert ease == round(_ease(count(text)))


@pytest.mark.parametrize(
    ("text", "grade"), [(GETTYSBURG, 11.0), (PLATYPUS, 11.3), (TWINKLE, 4.3), ("Stop.", -3.4), ("", 0.0)]
)
def test_grades_follow_the_formula(text: str, grade: float) -> None:
    """The grade of a text, to one decimal; -3.4 is the least there is."""
    assert grade == round(count(text).grade(), 1)


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


@pytest.mark.parametrize(("long", "grade"), [(0, 3.1), (4, 5.2), (16, 7.3), (25, 8.3), (64, 11.5)])
def test_smog_follows_the_formula(long: int, grade: float) -> None:
    """McLaughlin's grade of 30 sentences with so many long words, to one decimal."""
    assert grade == round(Count(30, 300, 400, long).smog(), 1)


@given(st.integers(1, 8))
def test_smog_is_close_to_what_mclaughlin_counted_by_hand(root: int) -> None:
    """In 30 sentences it is within half a grade of 3 and the square root of the long words."""
    assert abs(Count(30, 300, 400, root * root).smog() - (3 + root)) < 0.5


def test_smog_of_nothing() -> None:
    """No sentences have no grade."""
    assert count().smog() == 0.0


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("“Psoas,”", "psoas"), ("clinician’s", "clinician"), ("(a", "a"), ("hip-width.", "hip-width")],
)
def test_a_bare_word_has_no_marks(typed: str, expected: str) -> None:
    """Quotation marks, brackets and a possessive are no part of a word."""
    assert expected == bare(typed)


def test_a_word_of_the_glossary_is_hard_once() -> None:
    """It counts in full where it comes first, and as one syllable after that, in one form or several."""
    hard = count("Osteoporosis is thin bones.", "Ask us about osteoporosis.")
    credited = count("Osteoporosis is thin bones.", "Ask us about osteoporosis.", explained=("osteoporosis",))
    assert (hard.syllables - 5, hard.long - 1) == (credited.syllables, credited.long)
    assert (3, 1) == (count("Hernia.", explained=("hernia",)).syllables, count("Hernia.", explained=("hernia",)).long)
    assert 4 == count("A hernia. Hernias.", explained=("hernia",)).syllables - 1


def test_a_term_of_two_words_is_one_term() -> None:
    """Its words count as one syllable each when they come again together, and in full when they come alone."""
    again = count("Cauda equina. Cauda equina.", explained=("cauda equina",))
    alone = count("Cauda equina. Equina.", explained=("cauda equina",))
    assert (5 + 2, 5 + 3) == (again.syllables, alone.syllables)


def test_the_longest_term_is_taken() -> None:
    """A term that begins another one is not mistaken for it."""
    terms = ("stenosis", "spinal stenosis", "spinal")
    first = count("Stenosis. Spinal stenosis.", explained=terms)
    assert count("Stenosis. Spinal stenosis.") == first


def _graded(*texts: str) -> list[tuple[str, Severity]]:
    there = measured(Prose(text, HERE, "text") for text in texts)
    return [(each.code, each.severity) for each in grade_findings(TOPIC, there)]


@pytest.mark.parametrize(
    ("long", "expected"),
    [
        (14, []),
        (15, [("smog-grade", Severity.WARNING)]),
        (22, [("smog-grade", Severity.WARNING)]),
        (23, [("smog-grade", Severity.WORDING)]),
    ],
)
def test_smog_warns_above_7_and_fails_above_8(long: int, expected: list[tuple[str, Severity]]) -> None:
    """30 sentences with 14 long words are plain, with 22 still let through, with 23 too hard."""
    assert expected == _graded(*["Go to a very good hospital if you must."] * long, *["Go on to bed."] * (30 - long))


def test_smog_needs_thirty_sentences() -> None:
    """29 sentences, however hard, have no SMOG grade."""
    assert [] == _graded(*["Go to a good hospital if you must."] * 29)


def test_the_worst_sentences_are_named_with_their_places() -> None:
    """The finding of a topic names up to three sentences by file and line, with their length and their long words."""
    hard = "Sedentary individuals demonstrate considerable musculoskeletal adaptation."
    long = "You go up and down and in and out and on and on because of anything that happens to your own body"
    texts = ((hard, 12), (long, 13), ("Sit.", 14), ("Considerable immobility necessitates rehabilitation.", 15))
    there = measured(Prose(text, Place("a.yaml", line, 9), "text") for text, line in texts)
    [problem] = grade_findings(TOPIC, there)
    assert (TOPIC, "reading-grade") == (problem.place, problem.code)
    expected = [
        (
            "12",
            "Sedentary individuals demonstrate considerable musculoskeletal …",
            "6 words; long: musculoskeletal, considerable, individuals, adaptation",
        ),
        (
            "15",
            "Considerable immobility necessitates rehabilitation",
            "4 words; long: rehabilitation, considerable, immobility, necessitates",
        ),
        ("13", "You go up and down …", "22 words; long: anything"),
    ]
    assert expected == re.findall(r'a\.yaml:(\d+) "([^"]*)" \(([^)]*)\)', problem.hint)


def test_a_plain_text_has_no_finding() -> None:
    """Short words in short sentences read below grade 6."""
    assert [] == _graded("Sit down on the mat.", "Lift your hips. Breathe out.", "Rest for a day.")
