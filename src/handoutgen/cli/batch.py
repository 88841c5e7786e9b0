"""``handoutgen batch``: handouts for many patients, from plans and tables."""

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from handoutgen.cli import options
from handoutgen.cli.surroundings import look_often, shut_out
from handoutgen.cli.terminal import Refused, examples, say, tell
from handoutgen.cli.write import STANDARD_OUTPUT, check_file
from handoutgen.content.editions import BOOKLET
from handoutgen.content.suggest import spoken_list
from handoutgen.pipeline.load import Loaded
from handoutgen.problems import Problem

if TYPE_CHECKING:
    from handoutgen.output.files import WriteFailure
    from handoutgen.output.ledger import Ledger
    from handoutgen.output.names import Template
    from handoutgen.pipeline.batch import Order, Result
    from handoutgen.pipeline.patients import Survey

FOLDER = "handouts"
_FEW = 4
"""So many handouts are sooner made than other processes have begun."""

_Each = TypeVar("_Each")


class _Run(NamedTuple):
    """What is to be done; ``folder`` and ``target`` (of the print run) are as they were typed."""

    order: "Order"
    loaded: Loaded
    wanted: "Survey"
    folder: Path
    target: Path | None
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


@click.command(
    epilog=examples(
        "handoutgen batch plans/ -o out/",
        "handoutgen batch patients.csv -o out/ --merged print.pdf",
        "handoutgen batch patients.csv --edition large --date today",
        'handoutgen batch patients.csv --name "{number}-{file}"',
        "handoutgen batch a.yaml b.yaml old.pdf",
    )
)
@click.argument(
    "plans",
    nargs=-1,
    required=True,
    metavar="PLAN|FOLDER|TABLE.csv...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    default=FOLDER,
    show_default=True,
    help="The folder for the handouts; it is made if it is not there.",
)
@click.option("--merged", metavar="FILE", help="Write all of them into one PDF for the printer as well.")
@click.option(
    "--name",
    "template",
    metavar="TEMPLATE",
    help="How the files are named, of {number}, {content}, {file} and {patient}.  "
    "[default: as the table says, else {number}-{content}]",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="How many processes build; with 1, this one builds.  [default: one a processor]",
)
@options.edition
@options.date
@options.paper
@options.mono
@options.region
@options.profile
@options.library
@click.option("--force", is_flag=True, help="Overwrite files that this program did not make.")
@options.cache
@options.quiet
@click.pass_context
def command(
    ctx: click.Context,
    /,
    plans: tuple[Path, ...],
    folder: Path,
    merged: str | None,
    template: str | None,
    jobs: int | None,
    libraries: tuple[Path, ...],
    clinic: Path | None,
    force: bool,
    cached: bool,
    quiet: bool,
    **said: Any,
) -> None:
    """Make a handout for each of many patients: for every plan, earlier handout, and row of a table.

    The first row of a table names fields of a plan (patient, exercises, side ...) and values of exercises
    (bridge.sets). What is wrong with one patient is told with its line, and the others get theirs.

    Run again, the command makes what is missing or has changed. No file is named after a patient unless you ask.
    """
    # Put off for start-up speed: help needs neither the layout nor ReportLab.
    from handoutgen.pipeline.batch import Order  # noqa: PLC0415
    from handoutgen.pipeline.fingerprint import Origin  # noqa: PLC0415
    from handoutgen.pipeline.patients import survey  # noqa: PLC0415
    from handoutgen.pipeline.workers import processors  # noqa: PLC0415
    from handoutgen.plan.model import Request  # noqa: PLC0415

    look_often()
    files = _files(plans)
    names = _template(template)
    target = _target(merged, force)
    if said["edition"] == BOOKLET:
        raise click.UsageError(f'Booklets are made one at a time: "handoutgen build --edition {BOOKLET}".')
    stamp = options.time_stamp()
    loaded = options.loaded(libraries, clinic, quiet, cached=cached)
    _check_region(said["region"], loaded)
    profile = clinic or options.find_profile()
    origin = Origin(tuple(path.absolute() for path in libraries), profile.absolute() if profile else None, loaded.cache)
    order = Order(Request(**said), folder.absolute(), names, force, stamp, origin)
    wanted = survey(files, loaded.library)
    crew = jobs or (1 if wanted.handouts <= _FEW else processors())
    run = _Run(order, loaded, wanted, folder, target, crew, quiet)
    tally = _Tally(wanted.problems)
    if wanted.handouts:
        with _stopped_by_signals(), _at_work(run) as ledger:
            _build(run, ledger, tally)
            _report(run, ledger, tally)
    else:
        tell(tally.problems)
    if tally.failed or wanted.problems:
        ctx.exit(1)


