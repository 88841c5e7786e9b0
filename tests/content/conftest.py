"""The small library that the tests of this room stand on: ``good/``, with its phrases written by declaration."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from handoutgen.content.fields import Field
from handoutgen.content.library import read_library
from handoutgen.content.model import Library
from handoutgen.content.phrases import Phrases
from handoutgen.content.shapes import declarations


def phrases(record: type, slots: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a locale file, each filled with what its declaration asks for."""
    return {each.key: phrase(each.type, each.field, slots) for each in declarations(record) if each.required}


def phrase(type_: Any, field: Field, slots: tuple[str, ...]) -> Any:
    slots = field.slots or slots
    if type_ is str:
        return field.choices[0] if field.choices else " ".join(f"{{{slot}}}" for slot in slots) or "words"
    return phrases(type_, slots) if isinstance(type_, type) else [f"item {n}" for n in range(field.least or 0)]


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small library that is whole."""
    folder = tmp_path_factory.mktemp("content") / "good"
    shutil.copytree(Path(__file__).parent / "good", folder)
    (folder / "locales").mkdir()
    (folder / "locales" / "en.yaml").write_text(yaml.safe_dump(phrases(Phrases)), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def library(good: Path) -> Library:
    """The small library, read."""
    read, problems = read_library([good])
    assert problems == ()
    assert read
    return read
