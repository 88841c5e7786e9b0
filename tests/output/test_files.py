"""Files are written whole or not at all."""

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from handoutgen.output.files import FolderFailure, made_here, sweep, write_new, write_piecewise, write_whole

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and devices of POSIX")
OURS = b"%PDF-1.7\n1 0 obj\n<</Producer (handoutgen 0.1.0)>>\nendobj\n"
THEIRS = b"%PDF-1.7\n1 0 obj\n<</Producer (Word)>>\nendobj\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.pdf"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def umask() -> Iterator[None]:
    before = os.umask(0o027)
    yield
    os.umask(before)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_file(tmp_path: Path) -> None:
    """A new file holds the content, and nothing else is in its folder."""
    assert write_whole(tmp_path / "new.pdf", b"content") is None
    assert (tmp_path / "new.pdf").read_bytes() == b"content"
    assert names(tmp_path) == ["new.pdf"]


def test_replaces(old: Path) -> None:
    """An existing file is replaced by the new content, and nothing else is in its folder."""
    assert write_whole(old, b"new") is None
    assert old.read_bytes() == b"new"
    assert names(old.parent) == ["old.pdf"]


def test_only_new(old: Path) -> None:
    """A file that is to be new is written if it is not there, and what is there stays."""
    new = old.with_name("new.pdf")
    assert write_new(new, b"content") is None
    failure = write_new(old, b"content")
    assert failure
    assert failure.reason == f"{old} is there already."
    assert (new.read_bytes(), old.read_bytes()) == (b"content", b"old")


@posix
def test_mode_of_new_file(tmp_path: Path, umask: None) -> None:
    """A new file has the mode that the umask gives, not that of a private temporary file."""
    write_whole(tmp_path / "new.pdf", b"")
    assert stat.S_IMODE((tmp_path / "new.pdf").stat().st_mode) == 0o640


@posix
def test_mode_is_kept(old: Path) -> None:
    """An existing file keeps its mode."""
    old.chmod(0o604)
    write_whole(old, b"new")
    assert stat.S_IMODE(old.stat().st_mode) == 0o604


@posix
def test_link_is_followed(tmp_path: Path, old: Path) -> None:
    """Through a link the file that it names is replaced, and the link stays."""
    (tmp_path / "sub").mkdir()
    link = tmp_path / "sub" / "link.pdf"
    link.symlink_to(old)
    assert write_whole(link, b"new") is None
    assert link.is_symlink()
    assert old.read_bytes() == b"new"
    assert names(tmp_path / "sub") == ["link.pdf"]


@posix
def test_link_to_nothing_yet(tmp_path: Path) -> None:
    """A link to a file that is not there makes that file."""
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    assert write_whole(tmp_path / "link.pdf", b"new") is None
    assert (tmp_path / "real.pdf").read_bytes() == b"new"
    assert (tmp_path / "link.pdf").is_symlink()


@posix
def test_link_to_itself(tmp_path: Path) -> None:
    """A link that leads to itself is said to be one."""
    (tmp_path / "loop.pdf").symlink_to(tmp_path / "loop.pdf")
    failure = write_whole(tmp_path / "loop.pdf", b"new")
    assert failure is not None
    assert failure.reason == f"{tmp_path / 'loop.pdf'} is a link that leads to itself."


@posix
def test_pipe_is_written_directly(tmp_path: Path) -> None:
    """A named pipe gets the content and stays a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert write_whole(pipe, b"content") is None
    reader.join()
    assert got == [b"content"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux's device that is always full")
def test_full_device() -> None:
    """A device without room is a failure in words."""
    failure = write_whole(Path("/dev/full"), b"content")
    assert failure is not None
    assert failure.reason == "The disk is full: /dev/full was not written."


LIMITED = """
import resource, sys
from pathlib import Path
from handoutgen.output.files import write_new, write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
failure = {"new": write_new, "whole": write_whole}[sys.argv[1]](Path(sys.argv[2]), b"x" * 5000)
sys.stdout.write(failure.reason if failure else "")
"""
"""Writes where no file can grow beyond a thousand bytes; apart, as the limit is the whole process's."""


def limited(how: str, path: Path) -> str:
    """Why a file of 5,000 bytes could not be written."""
    done = subprocess.run([sys.executable, "-c", LIMITED, how, str(path)], capture_output=True, text=True, check=True)
    return done.stdout


@posix
def test_stops_half_way(old: Path) -> None:
    """When writing stops half way, the old file stands, nothing is left behind, and the reason is told."""
    assert limited("whole", old) == f"{old} would be too large for this disk."
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["old.pdf"]


@posix
def test_new_file_stops_half_way(tmp_path: Path) -> None:
    """When writing a new file stops half way, nothing of it is left behind."""
    assert limited("new", tmp_path / "new.pdf") == f"{tmp_path / 'new.pdf'} would be too large for this disk."
    assert names(tmp_path) == []


