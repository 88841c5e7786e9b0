"""A table of many patients as a clinic's spreadsheet might save it, with all that goes wrong in one."""

import csv
import io
from typing import NamedTuple

PRINTABLE = (
    "A. Person",
    "Zoë Person",
    "Jürgen Q. Sample",
    "Łukasz Przykład",
    "Ελένη Δείγμα",
    "Анна Образец",
    "Nguyễn Văn Mẫu",
    'Beatrice "Bee" Person',
    "O'Person; Ann-Marie, jr.",
)
"""Names that the fonts have."""

WITHOUT_GLYPHS = ("橋本 見本", "אדם לדוגמה", "مثال شخص", "नमूना व्यक्ति", "Sam \N{GRINNING FACE} Person")
"""Names in which the fonts lack a character."""

FORMULAS = ("=1+1", "+44 person", "-2", "@person")

COLUMNS = ("patient", "exercises", "side", "edition", "bridge.sets", "conditions", "start", "note")
EVERY = {"glyph": 50, "formula": 70, "lines": 80, "unknown": 90, "again": 95, "blank": 100}
"""After how many rows each fault comes once more."""


class Made(NamedTuple):
    """The text of a table, the lines at which its rows begin, and those of rows with each fault."""

    text: str
    lines: tuple[int, ...]
    faults: dict[str, tuple[int, ...]]
    names: tuple[str, ...]


def table(count: int) -> Made:
    """A table of so many patients, blank rows not counted; the same each time."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    lines: list[int] = []
    faults: dict[str, list[int]] = {name: [] for name in EVERY}
    names: list[str] = []
    line, before = 2, [""] * len(COLUMNS)
    for at in range(1, count + 1):
        fault = next((name for name, every in EVERY.items() if at % every == 0), "")
        row = before if fault == "again" else _row(at, fault)
        if fault:
            faults[fault].append(line)
        if fault == "blank":
            writer.writerow([""] * len(COLUMNS))
            line += 1
        writer.writerow(row)
        lines.append(line)
        names.append(row[0])
        line, before = line + 1 + sum(cell.count("\n") for cell in row), row
    return Made(file.getvalue(), tuple(lines), {name: tuple(found) for name, found in faults.items()}, tuple(names))


def _row(at: int, fault: str) -> list[str]:
    name = f"{PRINTABLE[at % len(PRINTABLE)]} {at}"
    if fault == "glyph":
        name = WITHOUT_GLYPHS[at // EVERY[fault] % len(WITHOUT_GLYPHS)]
    elif fault == "formula":
        name = FORMULAS[at // EVERY[fault] % len(FORMULAS)]
    elif fault == "lines":
        name = f"A. Person\nof ward {at}"
    return [
        name,
        "bridg" if fault == "unknown" else ("bridge", "bridge, clamshell", "clamshell; bridge")[at % 3],
        ("left", "right", "both")[at % 3],
        "sheet",
        str(1 + at % 4) if at % 2 else "",
        "none" if at % 4 else "",
        f"2026-03-{1 + at % 28:02}",
        ("", "Walk to the shop, each day.", 'Say "slow"\nand mean it.')[at % 3],
    ]
