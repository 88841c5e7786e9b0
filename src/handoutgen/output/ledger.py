"""What a batch has finished, as lines of JSON in its folder, so that the next run goes on where this one ended.

The first line holds a random key. Names of files and what decides their bytes stand as digests made with it, so that
nobody can look a patient's name up in a list of digests. One run at a time has the ledger.
"""

import errno
import hashlib
import json
import os
import sys
from contextlib import suppress
from io import BufferedReader, FileIO
from pathlib import Path
from typing import Self

from handoutgen.output.files import FolderFailure, WriteFailure, failure_of
from handoutgen.records import NamedTuple

LEDGER = ".handoutgen-batch.jsonl"
"""The name of the ledger in the folder of a batch."""

_FORM = 1
_LONGEST = 1000
"""Bytes of a line; an entry has less than a third of it."""

_SIZE, _SALT = 16, 32
_AFTER_ALL = 1 << 40
"""The byte that Windows locks, far behind what is written."""


class Entry(NamedTuple):
    """A file that was finished: what decided its bytes, and the SHA-256 of them."""

    key: bytes
    sha256: bytes


class Ledger:
    """The ledger of a folder that is there; raises nothing but what ``opened`` tells."""

    def __init__(self, file: FileIO, path: Path) -> None:
        self._file, self._path = file, path
        self._salt, self._entries, sound = _read(file)
        if not sound:
            self._write_anew()

    def digest(self, content: bytes) -> bytes:
        """The digest under which something stands in this ledger."""
        return hashlib.blake2b(content, key=self._salt, digest_size=_SIZE).digest()

    def knows(self, name: str) -> bool:
        """Whether a file of this name was ever finished here."""
        return self.digest(name.encode()) in self._entries

    def holds(self, path: Path, key: bytes) -> bool:
        """Whether a file is there as it was finished, and what decides its bytes is still the same."""
        entry = self._entries.get(self.digest(path.name.encode()))
        if entry is None or entry.key != key:
            return False
        try:
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").digest() == entry.sha256
        except OSError:
            return False

    def add(self, name: str, entry: Entry) -> WriteFailure | None:
        """Write down a file that is finished."""
        digest = self.digest(name.encode())
        self._entries[digest] = entry
        try:
            self._append(_line(digest, entry))
        except OSError as error:
            return failure_of(error, self._path)
        return None

    def close(self) -> None:
        """Leave the ledger to the next run."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _write_anew(self) -> None:
        head = json.dumps({"handoutgen-batch": _FORM, "salt": self._salt.hex()}) + "\n"
        self._file.truncate(0)
        self._append(head.encode() + b"".join(_line(name, entry) for name, entry in self._entries.items()))

    def _append(self, content: bytes) -> None:
        """Write at the end in one go, so that a run that is killed leaves at most half a line."""
        if self._file.write(content) != len(content):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def opened(folder: Path) -> Ledger | WriteFailure:
    """The ledger of a folder, made if it is not there; a broken one is begun anew with what can be read of it."""
    path = folder / LEDGER
    try:
        file = FileIO(path, "a+")
    except OSError as error:
        return failure_of(error, path)
    if not _locked(file):
        file.close()
        return FolderFailure(f"Another batch is at work in {folder}.", "Wait until it ends, or name another folder.")
    try:
        return Ledger(file, path)
    except OSError as error:
        file.close()
        return failure_of(error, path)


def _read(file: FileIO) -> tuple[bytes, dict[bytes, Entry], bool]:
    """The key of a ledger, its entries, and whether all of it is in order; a new key if it has none."""
    file.seek(0)
    lines = BufferedReader(file)
    try:
        salt = _salt(lines.readline(_LONGEST))
        if salt is None:
            return os.urandom(_SALT), {}, False
        found = [_entry(line) for line in iter(lambda: lines.readline(_LONGEST), b"")]
    finally:
        lines.detach()
    return salt, dict(entry for entry in found if entry), None not in found


def _salt(line: bytes) -> bytes | None:
    """The key in the first line of a ledger of this form."""
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        said = json.loads(line)
        salt = bytes.fromhex(said["salt"])
        return salt if said["handoutgen-batch"] == _FORM and len(salt) == _SALT and line.endswith(b"\n") else None
    return None


def _entry(line: bytes) -> tuple[bytes, Entry] | None:
    """The entry in a whole line."""
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        said = json.loads(line)
        name, key, sha256 = (bytes.fromhex(said[each]) for each in ("name", "key", "sha256"))
        return (name, Entry(key, sha256)) if line.endswith(b"\n") else None
    return None


def _line(name: bytes, entry: Entry) -> bytes:
    said = {"name": name.hex(), "key": entry.key.hex(), "sha256": entry.sha256.hex()}
    return json.dumps(said).encode() + b"\n"


def _locked(file: FileIO) -> bool:
    """Take the ledger for this process until it ends or closes the file; False if another one has it.

    A folder that knows no locks, as some on a network, is used without.
    """
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  not there elsewhere

            file.seek(_AFTER_ALL)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  not there on Windows

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True
