"""QR codes in the twin for the screen."""

import re

import pytest

from handoutgen.compose.leaves import PageNumber, Words, leaves, plain
from handoutgen.output.html.page import page
from handoutgen.pipeline.figures import figures_of
from tests.output.html_reader import Node, parse, text
from tests.qr_codes import CODED, MIDDLE, WATCHED, coded, codes_of
from tests.shipped import family, library

DOCUMENT = coded()


@pytest.fixture(scope="module")
def root() -> Node:
    figures, problems = figures_of(DOCUMENT, library())
    assert problems == ()
    return parse(page(DOCUMENT, figures, family()))


def drawn(root: Node) -> list[Node]:
    return [node for node in root.every("svg") if "qr" in node.classes()]


def test_the_page_reads_as_the_document_does(root: Node) -> None:
    """Headings, names, numbers, alternative texts and addresses, once and in order."""
    read = [leaf for leaf in leaves(DOCUMENT.sections) if not isinstance(leaf, PageNumber)]
    words = " ".join(plain(leaf) if isinstance(leaf, Words) else leaf.alt for leaf in read)
    assert words.split() == text(root).split()


def test_a_code_is_an_image_that_says_where_it_leads(root: Node) -> None:
    """Each has the role of an image, and its alternative text."""
    shown = [(node.attributes["role"], node.attributes["aria-label"]) for node in drawn(root)]
    assert [("img", code.alt) for code in codes_of(DOCUMENT)] == shown


def test_the_address_below_a_code_is_a_link(root: Node) -> None:
    """Somebody who reads on the phone itself touches it."""
    followed = [node.attributes["href"] for node in root.every("a") if node.attributes["href"].startswith("https://")]
    assert [*WATCHED.values(), CODED.qr] == [address for address in followed if "example.com" in address]


def test_the_path_has_every_dark_module(root: Node) -> None:
    """Runs of a path are the modules that are dark, on white with a quiet zone of four modules."""
    for node, code in zip(drawn(root), codes_of(DOCUMENT), strict=True):
        ground, dark = node.every("path")
        runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", dark.attributes["d"])
        covered = {(int(x) + step, int(y)) for x, y, length in runs for step in range(int(length))}
        assert {(x, y) for y, row in enumerate(code.modules) for x, module in enumerate(row) if module} == covered
        side = len(code.modules) + 8
        assert f"-4 -4 {side} {side}" == node.attributes["viewbox"]
        assert f"M-4-4h{side}v{side}h-{side}z" == ground.attributes["d"]
        assert ("#FFFFFF", "#000000") == (ground.attributes["fill"].upper(), dark.attributes["fill"].upper())


def test_numbers_stand_with_exercises_alone(root: Node) -> None:
    """A list of exercises with their numbers; the clinic's code is in none."""
    (listed,) = (node for node in root.every("ol") if "codes" in node.classes())
    assert ["1", "2", "3"] == [item.attributes["value"] for item in listed.every("li")]
    assert MIDDLE in text(listed)
    assert CODED.qr not in text(listed)
