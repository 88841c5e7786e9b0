"""Numbers that content counts with."""

from handoutgen.records import NamedTuple


class Range(NamedTuple):
    """A whole number or a span of them: ``10`` or ``10-15``."""

    low: int
    high: int


class Seconds(NamedTuple):
    """A length of time, in seconds: ``30 s``, ``20-30 s`` or ``5 min``."""

    low: int
    high: int
