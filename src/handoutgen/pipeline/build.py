"""The one place that composes the stages: rules, compose, lay out, draw."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from handoutgen.compose.blocks import Document
from handoutgen.compose.cards import CardPair
from handoutgen.compose.context import context
from handoutgen.compose.document import compose
from handoutgen.content.editions import BOOKLET
from handoutgen.content.written import as_yaml
from handoutgen.draw.attachments import Attachment
from handoutgen.draw.document import Source, draw
from handoutgen.fonts.faces import Family
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.boxes import Anchor
from handoutgen.layout.document import Layout, lay_out
from handoutgen.pipeline.figures import Drawings, cabinet, drawings_of
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.carried import carried
from handoutgen.plan.model import Plan
from handoutgen.problems import Problem, blocking
from handoutgen.rules.glyphs import check
from handoutgen.rules.plan import plan_findings

if TYPE_CHECKING:
    from handoutgen.compose.padding import Extent

ATTACHED = "plan.yaml"
"""The name of the plan that every handout carries."""

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
    """A handout before it is drawn: what it says, the figures and fonts that it needs, and its pages."""

    document: Document
    drawings: Drawings
    family: Family
    layout: Layout


def build(plan: Plan, loaded: Loaded, stamp: int | None) -> tuple[Handout | None, tuple[Problem, ...]]:
    """The handout of a plan from a safe library (see ``load``), and all problems; None if any of them forbids it.

    ``stamp`` is the time in the file's metadata, in seconds since 1970 (UTC); None stands for the Document's day.
    """
    made, problems = ready(plan, loaded)
    if made is None:
        return None, problems
    document, drawings, family, layout = made
    printed = document
    if plan.edition == BOOKLET:
        from handoutgen.compose.padding import padded  # noqa: PLC0415  put off: other editions need none of it

        printed = padded(context(plan, loaded.library, loaded.clinic), document, extent(document, layout))
        layout, _ = lay_out(printed, family, drawings.figures)
    moment = _midnight(document.date) if stamp is None else stamp
    pdf = draw(layout, printed, Source(family, drawings.forms, moment, _attachment(plan, loaded)))
    return Handout(pdf, len(layout.pages), document, family), problems


def ready(plan: Plan, loaded: Loaded) -> tuple[Ready | None, tuple[Problem, ...]]:
    """What the handout of a plan is drawn of, and all problems; None if any of them forbids it."""
    document = compose(plan, loaded.library, loaded.clinic)
    family = handout_family(fonts_folder())
    drawings, problems = drawings_of(document, loaded.library, cabinet(cached=loaded.cached))
    problems += plan_findings(plan, loaded.library)
    problems += check(_printed(plan, loaded), family, plan.place)
    if blocking(problems):
        return None, problems
    layout, misfits = lay_out(document, family, drawings.figures)
    problems += misfits
    return (None if blocking(problems) else Ready(document, drawings, family, layout)), problems


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


def _printed(plan: Plan, loaded: Loaded) -> Mapping[str, object]:
    """Everything that a handout takes words from, by the name that a problem gives it."""
    library = loaded.library
    return {
        "--patient": plan.patient,
        "--title": plan.title,
        "clinician": plan.clinician,
        "note": plan.note,
        "topics": plan.topics,
        "program": plan.program,
        "region": plan.region,
        "phrases": plan.phrases,
        "clinic": loaded.clinic,
        "library": library.catalogue,
        "front-page": library.front,
        "pain-guide": library.pain_guide,
    }


def _midnight(day: str) -> int:
    """The first moment of a day in ISO 8601 form, in seconds since 1970 (UTC)."""
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
