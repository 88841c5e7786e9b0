"""The table of handouts whose accessibility is checked, and the pins of what checks them."""

import json
import re
from itertools import product
from pathlib import Path

from tests.shipped import library
from tools.accessibility.handouts import EVERY_WAY, LETTERHEADS, PAPERS, SIDES, table

TOOLS = Path(__file__).parents[2] / "tools" / "accessibility"
ROWS = list(table(library()))
WAYS = {(row.name, *way) for row in ROWS for way in row.ways}


def test_everything_that_prints_is_checked() -> None:
    """Every topic with all of its exercises, and every program."""
    topics = {name for row in ROWS if row.request.everything for name in row.request.names}
    assert topics == set(library().topics)
    assert {row.request.program for row in ROWS} - {""} == set(library().programs)


def test_every_two_ways_of_making_a_handout_meet() -> None:
    """Paper with side, paper with letterhead, side with letterhead."""
    assert {(paper, side) for paper, side, _ in EVERY_WAY} == set(product(PAPERS, SIDES))
    assert {(paper, letterhead) for paper, _, letterhead in EVERY_WAY} == set(product(PAPERS, LETTERHEADS))
    assert {(side, letterhead) for _, side, letterhead in EVERY_WAY} == set(product(SIDES, LETTERHEADS))


def test_no_file_is_made_twice() -> None:
    """Each row and way has a name of its own."""
    assert len(WAYS) == sum(len(row.ways) for row in ROWS)


def test_every_handout_is_a_page_too() -> None:
    """Each row is made on A4, from which the page for the screen is made."""
    assert [row.name for row in ROWS if all(way.paper != "a4" for way in row.ways)] == []


def test_checkers_are_pinned_without_a_host() -> None:
    """Exact versions, each file with its hash, and no address: they install from whatever index a machine uses."""
    pins = (TOOLS / "requirements.txt").read_text(encoding="utf-8")
    asked = json.loads((TOOLS / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    lock = (TOOLS / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: package for name, package in json.loads(lock)["packages"].items() if name}
    assert re.search(r"(?m)^opendataloader-pdf==[\d.]+ \\\n    --hash=sha256:[0-9a-f]{64}$", pins)
    assert {f"node_modules/{name}": version for name, version in asked.items()} == {
        name: package["version"] for name, package in packages.items()
    }
    assert [name for name, package in packages.items() if not package["integrity"].startswith("sha512-")] == []
    assert re.findall("://|resolved", pins + lock) == []
