"""The objects of a canvas as a file (ISO 32000-1, 7.5), small ones packed together.

ReportLab writes every object by itself, with twenty bytes for each in a table. A structure tree has a thousand objects
of some fifty bytes, much alike: they stand in compressed object streams (7.5.7), for which the table must be a
cross-reference stream (7.5.8).
"""

import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, count, repeat, starmap
from operator import add
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from handoutgen.draw.streams import Form, compressed_stream

_LEVEL = 1
"""How hard zlib works at small objects and the table: harder takes three times as long, for a hundredth of a file."""


def shows(form: Form) -> str:
    """The operator that shows a form."""
    return f"/{pdfdoc.xObjectName(form.name)} Do"


def use_form(canvas: Canvas, form: Form) -> None:
    """Let the page of a canvas know a form, and its file hold it."""
    if not canvas.hasForm(form.name):
        Stream(canvas._doc, form.data, pdfdoc.xObjectName(form.name))
    if form.name not in canvas._formsinuse:
        canvas._formsinuse.append(form.name)


class Raw:
    """A small object, no stream, by its bytes: ``number`` is its object number, ``reference`` names it to others."""

    def __init__(self, document: Any, data: bytes = b"") -> None:
        self.number = _next(document)
        self.reference = f"{self.number} 0 R"
        self.data = data
        document.small.append(self)

    def filled(self) -> tuple[Sequence[int], Sequence[bytes]]:
        """Number and bytes as those of a :class:`Run`."""
        return (self.number,), (self.data,)


class Run:
    """Small objects with numbers one after another, from ``first``; ``data`` are their bytes."""

    def __init__(self, document: Any, count: int) -> None:
        self.first: int = document.objectcounter + 1
        self.numbers = range(self.first, self.first + count)
        self.data: Sequence[bytes] = ()
        document.objectcounter += count
        document.small.append(self)

    def filled(self) -> tuple[Sequence[int], Sequence[bytes]]:
        """Numbers and bytes; objects without bytes, or bytes without an object, are an error."""
        if len(self.numbers) != len(self.data):
            raise ValueError(f"{len(self.numbers)} objects have the bytes of {len(self.data)}")
        return self.numbers, self.data


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

_Places = dict[int, tuple[int, int, int]]
"""The entry of each object, by its number."""


def _file(document: Any) -> bytes:
    """The bytes of a document whose objects are all there."""
    root, info = (document.Reference(each).format(document) for each in (document.Catalog, document.info))
    file = pdfdoc.PDFFile(document._pdfVersion)
    places: _Places = {0: (_FREE, 0, 0xFFFF)}
    for number, data in _plain(document):
        places[number] = _PLAIN, _put(file, number, data), 0
    _add_small(document, file, places)
    number, start = _next(document), file.offset
    places[number] = _PLAIN, start, 0
    head = b"/Type/XRef/Size %d/W[1 4 2]/Root %b/Info %b/ID%b" % (number + 1, root, info, document.ID())
    entries = b"".join(starmap(_ENTRY.pack, map(places.__getitem__, range(number + 1))))
    _put(file, number, compressed_stream(head, zlib.compress(entries, _LEVEL)))
    file.add(b"startxref\n%d\n%%%%EOF\n" % start)
    written: bytes = file.format(document)
    return written


def _plain(document: Any) -> Iterator[tuple[int, bytes]]:
    """The number and bytes of every object of ReportLab's; writing one may bring more."""
    written = 0
    while names := list(document.numberToId.items())[written:]:
        for number, name in names:
            yield number, pdfdoc.format(document.idToObject[name], document, toplevel=1)
        written += len(names)


def _put(file: Any, number: int, data: bytes) -> int:
    """Put an object into a file; where it begins."""
    end = b"endobj\n" if data.endswith(b"\n") else b"\nendobj\n"
    begins: int = file.add(b"%d 0 obj\n%b%b" % (number, data, end))
    return begins


def _add_small(document: Any, file: Any, places: _Places) -> None:
    """Put the small objects into a file, and note in which object stream each stands."""
    filled = [each.filled() for each in document.small]
    numbers = list(chain.from_iterable(each[0] for each in filled))
    data = list(chain.from_iterable(each[1] for each in filled))
    for at in range(0, len(numbers), _MOST):
        packed, holder = numbers[at : at + _MOST], _next(document)
        places[holder] = _PLAIN, _put(file, holder, _pack(packed, data[at : at + _MOST])), 0
        places.update(zip(packed, zip(repeat(_PACKED), repeat(holder), range(_MOST)), strict=False))


def _next(document: Any) -> int:
    """The number of one more object."""
    document.objectcounter += 1
    number: int = document.objectcounter
    return number


def _pack(numbers: Sequence[int], data: Sequence[bytes]) -> bytes:
    """An object stream: for each object its number and where it begins, then the objects."""
    begins = map(add, accumulate(map(len, data[:-1]), initial=0), count())
    pairs = b"%d %d " * len(numbers) % tuple(chain.from_iterable(zip(numbers, begins, strict=True)))
    head = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(pairs))
    return compressed_stream(head, zlib.compress(pairs + b"\n".join(data), _LEVEL))
