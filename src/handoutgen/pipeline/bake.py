"""Baking: pose files become figures, several at once. The one door to ``pose``; needs numpy."""

import contextlib
import json
import signal
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path

from handoutgen.output.files import write_whole
from handoutgen.pose.baked import ENGINE, baked_text, source_hash
from handoutgen.pose.checks import measures
from handoutgen.pose.figure import PIXEL, Seen, draw_figure, see_panels, sight_of
from handoutgen.pose.measure import Measure, notable
from handoutgen.pose.source import read_pose
from handoutgen.problems import Place, Problem
from handoutgen.records import NamedTuple


class Job(NamedTuple):
    """A pose file and where its baked figure goes."""

    id: str
    source: Path
    target: Path


class Measured(NamedTuple):
    """A panel (counted from 0) of so many: of what the checks measured the notable, and their findings."""

    id: str
    panel: int
    panels: int
    measures: tuple[Measure, ...]
    findings: tuple[Problem, ...]


class Baked(NamedTuple):
    """The end of a job: its figure is written, or has problems and is what it was."""

    id: str
    problems: tuple[Problem, ...]


def jobs(library: Path) -> tuple[Job, ...]:
    """Every pose file of a library folder, by id."""
    figures = library / "figures"
    return tuple(
        Job(path.stem, path, figures / f"{path.stem}.json") for path in sorted((library / "poses").glob("*.yaml"))
    )


def is_stale(job: Job) -> bool:
    """Whether the baked figure is missing, or of another pose file or engine."""
    try:
        baked = json.loads(job.target.read_bytes())
        return bool(baked["source"] != source_hash(job.source.read_bytes()) or baked["engine"] != ENGINE)
    except (OSError, ValueError, KeyError, TypeError):
        return True


def bake_all(wanted: Sequence[Job], processes: int) -> Iterator[Measured | Baked]:
    """Bake figures: one alone is told of panel by panel, several at once each when it is done."""
    if processes < 2 or len(wanted) < 2:
        for job in wanted:
            yield from bake(job)
        return
    # Ctrl-C is for this process alone, which then ends the others; spawned ones are the same on every system.
    with get_context("spawn").Pool(processes, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
        for told in pool.imap_unordered(_whole, wanted):
            yield from told


def _whole(job: Job) -> tuple[Measured | Baked, ...]:
    return tuple(bake(job))


def bake(job: Job, pixel: float = PIXEL) -> Iterator[Measured | Baked]:
    """Bake one figure, whatever the checks find, and tell of each panel as soon as it is solved and seen."""
    spec, problems = read_pose(job.source)
    if spec is None:
        yield Baked(job.id, problems)
        return
    source = source_hash(job.source.read_bytes())
    panels: list[Seen] = []
    for i, seen in enumerate(see_panels(spec, pixel)):
        panels.append(seen)
        told = notable(measures(spec, i, seen))
        findings = tuple(measure.finding(i) for measure in told if measure.excess > 0)
        yield Measured(job.id, i, len(spec.panels), told, findings)
    text = baked_text(job.id, source, draw_figure(sight_of(spec, tuple(panels))))
    yield Baked(job.id, _write(job.target, text))


def _write(target: Path, text: str) -> tuple[Problem, ...]:
    """Write a baked figure whole, or give the problem that forbids it."""
    with contextlib.suppress(OSError):  # writing tells why not
        target.parent.mkdir(parents=True, exist_ok=True)
    failure = write_whole(target, text.encode())
    return (Problem("not-written", Place(str(target), 1, 1), "", *failure),) if failure else ()
