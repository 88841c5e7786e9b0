"""``handoutgen batch``: handouts for many patients, from plans and tables."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handoutgen.cli import options
from handoutgen.cli.batch_run import Run, carry_out
from handoutgen.cli.surroundings import begin_batch
from handoutgen.cli.terminal import Refused, examples
from handoutgen.cli.write import STANDARD_OUTPUT, check_file
from handoutgen.content.editions import BOOKLET
from handoutgen.content.suggest import spoken_list
from handoutgen.pipeline.load import Loaded

if TYPE_CHECKING:
    from handoutgen.output.names import Template
    from handoutgen.pipeline.fingerprint import Origin

FOLDER = "handouts"
_FEW = 4
"""So many handouts are sooner made than other processes have begun."""


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
@click.option("--one-sided", is_flag=True, help="The PDF of --merged is for a printer that prints one side.")
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
    one_sided: bool,
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
    from handoutgen.pipeline.patients import survey  # noqa: PLC0415
    from handoutgen.pipeline.workers import processors  # noqa: PLC0415
    from handoutgen.plan.model import Request  # noqa: PLC0415

    begin_batch()
    files = _files(plans)
    names = _template(template)
    target = _target(merged, force, one_sided=one_sided)
    if said["edition"] == BOOKLET:
        raise click.UsageError(f'Booklets are made one at a time: "handoutgen build --edition {BOOKLET}".')
    stamp = options.time_stamp()
    loaded = options.loaded(libraries, clinic, quiet, cached=cached)
    _check_region(said["region"], loaded)
    origin = _origin(libraries, clinic, loaded)
    order = Order(Request(**said), folder.absolute(), names, force, stamp, origin)
    wanted = survey(files, loaded.library)
    crew = jobs or (1 if wanted.handouts <= _FEW else processors())
    if not carry_out(Run(order, loaded, wanted, folder, target, not one_sided, crew, quiet)):
        ctx.exit(1)


def _origin(libraries: tuple[Path, ...], clinic: Path | None, loaded: Loaded) -> "Origin":
    """What the handouts are made from, wherever a process that makes them stands."""
    from handoutgen.pipeline.fingerprint import Origin  # noqa: PLC0415  put off as above

    profile = clinic or options.find_profile()
    return Origin(tuple(path.absolute() for path in libraries), profile.absolute() if profile else None, loaded.cache)


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


def _target(merged: str | None, force: bool, *, one_sided: bool) -> Path | None:
    """The file of the print run, if one is wanted."""
    from handoutgen.output.files import made_here  # noqa: PLC0415  put off as above

    if merged is None:
        if one_sided:
            raise click.UsageError("--one-sided is about the print run: name its file with --merged.")
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