def _build(run: _Run, ledger: "Ledger", tally: _Tally) -> None:
    """Make the handouts; stopped on the way, say how to go on."""
    from handoutgen.output.ledger import LEDGER  # noqa: PLC0415  put off as above
    from handoutgen.output.names import Taken  # noqa: PLC0415
    from handoutgen.pipeline.batch import Batch, crew_of  # noqa: PLC0415
    from handoutgen.pipeline.patients import patients  # noqa: PLC0415

    count = run.wanted.handouts
    beside = run.target and run.target.absolute().parent == run.order.folder
    taken = Taken(LEDGER, *([run.target.name] if run.target and beside else []))
    batch = Batch(run.order, run.loaded, ledger, count, taken)
    crew = crew_of(run.order, run.loaded, (count, run.jobs), shut_out)
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


def _report(run: _Run, ledger: "Ledger", tally: _Tally) -> None:
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


def _print(run: _Run, target: Path, tally: _Tally) -> None:
    """Write the print run."""
    from handoutgen.pipeline.printrun import write_print_run  # noqa: PLC0415  put off: few ask for it

    paths = (run.order.folder / tally.files[number] for number in sorted(tally.files))
    with _shown(paths, len(tally.files), "Print run", run.quiet) as shown:
        pages, failure = write_print_run(shown, target)
    if failure:
        raise Refused(f"{failure.reason} {failure.hint}")
    held = f"{len(tally.files)} handouts, {pages} pages, for both sides of the paper"
    missing = f"; {tally.failed} missing" if tally.failed else ""
    say(f"Wrote {target} ({held}{missing})", run.quiet)


@contextmanager
def _at_work(run: _Run) -> Iterator["Ledger"]:
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


def _files(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files that are named, and those in the folders that are."""
    from handoutgen.pipeline.patients import HANDOUT, PLANS, TABLES, expanded  # noqa: PLC0415  put off as above

    for path in paths:
        if path.is_dir() and not expanded([path]):
            raise click.UsageError(f"There is no plan (*.yaml) in {path}.")
        if not path.is_dir() and path.suffix.lower() not in (*PLANS, HANDOUT, *TABLES):
            raise click.UsageError(
                f'{path} is no plan (.yaml), handout (.pdf) or table (.csv). Save a spreadsheet as "CSV UTF-8".'
            )
    return expanded(paths)


def _template(text: str | None) -> "Template | None":
    from handoutgen.output.names import FIELDS, template  # noqa: PLC0415  put off as above

    if text is None:
        return None
    found = template(text)
    if found is None:
        fields = spoken_list((f"{{{field}}}" for field in FIELDS), "or")
        raise click.UsageError(f"--name needs at least one of {fields}, and no folder: {{number}}-{{content}}.")
    return found


def _target(merged: str | None, force: bool) -> Path | None:
    """The file of the print run, if one is wanted."""
    from handoutgen.output.files import made_here  # noqa: PLC0415  put off as above

    if merged is None:
        return None
    if merged == STANDARD_OUTPUT:
        raise click.UsageError("A print run does not go to standard output: name a file with --merged.")
    check_file(merged, "--merged")
    if not force and not made_here(Path(merged)):
        raise Refused(f"{merged} was not made by this program. Name another file, or add --force to overwrite it.")
    return Path(merged)


def _check_region(name: str, loaded: Loaded) -> None:
    """Refuse a region that is not there once, and not with every patient."""
    regions = sorted(loaded.library.regions)
    if name and name.casefold() not in [each.casefold() for each in regions]:
        raise click.UsageError(f'There is no region "{name}". Choose {spoken_list(regions, "or")}.')
