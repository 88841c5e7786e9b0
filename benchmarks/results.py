"""RESULTS.md: a part for each command that measures, each with the machine that it was measured on."""

import os
import platform
import re
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.engines import versions

RESULTS = Path(__file__).parent / "RESULTS.md"
HEAD = "# Results\n\nWritten by `make bench` and `make bench-scale`; README.md says how it is measured.\n"


def write_part(name: str, text: str, path: Path = RESULTS) -> None:
    """Put a part in place of the one with its name, or after the others."""
    old = path.read_text(encoding="utf-8") if path.exists() else HEAD
    part = f"## {name}\n\n{text.strip()}\n"
    found = re.search(rf"^## {re.escape(name)}$.*?(?=^## |\Z)", old, re.MULTILINE | re.DOTALL)
    before, after = (old[: found.start()], old[found.end() :]) if found else (old, "")
    new = f"{before.rstrip()}\n\n{part}\n{after}"
    path.write_text(new.rstrip() + "\n", encoding="utf-8")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as Markdown, its columns as wide as what is in them; all but the first are numbers."""
    lines = [list(head), *(list(row) for row in rows)]
    wide = [max(3, *(len(line[at]) for line in lines)) for at in range(len(head))]
    rule = ["-" * wide[0], *("-" * (width - 1) + ":" for width in wide[1:])]

    def line(cells: Sequence[str]) -> str:
        padded = (f"{cell:>{wide[at]}}" if at else f"{cell:<{wide[0]}}" for at, cell in enumerate(cells))
        return f"| {' | '.join(padded)} |\n"

    return "".join(map(line, [lines[0], rule, *lines[1:]]))


def machine() -> str:
    """The machine and the versions, as lines of a list."""
    system = f"{platform.system()}, {platform.machine()}, Python {platform.python_version()}"
    peers = ", ".join(f"{name} {number}" for name, number in versions().items()) or "no peers installed"
    return (
        f"- {_processor()}, {os.cpu_count()} cores, {_memory()} of memory\n"
        f"- {system}, ReportLab {version('reportlab')}\n"
        f"- {peers}\n"
    )


def _processor() -> str:
    """The model of the processor, where the system tells it."""
    try:
        said = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    models = re.findall(r"^model name\s*:\s*(.+)$", said, re.MULTILINE)
    return models[0] if models else platform.machine()


def _memory() -> str:
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{total / 2**30:.0f} GiB"
