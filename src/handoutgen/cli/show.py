"""``handoutgen show``: an exercise or a topic as text."""

import shutil
from pathlib import Path

import click

from handoutgen.cli import options
from handoutgen.cli.terminal import examples
from handoutgen.output.text import as_text
from handoutgen.pipeline.show import section
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve

_WIDEST = 88
_NARROWEST = 20


@click.command(epilog=examples("handoutgen show clamshell", "handoutgen show warning-signs --region GB"))
@click.argument("name", metavar="TOPIC|EXERCISE")
@options.region
@options.profile
@options.library
@options.quiet
def command(name: str, region: str, clinic: Path | None, libraries: tuple[Path, ...], quiet: bool) -> None:
    """Show an exercise or a topic in the words that a handout prints."""
    loaded = options.loaded(libraries, clinic, quiet)
    plan, misuse = resolve(Request((name,), region=region), loaded.library, loaded.clinic)
    if not plan:
        raise click.UsageError("\n".join(f"{each.message} {each.hint}" for each in misuse))
    width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    click.echo(as_text(section(plan, loaded, name), width))
