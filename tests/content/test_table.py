"""Tables of patients: every cell as it was typed with the line of its row, and every fault where it stands."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.content.codes import Code, TableCode
from handoutgen.content.kinds import MOST
from handoutgen.content.model import Library
from handoutgen.content.rows import Fault, Row, read_rows
from handoutgen.content.table import DELIMITERS, Record, read_table
from handoutgen.problems import Problem, Severity

WHITE = " \t\r\n\xa0"
cells = st.text(
    st.one_of(st.sampled_from(" \",;\t\n\r'=ab\xa0é"), st.characters(exclude_categories=["Cs"])), max_size=12
)
rows = st.lists(st.lists(cells, min_size=1, max_size=4), max_size=6)


def records(data: bytes) -> list[Record | Problem]:
    return list(read_table(io.BytesIO(data), "t.csv"))


def read(text: str | bytes, library: Library) -> list[Row | Fault]:
    data = text if isinstance(text, bytes) else text.encode()
    return list(read_rows(io.BytesIO(data), "t.csv", library))


def told(text: str | bytes, library: Library) -> list[str]:
    return [str(problem) for each in read(text, library) for problem in each.problems]


def said(row: Row | Fault) -> dict[str, str]:
    assert isinstance(row, Row)
    return {setting.name: setting.value for setting in row.settings}


# ------------------------------------------------------------------ cells and lines


@given(rows, st.sampled_from(DELIMITERS), st.sampled_from(["\r\n", "\n", "\r"]), st.booleans(), st.booleans())
def test_round_trip(table: list[list[str]], delimiter: str, end: str, quoted: bool, mark: bool) -> None:
    """What a CSV writer writes is read as it was, but for the white space around it, with the line of each row."""
    file = io.StringIO()
    quoted = quoted or end != "\r\n"  # Python 3.11 leaves the other end of line without quotes
    writer = csv.writer(
        file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    )
    expected = []
    for row in [["one", "two", "three"], *table]:
        line = 1 + len(re.findall("\r\n|\r|\n", file.getvalue()))
        writer.writerow(row)
        trimmed = tuple(cell.strip(WHITE) for cell in row)
        expected += [Record(line, trimmed)] if any(trimmed) else []
    assert expected == records(("\ufeff" * mark + file.getvalue()).encode())


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Whatever a file holds, its rows come in the order of their lines, and at most one problem, as the last."""
    found = records(data)
    assert all(isinstance(each, Record) for each in found[:-1])
    lines = [each.line for each in found if isinstance(each, Record)]
    assert sorted(set(lines)) == lines


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("a,b", ("a", "b")),
        (' a , "b" ', ("a", "b")),
        ('"a, b",c', ("a, b", "c")),
        ('"a ""b""",c', ('a "b"', "c")),
        ('a "b" c,d', ('a "b" c', "d")),
        ('"a\r\nb",c', ("a\r\nb", "c")),
        ('"",x', ("", "x")),
        ('x,""', ("x", "")),
        ("x,", ("x", "")),
    ],
)
def test_cells(row: str, expected: tuple[str, ...]) -> None:
    """Quotation marks around a cell are no part of it, and those inside it are."""
    assert [Record(2, expected)] == records(f"one,two\n{row}".encode())[1:]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("a;b,c;d", ("a", "b,c", "d")),
        ("a\tb", ("a", "b")),
        ('"a;b;c",d', ("a;b;c", "d")),
        ("a,b;c", ("a", "b;c")),
        ("alone", ("alone",)),
        ("\n\n ; \na;b", ("a", "b")),
    ],
)
def test_delimiter(header: str, expected: tuple[str, ...]) -> None:
    """The first line with anything in it decides what stands between cells: what is there most often."""
    first = records(header.encode())[0]
    assert isinstance(first, Record)
    assert expected == first.cells


def test_streamed(library: Library) -> None:
    """The first rows come before the table has been read to its end."""
    file = io.BytesIO(b"patient,exercises\n" + b"A. Person,bridge\n" * 100_000)
    rows = read_rows(file, "t.csv", library)
    assert isinstance(next(rows), Row)
    assert file.tell() < len(file.getvalue()) // 2
    rows.close()  # type: ignore[attr-defined]
    assert not file.closed


# ------------------------------------------------------------------ what rows say


