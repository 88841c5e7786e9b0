"""Text in a file: the operators that show it, and the fonts that it needs.

The body faces come in frozen subsets (``draw.subsets``). What they lack is rare: ReportLab reads the face that has it
and makes a subset of the very characters.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from types import SimpleNamespace
from typing import Any

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from handoutgen.draw.objects import Raw, Stream
from handoutgen.draw.streams import compressed_stream
from handoutgen.draw.subsets import frozen
from handoutgen.fonts.faces import Face, Family
from handoutgen.fonts.frozen import Subset

_NO_GLYPH = r"\000"
"""How a character that a subset lacks is written: by the code of what stands for a missing one."""

_ESCAPED = {"(": r"\(", ")": r"\)", "\\": r"\\"}
_PRINTED = range(0x20, 0x7F)
_NO_BREAK_SPACE = 0xA0


class Fonts:
    """The fonts of a file, given as ReportLab's document: what is shown is embedded by :meth:`write`."""

    def __init__(self, document: Any, family: Family) -> None:
        self._document = document
        self._bodies = {weight[0].name: (number, weight[0]) for number, weight in enumerate(family, 1)}
        self._others = {face.name: face for weight in family for face in weight[1:]}
        self._used: dict[str, tuple[Face, int]] = {}
        self._since: dict[str, tuple[Face, int]] = {}
        self.passing = False

    def begin(self) -> None:
        """From here on tell what is shown: by :meth:`shown_since`, and ``passing`` if it holds in this file alone."""
        self._since = {}
        self.passing = False

    def shown_since(self) -> tuple[tuple[str, tuple[Face, int]], ...]:
        """The subsets that were shown since :meth:`begin`, by the names of their fonts."""
        return tuple(self._since.items())

    def use(self, fonts: Iterable[tuple[str, tuple[Face, int]]]) -> None:
        """Embed these fonts too: what shows them was recorded."""
        self._used.update(fonts)

    def shown(self, name: str, size: str, text: str) -> str:
        """The operators that show a text in the face of a name where the last one ended (ISO 32000-1, 9.4)."""
        stretches = self._in_body(name, text) if name in self._bodies else self._in_other(name, text)
        return " ".join([f"/{font} {size} Tf ({written}) Tj" for font, written in stretches])

    def _in_body(self, name: str, text: str) -> list[tuple[str, str]]:
        number, face = self._bodies[name]
        stretches = []
        for subset, written in _written(text, _codes(face)):
            font = f"T{number}+{subset}"
            self._used[font] = self._since[font] = face, subset
            stretches.append((font, written))
        return stretches

    def _in_other(self, name: str, text: str) -> list[tuple[str, str]]:
        self.passing = True
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, self._others[name].file))
        font = pdfmetrics.getFont(name)
        return [
            (font.getSubsetInternalName(subset, self._document).removeprefix("/"), escapePDF(codes))
            for subset, codes in font.splitString(text, self._document)
        ]

    def write(self) -> None:
        """Embed the fonts of what was shown."""
        known = self._document.idToObject["BasicFonts"].dict
        for name, (face, subset) in sorted(self._used.items()):
            known[name] = _embedded(self._document, face, subset)


class _Codes(dict[int, str]):
    """How each character of a subset is written in a literal string (ISO 32000-1, 7.3.4.2), by its code point."""

    def __init__(self, subset: Subset) -> None:
        super().__init__(
            (ord(character), _ESCAPED.get(character, character) if code in _PRINTED else f"\\{code:03o}")
            for code, character in enumerate(subset.characters)
            if character != "\0"
        )
        if " " in subset.characters:
            self[_NO_BREAK_SPACE] = " "

    def __missing__(self, _: int) -> str:
        return _NO_GLYPH


@lru_cache(maxsize=8)
def _codes(face: Face) -> tuple[_Codes, ...]:
    return tuple(map(_Codes, frozen(face).subsets))


def _written(text: str, codes: tuple[_Codes, ...]) -> Iterator[tuple[int, str]]:
    """The stretches of a text, each with the number of the subset that has it; most are one of the first."""
    whole = text.translate(codes[0])
    if _NO_GLYPH not in whole:
        yield 0, whole
        return

    def subset_of(character: str) -> int:
        return next((number for number, each in enumerate(codes) if ord(character) in each), 0)

    for number, group in groupby(text, subset_of):
        yield number, "".join(group).translate(codes[number])


def _embedded(document: Any, face: Face, number: int) -> str:
    """The reference of a subset as a font of the file (ISO 32000-1, 9.6.3, 9.8 and 9.10.3)."""
    cut = frozen(face)
    subset = cut.subsets[number]
    name = f"{SUBSETN(number).decode('ascii')}+{face.name}"
    font = Stream(document, compressed_stream(b"/Length1 %d" % subset.length, subset.font), f"font {name}")
    to_unicode = Stream(document, compressed_stream(b"", subset.to_unicode), f"to Unicode {name}")
    descriptor = Raw(
        document,
        f"<</Type/FontDescriptor/FontName/{name}{cut.descriptor}/FontFile2 {font.number} 0 R>>".encode("ascii"),
    )
    widths = " ".join(map(str, subset.widths))
    return Raw(
        document,
        (
            f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 0/LastChar {len(subset.widths) - 1}"
            f"/Widths[{widths}]/FontDescriptor {descriptor.reference}/ToUnicode {to_unicode.number} 0 R>>"
        ).encode("ascii"),
    ).reference


FIRST = "handoutgen"
"""What the canvas believes to be its font until text names its own."""


def register_first() -> None:
    """Make a font of that name known to ReportLab, which asks it for nothing: no text is shown in it."""
    pdfmetrics.registerFont(
        SimpleNamespace(fontName=FIRST, face=SimpleNamespace(name=FIRST), _dynamicFont=True, _multiByte=False)
    )
