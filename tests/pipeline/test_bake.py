"""Baking pose files."""

from pathlib import Path

import pytest

from handoutgen.pipeline.bake import Baked, Job, Measured, bake, bake_all, is_stale, jobs
from handoutgen.pose.baked import ENGINE, baked_text, source_hash
from tests.pose.test_baked import PANEL
from tests.pose.test_checks import PIXEL, POSE

HANDOUTS = Path(__file__).parents[2] / "handouts"


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A pose file that was never baked, in a library without figures."""
    (tmp_path / "poses").mkdir()
    (tmp_path / "poses" / "x.yaml").write_text(POSE, encoding="utf-8")
    (found,) = jobs(tmp_path)
    return found


def test_each_panel_is_measured(job: Job) -> None:
    """A panel is told of as soon as it is seen, with the worst of each check; the figure is written after the last."""
    events = bake(job, PIXEL)
    panel = next(events)
    assert isinstance(panel, Measured)
    assert ("x", 0, 1, ()) == (panel.id, panel.panel, panel.panels, panel.findings)
    told = [(measure.code, measure.unit) for measure in panel.measures]
    assert ("contact", "mm") == told[0]
    assert len(told) == len(set(told))
    assert not job.target.exists()
    assert [Baked("x", ())] == list(events)
    assert not is_stale(job)


def test_a_wrong_pose_is_baked_all_the_same(job: Job) -> None:
    """What the checks find is told with its line, and the figure is written."""
    wrong = POSE.replace("hip: {flexion: 10}", "hip: {flexion: 80}")
    job.source.write_text(wrong, encoding="utf-8")
    panel, end = bake(job, PIXEL)
    assert isinstance(panel, Measured)
    line = 1 + next(i for i, text in enumerate(wrong.splitlines()) if "flexion: 80" in text)
    assert ("drift", line) in [(finding.code, finding.place.line) for finding in panel.findings]
    assert (Baked("x", ()), True) == (end, job.target.exists())


def test_a_figure_that_cannot_be_written(job: Job) -> None:
    """Where no figure can stand is a problem, and nothing else is left behind."""
    job.target.parent.write_text("a file in place of the folder")
    *_, end = bake(job, PIXEL)
    assert isinstance(end, Baked)
    assert ["not-written"] == [problem.code for problem in end.problems]
    assert ["figures", "poses"] == sorted(path.name for path in job.target.parents[1].iterdir())


def test_several_at_once(job: Job) -> None:
    """Pose files that cannot be read are told of from the processes that tried, and their figures stay."""
    others = [job._replace(id=name, source=job.source.with_name(f"{name}.yaml")) for name in ("one", "two")]
    for other in others:
        other.source.write_text("camera: {turn: 1}")
    done = [event for event in bake_all(others, 2) if isinstance(event, Baked)]
    assert {"one": 2, "two": 2} == {end.id: len(end.problems) for end in done}
    assert not job.target.exists()


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        (None, True),
        ("{}", True),
        ("not json", True),
        (baked_text("x", source_hash(b"pose"), (PANEL,)), False),
        (baked_text("x", source_hash(b"other"), (PANEL,)), True),
        (baked_text("x", source_hash(b"pose"), (PANEL,)).replace(f'"engine": {ENGINE}', '"engine": 0'), True),
    ],
)
def test_a_figure_is_stale_when_source_or_engine_differ(tmp_path: Path, text: str | None, stale: bool) -> None:
    """Missing, broken, of another pose file or of another engine."""
    job = Job("x", tmp_path / "x.yaml", tmp_path / "x.json")
    job.source.write_bytes(b"pose")
    if text is not None:
        job.target.write_text(text)
    assert stale == is_stale(job)


def test_no_committed_figure_is_stale() -> None:
    """Every pose file of the library has its baked figure: if not, run ``make figures``."""
    assert [] == [job.id for job in jobs(HANDOUTS) if is_stale(job)]


def test_every_committed_figure_has_its_pose_file() -> None:
    """No baked figure is left over."""
    baked = sorted(path.stem for path in (HANDOUTS / "figures").glob("*.json"))
    assert baked == sorted(job.id for job in jobs(HANDOUTS))
