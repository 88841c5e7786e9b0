from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.leaves import Run, Words, inlines, plain
from handoutgen.layout.boxes import Link, TextLine
from handoutgen.layout.frames import flatten
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.theme.type import STANDARD, Style
from tests.page_rules import text_of
from tests.shipped import family
from tests.square import SQUARE

SETTER = Setter(SQUARE, STANDARD)
STYLE = Style(10, 14)


def lines(words: Words, measure: float, align: str = "start") -> list[TextLine]:
    """The lines that a leaf is set in."""
    return [box for box in flatten(set_words(SETTER, words, STYLE, measure, align)) if isinstance(box, TextLine)]


def test_lines_stand_a_leading_apart() -> None:
    """Baselines of neighbouring lines are one leading apart, the first so that capitals are centred in it."""
    set_ = lines(Words("k", "P", (Run("aaa bbb"),)), 40)
    assert [line.y for line in set_] == [10.5, 24.5]
    assert baseline(SETTER, STYLE) == 10.5


def test_a_broken_line_ends_in_a_space() -> None:
    """A reader that extracts the text finds the space between words of two lines, and none at the end."""
    assert [text_of(line) for line in lines(Words("k", "P", (Run("aaa bbb"),)), 40)] == ["aaa ", "bbb"]


def test_alignment_moves_the_start() -> None:
    """A line of 30 points in 100 begins at 0, 35 or 70."""
    words = Words("k", "P", (Run("aaa"),))
    assert [lines(words, 100, align)[0].x for align in ("start", "centre", "end", "even")] == [0, 35, 70, 0]


def test_a_change_of_weight_starts_a_run() -> None:
    """Each run is of one face, spaces between words with the run that follows."""
    line = lines(Words("k", "P", (Run("a "), Run("b", bold=True), Run(". c"))), 100)[0]
    assert [(run.face, run.text) for run in line.runs] == [
        ("Square-Regular", "a"),
        ("Square-Bold", " b"),
        ("Square-Regular", ". c"),
    ]


def test_a_character_that_the_body_face_lacks_falls_back() -> None:
    """Only the characters that the body face lacks are set in the fallback."""
    line = lines(Words("k", "P", (Run("aЖb"),)), 100)[0]
    assert [(run.face, run.text) for run in line.runs] == [
        ("Square-Regular", "a"),
        ("SquareFallback-Regular", "Ж"),
        ("Square-Regular", "b"),
    ]


def test_a_link_covers_its_words_on_each_line() -> None:
    """A link that breaks over two lines leads from both."""
    words = Words("k", "P", (Run("aa "), Run("bb cc", link="https://example.org"), Run(" dd")))
    links = [box for box in flatten(set_words(SETTER, words, STYLE, 55)) if isinstance(box, Link)]
    assert [(link.x, link.y, link.width, link.target) for link in links] == [
        (30, 0, 20, "https://example.org"),
        (0, 14, 20, "https://example.org"),
    ]


ABBREVIATED = Words("k", "P", (Run("aa 5 "), Run("sec", expansion="seconds"), Run(" bb")))


def test_a_space_is_no_part_of_an_abbreviation() -> None:
    """What is read in place of an abbreviation does not swallow the space before or after it."""
    line = lines(ABBREVIATED, 200)[0]
    assert [(run.text, run.key) for run in line.runs] == [("aa 5 ", "k~1"), ("sec", "k~2"), (" bb", "k~3")]


def test_a_space_at_a_line_s_end_is_no_part_of_an_abbreviation() -> None:
    """It goes with the words that follow on the next line, and takes no room."""
    line = lines(ABBREVIATED, 85)[0]
    assert [(run.text, run.key, run.width) for run in line.runs] == [
        ("aa 5 ", "k~1", 50.0),
        ("sec", "k~2", 30.0),
        (" ", "k~3", 0.0),
    ]


RUNS = st.builds(
    Run,
    st.text("a b.", min_size=1, max_size=8),
    st.booleans(),
    st.sampled_from(["", "https://example.org"]),
    st.sampled_from(["", "be"]),
)


@given(st.lists(RUNS, min_size=1, max_size=6).filter(lambda runs: any(run.text.strip() for run in runs)))
def test_every_stretch_of_a_leaf_is_set(runs: list[Run]) -> None:
    """However it breaks, the lines hold the stretches in order, each with its words, and nothing else."""
    words = Words("k", "P", tuple(runs))
    found: dict[str, str] = {}
    for line in lines(words, 50):
        for run in line.runs:
            found[run.key] = found.get(run.key, "") + run.text
    expected = {part.key: plain(part) for part in inlines(words)}
    assert list(found) == list(expected)
    assert {key: text.replace(" ", "") for key, text in found.items()} == {
        key: text.replace(" ", "") for key, text in expected.items()
    }


def test_an_artifact_has_no_key() -> None:
    """Words outside the reading order are marked as such."""
    assert lines(Words("k", "Artifact", (Run("a"),)), 40)[0].key == ""


def test_bold_words_keep_their_measure() -> None:
    """A line of many short bold words is no wider than its measure: a space is as wide as its own weight's."""
    setter = Setter(family(), STANDARD)
    words = Words("k", "P", (Run("a b c d e f g h i j k l m n o p q r s t u v w x y z " * 3, bold=True),))
    for measure in range(100, 200):
        for box in flatten(set_words(setter, words, STANDARD.body, measure)):
            if isinstance(box, TextLine):
                assert sum(run.width for run in box.runs) <= measure + 0.01
