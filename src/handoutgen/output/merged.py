"""Many handouts as one PDF for a printer: a print run.

It is written as the handouts come, so that a thousand patients need hardly more memory than one. What the handouts
have in common (figures, fonts, whole pages of words) is in the file once: objects are told apart by their bytes.

It is for a printer alone. Only what prints is copied: no tags, links, outlines, metadata or attachments. Marked-content
operators stay, since the content of a page is copied as it is, compressed: to take them out, every page would have to
be read and compressed anew, and without a structure tree they say nothing (ISO 32000-1, 14.6 and 14.7.4).

The handouts are files of this program: without a password, without layers, and no object in them holds itself. Like
``output.imposed`` this module loads pikepdf.
"""

import io
import re
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

import pikepdf

from handoutgen import __version__
from handoutgen.draw.streams import END_OF_STREAM
from handoutgen.output.pdf_objects import (
    Entries,
    Objects,
    array_object,
    atom,
    dictionary_object,
    name_object,
    reference,
    string_object,
    text_object,
)

_MADE_BY = f"handoutgen {__version__}"
"""Begins as ``output.files`` knows the files of this program."""

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
        self._objects = Objects(file)
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
        info = {"/Producer": string_object(_MADE_BY.encode())} | ({"/Title": text_object(title)} if title else {})
        asked = {"/Duplex": b"/DuplexFlipLongEdge" if self._duplex else b"/Simplex", "/PrintScaling": b"/None"}
        root = {"/Type": b"/Catalog", "/Pages": reference(tree), "/ViewerPreferences": dictionary_object(asked)}
        self._objects.finish(self._objects.share(dictionary_object(root)), self._objects.share(dictionary_object(info)))

    def _add_page(self, entries: Entries) -> None:
        """Write a page, whose node of the page tree is written at the end but has its number now."""
        if len(self._pages) % _MOST_KIDS == 0:
            self._nodes.append(self._objects.reserve())
        number = self._objects.reserve()
        self._objects.write(
            number, dictionary_object({"/Type": b"/Page", "/Parent": reference(self._nodes[-1])} | entries)
        )
        self._pages.append(number)

    def _write_tree(self) -> int:
        """Write the page tree (ISO 32000-1, 7.7.3), a level at a time from the lowest; its root."""
        kids, nodes, span = self._pages, self._nodes or self._reserve(1), _MOST_KIDS
        while len(nodes) > 1:
            parents = self._reserve(-(-len(nodes) // _MOST_KIDS))
            for at, node in enumerate(nodes):
                above = {"/Parent": reference(parents[at // _MOST_KIDS])}
                self._objects.write(node, dictionary_object(self._node(kids, at, span) | above))
            kids, nodes, span = nodes, parents, span * _MOST_KIDS
        self._objects.write(nodes[0], dictionary_object(self._node(kids, 0, span)))
        return nodes[0]

    def _node(self, kids: Sequence[int], at: int, span: int) -> Entries:
        """A node of a level of the page tree, counted from 0; a full one of this level has ``span`` pages."""
        below = kids[at * _MOST_KIDS : (at + 1) * _MOST_KIDS]
        count = min(span, len(self._pages) - at * span)
        return {"/Type": b"/Pages", "/Count": b"%d" % count, "/Kids": array_object(list(map(reference, below)))}

    def _reserve(self, count: int) -> "array[int]":
        return array("Q", (self._objects.reserve() for _ in range(count)))


class _Copies:
    """The objects of one PDF in the file of another, each with all that it refers to."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._numbers: dict[tuple[int, int], int] = {}

    def page(self, page: Any) -> Entries:
        """What prints of a page, with its resources as an object of their own, for other pages to share."""
        entries = {name: self._value(page[name]) for name in _PRINTED if name in page}
        if "/Resources" in entries and not page["/Resources"].is_indirect:
            entries["/Resources"] = reference(self._objects.share(entries["/Resources"]))
        return entries

    def _value(self, value: Any) -> bytes:
        """A value as it stands in the file; what it refers to is written before."""
        if not isinstance(value, pikepdf.Object):
            return atom(value)
        if value.is_indirect:
            if value.objgen not in self._numbers:
                self._numbers[value.objgen] = self._copy(value)
            return reference(self._numbers[value.objgen])
        return self._direct(value)

    def _copy(self, value: Any) -> int:
        if not isinstance(value, pikepdf.Stream):
            return self._objects.share(self._direct(value))
        data = value.read_raw_bytes()
        entries = {key: self._value(each) for key, each in value.items() if key not in _NOT_PRINTED}
        head = dictionary_object(entries | {"/Length": b"%d" % len(data)})
        return self._objects.share(head, b"\nstream\n", data, END_OF_STREAM.removesuffix(b"\n"))

    def _direct(self, value: Any) -> bytes:
        if isinstance(value, pikepdf.Array):
            return array_object([self._value(each) for each in value])
        if isinstance(value, pikepdf.Dictionary):
            return dictionary_object({key: self._value(each) for key, each in value.items()} | self._renamed(value))
        if isinstance(value, pikepdf.Name):
            return name_object(bytes(value))
        if isinstance(value, pikepdf.String):
            return string_object(bytes(value))
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
        return {key: name_object(_SUBSET.sub(b"/%b+" % tag, each)) for key, each in named.items()}


def _font_file(font: Any) -> Any:
    """The file that is embedded for a font or for its descriptor, if any."""
    descendant = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    descriptor = descendant.get("/FontDescriptor", descendant)
    return next((descriptor[key] for key in _FONT_FILES if key in descriptor), None)


def _tag(number: int) -> bytes:
    """A number in six letters."""
    return bytes(ord("A") + number // 26**place % 26 for place in reversed(range(6)))
