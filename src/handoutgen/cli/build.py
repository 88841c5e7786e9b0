"""``handoutgen build``: one handout as a PDF, with its twin for a screen and notes for the record."""

from pathlib import Path
from typing import Any

import click

from handoutgen.cli import booklet, options, previews, said
from handoutgen.cli.choose import can_ask, choose
from handoutgen.cli.delivery import Built, Delivered, Wanted, check_idle, check_wanted, deliver
from handoutgen.cli.surroundings import look_often, put_off
from handoutgen.cli.terminal import Refused, counted, examples, say, tell
from handoutgen.cli.write import STANDARD_OUTPUT
from handoutgen.content.plan import Setting
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import file_name
from handoutgen.records import NamedTuple

_LONGEST_LINE = 80


class _Order(NamedTuple):
    """What was asked for: read and built once, or as often as what it is made from changes."""

    request: Request
    plan_file: Path | None
    settings: tuple[Setting, ...]
    since: Path | None
    libraries: tuple[Path, ...]
    clinic: Path | None
    cached: bool
    stamp: int | None
    keeps: bool = True


def _line(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str:
    """A value that prints on one line of the page."""
    line = (value or "").strip()
    if not line.isprintable():
        raise click.BadParameter("It holds a character that cannot be printed.")
    if len(line) > _LONGEST_LINE:
        raise click.BadParameter(f"It has {len(line)} characters, where {_LONGEST_LINE} fit.")
    return line


@click.command(
    epilog=examples(
        "handoutgen build sitting stretches strengthening warning-signs",
        "handoutgen build strengthening --all --paper letter -o strong.pdf",
        "handoutgen build clamshell bridge --side left --date today --open",
        "handoutgen build --program desk-worker",
        'handoutgen build stretches --patient "A. Person" -o - | lpr',
        "handoutgen build stretches --edition booklet --paper letter",
        "handoutgen build sitting -o sitting.pdf --html sitting.html",
        "handoutgen build --plan plan.yaml --date today --text notes.txt",
        "handoutgen build bridge clamshell --set bridge.sets=3 --set side=left",
        "handoutgen build old.pdf --edition large",
        "handoutgen build sitting --library my-clinic --watch",
    ),
)
@click.argument("names", nargs=-1, metavar="[TOPIC|EXERCISE|OLD.pdf]...")
@said.plan
@said.settings
@said.since
@click.option("--all", "everything", is_flag=True, help="Every exercise of the topics named, not their core alone.")
@click.option("--program", metavar="NAME", callback=_line, help="A program over weeks, with its topics and exercises.")
@click.option(
    "--side",
    type=click.Choice(["left", "right", "both"]),
    callback=options.given,
    help="The side to treat.  [default: the plan's, else both]",
)
@click.option(
    "--patient", metavar="NAME", callback=_line, help="Fill the name line; the name stands on the page alone."
)
@click.option("--title", metavar="TEXT", callback=_line, help="The title of the handout.")
@options.date
@options.paper
@options.edition
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
@options.mono
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
@click.option(
    "--watch",
    "watching",
    is_flag=True,
    help="Build anew whenever a file that was used changes, until Ctrl-C (exit status 130).",
)
@options.cache
@options.quiet
@click.pass_context
def command(
    ctx: click.Context,
    /,
    names: tuple[str, ...],
    plan_file: Path | None,
    settings: tuple[str, ...],
    since: Path | None,
    libraries: tuple[Path, ...],
    clinic: Path | None,
    cached: bool,
    watching: bool,
    **given: Any,
) -> None:
    """Make a handout of topics and exercises, named in any order.

    A topic brings the core of its exercises; an exercise that is named comes alone. The page order is that of care:
    warning signs first. A plan says all of it for one patient; options go before what it says.
    """
    wanted = Wanted(**{name: given.pop(name) for name in Wanted._fields})
    values = said.settings_of(settings)
    names, plan_file = said.old_handout(names, plan_file)
    asks = not (names or given["program"] or plan_file or values)
    if asks and not can_ask():
        click.echo(f"{ctx.get_help()}\n", err=True)
        raise Refused("Name at least one topic, exercise, program or plan.")
    if watching and STANDARD_OUTPUT in (wanted.output, wanted.text):
        raise click.UsageError("Files are written anew, and standard output is not: leave out --watch, or name a file.")
    check_wanted(wanted)
    stamp = options.time_stamp()
    loaded = options.loaded(libraries, clinic, wanted.quiet, cached=cached) if asks else None
    request = Request(choose(loaded.library) if loaded else names, **given)
    order = _Order(request, plan_file, values, since, libraries, clinic, cached, stamp)
    if watching:
        _watch(order, wanted)
    else:
        _deliver(order, wanted, loaded)


def _watch(order: _Order, wanted: Wanted) -> None:
    """Build, and again after each change; the later builds say nothing but what is wrong, and open nothing."""
    from handoutgen.cli.watch import watch, watched  # noqa: PLC0415  put off for start-up speed

    look_often()
    later = wanted._replace(quiet=True, show=False)
    what = watched((order.plan_file, order.since), order.libraries, order.clinic)
    again = order._replace(keeps=False)
    watch(lambda: _deliver(order, wanted), lambda: _deliver(again, later), what, wanted.quiet)


def _deliver(order: _Order, wanted: Wanted, loaded: Loaded | None = None) -> Delivered:
    """Read what the order names, unless it is ``loaded``, build the handout, and write what is wanted."""
    put_off()
    loaded = loaded or options.loaded(
        order.libraries, order.clinic, wanted.quiet, cached=order.cached, keeps=order.keeps
    )
    plan, request = said.plan_of(order.request, order.plan_file, order.settings, loaded)
    check_idle(click.get_current_context(), wanted, plan.edition)
    plan = said.with_news(plan, order.since, order.request, loaded)
    return deliver(_built(plan, loaded, order.stamp, file_name(request, plan), wanted), wanted)


def _built(plan: Plan, loaded: Loaded, stamp: int | None, name: str, wanted: Wanted) -> Built:
    """The handout of a plan; ends the command with its problems if it has some that forbid it."""
    from handoutgen.pipeline.build import build  # noqa: PLC0415  put off: help needs neither the layout nor ReportLab
    from handoutgen.pipeline.shelf import shelf_of  # noqa: PLC0415

    handout, problems = build(plan, loaded, stamp, shelf_of(loaded))
    if not handout:
        tell(problems)
        click.get_current_context().exit(1)
    if problems and plan.said:
        tell(problems)
    elif problems:
        say(f"{counted(problems)} See: handoutgen check", wanted.quiet)
    if plan.overrides and wanted.text is None:
        say("The plan sets an exclusion aside. Who decided and why stands in the notes: --text FILE", wanted.quiet)
    return Built(handout, plan, loaded, name)
