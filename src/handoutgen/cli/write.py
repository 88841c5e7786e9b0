"""Writing what a command made: to files, or to standard output."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from handoutgen.cli.terminal import Refused

STANDARD_OUTPUT = "-"

Output = tuple[Path | None, bytes]
"""What is written, and its file; without one it goes to standard output."""


def check_file(name: str, option: str) -> None:
    """Refuse, before any work, a name that no file can have."""
    if not name or name.endswith(("/", os.sep)):
        raise click.UsageError(f'"{name}" names no file. Name a file with {option}.')


def check_pipe() -> None:
    """Refuse, before any work, to pour a PDF onto a terminal."""
    if sys.stdout is None or sys.stdout.isatty():
        raise click.UsageError("A PDF is nothing for a terminal: name a file with -o, or add a pipe.")


def write(files: Mapping[Path, bytes], force: bool) -> None:
    """Write the files, but none over somebody else's, and then not the others either."""
    from handoutgen.output.files import made_here, write_whole  # noqa: PLC0415  put off for start-up speed

    for path in files:
        if not force and not made_here(path):
            raise Refused(f"{path} was not made by this program. Name another file, or add --force to overwrite it.")
    for path, content in files.items():
        failure = write_whole(path, content)
        if failure:
            raise Refused(f"{failure.reason} {failure.hint}")


def pour(pdf: bytes) -> None:
    """Write to standard output, whole or with a word on why not."""
    try:
        sys.stdout.buffer.write(pdf)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Refused(f"Standard output did not take the handout: {error.strerror}.") from None
