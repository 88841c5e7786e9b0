"""``python -m benchmarks``: beside the peers, and what figures and tags cost; ``scale``: how time and memory grow."""

import sys
import time

from benchmarks import panels, tagging
from benchmarks.compare import compared, told
from benchmarks.engines import check_own, compile_all
from benchmarks.results import RESULTS, machine, table, write_part
from benchmarks.scale import scale

MEASUREMENTS = (panels.rows, tagging.rows)


def main() -> None:
    """Measure, print, and write it down."""
    check_own()
    compile_all()
    if sys.argv[1:2] == ["scale"]:
        name, text = "Scale", scale(*map(int, sys.argv[2:3]))
    else:
        parts = table(("what", "measured", "at most"), (row for measure in MEASUREMENTS for row in measure()))
        name, text = "Comparison", f"{told(compared())}\n### Figures and tags\n\n{parts}"
    whole = f"Measured on {time.strftime('%Y-%m-%d')}.\n\n{machine()}\n{text}"
    sys.stdout.write(f"{whole}\n")
    write_part(name, whole)
    sys.stdout.write(f"Written to {RESULTS.name}.\n")


if __name__ == "__main__":
    main()
