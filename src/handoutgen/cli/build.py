"""``handoutgen build``: one handout as a PDF."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from handoutgen.cli import options
from handoutgen.cli.choose import can_ask, choose
from handoutgen.cli.terminal import Refused, counted, examples, say, tell

_STANDARD_OUTPUT = "-"
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
    "--per-page",
    type=click.IntRange(1, 2),
    default=1,
    show_default=True,
    help="Exercises on a page; two are shortened: no easier or harder way, no room for notes.",
)
@options.region
@options.profile
@options.library
@click.option(
    "-o", "--output", metavar="FILE", help="The file to write; - is standard output.  [default: named after the topics]"
)
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
    _check_output(output, show)
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
    if output == _STANDARD_OUTPUT:
        _pour(handout.pdf)
        return
    path = Path(output or file_name(request, plan))
    _write(path, handout.pdf, force)
    say(f"Wrote {path} ({handout.pages} pages, {plan.paper.title()})", quiet)
    if show and click.launch(str(path.resolve())):
        say(f"No program was found to open {path}.", quiet=False)


def _check_output(output: str | None, show: bool) -> None:
    """Refuse before any work what cannot be written to."""
    if output == _STANDARD_OUTPUT:
        if show:
            raise click.UsageError("Only a file can be opened: leave out --open, or name a file with -o.")
        if sys.stdout is None or sys.stdout.isatty():
            raise click.UsageError("A PDF is nothing for a terminal: name a file with -o, or add a pipe.")
    elif output is not None and (not output or output.endswith(("/", os.sep))):
        raise click.UsageError(f'"{output}" names no file. Name a file with -o.')


def _stamp() -> int | None:
    """SOURCE_DATE_EPOCH, by which builds elsewhere fix the time in files (reproducible-builds.org); None if not set."""
    value = os.environ.get("SOURCE_DATE_EPOCH")
    if not value:
        return None
    if not value.isdecimal() or int(value) > _LAST_MOMENT:
        raise Refused(f'SOURCE_DATE_EPOCH is "{value}", which is no number of seconds since 1970.')
    return int(value)


def _write(path: Path, pdf: bytes, force: bool) -> None:
    from handoutgen.output.files import made_here, write_whole  # noqa: PLC0415  put off as above

    if not force and not made_here(path):
        raise Refused(f"{path} was not made by this program. Name another file, or add --force to overwrite it.")
    failure = write_whole(path, pdf)
    if failure:
        raise Refused(f"{failure.reason} {failure.hint}")


def _pour(pdf: bytes) -> None:
    """Write to standard output, whole or with a word on why not."""
    try:
        sys.stdout.buffer.write(pdf)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Refused(f"Standard output did not take the handout: {error.strerror}.") from None
