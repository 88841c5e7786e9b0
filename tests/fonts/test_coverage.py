import pytest

from handoutgen.fonts.coverage import describe


@pytest.mark.parametrize(
    ("character", "description"),
    [
        ("☃", "U+2603 SNOWMAN"),
        ("\u00b5", "U+00B5 MICRO SIGN"),
        ("\U0001f600", "U+1F600 GRINNING FACE"),
        ("\x07", "U+0007 CONTROL CHARACTER"),
        ("\ue000", "U+E000 PRIVATE USE CHARACTER"),
        ("\U000e0fff", "U+E0FFF UNASSIGNED CHARACTER"),
        ("\ud800", "U+D800 SURROGATE"),
    ],
)
def test_a_character_is_told_by_code_point_and_name(character: str, description: str) -> None:
    """Every character has a description, also one without a name in Unicode."""
    assert describe(character) == description
