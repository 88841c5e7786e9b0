"""Syllables: pinned, so that a reading grade means the same for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.rules.syllables import syllables

COUNTED = {
    1: "a the strength stretch pulled knees makes clothes sides tense through breathe heart 30 10-15 911 NHS & weight",
    2: "belly gently muscle muscles buttock lifted uses dishes table ankles lower quiet being going doesn't walking "
    "movement safety sometimes something evening lately metre spasm prism rhythm psoas fluid lower hands-on SO-as",
    3: "exercise everyday easier radio period hernia serious carrying pelvises idea area clinician's "
    "injury accident civilian creature-like",
    4: "understanding experience diagnosis iliacus physical-care",
    5: "university cauda-equina cardiology examination iliopsoas",
    6: "physiotherapist osteoporosis spondylolisthesis",
}
"""Words by their syllables, counted by ear; several cannot be told by counting vowels."""


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in COUNTED.items() for word in words.split()]
)
def test_words_have_their_syllables(word: str, count: int) -> None:
    """Each word has as many syllables as are spoken."""
    assert count == syllables(word)


@given(st.text(max_size=30))
def test_anything_has_at_least_one(text: str) -> None:
    """No text has no syllables, and none stops the count."""
    assert syllables(text) >= 1


@given(st.lists(st.sampled_from(COUNTED[2].split()[:20]), min_size=1, max_size=4))
def test_a_hyphenated_word_has_those_of_its_parts(parts: list[str]) -> None:
    """Joining words by hyphens adds up their syllables."""
    assert sum(syllables(part) for part in parts) == syllables("-".join(parts))


@given(st.sampled_from([word for words in COUNTED.values() for word in words.split()]))
def test_capitals_and_marks_change_nothing(word: str) -> None:
    """A word at the start or end of a sentence has its own syllables."""
    assert syllables(word) == syllables(f"“{word.capitalize()}.”")
