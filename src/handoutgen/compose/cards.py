"""Exercises as blocks: cards in full and in short, and what they are made of. Fields stand in reading order."""

from handoutgen.compose.leaves import Picture, Words
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Step(NamedTuple):
    """A numbered thing to do. ``solid``: the number stands in the picture too, at its arrow."""

    number: Words
    body: Words
    solid: bool = False


class Row(NamedTuple):
    """A line with an icon for what it says, such as ``feel`` or ``avoid``."""

    icon: str
    body: Words


class Bullets(NamedTuple):
    """A list in no order."""

    items: tuple[Words, ...]


class DoseCell(NamedTuple):
    """A number of the dose and what it counts, and how both are read aloud."""

    value: Words
    label: Words
    spoken: str


class DoseStrip(NamedTuple):
    """How much, as a strip of numbers; ``tab`` says so, or in which weeks of a program."""

    tab: Words
    cells: tuple[DoseCell, ...]


class Panel(NamedTuple):
    """A picture after its caption, and its steps."""

    caption: Words
    picture: Picture | None
    steps: tuple[Step, ...]


class Card(NamedTuple):
    """An exercise, all of it. ``note`` labels lines to write on, which a full page may have to do without.

    ``continued`` heads its second page in an edition where it has one. ``for_you`` is what a clinician chose for this
    patient and says, to be read before the steps.
    """

    anchor: str
    place: Place
    number: Words
    name: Words
    continued: Words
    tick: Words | None
    purpose: Words
    need: Words
    doses: tuple[DoseStrip, ...]
    for_you: tuple[Row, ...]
    panels: tuple[Panel, ...]
    pairs: tuple[tuple[Row, Row], ...]
    rows: tuple[Row, ...]
    stop: Words
    note: Words


class ShortCard(NamedTuple):
    """An exercise in short, for a page that two share: what to do and how much, what to feel and to avoid."""

    anchor: str
    place: Place
    number: Words
    name: Words
    tick: Words | None
    purpose: Words
    doses: tuple[DoseStrip, ...]
    for_you: tuple[Row, ...]
    panels: tuple[Panel, ...]
    pair: tuple[Row, Row]


class CardPair(NamedTuple):
    """Two short cards, or the last one alone, and what makes the patient stop: once where it is the same for both."""

    anchor: str
    cards: tuple[ShortCard, ...]
    stops: tuple[Words, ...]
