"""``handoutgen explain``."""

import pytest

from handoutgen.rules.reasons.all import FAMILIES, REASONS
from tests.cli.conftest import Run


def test_one_code(run: Run) -> None:
    """A code is told with family, reason, severity, source, waiver and example."""
    result = run("explain", "no-unit-space")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "no-unit-space\n"
        "There is no space between a figure and its unit.\n"
        "\n"
        "Family    words\n"
        "Why       In “10m” the m is easily read as a digit or missed.\n"
        "Severity  wording. It fails “handoutgen check”, and never blocks a build.\n"
        "Waiver    Under “waive” the file may keep it, with a reason.\n"
        "Source    PEMAT-P, items 6 and 7; ISMP, on error-prone ways to write numbers.\n"
        "\n"
        "Bad, in exercises/bridge.yaml:\n"
        "    setup: Stand 30cm from the wall.\n"
        "\n"
        "Good, in exercises/bridge.yaml:\n"
        "    setup: Stand 30 cm from the wall.\n"
    )


@pytest.mark.parametrize("code", REASONS)
def test_every_code(run: Run, code: str) -> None:
    """Every code can be explained, in lines that fit the terminal but for those of a file."""
    result = run("explain", code)
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if len(line) > 88 and not line.startswith("    ")] == []


def test_all_codes(run: Run) -> None:
    """Without a code all are listed by family."""
    lines = run("explain").stdout.splitlines()
    assert [line for line in lines if line[:1].isupper()] == [f"{each.name.title()}: {each.about}" for each in FAMILIES]
    codes = [line.split()[0] for line in lines if line.startswith("  ") and not line.startswith("   ")]
    assert codes == list(REASONS)


@pytest.mark.parametrize("typed", ["long-sentense", "[long-sentence]", "LONG-SENTENCE"])
def test_slips(run: Run, typed: str) -> None:
    """A misspelt code is wrong use and suggests the nearest; brackets and capitals are no slips."""
    result = run("explain", typed)
    if typed == "long-sentense":
        assert result.exit_code == 2
        assert 'Did you mean "long-sentence"?' in result.stderr
    else:
        assert result.stdout.startswith("long-sentence\n")


def test_nothing_like_it(run: Run) -> None:
    """A word that is like no code says where all of them are."""
    result = run("explain", "xyz")
    assert result.exit_code == 2
    assert "handoutgen explain" in result.stderr
