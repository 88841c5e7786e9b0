"""The one place that composes the stages: rules, compose, lay out, draw."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from handoutgen.compose.document import compose
from handoutgen.draw.document import Source, draw
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.layout.document import lay_out
from handoutgen.pipeline.figures import figures_of
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan
from handoutgen.problems import Place, Problem, blocking
from handoutgen.rules.all import plan_findings
from handoutgen.rules.glyphs import check

SAID = Place("command line", 1, 1)
"""The place of what was said on the command line: the choice, the patient's name and the title."""


class Handout(NamedTuple):
    """A handout that was built: its PDF and its number of pages."""

    pdf: bytes
    pages: int


def build(plan: Plan, loaded: Loaded, stamp: int | None) -> tuple[Handout | None, tuple[Problem, ...]]:
    """The handout of a plan from a safe library (see ``load``), and all problems; None if any of them forbids it.

    ``stamp`` is the time in the file's metadata, in seconds since 1970 (UTC); None stands for the Document's day.
    """
    document = compose(plan, loaded.library, loaded.clinic)
    family = handout_family(fonts_folder())
    figures, problems = figures_of(document, loaded.library)
    problems += plan_findings(plan, SAID)
    problems += check(_printed(plan, loaded), family, SAID)
    if blocking(problems):
        return None, problems
    layout, misfits = lay_out(document, family, figures)
    problems += misfits
    if blocking(problems):
        return None, problems
    pdf = draw(layout, document, Source(family, figures, _midnight(document.date) if stamp is None else stamp))
    return Handout(pdf, len(layout.pages)), problems


def _printed(plan: Plan, loaded: Loaded) -> Mapping[str, object]:
    """Everything that a handout takes words from, by the name that a problem gives it."""
    library = loaded.library
    return {
        "--patient": plan.patient,
        "--title": plan.title,
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
