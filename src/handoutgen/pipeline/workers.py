"""Work spread over processes: started anew on every system alike (spawn), each with a pipe of its own.

A process that dies takes nothing with it but the item that it was at, which another one tries once more. This module
imports nothing that a worker must prepare for.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, Self, TypeVar

from handoutgen.records import NamedTuple

_MOST_TRIES = 2
_MOST_DEATHS = 6
"""After so many deaths no process is started any more: it is not the items that they die of."""

_PATIENCE = 10
"""Seconds that a process has to end by itself when nothing is left to do."""

Item = TypeVar("Item")
Result = TypeVar("Result")

Answers = Iterator[tuple[Item, Result | None]]
"""Items that are done, with what came of each; None if every process that tried it died."""


class Alone(Generic[Item, Result]):
    """Nobody but this process: it does each item when it is given."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        self._work = work

    def give(self, item: Item) -> Answers[Item, Result]:
        """Do it."""
        yield item, self._work(item)

    def rest(self) -> Answers[Item, Result]:
        """Nothing is left."""
        return iter(())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass


class _Task(NamedTuple):
    """An item, and how many processes have died of it."""

    item: Any
    deaths: int = 0


class _Worker:
    """A process with the tasks that it was given and has not answered, in their order."""

    def __init__(self, work: Callable[[Any], Any], prepare: Callable[[], None]) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, prepare), daemon=True)
        self.tasks: deque[_Task] = deque()
        with _deaf():
            self.process.start()
        theirs.close()
        self.tell(work)

    def give(self, chunk: Sequence[_Task]) -> None:
        """Have a chunk done."""
        self.tasks.extend(chunk)
        self.tell([task.item for task in chunk])

    def tell(self, what: object) -> None:
        """Send something; if the process is dead, its silence will tell."""
        with suppress(OSError):
            self.pipe.send(what)

    def part(self, *, now: bool) -> None:
        """Let the process end: at once, or when it sees that there is nothing to do."""
        self.pipe.close()
        if now:
            self.process.terminate()

    def end(self) -> None:
        """Wait until the process has ended, and end it if it does not."""
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class Processes(Generic[Item, Result]):
    """Up to ``count`` processes that do the work, one begun with each item at first; these go to them in chunks.

    ``work`` is a function that can be pickled, as are its items and results. ``prepare`` is called in each process
    before anything is imported for ``work``. ``sizes`` are those of the chunks, without end. Left by an exception, it
    ends the processes at once.
    """

    def __init__(
        self, work: Callable[[Item], Result], prepare: Callable[[], None], count: int, sizes: Iterator[int]
    ) -> None:
        self._work, self._prepare = work, prepare
        self._count, self._sizes = count, sizes
        self._size = next(sizes)
        self._open: list[_Task] = []
        self._waiting: deque[Sequence[_Task]] = deque()
        self._workers: list[_Worker] = []
        self._deaths = 0

    def give(self, item: Item) -> Answers[Item, Result]:
        """Hand an item over; waits while all processes are busy with others."""
        self._started()
        self._open.append(_Task(item))
        if len(self._open) == self._size:
            self._close_chunk()
        yield from self._heard(0)
        while self._waiting:
            yield from self._heard(None)

    def rest(self) -> Answers[Item, Result]:
        """Hear of everything else."""
        self._close_chunk()
        while self._waiting or any(worker.tasks for worker in self._workers):
            yield from self._heard(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        for worker in self._workers:
            worker.part(now=kind is not None)
        for worker in self._workers:
            worker.end()

    def _close_chunk(self) -> None:
        if self._open:
            self._waiting.append(self._open)
            self._open, self._size = [], next(self._sizes)

    def _heard(self, seconds: float | None) -> Answers[Item, Result]:
        """Hand out what waits, and hear what is done within some seconds, or as soon as anything is."""
        self._hand_out()
        if not self._workers:  # none could be started, or too many died
            yield from ((task.item, None) for chunk in self._waiting for task in chunk)
            self._waiting.clear()
        busy = [worker for worker in self._workers if worker.tasks]
        ready = wait([worker.pipe for worker in busy], seconds) if busy else []
        for worker in (each for each in busy if each.pipe in ready):
            try:
                result = worker.pipe.recv()
            except (EOFError, OSError):
                yield from self._buried(worker)
            else:
                yield worker.tasks.popleft().item, result

    def _hand_out(self) -> None:
        while self._waiting:
            idle = next((worker for worker in self._workers if not worker.tasks), None)
            idle = idle or self._started()
            if idle is None:
                return
            idle.give(self._waiting.popleft())

    def _started(self) -> _Worker | None:
        """One process more, if there may be one and the system has room for it."""
        if len(self._workers) == self._count or self._deaths > _MOST_DEATHS:
            return None
        try:
            worker = _Worker(self._work, self._prepare)
        except OSError:
            self._count = len(self._workers)
            return None
        self._workers.append(worker)
        return worker

    def _buried(self, worker: _Worker) -> Answers[Item, Result]:
        """Take a dead process away: what it was at is tried alone once more, the rest goes to others."""
        self._workers.remove(worker)
        worker.part(now=True)
        worker.end()
        self._deaths += 1
        task, *others = worker.tasks
        if others:
            self._waiting.append(others)
        if task.deaths + 1 < _MOST_TRIES:
            self._waiting.append([task._replace(deaths=task.deaths + 1)])
        else:
            yield task.item, None


Crew = Alone[Item, Result] | Processes[Item, Result]
"""Whoever does the work; all that ``give`` and ``rest`` bring must be heard."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _serve(pipe: "Connection[Any, Any]", prepare: Callable[[], None]) -> None:
    """Do what comes through the pipe until nobody is at its other end; whoever started this process ends it.

    Then the process ends without taking apart what it holds, which would take as long as ten handouts.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()
    _answer(pipe)
    os._exit(0)


def _answer(pipe: "Connection[Any, Any]") -> None:
    work: Any = None
    while True:
        try:
            got = pipe.recv()
        except (EOFError, OSError):
            return
        if work is None:
            work = got
            continue
        for item in got:
            result = work(item)
            try:
                pipe.send(result)
            except OSError:
                return


@contextmanager
def _deaf() -> Iterator[None]:
    """Start a process that does not hear Ctrl-C from its first moment on, when it could not yet say so itself."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
