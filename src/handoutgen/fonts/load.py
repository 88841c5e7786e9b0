"""The family that handouts are set in."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from handoutgen.fonts.faces import Face, Family
from handoutgen.fonts.truetype import read_face, read_rare_face

REGULAR = ("HandoutSans-Regular.ttf", "SourceSans3-Regular.ttf")
"""The body face and its fallback, for further Latin, Cyrillic, Greek and Vietnamese."""

BOLD = ("HandoutSans-Bold.ttf", "SourceSans3-Bold.ttf")


@lru_cache(maxsize=1)
def handout_family(folder: Path) -> Family:
    """The family in ``folder`` (see ``find``); raises ``truetype.FontError`` if a file is missing or broken.

    Read once: what remembers by the family would else compare all of its advances, again and again.
    """
    return Family(_weight(folder, REGULAR), _weight(folder, BOLD))


def _weight(folder: Path, names: Sequence[str]) -> tuple[Face, ...]:
    body, *others = names
    return (read_face(folder / body), *(read_rare_face(folder / name) for name in others))
