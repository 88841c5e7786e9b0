"""Makes the fonts in this folder from their upstream packages, byte for byte the same every time.

Handout Sans is Atkinson Hyperlegible Next with three changes:

- a plain zero: the slash of the original can be read as an 8 in a dose;
- what a handout needs and the original lacks: symbols from Inter, scaled to the same cap height; thirds, composed
  of its own figures; micro sign, hyphens and a narrow unbreakable space, which look like glyphs that it has;
- an empty glyph without width for the invisible characters that come along with pasted text.

Source Sans 3 and the licences are copied as they are.

    npm install --prefix build/fonts PACKAGE@VERSION ...        (the packages are named in README.md)
    python fonts/recipe.py build/fonts/node_modules/@expo-google-fonts
"""

import hashlib
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent

BODIES = {
    "HandoutSans-Regular.ttf": (
        "atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
        "inter/400Regular/Inter_400Regular.ttf",
    ),
    "HandoutSans-Bold.ttf": (
        "atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
        "inter/700Bold/Inter_700Bold.ttf",
    ),
}
"""Each font made here: the font it is made from, and the font that lends it symbols."""

COPIES = {
    "SourceSans3-Regular.ttf": "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    "SourceSans3-Bold.ttf": "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
    "LICENCE-AtkinsonHyperlegibleNext.txt": "atkinson-hyperlegible-next/LICENSE_FONT",
    "LICENCE-Inter.txt": "inter/LICENSE_FONT",
    "LICENCE-SourceSans3.txt": "source-sans-3/LICENSE_FONT",
}
"""Files that are shipped as they come."""

SHA256 = {
    "atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf": (
        "60f8c1a1b2e7da47ff7af95c3e5b5b1232ca5b3771e93eb587784f08fb1e6650"
    ),
    "atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf": (
        "4ba7415b7095e546720446b6d47daa95d6f482d9fd40c729793e21d67cc9f366"
    ),
    "inter/400Regular/Inter_400Regular.ttf": "a414b48aa577ef2c62ebb135341ddeef33ee26a4f5dc9f787f93c1aab08ebb50",
    "inter/700Bold/Inter_700Bold.ttf": "fbe825cbfc749317f57a1433d3905aa9d3f388732fd29b8e8a36f34845e3bc3e",
    "source-sans-3/400Regular/SourceSans3_400Regular.ttf": (
        "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a"
    ),
    "source-sans-3/700Bold/SourceSans3_700Bold.ttf": "7109021766e915ecd9721e28d11dfc732d57affda49e4ca15bb6d1529add7fdd",
}
"""The checksum of each source font, by its path below the source folder."""

GRAFTS = {symbol: symbol for symbol in "→←↑↓✓✗●■□○⚠"} | {"☐": "□"}
"""Symbols to add, and the symbol of the lending font that is drawn for each."""

CROSS_SCALE = 1.35
"""How much larger the cross (✗) is drawn than in the lending font, where it passes for a multiplication sign."""

TWINS = {"\u00b5": "\u03bc", "\u2010": "-", "\u2011": "-", "\u202f": "\u2009"}
"""Characters to add that look like one which is there: micro sign, hyphens, narrow unbreakable space."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"
"""Soft hyphen, zero-width space and (non-)joiners, word joiner, text and emoji selectors.

