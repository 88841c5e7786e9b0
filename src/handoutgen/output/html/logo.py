"""The clinic's logo as a PNG image within the page (ISO/IEC 15948; RFC 2397)."""

import base64
import struct
import zlib

from handoutgen.content.shared import Raster

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR = (8, 2, 0, 0, 0)
"""8 bits a sample, red, green and blue; the one compression, the one filter method, no interlacing."""


def png_address(image: Raster) -> str:
    """The image as an address that holds it."""
    return f"data:image/png;base64,{base64.b64encode(_png(image)).decode('ascii')}"


def _png(image: Raster) -> bytes:
    length = 3 * image.width
    rows = (image.pixels[start : start + length] for start in range(0, len(image.pixels), length))
    pixels = b"".join(b"\x00" + row for row in rows)
    header = struct.pack(">IIBBBBB", image.width, image.height, *_TRUE_COLOUR)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
