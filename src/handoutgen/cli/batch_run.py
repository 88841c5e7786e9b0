"""Making the handouts of a batch: on the way a bar on the terminal, in the end what became of them."""

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from handoutgen.cli.surroundings import begin_batch
from handoutgen.cli.terminal import Refused, say, tell
from handoutgen.pipeline.load import Loaded
from handoutgen.problems import Problem
from handoutgen.records import NamedTuple

if TYPE_CHECKING:
    from handoutgen.output.files import WriteFailure
    from handoutgen.output.ledger import Ledger
    from handoutgen.pipeline.batch import Order, Result
    from handoutgen.pipeline.patients import Survey

_Each = TypeVar("_Each")


class Run(NamedTuple):
    """What is to be done; ``folder`` and ``target`` (of the print run) are as they were typed.

    ``duplex``: the print run is for both sides of the paper.
    """

    order: "Order"
    loaded: Loaded
    wanted: "Survey"
    folder: Path
    target: Path | None
    duplex: bool
    jobs: int
    quiet: bool


class _Tally:
    """What has become of the handouts so far: those that are there, by their numbers, and of the others how many."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.files: dict[int, str] = {}
        self.before = 0
        self.failed = 0
        self.problems = list(problems)
        self.failure: WriteFailure | None = None

    def take(self, result: "Result") -> None:
        """Count a handout."""
        if result.name:
            self.files[result.number] = result.name
        self.before += result.there
        self.failed += not result.name
        self.problems += result.problems
        self.failure = result.failure


def carry_out(run: Run) -> bool:
    """Make the handouts, tell what became of them, and write the print run; whether all of them are there."""
    tally = _Tally(run.wanted.problems)
    if run.wanted.handouts:
        with _stopped_by_signals(), _at_work(run) as ledger:
            _build(run, ledger, tally)
            _report(run, ledger, tally)
    else:
        tell(tally.problems)
    return not (tally.failed or run.wanted.problems)


def _build(run: Run, ledger: "Ledger", tally: _Tally) -> None:
    """Make the handouts; stopped on the way, say how to go on."""
    from handoutgen.output.ledger import LEDGER  # noqa: PLC0415  put off: help needs neither layout nor ReportLab
    from handoutgen.output.names import Taken  # noqa: PLC0415
    from handoutgen.pipeline.batch import Batch, crew_of  # noqa: PLC0415
    from handoutgen.pipeline.patients import patients  # noqa: PLC0415

    count = run.wanted.handouts
    beside = run.target and run.target.absolute().parent == run.order.folder
    taken = Taken(LEDGER, *([run.target.name] if run.target and beside else []))
    batch = Batch(run.order, run.loaded, ledger, count, taken)
    crew = crew_of(run.order, run.loaded, (count, run.jobs), begin_batch)
    results = batch.results(patients(run.wanted.paths, run.loaded.library), crew)
    try:
        with closing(results), _shown(results, count, "Handouts", run.quiet) as shown:
            for result in shown:
                tally.take(result)
                if result.failure:
                    break
    except KeyboardInterrupt:
        say(f"\n{len(tally.files)} of {count} handouts are there. The same command goes on from here.", quiet=False)
        raise


def _report(run: Run, ledger: "Ledger", tally: _Tally) -> None:
    """Tell what became of the handouts, and write the print run of those that are there."""
    tell(tally.problems)
    if tally.failure:
        raise Refused(f"{tally.failure.reason} {tally.failure.hint}")
    made = len(tally.files) - tally.before
    counts = [(made, "made"), (tally.before, "there already"), (tally.failed, "failed")]
    say(f"{run.folder}: {', '.join(f'{number} {what}' for number, what in counts)}.", run.quiet)
    files = set(tally.files.values())
    old = sum(path.name not in files and ledger.knows(path.name) for path in run.order.folder.glob("*.pdf"))
    if old:
        which = "1 PDF" if old == 1 else f"{old} PDFs"
        says = (
            f"{which} in {run.folder} {'is' if old == 1 else 'are'} of an earlier run, and of no patient of this one."
        )
        say(says, run.quiet)
    if run.target and files:
        _print(run, run.target, tally)


def _print(run: Run, target: Path, tally: _Tally) -> None:
    """Write the print run."""
    from handoutgen.pipeline.printrun import write_print_run  # noqa: PLC0415  put off: few ask for it

    paths = (run.order.folder / tally.files[number] for number in sorted(tally.files))
    with _shown(paths, len(tally.files), "Print run", run.quiet) as shown:
        pages, failure = write_print_run(shown, target, duplex=run.duplex)
    if failure:
        raise Refused(f"{failure.reason} {failure.hint}")
    sides = "both sides" if run.duplex else "one side"
    held = f"{len(tally.files)} handouts, {pages} pages, for {sides} of the paper"
    missing = f"; {tally.failed} missing" if tally.failed else ""
    say(f"Wrote {target} ({held}{missing})", run.quiet)


@contextmanager
def _at_work(run: Run) -> Iterator["Ledger"]:
    """The folder with its ledger, for this run alone, and without what a run that was killed has left half done."""
    from handoutgen.output.files import sweep  # noqa: PLC0415  put off as above
    from handoutgen.output.ledger import Ledger, opened  # noqa: PLC0415

    try:
        run.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"The folder {run.folder} was not made: {error.strerror}.") from None
    ledger = opened(run.folder)
    if not isinstance(ledger, Ledger):
        raise Refused(f"{ledger.reason} {ledger.hint}")
    with ledger:
        sweep(run.folder)
        if run.target:
            sweep(run.target.absolute().parent)
        try:
            yield ledger
        finally:
            sweep(run.folder)


@contextmanager
def _shown(each: Iterable[_Each], count: int, label: str, quiet: bool) -> Iterator[Iterable[_Each]]:
    """The same one by one, with a bar and the time left on a terminal."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield each
        return
    with click.progressbar(each, length=count, label=label, show_pos=True, file=sys.stderr) as bar:
        yield bar


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """What ends a process, as a terminal that is closed, ends it as Ctrl-C does: nothing stays half done."""
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), signal.default_int_handler) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
