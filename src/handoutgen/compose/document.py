"""The one function that composes: a plan becomes a Document."""

from handoutgen.compose.about import about, review_line
from handoutgen.compose.blocks import TILES_ANCHOR, Document, Furniture, Section
from handoutgen.compose.card import card
from handoutgen.compose.context import Context, context
from handoutgen.compose.diary import diary
from handoutgen.compose.front import before_start, front_page, has_tiles
from handoutgen.compose.leaves import Words, plain
from handoutgen.compose.program import program_page
from handoutgen.compose.short import card_pairs
from handoutgen.compose.topic import topic_page
from handoutgen.compose.warning import warning_signs
from handoutgen.compose.words import author, phrase
from handoutgen.content.model import Library
from handoutgen.content.shared import Clinic
from handoutgen.plan.model import ChosenTopic, Plan


def compose(plan: Plan, library: Library, clinic: Clinic | None) -> Document:
    """Every word of the handout, final, in reading order."""
    here = context(plan, library, clinic)
    warnings, others = _parted(plan)
    sections: list[Section] = [section for chosen in warnings for section in _topic(here, chosen)]
    start = before_start(here)
    sections += [start] if start else []
    sections += [program_page(here, plan.program)] if plan.program else []
    sections += [section for chosen in others for section in _topic(here, chosen)]
    kept = diary(here)
    sections += [kept] if kept else []
    last = about(here, sections)
    front = front_page(here, _contents(here, warnings, others))
    return Document(
        title=plain(front.title),
        language=plan.region.language,
        author=clinic.name if clinic else "",
        date=plan.date or library.catalogue.date,
        paper=plan.paper,
        accent=clinic.colour if clinic else "",
        furniture=_furniture(here, front.title),
        sections=(front, *sections, last),
    )


def _parted(plan: Plan) -> tuple[list[ChosenTopic], list[ChosenTopic]]:
    """The topics that warn, then the others: nothing stands before the warning signs."""
    warnings = [chosen for chosen in plan.topics if chosen.topic.tiers]
    return warnings, [chosen for chosen in plan.topics if not chosen.topic.tiers]


def _topic(here: Context, chosen: ChosenTopic) -> list[Section]:
    if chosen.topic.tiers:
        return [warning_signs(here, chosen.topic, chosen.topic.tiers)]
    if here.plan.per_page > 1:
        return [topic_page(here, chosen), *card_pairs(here, chosen.exercises)]
    return [topic_page(here, chosen), *(card(here, exercise) for exercise in chosen.exercises)]


def _contents(here: Context, warnings: list[ChosenTopic], others: list[ChosenTopic]) -> tuple[tuple[str, Words], ...]:
    def entries(topics: list[ChosenTopic]) -> list[tuple[str, Words]]:
        return [
            (chosen.topic.id, author(here.wording, f"front.contents.{chosen.topic.id}", "P", chosen.topic.short))
            for chosen in topics
        ]

    def ours(anchor: str, name: str) -> tuple[str, Words]:
        return anchor, phrase(f"front.contents.{anchor}", "P", name)

    page = here.wording.phrases.page
    tiled = [ours(TILES_ANCHOR, page.exercises_heading)] if has_tiles(here) else []
    start = [ours("before-start", page.before_start)] if here.exercises() else []
    program = [ours("program", page.plan)] if here.plan.program else []
    kept = [ours("diary", here.wording.phrases.diary.contents)] if here.exercises() else []
    return (*tiled, *entries(warnings), *start, *program, *entries(others), *kept, ours("about", page.about))


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
