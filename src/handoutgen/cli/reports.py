"""Problems for other programs: as JSON, and as commands in the log of a GitHub workflow."""

import json
from collections.abc import Iterable

from handoutgen.cli.terminal import seen_from_here
from handoutgen.problems import Problem, Severity, in_reading_order

_LEVELS = {Severity.ERROR: "error", Severity.WORDING: "error", Severity.WARNING: "warning"}
_WAIVED = "notice"


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects in reading order, each a problem with all that is known of it; ASCII alone.

    ``waived`` is the author's reason to keep it, or null.
    """
    return json.dumps([_fields(each) for each in in_reading_order(tuple(problems))], indent=2)


def _fields(problem: Problem) -> dict[str, str | int | None]:
    place = seen_from_here(problem.place)
    return {
        "code": str(problem.code),
        "severity": problem.severity.value,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": problem.path,
        "message": problem.message,
        "hint": problem.hint,
        "waived": problem.waived or None,
    }


def as_workflow_commands(problems: Iterable[Problem]) -> tuple[str, ...]:
    """A command a problem, in reading order, that GitHub shows beside its line; what is waived is a notice."""
    return tuple(_command(each) for each in in_reading_order(tuple(problems)))


def _command(problem: Problem) -> str:
    place = seen_from_here(problem.place)
    level = _WAIVED if problem.waived else _LEVELS[problem.severity]
    properties = {"file": place.file, "line": place.line, "col": place.column, "title": problem.code}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    where = f"{problem.path}: " if problem.path else ""
    what = f"{problem.message} Waived: {problem.waived}" if problem.waived else f"{problem.message} {problem.hint}"
    return f"::{level} {said}::{_data(f'{where}{what}'.rstrip())}"


def _data(text: str) -> str:
    """A message as GitHub's runner takes it: on one line, and with its percent signs told apart from escapes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The same for a property, which a colon or comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
