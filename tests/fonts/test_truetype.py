import struct
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFontFile

from handoutgen.fonts.faces import Face
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import BOLD, REGULAR
from handoutgen.fonts.truetype import UNMAPPABLE, FontError, parse_face, read_face, table_starts

BODY = (fonts_folder() / REGULAR[0]).read_bytes()


def built(file: Path, em: int, widths: dict[int, int]) -> Face:
    """The face read from a font that is built with the given advance, in font units, for each code point."""
    names = {code: f"g{code}" for code in widths}
    font = FontBuilder(em)
    font.setupGlyphOrder([".notdef", *names.values()])
    font.setupCharacterMap(names)
    font.setupGlyf({name: TTGlyphPen(None).glyph() for name in font.font.getGlyphOrder()})
    font.setupHorizontalMetrics({".notdef": (em, 0)} | {names[code]: (width, 0) for code, width in widths.items()})
    font.setupHorizontalHeader(ascent=em, descent=0)
    font.setupOS2(sTypoAscender=em * 3 // 4, sTypoDescender=-em // 4, sCapHeight=em // 2, sxHeight=em // 4)
    font.setupNameTable({"familyName": "Built", "styleName": "Regular", "psName": "Built-Regular"})
    font.setupPost()
    font.save(file)
    return read_face(file)


@pytest.mark.parametrize("name", REGULAR + BOLD)
def test_the_measures_are_those_that_are_drawn(name: str) -> None:
    """Name, heights and every advance agree with ReportLab's own reading of the font."""
    face = read_face(fonts_folder() / name)
    drawn = TTFontFile(str(fonts_folder() / name))
    glyphs = {code for code, glyph in drawn.charToGlyph.items() if glyph and code not in UNMAPPABLE}
    assert (drawn.name.decode(), drawn.ascent, drawn.descent, drawn.capHeight) == (
        face.name,
        face.ascent,
        face.descent,
        face.cap_height,
    )
    assert {code: drawn.charWidths[code] for code in glyphs} == dict(face.advances)


def test_measures_are_in_thousandths_of_an_em(tmp_path: Path) -> None:
    """A font of 2048 units to the em is scaled to 1000."""
    face = built(tmp_path / "built.ttf", 2048, {0x41: 1024, 0x42: 2048})
    assert (dict(face.advances), face[3:]) == ({0x41: 500, 0x42: 1000}, (750, -250, 500, 250))


def test_a_face_knows_its_name_and_file(tmp_path: Path) -> None:
    """The face carries the PostScript name and the path of its file."""
    face = built(tmp_path / "built.ttf", 1000, {0x41: 500})
    assert (face.name, face.file) == ("Built-Regular", str(tmp_path / "built.ttf"))


@pytest.mark.parametrize("beyond", [0x42, 0x1F600])
def test_scattered_code_points_are_read(tmp_path: Path, beyond: int) -> None:
    """Code points in any order of glyphs are read, with and without one beyond the first 65,536."""
    widths = {beyond: 300, 0x3B1: 400, 0x41: 500, 0x43: 600, 0x44: 700, 0x2603: 800}
    assert dict(built(tmp_path / "built.ttf", 1000, widths).advances) == widths


def test_characters_that_pdf_a_forbids_are_left_out(tmp_path: Path) -> None:
    """The byte order mark does not count as covered, though the font has a glyph for it."""
    assert dict(built(tmp_path / "built.ttf", 1000, {0x41: 500, 0xFEFF: 0}).advances) == {0x41: 500}


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A font that is not there is a FontError with its path."""
    with pytest.raises(FontError, match=r"none\.ttf: the font cannot be opened"):
        read_face(tmp_path / "none.ttf")


@pytest.mark.parametrize("start", [b"", b"not a font at all", b"OTTO" + BODY[4:]])
def test_another_file_is_told(tmp_path: Path, start: bytes) -> None:
    """An empty file, a text and a font with PostScript outlines are a FontError."""
    file = tmp_path / "broken.ttf"
    file.write_bytes(start)
    with pytest.raises(FontError, match=r"broken\.ttf: not a TrueType font"):
        read_face(file)


@given(st.integers(0, table_starts(BODY)["name"]))
def test_a_font_cut_short_is_told(length: int) -> None:
    """A font that ends before its names raises one of the errors that become a FontError, wherever it is cut."""
    with pytest.raises((LookupError, ValueError, struct.error)):
        parse_face(BODY[:length], "")
