from handoutgen.theme.type import SMALLEST, STANDARD, Style

STYLES = [style for style in STANDARD if isinstance(style, Style)]


def test_nothing_is_set_smaller_than_12_points() -> None:
    """Every style keeps to the smallest size."""
    assert [style for style in STYLES if style.size < SMALLEST] == []


def test_running_text_has_a_leading_of_1_3_to_1_5() -> None:
    """The body's lines are as far apart as plain-language guides ask."""
    assert 1.3 <= STANDARD.body.leading / STANDARD.body.size <= 1.5
