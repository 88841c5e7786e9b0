from pathlib import Path

import pytest
from PIL import Image

from handoutgen.pose.__main__ import main
from handoutgen.pose.baked import baked_text, source_hash
from handoutgen.pose.sheet import contact_sheet
from tests.pose.test_baked import PANEL


def _library(folder: Path) -> Path:
    """A library with one pose file and its fresh figure."""
    (folder / "poses").mkdir()
    (folder / "figures").mkdir()
    (folder / "poses" / "one.yaml").write_bytes(b"pose")
    (folder / "figures" / "one.json").write_text(baked_text("one", source_hash(b"pose"), (PANEL,)))
    return folder


def test_nothing_is_baked_when_nothing_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fresh library is left alone, in silence."""
    library = _library(tmp_path)
    before = (library / "figures" / "one.json").read_bytes()
    assert 0 == main(["--library", str(library)])
    assert (("", ""), before) == (tuple(capsys.readouterr()), (library / "figures" / "one.json").read_bytes())


def test_a_wrong_pose_file_is_reported_and_keeps_its_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its problems go to standard error with their place, the exit status is 1, and nothing is overwritten."""
    library = _library(tmp_path)
    before = (library / "figures" / "one.json").read_bytes()
    assert 1 == main(["--library", str(library), "--processes", "1", "one"])
    assert "one.yaml:1:1: A mapping is needed here." in capsys.readouterr().err
    assert before == (library / "figures" / "one.json").read_bytes()


def test_an_unknown_figure_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit status is 2 and the name is said."""
    with pytest.raises(SystemExit) as stopped:
        main(["--library", str(_library(tmp_path)), "two"])
    assert (2, True) == (stopped.value.code, "no pose file for: two" in capsys.readouterr().err)


def test_a_contact_sheet_shows_every_panel(tmp_path: Path) -> None:
    """The picture has ink, and more rows for more figures."""
    figure = _library(tmp_path) / "figures" / "one.json"
    contact_sheet((figure,), tmp_path / "one.png")
    contact_sheet((figure,) * 30, tmp_path / "five.png")
    with Image.open(tmp_path / "one.png") as one, Image.open(tmp_path / "five.png") as five:
        assert (True, True) == (sum(one.convert("L").histogram()[:60]) > 0, five.height > one.height)
