"""The editions: one plan, set for a reader and a printer."""

from collections.abc import Mapping
from types import MappingProxyType

STANDARD = "standard"
LARGE = "large"
GIANT = "giant"
SHEET = "sheet"
BOOKLET = "booklet"
FRIDGE = "fridge"
CARDS = "cards"
DIARY = "diary"

EDITIONS: Mapping[str, str] = MappingProxyType(
    {
        STANDARD: "One exercise a page, text in 14 points.",
        LARGE: "Large print: text in 18 points, set anew, not enlarged.",
        GIANT: "Giant print: nothing under 24 points.",
        BOOKLET: "Two pages on each side of a sheet, to fold and staple, with its pages in order as a second file.",
        SHEET: "The exercises alone, in rows, after the warning signs in short; text in 12 or 13 points.",
        FRIDGE: "A card with up to six exercises at a glance for the fridge door, and an emergency card.",
        CARDS: "A card for each exercise to cut out, four on a page, with an emergency card and the pain guide.",
        DIARY: "The diary alone, with the warning signs in short and the pain guide.",
    }
)
"""What each edition is, by its name."""

OF_EXERCISES = frozenset({SHEET, FRIDGE, CARDS, DIARY})
"""The editions that have nothing to print without an exercise."""

WITH_BINDING_MARGIN = frozenset({STANDARD, LARGE, GIANT})
"""The editions whose margins can give room for holes or a spine; a booklet has such margins of its own."""
