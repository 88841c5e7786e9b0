"""A handout that was built as notes for the patient's record."""

from handoutgen.compose.context import context
from handoutgen.compose.notes import notes
from handoutgen.output.notes import as_notes
from handoutgen.pipeline.build import Handout
from handoutgen.pipeline.load import Loaded
from handoutgen.plan.model import Plan


def as_text(handout: Handout, plan: Plan, loaded: Loaded) -> bytes:
    """What was given, with its dose, as UTF-8; never the patient's name."""
    here = context(plan, loaded.library, loaded.clinic)
    return as_notes(notes(here, handout.document)).encode()
