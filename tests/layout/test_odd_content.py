"""Content of odd lengths and numbers is set well: the pages keep the rules of print."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from handoutgen.compose.document import compose
from handoutgen.content.library import read_library
from handoutgen.content.model import Library
from handoutgen.content.shared import Clinic, Raster
from handoutgen.layout.document import lay_out
from handoutgen.pipeline.figures import figures_of
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve
from handoutgen.problems import blocking
from tests.page_rules import faults
from tests.rules.broken import SHIPPED, edited
from tests.shipped import CLINIC, family

WORD = "W" * 80
LONG = "Sample Practice for Physiotherapy, Osteopathy, Massage and Rehabilitation at Exe"
STEPS = """panels:
  - caption: Start
    alt: The same person as always, for whom the step is new.
    steps:
      - Lie on your back, knees bent.
      - Put your feet flat.
      - Breathe in.
      - Lift your hips.
  - caption: Lift
    alt: The same person as always, for whom the step is new.
    steps:
      - Breathe out.
      - Hold.
      - Lower slowly.
"""
SECTIONS = "\n".join(
    f"""  - heading: Part {number} of many
    text: [{", ".join(["Some words on how to move that fill a line or two and then go on to the next."] * 3)}]
    bullets: [{", ".join(["Move a little, and often, as far as is comfortable"] * 5)}]"""
    for number in range(1, 8)
)


def laid_over(folder: Path, files: Mapping[str, str]) -> Library:
    """The shipped library with files laid over it."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    library, problems = read_library([SHIPPED, folder])
    assert library, "\n".join(map(str, blocking(problems)))
    return library


def faults_of(library: Library, request: Request, clinic: Clinic | None = CLINIC) -> list[str]:
    """What is wrong with the pages of a request, on both papers."""
    found = []
    for paper in ("a4", "letter"):
        plan, misuse = resolve(request._replace(paper=paper), library, clinic)
        assert plan, misuse
        document = compose(plan, library, clinic)
        figures, problems = figures_of(document, library)
        layout, misfits = lay_out(document, family(), figures)
        found += [*map(str, (*problems, *misfits)), *faults(layout.pages, document)]
    return found


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        ("^name: .*", f"name: {'W' * 40}"),
        ("^name: .*", f"name: {'Wide ' * 6}bridge"),
        ("^short: .*", f"short: {'W' * 18}"),
        ("^purpose: .*", f"purpose: May help {'w' * 80}"),
        ("^setup: .*", f"setup: {'w' * 90}"),
        (r"^equipment:\n(  - .*\n)+", "equipment: []\n"),
        (r"(?s)^panels:.*?(?=\nfeel:)", STEPS),
        (r"(?s)^stop: .*?(?=\n\n)", f"stop: {'you feel dizzy, ' * 11}or weak."),
    ],
    ids=["name-word", "name", "tile", "word", "setup", "no-equipment", "seven-steps", "stop"],
)
@pytest.mark.parametrize("per_page", [1, 2])
def test_exercise(tmp_path: Path, pattern: str, replacement: str, per_page: int) -> None:
    """An exercise whose fields are as long, or as short, as they may be."""
    library = laid_over(tmp_path, {"exercises/bridge.yaml": edited("exercises/bridge.yaml", pattern, replacement)})
    assert [] == faults_of(library, Request(("bridge",), per_page=per_page))


def test_topic_of_many_pages(tmp_path: Path) -> None:
    """A topic that needs three pages and more has them, and its heading on each."""
    text = edited("topics/sitting.yaml", r"(?s)^sections:\n.*?(?=\naction:)", f"sections:\n{SECTIONS}\n")
    assert [] == faults_of(laid_over(tmp_path, {"topics/sitting.yaml": text}), Request(("sitting",)))


def test_topic_of_one_line(tmp_path: Path) -> None:
    """A topic of one line is a page like any other."""
    text = "\n".join(
        [
            "name: Rest",
            "short: Rest",
            "message: Rest can help.",
            "sections:",
            "  - text: [Lie down for a while.]",
            "summary: [Rest.]",
            "sources: [nice-ng59]",
        ]
    )
    assert [] == faults_of(laid_over(tmp_path, {"topics/rest.yaml": text}), Request(("rest",)))


@pytest.mark.parametrize("count", [1, 2, 5, 6, 9, 10, 11])
def test_number_of_exercises(tmp_path: Path, count: int) -> None:
    """One exercise or many, each with its card and its tile."""
    library = laid_over(tmp_path, {})
    topics = library.topics["stretches"].exercises, library.topics["strengthening"].exercises
    names = [name for topic in topics if topic for name in (*topic.core, *topic.rest)]
    assert [] == faults_of(library, Request(tuple(dict.fromkeys(names))[:count]))


@pytest.mark.parametrize("image", [None, Raster(26, 7, b""), Raster(1, 1, b"")], ids=["no-logo", "wide", "square"])
def test_long_names(tmp_path: Path, image: Raster | None) -> None:
    """Clinic, address, patient and title may all be of 80 characters at once."""
    clinic = CLINIC._replace(name=LONG, phone=LONG[:40], hours=LONG[:60], address=LONG, web=LONG, image=image)
    request = Request(("stretches", "sitting"), patient=LONG, title=LONG)
    assert [] == faults_of(laid_over(tmp_path, {}), request, clinic)
    assert [] == faults_of(laid_over(tmp_path, {}), request, None)


@pytest.mark.parametrize("field", ["name", "address", "web", "patient", "title"])
def test_word_without_end(tmp_path: Path, field: str) -> None:
    """A name without a space is cut where it must be, and nothing of it is lost."""
    said: dict[str, Any] = {field: WORD}
    request, clinic = Request(("stretches", "sitting")), CLINIC._replace(image=Raster(26, 7, b""))
    if field in Request._fields:
        request = request._replace(**said)
    else:
        clinic = clinic._replace(**said)
    assert [] == faults_of(laid_over(tmp_path, {}), request, clinic)


def test_steps_are_as_many_as_they_may_be() -> None:
    """The seven steps above are as many as a card may have."""
    assert len(re.findall("^      - ", STEPS, re.MULTILINE)) == 7
