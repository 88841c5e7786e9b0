"""Files become what a handout is made from, or problems."""

import re
from pathlib import Path

import pytest

from handoutgen.content.shared import Raster
from handoutgen.packaged import data_folder
from handoutgen.pipeline.load import load, read
from tests.images import PLUM, plain, saved


@pytest.fixture
def unsafe(tmp_path: Path) -> Path:
    """An overlay whose warning signs have lost those of cauda equina."""
    text = (data_folder("handouts") / "topics" / "warning-signs.yaml").read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^( *)cauda-equina:\n(?:\1 +-.*\n)+", "", text, count=1)
    assert changed != text
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "warning-signs.yaml").write_text(changed, encoding="utf-8")
    return tmp_path


def test_shipped() -> None:
    """The built-in library is there without any folder named, and is safe."""
    loaded, problems = load([], None)
    assert loaded is not None
    assert problems == ()
    assert loaded.clinic is None


def test_safety_after_overlays(unsafe: Path) -> None:
    """An overlay can be read and yet forbids every handout, for it took a warning sign away."""
    assert read([unsafe], None)[0] is not None
    loaded, problems = load([unsafe], None)
    assert loaded is None
    assert {problem.place.file for problem in problems} == {(unsafe / "topics" / "warning-signs.yaml").as_posix()}


def test_logo(tmp_path: Path) -> None:
    """The logo is read from beside the profile, wherever the command runs."""
    (tmp_path / "logo.png").write_bytes(saved(plain(300, 200)))
    profile = tmp_path / "clinic.yaml"
    profile.write_text("name: Hip Clinic\nclosed: Go.\nlogo: logo.png\n", encoding="utf-8")
    loaded, problems = load([], profile)
    assert problems == ()
    assert loaded
    assert loaded.clinic
    assert loaded.clinic.image == Raster(300, 200, bytes(PLUM) * 60_000)


def test_every_problem_of_a_profile(tmp_path: Path) -> None:
    """A colour that is hard to read and a logo that is missing are told together, in reading order."""
    profile = tmp_path / "clinic.yaml"
    profile.write_text("name: Hip\nclosed: Go.\nlogo: none.png\ncolour: '#FF8800'\n", encoding="utf-8")
    loaded, problems = load([], profile)
    assert loaded is None
    assert [(problem.place.line, problem.code) for problem in problems] == [(3, "logo-missing"), (4, "accent-contrast")]


def test_problems_of_both(tmp_path: Path) -> None:
    """Problems of the library and of the profile are told together where the library can be read."""
    profile = tmp_path / "clinic.yaml"
    profile.write_text("nam: Hip Clinic\n", encoding="utf-8")
    loaded, problems = load([], profile)
    assert loaded is None
    assert {problem.place.file for problem in problems} == {profile.as_posix()}
