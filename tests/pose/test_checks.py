from functools import cache

import pytest

from handoutgen.pose.checks import findings
from handoutgen.pose.figure import Sight, see_figure
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
    """Each check finds the fault that it is there for."""
    old, new = SABOTAGE[code]
    assert old in POSE
    assert code in {finding.code for finding in findings(_drawn(POSE.replace(old, new, 1)))}
