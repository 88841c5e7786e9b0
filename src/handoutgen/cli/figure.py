"""``handoutgen figure``: a figure outside a handout, and baking figures from pose files."""

from pathlib import Path

import click

from handoutgen.cli import options
from handoutgen.cli.terminal import Refused, examples, say, tell
from handoutgen.cli.write import write
from handoutgen.content.figures import BakedFigure
from handoutgen.content.suggest import did_you_mean
from handoutgen.packaged import data_folder, is_checkout

_SHEET = "figures.pdf"
_WHAT_THERE_IS = 'See "handoutgen list figures" for what there is.'


@click.command(
    epilog=examples(
        "handoutgen figure bridge",
        "handoutgen figure bridge -o bridge.svg --side left",
        "handoutgen figure bridge -o bridge.png --ghost",
        "handoutgen figure --sheet -o figures.png",
        "handoutgen figure bridge --bake -o bridge.png",
    )
)
@click.argument("names", nargs=-1, metavar="[ID]...")
@click.option("--sheet", is_flag=True, help="Draw all figures on one page, each with its id.")
@click.option(
    "--side",
    type=click.Choice(["left", "right"]),
    default="right",
    show_default=True,
    help="The side to treat; left mirrors the drawing.",
)
@click.option("--panel", type=click.IntRange(1), metavar="N", help="One panel alone, counted from 1.")
@click.option(
    "--ghost",
    is_flag=True,
    help="One drawing: the end, with the start in pale lines under it; with --panel N, the panel before.",
)
@click.option(
    "--bake",
    is_flag=True,
    help="For authors: make the figures from their pose files and report what the checks measure; "
    "without an ID, those that changed.",
)
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
    names: tuple[str, ...],
    sheet: bool,
    side: str,
    panel: int | None,
    ghost: bool,
    bake: bool,
    libraries: tuple[Path, ...],
    output: Path | None,
    force: bool,
    quiet: bool,
) -> None:
    """Draw a figure by itself, as on a card but without its words.

    ID is that of an exercise or of another figure of the library; --sheet shows them all.
    """
    if sheet and (bake or panel or ghost):
        raise click.UsageError("A sheet shows every panel of what is baked: leave out --bake, --panel and --ghost.")
    if bake and not output and (panel or ghost or side == "left"):
        raise click.UsageError("Baking makes the whole figure. To draw it as well, name a file with -o.")
    if len(names) != (0 if sheet else 1) and (output or not bake):
        raise click.UsageError('Name one figure, or ask for all of them with "--sheet".')
    path = output or Path(_SHEET if sheet or bake else f"{names[0]}.pdf")
    form = _form(path)
    if bake:
        _bake(names, libraries, quiet)
    if bake and not output:
        return
    write({path: _drawn(names, (panel, ghost), side, libraries, form)}, force)
    say(f"Wrote {path}", quiet)


def _form(path: Path) -> str:
    """What a file is to be, by the end of its name."""
    from handoutgen.pipeline.figure import FORMATS  # noqa: PLC0415  put off: help needs no ReportLab

    form = path.suffix.lstrip(".").lower()
    if form not in FORMATS:
        raise click.UsageError(f'"{path}" should end in .pdf, .png or .svg, which decides what it is.')
    return form


def _drawn(
    names: tuple[str, ...], shown: tuple[int | None, bool], side: str, libraries: tuple[Path, ...], form: str
) -> bytes:
    """One figure, or without a name all of them; ``shown`` is the panel that was named, and whether it has a ghost."""
    from handoutgen.pipeline.figure import Part, as_file, one, plan_for, read_figures  # noqa: PLC0415  put off as above
    from handoutgen.pipeline.figure import sheet as all_figures  # noqa: PLC0415  put off as above

    loaded = options.loaded(libraries, None)
    known = loaded.library.figures
    for name in names:
        if name not in known:
            raise click.UsageError(f'There is no figure "{name}". {did_you_mean(name, known, _WHAT_THERE_IS)}')
    read, problems = read_figures(names or tuple(known), loaded)
    if problems:
        tell(problems)
        click.get_current_context().exit(1)
    plan = plan_for(side, loaded)
    if not names:
        return as_file(all_figures(read, plan, loaded), form)
    figure = read[names[0]]
    return as_file(one(figure, Part(*_part(figure, *shown)), plan, loaded), form)


def _part(figure: BakedFigure, panel: int | None, ghost: bool) -> tuple[int | None, int | None]:
    """The panel to draw, None for all, and the one under it, both counted from 0."""
    count = len(figure.panels)
    if panel and panel > count:
        held = f"{count} panel{'s' if count != 1 else ''}"
        raise click.UsageError(f'"{figure.id}" has {held}; there is no panel {panel}.')
    if not ghost:
        return panel - 1 if panel else None, None
    if count == 1:
        raise click.UsageError(f'"{figure.id}" has one panel: there is no start to show under it. Leave out --ghost.')
    if panel == 1:
        raise click.UsageError("Panel 1 is the start: there is no panel before it to show under it.")
    return (panel - 1, panel - 2) if panel else (count - 1, 0)


def _bake(names: tuple[str, ...], libraries: tuple[Path, ...], quiet: bool) -> None:
    """Bake figures of libraries of one's own, else of the built-in one, which only a checkout can."""
    built_in = data_folder("handouts")
    if not libraries and not is_checkout(built_in.parent):
        raise click.UsageError('The built-in figures are baked already. Name your own library with "--library DIR".')
    try:
        from handoutgen.cli.baking import bake  # noqa: PLC0415  put off: who only draws has no numpy
    except ModuleNotFoundError as error:
        if error.name != "numpy":
            raise
        raise Refused('Baking needs numpy, which is not there: pip install "handoutgen[figures]".') from None
    bake(names, libraries or (built_in,), quiet)
