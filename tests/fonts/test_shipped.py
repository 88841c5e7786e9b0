"""What the committed fonts promise."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from fonts import recipe
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

from handoutgen.fonts.faces import Face
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import BOLD, REGULAR, handout_family
from handoutgen.fonts.measure import missing, width

FOLDER = fonts_folder()
SOURCES = FOLDER.parent / "build/fonts/node_modules/@expo-google-fonts"
FAMILY = handout_family(FOLDER)
BODIES = (FAMILY.regular[0], FAMILY.bold[0])

PROMISED = "→←↑↓✓✗●■□○⚠☐⅓⅔½¼¾µμ°×÷±−≥≤–—‘’“”…•²³€£\u00a0\u2009\u2010\u2011\u202f"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"

of_bodies = pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)


def contours(body: Face, glyph: str) -> int:
    """How many closed lines the outline of a glyph has, its components included."""
    glyphs = TTFont(body.file)["glyf"]
    return len(glyphs[glyph].getCoordinates(glyphs)[1])


def test_the_family_is_complete() -> None:
    """Each weight has the body face, then the fallback, under names that differ."""
    names = tuple(tuple(face.name for face in weight) for weight in FAMILY)
    assert names == (("HandoutSans-Regular", "SourceSans3-Regular"), ("HandoutSans-Bold", "SourceSans3-Bold"))


@of_bodies
def test_the_body_has_what_handouts_need(body: Face) -> None:
    """Basic Latin, Latin-1 and the promised symbols are all in the body face."""
    latin = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)]))
    assert missing(latin + PROMISED + INVISIBLE, (body,)) == ()


def test_both_weights_have_the_same_characters() -> None:
    """What prints in regular prints in bold."""
    regular, bold = BODIES
    assert set(regular.advances) == set(bold.advances)


@of_bodies
def test_the_zero_is_plain(body: Face) -> None:
    """The zero, also the tabular one, has an outline and one counter: no slash or dot."""
    assert (contours(body, "zero"), contours(body, "zero.tf"), contours(body, "O")) == (2, 2, 2)


@of_bodies
def test_the_zero_is_no_letter_o(body: Face) -> None:
    """The zero is narrower than the capital O, by more than a twentieth of an em."""
    glyphs = TTFont(body.file)["glyf"]
    zero, letter = (glyphs[name].xMax - glyphs[name].xMin for name in ("zero", "O"))
    assert letter - zero > 50


@of_bodies
def test_the_counter_lies_centred_in_the_zero(body: Face) -> None:
    """The white inside the zero is as far from the left of the outline as from the right, to a unit."""
    points, ends, _ = TTFont(body.file)["glyf"]["zero"].getCoordinates(None)
    outer, inner = points[: ends[0] + 1], points[ends[0] + 1 :]
    left = min(x for x, _ in inner) - min(x for x, _ in outer)
    right = max(x for x, _ in outer) - max(x for x, _ in inner)
    assert abs(left - right) <= 1


@of_bodies
def test_thirds_stand_as_halves_do(body: Face) -> None:
    """The thirds have the height of the half and stand on the same line, to the overshoot of the 3."""
    glyphs = TTFont(body.file)["glyf"]
    half = glyphs["onehalf"]
    for name in ("uni2153", "uni2154"):
        assert abs(glyphs[name].yMin - half.yMin) <= 12
        assert abs(glyphs[name].yMax - half.yMax) <= 12


@of_bodies
def test_a_cross_is_larger_than_a_times_sign(body: Face) -> None:
    """The ballot cross cannot pass for a multiplication sign: it is at least a quarter larger."""
    glyphs = TTFont(body.file)["glyf"]
    cross, times = (glyphs[name].yMax - glyphs[name].yMin for name in ("uni2717", "multiply"))
    assert cross > 1.25 * times


@of_bodies
def test_invisible_characters_have_no_width(body: Face) -> None:
    """What is invisible does not move the pen."""
    assert width(INVISIBLE, (body,), 1000) == 0.0


@of_bodies
def test_the_names_are_its_own(body: Face) -> None:
    """No name of the patched font says that it is the original, and its licence and both origins are told."""
    names = TTFont(body.file)["name"]
    told = {number: str(names.getName(number, 3, 1)) for number in (0, 1, 2, 3, 4, 6, 13)}
    weight = body.name.partition("-")[2]
    assert (told[1], told[2], told[4], told[6]) == ("Handout Sans", weight, f"Handout Sans {weight}", body.name)
    assert body.name in told[3]
    assert "Atkinson Hyperlegible Next Project" in told[0]
    assert "Inter Project" in told[0]
    assert "SIL Open Font License, Version 1.1" in told[13]


@pytest.mark.parametrize("file", REGULAR + BOLD)
def test_every_font_may_be_embedded(file: str) -> None:
    """The embedding rights are unrestricted (fsType 0)."""
    assert TTFont(FOLDER / file)["OS/2"].fsType == 0


@pytest.mark.parametrize("upstream", ["AtkinsonHyperlegibleNext", "Inter", "SourceSans3"])
def test_every_licence_is_there(upstream: str) -> None:
    """Beside the fonts lies the Open Font License of each font they come from."""
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / f"LICENCE-{upstream}.txt").read_text(encoding="utf-8")


@of_bodies
def test_promised_characters_are_read_back_from_a_pdf(body: Face) -> None:
    """Text drawn in the body face is extracted as it was typed."""
    text = "≥ 38 °C ≤ 5\u202fµg → ½ ⅓ ⅔ of 10 × ☐ ✓ ✗ ⚠ self\u2011care"
    pdfmetrics.registerFont(ttfonts.TTFont(body.name, body.file))
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(500, 50))
    canvas.setFont(body.name, 12)
    canvas.drawString(10, 20, text)
    canvas.save()
    page = pypdfium2.PdfDocument(stream.getvalue())[0]
    assert page.get_textpage().get_text_range() == text


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the upstream fonts are not in build/fonts (see fonts/README.md)")
def test_the_recipe_makes_these_files(tmp_path: Path) -> None:
    """From the upstream packages the recipe makes every font and licence of the folder, byte for byte."""
    recipe.make(SOURCES, tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {name: (FOLDER / name).read_bytes() for name in (*recipe.BODIES, *recipe.COPIES)}


def test_the_recipe_refuses_another_source(tmp_path: Path) -> None:
    """A source font that is not the expected one stops the recipe before it writes."""
    sources, folder = tmp_path / "sources", tmp_path / "made"
    folder.mkdir()
    for name in recipe.SHA256:
        (sources / name).parent.mkdir(parents=True, exist_ok=True)
        (sources / name).write_bytes(b"another version")
    with pytest.raises(SystemExit, match="not the version"):
        recipe.make(sources, folder)
    assert list(folder.iterdir()) == []
