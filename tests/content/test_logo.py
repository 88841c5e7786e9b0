"""A logo file becomes opaque sRGB pixels on white, or a problem at its line of the profile."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from handoutgen.content.logo import MAX_BYTES, MAX_SIDE, Print, read_logo
from handoutgen.content.shared import Raster
from handoutgen.problems import Place, Problem, Severity
from tests.images import PLUM, animated, huge, plain, saved

ROOM = Print(130, 34, 600)
PLACE = Place("clinic.yaml", 4, 7)
WHITE = (255, 255, 255)


def read(folder: Path, data: bytes) -> tuple[Raster | None, tuple[Problem, ...]]:
    (folder / "logo.png").write_bytes(data)
    return read_logo(folder / "logo.png", ROOM, PLACE)


def first_pixel(folder: Path, data: bytes) -> tuple[int, ...]:
    raster, problems = read(folder, data)
    assert raster, problems
    return tuple(raster.pixels[:3])


@pytest.mark.parametrize(
    "data",
    [
        saved(plain()),
        saved(plain(mode="RGBA")),
        saved(plain().quantize(4)),
        saved(plain(), "JPEG", quality=100, subsampling=0),
        saved(plain(mode="CMYK"), "JPEG", quality=100),
    ],
    ids=["rgb", "rgba", "palette", "jpeg", "cmyk"],
)
def test_every_sort_of_colour_comes_out_the_same(tmp_path: Path, data: bytes) -> None:
    """Whatever a file keeps its colours in, the same colour prints, but for what JPEG loses."""
    assert first_pixel(tmp_path, data) == pytest.approx(PLUM, abs=3)


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (Image.new("L", (400, 400), 90), 90),
        (Image.new("1", (400, 400), 1), 255),
        (Image.new("I;16", (400, 400), 90 * 256), 90),
        (Image.new("LA", (400, 400), (90, 255)), 90),
    ],
    ids=["8 bit", "1 bit", "16 bit", "with transparency"],
)
def test_greys(tmp_path: Path, image: Image.Image, expected: int) -> None:
    """Grey images keep their grey, however many bits it has."""
    assert first_pixel(tmp_path, saved(image)) == (expected,) * 3


def test_transparent_is_white(tmp_path: Path) -> None:
    """What is transparent shows the paper, and what is half so lets half of it through."""
    assert first_pixel(tmp_path, saved(Image.new("RGBA", (400, 400), (0, 0, 0, 0)))) == WHITE
    assert first_pixel(tmp_path, saved(Image.new("RGBA", (400, 400), (0, 0, 0, 128)))) == (127,) * 3


def test_transparent_palette(tmp_path: Path) -> None:
    """One colour of a palette may stand for the paper."""
    data = saved(plain().quantize(2), transparency=bytes([0, 0]))
    assert first_pixel(tmp_path, data) == WHITE


def test_colour_profile(tmp_path: Path) -> None:
    """An image with a colour profile is converted by it, and one with a broken profile is taken as it is."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert first_pixel(tmp_path, saved(plain(), icc_profile=lab)) == pytest.approx(PLUM, abs=1)
    assert first_pixel(tmp_path, saved(plain(), icc_profile=b"nonsense" * 40)) == PLUM


@pytest.mark.parametrize(("size", "expected"), [((3000, 3000), (283, 283)), ((4000, 400), (1083, 108))])
def test_no_finer_than_it_prints(tmp_path: Path, size: tuple[int, int], expected: tuple[int, int]) -> None:
    """An image of more pixels than 600 to the printed inch is made smaller, in its proportions."""
    raster, problems = read(tmp_path, saved(plain(*size)))
    assert problems == ()
    assert raster
    assert (raster.width, raster.height, len(raster.pixels)) == (*expected, 3 * expected[0] * expected[1])


def test_turned_upright(tmp_path: Path) -> None:
    """A photograph that says which side is up is turned so."""
    exif = Image.Exif()
    exif[0x0112] = 6
    raster, _ = read(tmp_path, saved(plain(200, 100), "JPEG", exif=exif))
    assert raster
    assert (raster.width, raster.height) == (100, 200)


def test_same_pixels(tmp_path: Path) -> None:
    """The same file always gives the same pixels."""
    data = saved(Image.radial_gradient("L").resize((900, 900)))
    assert read(tmp_path, data) == read(tmp_path, data)


def test_coarse(tmp_path: Path) -> None:
    """An image of few pixels is taken with a warning."""
    raster, problems = read(tmp_path, saved(plain(40, 40)))
    assert raster == Raster(40, 40, bytes(PLUM) * 1600)
    assert [(each.code, each.severity) for each in problems] == [("logo-coarse", Severity.WARNING)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "logo-not-an-image"),
        (b"not an image", "logo-not-an-image"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "logo-not-an-image"),
        (saved(plain(), "GIF"), "logo-not-an-image"),
        (saved(plain(), "TIFF"), "logo-not-an-image"),
        (animated(), "logo-not-an-image"),
        (saved(plain())[:60], "logo-damaged"),
        (saved(plain(), "JPEG")[:700], "logo-damaged"),
        (saved(plain(MAX_SIDE + 1, 1000)), "logo-too-large"),
        (saved(plain(1000, MAX_SIDE + 1)), "logo-too-large"),
        (saved(plain()) + bytes(MAX_BYTES), "logo-too-large"),
        (huge(), "logo-too-large"),
        (saved(plain(1000, 10)), "logo-shape"),
    ],
)
def test_what_is_no_logo(tmp_path: Path, data: bytes, code: str) -> None:
    """A file that is no image, is damaged, too large or no shape for a logo is one problem at its line."""
    raster, problems = read(tmp_path, data)
    assert raster is None
    assert [(each.code, each.place, each.path) for each in problems] == [(code, PLACE, "logo")]


@pytest.mark.parametrize("name", [".", "none.png", "x" * 300, "https://example.com/logo.png"])
def test_what_is_no_file(tmp_path: Path, name: str) -> None:
    """A folder, and a name under which there is nothing, is one problem."""
    raster, problems = read_logo(tmp_path / name, ROOM, PLACE)
    assert raster is None
    assert [(each.code, each.place) for each in problems] == [("logo-missing", PLACE)]


@given(st.binary(max_size=400), st.integers(0, 400))
@settings(max_examples=60, deadline=None)
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int) -> None:
    """Whatever stands in a file that begins as an image does, it is an image or a problem."""
    good = saved(plain(30, 30))
    raster, problems = read(tmp_path_factory.mktemp("logo"), good[:at] + noise + good[at + len(noise) :])
    assert raster or problems
