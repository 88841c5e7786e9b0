"""The handouts of a batch as one PDF for the printer."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from handoutgen.output.files import WriteFailure, write_piecewise
from handoutgen.output.merged import print_run
from handoutgen.records import NamedTuple

_TITLE = "Handouts"


class _GoneError(Exception):
    """A handout that was there a moment ago cannot be read."""


class Printed(NamedTuple):
    """The pages of a print run, and why it was not written, if so."""

    pages: int
    failure: WriteFailure | None


def write_print_run(handouts: Iterable[Path], target: Path, *, duplex: bool) -> Printed:
    """Write the handouts to ``target``, each patient's on fresh sheets; whole or not at all.

    In ``duplex`` it is printed on both sides, and what ends on a front has a blank back; else on one side alone.
    """
    pages = 0

    def write(file: BinaryIO) -> None:
        nonlocal pages
        with print_run(file, _TITLE, duplex=duplex) as run:
            for handout in handouts:
                run.add(_content(handout))
            pages = run.pages

    try:
        failure = write_piecewise(target, write)
    except _GoneError:
        reason = f"{target} was not written: a handout is gone that was there a moment ago."
        failure = WriteFailure(reason, "Run the same command again.")
    return Printed(pages, failure)


def _content(handout: Path) -> bytes:
    try:
        return handout.read_bytes()
    except OSError:
        raise _GoneError from None