def test_open_in_a_viewer(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that a viewer keeps open on Windows stays as it is, and the message says so."""

    def refuse(source: str, target: str) -> None:
        raise PermissionError(errno.EACCES, "Access is denied", source, None, target)

    monkeypatch.setattr(os, "replace", refuse)
    failure = write_whole(old, b"new")
    assert failure is not None
    assert failure.reason == f"{old} is open in another program, or belongs to somebody else."
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["old.pdf"]


def test_interrupted(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while writing leaves the old file and nothing else, and goes on to the caller."""

    def interrupt(source: str, target: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(old, b"new")
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["old.pdf"]


def test_piece_by_piece(old: Path) -> None:
    """What is written piece by piece takes the place of the old file when it is whole, and else leaves it."""

    def write(file: BinaryIO) -> None:
        file.write(b"new ")
        assert old.read_bytes() == b"old"
        file.write(b"content")

    def fail(file: BinaryIO) -> None:
        file.write(b"half")
        raise OSError(errno.ENOSPC, "")

    failure = write_piecewise(old, fail)
    assert failure
    assert failure.reason == f"The disk is full: {old} was not written."
    assert (old.read_bytes(), names(old.parent)) == (b"old", ["old.pdf"])
    assert write_piecewise(old, write) is None
    assert (old.read_bytes(), names(old.parent)) == (b"new content", ["old.pdf"])


def test_failures_of_a_folder(old: Path) -> None:
    """A failure that every file of the folder would have is told apart from one of this file."""
    assert isinstance(write_whole(old.parent / "none" / "new.pdf", b""), FolderFailure)
    assert not isinstance(write_whole(old.parent, b""), FolderFailure)
    assert not isinstance(write_whole(old.parent / ("x" * 300), b""), FolderFailure)


def test_sweep(old: Path) -> None:
    """What a writer that was killed has left is taken away, and nothing else."""
    killed = "import os, sys; from pathlib import Path; from handoutgen.output.files import write_piecewise\n"
    killed += f"write_piecewise(Path({str(old)!r}), lambda file: os._exit(1))"
    subprocess.run([sys.executable, "-c", killed], check=False)
    assert len(names(old.parent)) == 2
    (old.parent / ".handoutgen-batch.jsonl").write_bytes(b"")
    sweep(old.parent)
    assert names(old.parent) == [".handoutgen-batch.jsonl", "old.pdf"]
    sweep(old.parent / "none")


@pytest.mark.parametrize(
    ("path", "reason", "hint"),
    [
        ("", "{path} is a folder.", "Name a file in it."),
        ("none/new.pdf", "The folder {path.parent} is not there.", "Make it first, or name another one."),
        ("old.pdf/new.pdf", "{path.parent} is not a folder.", "Name a file in a folder."),
        (f"{'x' * 300}.pdf", "The name {path.name} is too long.", "Choose a shorter one."),
    ],
)
def test_no_such_place(old: Path, path: str, reason: str, hint: str) -> None:
    """A place where no file can be is told in words, and nothing is made."""
    target = old.parent / path
    failure = write_whole(target, b"new")
    assert failure == (reason.format(path=target), hint)
    assert names(old.parent) == ["old.pdf"]


@posix
def test_write_protected(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write-protected file is not replaced, although its folder would allow it."""
    monkeypatch.setattr(
        os, "access", lambda path, mode: False
    )  # what the system says of it to all but its administrator
    failure = write_whole(old, b"new")
    assert failure is not None
    assert failure.reason == f"{old} is write-protected."
    assert old.read_bytes() == b"old"


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="an administrator may write anywhere")
def test_folder_of_somebody_else(tmp_path: Path) -> None:
    """A folder that may not be written to is a failure in words."""
    tmp_path.chmod(0o500)
    failure = write_whole(tmp_path / "new.pdf", b"new")
    tmp_path.chmod(0o700)
    assert failure is not None
    assert failure.reason == f"{tmp_path / 'new.pdf'} may not be written here."


@pytest.mark.parametrize(
    ("content", "expected"),
    [(OURS, True), (THEIRS, False), (b"", True), (b"notes", False), (b"/Producer (handoutgen 0.1.0)", False)],
)
def test_made_here(tmp_path: Path, content: bytes, expected: bool) -> None:
    """Only a PDF whose producer is this program counts as made here, and an empty file as nobody's."""
    path = tmp_path / "some.pdf"
    path.write_bytes(content)
    assert made_here(path) is expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Made by handoutgen\n\nSide: left\n", True),
        (b"Made yesterday, not by handoutgen\n", False),
        (b"Made by handoutgen? No.\n", False),
        (b"Made", False),
    ],
)
def test_notes_made_here(tmp_path: Path, content: bytes, expected: bool) -> None:
    """Notes are ours by the whole of their first line."""
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert made_here(path) is expected


def test_made_here_when_there_is_no_file(tmp_path: Path) -> None:
    """No file is nobody's, and a folder is left to the writing to refuse."""
    assert made_here(tmp_path / "none.pdf")
    assert made_here(tmp_path)
