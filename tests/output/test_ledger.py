"""The ledger of a batch: what is finished, whatever happened to the run before, and no name in it."""

import hashlib
import json
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handoutgen.output.files import FolderFailure
from handoutgen.output.ledger import LEDGER, Entry, Ledger, opened
from tests.cli.process import python

NAME = "Quintessa Zyx.pdf"
CONTENT = b"%PDF-1.7 a handout"


def ledger_of(folder: Path) -> Ledger:
    ledger = opened(folder)
    assert isinstance(ledger, Ledger), ledger
    return ledger


def sha256(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """A folder with one finished file, what decided its bytes being ``plan``."""
    (tmp_path / NAME).write_bytes(CONTENT)
    with ledger_of(tmp_path) as ledger:
        assert ledger.add(NAME, Entry(ledger.digest(b"plan"), sha256(CONTENT))) is None
    return tmp_path


def holds(folder: Path, key: bytes = b"plan", name: str = NAME) -> bool:
    with ledger_of(folder) as ledger:
        return ledger.holds(folder / name, ledger.digest(key))


def test_goes_on(finished: Path) -> None:
    """What one run finished, the next one knows."""
    assert holds(finished)
    with ledger_of(finished) as ledger:
        assert ledger.knows(NAME)
        assert not ledger.knows("other.pdf")


def test_not_the_same(finished: Path) -> None:
    """A file counts as done only with the bytes that it had, from what decided them then, under its own name."""
    assert not holds(finished, b"another plan")
    assert not holds(finished, name="other.pdf")
    (finished / NAME).write_bytes(CONTENT + b"x")
    assert not holds(finished)
    (finished / NAME).unlink()
    assert not holds(finished)


def test_no_name_in_it(finished: Path) -> None:
    """Neither the name of a file nor what decided it stands in the ledger, and two folders have other digests."""
    text = (finished / LEDGER).read_text()
    assert "Quintessa" not in text
    (finished / "other").mkdir()
    with ledger_of(finished / "other") as other, ledger_of(finished) as ledger:
        assert other.digest(b"plan") != ledger.digest(b"plan")
        assert ledger.digest(b"plan").hex() in text
    head, line = map(json.loads, text.splitlines())
    assert list(head) == ["handoutgen-batch", "salt"]
    assert list(line) == ["name", "key", "sha256"]


def test_killed_in_a_line(finished: Path) -> None:
    """Of a run that was killed at most the last line is lost, and the next one writes on a line of its own."""
    path = finished / LEDGER
    whole = path.read_bytes()
    with ledger_of(finished) as ledger:
        ledger.add("b.pdf", Entry(b"k" * 16, b"s" * 32))
    path.write_bytes(path.read_bytes()[:-20])
    with ledger_of(finished) as ledger:
        assert not ledger.knows("b.pdf")
        ledger.add("c.pdf", Entry(b"k" * 16, b"s" * 32))
    assert path.read_bytes().startswith(whole)
    with ledger_of(finished) as ledger:
        assert ledger.knows(NAME)
        assert ledger.knows("c.pdf")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 5000,
        b"[" * 5000,
        b"{}\n",
        b"[1]\n",
        b"null\n",
        b'{"handoutgen-batch": 1, "salt": "00"}\n',
        b'{"handoutgen-batch": 2, "salt": "' + b"00" * 32 + b'"}\n',
        b'{"handoutgen-batch": 1, "salt": 5}\n',
        b"\xff\xfe{}",
    ],
)
def test_broken(finished: Path, content: bytes) -> None:
    """A broken ledger is begun anew."""
    (finished / LEDGER).write_bytes(content)
    assert not holds(finished)
    with ledger_of(finished) as ledger:
        ledger.add(NAME, Entry(ledger.digest(b"plan"), sha256(CONTENT)))
    assert holds(finished)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, content: bytes) -> None:
    """Whatever stands in its lines, a ledger opens, and knows no file by it."""
    head = b'{"handoutgen-batch": 1, "salt": "' + b"ab" * 32 + b'"}\n'
    (tmp_path / LEDGER).write_bytes(head + content)
    with ledger_of(tmp_path) as ledger:
        assert not ledger.knows(NAME)


def test_one_run_at_a_time(finished: Path) -> None:
    """While a run has the ledger another one is refused; once it has ended, even killed, it is not."""
    code = (
        "import sys; from pathlib import Path; from handoutgen.output.ledger import opened\n"
        f"print(opened(Path({str(finished)!r})))"
    )
    with ledger_of(finished):
        assert "Another batch is at work in" in python(code).stdout
    assert "Another batch" not in python(code).stdout
    assert holds(finished)


def test_no_folder(tmp_path: Path) -> None:
    """Where there is no folder there is no ledger, and the reason is told."""
    failure = opened(tmp_path / "none")
    assert isinstance(failure, FolderFailure)
    assert failure.reason == f"The folder {tmp_path / 'none'} is not there."


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_no_room(finished: Path) -> None:
    """A ledger that cannot grow says so."""
    code = f"""
import resource
from pathlib import Path
from handoutgen.output.ledger import Entry, opened
ledger = opened(Path({str(finished)!r}))
resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
print(ledger.add("b.pdf", Entry(b"k" * 16, b"s" * 32)).reason)
"""
    done = python(code)
    assert done.stdout.endswith((" was not written.\n", " would be too large for this disk.\n")), done.stderr
    assert holds(finished)
