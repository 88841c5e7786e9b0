import pytest

from handoutgen.theme.colours import BLACK, TEXT_COLOURS, TINTS, WHITE, Colour, contrast


def test_black_on_white_is_the_greatest_contrast() -> None:
    """WCAG's ratio runs from 1 to 21."""
    assert round(contrast(BLACK, WHITE), 6) == 21
    assert contrast(WHITE, WHITE) == 1


@pytest.mark.parametrize("ground", TINTS)
@pytest.mark.parametrize("colour", TEXT_COLOURS)
def test_every_text_colour_reads_on_every_tint(colour: Colour, ground: Colour) -> None:
    """Each pair reaches 7:1 (WCAG AAA)."""
    assert contrast(colour, ground) >= 7


@pytest.mark.parametrize("ground", TEXT_COLOURS)
def test_white_reads_on_every_solid_ground(ground: Colour) -> None:
    """White words on solid colour reach 7:1 too."""
    assert contrast(WHITE, ground) >= 7
