"""The guide to booklets is true to the command."""

from pathlib import Path

import click
import pytest

from handoutgen.cli.impose import command

GUIDE = Path(__file__).parents[2] / "docs" / "booklets.md"

pytestmark = pytest.mark.skipif(not GUIDE.exists(), reason="a source distribution has no guide")


def test_every_option() -> None:
    """Every option that changes the booklet is in the guide."""
    guide = GUIDE.read_text(encoding="utf-8")
    options = [each for each in command.params if isinstance(each, click.Option) and each.name != "quiet"]
    assert [] == [each.name for each in options if not any(name in guide for name in each.opts)]
