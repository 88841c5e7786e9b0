"""RESULTS.md: parts that are written by different commands."""

from pathlib import Path

import pytest

from benchmarks.results import HEAD, table, write_part


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "RESULTS.md"


def test_a_first_part_begins_the_file(path: Path) -> None:
    """The first part stands below the head of the file."""
    write_part("One", "It is one.", path)
    assert path.read_text() == f"{HEAD}\n## One\n\nIt is one.\n"


def test_a_part_is_replaced_and_the_others_stay(path: Path) -> None:
    """A part that is written again takes the place of the old one, its sections with it."""
    for name, text in (("One", "Old.\n\n### Section\n\nOld."), ("Two", "It is two.")):
        write_part(name, text, path)
    write_part("One", "New.", path)
    assert path.read_text() == f"{HEAD}\n## One\n\nNew.\n\n## Two\n\nIt is two.\n"


def test_the_same_part_twice_changes_nothing(path: Path) -> None:
    """A part that is written as it was leaves the file as it was."""
    write_part("One", "It is one.", path)
    write_part("Two", "It is two.", path)
    before = path.read_text()
    write_part("One", "It is one.", path)
    write_part("Two", "It is two.", path)
    assert path.read_text() == before


def test_a_table_is_as_wide_as_its_cells() -> None:
    """Columns of numbers end together."""
    assert table(("what", "n"), [("a", "1"), ("longer", "1000")]) == (
        "| what   |    n |\n| ------ | ---: |\n| a      |    1 |\n| longer | 1000 |\n"
    )
