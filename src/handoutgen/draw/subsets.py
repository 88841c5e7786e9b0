"""Cutting a face up into subsets (see ``fonts.frozen``): the same characters always have the same codes.

So the text of one handout reads in the fonts of another, and a file tells nothing by the characters that it embeds.
"""

import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, TTFontFile

from handoutgen.draw.settings import to_unicode
from handoutgen.fonts.faces import Face
from handoutgen.fonts.frozen import Frozen, Subset, checksum, thawed

_ASCII = range(0x20, 0x7F)

_TYPOGRAPHIC = "‘’“”–—…•·×°½"
"""What English handouts hold beside ASCII; together with it they are the first subset, mostly the only one."""

_OTHERS = (range(0xA1, 0x100), range(0x100, 0x2000), range(0x2000, 0x110000))
"""Latin-1, further letters, and symbols: subsets of their own, cut again where one has more than there are codes."""

_CODES = (*range(0x7F, 0x100), *range(1, 0x20))
"""The codes of what is not ASCII, which keeps its own."""


@lru_cache(maxsize=8)
def frozen(face: Face) -> Frozen:
    """The face cut up: as it was shipped, or anew."""
    file = Path(face.file)
    return thawed(file) or freeze(face)


def freeze(face: Face) -> Frozen:
    """The face cut up anew."""
    file: Any = TTFontFile(face.file)
    entries = {
        "Ascent": file.ascent,
        "CapHeight": file.capHeight,
        "Descent": file.descent,
        "Flags": file.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC,
        "FontBBox": f"[{' '.join(f'{side:g}' for side in file.bbox)}]",
        "ItalicAngle": file.italicAngle,
        "MissingWidth": file.defaultWidth,
        "StemV": file.stemV,
    }
    descriptor = "".join(f"/{name} {_value(value)}" for name, value in entries.items())
    subsets = (_subset(file, face, characters) for characters in _cut(face))
    return Frozen(checksum(Path(face.file)), descriptor, tuple(subsets))


def _value(value: object) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _cut(face: Face) -> Iterator[str]:
    """The characters of each subset, by their codes."""
    there = sorted(face.advances)
    ascii_ = {code: code for code in there if code in _ASCII}
    yield _by_code(ascii_ | dict(zip(_CODES, (code for code in there if chr(code) in _TYPOGRAPHIC), strict=False)))
    for block in _OTHERS:
        codes = [code for code in there if code in block and chr(code) not in _TYPOGRAPHIC]
        for start in range(0, len(codes), len(_CODES)):
            yield _by_code(dict(zip(_CODES, codes[start : start + len(_CODES)], strict=False)))


def _by_code(characters: dict[int, int]) -> str:
    return "".join(chr(characters.get(code, 0)) for code in range(max(characters) + 1))


def _subset(file: Any, face: Face, characters: str) -> Subset:
    points = list(map(ord, characters))
    font: bytes = file.makeSubset(points)
    widths = tuple(face.advances.get(point, file.defaultWidth) for point in points)
    cmap = to_unicode("", points).encode("ascii")
    return Subset(characters, widths, zlib.compress(font, 9), len(font), zlib.compress(cmap, 9))
