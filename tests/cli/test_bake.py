"""``handoutgen figure --bake``."""

from pathlib import Path

import pytest

from handoutgen.pose.baked import baked_text, source_hash
from tests.cli.conftest import Run
from tests.cli.process import python
from tests.pose.test_baked import PANEL
from tests.pose.test_checks import POSE


@pytest.fixture
def mine(desk: Path) -> Path:
    """A library with one pose file, which is wrong, and a figure that is fresh all the same."""
    (desk / "mine" / "poses").mkdir(parents=True)
    (desk / "mine" / "figures").mkdir()
    (desk / "mine" / "poses" / "one.yaml").write_bytes(b"pose")
    figure = baked_text("one", source_hash(b"pose"), (PANEL,))
    (desk / "mine" / "figures" / "one.json").write_text(figure, encoding="utf-8", newline="\n")
    return desk / "mine"


@pytest.mark.slow
def test_report(run: Run, mine: Path) -> None:
    """A sabotaged pose is baked and drawn; the report marks what was measured, and the line at fault is told."""
    wrong = POSE.replace("hip: {flexion: 10}", "hip: {flexion: 80}")
    (mine / "poses" / "one.yaml").write_text(wrong, encoding="utf-8")
    result = run("figure", "one", "--bake", "--library", "mine", "-o", "one.svg")
    first, *lines = result.stderr.splitlines()
    assert (0, "one, panel 1 of 1") == (result.exit_code, first)
    told = {tuple(line.split()[:2]): line for line in lines}
    assert "degrees from the 80 given" in told["look", "drift"]
    assert told["ok", "feel"].endswith("at least 60 cm²")
    fault = next(line for line in lines if "[drift]" in line)
    assert fault.startswith("mine/poses/one.yaml:9:28: Panel 1, right hip flexion: ")
    assert ["Baked one.", "Wrote one.svg"] == lines[-2:]
    assert "<svg" in (mine.parent / "one.svg").read_text(encoding="utf-8")


def test_nothing_changed(run: Run, mine: Path) -> None:
    """A fresh library is left alone."""
    before = (mine / "figures" / "one.json").read_bytes()
    result = run("figure", "--bake", "--library", "mine")
    assert (0, "Nothing to bake: no pose file has changed.\n") == (result.exit_code, result.stderr)
    assert ("", before) == (
        run("figure", "--bake", "--library", "mine", "--quiet").output,
        (mine / "figures" / "one.json").read_bytes(),
    )


@pytest.mark.parametrize("draw", [(), ("-o", "one.png")])
def test_wrong_pose_file(run: Run, mine: Path, draw: tuple[str, ...]) -> None:
    """The problems of a pose file are told with their place, its figure stays, and nothing is drawn."""
    before = (mine / "figures" / "one.json").read_bytes()
    result = run("figure", "one", "--bake", "--library", "mine", *draw)
    assert (1, before) == (result.exit_code, (mine / "figures" / "one.json").read_bytes())
    assert result.stderr.startswith("mine/poses/one.yaml:1:1: A mapping is needed here.")
    assert ["mine"] == [path.name for path in mine.parent.iterdir()]


def test_unknown_pose(run: Run, mine: Path) -> None:
    """A figure without a pose file is wrong use, and the nearest one is named."""
    result = run("figure", "oen", "--bake", "--library", "mine")
    assert (2, True) == (result.exit_code, 'no pose file for "oen". Did you mean "one"?' in result.stderr)


def test_without_numpy(desk: Path) -> None:
    """Who has not installed what baking needs is told how, without a traceback."""
    done = python(
        "import sys\n"
        "sys.modules['numpy'] = None\n"
        "sys.argv = ['handoutgen', 'figure', 'bridge', '--bake']\n"
        "from handoutgen.cli.main import main\n"
        "main()"
    )
    assert (2, True) == (done.returncode, 'pip install "handoutgen[figures]"' in done.stderr)
    assert "Traceback" not in done.stderr
