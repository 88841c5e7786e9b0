"""``build --watch`` after a change of one word, and in turn with it the same build as a whole process.

The command runs in a process of its own, this module. A thread beside it changes the word, waits for the new file, and
takes the CPU time of all of it: ``python -m benchmarks.watching FOLDER ROUNDS`` prints what each round took as JSON.

Neither finds the changed library in a cache: the word is one that it never was, and each build has a home of its own.
"""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.engines import ROOT, Took, at_home, own_command, whole
from benchmarks.handout import TOPICS
from handoutgen.__main__ import main as handoutgen
from handoutgen.packaged import data_folder

EXERCISE = Path("exercises") / "bridge.yaml"
WORDS = ("your", "the", "both", "these", "those", "our", "my", "all", "such", "big", "whole", "strong")
_SENTENCE = "{} buttocks share"
"""What is written in the exercise with the first word, and what in its place with the others, one after the other."""

_HOMES = ("watching", "building")
"""The homes of the watching process and of the builds beside it, in the folder."""

_AT_REST = 1.5
_PATIENCE = 60


class Round(NamedTuple):
    """A rebuild, from the change to the file, and a build as a whole process."""

    rebuild: Took
    cold: Took


def watched(folder: Path, rounds: int) -> list[Round]:
    """Rounds of rebuild and build; raises ValueError if there are not so many words."""
    if rounds + 2 > len(WORDS):
        raise ValueError(f"There are words for {len(WORDS) - 2} rounds.")
    _write(folder, 0)
    homes = [folder / each for each in _HOMES]
    for home in homes:
        home.mkdir()
    line = [sys.executable, "-m", "benchmarks.watching", str(folder), str(rounds)]
    done = subprocess.run(line, capture_output=True, check=True, cwd=ROOT, env=at_home(homes[0]))
    return [Round(Took(*rebuild), Took(*cold)) for rebuild, cold in json.loads(done.stdout)]


def _write(folder: Path, which: int) -> None:
    """The exercise with one of the words, in a library over the built-in one."""
    path = folder / "library" / EXERCISE
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (data_folder("handouts") / EXERCISE).read_text(encoding="utf-8")
    old, new = _SENTENCE.format(WORDS[0]), _SENTENCE.format(WORDS[which])
    if old not in text:
        raise ValueError(f'"{old}" is not in {EXERCISE} any more.')
    path.write_text(text.replace(old, new), encoding="utf-8")


def _arguments(folder: Path, out: Path) -> list[str]:
    return ["build", *TOPICS, "--library", str(folder / "library"), "--quiet", "--force", "-o", str(out)]


def _change(folder: Path, out: Path, rounds: int) -> None:
    """Change the word so many times, after one change that warms up; tell what each took, and end the process."""
    found = []
    _wait(out, 0)
    for at in range(rounds + 1):
        time.sleep(_AT_REST)
        before, cpu, wall = out.stat().st_mtime_ns, time.process_time(), time.perf_counter()
        _write(folder, at + 1)
        _wait(out, before)
        rebuild = Took(time.perf_counter() - wall, time.process_time() - cpu)
        cold = whole(own_command(*_arguments(folder, folder / "cold.pdf")), home=folder / _HOMES[1])
        found.append(Round(rebuild, cold))
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
