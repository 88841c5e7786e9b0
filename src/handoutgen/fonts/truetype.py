"""Reads the measures of a TrueType font file (OpenType 1.9, ISO/IEC 14496-22), and nothing that drawing needs.

Drawing has its own reader, but that one takes ten times as long and must first be imported; a check of the content
needs no drawing. The tests hold the two against each other.
"""

import struct
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from struct import unpack_from
from types import MappingProxyType
from typing import TypeVar

from handoutgen.fonts.faces import Face

UNMAPPABLE = (0x0000, 0xFEFF, 0xFFFE)
"""Code points that a PDF/A file must not map a glyph to (ISO 19005-3, 6.2.11.7.2): as good as not in the font."""


class FontError(Exception):
    """A font that ships with the program is missing or cannot be read: the program is damaged."""


def read_face(file: Path) -> Face:
    """The face in the TrueType file ``file``; raises :class:`FontError` if there is none."""
    return _read(file, parse_face)


def read_rare_face(file: Path) -> Face:
    """The same for a face that few handouts set a character in: its advances are read when the first is asked for."""
    face, _ = _read(file, lambda data, name: (parse_measures(data, name), table_starts(data)["cmap"]))
    return face._replace(advances=_Later(file))


Read = TypeVar("Read")


def _read(file: Path, parse: Callable[[bytes, str], Read]) -> Read:
    try:
        return parse(file.read_bytes(), str(file))
    except OSError as error:
        raise FontError(f"{file}: the font cannot be opened ({error.strerror})") from error
    except (struct.error, LookupError, ValueError) as error:
        raise FontError(f"{file}: not a TrueType font that can be read ({error})") from error


class _Later(Mapping[int, int]):
    """The advances of a face in a file, which are read when one is asked for."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _advances(self) -> Mapping[int, int]:
        return read_face(self._file).advances

    def __getitem__(self, code: int) -> int:
        return self._advances[code]

    def __contains__(self, code: object) -> bool:
        return code in self._advances

    def __iter__(self) -> Iterator[int]:
        return iter(self._advances)

    def __len__(self) -> int:
        return len(self._advances)


def parse_face(data: bytes, file: str) -> Face:
    """The face in the bytes of a font; raises ``struct.error``, ``LookupError`` or ``ValueError`` if they are none."""
    tables = table_starts(data)
    (em,) = unpack_from(">H", data, tables["head"] + 18)
    # Pairs of advance and side bearing; glyphs past the last pair have the last advance.
    (pairs,) = unpack_from(">H", data, tables["hhea"] + 34)
    (glyph_count,) = unpack_from(">H", data, tables["maxp"] + 4)
    widths = scaled(unpack_from(f">{2 * pairs}H", data, tables["hmtx"])[::2], em)
    widths += widths[-1:] * (glyph_count - pairs)
    glyphs = character_map(data, tables["cmap"])
    advances = {code: widths[glyph] for code, glyph in glyphs.items() if glyph and code not in UNMAPPABLE}
    return parse_measures(data, file)._replace(advances=MappingProxyType(advances))


def parse_measures(data: bytes, file: str) -> Face:
    """The same without its advances."""
    tables = table_starts(data)
    (em,) = unpack_from(">H", data, tables["head"] + 18)
    ascent, descent = unpack_from(">hh", data, tables["OS/2"] + 68)
    x_height, cap_height = unpack_from(">hh", data, tables["OS/2"] + 86)
    measures = scaled((ascent, descent, cap_height, x_height), em)
    return Face(postscript_name(data, tables["name"]), file, MappingProxyType({}), *measures)


def scaled(lengths: tuple[int, ...], em: int) -> tuple[int, ...]:
    """Lengths in font units, ``em`` of them to the em, in thousandths of an em."""
    return lengths if em == 1000 else tuple(round(length * 1000 / em) for length in lengths)


def table_starts(data: bytes) -> dict[str, int]:
    """Where each table of the font begins."""
    version, count = unpack_from(">IH", data, 0)
    if version != 0x00010000:
        raise ValueError("no TrueType outlines")
    records = (unpack_from(">4sIII", data, 12 + 16 * at) for at in range(count))
    return {tag.decode("latin-1"): start for tag, _, start, _ in records}


def postscript_name(data: bytes, start: int) -> str:
    """Name 6 of the ``name`` table that begins at ``start``, in its Windows form."""
    _, count, strings = unpack_from(">HHH", data, start)
    for at in range(count):
        platform, _, _, name, length, offset = unpack_from(">6H", data, start + 6 + 12 * at)
        if platform == 3 and name == 6:
            begin = start + strings + offset
            return data[begin : begin + length].decode("utf-16-be")
    raise ValueError("no PostScript name")


def character_map(data: bytes, start: int) -> dict[int, int]:
    """The glyph number of each code point, from the fullest Unicode subtable of the ``cmap`` table at ``start``."""
    (count,) = unpack_from(">H", data, start + 2)
    records = [unpack_from(">HHI", data, start + 4 + 8 * at) for at in range(count)]
    subtables = {(platform, encoding): start + offset for platform, encoding, offset in records}
    if (3, 10) in subtables:
        return ranges_of_format_12(data, subtables[3, 10])
    return segments_of_format_4(data, subtables[3, 1])


def ranges_of_format_12(data: bytes, start: int) -> dict[int, int]:
    """A subtable for all of Unicode: ranges of code points with consecutive glyphs."""
    format_, _, _, _, count = unpack_from(">HHIII", data, start)
    if format_ != 12:
        raise ValueError(f"character map of format {format_}, not 12")
    numbers = unpack_from(f">{3 * count}I", data, start + 16)
    glyphs: dict[int, int] = {}
    for first, last, glyph in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
        glyphs.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
    return glyphs


def segments_of_format_4(data: bytes, start: int) -> dict[int, int]:
    """A subtable for the first 65,536 code points: segments with a shift, or with a list of glyphs."""
    format_, _, _, double = unpack_from(">4H", data, start)
    if format_ != 4:
        raise ValueError(f"character map of format {format_}, not 4")
    count = double // 2
    ends = unpack_from(f">{count}H", data, start + 14)
    starts, shifts, offsets = (unpack_from(f">{count}H", data, start + 16 + double * part) for part in (1, 2, 3))
    glyphs: dict[int, int] = {}
    for at, (first, last, shift, offset) in enumerate(zip(starts, ends, shifts, offsets, strict=True)):
        codes = range(first, last + 1)
        if offset:
            # The offset counts in bytes from its own place in the table; a listed 0 stands for no glyph, unshifted.
            listed = unpack_from(f">{len(codes)}H", data, start + 16 + double * 3 + 2 * at + offset)
            shifted = ((code, glyph and (glyph + shift) & 0xFFFF) for code, glyph in zip(codes, listed, strict=True))
        else:
            shifted = ((code, (code + shift) & 0xFFFF) for code in codes)
        glyphs.update(shifted)
    return glyphs
