"""The guide to posing a figure is true to the code."""

import re
from pathlib import Path

import pytest

from handoutgen.pose.checks import findings
from handoutgen.pose.contact_words import KEYS as CONTACTS
from handoutgen.pose.figure import see_figure
from handoutgen.pose.joints import MOTIONS
from handoutgen.pose.measure import HINTS
from handoutgen.pose.props import KINDS
from handoutgen.pose.source import KEYS, parse_pose
from handoutgen.pose.stance_words import STANCE_KEYS

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "figures.md"

pytestmark = pytest.mark.skipif(not GUIDE.exists(), reason="a source distribution has no guide")


@pytest.fixture
def guide() -> str:
    return GUIDE.read_text(encoding="utf-8")


def test_example(guide: str) -> None:
    """The example is read without a problem, and the checks find nothing wrong with its figure."""
    found = re.search(r"```yaml\n(.*?)```", guide, re.DOTALL)
    assert found is not None
    spec, problems = parse_pose(found[1], "example", "figures.md")
    assert () == problems
    assert spec is not None
    assert () == findings(see_figure(spec, 0.008))


def test_every_word(guide: str) -> None:
    """Every field, kind of prop, joint and contact is in the guide."""
    known = {*KEYS, *STANCE_KEYS, *KINDS, *MOTIONS}
    assert [] == sorted(word for word in known if f"`{word}`" not in guide)
    assert [] == [word for word in CONTACTS if f"| `{{{word}: " not in guide]


def test_every_finding(guide: str) -> None:
    """Every code of the checks is in the guide, and no other."""
    table = guide.split("## What the checks say")[1].split("## ")[0]
    assert set(HINTS) == set(re.findall(r"(?m)^\| `([a-z-]+)` ", table))
