"""``handoutgen build``: one handout as a PDF, with its twin for a screen and notes for the record."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from handoutgen.cli import booklet, options, previews
from handoutgen.cli.choose import can_ask, choose
from handoutgen.cli.terminal import Refused, counted, examples, say, tell
from handoutgen.cli.write import STANDARD_OUTPUT, Output, check_file, check_pipe, pour, write
from handoutgen.plan.editions import BOOKLET, EDITIONS, STANDARD

if TYPE_CHECKING:
    from handoutgen.pipeline.build import Handout
    from handoutgen.pipeline.load import Loaded
    from handoutgen.plan.model import Plan

_LONGEST_LINE = 80
_LAST_MOMENT = 253402300799  # 9999-12-31, the last day that a PDF can name


def _given(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    return value or ""


def _line(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    """A value that prints on one line of the page."""
    line = (value or "").strip()
    if not line.isprintable():
        raise click.BadParameter("It holds a character that cannot be printed.")
    if len(line) > _LONGEST_LINE:
        raise click.BadParameter(f"It has {len(line)} characters, where {_LONGEST_LINE} fit.")
    return line


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    """A day in ISO 8601 form; the one place that looks at the clock."""
    if not value:
        return ""
    if value.casefold() == "today":
        return date.today().isoformat()  # noqa: DTZ011  the day on the clinic's wall
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f'"{value}" is no day. Give it as 2026-01-31, or "today".') from None


@click.command(
    epilog=examples(
        "handoutgen build sitting stretches strengthening warning-signs",
        "handoutgen build strengthening --all --paper letter -o strong.pdf",
        "handoutgen build clamshell bridge --side left --date today --open",
        "handoutgen build --program desk-worker",
        'handoutgen build stretches --patient "A. Person" -o - | lpr',
        "handoutgen build stretches --edition booklet --paper letter",
        "handoutgen build sitting -o sitting.pdf --html sitting.html",
        "handoutgen build --program runner --date today --text notes.txt",
    ),
)
@click.argument("names", nargs=-1, metavar="[TOPIC|EXERCISE]...")
@click.option("--all", "everything", is_flag=True, help="Every exercise of the topics named, not their core alone.")
@click.option("--program", metavar="NAME", callback=_line, help="A program over weeks, with its topics and exercises.")
@click.option(
    "--side", type=click.Choice(["left", "right"]), callback=_given, help="The side to treat.  [default: both]"
)
@click.option(
    "--patient", metavar="NAME", callback=_line, help="Fill the name line; the name stands on the page alone."
)
@click.option("--title", metavar="TEXT", callback=_line, help="The title of the handout.")
@click.option("--date", metavar="DAY", callback=_day, help='Fill the date line: 2026-01-31, or "today".')
@click.option(
    "--paper",
    type=click.Choice(["a4", "letter"]),
    callback=_given,
    help="The paper.  [default: the clinic profile's, else the region's]",
)
@click.option(
    "--edition",
    type=click.Choice(list(EDITIONS)),
    default=STANDARD,
    show_default=True,
    help='How it is set; see "handoutgen list editions".',
)
@click.option(
    "--per-page",
    type=click.IntRange(1, 2),
    default=1,
    show_default=True,
    help="Exercises on a page; two are shortened: no easier or harder way, no room for notes.",
)
@click.option(
    "--binding-margin",
    is_flag=True,
    help="25 mm at the edge to punch or bind: on alternate sides, for printing on both.",
)
@click.option(
    "--mono", is_flag=True, help="For a printer without colour: black and white, hatched where it was tinted."
)
@booklet.duplex
@booklet.flip
@booklet.signature
@options.region
@options.profile
@options.library
@click.option(
    "-o", "--output", metavar="FILE", help="The file to write; - is standard output.  [default: named after the topics]"
)
@click.option("--html", metavar="FILE", help="Write the same as a page for phone and screen reader as well.")
@click.option(
    "--text", metavar="FILE", help="Write notes for the record as well: what was given, with its dose; - shows them."
)
@previews.png
@previews.dpi
@click.option("--force", is_flag=True, help="Overwrite a file that this program did not make.")
@click.option("--open", "show", is_flag=True, help="Open the handout when it is written.")
@options.quiet
@click.pass_context
def command(
    ctx: click.Context,
    /,
    names: tuple[str, ...],
    libraries: tuple[Path, ...],
    clinic: Path | None,
    output: str | None,
    html: str | None,
    text: str | None,
    pictures: Path | None,
    dpi: int,
    duplex: str,
    flip: str,
    signature: int | None,
    force: bool,
    show: bool,
    quiet: bool,
    **said: Any,
) -> None:
    """Make a handout of topics and exercises, named in any order.

    A topic brings the core of its exercises; an exercise that is named comes alone. The page order is that of care:
    warning signs first.
    """
    # Put off for start-up speed: help needs neither the layout nor ReportLab.
    from handoutgen.pipeline.build import build  # noqa: PLC0415
    from handoutgen.plan.model import Request  # noqa: PLC0415
    from handoutgen.plan.resolve import file_name, resolve  # noqa: PLC0415

    if not names and not said["program"] and not can_ask():
        click.echo(f"{ctx.get_help()}\n", err=True)
        raise Refused("Name at least one topic, exercise or program.")
    _check_output(output, html, text, show)
    _check_idle(ctx, pictures, said["edition"])
    if duplex == "manual" and output == STANDARD_OUTPUT:
        raise click.UsageError("Fronts, backs and slip do not go to standard output: name a file with -o.")
    stamp = _stamp()
    loaded = options.loaded(libraries, clinic, quiet)
    request = Request(names if names or said["program"] else choose(loaded.library), **said)
    plan, misuse = resolve(request, loaded.library, loaded.clinic)
    if not plan:
        raise click.UsageError("\n".join(f"{each.message} {each.hint}" for each in misuse))
    handout, problems = build(plan, loaded, stamp)
    if not handout:
        tell(problems)
        ctx.exit(1)
    if problems:
        say(f"{counted(problems)} See: handoutgen check", quiet)
    name = Path(output if output and output != STANDARD_OUTPUT else file_name(request, plan))
    target = None if output == STANDARD_OUTPUT else name
    if plan.edition == BOOKLET:
        prints = booklet.prints(handout, target, (duplex, flip, signature))
    else:
        wrote = [f"Wrote {target} ({handout.pages} pages, {plan.paper.title()})"] if target else []
        prints = booklet.Prints([(target, handout.pdf)], target, wrote)
    twins = [*_page(html, handout), *_notes(text, handout, plan, loaded)]
    images = previews.pictures_of(handout.pdf, pictures, name.stem, dpi) if pictures else []
    with previews.folder_there(pictures):
        _deliver([*prints.outputs, *twins, *images], force)
    wrote = [f"Wrote {path}" for path, _ in twins if path]
    wrote += [f"Wrote {len(images)} pictures to {pictures}"] if pictures else []
    for sentence in (*prints.sentences, *wrote):
        say(sentence, quiet)
    if show and prints.first and click.launch(str(prints.first.resolve())):
        say(f"No program was found to open {prints.first}.", quiet=False)


def _deliver(outputs: Sequence[Output], force: bool) -> None:
    """Everything goes where it was asked for, or nothing anywhere if two things have one file."""
    paths = [path for path, _ in outputs if path]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice:
        raise click.UsageError(f"{twice} is named twice: each file needs a name of its own.")
    write({path: content for path, content in outputs if path}, force)
    for path, content in outputs:
        if not path:
            pour(content)


def _page(html: str | None, handout: "Handout") -> list[Output]:
    """The handout as a page, if it is asked for."""
    if html is None:
        return []
    from handoutgen.pipeline.twin import as_html  # noqa: PLC0415  put off: few ask for it

    return [(Path(html), as_html(handout))]


def _notes(text: str | None, handout: "Handout", plan: "Plan", loaded: "Loaded") -> list[Output]:
    """The notes for the record, if they are asked for."""
    if text is None:
        return []
    from handoutgen.pipeline.notes import as_text  # noqa: PLC0415  put off as above

    return [(None if text == STANDARD_OUTPUT else Path(text), as_text(handout, plan, loaded))]


def _check_output(output: str | None, html: str | None, text: str | None, show: bool) -> None:
    """Refuse before any work what cannot be written to."""
    if output == STANDARD_OUTPUT:
        if show:
            raise click.UsageError("Only a file can be opened: leave out --open, or name a file with -o.")
        check_pipe()
    elif output is not None:
        check_file(output, "-o")
    if html == STANDARD_OUTPUT:
        raise click.UsageError("A page does not go to standard output: name a file with --html.")
    if text == output == STANDARD_OUTPUT:
        raise click.UsageError("The PDF goes to standard output already: name a file with --text.")
    for name, option in ((html, "--html"), (text, "--text")):
        if name is not None:
            check_file(name, option)


def _check_idle(ctx: click.Context, pictures: Path | None, edition: str) -> None:
    """Refuse options that nothing would follow."""
    said = [name for name in ctx.params if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE]
    folding = next((name for name in ("duplex", "flip", "signature") if name in said), None)
    if folding and edition != BOOKLET:
        raise click.UsageError(f"--{folding} is about a booklet: add --edition {BOOKLET}.")
    if "dpi" in said and not pictures:
        raise click.UsageError("--dpi is about pictures: name a folder for them with --png.")


def _stamp() -> int | None:
    """SOURCE_DATE_EPOCH, by which builds elsewhere fix the time in files (reproducible-builds.org); None if not set."""
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    if not value.isdecimal() or int(value) > _LAST_MOMENT:
        raise Refused(f'SOURCE_DATE_EPOCH is "{value}", which is no number of seconds since 1970.')
    return int(value)
