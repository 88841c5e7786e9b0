"""Names of files that every computer takes, made from a template; no two of them are the same."""

import re
import unicodedata
from collections.abc import Mapping
from string import Formatter

from handoutgen.problems import Place
from handoutgen.records import NamedTuple

SUFFIX = ".pdf"
FIELDS = ("number", "content", "file", "patient")
"""What a template can stand for."""

_LONGEST = 80
"""Bytes of a name in UTF-8, so that it fits with its folder."""

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I)
"""Names of devices on Windows, which no file can have there, with any suffix."""


class Template(NamedTuple):
    """How files are named: texts and fields by turns, as ``string.Formatter`` takes them apart."""

    parts: tuple[tuple[str, str], ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it names."""
        return frozenset(field for _, field in self.parts if field)

    def fill(self, values: Mapping[str, str]) -> str:
        """The name, without its suffix, with a value in the place of each field."""
        return safe("".join(text + (values[field] if field else "") for text, field in self.parts))


def template(text: str) -> Template | None:
    """The template that somebody typed; None if it is none."""
    try:
        pieces = list(Formatter().parse(text.removesuffix(SUFFIX)))
    except ValueError:
        return None
    found = Template(tuple((said, field or "") for said, field, _, _ in pieces))
    plain = all(not form and not conversion for _, _, form, conversion in pieces)
    texts = "".join(said for said, _ in found.parts)
    known = bool(found.fields) and found.fields <= set(FIELDS) and all(field != "" for _, field, _, _ in pieces)
    return found if plain and known and not _UNSAFE.search(texts) else None


def safe(text: str) -> str:
    """A name that every computer takes, without its suffix, as near to ``text`` as can be."""
    name = _UNSAFE.sub("-", unicodedata.normalize("NFC", text).replace("\xa0", " "))
    name = "".join(character for character in name if character == " " or character.isprintable())
    name = _trimmed(_cut(_trimmed(name), _LONGEST))
    return f"_{name}" if _RESERVED.fullmatch(name) else name or "handout"


def is_safe(text: str) -> bool:
    """Whether a name without its suffix can stand as it is."""
    return safe(text) == unicodedata.normalize("NFC", text)


class Taken:
    """The names of a folder that are given away; capitals and small letters are the same."""

    def __init__(self, *reserved: str) -> None:
        self._by: dict[str, Place | None] = {_folded(name): None for name in reserved}

    def by(self, name: str) -> Place | None:
        """Who has a name."""
        return self._by.get(_folded(name))

    def take(self, name: str, place: Place) -> bool:
        """Give a name away, with its suffix, unless somebody has it."""
        folded = _folded(name)
        if folded in self._by:
            return False
        self._by[folded] = place
        return True

    def next(self, stem: str, place: Place) -> str:
        """Give away a name with its suffix: that of the stem, or the stem with the next free number."""
        name, number = f"{stem}{SUFFIX}", 1
        while not self.take(name, place):
            number += 1
            end = f"-{number}"
            name = f"{_cut(stem, _LONGEST - len(end))}{end}{SUFFIX}"
        return name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _cut(text: str, most: int) -> str:
    """So much of a text as has ``most`` bytes, in whole characters."""
    return text.encode()[:most].decode(errors="ignore")


def _trimmed(name: str) -> str:
    """Without what hides a file, looks like an option, or is lost on Windows."""
    return name.lstrip(" .-~").rstrip(" .")
