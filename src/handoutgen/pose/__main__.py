"""``python -m handoutgen.pose [ids]``: bake the figures whose pose files changed."""

import argparse
import os
import sys
from pathlib import Path

from handoutgen.pose.bake import Outcome, bake_all, is_stale, jobs
from handoutgen.pose.sheet import contact_sheet

BAR = 30


class Progress:
    """A bar on standard error, redrawn in place on a terminal, with a line for whatever needs the author."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.count = 0
        self.wrong = 0

    def step(self, outcome: Outcome) -> None:
        """One figure is done."""
        self.count += 1
        self.wrong += bool(outcome.problems)
        clear = "\r\x1b[K" if sys.stderr.isatty() else ""
        for line in (*map(str, outcome.problems), *(f"{outcome.id}: {finding}" for finding in outcome.findings)):
            sys.stderr.write(f"{clear}{line}\n")
        filled = BAR * self.count // self.total
        end = "" if sys.stderr.isatty() and self.count < self.total else "\n"
        sys.stderr.write(f"{clear}[{'#' * filled}{'.' * (BAR - filled)}] {self.count}/{self.total} {outcome.id}{end}")
        sys.stderr.flush()


def main(arguments: list[str] | None = None) -> int:
    """Exit status: 0 done, 1 a pose file has problems, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m handoutgen.pose", description="Bake figures from pose files.")
    parser.add_argument("ids", nargs="*", help="figures to bake; without any, those that changed")
    parser.add_argument("--all", action="store_true", help="bake every figure")
    parser.add_argument("--library", type=Path, default=Path("handouts"), help="the library folder (default: handouts)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many to bake at once")
    parser.add_argument("--sheet", type=Path, metavar="PNG", help="then draw all baked figures on one contact sheet")
    given = parser.parse_args(arguments)
    known = {job.id: job for job in jobs(given.library)}
    unknown = [name for name in given.ids if name not in known]
    if unknown:
        parser.error(f"no pose file for: {', '.join(unknown)}")
    wanted = [known[name] for name in given.ids] or [job for job in known.values() if given.all or is_stale(job)]
    progress = Progress(len(wanted))
    bake_all(wanted, given.processes, progress.step)
    baked = tuple(job.target for job in known.values() if job.target.exists())
    if given.sheet and baked:
        contact_sheet(baked, given.sheet)
    return 1 if progress.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
