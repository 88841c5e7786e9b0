"""Many handouts as one PDF for a printer: a print run.

It is written as the handouts come, so that a thousand patients need hardly more memory than one. What the handouts
have in common (figures, fonts, whole pages of words) is in the file once: objects are told apart by their bytes.

It is for a printer alone. Only what prints is copied: no tags, links, outlines, metadata or attachments. Marked-content
operators stay, since the content of a page is copied as it is, compressed: to take them out, every page would have to
be read and compressed anew, and without a structure tree they say nothing (ISO 32000-1, 14.6 and 14.7.4).

The handouts are files of this program: without a password, without layers, and no object in them holds itself. Like
``output.imposed`` this module loads pikepdf.
"""

import hashlib
import io
import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, BinaryIO

import pikepdf

from handoutgen import __version__
from handoutgen.draw.streams import END_OF_STREAM

_MADE_BY = f"handoutgen {__version__}"
"""Begins as ``output.files`` knows the files of this program."""

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The version in which a file can ask for duplex, and four bytes that say that the file is not text."""

_SHAPE = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
"""What makes the size of a page (ISO 32000-1, table 30)."""

_PRINTED = ("/Contents", "/Resources", "/Group", *_SHAPE, "/BleedBox", "/TrimBox", "/ArtBox")
"""What prints of a page, or may tell a printer where to cut."""

_NOT_PRINTED = {"/Length", "/StructParent", "/StructParents", "/Metadata", "/PieceInfo", "/LastModified", "/AF"}
"""What a stream's dictionary may say beside what prints; the length is counted."""

_MOST_KIDS = 50
"""Of a node of the page tree: a reader finds page 10,000 in three steps."""

_SUBSET = re.compile(rb"/[A-Z]{6}\+")
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")

Entries = dict[str, bytes]
"""A dictionary whose values are as they stand in the file."""


@contextmanager
def print_run(file: BinaryIO, title: str, *, duplex: bool) -> Iterator["PrintRun"]:
    """A print run that is written to ``file``, and is whole when the block ends without an exception.

    ``file`` need not seek. The same title and handouts give the same bytes. ``duplex`` asks the printer for both sides
    of the paper, turned over the long edge, and without it for one side.
    """
    run = PrintRun(file, duplex=duplex)
    yield run
    run.finish(title)


