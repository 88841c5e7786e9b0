import pytest

from handoutgen.content.suggest import did_you_mean, nearest, spoken_list


@pytest.mark.parametrize(
    ("word", "found"),
    [("hodl", "hold"), ("HOLD", "hold"), ("times_a_day", "times-a-day"), ("xyzzy", ""), ("", "")],
)
def test_the_nearest_word_is_found_whatever_its_case(word: str, found: str) -> None:
    """A misspelt word finds the one that it is most like; a strange one finds none."""
    assert nearest(word, ["hold", "times-a-day", "rest"]) == found


def test_a_hint_names_the_nearest_word_or_says_what_else_to_do() -> None:
    """A hint is a question where a word is near, else what is given instead."""
    assert did_you_mean("hodl", ["hold"], "Look it up.") == 'Did you mean "hold"?'
    assert did_you_mean("x", ["hold"], "Look it up.") == "Look it up."


@pytest.mark.parametrize(("words", "expected"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_a_list_is_spoken_with_its_last_word_joined(words: list[str], expected: str) -> None:
    """The last two of a list are joined by a word, the others by commas."""
    assert spoken_list(words, "or") == expected
