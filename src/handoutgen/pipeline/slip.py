"""The slip of a booklet that is printed by hand on both sides, as a PDF."""

from collections.abc import Sequence
from datetime import UTC, datetime

from handoutgen.compose.slip import slip, slip_document, slip_tree
from handoutgen.draw.document import Source, draw_pages
from handoutgen.draw.element_forms import parts_in
from handoutgen.draw.tags import Marks
from handoutgen.fonts.find import fonts_folder
from handoutgen.fonts.load import handout_family
from handoutgen.imposition.sheets import Flip
from handoutgen.layout.slip import slip_page
from handoutgen.layout.text import Setter
from handoutgen.theme.grid import standard_grid
from handoutgen.theme.type import STANDARD
from handoutgen.units import Paper


def slip_pdf(signatures: Sequence[int], paper: Paper, flip: Flip) -> bytes:
    """The tagged PDF of the slip for signatures of so many sheets, turned about an edge."""
    words = slip(signatures, paper.name.title(), flip)
    document = slip_document(paper.name)
    family = handout_family(fonts_folder())
    page = slip_page(Setter(family, STANDARD), words, standard_grid(paper))
    stamp = int(datetime.fromisoformat(document.date).replace(tzinfo=UTC).timestamp())
    return draw_pages((page,), document, Marks(parts_in(slip_tree(words))), Source(family, {}, stamp))