class PrintRun:
    """Handouts one after the other, each beginning on a fresh sheet; see :func:`print_run`.

    In memory stay eight bytes for each object and page, and a digest for each object that handouts can share.
    """

    def __init__(self, file: BinaryIO, *, duplex: bool) -> None:
        self._duplex = duplex
        self._objects = _Objects(file)
        self._pages = array("Q")
        self._nodes = array("Q")

    @property
    def pages(self) -> int:
        """How many pages there are so far, with the empty ones."""
        return len(self._pages)

    def add(self, handout: bytes) -> None:
        """Write the pages of a PDF; in duplex, an empty one follows an odd number of them."""
        with pikepdf.open(io.BytesIO(handout), inherit_page_attributes=True) as pdf:
            copies = _Copies(self._objects)
            entries: Entries = {}
            for page in pdf.pages:
                entries = copies.page(page.obj)
                self._add_page(entries)
        if self._duplex and len(self._pages) % 2:
            shape = {name: entries[name] for name in _SHAPE if name in entries}
            self._add_page(shape | {"/Resources": b"<< >>"})

    def finish(self, title: str) -> None:
        """Write what a reader looks for at the end of the file."""
        tree = self._write_tree()
        info = {"/Producer": _string(_MADE_BY.encode())} | ({"/Title": _text(title)} if title else {})
        asked = {"/Duplex": b"/DuplexFlipLongEdge" if self._duplex else b"/Simplex", "/PrintScaling": b"/None"}
        root = {"/Type": b"/Catalog", "/Pages": _reference(tree), "/ViewerPreferences": _dictionary(asked)}
        self._objects.finish(self._objects.share(_dictionary(root)), self._objects.share(_dictionary(info)))

    def _add_page(self, entries: Entries) -> None:
        """Write a page, whose node of the page tree is written at the end but has its number now."""
        if len(self._pages) % _MOST_KIDS == 0:
            self._nodes.append(self._objects.reserve())
        number = self._objects.reserve()
        self._objects.write(number, _dictionary({"/Type": b"/Page", "/Parent": _reference(self._nodes[-1])} | entries))
        self._pages.append(number)

    def _write_tree(self) -> int:
        """Write the page tree (ISO 32000-1, 7.7.3), a level at a time from the lowest; its root."""
        kids, nodes, span = self._pages, self._nodes or self._reserve(1), _MOST_KIDS
        while len(nodes) > 1:
            parents = self._reserve(-(-len(nodes) // _MOST_KIDS))
            for at, node in enumerate(nodes):
                above = {"/Parent": _reference(parents[at // _MOST_KIDS])}
                self._objects.write(node, _dictionary(self._node(kids, at, span) | above))
            kids, nodes, span = nodes, parents, span * _MOST_KIDS
        self._objects.write(nodes[0], _dictionary(self._node(kids, 0, span)))
        return nodes[0]

    def _node(self, kids: Sequence[int], at: int, span: int) -> Entries:
        """A node of a level of the page tree, counted from 0; a full one of this level has ``span`` pages."""
        below = kids[at * _MOST_KIDS : (at + 1) * _MOST_KIDS]
        count = min(span, len(self._pages) - at * span)
        return {"/Type": b"/Pages", "/Count": b"%d" % count, "/Kids": _array(list(map(_reference, below)))}

    def _reserve(self, count: int) -> "array[int]":
        return array("Q", (self._objects.reserve() for _ in range(count)))


class _Copies:
    """The objects of one PDF in the file of another, each with all that it refers to."""

    def __init__(self, objects: "_Objects") -> None:
        self._objects = objects
        self._numbers: dict[tuple[int, int], int] = {}

    def page(self, page: Any) -> Entries:
        """What prints of a page, with its resources as an object of their own, for other pages to share."""
        entries = {name: self._value(page[name]) for name in _PRINTED if name in page}
        if "/Resources" in entries and not page["/Resources"].is_indirect:
            entries["/Resources"] = _reference(self._objects.share(entries["/Resources"]))
        return entries

    def _value(self, value: Any) -> bytes:
        """A value as it stands in the file; what it refers to is written before."""
        if not isinstance(value, pikepdf.Object):
            return _plain(value)
        if value.is_indirect:
            if value.objgen not in self._numbers:
                self._numbers[value.objgen] = self._copy(value)
            return _reference(self._numbers[value.objgen])
        return self._direct(value)

    def _copy(self, value: Any) -> int:
        if not isinstance(value, pikepdf.Stream):
            return self._objects.share(self._direct(value))
        data = value.read_raw_bytes()
        entries = {key: self._value(each) for key, each in value.items() if key not in _NOT_PRINTED}
        head = _dictionary(entries | {"/Length": b"%d" % len(data)})
        return self._objects.share(head, b"\nstream\n", data, END_OF_STREAM.removesuffix(b"\n"))

    def _direct(self, value: Any) -> bytes:
        if isinstance(value, pikepdf.Array):
            return _array([self._value(each) for each in value])
        if isinstance(value, pikepdf.Dictionary):
            return _dictionary({key: self._value(each) for key, each in value.items()} | self._renamed(value))
        if isinstance(value, pikepdf.Name):
            return _name(bytes(value))
        if isinstance(value, pikepdf.String):
            return _string(bytes(value))
        raise TypeError(f"{type(value)} stands in no file")

    def _renamed(self, font: Any) -> Entries:
        """The names of a font or of its descriptor that a subset needs in this file.

        In one file, different subsets of a font have different tags (ISO 32000-1, 9.6.4): a printer that keeps fonts
        by their names would set one patient's words in the letters of another's. So the tag is the number of the
        font's file.
        """
        named = {key: bytes(font[key]) for key in ("/BaseFont", "/FontName") if isinstance(font.get(key), pikepdf.Name)}
        embedded = _font_file(font) if any(map(_SUBSET.match, named.values())) else None
        if embedded is None:
            return {}
        self._value(embedded)
        tag = _tag(self._numbers[embedded.objgen])
        return {key: _name(_SUBSET.sub(b"/%b+" % tag, each)) for key, each in named.items()}


def _font_file(font: Any) -> Any:
    """The file that is embedded for a font or for its descriptor, if any."""
    descendant = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    descriptor = descendant.get("/FontDescriptor", descendant)
    return next((descriptor[key] for key in _FONT_FILES if key in descriptor), None)


def _tag(number: int) -> bytes:
    """A number in six letters."""
    return bytes(ord("A") + number // 26**place % 26 for place in reversed(range(6)))


class _Objects:
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
            "/Root": _reference(root),
            "/Info": _reference(info),
            "/ID": _array([mark, mark]),
        }
        self._put(b"trailer\n", _dictionary(trailer), b"\nstartxref\n%d\n%%%%EOF\n" % start)

    def _put(self, *parts: bytes) -> None:
        for part in parts:
            self._file.write(part)
            self._digest.update(part)
            self._length += len(part)


def _plain(value: Any) -> bytes:
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


def _name(name: bytes) -> bytes:
    """A name, given with its slash (ISO 32000-1, 7.3.5)."""
    return b"/" + _IRREGULAR.sub(lambda match: b"#%02x" % ord(match[0]), name[1:])


def _string(value: bytes) -> bytes:
    """A string, legible where it is plain text (ISO 32000-1, 7.3.4)."""
    if _PRINTABLE.fullmatch(value):
        return b"(%b)" % _ESCAPED.sub(rb"\\\g<0>", value)
    return b"<%b>" % value.hex().encode()


def _text(text: str) -> bytes:
    """A string that people read (ISO 32000-1, 7.9.2.2)."""
    return _string(bytes(pikepdf.String(text)))


def _array(values: Sequence[bytes]) -> bytes:
    return b"[%b]" % b" ".join(values)


def _dictionary(entries: Mapping[str, bytes]) -> bytes:
    """A dictionary; a key is read as pikepdf gives it, with bytes that are no UTF-8 as surrogates."""
    pairs = (b"%b %b" % (_name(key.encode("utf-8", "surrogateescape")), each) for key, each in entries.items())
    return b"<< %b >>" % b" ".join(pairs)


def _reference(number: int) -> bytes:
    return b"%d 0 R" % number
