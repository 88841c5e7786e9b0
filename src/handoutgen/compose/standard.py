"""The sections of the standard edition, which others set in other sizes."""

from handoutgen.compose.about import about
from handoutgen.compose.blocks import TILES_ANCHOR, Section
from handoutgen.compose.card import card
from handoutgen.compose.context import Context
from handoutgen.compose.diary import diary
from handoutgen.compose.front import before_start, front_page, has_tiles
from handoutgen.compose.leaves import Words
from handoutgen.compose.program import program_page
from handoutgen.compose.short import card_pairs
from handoutgen.compose.topic import topic_page
from handoutgen.compose.warning import warning_signs
from handoutgen.compose.words import author, phrase
from handoutgen.plan.model import ChosenTopic, Plan


def whole_handout(here: Context) -> tuple[Section, ...]:
    """The first page, the warning signs, what to know before the start, every topic with its cards, the diary."""
    warnings, others = _parted(here.plan)
    sections: list[Section] = [section for chosen in warnings for section in _topic(here, chosen)]
    start = before_start(here)
    sections += [start] if start else []
    sections += [program_page(here, here.plan.program)] if here.plan.program else []
    sections += [section for chosen in others for section in _topic(here, chosen)]
    kept = diary(here)
    sections += [kept] if kept else []
    front = front_page(here, _contents(here, warnings, others))
    return (front, *sections, about(here, sections))


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
