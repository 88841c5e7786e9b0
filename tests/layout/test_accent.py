"""A clinic's own colour in place of navy, over whole handouts."""

from typing import Any

import pytest

from handoutgen.layout.accent import in_accent
from handoutgen.layout.boxes import Page
from handoutgen.theme.accent import colour_of, tint_of
from handoutgen.theme.colours import NAVY, TEXT_COLOURS, TINT_NAVY, TINTS, Colour, contrast
from tests.shipped import CLINIC, FOUR, document_of, layout_of, plan_of

PLUM = "#7A1F5C"


def pages(colour: str) -> tuple[Page, ...]:
    """The pages of the four topics for a clinic with a colour of its own."""
    layout, problems = layout_of(document_of(plan_of(*FOUR), CLINIC._replace(colour=colour)))
    assert problems == ()
    return layout.pages


def colours(pages: tuple[Page, ...]) -> set[Colour]:
    """Every colour on the pages."""
    parts: list[Any] = [part for page in pages for box in page.boxes for part in box]
    return {part for part in parts if isinstance(part, Colour)}


def test_no_navy_is_left() -> None:
    """Navy and its tint are replaced everywhere, the colours of warnings nowhere."""
    ours, theirs = colours(pages("")), colours(pages(PLUM))
    assert {NAVY, TINT_NAVY} <= ours
    assert theirs == ours - {NAVY, TINT_NAVY} | {colour_of(PLUM), tint_of(colour_of(PLUM))}


def test_nothing_else_changes() -> None:
    """Two colours give the same pages but for their colours, and without a colour the pages are as they were."""
    for plain, plum in zip(pages(""), pages(PLUM), strict=True):
        assert in_accent(plum.boxes, "") == plum.boxes
        assert in_accent(plain.boxes, PLUM) == plum.boxes


@pytest.mark.parametrize("code", [PLUM, "#000000", "#003B6F", "#5A2D00"])
def test_contrast(code: str) -> None:
    """A colour that the check lets through reads on every ground, and every text reads on its tint."""
    accent = colour_of(code)
    tint = tint_of(accent)
    pairs = [(accent, ground) for ground in (*TINTS, tint)] + [(text, tint) for text in TEXT_COLOURS if text != NAVY]
    assert [pair for pair in pairs if contrast(*pair) < 7] == []
