"""Problems as values: what is wrong in somebody's input, where, and what to do about it.

Every stage returns its problems beside its result; only ``cli`` prints them, all at once.
"""

from enum import Enum

from handoutgen.records import NamedTuple


class Place(NamedTuple):
    """A place in a source file; line and column count from 1, column in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(Enum):
    """How much a problem weighs.

    ``ERROR`` blocks a build; ``WORDING`` fails ``check`` and never blocks a build, which says it in one line;
    ``WARNING`` is reported by ``check``, and neither fails it nor blocks.
    """

    ERROR = "error"
    WORDING = "wording"
    WARNING = "warning"


class Problem(NamedTuple):
    """One thing that is wrong: ``file:line:column: what, and what to do``.

    ``code`` is short and stable (``unknown-key``), ``path`` names the field (``panels[1].alt``),
    ``message`` says what is wrong and ``hint`` what to do; both are whole sentences without newlines.
    ``waived`` is the author's reason to keep it as it is; empty where nobody gave one.
    """

    code: str
    place: Place
    path: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    waived: str = ""

    def __str__(self) -> str:
        where = f"{self.place}: {self.path}: " if self.path else f"{self.place}: "
        if self.waived:
            return f"{where}waived: {self.message} [{self.code}] Reason: {self.waived}"
        return f"{where}{self.message} {self.hint}".rstrip() + f" [{self.code}]"


def in_reading_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Each problem once, by file, line and column."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.place, problem.path, problem.code)))


def blocking(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems that forbid a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def failing(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems that a library with a clean check does not have."""
    return tuple(each for each in problems if each.severity is not Severity.WARNING and not each.waived)


def standing(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems that nobody has waived, warnings among them."""
    return tuple(problem for problem in problems if not problem.waived)
