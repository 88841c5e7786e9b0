"""A handout that was built as a page for the web."""

from handoutgen.content.model import Library
from handoutgen.output.html.page import page
from handoutgen.pipeline.build import Handout
from handoutgen.pipeline.figures import figures_of


def as_html(handout: Handout, library: Library) -> bytes:
    """The same words as in the PDF, in the same order, with the same figures, which it takes with their paths."""
    figures, _ = figures_of(handout.document, library)
    return page(handout.document, figures, handout.family).encode()
