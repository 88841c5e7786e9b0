"""The one place that composes the stages: rules, compose, lay out, draw."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from handoutgen.compose.blocks import Document
from handoutgen.compose.cards import CardPair
from handoutgen.compose.context import context
from handoutgen.compose.document import compose
from handoutgen.content.editions import BOOKLET
from handoutgen.content.written import as_yaml
from handoutgen.draw.attachments import Attachment
from handoutgen.draw.document import Source, draw
from handoutgen.draw.recordings import Recordings
from handoutgen.fonts.faces import Family
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.boxes import Anchor
from handoutgen.layout.document import Layout, lay_out
from handoutgen.layout.memory import Memory
from handoutgen.pipeline.drawings import NO_DRAWINGS, Drawings
from handoutgen.pipeline.glyphs import glyph_findings
from handoutgen.pipeline.load import Loaded
from handoutgen.pipeline.recall import Recall, is_private
from handoutgen.plan.carried import ATTACHED, carried
from handoutgen.plan.model import Plan
from handoutgen.problems import Problem, blocking
from handoutgen.records import NamedTuple
from handoutgen.rules.plan import plan_findings

if TYPE_CHECKING:
    from handoutgen.compose.padding import Extent
    from handoutgen.pipeline.shelf import Shelf

CARRIED = "# What a handout held, and nothing of its patient. Build it once more: handoutgen build --plan FILE"


class Handout(NamedTuple):
    """A handout that was built: its PDF, its number of pages, and what both were made of.

    ``document`` is what it says, without the pages that fill a booklet's last sheet.
    """

    pdf: bytes
    pages: int
    document: Document
    family: Family


class Ready(NamedTuple):
    """A handout before it is drawn: what it says, its figures and fonts, its pages, and what these recalled."""

    document: Document
    drawings: Drawings
    family: Family
    layout: Layout
    recall: Recall


def build(
    plan: Plan, loaded: Loaded, stamp: int | None, shelf: "Shelf | None" = None
) -> tuple[Handout | None, tuple[Problem, ...]]:
    """The handout of a plan from a safe library (see ``load``), and all problems; None if any of them forbids it.

    ``stamp`` is the time in the file's metadata, in seconds since 1970 (UTC); None stands for the Document's day.
    From a ``shelf`` pages are taken that an earlier run kept, and new ones go there.
    """
    made, problems = ready(plan, loaded, shelf)
    if made is None:
        return None, problems
    document, drawings, family, layout, recall = made
    printed = document
    if plan.edition == BOOKLET:
        from handoutgen.compose.padding import padded  # noqa: PLC0415  put off: other editions need none of it

        printed = padded(context(plan, loaded.library, loaded.clinic), document, extent(document, layout))
        layout, _ = lay_out(printed, family, drawings.figures, recall)
    moment = _midnight(document.date) if stamp is None else stamp
    attached = _attachment(plan, loaded)
    source = Source(family, drawings.forms, moment, attached, recordings(), recall.parts())
    pdf = draw(layout, printed, source)
    if shelf:
        shelf.keep(recall.made, printed, recordings(), private=is_private(plan))
    return Handout(pdf, len(layout.pages), document, family), problems


def ready(plan: Plan, loaded: Loaded, shelf: "Shelf | None" = None) -> tuple[Ready | None, tuple[Problem, ...]]:
    """What the handout of a plan is drawn of, and all problems; None if any of them forbids it."""
    document = compose(plan, loaded.library, loaded.clinic)
    family = handout_family(fonts_folder())
    private = is_private(plan)
    found = shelf.found(document, family, private=private) if shelf else {}
    recall = Recall(memory(), found, private=private)
    missing = recall.missing(document)
    drawings, problems = _drawings(document._replace(sections=missing), loaded) if missing else (NO_DRAWINGS, ())
    problems += plan_findings(plan, loaded.library)
    problems += glyph_findings(plan, loaded, family)
    if blocking(problems):
        return None, problems
    layout, misfits = lay_out(document, family, drawings.figures, recall)
    problems += misfits
    return (None if blocking(problems) else Ready(document, drawings, family, layout, recall)), problems


def _drawings(document: Document, loaded: Loaded) -> tuple[Drawings, tuple[Problem, ...]]:
    from handoutgen.pipeline.figures import cabinet, drawings_of  # noqa: PLC0415  put off: kept pages need no figures

    return drawings_of(document, loaded.library, cabinet(loaded.cache))


@lru_cache(maxsize=1)
def memory() -> Memory:
    """What this process laid out."""
    return Memory()


@lru_cache(maxsize=1)
def recordings() -> Recordings:
    """What this process drew."""
    return Recordings()


def _attachment(plan: Plan, loaded: Loaded) -> Attachment:
    """The plan that travels with the handout, of which it can be built once more."""
    text = f"{CARRIED}\n{as_yaml(carried(plan, loaded.library))}"
    return Attachment(ATTACHED, text.encode(), "application/yaml", "The plan of this handout, without its patient")


def extent(document: Document, layout: Layout) -> "Extent":
    """Where the sections of a Document lie whose pages begin at their tops alone."""
    from handoutgen.compose.padding import Extent  # noqa: PLC0415  put off as above

    starts = {box.name: page.number for page in layout.pages for box in page.boxes if isinstance(box, Anchor)}
    anchors = (section.anchor for section in document.sections if not isinstance(section, CardPair))
    return Extent(tuple(starts[anchor] for anchor in anchors), len(layout.pages))


def _midnight(day: str) -> int:
    """The first moment of a day in ISO 8601 form, in seconds since 1970 (UTC)."""
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
