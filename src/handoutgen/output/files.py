"""Writing a file whole or not at all, and telling this program's files from somebody else's."""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from handoutgen.records import NamedTuple

PNG_MADE_BY = b"Software\x00handoutgen"
"""The text chunk of an image that this program made (PNG, 11.3.3.2)."""

MADE_BY = "<!-- Made by handoutgen -->"
"""The comment in a drawing or a page for the web that this program made."""

NOTES_MADE_BY = "Made by handoutgen"
"""The first line of notes that this program made."""

SCHEMA_MADE_BY = "Made by handoutgen schema"
"""The first value of a schema that this program made; it stands in lines indented by two spaces."""

_NOTES = f"{NOTES_MADE_BY}\n".encode()

_MARKS = {
    b"%PDF": b"/Producer (handoutgen",
    b"\x89PNG": PNG_MADE_BY,
    b"<svg": MADE_BY.encode(),
    b"<!DO": MADE_BY.encode(),
    b"{\n  ": SCHEMA_MADE_BY.encode(),
}
"""What stands in the files that this program makes, by their first four bytes; notes have their first line."""


_BESIDE = re.compile(r"\.handoutgen-[0-9a-f]{12}\.tmp")
"""The name of a file on its way."""


class WriteFailure(NamedTuple):
    """Why a file could not be written, and what to do; two sentences."""

    reason: str
    hint: str


class FolderFailure(WriteFailure):
    """Why no file at all can be written there."""

    __slots__ = ()


def made_here(path: Path) -> bool:
    """Whether ``path`` may be replaced without loss: a file that this program produced, an empty one, or none."""
    try:
        mode = path.stat().st_mode
    except OSError:  # no file, or a path that leads nowhere: writing will tell
        return True
    if not stat.S_ISREG(mode):
        return True
    try:
        with path.open("rb") as file:
            start = file.read(4)
            if start == _NOTES[:4]:
                return file.readline() == _NOTES[4:]
            return not start or (start in _MARKS and _MARKS[start] in file.read())
    except OSError:
        return False


def write_whole(path: Path, content: bytes) -> WriteFailure | None:
    """Write ``content`` so that ``path`` is the whole new file or stays what it was, and nothing else is left behind.

    A link is followed and stays a link; an existing file keeps its mode. What is not a regular file (a device, a
    pipe) cannot be replaced and is written directly.
    """

    def write(file: BinaryIO) -> None:
        file.write(content)

    return write_piecewise(path, write)


def write_piecewise(path: Path, write: Callable[[BinaryIO], None]) -> WriteFailure | None:
    """The same for what is too large to hold: ``write`` writes it to a file, and raises OSError for that file alone."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return _replace(Path(os.path.realpath(path)), write, None)
    except OSError as error:
        return failure_of(error, path)
    if stat.S_ISDIR(mode):
        return WriteFailure(f"{path} is a folder.", "Name a file in it.")
    if stat.S_ISREG(mode):
        return _replace(Path(os.path.realpath(path)), write, stat.S_IMODE(mode))
    return _write_directly(path, write)


def sweep(folder: Path) -> None:
    """Take out of a folder what is left of files whose writing was killed; nobody else may be writing there."""
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            if _BESIDE.fullmatch(path.name):
                path.unlink(missing_ok=True)


def write_new(path: Path, content: bytes) -> WriteFailure | None:
    """Write ``content`` to a file that is not there yet; what is there already stays, even if it is a broken link."""
    try:
        file = path.open("xb")
    except OSError as error:
        return failure_of(error, path)
    try:
        with file:
            file.write(content)
    except OSError as error:
        with contextlib.suppress(OSError):
            path.unlink()
        return failure_of(error, path)
    return None


def _write_directly(path: Path, write: Callable[[BinaryIO], None]) -> WriteFailure | None:
    try:
        with path.open("wb") as file:
            write(file)
    except OSError as error:
        return failure_of(error, path)
    return None


def _replace(path: Path, write: Callable[[BinaryIO], None], mode: int | None) -> WriteFailure | None:
    """Write a file beside ``path`` and rename it over; ``mode`` is that of the file to replace, None for a new one."""
    if mode is not None and not os.access(path, os.W_OK):
        return WriteFailure(f"{path} is write-protected.", "Name another file, or lift its protection.")
    # A name of its own, which says nothing of the patient; "x" makes it with the mode that the umask gives.
    beside = path.with_name(f".handoutgen-{os.urandom(6).hex()}.tmp")
    try:
        with beside.open("xb") as file:
            write(file)
        if mode is not None:
            with contextlib.suppress(OSError):  # a file system without modes
                beside.chmod(mode)
        beside.replace(path)
    except PermissionError as error:
        return _kept_open(path) if error.filename2 else failure_of(error, path)
    except OSError as error:
        return failure_of(error, path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)  # there only if it did not come to renaming
    return None


def _kept_open(path: Path) -> WriteFailure:
    """Its folder took a new file but not the renaming: Windows with a viewer open, or a shared folder's sticky bit."""
    reason = f"{path} is open in another program, or belongs to somebody else."
    return WriteFailure(reason, "Close it there and try again, or name another file.")


_OF_FOLDER = (
    errno.ENOENT,
    errno.ENOTDIR,
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EIO,
)
"""What the system says of a folder or its disk, when it is asked to make a file there."""


def failure_of(error: OSError, path: Path) -> WriteFailure:
    """What the system's error about writing ``path`` means."""
    words = {
        errno.ENOENT: (f"The folder {path.parent} is not there.", "Make it first, or name another one."),
        errno.ENOTDIR: (f"{path.parent} is not a folder.", "Name a file in a folder."),
        errno.EEXIST: (f"{path} is there already.", "Name another file, or take that one away first."),
        errno.EACCES: (f"{path} may not be written here.", "Choose a folder of your own."),
        errno.EPERM: (f"{path} may not be written here.", "Choose a folder of your own."),
        errno.EROFS: (f"{path} is on a disk that is read-only.", "Choose another folder."),
        errno.ENOSPC: (f"The disk is full: {path} was not written.", "Make room and try again."),
        errno.EDQUOT: (f"Your share of the disk is full: {path} was not written.", "Make room and try again."),
        errno.EFBIG: (f"{path} would be too large for this disk.", "Choose another folder."),
        errno.ENAMETOOLONG: (f"The name {path.name} is too long.", "Choose a shorter one."),
        errno.ELOOP: (f"{path} is a link that leads to itself.", "Name a file."),
    }
    other = (f"{path} was not written: {error.strerror or error}.", "Name another file.")
    failure = FolderFailure if error.errno in _OF_FOLDER else WriteFailure
    return failure(*words.get(error.errno or 0, other))
