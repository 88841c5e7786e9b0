"""The handout that is measured: the four topics with every exercise's figures, from the shipped library."""

from functools import cache
from typing import NamedTuple

from handoutgen.compose.blocks import Document
from handoutgen.compose.document import compose
from handoutgen.content.model import Library
from handoutgen.draw.document import Source
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.document import Layout, lay_out
from handoutgen.layout.memory import Memory
from handoutgen.layout.pictures import Figures
from handoutgen.pipeline.figures import cabinet, drawings_of
from handoutgen.pipeline.load import load
from handoutgen.plan.model import Plan, Request
from handoutgen.plan.resolve import resolve

TOPICS = ("warning-signs", "sitting", "stretches", "strengthening")

STAMP = 1_767_225_600
"""The first second of 2026 (UTC)."""


class Ready(NamedTuple):
    """What a warm build has at hand: library, plan, figures, and what drawing takes, without recordings."""

    library: Library
    plan: Plan
    figures: Figures
    source: Source


@cache
def ready() -> Ready:
    """Read and derived once."""
    loaded, problems = load((), None)
    if loaded is None:
        raise ValueError("\n".join(map(str, problems)))
    plan, misuse = resolve(Request(TOPICS), loaded.library, None)
    if plan is None:
        raise ValueError(misuse)
    drawings, problems = drawings_of(compose(plan, loaded.library, None), loaded.library, cabinet(None))
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    source = Source(handout_family(fonts_folder()), drawings.forms, STAMP)
    return Ready(loaded.library, plan, drawings.figures, source)


def laid_out(memory: Memory | None = None) -> tuple[Layout, Document]:
    """The handout on pages, composed anew, and laid out anew but for what a ``memory`` holds."""
    here = ready()
    document = compose(here.plan, here.library, None)
    layout, _ = lay_out(document, here.source.family, here.figures, memory)
    return layout, document
