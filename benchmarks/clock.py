"""How long something takes beside something else: both in turn within one run, medians of many rounds.

Times are CPU time of this process, so that other work on the machine counts for little; the ratio of two that ran in
turn moves less from run to run than either.
"""

import gc
import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple


class Row(NamedTuple):
    """A line of the table: what was measured, how it came out, and what it should be at most."""

    what: str
    value: str
    bound: str = ""


class Pair(NamedTuple):
    """Medians over the rounds, in seconds: of the first action, and of what it takes beyond the second in its round.

    ``ratio`` is the median of the first to the second in its round.
    """

    first: float
    beyond: float
    ratio: float


def paired(first: Callable[[], object], second: Callable[[], object], rounds: int) -> Pair:
    """The two in turn, so many times, after one round that warms them up."""
    first(), second()
    times = [(seconds(first), seconds(second)) for _ in range(rounds)]
    return Pair(
        median(one for one, _ in times),
        median(one - other for one, other in times),
        median(one / other for one, other in times),
    )


def seconds(action: Callable[[], object]) -> float:
    """CPU time of one call, without the garbage of the calls before it."""
    gc.collect()
    start = time.process_time()
    action()
    return time.process_time() - start
