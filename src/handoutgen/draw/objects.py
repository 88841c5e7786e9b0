"""The objects of a canvas as a file (ISO 32000-1, 7.5), small ones packed together.

ReportLab writes every object by itself, with twenty bytes for each in a table. A structure tree has a thousand objects
of some fifty bytes, much alike: they stand in compressed object streams (7.5.7), for which the table must be a
cross-reference stream (7.5.8).
"""

import itertools
import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from reportlab.pdfbase import pdfdoc

from handoutgen.draw.streams import compressed_stream


class Raw:
    """A small object, no stream, by its bytes: ``number`` is its object number, ``reference`` names it to others."""

    def __init__(self, document: Any, data: bytes = b"") -> None:
        document.objectcounter += 1
        self.number: int = document.objectcounter
        self.reference = f"{self.number} 0 R"
        self.data = data
        document.small.append(self)


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]
    """A stream by its dictionary and data as they stand in a file, known to ReportLab by a name."""

    def __init__(self, document: Any, data: bytes, name: str) -> None:
        self.data = data
        document.Reference(self, name)
        self.number: int = document.idToObjectNumberAndVersion[name][0]

    def format(self, document: Any) -> bytes:
        """The stream as it stands in the file."""
        return self.data


def pack_small_objects(document: Any) -> None:
    """Let a canvas's document take small objects, and write itself with them."""
    document.small = []
    document.format = partial(_file, document)


_MOST = 200
"""Objects in one object stream: a reader unpacks it whole to get at one of them."""

_ENTRY = struct.Struct(">BIH")
"""Of the cross-reference stream: a kind and two numbers (7.5.8.3, table 18)."""

_FREE, _PLAIN, _PACKED = range(3)


def _file(document: Any) -> bytes:
    """The bytes of a document whose objects are all there."""
    root, info = (document.Reference(each).format(document) for each in (document.Catalog, document.info))
    file = pdfdoc.PDFFile(document._pdfVersion)
    places = {0: (_FREE, 0, 0xFFFF)}
    for number, data in _plain(document):
        places[number] = _PLAIN, file.add(_object(number, data)), 0
    for at in range(0, len(document.small), _MOST):
        packed, number = document.small[at : at + _MOST], _next(document)
        places[number] = _PLAIN, file.add(_object(number, _pack(packed))), 0
        places |= {raw.number: (_PACKED, number, index) for index, raw in enumerate(packed)}
    number, start = _next(document), file.offset
    places[number] = _PLAIN, start, 0
    head = b"/Type/XRef/Size %d/W[1 4 2]/Root %b/Info %b/ID%b" % (number + 1, root, info, document.ID())
    table = compressed_stream(head, zlib.compress(b"".join(_ENTRY.pack(*places[at]) for at in range(number + 1))))
    file.add(_object(number, table) + b"startxref\n%d\n%%%%EOF\n" % start)
    written: bytes = file.format(document)
    return written


def _plain(document: Any) -> Iterator[tuple[int, bytes]]:
    """The number and bytes of every object of ReportLab's; writing one may bring more."""
    number = 0
    while number < document.objectcounter:
        number += 1
        if name := document.numberToId.get(number):
            yield number, pdfdoc.format(document.idToObject[name], document, toplevel=1)


def _object(number: int, data: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, data.removesuffix(b"\n"))


def _next(document: Any) -> int:
    """The number of one more object."""
    document.objectcounter += 1
    number: int = document.objectcounter
    return number


def _pack(objects: Sequence[Raw]) -> bytes:
    """An object stream: for each object its number and where it begins, then the objects."""
    begins = itertools.accumulate((len(raw.data) + 1 for raw in objects), initial=0)
    pairs = b" ".join(b"%d %d" % (raw.number, begin) for raw, begin in zip(objects, begins, strict=False))
    head = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(pairs) + 1)
    return compressed_stream(head, zlib.compress(b"\n".join([pairs, *(raw.data for raw in objects)])))
