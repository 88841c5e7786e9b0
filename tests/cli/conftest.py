"""A person at a command line: a folder of their own, no settings, no terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handoutgen.cli.main import handoutgen

Run = Callable[..., Result]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, and settings folders that are empty too."""
    here = tmp_path / "desk"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "settings"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return here


@pytest.fixture
def run(desk: Path) -> Run:
    """Runs the command in this process; an exception that is no way of ending fails the test."""

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(handoutgen, [str(each) for each in arguments], catch_exceptions=False)

    return run
