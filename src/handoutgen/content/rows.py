"""The rows of a table of patients: what each says of a plan, column by column.

The first row names the columns: a field of a plan (``patient``), a value of an exercise (``bridge.sets``), one
condition (``conditions.pregnancy``), ``plan`` or ``file``. The column of a place is the number of the cell.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from handoutgen.content.codes import Code, TableCode
from handoutgen.content.fields import Field
from handoutgen.content.kinds import MOST
from handoutgen.content.markup import tidy
from handoutgen.content.model import Library
from handoutgen.content.plan import PlanFile, PlanItem, Setting
from handoutgen.content.shapes import Declared, declarations
from handoutgen.content.source import bad_character, quoted
from handoutgen.content.suggest import did_you_mean, spoken_list
from handoutgen.content.table import Record, read_table
from handoutgen.content.text import Text
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple

PLAN, FILE = "plan", "file"
"""The columns that are no values: the plan that a row goes on from, and the name of its PDF."""

_CONDITIONS = "conditions"
_NOT_IN_A_CELL = ("overrides",)
_FORMULAS = ("=", "+", "-", "@")


class Row(NamedTuple):
    """A patient of a table: what is said, and what is wrong with it; warnings leave it in order.

    ``plan`` and ``file`` are empty where the row does not say them.
    """

    place: Place
    settings: tuple[Setting, ...]
    plan: Setting | None
    file: Setting | None
    problems: tuple[Problem, ...]


class Fault(NamedTuple):
    """Why a table cannot be read, or not to its end."""

    problems: tuple[Problem, ...]


class _Column(NamedTuple):
    """A column: its name, empty if it has none, and whether its cells are words that print, on one line."""

    name: str
    words: bool = False
    one_line: bool = False


def read_rows(file: BinaryIO, name: str, library: Library) -> Iterator[Row | Fault]:
    """The rows of a table below its first, in a stream; a fault is the last that comes."""
    records = read_table(file, name)
    header = next(records, None)
    if isinstance(header, Problem):
        yield Fault((header,))
        return
    columns, problems = _columns(header, name, library) if header else ((), (_nothing(name),))
    if problems:
        yield Fault(problems)
        return
    seen: dict[bytes, int] = {}
    for record in records:
        if isinstance(record, Problem):
            yield Fault((record,))
            return
        row = _row(record, columns, name)
        first = seen.setdefault(_digest(row), record.line)
        yield row if first == record.line else row._replace(problems=(*row.problems, _again(row, first)))
    if not seen:
        yield Fault((_nothing(name),))


def _row(record: Record, columns: tuple[_Column, ...], name: str) -> Row:
    settings: dict[str, Setting] = {}
    problems: list[Problem] = []
    nameless = _Column("")
    for number, cell in enumerate(record.cells, 1):
        if not cell:
            continue
        column = columns[number - 1] if number <= len(columns) else nameless
        place = Place(name, record.line, number)
        wrong = _wrong(cell, column, place)
        if wrong:
            problems.append(wrong)
        else:
            settings[column.name] = Setting(column.name, tidy(cell), place, exact=False)
    plan, file = settings.pop(PLAN, None), settings.pop(FILE, None)
    return Row(Place(name, record.line, 1), tuple(settings.values()), plan, file, tuple(problems))


def _wrong(cell: str, column: _Column, place: Place) -> Problem | None:
    """What keeps a cell from being read; no message repeats its words."""
    code: str
    bad = bad_character(cell)
    if not column.name:
        code, message = TableCode.STRAY_CELL, "This cell stands in a column without a name."
        hint = "Name the column in the first row, or empty the cell; a text with commas in it needs quotation marks."
    elif len(cell) > MOST:
        code, message = Code.TOO_LONG, f"This cell has {len(cell)} characters, where {MOST} fit."
        hint = f"Shorten it by {len(cell) - MOST}."
    elif bad:
        code, message = Code.BAD_CHARACTER, f"It holds a character that cannot be printed (U+{ord(bad[0]):04X})."
        hint = "Erase the text and type it anew."
    elif column.words and cell.startswith(_FORMULAS):
        code, message = TableCode.FORMULA, "This text begins with = + - or @, as a formula does."
        hint = "Begin it with a letter, and format the column as text."
    elif column.one_line and len(cell.splitlines()) > 1:
        code, message = TableCode.SEVERAL_LINES, "This text has several lines, and prints on one."
        hint = "Take the line breaks out of the cell."
    else:
        return None
    return Problem(code, place, column.name, message, hint)


def _digest(row: Row) -> bytes:
    said = [setting and (setting.name, setting.value) for setting in (*row.settings, row.plan, row.file)]
    broken = [problem.place for problem in row.problems]
    return hashlib.blake2b(json.dumps([said, broken]).encode(), digest_size=16).digest()


def _again(row: Row, first: int) -> Problem:
    message = f"This row says the same as line {first}."
    hint = "If it is the same patient, take one of the two out."
    return Problem(TableCode.SAME_ROW, row.place, "", message, hint, Severity.WARNING)


def _nothing(name: str) -> Problem:
    message = "This table holds no patient."
    hint = "Name the columns in its first row, and write one patient a row below."
    return Problem(TableCode.NO_ROWS, Place(name, 1, 1), "", message, hint)


def _columns(header: Record, name: str, library: Library) -> tuple[tuple[_Column, ...], tuple[Problem, ...]]:
    """The columns that the first row names, and what is wrong with their names."""
    known = {each.key: each for each in declarations(PlanFile) if each.key not in _NOT_IN_A_CELL}
    names = ["-".join(cell.casefold().replace("_", " ").split()).replace(".dose.", ".") for cell in header.cells]
    columns = [_column(each, known, library) for each in names]
    place = Place(name, header.line, 1)
    if not any(column and column.name for column in columns):
        message = "The first row names no column that is known."
        hint = f"It holds names as {PLAN}, {', '.join(list(known)[:6])}, bridge.sets; one patient a row stands below."
        return (), (Problem(TableCode.NO_COLUMNS, place, "", message, hint),)
    problems = []
    for number, (each, column) in enumerate(zip(names, columns, strict=True), 1):
        here = place._replace(column=number)
        if column is None:
            problems.append(_unknown(each, here, known, library))
        elif each and each in names[: number - 1]:
            message = f"{quoted(each)} stands here twice: first in column {names.index(each) + 1}."
            problems.append(Problem(Code.DUPLICATE_KEY, here, "", message, "Keep one of the two."))
    return tuple(column for column in columns if column), tuple(problems)


def _column(name: str, known: Mapping[str, Declared], library: Library) -> _Column | None:
    """The column of a name, if there is such a one."""
    first, dot, rest = name.partition(".")
    if name in ("", PLAN, FILE):
        return _Column(name)
    if name in known:
        return _Column(name, _of_words(known[name]), known[name].type is str)
    if first == _CONDITIONS:
        return _Column(name) if rest in library.catalogue.conditions else None
    item = _item_fields().get(rest) if dot and first in library.exercises else None
    return _Column(name, _of_words(item)) if item else None


def _item_fields() -> dict[str, Declared]:
    """What a table can say of an exercise."""
    return {each.key: each for each in declarations(PlanItem) if not each.required}


def _of_words(declared: Declared) -> bool:
    """Whether a field holds words that print as typed."""
    field: Field = declared.field
    return declared.type is Text or (
        declared.type is str and not (field.choices or field.refers or field.form or field.alone)
    )


def _unknown(name: str, place: Place, known: Mapping[str, Declared], library: Library) -> Problem:
    first, dot, rest = name.partition(".")
    columns = (*known, PLAN, FILE)
    if first == _CONDITIONS and dot:
        hint = did_you_mean(rest, library.catalogue.conditions, 'They stand under "conditions" in library.yaml.')
    elif first in library.exercises:
        fields = _item_fields()
        hint = did_you_mean(rest, fields, f"Of an exercise there are {spoken_list(fields)}.")
    elif dot:
        hint = did_you_mean(
            first, library.exercises, 'Name an exercise before the dot; see "handoutgen list exercises".'
        )
    else:
        hint = did_you_mean(name, columns, f"There are {spoken_list(columns)}.")
    return Problem(Code.UNKNOWN_KEY, place, "", f"{quoted(name)} is no column.", hint)
