"""A clinic's own colour in place of navy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.theme.accent import (
    ENOUGH,
    code_of,
    colour_of,
    readable_shade,
    tint_of,
    weakest_contrast,
)
from handoutgen.theme.colours import NAVY, TEXT_COLOURS, TINT_NAVY, TINTS, WHITE, Colour, contrast

PARTS = st.integers(0, 255).map(lambda value: value / 255)
COLOURS = st.builds(Colour, PARTS, PARTS, PARTS)


@given(COLOURS)
def test_code(colour: Colour) -> None:
    """A colour is its code and back."""
    assert colour_of(code_of(colour)) == pytest.approx(colour)


def test_navy_has_about_its_own_tint() -> None:
    """The tint of navy is computed to what it was chosen as, to a fiftieth."""
    assert tint_of(NAVY) == pytest.approx(TINT_NAVY, abs=0.02)
    assert readable_shade(NAVY) == NAVY


@given(COLOURS)
def test_shade_reads_everywhere(colour: Colour) -> None:
    """The shade that is offered reads on white and on every ground, white reads on it, and it passes the check."""
    shade = readable_shade(colour)
    grounds = (tint_of(shade), WHITE, *(tint for tint in TINTS if tint != TINT_NAVY))
    assert [ground for ground in grounds if contrast(shade, ground) < ENOUGH] == []
    assert weakest_contrast(shade) >= ENOUGH


@given(COLOURS)
def test_every_text_reads_on_the_tint(colour: Colour) -> None:
    """Ink and the colours of warnings read on the tint of any colour that passes."""
    tint = tint_of(readable_shade(colour))
    assert [text for text in TEXT_COLOURS if text != NAVY and contrast(text, tint) < ENOUGH] == []


@given(COLOURS)
def test_no_darker_than_needed(colour: Colour) -> None:
    """A colour that passes is left alone, and another is darkened in its hue only."""
    shade = readable_shade(colour)
    if weakest_contrast(colour) >= ENOUGH:
        assert shade == pytest.approx(colour)
    else:
        assert all(mine <= theirs for mine, theirs in zip(shade, colour, strict=True))
