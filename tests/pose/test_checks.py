import re
from functools import cache

import pytest

from handoutgen.pose.checks import findings, measures
from handoutgen.pose.figure import Sight, see_figure
from handoutgen.pose.measure import HINTS
from handoutgen.pose.source import parse_pose

PIXEL = 0.014

POSE = """\
camera: {turn: 20, tilt: 8}
feel: [{on: right thigh, along: 0.4, facing: front outside, size: [0.12, 0.2, 0.12], parts: [thigh, short, shank]}]
named: [right palm, right ball]
panels:
  - root: {head: up, front: right, at: [0, 0.9, 0]}
    angles:
      right shoulder: {flexion: 20, abduction: 10}
      right elbow: {flexion: 40}
      right hip: {flexion: 10}
      right knee: {flexion: 5}
    contacts:
      - {sole: both, on: floor}
      - {balance: [right heel, right ball, left heel, left ball]}
"""

SABOTAGE = {
    "contact": ("- {sole: both, on: floor}", "- {sole: both, on: floor}\n      - {place: right palm, at: [2, 2, 2]}"),
    "below-ground": ("contacts:", "contacts:\n      - {place: right knee, at: [~, -0.3, ~]}"),
    "limit": ("right elbow:", "right wrist: {extension: 90}\n      right elbow:"),
    "drift": ("hip: {flexion: 10}", "hip: {flexion: 80}"),
    "balance": (
        "- {balance: [right heel, right ball, left heel, left ball]}",
        "- {aim: [pelvis, chest], to: [1, 0.3, 0]}",
    ),
    "through": ("right shoulder: {flexion: 20, abduction: 10}", "right shoulder: {flexion: -5, abduction: -35}"),
    "hidden": ("camera:", "props: [{kind: wall, at: [0.2, 0.8], size: [1.4, 1.2, 0.04]}]\ncamera:"),
    "feel": ("facing: front outside", "facing: inside"),
}
"""For each finding, what to change in a good pose so that it is raised."""

TOLD = {
    "contact": ("{place: right palm", "place right palm: [0-9.]+ mm off, where at most 12 mm is right"),
    "below-ground": ("- root:", "right [a-z ]+: [0-9.]+ mm below the ground, where at most 12 mm"),
    "limit": (
        "{extension: 90}",
        "right wrist extension: 0.0 degrees from its limit of 90, where at least",
    ),
    "drift": (
        "hip: {flexion: 80}",
        "right hip flexion: [0-9.]+ degrees from the 80 given, at [0-9-]+, where",
    ),
    "balance": ("- root:", "the centre of mass: [0-9.]+ cm outside the support, where at most 2 cm"),
    "through": ("- root:", "right [a-z ]+: [0-9.]+ mm inside [a-z ]+, where at most 14 mm"),
    "hidden": ("named:", "right (hand|foot): [0-9.]+ cm² seen, where at least (12|20) cm²"),
    "feel": ("feel:", "the feel-it area: [0-9.]+ cm² seen, where at least 60 cm²"),
}
"""For each finding, what stands on the line at fault, and how the measure is told beside its bound."""


@cache
def _good() -> Sight:
    return _drawn(POSE)


def _drawn(text: str) -> Sight:
    spec, problems = parse_pose(text, "x", "x.yaml")
    assert () == problems
    assert spec is not None
    return see_figure(spec, PIXEL)


def test_a_good_pose_raises_nothing() -> None:
    """Standing with an arm bent is a pose without findings."""
    assert () == findings(_good())


@pytest.mark.parametrize("code", sorted(SABOTAGE))
def test_a_sabotaged_pose_raises_its_flag(code: str) -> None:
    """Each check finds the fault that it is there for, and tells the line, the measure and its bound."""
    old, new = SABOTAGE[code]
    assert old in POSE
    text = POSE.replace(old, new, 1)
    line, told = TOLD[code]
    found = [finding for finding in findings(_drawn(text)) if finding.code == code]
    lines = text.splitlines()
    assert [] != [each for each in found if line in lines[each.place.line - 1] and re.search(told, each.message)]


def test_a_good_pose_is_measured_all_the_same() -> None:
    """Each check tells how near the pose is to its bound."""
    good = _good()
    measured = measures(good.spec, 0, (good.solved[0], good.looks[0]))
    assert set(HINTS) == {measure.code for measure in measured}
    assert all(measure.excess <= 0 for measure in measured)