U+FEFF is not among them: PDF/A forbids it in a font's map to Unicode, so text must not hold it.
"""


def make(sources: Path, folder: Path) -> None:
    """Write every font and licence of this folder into ``folder``; stop at a source that is not the one expected."""
    for name, checksum in SHA256.items():
        if hashlib.sha256((sources / name).read_bytes()).hexdigest() != checksum:
            raise SystemExit(f"{sources / name}: not the version that this recipe was written for")
    for target, source in COPIES.items():
        (folder / target).write_bytes((sources / source).read_bytes())
    for target, (base, lender) in BODIES.items():
        # The time stamps in ``head`` stay those of the source, so the clock leaves no trace.
        font = TTFont(sources / base, recalcTimestamp=False)
        plain_zero(font)
        graft(font, TTFont(sources / lender))
        compose_thirds(font)
        add_characters(font)
        rename(font)
        font.save(folder / target)


def plain_zero(font: TTFont) -> None:
    """Take the slash out of ``zero``; ``zero.tf``, the tabular one, is composed of it and follows.

    The slash splits the counter (the white inside) into two halves. The lower left quarter of the counter is
    whole: the half that ends at the foot of the counter ends with it. Mirrored three times, it is the counter.
    """
    glyphs = font["glyf"]
    points, ends, _ = glyphs["zero"].getCoordinates(glyphs)
    outline = list(points[: ends[0] + 1])
    lower_half = list(points[ends[0] + 1 : ends[1] + 1])
    foot, *others = lower_half
    from_left = others[-4:]
    across, up = foot[0], from_left[0][1]
    quarter = [*from_left, foot]
    upper_left = [(x, 2 * up - y) for x, y in reversed(quarter)]
    left = upper_left[:-1] + quarter
    right = [(2 * across - x, y) for x, y in reversed(left)]
    pen = TTGlyphPen(None)
    for contour in (outline, left[:-1] + right[:-1]):
        draw_ring(pen, contour)
    glyphs["zero"] = pen.glyph()


def draw_ring(pen: TTGlyphPen, points: list[tuple[int, int]]) -> None:
    """Draw a closed contour whose every fourth point is on the curve, beginning with the first."""
    pen.moveTo(points[0])
    for start in range(1, len(points), 4):
        pen.qCurveTo(*(points[at % len(points)] for at in range(start, start + 4)))
    pen.closePath()


def graft(font: TTFont, lender: TTFont) -> None:
    """Add the symbols of :data:`GRAFTS` from ``lender``, scaled to the cap height of ``font``."""
    cap_height = font["OS/2"].sCapHeight
    outlines, names = lender.getGlyphSet(), lender.getBestCmap()
    for symbol, drawn in GRAFTS.items():
        lent = names[ord(drawn)]
        recording = DecomposingRecordingPen(outlines)
        outlines[lent].draw(recording)
        enlarged = CROSS_SCALE if symbol == "✗" else 1.0
        scale = enlarged * cap_height / lender["OS/2"].sCapHeight
        pen = TTGlyphPen(None)
        # What is enlarged keeps its centre, at half the height of the capitals.
        recording.replay(TransformPen(pen, (scale, 0, 0, scale, 0, (1 - enlarged) * cap_height / 2)))
        add_glyph(font, f"uni{ord(symbol):04X}", pen, round(lender["hmtx"][lent][0] * scale))
        map_character(font, symbol, f"uni{ord(symbol):04X}")


def compose_thirds(font: TTFont) -> None:
    """Add ⅓ and ⅔: superior figures moved to where the half and the three quarters have theirs.

    The contours of those two are, in order: the bar, the numerator, the denominator.
    """
    bar_x, _ = lower_left(font, "fraction", 0)
    one_x, one_y = lower_left(font, "uni00B9", 0)
    two_x, two_y = lower_left(font, "uni00B2", 0)
    half_bar_x, _ = lower_left(font, "onehalf", 0)
    up_x, up_y = lower_left(font, "onehalf", 1)
    down_x, down_y = lower_left(font, "onehalf", 2)
    # The bar stands further right after a wide numerator, and the denominator with it.
    wide_bar_x, _ = lower_left(font, "threequarters", 0)
    for character, numerator, wider in (("⅓", "uni00B9", 0), ("⅔", "uni00B2", wide_bar_x - half_bar_x)):
        three_x = down_x - two_x + wider
        pen = TTGlyphPen(font.getGlyphSet())
        pen.addComponent(numerator, (1, 0, 0, 1, up_x - one_x, up_y - one_y))
        pen.addComponent("fraction", (1, 0, 0, 1, half_bar_x - bar_x + wider, 0))
        pen.addComponent("uni00B3", (1, 0, 0, 1, three_x, down_y - two_y))
        name = f"uni{ord(character):04X}"
        add_glyph(font, name, pen, three_x + font["hmtx"]["uni00B3"][0])
        map_character(font, character, name)


def lower_left(font: TTFont, glyph: str, contour: int) -> tuple[int, int]:
    """The lower left corner of the box around one contour of a glyph."""
    points, ends, _ = font["glyf"][glyph].getCoordinates(font["glyf"])
    start = ends[contour - 1] + 1 if contour else 0
    of_contour = points[start : ends[contour] + 1]
    return min(x for x, _ in of_contour), min(y for _, y in of_contour)


def add_characters(font: TTFont) -> None:
    """Add the characters of :data:`TWINS` and :data:`INVISIBLE`."""
    names = font.getBestCmap()
    for character, twin in TWINS.items():
        map_character(font, character, names[ord(twin)])
    add_glyph(font, "zerowidth", TTGlyphPen(None), 0)
    for character in INVISIBLE:
        map_character(font, character, "zerowidth")


def add_glyph(font: TTFont, name: str, pen: TTGlyphPen, advance: int) -> None:
    """Add what ``pen`` has drawn as a new glyph; ``advance`` in font units."""
    glyphs = font["glyf"]
    glyphs[name] = pen.glyph()
    glyphs[name].recalcBounds(glyphs)
    font["hmtx"][name] = (advance, glyphs[name].xMin)


def map_character(font: TTFont, character: str, glyph: str) -> None:
    """Make ``glyph`` the one that stands for ``character``, which the font lacked."""
    if ord(character) in font.getBestCmap():
        raise SystemExit(f"U+{ord(character):04X} is in the source font already")
    for table in font["cmap"].tables:
        table.cmap[ord(character)] = glyph


def rename(font: TTFont) -> None:
    """Give the family its own name, say what it was made from, and drop the names of the variable source's axes."""
    names = font["name"]
    del font["STAT"]
    names.names = [record for record in names.names if record.nameID < 25]
    for record in names.names:
        if record.nameID in (1, 3, 4, 6):
            text = str(record).replace("Atkinson Hyperlegible Next", "Handout Sans")
            record.string = text.replace("AtkinsonHyperlegibleNext", "HandoutSans")
        if record.nameID == 0:
            record.string = f"{record}. Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)"
    made_from = "Atkinson Hyperlegible Next 2.001 with a plain zero and with symbols from Inter 4.001"
    names.setName(made_from, 10, 3, 1, 0x409)
    font["OS/2"].recalcUnicodeRanges(font)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    make(Path(sys.argv[1]), HERE)
