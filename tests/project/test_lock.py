"""The lock pins everything that is installed, and names no host."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.split(r"\n(?=[a-z])", LOCK)


def test_no_host() -> None:
    """No address, index or folder stands in the lock: it installs from whatever index a machine uses."""
    assert re.findall(r"(?m)://|^\s*-|@ |file:", LOCK.replace("--hash=sha256:", "")) == []


def test_every_pin_has_hashes() -> None:
    """Every package is pinned to one version, with the hashes of its files."""
    pin = re.compile(r"[a-z0-9-]+==[^\s;]+ \\\n(    --hash=sha256:[0-9a-f]{64}( \\)?\n?)+")
    assert [text.split()[0] for text in PINS if not pin.match(text)] == []


def test_every_dependency_is_pinned() -> None:
    """What pyproject.toml asks for is in the lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *(each for extra in project["optional-dependencies"].values() for each in extra)]
    names = {re.split(r"[<>=;\[ ]", each)[0].lower() for each in asked}
    assert names - {text.split("==")[0] for text in PINS} == set()
