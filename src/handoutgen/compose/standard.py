"""The sections of the standard edition, which others set in other sizes."""

from collections.abc import Iterator, Sequence

from handoutgen.compose.about import about
from handoutgen.compose.blocks import TILES_ANCHOR, Section
from handoutgen.compose.card import card
from handoutgen.compose.cards import Card, CardPair
from handoutgen.compose.context import Context
from handoutgen.compose.diary import diary
from handoutgen.compose.front import before_start, front_page, has_tiles
from handoutgen.compose.leaves import Words
from handoutgen.compose.topic import topic_page
from handoutgen.compose.warning import warning_signs
from handoutgen.compose.words import author, phrase
from handoutgen.plan.model import ChosenExercise, ChosenTopic, Plan
from handoutgen.records import NamedTuple


def whole_handout(here: Context) -> tuple[Section, ...]:
    """The first page, the warning signs, what to know before the start, every topic with its cards, the diary.

    The cards of a session go across topics: they follow the last topic that has some.
    """
    parts = _parted(here.plan)
    sections: list[Section] = [section for chosen in parts.warnings for section in _topic(here, chosen)]
    start = before_start(here)
    sections += [start] if start else []
    sections += _program(here)
    sections += [section for chosen in parts.topics for section in _topic(here, chosen)]
    sections += _cards_of_session(here) if here.plan.session else ()
    sections += [section for chosen in parts.after for section in _topic(here, chosen)]
    kept = diary(here)
    sections += [kept] if kept else []
    front = front_page(here, _contents(here, parts))
    return (front, *sections, about(here, sections))


class _Parts(NamedTuple):
    """The topics that warn, before which nothing stands; the others; those of a session that follow its cards."""

    warnings: Sequence[ChosenTopic]
    topics: Sequence[ChosenTopic]
    after: Sequence[ChosenTopic]


def _parted(plan: Plan) -> _Parts:
    warnings = [chosen for chosen in plan.topics if chosen.topic.tiers]
    others = [chosen for chosen in plan.topics if not chosen.topic.tiers]
    ends = [at for at, chosen in enumerate(others, 1) if chosen.exercises or not plan.session]
    last = ends[-1] if ends else len(others)
    return _Parts(warnings, others[:last], others[last:])


def _topic(here: Context, chosen: ChosenTopic) -> list[Section]:
    if chosen.topic.tiers:
        return [warning_signs(here, chosen.topic, chosen.topic.tiers)]
    return [topic_page(here, chosen), *([] if here.plan.session else _cards(here, chosen.exercises))]


def _program(here: Context) -> Iterator[Section]:
    if here.plan.program:
        from handoutgen.compose.program import program_page  # noqa: PLC0415  put off: few plans have a program

        yield program_page(here, here.plan.program)


def _cards(here: Context, exercises: Sequence[ChosenExercise]) -> Sequence[Card | CardPair]:
    if here.plan.per_page > 1:
        from handoutgen.compose.short import card_pairs  # noqa: PLC0415  put off: for --per-page alone

        return card_pairs(here, exercises)
    return [card(here, exercise) for exercise in exercises]


def _cards_of_session(here: Context) -> Iterator[Card | CardPair]:
    """The cards in the order of their numbers, with names of the level of a topic's: they stand under none."""
    from handoutgen.compose.sheet import below_title  # noqa: PLC0415  put off: for a session alone

    for section in _cards(here, here.exercises()):
        if isinstance(section, CardPair):
            yield section._replace(cards=tuple(one._replace(name=below_title(one.name)) for one in section.cards))
        else:
            yield section._replace(name=below_title(section.name))


def _contents(here: Context, parts: _Parts) -> tuple[tuple[str, Words], ...]:
    def entries(topics: Sequence[ChosenTopic]) -> list[tuple[str, Words]]:
        return [
            (chosen.topic.id, author(here.wording, f"front.contents.{chosen.topic.id}", "P", chosen.topic.short))
            for chosen in topics
        ]

    def ours(anchor: str, name: str) -> tuple[str, Words]:
        return anchor, phrase(f"front.contents.{anchor}", "P", name)

    page, exercises, session = here.wording.phrases.page, here.exercises(), here.plan.session
    tiled = [ours(TILES_ANCHOR, page.exercises_heading)] if has_tiles(here) and not session else []
    start = [ours("before-start", page.before_start)] if exercises else []
    program = [ours("program", page.plan)] if here.plan.program else []
    cards = [ours(exercises[0].exercise.id, page.exercises_heading)] if exercises and session else []
    kept = [ours("diary", here.wording.phrases.diary.contents)] if exercises else []
    before = (*tiled, *entries(parts.warnings), *start, *program, *entries(parts.topics))
    return (*before, *cards, *entries(parts.after), *kept, ours("about", page.about))
