from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.leaves import Run, Words, inlines, plain

WEB = "https://example.org"
RUNS = st.builds(Run, st.text(" a.", max_size=3), st.booleans(), st.sampled_from(["", WEB]), st.sampled_from(["", "b"]))


def parts(*runs: Run) -> list[tuple[str, str]]:
    """The key and text of each stretch of a leaf."""
    return [(part.key, plain(part)) for part in inlines(Words("k", "P", runs))]


def test_a_leaf_of_one_kind_is_one_stretch_with_its_key() -> None:
    """Weight alone parts nothing."""
    assert parts(Run("You "), Run("should", bold=True), Run(" feel")) == [("k", "You should feel")]
    assert parts(Run("here", link=WEB)) == [("k", "here")]


def test_a_link_and_an_abbreviation_are_stretches() -> None:
    """Each has a key of its own, and so has what stands around them."""
    found = parts(Run("See "), Run("here", link=WEB), Run(", 5 "), Run("sec", expansion="seconds"))
    assert found == [("k~1", "See "), ("k~2", "here"), ("k~3", ", 5 "), ("k~4", "sec")]


def test_spaces_alone_are_no_stretch() -> None:
    """What would never be drawn by itself goes with its neighbour."""
    assert parts(Run("a", link=WEB), Run(" "), Run("b", expansion="be")) == [("k~1", "a "), ("k~2", "b")]
    assert parts(Run(" "), Run("a", link=WEB)) == [("k", " a")]


@given(st.lists(RUNS, min_size=1, max_size=6))
def test_stretches_hold_every_character_once(runs: list[Run]) -> None:
    """Put together they are the leaf; none is blank unless the leaf is; no two have the same key."""
    words = Words("k", "P", tuple(runs))
    found = inlines(words)
    assert "".join(map(plain, found)) == plain(words)
    assert not plain(words).strip() or all(plain(part).strip() for part in found)
    assert len({part.key for part in found}) == len(found)
