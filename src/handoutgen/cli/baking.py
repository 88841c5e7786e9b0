"""The report of a bake: what the checks measure of each panel, and what an author should look at."""

import os
import sys
from pathlib import Path

import click

from handoutgen.cli.terminal import columns, say, tell
from handoutgen.content.suggest import did_you_mean
from handoutgen.pipeline.bake import Baked, Measured, bake_all, is_stale, jobs
from handoutgen.problems import Problem


def bake(names: tuple[str, ...], folders: tuple[Path, ...], quiet: bool) -> None:
    """Bake the figures named, without a name those of the folders that changed.

    Figures that were named, and one that alone has changed, are reported panel by panel; of others what the checks
    find. Ends the command with status 1 if a pose file has problems; what the checks find is told and does not.
    """
    known = {job.id: job for folder in folders for job in jobs(folder)}
    for name in names:
        if name not in known:
            raise click.UsageError(f'There is no pose file for "{name}". {did_you_mean(name, known)}'.rstrip())
    wanted = [known[name] for name in dict.fromkeys(names)] or [job for job in known.values() if is_stale(job)]
    if not wanted:
        say("Nothing to bake: no pose file has changed.", quiet)
        return
    problems: list[Problem] = []
    findings: list[Problem] = []
    in_full = bool(names) or len(wanted) == 1
    with click.progressbar(length=len(wanted), label="Baking", file=sys.stderr, hidden=quiet or in_full) as bar:
        for event in bake_all(wanted, os.cpu_count() or 1):
            if isinstance(event, Baked):
                problems += event.problems
                bar.update(1)
            else:
                findings += event.findings
                if in_full:
                    _report(event, quiet)
    tell((*problems, *findings))
    if problems:
        click.get_current_context().exit(1)
    say(f"Baked {wanted[0].id if len(wanted) == 1 else f'{len(wanted)} figures'}.", quiet)


def _report(panel: Measured, quiet: bool) -> None:
    """What was measured of a panel beside what is right, a line each."""
    say(f"{panel.id}, panel {panel.panel + 1} of {panel.panels}", quiet)
    marks = ["look" if measure.excess > 0 else "ok" for measure in panel.measures]
    words = [(each.code, each.what, each.measured, each.allowed) for each in panel.measures]
    lines = columns([(mark, *row) for mark, row in zip(marks, words, strict=True)])
    for mark, line in zip(marks, lines, strict=True):
        say(click.style(f"  {line}", bold=mark == "look"), quiet)
