"""A table that a spreadsheet saved as CSV, up to its cells: read in a stream, each row with its line.

As RFC 4180 has it, with what spreadsheets do besides: a byte order mark, semicolons or tabs between the cells, any
end of line. A quotation mark begins a cell in quotes where nothing but spaces stands before it; elsewhere it is a
character like others.
"""

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from handoutgen.content.codes import Code, TableCode
from handoutgen.content.kinds import MOST
from handoutgen.content.source import is_utf16
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple

DELIMITERS = (",", ";", "\t")

_LONGEST = 256 * 1024
"""Characters of a line."""

_MOST_CELLS = 1000
"""Cells of a row."""

_WHITE = " \t\r\n\xa0"
_NO_TEXT = re.compile("[\udc80-\udcff]")
"""What stands for a byte that is no UTF-8 (Python's ``surrogateescape``)."""

_QUOTED = re.compile(r'"[^"]*"')
_OPEN = re.compile(' *"')
_BODY = re.compile(r'([^"]*(?:""[^"]*)*)"(?!")')
_AS_UTF8 = 'In the spreadsheet, choose "Save as" and the file type "CSV UTF-8".'
_CLOSE = "Write two quotation marks where one belongs to the text, and close every cell that begins with one."


class Record(NamedTuple):
    """A row that is not empty: the line at which it begins, and its cells without the white space around them."""

    line: int
    cells: tuple[str, ...]


def read_table(file: BinaryIO, name: str) -> Iterator[Record | Problem]:
    """The rows of a table, the one with the names of the columns first.

    A problem ends it: what comes after cannot be told apart. Its column is the number of the cell.
    """
    head = file.read(4)
    file.seek(0)
    if is_utf16(head):
        yield Problem(Code.NOT_UTF8, Place(name, 1, 1), "", "This table is saved as UTF-16.", _AS_UTF8)
        return
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="")
    try:
        yield from _Table(text, name).rows()
    finally:
        if not file.closed:  # an interrupt may have closed it already
            text.detach()


class _BrokenError(Exception):
    """Ends the reading of a table with a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class _Table:
    """A table on its way from lines to rows."""

    def __init__(self, text: io.TextIOWrapper, name: str) -> None:
        self._text, self._name = text, name
        self._line = 0
        self._end: re.Pattern[str] | None = None
        self._cell: re.Pattern[str] | None = None

    def rows(self) -> Iterator[Record | Problem]:
        try:
            while line := self._next():
                first = self._line
                cells = self._cells(line)
                self._check_bytes(cells, first)
                if any(cells):
                    yield Record(first, cells)
        except _BrokenError as error:
            yield error.problem

    def _next(self) -> str:
        """The next line with its end; empty after the last one."""
        line = self._text.readline(_LONGEST + 1)
        self._line += bool(line)
        if len(line) > _LONGEST:
            message = f"This line has more than {_LONGEST} characters, which no table of patients needs."
            raise _BrokenError(
                self._problem(Code.TOO_LONG, self._line, 1, message, "Name a table that is saved as CSV.")
            )
        return line

    def _cells(self, line: str) -> tuple[str, ...]:
        """The cells of the row that begins with ``line``."""
        if self._end is None or self._cell is None:
            if not line.strip(_WHITE):
                return ()
            self._end, self._cell = _patterns(_delimiter(line))
        first, cells, at = self._line, list[str](), 0
        while True:
            opened = _OPEN.match(line, at)
            if opened:
                text, line, at = self._quoted(line, opened.end(), Place(self._name, first, len(cells) + 1))
            else:
                found = self._cell.match(line, at)
                text, at = (found[0], found.end()) if found else ("", at)
            cells.append(text.strip(_WHITE))
            end = self._end.match(line, at)
            if not end:
                message = "Something stands after the quotation mark that closes this cell."
                raise _BrokenError(self._problem(TableCode.AFTER_QUOTE, first, len(cells), message, _CLOSE))
            if end[1] not in DELIMITERS:
                return tuple(cells)
            if len(cells) == _MOST_CELLS:
                message = f"This row has more than {_MOST_CELLS} cells."
                raise _BrokenError(self._problem(Code.TOO_MANY, first, len(cells), message, _CLOSE))
            at = end.end()

    def _quoted(self, line: str, at: int, place: Place) -> tuple[str, str, int]:
        """The text of a cell in quotes whose text begins at ``at``, the row so far, and where the cell ends in it."""
        while not (body := _BODY.match(line, at)):
            more = self._next() if len(line) - at <= MOST else ""
            if not more:
                message = f"The quotation mark that opens this cell is not closed within {MOST} characters."
                raise _BrokenError(Problem(TableCode.OPEN_QUOTE, place, "", message, _CLOSE))
            line += more
        return body[1].replace('""', '"'), line, body.end()

    def _check_bytes(self, cells: tuple[str, ...], line: int) -> None:
        for column, cell in enumerate(cells, 1):
            if found := _NO_TEXT.search(cell):
                byte = bytes([ord(found[0]) - 0xDC00])
                guess = byte.decode("cp1252", errors="ignore")
                meant = f', "{guess}" in Windows-1252' if guess else ""
                message = (
                    f"This table is not saved as UTF-8: the first fault is here (byte {byte.hex().upper()}{meant})."
                )
                raise _BrokenError(self._problem(Code.NOT_UTF8, line, column, message, _AS_UTF8))

    def _problem(self, code: str, line: int, column: int, message: str, hint: str) -> Problem:
        return Problem(code, Place(self._name, line, column), "", message, hint)


def _delimiter(line: str) -> str:
    """What stands between the names of the columns, outside of quotes: the most frequent, first of those."""
    bare = _QUOTED.sub("", line)
    return max(DELIMITERS, key=bare.count)


def _patterns(delimiter: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The end of a cell with what ends it, and a cell that is not in quotes."""
    return re.compile(rf" *({delimiter}|\r\n|\r|\n|\Z)"), re.compile(rf"[^{delimiter}\r\n]*")
