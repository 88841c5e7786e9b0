"""The guide to batches is true to the command."""

from pathlib import Path

import click
import pytest

from handoutgen.cli.batch import FOLDER, command
from handoutgen.content.plan import PlanFile, PlanItem
from handoutgen.content.rows import FILE, PLAN
from handoutgen.content.shapes import declarations
from handoutgen.output.ledger import LEDGER
from handoutgen.output.names import FIELDS

GUIDE = Path(__file__).parents[2] / "docs" / "batch.md"

pytestmark = pytest.mark.skipif(not GUIDE.exists(), reason="a source distribution has no guide")


def lacking(names: list[str]) -> list[str]:
    guide = GUIDE.read_text(encoding="utf-8")
    return [name for name in names if name not in guide]


def test_every_option() -> None:
    """Every option is in the guide."""
    options = [each for each in command.params if isinstance(each, click.Option) and each.name != "quiet"]
    assert [] == [each.name for each in options if all(name in lacking(each.opts) for name in each.opts)]


def test_every_column() -> None:
    """Every column that a table can have is in the guide."""
    fields = [each.key for each in declarations(PlanFile) if each.key != "overrides"]
    values = [each.key for each in declarations(PlanItem) if not each.required]
    assert [] == lacking([f"`{name}`" for name in (*fields, *values, PLAN, FILE)])


def test_names() -> None:
    """The names of files, folders and fields of a template are those of the program."""
    assert [] == lacking([FOLDER, LEDGER, *(f"`{{{field}}}`" for field in FIELDS)])
