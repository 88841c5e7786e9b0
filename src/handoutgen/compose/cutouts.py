"""The editions of cards and of the diary alone as blocks. Fields stand in reading order.

Each begins with what must be known first. What is said again after that, on a card or at the foot of a page, is
outside the reading order.
"""

from handoutgen.compose.cards import DoseStrip, Row, Step
from handoutgen.compose.diaries import Diary
from handoutgen.compose.leaves import Picture, Words
from handoutgen.compose.opening import Blank, CompactWarning, Letterhead, PainBand, PainGuide
from handoutgen.compose.sheets import AskFirst, Reminder
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Cutting(NamedTuple):
    """How to part the cards, outside the reading order: along the dashed lines, and where to fold."""

    cut: Words
    fold: Words


class ReadFirst(NamedTuple):
    """What stands before all else: the warning signs in short; who asks first, where exercises are told how to do.

    The emergencies are a card to cut out if there is a ``cutting``. Where no card has the pain guide, it stands here;
    ``adults`` is who the handout is for, if nothing else here says it.
    """

    anchor: str
    letterhead: Letterhead
    title: Words
    blanks: tuple[Blank, ...]
    adults: Words | None
    cutting: Cutting | None
    warning: CompactWarning
    ask_first: AskFirst | None
    pain_guide: PainGuide | None


class FridgeTile(NamedTuple):
    """An exercise on a fridge card. ``doses`` are sentences: one, or one for each stage of a program."""

    number: Words
    name: Words
    tick_box: bool
    doses: tuple[Words, ...]
    picture: Picture | None


class Fridge(NamedTuple):
    """The exercises at a glance, on cards for the fridge door that each say ``reminder``, and the pain guide card."""

    anchor: str
    cutting: Cutting
    pain_guide: PainGuide
    title: Words
    continued: Words
    tick: Words | None
    phone: Words | None
    tiles: tuple[FridgeTile, ...]
    legend: Words | None
    do_at: Words
    do_at_and: Words
    credit: Words
    reminder: Reminder


class ExerciseCard(NamedTuple):
    """An exercise on a card of its own. ``stop`` makes the patient stop this one, where the deck's is not for it.

    ``for_you`` is what a clinician chose for this patient and says, to be read before the steps.
    """

    anchor: str
    place: Place
    number: Words
    name: Words
    tick_box: bool
    pictures: tuple[Picture, ...]
    doses: tuple[DoseStrip, ...]
    for_you: tuple[Row, ...]
    steps: tuple[Step, ...]
    stop: Words | None


class Deck(NamedTuple):
    """Exercise cards, after the pain guide card; ``harm`` is the band at which to stop."""

    anchor: str
    cutting: Cutting
    title: Words
    continued: Words
    tick: Words | None
    pain_guide: PainGuide
    stop: Words
    legend: Words | None
    cards: tuple[ExerciseCard, ...]
    harm: PainBand
    credit: Words


class DiaryAlone(NamedTuple):
    """The diary, and what stands around it on each page: lines to fill in, and what is said again at the foot."""

    anchor: str
    blanks: tuple[Blank, ...]
    phone: Words | None
    diary: Diary
    reminder: Reminder
    credit: Words


Cut = ReadFirst | Fridge | Deck | DiaryAlone
"""The sections of the editions that are cut up or printed alone."""
