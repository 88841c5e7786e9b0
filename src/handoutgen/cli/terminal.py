"""What the commands say on the terminal: messages and problems to standard error, results to standard output."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from handoutgen.content.text import Text
from handoutgen.problems import Place, Problem, failing, in_reading_order, standing


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
    for problem in ordered:
        rest = str(problem).removeprefix(str(problem.place))
        click.echo(click.style(str(seen_from_here(problem.place)), bold=True) + rest, err=True)
    if ordered:
        click.secho(counted(ordered), err=True, fg="red" if standing(ordered) else None, bold=True)


def seen_from_here(place: Place) -> Place:
    """A place whose file is named as seen from the current folder, if it lies in there."""
    return place._replace(file=place.file.removeprefix(f"{Path.cwd().as_posix()}/"))


def counted(problems: Sequence[Problem]) -> str:
    """How many there are, as ``2 problems, 1 warning, 1 waived``."""
    told = tuple(problems)
    errors, alive = len(failing(told)), len(standing(told))
    numbers = (
        (errors, "problem" if errors == 1 else "problems"),
        (alive - errors, "warning" if alive - errors == 1 else "warnings"),
        (len(told) - alive, "waived"),
    )
    return ", ".join(f"{number} {word}" for number, word in numbers if number) + "."


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows of cells as aligned lines, two spaces apart, without spaces at their ends."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def label(text: Text) -> str:
    """A name as it stands in the library; what a region, a plan or the glossary decides shows as its token."""
    named = ((part.text, part.token or part.term) for part in text.parts)
    return "".join(f"{{{{{name}}}}}" if name else words for words, name in named)
