"""A clinic's logo: an image file becomes opaque sRGB pixels on white, or problems; nothing else of the file goes on."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from handoutgen.content.codes import Code
from handoutgen.content.shared import Raster
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple

if TYPE_CHECKING:
    from PIL import Image

MAX_BYTES = 2 * 1024 * 1024
MAX_SIDE = 4000
"""Pixels: a small file can unpack to gigabytes, so its size is known before it is unpacked."""

LONGEST = 12
"""No side is more than so many times the other: such an image is a line, not a logo."""

COARSE = 150
"""Pixels per inch under which an image looks rough in print."""

_FORMATS = ("PNG", "JPEG")
_SAVE = "Save the logo as a PNG or JPEG image."
_INCH = 72.0
_SIXTEEN_BIT = ("I", "I;16", "I;16B", "I;16L")
_WITHOUT_ALPHA = {"1": "L", "L": "L", "LA": "L", "RGB": "RGB", "CMYK": "CMYK"}


class Print(NamedTuple):
    """How large an image prints at most, in points, and how fine, in pixels per inch."""

    width: float
    height: float
    finest: int

    def scale(self, width: int, height: int) -> float:
        """Points a pixel, at which an image of this size in pixels fills the room that it has."""
        return min(self.width / width, self.height / height)


class _RefusedError(Exception):
    """Why a file cannot be the logo."""

    def __init__(self, code: Code, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def read_logo(path: Path, room: Print, place: Place) -> tuple[Raster | None, tuple[Problem, ...]]:
    """The logo in the file at ``path``, as fine as it prints at most; its problems stand at ``place``."""
    try:
        image = _opened(_bytes(path))
        coarse = _INCH / room.scale(*image.size) < COARSE
        return _raster(image, room), (_coarse(place),) if coarse else ()
    except _RefusedError as why:
        return None, (Problem(why.code, place, "logo", why.message, why.hint),)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            message = "This is a folder" if path.is_dir() else "There is no such file"
            hint = "Name an image file, as seen from the folder of this profile."
            raise _RefusedError(Code.LOGO_MISSING, f'{message}: "{path.as_posix()}".', hint)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        message = f'This file cannot be read: "{path.as_posix()}".'
        raise _RefusedError(Code.LOGO_MISSING, message, "Check its name, and who may read it.") from None
    if len(data) > MAX_BYTES:
        message = f"The logo is larger than {MAX_BYTES // 1024 // 1024} MB."
        raise _RefusedError(Code.LOGO_TOO_LARGE, message, "Save it smaller: 1000 pixels across are plenty.")
    return data


def _opened(data: bytes) -> "Image.Image":
    """The image of a file's bytes, unpacked and upright."""
    from PIL import Image, ImageOps  # noqa: PLC0415  a tenth of a second, for clinics with a logo alone

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of its size, which is looked at below
            image: Image.Image = Image.open(BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise _too_many_pixels() from None
    except Exception:  # whatever a decoder makes of hostile bytes
        raise _RefusedError(Code.LOGO_NOT_AN_IMAGE, "The logo is neither a PNG nor a JPEG image.", _SAVE) from None
    width, height = image.size
    if max(width, height) > MAX_SIDE:
        raise _too_many_pixels()
    if max(width, height) > LONGEST * min(width, height):
        message = f"The logo is {width} by {height} pixels, which is more a line than a logo."
        raise _RefusedError(Code.LOGO_SHAPE, message, f"No side may be more than {LONGEST} times the other.")
    if image.format == "PNG" and getattr(image, "is_animated", False):
        raise _RefusedError(Code.LOGO_NOT_AN_IMAGE, "The logo is animated.", "Save one picture of it as a PNG image.")
    try:
        image.load()
        return ImageOps.exif_transpose(image)
    except Exception:  # as above
        message = "The logo is damaged: its image ends too early or makes no sense."
        raise _RefusedError(Code.LOGO_DAMAGED, message, "Save it anew as a PNG or JPEG image.") from None


def _too_many_pixels() -> _RefusedError:
    message = f"The logo is more than {MAX_SIDE} pixels wide or high."
    return _RefusedError(Code.LOGO_TOO_LARGE, message, "Save it smaller: 1000 pixels across are plenty.")


def _raster(image: "Image.Image", room: Print) -> Raster:
    """The pixels on white in sRGB, none finer than ``room`` prints."""
    from PIL import Image  # noqa: PLC0415  as above

    seen = _srgb(image)
    if image.has_transparency_data:
        paper = Image.new("RGB", image.size, "white")
        paper.paste(seen, mask=image.convert("RGBA").getchannel("A"))
        seen = paper
    finest = room.finest / _INCH
    seen.thumbnail((max(1, round(room.width * finest)), max(1, round(room.height * finest))), Image.Resampling.LANCZOS)
    return Raster(*seen.size, seen.tobytes())


def _srgb(image: "Image.Image") -> "Image.Image":
    """The image in sRGB, by its own profile if it has one that can be used; transparency is not looked at."""
    from PIL import ImageCms  # noqa: PLC0415  as above

    profile = image.info.get("icc_profile")
    if image.mode in _SIXTEEN_BIT:
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    else:
        image = image.convert(_WITHOUT_ALPHA.get(image.mode, "RGBA"))
    if image.mode == "RGBA":
        image = image.convert("RGB")
    if profile:
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if converted is not None:
                return converted
        except Exception:  # a broken profile, or one of another sort of image: as if there were none
            return image.convert("RGB")
    return image.convert("RGB")


def _coarse(place: Place) -> Problem:
    message = f"The logo has so few pixels that it prints at under {COARSE} to the inch."
    return Problem(Code.LOGO_COARSE, place, "logo", message, "Save it larger if you can.", Severity.WARNING)
