"""What the commands say on the terminal: messages and problems to standard error, results to standard output."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from handoutgen.content.text import Text
from handoutgen.problems import Problem, failing, in_reading_order


class Refused(click.ClickException):
    """What was asked for cannot be done here; nothing was written."""

    exit_code = 2


def examples(*lines: str) -> str:
    """An epilog of examples that click leaves as they are."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


def say(message: str, quiet: bool) -> None:
    """A message beside the result, unless it is not wanted."""
    if not quiet:
        click.echo(message, err=True)


def tell(problems: Iterable[Problem]) -> None:
    """Every problem, one a line, in reading order, and how many there are; files as seen from the current folder."""
    ordered = in_reading_order(tuple(problems))
    here = f"{Path.cwd().as_posix()}/"
    for problem in ordered:
        place = str(problem.place)
        rest = str(problem).removeprefix(place)
        click.echo(click.style(place.removeprefix(here), bold=True) + rest, err=True)
    if ordered:
        click.secho(counted(ordered), err=True, fg="red", bold=True)


def counted(problems: Sequence[Problem]) -> str:
    """How many there are, as ``2 problems, 1 warning``."""
    errors = len(failing(tuple(problems)))
    numbers = ((errors, "problem"), (len(problems) - errors, "warning"))
    return ", ".join(f"{number} {word}{'s' if number != 1 else ''}" for number, word in numbers if number) + "."


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as aligned lines, two spaces apart, without spaces at their ends."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def label(text: Text) -> str:
    """A name as it stands in the library; what a region or plan decides shows as its token."""
    return "".join(f"{{{{{part.token}}}}}" if part.token else part.text for part in text.parts)