def test_columns(library: Library) -> None:
    """A column is a field of a plan, a value of an exercise, or a condition; capitals and spaces do not matter."""
    text = (
        "Patient,EXERCISES,other conditions,bridge.dose.sets,conditions.pregnancy,clamshell.note,plan,file\n"
        "A. Person, bridge ,no,3,yes,Walk  on,plans/a.yaml,one.pdf\n"
    )
    (row,) = read(text, library)
    assert isinstance(row, Row)
    assert said(row) == {
        "patient": "A. Person",
        "exercises": "bridge",
        "other-conditions": "no",
        "bridge.sets": "3",
        "conditions.pregnancy": "yes",
        "clamshell.note": "Walk on",
    }
    assert row.plan
    assert row.file
    assert (row.plan.value, row.file.value, row.problems) == ("plans/a.yaml", "one.pdf", ())


def test_empty_cells_and_rows(library: Library) -> None:
    """An empty cell says nothing, an empty row is none, and a row may end early."""
    found = read('patient,note,side\n,,\nA. Person,"",left\n , ,\n\n"B. Person"\n', library)
    assert [said(row) for row in found] == [{"patient": "A. Person", "side": "left"}, {"patient": "B. Person"}]


def test_places(library: Library) -> None:
    """A place is the line at which the row begins, and the number of the cell."""
    text = 'patient,note,side\n"A. Person","Walk\nand\nrest",left\nB. Person,,right\n'
    found = read(text, library)
    settings = [setting for row in found if isinstance(row, Row) for setting in row.settings]
    assert [(setting.value, setting.place[1:]) for setting in settings] == [
        ("A. Person", (2, 1)),
        ("Walk and rest", (2, 2)),
        ("left", (2, 3)),
        ("B. Person", (5, 1)),
        ("right", (5, 3)),
    ]


def test_names_in_all_scripts(library: Library) -> None:
    """A name is read as it stands, with the spaces that belong into it."""
    names = ["Zoë Person", "橋本 見本", "Анна\xa0Образец", "מוטי", "e\u0301"]
    found = read("patient\n" + "\n".join(names), library)
    assert [said(row)["patient"] for row in found] == names


def test_the_same_row_twice(library: Library) -> None:
    """A row that says the same as another is told with both lines, as a warning; what differs or is blank is not."""
    text = "patient,side\nA. Person,left\nB. Person,left\n\nA. Person,  left\nA. Person,right\n,,\n"
    rows = read(text, library)
    problems = [problem for row in rows for problem in row.problems]
    hint = "If it is the same patient, take one of the two out."
    assert [str(problem) for problem in problems] == [f"t.csv:5:1: This row says the same as line 2. {hint} [same-row]"]
    assert [problem.severity for problem in problems] == [Severity.WARNING]


# ------------------------------------------------------------------ what is wrong

