"""The sheet edition as blocks: what must be known first, then exercises in rows. Fields stand in reading order."""

from handoutgen.compose.cards import DoseStrip, Row, Step
from handoutgen.compose.leaves import Picture, Words
from handoutgen.compose.opening import Blank, Boxed, CompactWarning, Letterhead, PainBand, PainGuide
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class AskFirst(NamedTuple):
    """Who asks before any exercise, and who it is for; ``before`` is what a program demands of all who start it.

    A list without questions has no lead, and two such lists no heading: all that matters was asked already.
    """

    heading: Words | None
    adults: Words
    before: Words | None
    never_lead: Words | None
    never: tuple[Words, ...]
    ask_lead: Words | None
    asks: tuple[Words, ...]


class SheetRow(NamedTuple):
    """An exercise as a row. ``stop`` makes the patient stop this one, where the sheet's own words are not for it.

    ``for_you`` is what a clinician chose for this patient and says, to be read before the steps.
    """

    anchor: str
    place: Place
    number: Words
    name: Words
    tick_box: bool
    pictures: tuple[Picture, ...]
    for_you: tuple[Row, ...]
    steps: tuple[Step, ...]
    avoid: Row
    stop: Words | None
    doses: tuple[DoseStrip, ...]


class Reminder(NamedTuple):
    """What is said again at the foot of a page of rows, outside the reading order.

    ``bands`` are those of the pain guide in short, ``signs`` says where the warning signs stand.
    """

    bands: tuple[PainBand, ...]
    emergency: Words
    action: Words
    signs: Words


class Sheet(NamedTuple):
    """The exercises of a handout in rows, after the warning signs in short, who asks first, and the pain guide."""

    anchor: str
    letterhead: Letterhead
    title: Words
    blanks: tuple[Blank, ...]
    for_you: Boxed | None
    new: Boxed | None
    warning: CompactWarning
    ask_first: AskFirst
    pain_guide: PainGuide
    heading: Words
    continued: Words
    tick: Words | None
    time_and_kit: tuple[Row, ...]
    legend: Words | None
    progress: Row | None
    rows: tuple[SheetRow, ...]
    stop: Words
    credit: Words
    reminder: Reminder
