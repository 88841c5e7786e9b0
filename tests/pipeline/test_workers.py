"""Work in several processes: everything is done once, whatever becomes of a process."""

import multiprocessing
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import repeat
from pathlib import Path

import pytest

from handoutgen.pipeline.workers import Alone, Crew, Processes, processors
from tests.cli.process import ROOT, python


def prepare() -> None:
    """Leave a trace of having come first."""
    sys.modules["prepared"] = sys


def square(number: int) -> tuple[int, int]:
    """The square, and the process that it was made in; the trace must be there."""
    return number * number, os.getpid() if "prepared" in sys.modules else 0


def die_of(deadly: int, number: int) -> int:
    """Dies of one number, each time."""
    if number == deadly:
        os._exit(1)
    return number


def die_at_once() -> None:
    """Dies before anything is given to it."""
    os._exit(1)


def die_once(marks: Path, number: int) -> int:
    """Dies of every third number, the first time."""
    mark = marks / str(number)
    if number % 3 == 0 and not mark.exists():
        mark.touch()
        os._exit(1)
    return number


def die(_: int) -> int:
    os._exit(1)


def all_of(crew: "Crew[int, object]", count: int) -> list[tuple[int, object]]:
    with crew:
        answers = [answer for number in range(count) for answer in crew.give(number)]
        return sorted([*answers, *crew.rest()], key=lambda answer: answer[0])


def processes(work: Callable[[int], object], count: int = 2, chunk: int = 3) -> "Processes[int, object]":
    return Processes(work, prepare, count, repeat(chunk))


def test_alone() -> None:
    """Alone, this process does it all, in order."""
    crew: Alone[int, object] = Alone(lambda number: number + 1)
    assert [(0, 1), (1, 2), (2, 3)] == all_of(crew, 3)


@pytest.mark.parametrize("count", [0, 1, 20])
def test_processes(count: int) -> None:
    """Every item is done once, in processes that were prepared before anything else."""
    answers = all_of(processes(square), count)
    assert [number for number, _ in answers] == list(range(count))
    done = [result for _, result in answers if isinstance(result, tuple)]
    assert [result for result, _ in done] == [number * number for number in range(count)]
    makers = {maker for _, maker in done}
    assert makers.isdisjoint({0, os.getpid()})
    assert len(makers) <= 2


def test_processes_begin_with_the_first_items() -> None:
    """While a chunk is collected they start, one an item and no more than there may be."""
    with processes(square, count=2, chunk=5) as crew:
        begun = []
        for number in range(4):
            assert [] == list(crew.give(number))
            begun.append(len(multiprocessing.active_children()))
        assert [1, 2, 2, 2] == begun
        assert 4 == len(list(crew.rest()))


def test_processes_that_die_before_they_work() -> None:
    """Begun early and dead before the first chunk, they are not waited for: no item has a result."""
    crew: Processes[int, object] = Processes(square, die_at_once, 2, repeat(3))
    assert [(number, None) for number in range(10)] == all_of(crew, 10)


def test_deadly_item() -> None:
    """An item of which every process dies has no result; all others do."""
    answers = all_of(processes(partial(die_of, 4)), 12)
    assert [(number, None if number == 4 else number) for number in range(12)] == answers


def test_killed_processes(tmp_path: Path) -> None:
    """What a process was at when it was killed is done by another one."""
    answers = all_of(processes(partial(die_once, tmp_path), chunk=4), 12)
    assert [(number, number) for number in range(12)] == answers


def test_all_die() -> None:
    """Where every process dies of everything, it ends, and nothing has a result."""
    assert [(number, None) for number in range(30)] == all_of(processes(die, chunk=2), 30)


def test_left_early(tmp_path: Path) -> None:
    """Left by an exception, the processes are gone."""
    crew = processes(square, chunk=1)
    makers = set()
    with suppress(KeyboardInterrupt), crew:
        for number in range(6):
            makers |= {result[1] for _, result in crew.give(number) if isinstance(result, tuple)}
        makers |= {result[1] for _, result in crew.rest() if isinstance(result, tuple)}
        raise KeyboardInterrupt
    assert makers
    assert not any(map(is_there, makers))


ORPHANS = """
import os, sys
from tests.pipeline.test_workers import prepare, square
from itertools import repeat
from handoutgen.pipeline.workers import Processes
if __name__ == "__main__":
    crew = Processes(square, prepare, 2, repeat(1))
    answers = [answer for number in range(6) for answer in crew.give(number)] + list(crew.rest())
    print(*{result[1] for _, result in answers}, flush=True)
    os._exit(9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes of POSIX")
def test_killed_itself(tmp_path: Path) -> None:
    """When the process that hands out the work is killed, the others end: nobody holds their output any more."""
    script = tmp_path / "script.py"
    script.write_text(f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{ORPHANS}")
    done = python(f"import runpy; runpy.run_path({str(script)!r}, run_name='__main__')")
    assert (done.returncode, len(done.stdout.split())) == (9, 2), done.stderr  # all who could write there have ended


def is_there(process: int) -> bool:
    """Whether a process is alive; one that has ended and whose parent has not looked is not."""
    with suppress(OSError):
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        return state != "Z"
    with suppress(OSError):
        os.kill(process, 0)
        return not Path("/proc/self").exists()
    return False


def test_processors() -> None:
    """There is at least one processor."""
    assert processors() >= 1
