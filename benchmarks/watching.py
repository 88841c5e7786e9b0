"""``build --watch`` after a change of one word, and in turn with it the same build as a whole process.

The command runs in a process of its own, this module. A thread beside it changes the word, waits for the new file, and
takes the CPU time of all of it: ``python -m benchmarks.watching FOLDER ROUNDS`` prints what each round took as JSON.
"""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.engines import ROOT, Took, own_command, whole
from benchmarks.handout import TOPICS
from handoutgen.cli.main import main as handoutgen
from handoutgen.packaged import data_folder

EXERCISE = Path("exercises") / "bridge.yaml"
WORDS = ("your buttocks share", "the buttocks share")
"""What is written in the exercise, and what in its place, by turns."""

_AT_REST = 1.5
_PATIENCE = 60


class Round(NamedTuple):
    """A rebuild, from the change to the file, and a build as a whole process."""

    rebuild: Took
    cold: Took


def watched(folder: Path, rounds: int) -> list[Round]:
    """Rounds of rebuild and build."""
    _write(folder, 0)
    line = [sys.executable, "-m", "benchmarks.watching", str(folder), str(rounds)]
    done = subprocess.run(line, capture_output=True, check=True, cwd=ROOT)
    return [Round(Took(*rebuild), Took(*cold)) for rebuild, cold in json.loads(done.stdout)]


def _write(folder: Path, which: int) -> None:
    """The exercise with one word or the other, in a library over the built-in one."""
    path = folder / "library" / EXERCISE
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (data_folder("handouts") / EXERCISE).read_text(encoding="utf-8")
    if WORDS[0] not in text:
        raise ValueError(f'"{WORDS[0]}" is not in {EXERCISE} any more.')
    path.write_text(text.replace(WORDS[0], WORDS[which]), encoding="utf-8")


def _arguments(folder: Path, out: Path) -> list[str]:
    return ["build", *TOPICS, "--library", str(folder / "library"), "--quiet", "--force", "-o", str(out)]


def _change(folder: Path, out: Path, rounds: int) -> None:
    """Change the word so many times, after one change that warms up; tell what each took, and end the process."""
    found = []
    _wait(out, 0)
    for at in range(rounds + 1):
        cold = whole(own_command(*_arguments(folder, folder / "cold.pdf")))
        time.sleep(_AT_REST)
        before, cpu, wall = out.stat().st_mtime_ns, time.process_time(), time.perf_counter()
        _write(folder, (at + 1) % 2)
        _wait(out, before)
        found.append(Round(Took(time.perf_counter() - wall, time.process_time() - cpu), cold))
    sys.stdout.write(json.dumps(found[1:]))
    sys.stdout.flush()
    os._exit(0)


def _wait(out: Path, before: int) -> None:
    """Wait until the file is there and was written after a time."""
    end = time.monotonic() + _PATIENCE
    while not out.exists() or out.stat().st_mtime_ns <= before:
        if time.monotonic() > end:
            os._exit(1)
        time.sleep(0.005)


def main() -> None:
    """Watch, while another thread changes."""
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    out = folder / "watched.pdf"
    out.unlink(missing_ok=True)
    threading.Thread(target=_change, args=(folder, out, rounds), daemon=True).start()
    sys.argv = ["handoutgen", *_arguments(folder, out), "--watch"]
    handoutgen()


if __name__ == "__main__":
    main()
