"""Who is compared: this program and its peers, as whole processes and as processes that go on."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Self

import handoutgen
from handoutgen.fonts.find import fonts_folder

ROOT = Path(__file__).parent.parent
PEERS = ROOT / "benchmarks" / "peers"
PEERS_PYTHON = ROOT / "build" / "peers" / "bin" / "python"
LAUNCH = ROOT / "benchmarks" / "launch.py"

OWN = "handoutgen"
FIRST = "first run"
"""This program with nothing kept of earlier runs."""

ANEW = "pages anew"
"""This program with library and figures kept, and no page: one with a binding margin is always laid out anew."""

TYPST, WEASYPRINT, FPDF2 = "typst", "weasyprint", "fpdf2"
NAMES = {
    OWN: "handoutgen",
    ANEW: "handoutgen, every page laid out anew",
    FIRST: "handoutgen, first run, nothing kept",
    TYPST: "Typst",
    WEASYPRINT: "WeasyPrint",
    FPDF2: "fpdf2",
}
"""What each is called in a table."""


Command = Sequence[str | Path]
"""What to run, and its arguments."""


class Took(NamedTuple):
    """What some work took: wall and CPU time in seconds, and peak memory in MiB, 0 where that was not taken."""

    wall: float
    cpu: float
    memory: float = 0.0


def whole(command: Command, folder: Path | None = None, home: Path | None = None) -> Took:
    """What a command took as a whole process in a folder (see :func:`at_home`); raises RuntimeError if it fails."""
    line = [str(each) for each in (sys.executable, "-S", "-E", LAUNCH, *command)]
    done = subprocess.run(line, capture_output=True, check=True, cwd=folder, env=at_home(home))
    took = json.loads(done.stdout)
    if took.pop("status"):
        raise RuntimeError(f"{' '.join(map(str, command[:4]))} failed:\n{done.stderr.decode()}")
    return Took(**took)


_OWN_FOLDERS = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME")


def at_home(home: Path | None) -> dict[str, str] | None:
    """The environment of a user with another home, where what this program keeps lies; None is that of this process."""
    if home is None:
        return None
    return {name: value for name, value in os.environ.items() if name not in _OWN_FOLDERS} | {"HOME": str(home)}


def check_own() -> None:
    """Raise RuntimeError if the program that would run is not that of this checkout."""
    found, own = Path(handoutgen.__file__).resolve().parent, ROOT.resolve() / "src" / "handoutgen"
    if found != own:
        raise RuntimeError(f"This would measure the program in {found}, and not that in {own}: install this checkout.")


def compile_all() -> None:
    """Byte code of this program, of the peers, and of all that either imports, so that no start has to make it."""
    code = (
        "import compileall, sys, sysconfig; "
        "[compileall.compile_dir(each, quiet=2) for each in (*sys.argv[1:], sysconfig.get_path('purelib'))]"
    )
    pythons = ((sys.executable, Path(handoutgen.__file__).parent), (PEERS_PYTHON, PEERS))
    for python, folder in pythons:
        if Path(python).exists():
            subprocess.run([python, "-c", code, folder], capture_output=True, check=True)


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

    def __init__(self, command: Command, home: Path | None = None) -> None:
        line, pipe = [str(each) for each in command], subprocess.PIPE
        self._process = subprocess.Popen(line, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env=at_home(home))

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
