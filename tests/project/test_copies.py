"""The copier that handouts are tried on: what it keeps, and that it tells what it loses."""

from typing import Any

import numpy as np
import pytest

pytest.importorskip("tools.copies.copier", reason="a source distribution has no tools")

from handoutgen.layout.boxes import GlyphRun, Page, Rule, TextLine
from handoutgen.theme.colours import BLACK
from tests.shipped import family
from tools.copies.copier import DARK, LIGHT, Exposure, copied, printed
from tools.copies.losses import losses, parts

SIZE = (300, 600)
"""An inch by two, in dots."""

HEIGHT = 150


def rule(dots: float, black: float) -> Any:
    """A page with a rule across, so many dots high, as a viewer renders it."""
    page = np.full(SIZE, 255.0)
    whole = int(dots)
    page[HEIGHT : HEIGHT + whole, 50:550] = 255 * (1 - black)
    page[HEIGHT + whole, 50:550] = 255 * (1 - black * (dots - whole))
    return page.astype(np.uint8)


def lost(grey: Any, exposure: Exposure) -> list[str]:
    """What a copy of a copy loses of a page with a rule at that height."""
    paper = printed(grey)
    page = Page(1, 144, 72, (Rule(12, HEIGHT * 72 / 300, 120, 0, 0.6, BLACK),))
    return losses(parts(page, family()), paper, copied(paper, exposure, 2, 1))


@pytest.mark.parametrize("exposure", [LIGHT, DARK])
def test_a_hairline_stays(exposure: Exposure) -> None:
    """A black rule of 0.6 pt is there on a copy of a copy."""
    assert [] == lost(rule(2.5, 1.0), exposure)


@pytest.mark.parametrize(("dots", "black"), [(1.0, 1.0), (2.5, 0.4)], ids=["0.25 pt", "grey"])
def test_thin_and_grey_rules_go(dots: float, black: float) -> None:
    """A finer rule, or a grey one, goes on a light copier, and that is told."""
    (loss,) = lost(rule(dots, black), LIGHT)
    assert loss.startswith("rule of 120 pt: ")
    assert loss.endswith("left")


def test_a_character_that_closes_up_is_told() -> None:
    """A letter that has become a blot is no letter, and one that has gone is none."""
    line = TextLine(20, 50, 24, BLACK, (GlyphRun("HandoutSans-Bold", "e", 14),), "k")
    page = Page(1, 144, 72, (line,))
    ring = np.zeros(SIZE, dtype=bool)
    ring[150:210, 88:130] = True
    ring[160:200, 98:120] = False
    blot = ring.copy()
    blot[150:210, 88:130] = True
    assert [] == losses(parts(page, family()), ring, ring)
    assert ['"e" in "e": 100% filled'] == losses(parts(page, family()), ring, blot)
    assert ['"e" in "e": 0% left'] == losses(parts(page, family()), ring, np.zeros(SIZE, dtype=bool))


def test_the_same_copy() -> None:
    """The same page gives the same copy."""
    paper = printed(rule(2.5, 1.0))
    assert (copied(paper, LIGHT, 2, 7) == copied(paper, LIGHT, 2, 7)).all()
