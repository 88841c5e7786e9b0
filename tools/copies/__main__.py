"""Copies of every page of some handouts in ``build/copies``, and what they have lost: ``make copies``.

Two are made of each page, as a light and as a dark copier would, each of the second generation: a copy of a copy of
what a laser printer made. Rules and characters vanish from light ones and close up on dark ones.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from handoutgen.plan.model import Plan
from tests.shipped import CLINIC, FOUR, document_of, family, layout_of, pdf_of, plan_of
from tools.copies.copier import DARK, DOTS, LIGHT, Grey, copied, printed
from tools.copies.losses import losses, parts

FOLDER = Path(__file__).parents[2] / "build" / "copies"
GENERATIONS = 2


def plans() -> dict[str, Plan]:
    """The handouts by name."""
    return {
        "colour": plan_of(*FOUR, region="GB"),
        "mono": plan_of(*FOUR, region="GB", mono=True),
        "mono-sheet": plan_of("stretches", "strengthening", region="GB", edition="sheet", mono=True),
        "mono-booklet": plan_of("stretches", "warning-signs", region="GB", edition="booklet", mono=True),
    }


def main() -> int:
    """The exit status: 0 if nothing is lost on the copies of what is meant to be copied, the handouts in mono."""
    known = plans()
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = False
    for name in sys.argv[1:] or known:
        lost = list(_copy(name, known[name]))
        failed |= known[name].mono and bool(lost)
        sys.stdout.write("\n".join([*lost, f"{name}: {len(lost)} rules and characters lost", ""]))
    sys.stdout.write(f"The copies are in {FOLDER}.\n")
    return int(failed)


def _copy(name: str, plan: Plan) -> Iterator[str]:
    """Write the copies of a handout, and tell what they have lost."""
    layout, _ = layout_of(document_of(plan, CLINIC))
    for page, grey in zip(layout.pages, _rendered(pdf_of(plan)), strict=True):
        paper = printed(grey)
        for exposure in (LIGHT, DARK):
            copy = copied(paper, exposure, GENERATIONS, page.number)
            image = Image.fromarray(~copy)
            image.save(FOLDER / f"{name}-{page.number:02d}-{exposure.name}.png", dpi=(DOTS, DOTS))
            for loss in losses(parts(page, family()), paper, copy):
                yield f"page {page.number}, {exposure.name}: {loss}"


def _rendered(pdf: bytes) -> Iterator[Grey]:
    """The pages of a PDF in grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield np.asarray(page.render(scale=DOTS / 72, grayscale=True).to_pil().convert("L"))


sys.exit(main())
