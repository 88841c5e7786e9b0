"""A handout that was built as a page for the web."""

from handoutgen.output.html.page import page
from handoutgen.pipeline.build import Handout


def as_html(handout: Handout) -> bytes:
    """The same words as in the PDF, in the same order, with the same figures."""
    return page(handout.document, handout.figures, handout.family).encode()
