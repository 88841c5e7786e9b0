"""Every measurement as one table: ``make bench``."""

import platform
import sys

from benchmarks import panels, tagging
from benchmarks.clock import Row

MEASUREMENTS = (panels.rows, tagging.rows)


def main() -> None:
    """Measures and prints."""
    sys.stdout.write(f"Python {platform.python_version()}, {platform.machine()}\n\n")
    sys.stdout.write(_line(Row("what", "measured", "at most")))
    for measure in MEASUREMENTS:
        for row in measure():
            sys.stdout.write(_line(row))
            sys.stdout.flush()


def _line(row: Row) -> str:
    return f"{row.what:<36}{row.value:>12}{row.bound:>12}".rstrip() + "\n"


if __name__ == "__main__":
    main()
