"""A batch in a process that goes on: library, fonts and figures stay read from one table to the next.

Each line of standard input names a table and a folder; each answer is a line of JSON, what its handouts took together.
One process plans, checks, builds and writes them, as ``handoutgen batch --jobs 1`` does.
"""

import json
import sys
import time
from pathlib import Path

from handoutgen.cli.options import cache_of
from handoutgen.output.ledger import LEDGER, Ledger, opened
from handoutgen.output.names import Taken
from handoutgen.pipeline.batch import Batch, Order, crew_of
from handoutgen.pipeline.fingerprint import Origin
from handoutgen.pipeline.load import Loaded, load
from handoutgen.pipeline.patients import patients, survey
from handoutgen.plan.model import Request


def main() -> None:
    """Answer each line."""
    loaded, problems = load((), None, cache=cache_of(True))
    if loaded is None:
        raise ValueError("\n".join(map(str, problems)))
    for line in sys.stdin:
        asked = json.loads(line)
        wall, cpu = time.perf_counter(), time.process_time()
        run(loaded, Path(asked["table"]), Path(asked["folder"]))
        took = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
        sys.stdout.write(json.dumps(took) + "\n")
        sys.stdout.flush()


def run(loaded: Loaded, table: Path, folder: Path) -> None:
    """Make the handouts of a table; raises ValueError if one of them fails."""
    order = Order(Request(), folder, None, False, None, Origin((), None))
    wanted = survey((table,), loaded.library)
    ledger = opened(folder)
    if not isinstance(ledger, Ledger):
        raise ValueError(ledger.reason)
    crew = crew_of(order, loaded, (wanted.handouts, 1), lambda: None)
    with ledger:
        batch = Batch(order, loaded, ledger, wanted.handouts, Taken(LEDGER))
        for result in batch.results(patients(wanted.paths, loaded.library), crew):
            if not result.name:
                raise ValueError("\n".join(map(str, result.problems)))


if __name__ == "__main__":
    main()
