"""Waivers: what the author of an exercise, topic or program keeps as it is, though a rule of wording finds it.

A waiver names a code and a reason in the file that has the finding, and is for that file alone. Which codes can be
waived stands with their reasons (``reasons``): nothing of safety, and nothing that blocks a build.
"""

from collections.abc import Iterable, Iterator, Mapping

from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.paths import under
from handoutgen.content.program import Program
from handoutgen.content.suggest import did_you_mean
from handoutgen.content.topic import Topic
from handoutgen.problems import Place, Problem, Severity
from handoutgen.records import NamedTuple
from handoutgen.rules.codes import Code
from handoutgen.rules.reasons.reason import Reason

FIELD = "waive"
"""The field that holds the waivers of a file."""


class Waiver(NamedTuple):
    """A code, why its findings stay, the file that they are in, and the place of the waiver itself."""

    code: str
    why: str
    file: str
    place: Place

    def of(self, problem: Problem) -> bool:
        """Whether a finding is one that this waives."""
        return (
            problem.code == self.code
            and problem.place.file == self.file
            and problem.severity is not Severity.ERROR
            and _reasons()[self.code].waivable
        )


def waiver_findings(library: Library) -> Iterator[Problem]:
    """Waivers of codes that there are not, or that nobody may waive; they block a build."""
    for waiver in _waivers(library):
        known = _reasons()
        path = under(FIELD, waiver.code)
        if waiver.code not in known:
            message = f'There is no code "{waiver.code}".'
            hint = did_you_mean(waiver.code, known, 'See "handoutgen explain" for all of them.')
            yield Problem(Code.UNKNOWN_CODE, waiver.place, path, message, hint)
        elif not known[waiver.code].waivable:
            message = f'"{waiver.code}" cannot be waived.'
            hint = f'Mend what it finds and take this line out; see "handoutgen explain {waiver.code}".'
            yield Problem(Code.CANNOT_WAIVE, waiver.place, path, message, hint)


def waived(findings: Iterable[Problem], library: Library) -> Iterator[Problem]:
    """The findings, those that a file waives with its reason, and a warning for each waiver of nothing."""
    waivers = tuple(_waivers(library))
    used: set[Waiver] = set()
    for problem in findings:
        waiver = next((each for each in waivers if each.of(problem)), None)
        if waiver:
            used.add(waiver)
            problem = problem._replace(waived=waiver.why)
        yield problem
    for waiver in waivers:
        reason = _reasons().get(waiver.code)
        if waiver not in used and reason and reason.waivable:
            message = f'This waives nothing: the file has no finding "{waiver.code}".'
            path = under(FIELD, waiver.code)
            yield Problem(Code.IDLE_WAIVER, waiver.place, path, message, "Take it out.", Severity.WARNING)


def _waivers(library: Library) -> Iterator[Waiver]:
    """Every waiver of a library, file by file."""
    shelves: tuple[tuple[str, Mapping[str, Exercise | Topic | Program]], ...] = (
        ("exercise", library.exercises),
        ("topic", library.topics),
        ("program", library.programs),
    )
    for kind, records in shelves:
        for record in records.values():
            places = library.places.get((kind, record.id), {}) if record.waive else {}
            for code, why in record.waive.items():
                yield Waiver(code, why, record.place.file, places.get(under(FIELD, code), record.place))


def _reasons() -> Mapping[str, Reason]:
    from handoutgen.rules.reasons.all import REASONS  # noqa: PLC0415  put off for start-up speed: few files waive

    return REASONS
