"""QR codes on pages: large enough, with white around them, whole, and over their addresses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoutgen.compose.leaves import QrCode, Run, plain
from handoutgen.layout.boxes import Page, QrBox, TextLine
from handoutgen.layout.qr_codes import code_frame, dark_runs
from handoutgen.theme.editions import LOOKS
from handoutgen.theme.qr_codes import module_of
from handoutgen.units import MM
from tests.page_rules import faults, text_of
from tests.qr_codes import LONGEST, MIDDLE, SHORT, about_of, coded, pages_of

EDITIONS = ("standard", "large", "giant", "booklet")
ROWS = st.integers(1, 40).flatmap(
    lambda side: st.lists(st.binary(min_size=side, max_size=side), min_size=1, max_size=5)
)
SIZES = range(21, 58, 4)
"""Modules a side from version 1 to 10."""


def codes_on(pages: tuple[Page, ...]) -> list[tuple[Page, QrBox]]:
    return [(page, box) for page in pages for box in page.boxes if isinstance(box, QrBox)]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_codes_keep_the_rules_of_print(edition: str, paper: str) -> None:
    """With short and longest addresses: nothing small, cut, overlapping, in the quiet zone, or lost."""
    document = coded(edition=edition, paper=paper)
    pages = pages_of(document)
    assert len(codes_on(pages)) == 4
    assert faults(pages, document) == []


@pytest.mark.parametrize("said", [{"mono": True}, {"binding_margin": True}, {"per_page": 2}], ids=str)
def test_codes_keep_the_rules_of_print_however_it_is_set(said: dict[str, Any]) -> None:
    """Without colour, with room to punch, with two cards a page."""
    document = coded(**said)
    assert faults(pages_of(document), document) == []


@pytest.mark.parametrize("count", range(1, 6))
def test_any_number_of_codes(count: int) -> None:
    """One code or several, in full rows or not."""
    names = ("bridge", "clamshell", "bird-dog", "plank", "dead-bug")[:count]
    document = coded(dict.fromkeys(names, MIDDLE), None)
    pages = pages_of(document)
    assert len(codes_on(pages)) == count
    assert faults(pages, document) == []


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_a_module_is_large_enough(edition: str, count: int) -> None:
    """At least 0.5 mm a module and 22 mm a code; larger in large print."""
    module = module_of(count, LOOKS[edition].scale.unit)
    assert module >= 0.5 * MM
    assert module * count >= 22 * MM - 1e-9
    assert module >= module_of(count)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_code_stands_between_its_name_and_its_address(edition: str, paper: str) -> None:
    """On one page and one edge, the address with at least 12 points; whole if its lines are read on."""
    document = coded(edition=edition, paper=paper)
    about = about_of(document)
    groups = [group for group in (about.watch, about.web) if group]
    linked = {one.code.key: one.address for group in groups for one in group.codes}
    named = {one.code.key: one.name.key for group in groups for one in group.codes}
    for page, box in codes_on(pages_of(document)):
        lines = [line for line in page.boxes if isinstance(line, TextLine) and line.key == linked[box.key].key]
        assert plain(linked[box.key]) == "".join(text_of(line) for line in lines)
        assert min(line.y - line.size for line in lines) > box.y + box.height
        names = [line for line in page.boxes if isinstance(line, TextLine) and line.key == named[box.key]]
        assert max(line.y for line in names) < box.y
        assert {round(box.x, 3)} == {round(line.x, 3) for line in (*names, *lines)}
        assert min(line.size for line in lines) >= 12


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("address", [SHORT, MIDDLE, LONGEST])
def test_an_address_breaks_at_slashes(edition: str, address: str) -> None:
    """No line ends in a hyphen or a dot, which somebody who types it may take for none of it."""
    document = coded(dict.fromkeys(("bridge", "clamshell"), address), None, edition=edition)
    lines = [line for page in pages_of(document) for line in page.boxes if isinstance(line, TextLine)]
    keys = {one.address.key for group in (about_of(document).watch,) if group for one in group.codes}
    whole = [text_of(line) for line in lines if line.key in keys]
    assert [line for line in whole if not line.endswith("/") and not address.endswith(line)] == []


def test_codes_of_a_row_stand_on_one_line() -> None:
    """Two codes abreast begin at one height, also where the name over one of them takes two lines."""
    document = coded({"bridge": SHORT, "clamshell": MIDDLE}, None)
    about = about_of(document)
    assert about.watch
    one, other = about.watch.codes
    longer = other._replace(name=other.name._replace(runs=(Run("Kneeling stretch for the front of the hip"),)))
    about = about._replace(watch=about.watch._replace(codes=(one, longer)))
    pages = pages_of(document._replace(sections=(*document.sections[:-1], about)))
    keys = [line.key for page in pages for line in page.boxes if isinstance(line, TextLine)]
    assert (1, 2) == (keys.count(one.name.key), keys.count(longer.name.key))
    boxes = [box for _, box in codes_on(pages)]
    assert len({box.modules for box in boxes}) == 2
    assert len({round(box.y, 3) for box in boxes}) == 1
    assert len({box.x for box in boxes}) == 2


@given(ROWS)
def test_runs_are_the_dark_modules(rows: list[bytes]) -> None:
    """Every dark module is in one run and no light one is; runs of a row do not touch."""
    modules = [bytes(byte & 1 for byte in row) for row in rows]
    runs = dark_runs(modules)
    covered = [(x + step, y) for x, y, length in runs for step in range(length)]
    dark = {(x, y) for y, row in enumerate(modules) for x, module in enumerate(row) if module}
    assert len(covered) == len(set(covered))
    assert dark == set(covered)
    assert [(x, y) for x, y, length in runs if (x + length, y) in dark] == []


def test_the_quiet_zone_is_part_of_the_height() -> None:
    """What stands above and below keeps four modules away."""
    frame = code_frame(QrCode("k", (b"\x01" * 21,) * 21, "words"), 1.0)
    (placed,) = frame.items
    box = placed.content
    assert isinstance(box, QrBox)
    module = box.width / 21
    assert (frame.width, round(frame.height, 6)) == (box.width, round(29 * module, 6))
    assert (box.x, round(box.y, 6), box.width) == (0, round(4 * module, 6), box.height)
