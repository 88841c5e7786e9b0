"""A part of a plan in words: composed, neither laid out nor drawn."""

from handoutgen.compose.blocks import Section
from handoutgen.compose.document import compose
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan


def section(plan: Plan, loaded: Loaded, name: str) -> Section:
    """The section of a topic or an exercise that stands in the plan."""
    document = compose(plan, loaded.library, loaded.clinic)
    return next(section for section in document.sections if section.anchor == name)
