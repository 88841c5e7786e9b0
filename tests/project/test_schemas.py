"""The schemas in the folder ``schemas`` are those that the program writes, and every content file leads to its own."""

import json
from pathlib import Path

import pytest

from handoutgen.content.library import read_library
from handoutgen.content.schema import FILES, MODELINE, file_name, schema_of
from handoutgen.output.files import made_here

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "schemas"
FOLDERS = {"exercises": "exercise", "topics": "topic", "programs": "program"}


@pytest.mark.parametrize("kind", FILES)
def test_committed(kind: str) -> None:
    """Each file is what ``make schemas`` writes."""
    library, _ = read_library([ROOT / "handouts"])
    assert library
    held = json.loads((SCHEMAS / file_name(kind)).read_text(encoding="utf-8"))
    del held["$comment"]
    assert held == schema_of(kind, library), "make schemas"
    assert made_here(SCHEMAS / file_name(kind))


def test_nothing_else() -> None:
    """No other file stands there."""
    assert {path.name for path in SCHEMAS.iterdir()} == {file_name(kind) for kind in FILES}


@pytest.mark.parametrize("folder", FOLDERS)
def test_first_lines(folder: str) -> None:
    """The first line of every exercise, topic and program leads an editor to the schema of its kind."""
    paths = sorted((ROOT / "handouts" / folder).glob("*.yaml"))
    first = {path.name: path.read_text(encoding="utf-8").partition("\n")[0] for path in paths}
    line = f"{MODELINE}../../schemas/{file_name(FOLDERS[folder])}"
    assert [name for name, said in first.items() if said != line] == []
