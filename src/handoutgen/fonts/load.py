"""The family that handouts are set in."""

from pathlib import Path

from handoutgen.fonts.faces import Family
from handoutgen.fonts.truetype import read_face

REGULAR = ("HandoutSans-Regular.ttf", "SourceSans3-Regular.ttf")
"""The body face and its fallback, for further Latin, Cyrillic, Greek and Vietnamese."""

BOLD = ("HandoutSans-Bold.ttf", "SourceSans3-Bold.ttf")


def handout_family(folder: Path) -> Family:
    """The family in ``folder`` (see ``find``); raises ``truetype.FontError`` if a file is missing or broken."""
    return Family(
        regular=tuple(read_face(folder / name) for name in REGULAR),
        bold=tuple(read_face(folder / name) for name in BOLD),
    )
