"""Image files made for a test, good and bad."""

import struct
import zlib
from io import BytesIO

from PIL import Image

PLUM = (122, 31, 92)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The bytes of a file that holds an image."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def plain(width: int = 400, height: int = 400, mode: str = "RGB") -> Image.Image:
    """An image all in one colour."""
    return Image.new("RGB", (width, height), PLUM).convert(mode)


def huge() -> bytes:
    """A PNG file of a few bytes whose header claims more pixels than any memory holds."""
    head = struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(b"\0")) + _chunk(b"IEND", b"")


def animated() -> bytes:
    """A PNG file of two pictures that follow each other."""
    return saved(plain(), save_all=True, append_images=[Image.new("RGB", (400, 400), "white")])


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
