"""Taking a file out of a PDF that it travels in (ISO 32000-1, 7.11.4).

The PDF may come from anywhere, so all that is unpacked or walked has a bound. Like ``output.foreign`` this module loads
pikepdf: whoever needs it puts its import off.
"""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Stream, String, settings

from handoutgen.output.unreadable import FAULTS, Unreadable, without_log

LARGEST = 256 * 1024
"""The most bytes of a file that is taken out."""

_MOST_UNPACKED = 64 * 1024 * 1024
"""The most bytes that one of a PDF's own streams is unpacked to; its structure seldom takes a hundredth of that."""

_MOST_NODES = 1000
"""Nodes of a tree that are looked at, and entries of each: a broken one may go round in circles."""

_DAMAGED = Unreadable(
    "pdf-damaged", "This file is damaged, or is no PDF.", "Ask for it again, or name a PDF that handoutgen made."
)
_LOCKED = Unreadable(
    "pdf-locked", "This file is locked with a password.", "Ask whoever locked it for one without a password."
)
_TOO_LARGE = Unreadable(
    "attachment-too-large",
    f"What is attached to this PDF is larger than {LARGEST // 1024} kB.",
    "Name a PDF that handoutgen made.",
)
_SPOILED = Unreadable(
    "attachment-damaged",
    "What is attached to this PDF is damaged, or packed in an unknown way.",
    "Ask for the PDF again, as handoutgen made it.",
)


def attached(content: bytes, name: str) -> bytes | Unreadable | None:
    """The file of some name in a PDF: its bytes, None if there is none, or why it cannot be had."""
    try:
        with without_log(), _bounded(), pikepdf.open(io.BytesIO(content)) as pdf:
            for key, specification in _listed(pdf):
                if name in _names(key, specification):
                    return _bytes(specification)
            return _DAMAGED if pdf.get_warnings() else None  # what a damaged file lacks may be lost
    except pikepdf.PasswordError:
        return _LOCKED
    except FAULTS:
        return _DAMAGED


@contextmanager
def _bounded() -> Iterator[None]:
    """Keep qpdf from unpacking a stream of objects to more than memory holds: it is then as if it were not there."""
    before: dict[str, Any] = settings.set_qpdf_limits(flate_max_memory=_MOST_UNPACKED, png_max_memory=_MOST_UNPACKED)
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)


def _listed(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """The file specifications of a PDF's name tree by their keys (ISO 32000-1, 7.9.6)."""
    nodes = [pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles")]
    for _ in range(_MOST_NODES):
        if not nodes:
            break
        node = nodes.pop()
        if isinstance(node, Dictionary):
            nodes += _first(node.get("/Kids"))
            entries = _first(node.get("/Names"))
            yield from zip(entries[::2], entries[1::2], strict=False)


def _first(array: Any) -> list[Any]:
    """So many of an array's values as are looked at; none if it is no array."""
    return [array[at] for at in range(min(len(array), _MOST_NODES))] if isinstance(array, Array) else []


def _names(key: Any, specification: Any) -> set[str]:
    """What a file is called: in the tree, and in its specification (7.11.3), if it is one."""
    said = [specification.get(name) for name in ("/UF", "/F")] if isinstance(specification, Dictionary) else []
    return {str(each) for each in (key, *said) if isinstance(each, String)}


def _bytes(specification: Any) -> bytes | Unreadable:
    """The bytes that a file specification holds."""
    files = specification.get("/EF", Dictionary())
    file = files.get("/UF", files.get("/F"))
    if not isinstance(file, Stream):
        return _SPOILED
    packed = file.read_raw_bytes()
    filters, parameters = file.get("/Filter"), file.get("/DecodeParms")
    if filters is None or filters == Array():
        return packed if len(packed) <= LARGEST else _TOO_LARGE
    if filters not in ("/FlateDecode", Array([pikepdf.Name.FlateDecode])) or parameters is not None:
        return _SPOILED
    return _inflated(packed)


def _inflated(packed: bytes) -> bytes | Unreadable:
    """Deflated bytes as they were, unpacked no further than they may be large."""
    inflate = zlib.decompressobj()
    try:
        data = inflate.decompress(packed, LARGEST + 1)
    except zlib.error:
        return _SPOILED
    if len(data) > LARGEST:
        return _TOO_LARGE
    return data if inflate.eof else _SPOILED
