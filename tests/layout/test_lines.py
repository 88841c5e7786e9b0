from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.leaves import Run, Words, inlines
from handoutgen.layout.lines import Measure, Word, break_lines, words_of
from tests.square import SQUARE

TEN = 10.0
TEXTS = st.text(st.sampled_from("abc -/.é\u00a0Ж"), max_size=120)


def measure(characters: int, most: int = 70) -> Measure:
    """A measure that holds so many square characters of 10 points."""
    return Measure(SQUARE, TEN, characters * TEN, most)


def words(limits: Measure, *runs: Run) -> tuple[Word, ...]:
    """The words of a leaf."""
    return words_of(inlines(Words("k", "P", runs)), limits)


def broken(text: str, characters: int, most: int = 70, balanced: bool = False) -> list[str]:
    """The lines of a text."""
    limits = measure(characters, most)
    return [spelled(line) for line in break_lines(words(limits, Run(text)), limits, balanced=balanced)]


def spelled(line: tuple[Word, ...]) -> str:
    """A line as text."""
    spaced = "".join((" " if word.spaced else "") + "".join(piece.text for piece in word.pieces) for word in line)
    return spaced.lstrip(" ")


def test_a_line_takes_every_word_that_fits() -> None:
    """Words fill a line until the next one is wider than what is left."""
    assert broken("aa bb cc dd ee", 8) == ["aa bb cc", "dd ee"]


def test_a_line_ends_at_seventy_characters_however_wide_it_is() -> None:
    """The limit in characters breaks a line that its width would not."""
    assert broken("aaaa bbbb cccc dddd", 100, most=9) == ["aaaa bbbb", "cccc dddd"]


def test_a_word_alone_on_the_last_line_gets_company() -> None:
    """The last line takes a word from the line above rather than hold one alone."""
    assert broken("aa bb cc dd ee ff", 14) == ["aa bb cc dd", "ee ff"]


def test_a_short_line_keeps_its_words() -> None:
    """A line of three words gives none away."""
    assert broken("aaaa bbbb cccc dddd", 14) == ["aaaa bbbb cccc", "dddd"]


def test_a_no_break_space_holds_a_number_to_its_unit() -> None:
    """A no-break space is never a line's end."""
    assert broken("hold for 30\u00a0sec now", 11) == ["hold for", "30\u00a0sec now"]


def test_balanced_lines_are_as_even_as_they_come() -> None:
    """A title of two lines is not one long and one short."""
    assert broken("aaa bbb ccc ddd", 12, balanced=True) == ["aaa bbb", "ccc ddd"]


def test_a_word_wider_than_a_line_is_cut() -> None:
    """No word runs out of its measure."""
    assert broken("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_an_address_breaks_after_a_separator() -> None:
    """A web address parts at its slashes and dots, with nothing put in."""
    assert broken("see https://example.org/back-pain/help", 20) == ["see", "https://example.org/", "back-pain/help"]


def test_an_address_breaks_after_its_slashes_first() -> None:
    """A hyphen or dot ends a line only where what stands between two slashes is longer than a line."""
    assert broken("https://example.org/back-pain/self-help", 33) == ["https://example.org/back-pain/", "self-help"]
    assert broken("https://a.org/self-help-at-home/", 14) == ["https://a.org/", "self-help-at-", "home/"]


def test_bold_within_a_word_does_not_part_it() -> None:
    """A full stop after a bold word stays with it."""
    limits = measure(20)
    found = words(limits, Run("be "), Run("brave", bold=True), Run(". Go"))
    assert [[piece.text for piece in word.pieces] for word in found] == [["be"], ["brave", "."], ["Go"]]


@given(TEXTS, st.integers(3, 40))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, characters: int) -> None:
    """Whatever the text, each line fits and the words come back in order."""
    limits = measure(characters)
    lines = break_lines(words(limits, Run(text)), limits)
    for line in lines:
        gaps = sum(word.spaced for word in line[1:])
        assert sum(word.width for word in line) + gaps * TEN <= limits.width + 1e-6
    assert "".join(map(spelled, lines)).replace(" ", "") == text.replace(" ", "")
