"""The program beside its peers, as the part "Comparison" of RESULTS.md."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.cold import FLOOR, Rounds, cold, of
from benchmarks.engines import NAMES, OWN, TYPST, WEASYPRINT, peers
from benchmarks.facts import Facts, facts
from benchmarks.results import table
from benchmarks.warm import Pace, Shared, spread, warm
from benchmarks.watching import Round, watched

WATCH_ROUNDS = 5


class Compared(NamedTuple):
    """Everything that was measured."""

    cold: Rounds
    made: dict[str, Facts]
    warm: dict[str, Pace]
    spread: list[Shared]
    watched: list[Round]


class Target(NamedTuple):
    """What should be so: what was measured, and the bound, which is the least or the most."""

    what: str
    value: float
    bound: float
    least: bool = False
    unit: str = " x"

    @property
    def met(self) -> bool:
        """Whether it is so."""
        return self.value >= self.bound if self.least else self.value <= self.bound


def compared() -> Compared:
    """Measure everything."""
    there = peers()
    with tempfile.TemporaryDirectory() as name:
        folder, home = Path(name), Path(name, "home")
        home.mkdir()
        rounds = cold(folder, home, there)
        made = {each: facts(folder / f"{each}.pdf") for each in (OWN, *there)}
        pace = warm(folder, home, there)
        both = spread(folder, home, median(pace[OWN].cpu))
        return Compared(rounds, made, pace, both, watched(folder, WATCH_ROUNDS))


def told(found: Compared) -> str:
    """All of it as Markdown."""
    apart = median(each.apart for each in found.spread)
    beside = f"Two commands with half of that batch each, at the same time, got {apart:.2f} times as much done.\n"
    parts = ["### Targets\n\n" + _targets(found), beside, "### One handout, cold\n\n" + _cold(found)]
    return "\n".join([*parts, "### Handouts of patients, warm\n\n" + _warm(found)])


def _targets(found: Compared) -> str:
    rows = (
        (each.what, f"{each.value:.2f}{each.unit}", f"{'≥' if each.least else '≤'} {each.bound:g}{each.unit}",
         "yes" if each.met else "no")
        for each in targets(found)
    )  # fmt: skip
    return table(("what", "measured", "target", "met"), rows)


def targets(found: Compared) -> Iterator[Target]:
    """What should be so, as it was measured: medians of the ratios in each round."""
    for name, bound in ((TYPST, 1.3), (WEASYPRINT, 0.1), (FLOOR, 1.8)):
        if name in found.cold[0]:
            what = NAMES.get(name, f"`{name}`")
            yield Target(f"cold, wall time beside {what}", _beside(found.cold, name), bound)
    memory = median(took.memory for took in of(found.cold, OWN))
    yield Target("cold, peak memory", memory, 45, unit=" MiB")
    own = found.warm[OWN].cpu
    for name, bound in ((TYPST, 5), (WEASYPRINT, 60)):
        if name in found.warm:
            ratios = [one / other for one, other in zip(own, found.warm[name].cpu, strict=True)]
            yield Target(f"warm, documents per CPU second beside {NAMES[name]}", median(ratios), bound, least=True)
    yield Target("batch, two processes beside one", median(each.together for each in found.spread), 1.8, least=True)
    ratios = [each.rebuild.cpu / each.cold.cpu for each in found.watched]
    yield Target("`--watch`, CPU time of a rebuild beside a cold build", median(ratios), 0.25)


def _beside(rounds: Rounds, name: str) -> float:
    return median(taken[OWN].wall / taken[name].wall for taken in rounds if name in taken)


def _cold(found: Compared) -> str:
    def row(name: str) -> tuple[str, ...]:
        took = of(found.cold, name)
        wall, cpu, memory = (median(getattr(each, what) for each in took) for what in ("wall", "cpu", "memory"))
        made = found.made.get(name)
        out = (
            (str(made.pages), str(made.words), f"{made.size / 1000:.0f} kB", str(made.elements)) if made else ("",) * 4
        )
        times = (f"{wall * 1000:.0f} ms", f"{cpu * 1000:.0f} ms", f"{_beside(found.cold, name):.2f}")
        return (NAMES.get(name, f"`{name}`"), *times, f"{memory:.0f} MiB", *out)

    head = (
        "",
        "wall",
        "CPU",
        "handoutgen's wall beside it",
        "peak memory",
        "pages",
        "words",
        "size",
        "structure elements",
    )
    return table(head, map(row, found.cold[0]))


def _warm(found: Compared) -> str:
    def row(name: str) -> tuple[str, ...]:
        pace = found.warm[name]
        ratios = [one / other for one, other in zip(found.warm[OWN].cpu, pace.cpu, strict=True)]
        numbers = (f"{median(pace.cpu):.2f}", f"{median(pace.wall):.2f}", f"{median(ratios):.2f}")
        return (NAMES[name], *numbers)

    head = ("", "documents per CPU second", "per second", "handoutgen's beside it")
    wall = median(each.rebuild.wall for each in found.watched)
    note = f"With `--watch` the new file was there {wall:.2f} s after the word was changed, most of it spent waiting.\n"
    return table(head, map(row, found.warm)) + "\n" + note
