"""The handouts whose pages are kept as reviewed text and pictures, and how to make those anew.

``python -m tests.golden.handouts`` writes every golden file from what the program makes now. Look at what changed
before you commit it; CI never does this.
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

from handoutgen.plan.model import Plan
from tests.one_patient import one_patient
from tests.shipped import CLINIC, FOUR, document_of, layout_of, pdf_of, plan_of

HERE = Path(__file__).parent
DPI = 50


def plans() -> dict[str, Plan]:
    """The handouts by name."""
    return {
        "four-topics-gb": plan_of(*FOUR, region="GB"),
        "four-topics-us-left": plan_of(*FOUR, region="US", side="left"),
        "desk-worker-gb": plan_of(program="desk-worker", region="GB"),
        "one-patient-gb": one_patient(PLAN, OLD, region="GB"),
    }


OLD = "exercises: [bridge, clamshell, kneeling-hip-flexor-stretch]\n"
PLAN = """topics: [warning-signs]
exercises:
  - {exercise: kneeling-hip-flexor-stretch, hold: 20 s, side: left, note: Hold on to the chair at first.}
  - {exercise: bridge, variant: easier, sets: 1}
  - standing-march
start: 2026-11-23
review: 2026-12-16
patient: A. Person
clinician: B. Sample
conditions: {hip-replacement-front: no, spinal-stenosis: no, knee-pain: no}
equipment: [mat, chair, cushion, counter]
note: Walk to the shop each day.
"""


PICTURES = {
    "four-topics-gb": ("front", "warning-signs", "before-start", "sitting", "stretches", "bridge", "about"),
    "four-topics-us-left": ("front", "warning-signs", "kneeling-hip-flexor-stretch"),
    "desk-worker-gb": ("program", "kneeling-hip-flexor-stretch"),
    "one-patient-gb": ("front", "before-start", "bridge", "kneeling-hip-flexor-stretch", "diary"),
}
"""By handout, the sections whose first page is kept as a picture: one of each kind of page."""


README = {
    ("four-topics-gb", "front"): "front",
    ("four-topics-gb", "warning-signs"): "warning-signs",
    ("four-topics-gb", "sitting"): "sitting",
    ("four-topics-gb", "kneeling-hip-flexor-stretch"): "exercise",
    ("one-patient-gb", "front"): "plan-front",
    ("one-patient-gb", "bridge"): "plan-exercise",
    ("one-patient-gb", "diary"): "plan-diary",
}
"""The handouts and sections that the README shows, each with the name of its picture in ``docs/pictures``."""

DOCS = HERE.parent.parent / "docs" / "pictures"
README_DPI = 72


def page_of(plan: Plan, section: str) -> int:
    """The number of the page on which a section begins, from 0."""
    layout, _ = layout_of(document_of(plan, CLINIC))
    return next(page.number - 1 for page in layout.pages for box in page.boxes if getattr(box, "name", "") == section)


def texts(pdf: bytes) -> str:
    """The text of every page as a reader extracts it, in reading order."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    cleaned = ["\n".join(line.rstrip() for line in page.splitlines()) for page in pages]
    return "".join(f"---------- page {number}\n{page}\n" for number, page in enumerate(cleaned, 1))


def picture(pdf: bytes, page: int) -> Image.Image:
    """A page in grey, as it comes from an office printer, only smaller."""
    rendered: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=DPI / 72, grayscale=True).to_pil()
    return rendered


def readme_picture(pdf: bytes, page: int) -> Image.Image:
    """A page in colour, with few colours, so that the file is small."""
    rendered: Image.Image = pypdfium2.PdfDocument(pdf)[page].render(scale=README_DPI / 72).to_pil()
    return rendered.convert("RGB").quantize(64, dither=Image.Dither.NONE)


def main() -> None:
    """Write every golden file."""
    for name, plan in plans().items():
        pdf = pdf_of(plan)
        (HERE / f"{name}.txt").write_text(texts(pdf), encoding="utf-8")
        for section in PICTURES[name]:
            picture(pdf, page_of(plan, section)).save(HERE / f"{name}.{section}.png", optimize=True)
        sys.stdout.write(f"{name}\n")
    DOCS.mkdir(parents=True, exist_ok=True)
    for (handout, section), name in README.items():
        plan = plans()[handout]
        readme_picture(pdf_of(plan), page_of(plan, section)).save(DOCS / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