PATIENTS = "patient,note,side,bridge.sets,file\n"
FAULTS: dict[str, tuple[str | bytes, list[str]]] = {
    "empty": ("", ["1:1:[no-rows]"]),
    "names of columns alone": (PATIENTS, ["1:1:[no-rows]"]),
    "no names of columns": ("Quintessa Zyx,bridge\nA. Person,bridge\n", ["1:1:[no-columns]"]),
    "unknown column": ("patient,sid,bridg.sets\n", ["1:2:[unknown-key]", "1:3:[unknown-key]"]),
    "unknown value of an exercise": ("patient,bridge.set\n", ["1:2:[unknown-key]"]),
    "unknown condition": ("patient,conditions.pregnant\n", ["1:2:[unknown-key]"]),
    "what no cell can hold": ("patient,overrides\n", ["1:2:[unknown-key]"]),
    "column twice": ("side,patient,Side\n", ["1:3:[duplicate-key]"]),
    "value of an exercise twice": ("bridge.dose.sets,bridge.sets\n", ["1:2:[duplicate-key]"]),
    "too many cells": (f"{PATIENTS}Quintessa,Zyx,left,2,,more\n", ["2:6:[stray-cell]"]),
    "cell under no name": ("patient,,side\nA. Person,Quintessa,left\n", ["2:2:[stray-cell]"]),
    "formula": (f"{PATIENTS}=Quintessa\nA,@Zyx\n+1\n-1\n", [f"{at}:[formula]" for at in ("2:1", "3:2", "4:1", "5:1")]),
    "name on two lines": (f'{PATIENTS}"Quintessa\nZyx","a\nb"\n', ["2:1:[several-lines]"]),
    "cell without end": (f"{PATIENTS}{'Zyx ' * 2000},x\n", ["2:1:[too-long]"]),
    "NUL": (f"{PATIENTS}A,b\0\n", ["2:2:[bad-character]"]),
    "separator of lines": (f"{PATIENTS}A\u2028B\n", ["2:1:[bad-character]"]),
    "mark inside": (f"{PATIENTS}A\ufeffB\n", ["2:1:[bad-character]"]),
    "two faults of a row": (f"{PATIENTS}=A,=B\n", ["2:1:[formula]", "2:2:[formula]"]),
    "quotation mark never closed": (f'{PATIENTS}A\nB,"Quintessa\nZyx\n', ["3:2:[open-quote]"]),
    "quotation mark closed far below": (f'{PATIENTS}A,"' + "Quintessa\n" * MOST + '"\n', ["2:2:[open-quote]"]),
    "text after a quotation mark": (f'{PATIENTS}A\n"Quin"tessa,b\n', ["3:1:[after-quote]"]),
    "UTF-16": ("patient\nA. Person\n".encode("utf-16"), ["1:1:[not-utf8]"]),
    "UTF-16 without its mark": ("patient\nA. Person\n".encode("utf-16-le"), ["1:1:[not-utf8]"]),
    "Windows-1252": ("patient,note,side\nA. Person,Caf\xe9,left\n".encode("cp1252"), ["2:2:[not-utf8]"]),
    "Windows-1252 in a column's name": ("patient,not\xe9\n".encode("cp1252"), ["1:2:[not-utf8]"]),
    "line without end": (b"patient\n" + b"x" * 300_000, ["2:1:[too-long]"]),
    "cells without end": (f"patient{',' * 2000}\n", ["1:1000:[too-many]"]),
    "the same row": (f"{PATIENTS}A\nA\n", ["3:1:[same-row]"]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults(library: Library, name: str) -> None:
    """Each fault is told with its line and cell."""
    text, expected = FAULTS[name]
    problems = [problem for each in read(text, library) for problem in each.problems]
    assert expected == [f"{problem.place.line}:{problem.place.column}:[{problem.code}]" for problem in problems]


@pytest.mark.parametrize("name", FAULTS)
def test_no_message_repeats_a_cell(library: Library, name: str) -> None:
    """Whatever is wrong, no message holds words of a patient."""
    assert [] == [line for line in told(FAULTS[name][0], library) if re.search("Quin|tessa|Zyx", line)]


def test_every_code_has_a_bad_example() -> None:
    """Each code that a table alone has is expected of some table above."""
    shown = {code for _, expected in FAULTS.values() for line in expected for code in re.findall(r"\[(.+)\]", line)}
    assert {str(code) for code in TableCode} <= shown


def test_how_to_save(library: Library) -> None:
    """A table in another encoding is told what the fault is and how to save it."""
    (line,) = told("patient\nZo\xeb Person\n".encode("cp1252"), library)
    assert line == (
        't.csv:2:1: This table is not saved as UTF-8: the first fault is here (byte EB, "ë" in Windows-1252). '
        'In the spreadsheet, choose "Save as" and the file type "CSV UTF-8". [not-utf8]'
    )


@pytest.mark.parametrize(
    ("header", "hint"),
    [
        ("patient,exercise", 'Did you mean "exercises"?'),
        ("patient,bridg.sets", 'Did you mean "bridge"?'),
        ("patient,bridge.note2", 'Did you mean "note"?'),
        ("patient,conditions.pregnant", 'Did you mean "pregnancy"?'),
    ],
)
def test_nearest_column(library: Library, header: str, hint: str) -> None:
    """A misspelt column is told the nearest that there is."""
    (line,) = told(f"{header}\n", library)
    assert hint in line


def test_a_broken_row_leaves_the_others(library: Library) -> None:
    """A row with a fault has its problem, and keeps what can be read of it; the others are in order."""
    found = read(f"{PATIENTS}A. Person,,left\n=1+1,,left\nB. Person,,right\n", library)
    assert [bool(row.problems) for row in found] == [False, True, False]
    assert said(found[1]) == {"side": "left"}


def test_a_table_that_cannot_be_read_to_its_end(library: Library) -> None:
    """After a quotation mark that is never closed nothing can be told apart: the fault is the last that comes."""
    found = read(f'{PATIENTS}A. Person\n"B. Person\nC. Person\n', library)
    assert [type(each) for each in found] == [Row, Fault]
    assert [problem.code for problem in found[-1].problems] == [TableCode.OPEN_QUOTE]
    assert Code.NOT_UTF8 not in [problem.code for problem in found[-1].problems]
