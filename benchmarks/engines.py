"""Who is compared: this program and its peers, as whole processes and as processes that go on."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Self

from handoutgen.fonts.find import fonts_folder

ROOT = Path(__file__).parent.parent
PEERS = ROOT / "benchmarks" / "peers"
PEERS_PYTHON = ROOT / "build" / "peers" / "bin" / "python"
LAUNCH = ROOT / "benchmarks" / "launch.py"

OWN = "handoutgen"
TYPST, WEASYPRINT, FPDF2 = "typst", "weasyprint", "fpdf2"
NAMES = {OWN: "handoutgen", TYPST: "Typst", WEASYPRINT: "WeasyPrint", FPDF2: "fpdf2"}
"""What each is called in a table."""


Command = Sequence[str | Path]
"""What to run, and its arguments."""


class Took(NamedTuple):
    """What some work took: wall and CPU time in seconds, and peak memory in MiB, 0 where that was not taken."""

    wall: float
    cpu: float
    memory: float = 0.0


def whole(command: Command, folder: Path | None = None) -> Took:
    """What a command took as a whole process; raises RuntimeError if it fails."""
    line = [sys.executable, "-S", "-E", LAUNCH, *command]
    done = subprocess.run([str(each) for each in line], capture_output=True, check=True, cwd=folder)
    took = json.loads(done.stdout)
    if took.pop("status"):
        raise RuntimeError(f"{' '.join(map(str, command[:4]))} failed:\n{done.stderr.decode()}")
    return Took(**took)


def own_command(*arguments: str | Path) -> Command:
    """The program as a command."""
    return [sys.executable, "-m", "handoutgen", *arguments]


def peer_command(name: str, folder: Path, *arguments: str | Path) -> Command:
    """A peer as a command; ``folder`` holds the exported documents."""
    return [PEERS_PYTHON, PEERS / "run.py", name, folder, fonts_folder(), *arguments]


def peers() -> tuple[str, ...]:
    """The peers that are installed."""
    names = (TYPST, WEASYPRINT, FPDF2)
    return tuple(name for name in names if PEERS_PYTHON.exists() and _runs(name))


def _runs(name: str) -> bool:
    code = f"import sys; sys.path.insert(0, {str(PEERS)!r}); import {name}_engine"
    return subprocess.run([PEERS_PYTHON, "-c", code], capture_output=True, check=False).returncode == 0


def versions() -> dict[str, str]:
    """The versions of the peers."""
    code = (
        "import json; from importlib.metadata import version; "
        "print(json.dumps({name: version(name) for name in ('typst', 'weasyprint', 'fpdf2')}))"
    )
    done = subprocess.run([PEERS_PYTHON, "-c", code], capture_output=True, check=False)
    found: dict[str, str] = json.loads(done.stdout) if done.returncode == 0 else {}
    return found


class Worker:
    """A process that goes on, and makes what each request asks for."""

    def __init__(self, command: Command) -> None:
        self._process = subprocess.Popen(
            [str(each) for each in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )

    def ask(self, request: object) -> Took:
        """What a request took; raises RuntimeError if the process has ended."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self._process.args!r} ended.")
        return Took(**json.loads(answer))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()
