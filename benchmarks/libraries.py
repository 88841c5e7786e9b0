"""Libraries of any number of exercises: the shipped ones again and again, each under a name of its own."""

import json
import re
from pathlib import Path

import yaml

from handoutgen.packaged import data_folder

_NAME = re.compile(r"^(name|short): *(.+)$", re.MULTILINE)


TOPIC = "many"
"""The topic that has all of the exercises."""


def write_library(folder: Path, count: int) -> None:
    """A folder of so many exercises with their figures and one topic, to go over the built-in library."""
    shipped = data_folder("handouts")
    sources = sorted((shipped / "exercises").glob("*.yaml"))
    for shelf in ("exercises", "figures", "topics"):
        (folder / shelf).mkdir(parents=True)
    names = [_write(folder, shipped, sources[at % len(sources)], at) for at in range(count)]
    topic = {
        "name": "Many exercises",
        "short": "Many exercises",
        "message": "So many exercises are in no handout that a patient gets.",
        "sections": [{"text": ["They are here to see how time and memory grow."]}],
        "exercises": {"core": names[:1], "rest": names[1:]},
        "summary": ["Go slowly, and keep breathing."],
    }
    (folder / "topics" / f"{TOPIC}.yaml").write_text(yaml.safe_dump(topic, sort_keys=False), encoding="utf-8")


def _write(folder: Path, shipped: Path, source: Path, at: int) -> str:
    name = f"{source.stem}-{at + 1:04}"
    text = source.read_text(encoding="utf-8")
    (folder / "exercises" / f"{name}.yaml").write_text(_NAME.sub(rf"\1: Exercise {_code(at)}", text), encoding="utf-8")
    figure = json.loads((shipped / "figures" / f"{source.stem}.json").read_text(encoding="utf-8"))
    (folder / "figures" / f"{name}.json").write_text(json.dumps(figure | {"id": name}), encoding="utf-8")
    return name


def _code(at: int) -> str:
    """A hundred by its letter: a plain number might be that of an emergency, which no name may be."""
    return f"{chr(ord('A') + at // 100)}{at % 100:02}"
