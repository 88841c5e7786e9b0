"""Where the user's own files lie, on each system, and when the cache is left alone."""

from pathlib import Path

import pytest

from handoutgen.cli.options import cache_of, find_profile, settings_folder
from tests.cli.conftest import Run

VARIABLES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA")


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A home of a user who has named no folder."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("system", "caches", "settings"),
    [
        ("linux", ".cache", ".config"),
        ("darwin", "Library/Caches", "Library/Application Support"),
        ("win32", "AppData/Local", "AppData/Roaming"),
    ],
)
def test_folders_are_the_system_s(
    home: Path, monkeypatch: pytest.MonkeyPatch, system: str, caches: str, settings: str
) -> None:
    """Each system has its own custom of where caches and settings lie."""
    monkeypatch.setattr("sys.platform", system)
    cache = cache_of(True)
    assert cache
    assert cache.folder == home / caches / "handoutgen"
    assert settings_folder() == [home / settings / "handoutgen"]


def test_a_variable_names_another_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables of the XDG Base Directory Specification go first; a relative path in one of them counts as none."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "elsewhere"))
    monkeypatch.setenv("XDG_CONFIG_HOME", "here")
    cache = cache_of(True)
    assert cache
    assert cache.folder == home / "elsewhere" / "handoutgen"
    assert settings_folder() == []


def test_a_user_without_a_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder, no profile, and a cache that keeps nothing; none of it is an error."""

    def homeless(_path: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.chdir(home)
    monkeypatch.setattr(Path, "expanduser", homeless)
    cache = cache_of(True)
    assert cache
    assert cache.folder is None
    cache.keep({"a": b"b"})
    assert cache.kept("a") is None
    assert find_profile() is None


def test_without_the_cache_nothing_is_read_or_kept(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """--no-cache makes the same handout and no folder; without it there is one."""
    own = tmp_path / "caches"
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(own))
    pdfs = []
    for options in (["--no-cache"], [], []):
        assert run("build", "clamshell", "--library", "mine", "-o", "a.pdf", *options, "--force").exit_code == 0
        pdfs.append((desk / "a.pdf").read_bytes())
        assert own.exists() == (options != ["--no-cache"])
    assert len(set(pdfs)) == 1


@pytest.fixture(autouse=True)
def mine(desk: Path) -> None:
    """A folder of the user's own, so that the library shipped compiled does not serve."""
    (desk / "mine" / "topics").mkdir(parents=True)
    (desk / "mine" / "topics" / "README.txt").write_text("What I change.", "utf-8")
