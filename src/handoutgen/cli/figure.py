"""``handoutgen figure``: a figure outside a handout."""

from pathlib import Path

import click

from handoutgen.cli import options
from handoutgen.cli.terminal import Refused, examples, say, tell
from handoutgen.content.suggest import did_you_mean
from handoutgen.output.files import made_here, write_whole

_SHEET = "figures.pdf"
_WHAT_THERE_IS = 'See "handoutgen figure --sheet" for what there is.'


@click.command(
    epilog=examples(
        "handoutgen figure bridge",
        "handoutgen figure bridge -o bridge.svg --side left",
        "handoutgen figure bridge -o bridge-2.png --panel 2",
        "handoutgen figure --sheet -o figures.png",
    )
)
@click.argument("name", required=False, metavar="[ID]")
@click.option("--sheet", is_flag=True, help="Draw all figures on one page, each with its id.")
@click.option(
    "--side",
    type=click.Choice(["left", "right"]),
    default="right",
    show_default=True,
    help="The side to treat; left mirrors the drawing.",
)
@click.option("--panel", type=click.IntRange(1), metavar="N", help="One panel alone, counted from 1.")
@options.library
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The file to write; .pdf, .png or .svg at its end decides what it is.  [default: ID.pdf]",
)
@click.option("--force", is_flag=True, help="Overwrite a file that this program did not make.")
@options.quiet
def command(
    name: str | None,
    sheet: bool,
    side: str,
    panel: int | None,
    libraries: tuple[Path, ...],
    output: Path | None,
    force: bool,
    quiet: bool,
) -> None:
    """Draw a figure by itself, as on a card but without its words.

    ID is that of an exercise or of another figure of the library; --sheet shows them all.
    """
    # Put off for start-up speed: help needs neither the layout nor ReportLab.
    from handoutgen.pipeline.figure import FORMATS, as_file, one, plan_for, read_figures  # noqa: PLC0415
    from handoutgen.pipeline.figure import sheet as all_figures  # noqa: PLC0415

    if bool(name) == sheet:
        raise click.UsageError('Name one figure, or ask for all of them with "--sheet".')
    if sheet and panel:
        raise click.UsageError("A sheet shows every panel: leave out --panel.")
    path = output or Path(f"{name}.pdf" if name else _SHEET)
    form = path.suffix.lstrip(".").lower()
    if form not in FORMATS:
        raise click.UsageError(f'"{path}" should end in .pdf, .png or .svg, which decides what it is.')
    loaded = options.loaded(libraries, None)
    known = loaded.library.figures
    if name and name not in known:
        raise click.UsageError(f'There is no figure "{name}". {did_you_mean(name, known, _WHAT_THERE_IS)}')
    read, problems = read_figures((name,) if name else tuple(known), loaded)
    if problems:
        tell(problems)
        click.get_current_context().exit(1)
    if name and panel and panel > len(read[name].panels):
        held = len(read[name].panels)
        raise click.UsageError(f'"{name}" has {held} panel{"s" if held != 1 else ""}; there is no panel {panel}.')
    plan = plan_for(side, loaded)
    drawing = one(read[name], panel - 1 if panel else None, plan, loaded) if name else all_figures(read, plan, loaded)
    _write(path, as_file(drawing, form), force)
    say(f"Wrote {path}", quiet)


def _write(path: Path, content: bytes, force: bool) -> None:
    """Write the file, but not over somebody else's."""
    if not force and not made_here(path):
        raise Refused(f"{path} was not made by this program. Name another file, or add --force to overwrite it.")
    failure = write_whole(path, content)
    if failure:
        raise Refused(f"{failure.reason} {failure.hint}")
