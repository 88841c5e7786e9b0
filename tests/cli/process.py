"""The command as a process of its own."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
SHIPPED = ROOT / "handouts"


def start(*arguments: str | Path, **environment: str) -> "subprocess.Popen[bytes]":
    """A process of the command, with pipes for its streams, in the current folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "handoutgen", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE), **environment},
    )


def python(code: str) -> "subprocess.CompletedProcess[str]":
    """A process of Python that runs ``code``, ended."""
    return subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )


class Terminal:
    """The command on a terminal of its own (POSIX). Once left, ``seen`` is what it showed and ``status`` its end."""

    def __init__(self, *arguments: str) -> None:
        self.arguments = arguments
        self.seen = ""
        self.status = -1
        self._sent = b""

    def __enter__(self) -> Self:
        import pty  # noqa: PLC0415  not there on Windows

        self._process, self._end = pty.fork()
        if self._process == 0:
            os.environ["PYTHONPATH"] = str(SOURCE)
            os.execv(sys.executable, [sys.executable, "-m", "handoutgen", *self.arguments])
        return self

    def answer(self, prompt: str, answer: str) -> None:
        """Wait until ``prompt`` is seen anew, then type ``answer``."""
        start = len(self.seen)
        while prompt not in self.seen[start:] and self._read():
            pass
        os.write(self._end, answer.encode())

    def _read(self) -> bool:
        try:
            piece = os.read(self._end, 1000)
        except OSError:  # how Linux tells that the process has ended
            return False
        self._sent += piece  # which may end within a character, or within the end of a line
        self.seen = self._sent.decode(errors="ignore").replace("\r\n", "\n")
        return bool(piece)

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            os.write(self._end, b"\x04")  # the end of the input, should it ask for more
        while self._read():
            pass
        os.close(self._end)
        self.status = os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])
