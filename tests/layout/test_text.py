from handoutgen.compose.leaves import Run, Words
from handoutgen.layout.boxes import Link, TextLine
from handoutgen.layout.frames import flatten
from handoutgen.layout.text import Setter, baseline, set_words
from handoutgen.theme.type import STANDARD, Style
from tests.page_rules import text_of
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
        (20, 0, 30, "https://example.org"),
        (0, 14, 20, "https://example.org"),
    ]


def test_an_artifact_has_no_key() -> None:
    """Words outside the reading order are marked as such."""
    assert lines(Words("k", "Artifact", (Run("a"),)), 40)[0].key == ""
