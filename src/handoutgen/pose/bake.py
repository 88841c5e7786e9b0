"""Baking: which figures are stale, and baking them in parallel."""

import json
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from handoutgen.pose.baked import ENGINE, baked_text, source_hash
from handoutgen.pose.checks import findings
from handoutgen.pose.figure import PIXEL, draw_figure, see_figure
from handoutgen.pose.source import read_pose
from handoutgen.problems import Problem


class Job(NamedTuple):
    """A pose file and where its baked figure goes."""

    id: str
    source: Path
    target: Path


class Outcome(NamedTuple):
    """What came of a job: problems of the pose file, or the findings of the checks on what was baked."""

    id: str
    problems: tuple[Problem, ...]
    findings: tuple[str, ...]


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


def bake(job: Job, pixel: float = PIXEL) -> Outcome:
    """Bake one figure; its file is written whole or not at all."""
    spec, problems = read_pose(job.source)
    if spec is None:
        return Outcome(job.id, problems, ())
    figure = see_figure(spec, pixel)
    text = baked_text(job.id, source_hash(job.source.read_bytes()), draw_figure(figure))
    job.target.parent.mkdir(parents=True, exist_ok=True)
    partial = job.target.with_suffix(".part")
    partial.write_text(text, encoding="utf-8", newline="\n")
    partial.replace(job.target)
    return Outcome(job.id, (), tuple(str(finding) for finding in findings(figure)))


def bake_all(wanted: Iterable[Job], processes: int, done: Callable[[Outcome], None]) -> None:
    """Bake in parallel and report each outcome as it comes."""
    todo = tuple(wanted)
    if processes < 2 or len(todo) < 2:
        for job in todo:
            done(bake(job))
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for future in as_completed([pool.submit(bake, job) for job in todo]):
            done(future.result())
