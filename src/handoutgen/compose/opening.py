"""What opens a handout, whatever its edition: the letterhead, lines to fill in, warning signs in short, pain guide."""

from handoutgen.compose.leaves import Logo, Words
from handoutgen.records import NamedTuple


class Blank(NamedTuple):
    """A label and what is filled in; an empty ``value`` leaves a line to write on."""

    label: Words
    value: Words | None


class Letterhead(NamedTuple):
    """The clinic's logo, name, address, number and hours; without a clinic, lines to fill in."""

    logo: Logo | None
    name: Words | None
    address: Words | None
    phone: Words | None
    hours: Words | None
    blanks: tuple[Blank, ...]


class Boxed(NamedTuple):
    """Words for this patient alone: a heading, and lines below it."""

    heading: Words
    lines: tuple[Words, ...]


class PainBand(NamedTuple):
    """A span of the pain scale, ``low`` to ``high``, and what to do: ``go``, ``ease`` or ``stop``."""

    act: str
    low: int
    high: int
    body: Words


class PainGuide(NamedTuple):
    """How much pain is fine."""

    heading: Words
    scale: Words
    bands: tuple[PainBand, ...]
    limit: Words
    write: Words
    notes: tuple[Words, ...]


class CompactWarning(NamedTuple):
    """The warning signs in short."""

    name: Words
    lead: Words
    signs: tuple[Words, ...]
    same_day: Words
