"""Names of characters, for telling an author which one cannot be printed."""

import unicodedata

UNNAMED = {
    "Cc": "CONTROL CHARACTER",
    "Cn": "UNASSIGNED CHARACTER",
    "Co": "PRIVATE USE CHARACTER",
    "Cs": "SURROGATE",
}
"""What to call a character without a name of its own, by its Unicode category."""


def describe(character: str) -> str:
    """The code point and Unicode name of one character: ``U+2603 SNOWMAN``."""
    name = unicodedata.name(character, "") or UNNAMED[unicodedata.category(character)]
    return f"U+{ord(character):04X} {name}"
