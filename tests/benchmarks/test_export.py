"""The handout as the peers get it: nothing that is printed is missing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from benchmarks.export import exported
from handoutgen.compose.leaves import PageNumber, Picture, Words, leaves, plain
from handoutgen.pipeline.build import Ready, ready
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from tests.shipped import library

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("warning-signs", "sitting", "stretches", "bridge", "clamshell")


@pytest.fixture(scope="module")
def made() -> Ready:
    plan, misuse = resolve(Request(NAMES, patient="A. Person"), library(), None)
    assert plan, misuse
    found, problems = ready(plan, Loaded(library(), None))
    assert found, problems
    return found


def texts(data: Any) -> Iterator[str]:
    """Every text of exported data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list | tuple):
        if data and all(isinstance(each, list) and len(each) == 3 for each in data):
            yield "".join(str(said) for said, _, _ in data)
        for each in data:
            yield from texts(each)
    elif isinstance(data, dict):
        for each in data.values():
            yield from texts(each)


def printed(made: Ready) -> set[str]:
    """The keys of the leaves that stand on a page; a full page may leave out lines for notes."""
    boxes = [box for page in made.layout.pages for box in page.boxes]
    return {getattr(run, "key", "") or getattr(box, "key", "") for box in boxes for run in getattr(box, "runs", (box,))}


def test_every_word_is_there(made: Ready, tmp_path: Path) -> None:
    """Every leaf of words that prints is in the data, as a whole."""
    there = set(texts(exported(made, library(), tmp_path)))
    keys = printed(made)
    words = [leaf for leaf in leaves(made.document.sections) if isinstance(leaf, Words)]
    shown = [leaf for leaf in words if leaf.key in keys or any(key.startswith(f"{leaf.key}~") for key in keys)]
    assert shown
    assert [plain(leaf) for leaf in shown if plain(leaf) not in there] == []


def test_every_picture_is_there(made: Ready, tmp_path: Path) -> None:
    """Every picture is an SVG file with the figure's lines, and has its alternative text."""
    data = exported(made, library(), tmp_path)
    found = [block for block in blocks(data) if block.get("kind") == "picture"]
    pictures = [leaf for leaf in leaves(made.document.sections) if isinstance(leaf, Picture)]
    assert sorted(leaf.alt for leaf in pictures) == sorted(block["alt"] for block in found)
    for block in found:
        drawn = ElementTree.parse(tmp_path / block["file"]).getroot()
        assert drawn.tag == f"{SVG}svg"
        assert [path for path in drawn.iter(f"{SVG}path") if path.get("stroke-width") and path.get("d")]


def test_what_a_page_number_names_is_there(made: Ready, tmp_path: Path) -> None:
    """Every anchor whose page is printed is the id of a section or a break."""
    ids = {block["id"] for block in blocks(exported(made, library(), tmp_path)) if "id" in block}
    anchors = {leaf.anchor for leaf in leaves(made.document.sections) if isinstance(leaf, PageNumber)}
    assert anchors - ids == set()


def blocks(data: Any) -> Iterator[dict[str, Any]]:
    """Every block of exported data."""
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    if isinstance(data, list | tuple):
        for each in data:
            yield from blocks(each)
