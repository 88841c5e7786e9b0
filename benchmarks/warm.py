"""Warm: processes that go on make handouts of patients, each with new content; all in turn, round for round.

A turn is as many handouts as take about a second and a half of CPU time, and one at least.
"""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from benchmarks.engines import OWN, Command, Worker, own_command, peer_command, whole
from benchmarks.patients import KINDS, export_kinds, write_table

ROUNDS = 7
_TURN = 1.5
_MOST = 200


class Pace(NamedTuple):
    """Documents per CPU second, and per second, in each round."""

    cpu: list[float]
    wall: list[float]


def warm(folder: Path, home: Path, peers: tuple[str, ...]) -> dict[str, Pace]:
    """The pace of this program and its peers, after a first turn of each that warms it up."""
    kinds = export_kinds(folder)
    own = [sys.executable, "-m", "benchmarks.batch_worker"]
    with ExitStack() as stack:
        commands: dict[str, Command] = {OWN: own, **{name: peer_command(name, folder) for name in peers}}
        turns = {
            name: _Turns(name, stack.enter_context(Worker(command, home if name == OWN else None)), folder, kinds)
            for name, command in commands.items()
        }
        for turn in turns.values():
            turn.warm_up()
        for _ in range(ROUNDS):
            for turn in turns.values():
                turn.take()
    return {name: turn.pace for name, turn in turns.items()}


class _Turns:
    """One program's turns: patients are numbered on from turn to turn."""

    def __init__(self, name: str, worker: Worker, folder: Path, kinds: list[Path]) -> None:
        self._name, self._worker, self._folder, self._kinds = name, worker, folder, kinds
        self._next, self._count = 0, 1
        self.pace = Pace([], [])

    def warm_up(self) -> None:
        """Each kind of handout once, as far as that takes some seconds at most."""
        seconds = 0.0
        while self._next < KINDS and seconds < _TURN:
            seconds += self._made(1)

    def take(self) -> None:
        """One turn, noted."""
        self._made(self._count, noted=True)

    def _made(self, count: int, *, noted: bool = False) -> float:
        numbers = range(self._next, self._next + count)
        self._next += count
        took = self._worker.ask(self._own(numbers) if self._name == OWN else self._of_peer(numbers))
        if noted:
            self.pace.cpu.append(count / took.cpu)
            self.pace.wall.append(count / took.wall)
        self._count = max(1, min(_MOST, round(_TURN * count / took.cpu)))
        return took.cpu

    def _own(self, numbers: range) -> dict[str, str]:
        folder = self._folder / f"own-{numbers[0]}"
        folder.mkdir()
        table = folder / "patients.csv"
        write_table(table, numbers)
        return {"table": str(table), "folder": str(folder)}

    def _of_peer(self, numbers: range) -> dict[str, list[tuple[str, str, str]]]:
        output = str(self._folder / f"{self._name}-warm.pdf")
        return {"jobs": [(str(self._kinds[each % KINDS]), f"A. Person {each}", output) for each in numbers]}


class Shared(NamedTuple):
    """How many times as much as one process two got done in a round: of one batch, and of a batch of its own each."""

    together: float
    apart: float


def spread(folder: Path, home: Path, pace: float, rounds: int = 5) -> list[Shared]:
    """A whole ``batch`` with one process and with two, in turn; so many rows as take one 20 seconds.

    Beside it two commands with half of the rows each, at the same time: what the machine allows, which differs from one
    minute to the next.
    """
    count = max(24, min(2000, round(20 * pace)))
    every, *halves = (folder / f"spread-{name}.csv" for name in ("all", "first", "second"))
    write_table(every, range(count))
    write_table(halves[0], range(count // 2))
    write_table(halves[1], range(count // 2, count))

    def took(at: int, jobs: int, *tables: Path) -> float:
        commands = [
            own_command("batch", table, "--jobs", str(jobs), "--quiet", "-o", folder / f"{table.stem}-{jobs}-{at}")
            for table in tables
        ]
        begun = time.perf_counter()
        with ThreadPoolExecutor() as threads:
            list(threads.map(lambda command: whole(command, home=home), commands))
        return time.perf_counter() - begun

    found = []
    for at in range(rounds):
        one, together, apart = took(at, 1, every), took(at, 2, every), took(at, 1, *halves)
        found.append(Shared(one / together, one / apart))
    return found
