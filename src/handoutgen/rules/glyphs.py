"""Glyphs: a character that no font has would print as nothing, which in a dose is a danger. It blocks a build.

ReportLab prints "≥ 38 ≤ 5" as "38 5" without a word, so the check is ours. It walks frozen values, whatever
their records, so that no text of the library, the clinic or the plan can escape it.
"""

from collections.abc import Mapping

from handoutgen.content.text import Text
from handoutgen.fonts.coverage import describe
from handoutgen.fonts.faces import Family
from handoutgen.fonts.measure import missing
from handoutgen.problems import Place, Problem

_NEVER_PRINTS = ("waive",)
"""Fields for whoever keeps the library."""


def check(value: object, family: Family, place: Place, path: str = "") -> tuple[Problem, ...]:
    """A problem for each character in a text below ``value`` that the family lacks in either weight.

    A text without a place of its own has that of its field, if its record knows it (``places``), or else of the
    record; ``place`` is that of ``value``. Paths begin anew in each file.
    """
    found: list[tuple[str, Place, str]] = []
    _gather(value, place, path, found)
    return tuple(
        Problem(
            code="missing-glyph",
            place=where,
            path=name,
            message=f"No font here has {describe(character)}, so it would print as nothing.",
            hint="Write it in another way.",
        )
        for text, where, name in found
        for character in dict.fromkeys((*missing(text, family.regular), *missing(text, family.bold)))
    )


def _gather(value: object, place: Place, path: str, found: list[tuple[str, Place, str]]) -> None:
    """Add every text below a value, with its place and path."""
    if isinstance(value, str):
        found.append((value, place, path))
    elif isinstance(value, Text):
        found.append(("".join([part.text for part in value.parts]), value.place, path))
    elif isinstance(value, Place):
        pass
    elif isinstance(value, tuple):
        _gather_in(value, place, path, found)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            _gather(part, place, f"{path}.{key}".lstrip("."), found)


def _gather_in(record: tuple[object, ...], place: Place, path: str, found: list[tuple[str, Place, str]]) -> None:
    names = getattr(record, "_fields", None)
    own: Place = getattr(record, "place", place)
    places: Mapping[object, Place] = getattr(record, "places", {})
    if own.file != place.file:
        path = ""
    for at, part in enumerate(record):
        if not part or isinstance(part, int):
            continue
        key = names[at].replace("_", "-") if names else ""
        if key in _NEVER_PRINTS:
            continue
        name = f"{path}.{key}" if key else f"{path}[{at + 1}]"
        _gather(part, places.get(key, own), name.lstrip("."), found)
