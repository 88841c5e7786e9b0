"""The handouts whose accessibility is checked: one table, and the files that are built from it."""

import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import cycle, product
from pathlib import Path
from typing import NamedTuple

import pikepdf
from PIL import Image

from handoutgen.content.editions import EDITIONS, STANDARD
from handoutgen.content.library import read_plan
from handoutgen.content.model import Library
from handoutgen.content.plan import PlanFile
from handoutgen.pipeline.build import build
from handoutgen.pipeline.load import Loaded, load
from handoutgen.pipeline.twin import as_html
from handoutgen.plan.model import Request
from handoutgen.plan.resolve import resolve

FOLDER = Path(__file__).parents[2] / "build" / "accessibility"

FOUR = ("warning-signs", "sitting", "stretches", "strengthening")
PAPERS = ("a4", "letter")
SIDES = ("both", "left", "right")
LETTERHEADS = ("none", "clinic", "logo")


class Way(NamedTuple):
    """How a handout is made: its paper, the side to treat, and whose letterhead it has."""

    paper: str
    side: str
    letterhead: str


EVERY_WAY = tuple(Way(paper, *rest) for paper, rest in zip(cycle(PAPERS), product(SIDES, LETTERHEADS), strict=False))
"""Each side with each letterhead, the papers in turn, so that each paper meets each side and each letterhead."""

TWO_WAYS = (Way("a4", "right", "logo"), Way("letter", "left", "none"))


class Row(NamedTuple):
    """What is asked for, under a name, and the ways in which it is made."""

    name: str
    request: Request
    ways: tuple[Way, ...]


PLAN = """\
topics: [warning-signs, sitting]
exercises:
  - {exercise: kneeling-hip-flexor-stretch, hold: 20 s, side: left, note: Hold on to the chair at first.}
  - {exercise: bridge, variant: easier, sets: 1-2}
  - {exercise: clamshell, variant: harder}
  - standing-march
start: 2026-11-23
review: 2026-12-16
patient: A. Person
clinician: B. Sample
conditions: {spinal-stenosis: no, knee-pain: no}
note: Walk to the shop each day.
"""
"""A plan that says everything that prints."""


def _plan(library: Library) -> PlanFile:
    plan, problems = read_plan(PLAN.encode(), "plan.yaml", library)
    if plan is None:
        raise ValueError("\n".join(map(str, problems)))
    return plan


def table(library: Library) -> Iterator[Row]:
    """What is checked; a kind of handout that is new gets its row here."""
    yield Row("short", Request(("warning-signs", "clamshell"), patient="A. Person", date="2026-01-31"), EVERY_WAY)
    yield Row("four-topics", Request(FOUR), TWO_WAYS)
    yield Row("everything", Request(tuple(library.topics), everything=True), TWO_WAYS[:1])
    yield Row("two-a-page", Request(("stretches", "strengthening"), per_page=2), TWO_WAYS)
    for edition in (name for name in EDITIONS if name != STANDARD):
        yield Row(edition, Request(FOUR, edition=edition), TWO_WAYS)
    for edition in EDITIONS:
        yield Row(f"plan-{edition}", Request(plan=_plan(library), edition=edition), TWO_WAYS)
    for program in library.programs:
        yield Row(program, Request(program=program), TWO_WAYS)


class Built(NamedTuple):
    """The files to check, and of each sort one that is spoiled on purpose, which a checker has to refuse."""

    pdfs: tuple[Path, ...]
    pages: tuple[Path, ...]
    spoiled_pdf: Path
    spoiled_page: Path


def built() -> Built:
    """Every handout of the table as a PDF, and as a page for the screen where it is on A4: a page has no paper."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    _write_profiles()
    rows = table(_loaded("none").library)
    todo = [(f"{row.name}-{'-'.join(way)}", row.name, way) for row in rows for way in row.ways]
    with ProcessPoolExecutor() as pool:
        files = [file for made in pool.map(_made, *zip(*todo, strict=True)) for file in made]
    pdfs = tuple(file for file in files if file.suffix == ".pdf")
    pages = _distinct(file for file in files if file.suffix == ".html")
    return Built(pdfs, pages, _spoiled_pdf(pdfs[0]), _spoiled_page(pages[0]))


def _write_profiles() -> None:
    """The profiles of a made-up clinic; its number is one that is never given out."""
    lines = ("name: Sample Physiotherapy", "phone: 01632 960123", "address: 1 Sample Street, Sampletown", "region: GB")
    more = ("logo: logo.png", "colour: '#7A1F5C'", "qr: https://www.example.com/exercises")
    _written(FOLDER / "clinic.yaml", "\n".join(lines).encode())
    _written(FOLDER / "logo.yaml", "\n".join((*lines, *more)).encode())
    Image.new("RGB", (600, 200), "#7A1F5C").save(FOLDER / "logo.png")


@cache
def _loaded(letterhead: str) -> Loaded:
    loaded, problems = load((), None if letterhead == "none" else FOLDER / f"{letterhead}.yaml")
    if loaded is None:
        raise ValueError("\n".join(map(str, problems)))
    return loaded


def _made(name: str, row: str, way: Way) -> list[Path]:
    """The files of a handout; its row goes to another process by its name."""
    loaded = _loaded(way.letterhead)
    request = next(each.request for each in table(loaded.library) if each.name == row)
    side = "" if way.side == "both" else way.side
    plan, misuse = resolve(request._replace(paper=way.paper, side=side), loaded.library, loaded.clinic)
    handout, problems = build(plan, loaded, None) if plan else (None, ())
    if handout is None:
        raise ValueError("\n".join((name, *map(str, (*misuse, *problems)))))
    pages = [_written(FOLDER / f"{name}.html", as_html(handout, loaded.library))] if way.paper == "a4" else []
    return [_written(FOLDER / f"{name}.pdf", handout.pdf), *pages]


def _distinct(files: Iterable[Path]) -> tuple[Path, ...]:
    """The first of each content: editions that differ on paper alone have the same page."""
    first: dict[bytes, Path] = {}
    for file in files:
        first.setdefault(file.read_bytes(), file)
    return tuple(first.values())


def _written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


def _spoiled_pdf(whole: Path) -> Path:
    """A handout that has lost its structure tree."""
    spoiled = FOLDER / "spoiled.pdf"
    with pikepdf.open(whole) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(spoiled)
    return spoiled


def _spoiled_page(whole: Path) -> Path:
    """A page without its language, and with a pale paragraph that is wider than any screen."""
    page = whole.read_bytes().replace(b"<html lang=", b"<html data-lang=")
    wide = b'<p style="width: 9999px; max-width: none; color: #bbb">Pale and wide.</p></main>'
    return _written(FOLDER / "spoiled.html", page.replace(b"</main>", wide))
