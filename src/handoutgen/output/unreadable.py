"""What is said of a PDF of any program that cannot be read. This module loads pikepdf."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf

from handoutgen.records import NamedTuple

FAULTS = (pikepdf.PdfError, ValueError, TypeError, AttributeError, LookupError, RuntimeError)
"""What pikepdf raises at a damaged file, and where one holds one kind of object in the place of another."""


class Unreadable(NamedTuple):
    """Why a PDF cannot be read, and what to do; ``code`` is that of a problem."""

    code: str
    message: str
    hint: str


@contextmanager
def without_log() -> Iterator[None]:
    """Keep pikepdf from writing to the terminal what is told as a problem or a notice."""
    log = logging.getLogger("pikepdf")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)
