"""A plan file whose exercises are done in every way: easier, harder and as usual, with notes and sides of their own."""

from typing import Any

from handoutgen.compose.blocks import Document
from handoutgen.compose.cards import Card, CardPair, ShortCard
from tests.shipped import document_of, plan_from

WAYS = """exercises:
  - {exercise: bridge, variant: easier, note: Hold on to the counter at first.}
  - {exercise: clamshell, variant: harder, side: left}
  - {exercise: standing-hip-flexor-stretch, note: Rest your hand on the counter.}
  - {exercise: sit-to-stand, sets: 1, reps: 8}
  - exercise: cat-cow
topics: [warning-signs, understanding, everyday]
"""

LONG_NOTE = (
    "Use the counter. Start on your left side, and rest for a moment whenever you feel that you need to, please."
)
"""About as long as a note on a card may be."""

MIXED = "program: runner\nexercises: [{exercise: bridge, variant: easier}, {exercise: heel-raise, note: Hold on.}]"
"""A program with one exercise in another way, and one that no stage of it has."""


def cards_of(text: str, **said: Any) -> dict[str, Card]:
    """The whole cards of a plan file by exercise, in order."""
    document = document_of(plan_from(text, **said))
    return {section.anchor: section for section in document.sections if isinstance(section, Card)}


def short_cards_of(document: Document) -> tuple[ShortCard, ...]:
    """The short cards of a handout, in order."""
    return tuple(card for section in document.sections if isinstance(section, CardPair) for card in section.cards)
