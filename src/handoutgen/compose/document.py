"""The one function that composes: a plan becomes a Document."""

from handoutgen.compose.about import review_line
from handoutgen.compose.blocks import Document, Furniture
from handoutgen.compose.context import Context, context
from handoutgen.compose.editions import SECTIONS
from handoutgen.compose.front import handout_title
from handoutgen.compose.leaves import Words, plain
from handoutgen.compose.words import phrase
from handoutgen.content.model import Library
from handoutgen.content.shared import Clinic
from handoutgen.plan.model import Plan


def compose(plan: Plan, library: Library, clinic: Clinic | None) -> Document:
    """Every word of the handout, final, in reading order."""
    here = context(plan, library, clinic)
    title = handout_title(here)
    return Document(
        title=plain(title),
        language=plan.region.language,
        author=clinic.name if clinic else "",
        date=plan.date or library.catalogue.date,
        paper=plan.paper,
        edition=plan.edition,
        accent=clinic.colour if clinic else "",
        mono=plan.mono,
        binding_margin=plan.binding_margin,
        furniture=_furniture(here, title),
        sections=SECTIONS[plan.edition](here),
    )


def _furniture(here: Context, title: Words) -> Furniture:
    clinic, page = here.clinic, here.wording.phrases.page
    phone = clinic.phone if clinic else ""
    return Furniture(
        header=phrase("header", "Artifact", clinic.name if clinic else plain(title)),
        questions=phrase("header.questions", "Artifact", page.questions if phone else page.questions_no_phone),
        phone=phrase("header.phone", "Artifact", phone, bold=True) if phone else None,
        footer=phrase("footer", "Artifact", review_line(here)),
        page_of=page.page_of,
    )
