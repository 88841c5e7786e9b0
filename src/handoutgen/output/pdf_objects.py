"""Objects of a PDF on their way to a file, and values as they stand there (ISO 32000-1, 7.3 and 7.5)."""

import hashlib
import re
from array import array
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, BinaryIO

import pikepdf

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The version in which a file can ask for duplex, and four bytes that say that the file is not text."""

Entries = dict[str, bytes]
"""A dictionary whose values are as they stand in the file."""


class Objects:
    """Objects on their way to a file, by their numbers: what is written is not kept."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._length = 0
        self._digest = hashlib.blake2b(digest_size=16)
        self._starts = array("Q", [0])
        self._shared: dict[bytes, int] = {}
        self._put(_HEADER)

    def reserve(self) -> int:
        """The number of an object to come."""
        self._starts.append(0)
        return len(self._starts) - 1

    def write(self, number: int, *body: bytes) -> None:
        """Write an object whose number was reserved."""
        self._starts[number] = self._length
        self._put(b"%d 0 obj\n" % number, *body, b"\nendobj\n")

    def share(self, *body: bytes) -> int:
        """The number of the object that has these bytes, which is written unless it was before."""
        digest = hashlib.blake2b(digest_size=16)
        for part in body:
            digest.update(part)
        key = digest.digest()
        if key not in self._shared:
            self._shared[key] = self.reserve()
            self.write(self._shared[key], *body)
        return self._shared[key]

    def finish(self, root: int, info: int) -> None:
        """Write the cross-reference table and the trailer (ISO 32000-1, 7.5.4 and 7.5.5)."""
        start, mark = self._length, b"<%b>" % self._digest.hexdigest().encode()
        self._put(b"xref\n0 %d\n0000000000 65535 f\r\n" % len(self._starts))
        for at in range(1, len(self._starts)):
            self._put(b"%010d 00000 n\r\n" % self._starts[at])
        trailer = {
            "/Size": b"%d" % len(self._starts),
            "/Root": reference(root),
            "/Info": reference(info),
            "/ID": array_object([mark, mark]),
        }
        self._put(b"trailer\n", dictionary_object(trailer), b"\nstartxref\n%d\n%%%%EOF\n" % start)

    def _put(self, *parts: bytes) -> None:
        for part in parts:
            self._file.write(part)
            self._digest.update(part)
            self._length += len(part)


def atom(value: Any) -> bytes:
    """Null, a truth value or a number; numbers have no exponent."""
    match value:
        case None:
            return b"null"
        case bool():
            return b"true" if value else b"false"
        case int():
            return b"%d" % value
        case Decimal():
            digits = f"{value:f}"
            digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
            return b"0" if digits in ("", "-", "-0") else digits.encode()
        case _:
            raise TypeError(f"{type(value)} stands in no file")


_IRREGULAR = re.compile(rb"[^!-~]|[()<>\[\]{}/%#]")
_PRINTABLE = re.compile(rb"[ -~]*")
_ESCAPED = re.compile(rb"[()\\]")


def name_object(name: bytes) -> bytes:
    """A name, given with its slash (ISO 32000-1, 7.3.5)."""
    return b"/" + _IRREGULAR.sub(lambda match: b"#%02x" % ord(match[0]), name[1:])


def string_object(value: bytes) -> bytes:
    """A string, legible where it is plain text (ISO 32000-1, 7.3.4)."""
    if _PRINTABLE.fullmatch(value):
        return b"(%b)" % _ESCAPED.sub(rb"\\\g<0>", value)
    return b"<%b>" % value.hex().encode()


def text_object(text: str) -> bytes:
    """A string that people read (ISO 32000-1, 7.9.2.2)."""
    return string_object(bytes(pikepdf.String(text)))


def array_object(values: Sequence[bytes]) -> bytes:
    """An array of values as they stand in the file (7.3.6)."""
    return b"[%b]" % b" ".join(values)


def dictionary_object(entries: Mapping[str, bytes]) -> bytes:
    """A dictionary; a key is read as pikepdf gives it, with bytes that are no UTF-8 as surrogates."""
    pairs = (b"%b %b" % (name_object(key.encode("utf-8", "surrogateescape")), each) for key, each in entries.items())
    return b"<< %b >>" % b" ".join(pairs)


def reference(number: int) -> bytes:
    """What names an object of the file (7.3.10)."""
    return b"%d 0 R" % number
