"""A peer at work, in its own environment: one document and an end, or as many as are asked for, one after the other.

``run.py ENGINE FOLDER FONTS DATA OUTPUT`` makes one; ``run.py ENGINE FOLDER FONTS JOBS`` makes those of a file, JSON of
``jobs`` (data, patient and output of each). Without either, each line of standard input is such JSON; each answer is a
line of JSON, what they took together.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

PATIENT = "A. Person"
"""The patient of every exported document, in whose place another name is put."""


def main() -> None:
    """Do what the command line says."""
    name, folder, fonts, *files = sys.argv[1:]
    made = importlib.import_module(f"{name}_engine").engine(Path(folder).resolve(), Path(fonts).resolve())
    if len(files) == 2:
        make(made, files[0], PATIENT, files[1])
    elif files:
        make_all(made, Path(files[0]).read_text(encoding="utf-8"))
    else:
        serve(made)


def serve(made: Callable[[str], bytes]) -> None:
    """Answer each line."""
    for line in sys.stdin:
        wall, cpu = time.perf_counter(), time.process_time()
        make_all(made, line)
        took = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
        sys.stdout.write(json.dumps(took) + "\n")
        sys.stdout.flush()


def make_all(made: Callable[[str], bytes], asked: str) -> None:
    """All documents that are asked for."""
    for job in json.loads(asked)["jobs"]:
        make(made, *job)


def make(made: Callable[[str], bytes], data: str, patient: str, output: str) -> None:
    """One document, from file to file."""
    text = Path(data).read_text(encoding="utf-8").replace(PATIENT, patient)
    Path(output).write_bytes(made(text))


if __name__ == "__main__":
    main()
